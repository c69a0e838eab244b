import { printFigure } from "../../../core/figures/figure.ts";
import { printPercent } from "../../../core/figures/number.ts";
import { percentOf } from "../../../core/figures/percent.ts";
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

/** What a percentage is worked out of. */
export interface ShareOf {
  readonly value: number | undefined;
  readonly whole: number | undefined;
  /** What the whole is called at its place. */
  readonly wholeIs: "whole" | "plan";
}

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
  of?: ShareOf,
): string {
  const { given, asked, parts } = from;
  const share = what === "percent" && of ? shareIn(place, text, of) : undefined;
  return figure(composing, {
    ...{ name: figureName(place, what), text, label: place.label },
    // "77,9%" is of what is counted, and is none of it.
    ...(unit && !text.endsWith("%") ? { unit } : {}),
    ...(share ? { share } : {}),
    parts,
    ...(given === undefined ? {} : { given }),
    ...(asked === undefined ? {} : { asked }),
  });
}

/** Only where it was worked out: a percentage that units said stands by itself. */
function shareIn(place: FigurePlace, text: string, { value, whole, wholeIs }: ShareOf): LiveFigure["share"] {
  const percent = percentOf(value, whole);
  if (whole === undefined || percent === undefined || printPercent(percent) !== text) return undefined;
  return { of: figureName(place, "value"), whole: figureName(place, wholeIs), outOf: whole };
}

/** Whose figures a total is made of, each as it was said; a bloc's only where it is counted. */
export function givenIn(total: Total): Given {
  const taken = new Set(total.residues.map(({ source }) => source.bloc));
  const counted = total.parts.filter(({ source }) => source.bloc === undefined || taken.has(source.bloc));
  const parts = counted.map(({ source, value }) => ({ source, said: printFigure(value) }));
  return { parts, given: total.given, asked: total.asked };
}
