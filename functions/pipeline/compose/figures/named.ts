import { printFigure } from "../../../core/figures/figure.ts";
import { sha256 } from "../../../core/hash.ts";
import type { LiveFigure } from "../../../core/report/live.ts";
import type { Total } from "../../../core/report/total.ts";
import { withoutMarks } from "../../../core/text/without-marks.ts";
import { type Composing, figure } from "../context.ts";

/** The place of a figure in its report: the field, the row in it, and what a reader takes it for. */
export interface FigurePlace {
  readonly field: string;
  readonly row: string;
  readonly label: string;
}

type Given = Pick<LiveFigure, "given" | "asked" | "parts">;

/**
 * `field.row.value`, the same from edition to edition. A row known by its words is named by them, without
 * what no name holds; a few letters of its hash keep two such rows apart.
 */
export function figureName({ field, row }: Pick<FigurePlace, "field" | "row">, what: string): string {
  return [field, row, what]
    .filter((part) => part !== "")
    .map(named)
    .join(".");
}

function named(part: string): string {
  if (/^[\p{L}\p{N}~-]+(?:\.[\p{L}\p{N}-]+)*$/u.test(part)) return part;
  const words = withoutMarks(part.toLocaleLowerCase("vi"))
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  return `${words.slice(0, 40)}-${sha256(part).slice(0, 6)}`;
}

/** Puts a figure into a sentence: it is filled in at the very end, with whatever it then comes to. */
export function inSentence(
  composing: Composing,
  place: FigurePlace,
  { what, text, unit }: { readonly what: string; readonly text: string; readonly unit?: string },
  from: Given,
): string {
  const { given, asked, parts } = from;
  return figure(composing, {
    ...{ name: figureName(place, what), text, label: place.label },
    ...(unit ? { unit } : {}),
    parts,
    ...(given === undefined ? {} : { given }),
    ...(asked === undefined ? {} : { asked }),
  });
}

/** Whose figures a total is made of, each as it was said; a bloc's only where it is counted. */
export function givenIn(total: Total): Given {
  const taken = new Set(total.residues.map(({ source }) => source.bloc));
  const counted = total.parts.filter(({ source }) => source.bloc === undefined || taken.has(source.bloc));
  const parts = counted.map(({ source, value }) => ({ source, said: printFigure(value) }));
  return { parts, given: total.given, asked: total.asked };
}
