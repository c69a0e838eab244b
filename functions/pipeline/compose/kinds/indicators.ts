import { printPercent } from "../../../core/figures/number.ts";
import type { IndicatorRow, IndicatorsField } from "../../../core/kinds/indicators/field.ts";
import { printResult } from "../../../core/kinds/indicators/result.ts";
import type { IndicatorsTotal, IndicatorTotal } from "../../../core/kinds/indicators/total.ts";
import type { Source } from "../../../core/report/source.ts";
import type { Total } from "../../../core/report/total.ts";
import { lowered } from "../../../core/text/first-letter.ts";
import type { Passage } from "../../../decree30/document.ts";
import { amount, indicatorSentence, stopped } from "../../prose.ts";
import type { Composing } from "../context.ts";
import { leaveFiguresOut, leaveOut } from "../left-out.ts";
import type { KindOnPage } from "../on-page.ts";
import { fewer, lead, paragraph, widest } from "../phrases.ts";
import { sourcesOf } from "../trace.ts";
import { indicatorsAnnex } from "./indicators-annex.ts";
import { leaveTold } from "./leave-told.ts";

export const indicators: KindOnPage<"indicators"> = {
  blocks: (composing, field, total) => [{ passages: indicatorPassages(composing, field, total) }],
  leaveOut(composing, field, total) {
    for (const row of total.rows)
      leaveTold(composing, row.said, "no-place", (said) =>
        besideFigure(said, row, field.indicators !== undefined),
      );
  },
  annex: indicatorsAnnex,
};

/**
 * Each indicator the authority follows as one point. Where units named their own, only those that several
 * share are the authority's to tell; the rest stand unit by unit in the annex.
 */
function indicatorPassages(
  composing: Composing,
  field: IndicatorsField,
  total: IndicatorsTotal,
): readonly Passage[] {
  const listed = field.indicators !== undefined;
  const told = total.rows.filter((row) => listed || row.basis.counted > 1);
  const ids = new Set(told.map(({ indicator }) => indicator.id));
  const isPart = ({ indicator }: IndicatorTotal) =>
    indicator.partOf !== undefined && ids.has(indicator.partOf);
  if (!listed) leaveOwnOut(composing, total.rows);
  for (const row of listed ? total.rows : []) {
    if (indicatorSentence(row, () => "") === undefined)
      leaveFiguresOut(composing, field.id, undefined, [{ label: row.indicator.label, total: row.total }]);
  }
  const over = listed ? askedOfAll(told) : namedBy(total.rows);
  const said = (row: IndicatorTotal) => {
    const sentence = indicatorSentence(row, () => reporters(composing, row));
    return sentence && over && isOfAll(row) ? `${sentence}${fewer(row.total, over)}` : sentence;
  };
  const points = told.flatMap((row): readonly Passage[] => {
    const sentence = said(row);
    if (!sentence || isPart(row)) return [];
    const parts = told.filter(({ indicator }) => indicator.partOf === row.indicator.id);
    const within = parts.flatMap((part) => said(part) ?? []).join("; ");
    const text = stopped(within === "" ? sentence : `${sentence}, trong đó: ${lowered(within)}`);
    const sources = [row, ...parts].flatMap(sourcesOfRow);
    const source = composing.tracer.mark(`${field.id}.${row.indicator.id}`, sources);
    const totals = [row, ...parts].map(({ indicator: { label }, total }) => ({ label, total }));
    leaveFiguresOut(composing, field.id, source, totals);
    return [{ type: "point", mark: "-", text, source }];
  });
  if (points.length === 0 || !over || over.given >= over.asked) return points;
  const sources = listed
    ? sourcesOf(...told.filter(isOfAll).map(({ total: each }) => each))
    : total.rows.flatMap(({ said: all }) => all.map(({ source }) => source));
  return [paragraph(composing, `${field.id}.head`, `${lead(over, field.label)}:`, sources), ...points];
}

/** How many units named any indicator of their own, so that what several share is not read as everybody's. */
function namedBy(rows: readonly IndicatorTotal[]): Pick<Total, "given" | "asked"> {
  const units = rows.flatMap(({ said }) => said.flatMap(({ source }) => (source.bloc ? [] : [source.unit])));
  return { given: new Set(units).size, asked: rows[0]?.total.asked ?? 0 };
}

/**
 * Whether others are missing from it. What the department that answers for it gave stands on that one alone.
 */
const isOfAll = ({ indicator, total, range, basis }: IndicatorTotal) =>
  (indicator.sector === undefined || total.given > 1) && range === undefined && basis.counted === basis.said;

function askedOfAll(rows: readonly IndicatorTotal[]): Pick<Total, "given" | "asked"> | undefined {
  const totals = rows.filter(isOfAll).map(({ total }) => total);
  return totals.length > 0 ? widest(totals) : undefined;
}

/**
 * What one unit alone named is in no total of the body; the list of what is left out names it with its
 * figure.
 */
function leaveOwnOut(composing: Composing, rows: readonly IndicatorTotal[]): void {
  for (const { said } of rows.filter(({ basis }) => basis.counted <= 1)) {
    const figures = said.flatMap(({ source, value: { label, unit, value } }) =>
      value === undefined ? [] : [{ source, value: `${label}: ${printResult(value)} ${unit}`.trim() }],
    );
    leaveOut(composing, figures, "own-indicator");
  }
}

function sourcesOfRow(row: IndicatorTotal): readonly Source[] {
  return row.range ? row.said.map(({ source }) => source) : sourcesOf(row.total);
}

/** "xã, thị trấn" where all who report it are such, by their names; else "đơn vị". */
function reporters({ roster }: Composing, { said, total }: IndicatorTotal): string {
  const spoke = new Set([...said.map(({ source }) => source.unit), ...total.leftOut.map(({ unit }) => unit)]);
  const ranks = roster.units.flatMap(({ id, name }) => {
    if (!spoke.has(id)) return [];
    return [/^(?:UBND|Ủy ban nhân dân) (xã|phường|thị trấn|đặc khu) /u.exec(name)?.[1] ?? ""];
  });
  const found = ["xã", "phường", "thị trấn", "đặc khu"].filter((rank) => ranks.includes(rank));
  return ranks.includes("") || found.length === 0 ? "đơn vị" : found.join(", ");
}

/**
 * The annex tells plan and percentage of what units named themselves; of what is listed they are told in the
 * sum.
 */
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
