import * as v from "valibot";
import { ClientKey } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";

const text = v.string();
const reason = v.string();
const mark = v.string();
const claims = v.array(v.string());
/** Behind which paragraph of the section; behind none means first. */
const after = v.optional(v.string());

/** What an officer does to a section of the desk. */
const DeskChange = v.variant("act", [
  v.strictObject({ act: v.literal("reword"), mark, text, uses: v.optional(claims) }),
  v.strictObject({ act: v.literal("drop"), mark, reason }),
  /** Puts a dropped paragraph back; on one that stands, takes the sources' words again. */
  v.strictObject({ act: v.picklist(["restore", "accept", "take"]), mark }),
  v.strictObject({ act: v.literal("keep"), mark, name: v.string(), reason }),
  v.strictObject({ act: v.literal("move"), mark, after }),
  v.strictObject({ act: v.literal("add"), text, kind: v.picklist(["paragraph", "point"]), after }),
  /** Into the paragraph before it. */
  v.strictObject({ act: v.literal("merge"), mark }),
  v.strictObject({ act: v.literal("split"), mark, text, tail: v.string() }),
  v.strictObject({
    act: v.literal("use"),
    how: v.picklist(["put-in", "quote", "merge"]),
    claims,
    mark: v.optional(mark),
    after,
    text: v.optional(text),
  }),
  /** Paragraphs of the report before, by their places in `former`. */
  v.strictObject({
    act: v.literal("carry-over"),
    former: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
    after,
  }),
  v.strictObject({ act: v.literal("leave"), claims, reason }),
  v.strictObject({ act: v.literal("take-up"), claims }),
]);

export const DeskEditBody = v.strictObject({
  /** The same key again does it no second time. */
  clientKey: ClientKey,
  /** The edition whose desk was read; the newest where none is named. */
  edition: v.optional(v.number()),
  /** By mark `last.at` as it was read: whoever comes second is told what was done meanwhile. */
  over: v.optional(v.record(v.string(), v.optional(Instant)), {}),
  change: DeskChange,
});
