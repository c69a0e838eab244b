import * as v from "valibot";
import { sha256 } from "../hash.ts";
import { whys } from "./left-out.ts";
import { Source } from "./source.ts";

/**
 * What became of one sentence of a unit. "printed": it stands in the paragraph of that mark, in its own words
 * or said for all who say it. "under": the paragraph says it for it ("Nhiều xã …"), its own words or figures
 * stand in the material book. "left": it is not on the page, and why. "waiting": there was no room for it and
 * nobody has decided yet.
 */
export const Fate = v.variant("type", [
  v.object({ type: v.literal("printed"), mark: v.string() }),
  v.object({ type: v.literal("under"), mark: v.string(), why: v.picklist(["agrees", "same-frame"]) }),
  v.object({ type: v.literal("left"), why: v.picklist(whys) }),
  v.object({ type: v.literal("waiting") }),
]);
export type Fate = v.InferOutput<typeof Fate>;

/** One sentence (ý) of one unit: counted once in "đã dùng 412/460 ý". */
export const Claim = v.object({
  /** The same whenever the same revision's words are read again. */
  id: v.string(),
  source: Source,
  text: v.string(),
  fate: Fate,
});
export type Claim = v.InferOutput<typeof Claim>;

/** Claims that say the same, or the same of other figures, places or names; never told as one content. */
export const MaterialGroup = v.object({
  /** The first claim's words. */
  text: v.string(),
  /** "Hầu hết các cơ quan, đơn vị, địa phương": how many say it, by the table of quantifiers. */
  quantifier: v.string(),
  claims: v.array(Claim),
});
export type MaterialGroup = v.InferOutput<typeof MaterialGroup>;

/** One sentence under two movements of a field is two claims: its place tells them apart. */
export function claimId({ obligation, field }: Source, text: string, place = field): string {
  const within = place.startsWith(`${field}.`) ? place : field;
  return sha256(`${obligation}|${within}|${text}`).slice(0, 12);
}

/** "đã dùng 412/460 ý, 48/48 đơn vị": a claim is used where the page says it. */
export interface Meter {
  readonly used: number;
  readonly left: number;
  readonly waiting: number;
  readonly all: number;
  /** Those who speak for themselves, and the blocs whose leads speak for them: nobody is counted as both. */
  readonly units: { readonly used: number; readonly all: number };
  readonly blocs: { readonly used: number; readonly all: number };
}

export function meterOf(claims: readonly Claim[]): Meter {
  const counts: Record<Fate["type"], number> = { printed: 0, under: 0, left: 0, waiting: 0 };
  const [units, blocs] = [spoken(), spoken()];
  for (const { fate, source } of claims) {
    counts[fate.type] += 1;
    const [who, party] = source.bloc ? [blocs, source.bloc] : [units, source.unit];
    who.all.add(party);
    if (fate.type === "printed" || fate.type === "under") who.used.add(party);
  }
  const { printed, under, left, waiting } = counts;
  return {
    ...{ used: printed + under, left, waiting, all: claims.length },
    units: { used: units.used.size, all: units.all.size },
    blocs: { used: blocs.used.size, all: blocs.all.size },
  };
}

const spoken = () => ({ used: new Set<string>(), all: new Set<string>() });
