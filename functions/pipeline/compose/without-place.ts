import { printNumber, printPercent } from "../../core/figures/number.ts";
import type { AwardRow } from "../../core/kinds/awards/field.ts";
import { citation, type IssuedDocument } from "../../core/kinds/documents/field.ts";
import type { Field, FieldTotal } from "../../core/kinds/field.ts";
import type { IndicatorRow } from "../../core/kinds/indicators/field.ts";
import type { IndicatorTotal } from "../../core/kinds/indicators/totals.ts";
import type { Why } from "../../core/report/left-out.ts";
import type { Part } from "../../core/report/source.ts";
import { amount } from "../prose.ts";
import type { Composing } from "./context.ts";
import { leaveFiguresOut, leaveOut } from "./left-out.ts";

/** What an answer holds and the report has no place for: small words beside a figure, a second telling of one thing. */
export function leaveWithoutPlace(composing: Composing, field: Field, total: FieldTotal): void {
  switch (total.kind) {
    case "indicators":
      for (const row of total.rows) {
        const listed = field.kind === "indicators" && field.indicators !== undefined;
        leaveTold(composing, row.said, "no-place", (said) => besideFigure(said, row, listed));
      }
      return;
    case "awards":
      for (const { about, figures, mentions, repeats = [] } of total.rows) {
        const isTold = figures.collectives.value || figures.individuals.value;
        leaveTold(composing, mentions, "no-place", (mention) => namedIn(mention, !isTold));
        leaveTold(composing, repeats, "agrees", figuresIn);
        const totals = Object.values(figures).map((each) => ({ label: about.label, total: each }));
        leaveFiguresOut(composing, field.id, undefined, totals);
      }
      return;
    case "movements":
      for (const { name, collectives, individuals } of total.movements) {
        const totals = [collectives, individuals].map((each) => ({ label: name, total: each }));
        leaveFiguresOut(composing, field.id, undefined, totals);
      }
      return;
    case "documents":
      for (const { document, others = [] } of total.documents)
        leaveTold(composing, others, "agrees", (other) => [toldOtherwise(document, other)]);
      return;
    case "exemplars":
      for (const { exemplar, sources, others = [] } of total.exemplars) {
        const { name, place, basis } = exemplar;
        leaveTold(composing, others, "other-facts", (other) => [`${other.name}: ${other.achievement}`]);
        if (basis !== "none") continue;
        const named = place ? `${name}, ${place}` : name;
        leaveOut(
          composing,
          sources.map((source) => ({ source, value: named })),
          "unnamed",
        );
      }
      return;
    case "dossiers":
      leaveTold(composing, total.lines, "no-place", (line) => [Object.values(line).join("; ")]);
      return;
    case "narrative":
    case "choice":
    case "counts":
    case "complaints":
    case "fund":
    case "training":
    case "council":
    case "ratio":
    case "targets":
    case "tasks":
    case "proposals":
      return;
  }
}

function leaveTold<V>(
  composing: Composing,
  parts: readonly Part<V>[],
  why: Why,
  wordsOf: (value: V) => readonly string[],
): void {
  const said = parts.flatMap(({ source, value }) => wordsOf(value).map((text) => ({ source, value: text })));
  leaveOut(composing, said, why);
}

/** The annex tells plan and percentage of what units named themselves; of what is listed they are told in the sum. */
function besideFigure(said: IndicatorRow, row: IndicatorTotal, listed: boolean): readonly string[] {
  const { label, unit, plan, percent, prior, note } = said;
  const planned = listed && (row.plan === undefined || row.planDerived);
  return [
    planned && plan !== undefined ? `${label}, kế hoạch: ${amount(plan, unit)}` : "",
    listed && row.percent === undefined && percent !== undefined
      ? `${label}, đạt so với kế hoạch: ${printPercent(percent)}`
      : "",
    prior !== undefined && (!listed || row.prior === undefined)
      ? `${label}, kỳ so sánh: ${amount(prior, unit)}`
      : "",
    note ? `${label}, ghi chú: ${note}` : "",
  ].filter((text) => text !== "");
}

/** Whom an award went to and by which decision; the report tells for what and how many, where anybody said how many. */
function namedIn({ label, occasion, recipient, decision }: AwardRow, whole: boolean): readonly string[] {
  const said = [whole && occasion, recipient, decision && `Quyết định ${decision}`].filter(Boolean);
  return said.length > 0 ? [`${label}: ${said.join("; ")}`] : [];
}

function figuresIn({ label, collectives, individuals, workers, leaders }: AwardRow): readonly string[] {
  const said = [
    ["tập thể", collectives],
    ["cá nhân", individuals],
    ["lao động trực tiếp", workers],
    ["lãnh đạo, quản lý", leaders],
  ].flatMap(([who, figure]) => (typeof figure === "number" ? [`${who}: ${printNumber(figure)}`] : []));
  return said.length > 0 ? [`${label}, ${said.join(", ")}`] : [];
}

/** The same number cited in other words. */
function toldOtherwise(document: IssuedDocument, other: IssuedDocument): string {
  return citation({ ...document, ...other });
}
