import type { Total } from "../../../core/report/total.ts";
import type { Composing } from "../context.ts";
import { leaveZeroOut } from "../left-out.ts";
import { type FigurePlace, givenIn, inSentence, type ShareOf } from "./named.ts";
import type { Quantity } from "./quantity.ts";

/** (32/48 đơn vị), where the office wants it on its paper. */
export function coverageTold(
  { style }: Pick<Composing, "style">,
  { given, asked }: Pick<Total, "given" | "asked">,
): string {
  return style.coverageTold && given < asked ? ` (${given}/${asked} đơn vị)` : "";
}

/** Fewer than four fifths of those asked, and yet several, who cannot be told as one. */
export const isThin = ({ given, asked }: Pick<Total, "given" | "asked">) => given > 1 && given < asked * 0.8;

/** A total as its sentence tells it; undefined where nobody gave it or it came to nothing. */
export function totalQuantity(
  composing: Composing,
  place: FigurePlace,
  total: Total,
  parts: readonly Quantity[] = [],
): Quantity | undefined {
  const size = sizeOf(total);
  if (size?.type === "value" && size.value === 0) leaveZeroOut(composing, place.label, total);
  if (size === undefined || (size.type === "value" && size.value === 0)) return undefined;
  return {
    ...{ label: place.label, unit: total.unit, size, parts },
    ...{ isThin: isThin(total), isOfOne: total.given === 1 },
    ...{ isEstimate: false, hedge: "", isOfAll: total.given >= total.asked },
    coverage: coverageTold(composing, total),
    say: sayOf(composing, place, total),
  };
}

/** Puts what is printed of a total into a sentence, under the name of its place. */
export function sayOf(composing: Composing, place: FigurePlace, total: Total, of?: ShareOf): Quantity["say"] {
  return (what, text) => inSentence(composing, place, { what, text, unit: total.unit }, givenIn(total), of);
}

function sizeOf({ value, range }: Total): Quantity["size"] | undefined {
  if (range && range.least !== range.most) return { type: "range", ...range };
  if (range) return { type: "value", value: range.most };
  return value === undefined ? undefined : { type: "value", value };
}

/** "KH" is written out, as everywhere in a report. */
export const inFullWords = (plan: string) => plan.replaceAll(/(?<!\p{L})KH(?!\p{L})/gu, "kế hoạch");
