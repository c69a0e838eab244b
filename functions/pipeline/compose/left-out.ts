import { printFigure } from "../../core/figures/figure.ts";
import { printNumber } from "../../core/figures/number.ts";
import type { LeftOut, Why } from "../../core/report/left-out.ts";
import type { WhyUncounted } from "../../core/report/place.ts";
import type { Part, Source } from "../../core/report/source.ts";
import type { Total } from "../../core/report/total.ts";
import type { Composing } from "./context.ts";

/** Notes down that a unit's words are not printed, and why: nothing given may vanish. */
export function leaveOut(
  { leftOut }: Composing,
  parts: readonly Part<string>[],
  why: Why,
  under?: string,
): void {
  for (const { source, value } of parts) leftOut.push(left(source, value, why, under));
}

function left({ unit, bloc, field }: Source, text: string, why: Why, under: string | undefined): LeftOut {
  return { unit, ...(bloc ? { bloc } : {}), field, text, why, ...(under ? { under } : {}) };
}

/**
 * Figures given that a printed total does not count. A span is made of all of them, so it leaves out none.
 */
export function leaveFiguresOut(
  composing: Composing,
  field: string,
  under: string | undefined,
  totals: readonly Labelled[],
): void {
  for (const { label, total } of totals) {
    const { leftOut, range } = total;
    composing.leftOut.push(...ofBlocs(field, under, label, total));
    for (const { unit, bloc, why, said } of leftOut) {
      if (said === undefined || !isGiven(why) || (range && why === "not-additive")) continue;
      composing.leftOut.push({
        ...{ unit, ...(bloc ? { bloc } : {}), field, text: `${label}: ${said}`, why },
        ...(under === undefined ? {} : { under }),
      });
    }
  }
}

/** A part that its whole is told without: the others of a hundred, or what only some units parted. */
export function leavePartOut(composing: Composing, label: string, { parts, unit }: Total): void {
  const said = parts.flatMap(({ source, value }) =>
    typeof value === "number" && value !== 0
      ? [{ source, value: `${label}: ${printNumber(value)} ${unit}` }]
      : [],
  );
  leaveOut(composing, said, "no-place");
}

/** What came to nothing: a signed report names no noughts; whoever counted them is kept with the reason. */
export function leaveZeroOut(composing: Composing, label: string, { parts, unit }: Total): void {
  const said = parts.flatMap(({ source, value }) =>
    value === "unknown"
      ? []
      : [{ source, value: `${label}: ${printFigure(value)}${value === "none" ? "" : ` ${unit}`}` }],
  );
  leaveOut(composing, said, "zero");
}

/**
 * What a bloc stated of members that spoke for themselves: their figures are counted, and its own is not
 * beside them.
 */
function ofBlocs(
  field: string,
  under: string | undefined,
  label: string,
  { parts, residues, unit: measured }: Total,
): readonly LeftOut[] {
  const taken = new Set(residues.map(({ source }) => source.bloc));
  return parts.flatMap(({ source: { unit, bloc }, value }): readonly LeftOut[] => {
    if (bloc === undefined || typeof value !== "number" || value === 0 || taken.has(bloc)) return [];
    const text = `${label}: ${printNumber(value)} ${measured}`.trim();
    return [{ unit, bloc, field, text, why: "members-counted", ...(under === undefined ? {} : { under }) }];
  });
}

interface Labelled {
  readonly label: string;
  readonly total: Total;
}

type Ungiven = "none" | "unknown" | "blank" | "returned" | "waived" | "silent";
const ungiven: readonly WhyUncounted[] = ["none", "unknown", "blank", "returned", "waived", "silent"];

function isGiven(why: WhyUncounted): why is Exclude<WhyUncounted, Ungiven> {
  return !ungiven.includes(why);
}
