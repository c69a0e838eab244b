import * as v from "valibot";
import { DeskSection } from "./desk.ts";
import { LiveFigure } from "./live.ts";
import { Fate } from "./material.ts";
import { Source } from "./source.ts";

/** Looked at in one pass: a schema for each of tens of thousands takes longer than all else of a page. */
const column = <T>(isOne: (value: unknown) => value is T) =>
  v.custom<readonly T[]>((value) => Array.isArray(value) && value.every(isOne));

const Texts = column((value) => typeof value === "string");
const TextsOrNone = column((value): value is string | null => value === null || typeof value === "string");
const Places = column((value): value is number => Number.isSafeInteger(value) && Number(value) >= 0);

/**
 * A section as its file holds it. What there is of by the thousand stands in columns, and what is said again
 * and again stands once, in a list, and is its place in that list everywhere else.
 */
export const DeskColumns = v.object({
  ...v.omit(DeskSection, ["figures", "material"]).entries,
  speakers: v.array(v.omit(Source, ["field"])),
  fields: Texts,
  /** By whom and in which field, one beside the other. */
  sources: v.object({ speakers: Places, fields: Places }),
  figures: v.array(
    v.object({ ...v.omit(LiveFigure, ["parts"]).entries, sources: Places, said: TextsOrNone }),
  ),
  fates: v.array(Fate),
  /** A group holds as many of the claims as its size says, from where the one before it ends. */
  groups: v.object({ texts: Texts, quantifiers: Texts, sizes: Places }),
  /** A claim without a text says what its group says. */
  claims: v.object({ ids: Texts, sources: Places, texts: TextsOrNone, fates: Places }),
});
export type DeskColumns = v.InferOutput<typeof DeskColumns>;
