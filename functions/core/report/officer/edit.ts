import * as v from "valibot";
import { addMilliseconds, Instant } from "../../instant.ts";
import { textRead } from "../../text/door.ts";

/** Words of an officer, with the figures they hold by name. */
const Words = v.pipe(v.string(), v.transform(textRead), v.trim(), v.nonEmpty());
const Reason = v.pipe(v.string(), v.transform(textRead), v.trim(), v.nonEmpty());

/**
 * `basis` is the paragraph as its sources alone made it when the officer edited it, figures by their names;
 * empty where no source makes it: an officer's own paragraph, or material.
 */
const on = {
  mark: v.string(),
  basis: v.string(),
  by: v.string(),
  at: Instant,
  /** The section of the desk it was made in; edits made before there was a desk name none. */
  section: v.optional(v.string()),
};

const written = {
  text: Words,
  /** What each live figure of the words and of the basis came to when they were written, as printed. */
  figures: v.optional(v.record(v.string(), v.string())),
  /** The claims that the words tell; left out where nobody said, and those of the basis are told still. */
  uses: v.optional(v.array(v.string())),
};

/** Behind which paragraph of the section it stands; behind none means first. */
const place = { after: v.optional(v.string()) };

/**
 * The officer's layer: what officers did to the composed paragraphs. It lies over the sources and never
 * changes them. Edits are only added; what they come to is told by `sectionOnDesk`.
 */
export const Edit = v.variant("act", [
  v.object({ act: v.literal("reword"), ...on, ...written }),
  v.object({ act: v.literal("drop"), ...on, reason: v.optional(Reason) }),
  /** Puts a dropped paragraph back; on one that stands it takes the sources' words again. */
  v.object({ act: v.literal("restore"), ...on }),
  /** The paragraph is right as it reads now, whatever earlier edits were made on. */
  v.object({ act: v.literal("accept"), ...on }),
  v.object({ act: v.literal("move"), ...on, ...place }),
  /** An officer's own paragraph, under a mark of its own. */
  v.object({
    act: v.literal("add"),
    ...on,
    ...written,
    ...place,
    kind: v.picklist(["paragraph", "point"]),
  }),
  /** Runs it into the paragraph of that mark, behind its words. */
  v.object({ act: v.literal("merge"), ...on, into: v.string() }),
  /** Leaves `text` to the paragraph and makes another behind it of the rest. */
  v.object({
    act: v.literal("split"),
    ...on,
    ...written,
    tail: v.object({ mark: v.string(), text: Words }),
  }),
  /** Material brought in: as a paragraph of its own, quoted in one, or run into the paragraph of the mark. */
  v.object({
    act: v.literal("use"),
    ...on,
    ...written,
    ...place,
    how: v.picklist(["put-in", "quote", "merge"]),
    claims: v.array(v.string()),
  }),
  /** Paragraphs of the report before, with this period's figures where there are any, one behind another. */
  v.object({
    act: v.literal("carry-over"),
    ...on,
    ...place,
    /** Of figures that nobody gives now what they came to then. */
    figures: v.record(v.string(), v.string()),
    paragraphs: v.array(v.object({ mark: v.string(), text: Words })),
  }),
  /** Material that stays off the page, and why. */
  v.object({ act: v.literal("leave"), ...on, claims: v.array(v.string()), reason: Reason }),
  /** Takes that back. */
  v.object({ act: v.literal("take-up"), ...on, claims: v.array(v.string()) }),
  /** Prints a figure as it was although its sources now come to `now`; another value asks again. */
  v.object({
    act: v.literal("keep"),
    ...on,
    name: v.string(),
    was: v.string(),
    now: v.string(),
    reason: Reason,
  }),
  /** Takes back the officer's own edit of that moment on that mark; `also` are the other marks it changed. */
  v.object({ act: v.literal("undo"), ...on, undone: Instant, also: v.optional(v.array(v.string()), []) }),
]);
export type Edit = v.InferOutput<typeof Edit>;

/** An edit whose words stand in the paragraph's place. */
export type Wording = Extract<Edit, { act: "reword" | "add" | "split" | "use" }>;

/**
 * The marks an edit changes: what another officer did there in the meantime is not overtaken by it, and it is
 * no longer undone once another edit stands on one of them.
 */
export function marksOf(edit: Edit): readonly string[] {
  switch (edit.act) {
    case "merge":
      return [edit.mark, edit.into];
    case "split":
      return [edit.mark, edit.tail.mark];
    case "carry-over":
      return [edit.mark, ...edit.paragraphs.map(({ mark }) => mark)];
    case "reword":
    case "drop":
    case "restore":
    case "accept":
    case "move":
    case "add":
    case "use":
    case "leave":
    case "take-up":
    case "keep":
      return [edit.mark];
    case "undo":
      return [edit.mark, ...edit.also];
  }
}

/** How edits on material are marked, by the first claim they speak of. */
export const materialMark = (claims: readonly string[]) => `material~${claims[0] ?? ""}`;

export function inOrderOfTime(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => order(a.at, b.at) || order(a.mark, b.mark));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The moment of an edit that is made over all of these. Their order is told by their moments alone, so it
 * comes after the last of them even where that was made in the same instant, or by a clock that goes ahead.
 */
export function momentAfter(edits: readonly Edit[], now: Instant): Instant {
  const last = inOrderOfTime(edits).at(-1)?.at;
  return last === undefined || last < now ? now : addMilliseconds(last, 1);
}

/** The last edit on a mark, among any of the round. */
export function lastOn(edits: readonly Edit[], mark: string): Edit | undefined {
  return inOrderOfTime(edits).findLast((edit) => marksOf(edit).includes(mark));
}

/** By mark, when the last edit that the officer was shown there was made; undefined where none was. */
export type Over = Readonly<Record<string, Instant | undefined>>;
