import { printPercent } from "../../../core/figures/number.ts";
import type { Field } from "../../../core/kinds/field.ts";
import type { IndicatorRow, IndicatorsField } from "../../../core/kinds/indicators/field.ts";
import { printResult } from "../../../core/kinds/indicators/result.ts";
import type { IndicatorsTotal, IndicatorTotal } from "../../../core/kinds/indicators/total.ts";
import type { Sector } from "../../../core/registry/library/sectors.ts";
import { sectorOf } from "../../../core/registry/sectors.ts";
import type { Source } from "../../../core/report/source.ts";
import type { Passage } from "../../../decree30/document.ts";
import { amount } from "../../prose.ts";
import { type Composing, figure } from "../context.ts";
import { figureName } from "../figures/named.ts";
import { noneOccurred } from "../figures/none-occurred.ts";
import { indicatorQuantity, onlyRate } from "../figures/of-indicator.ts";
import { oneMoneyUnit } from "../figures/one-money.ts";
import { figurePassages, type Told } from "../figures/passages.ts";
import { leaveFiguresOut, leaveOut, leaveZeroOut } from "../left-out.ts";
import type { KindOnPage } from "../on-page.ts";
import { eachOnce, sourcesOf } from "../trace.ts";
import { indicatorsAnnex } from "./indicators-annex.ts";
import { leaveTold } from "./leave-told.ts";

export const indicators: KindOnPage<"indicators"> = {
  blocks: (composing, field, total) => [{ passages: indicatorPassages(composing, field, total) }],
  leaveOut(composing, field, total) {
    const how = field.indicators ? "listed" : composing.style.annexedByUnit ? "annexed" : "own";
    for (const row of total.rows)
      leaveTold(composing, row.said, "no-place", (said) => besideFigure(said, row, how));
  },
  annex: indicatorsAnnex,
};

/**
 * The indicators the authority follows, sector by sector, in sentences. Where units named their own, only
 * those that several share are the authority's to tell; the rest stand unit by unit in the material book.
 */
function indicatorPassages(
  composing: Composing,
  field: IndicatorsField,
  total: IndicatorsTotal,
): readonly Passage[] {
  const listed = field.indicators !== undefined;
  if (!listed) leaveOwnOut(composing, field, total.rows);
  const rows = total.rows.filter((row) => listed || row.basis.counted > 1);
  const ids = new Set(rows.map(({ indicator }) => indicator.id));
  const partsOf = (row: IndicatorTotal) =>
    rows.filter(({ indicator }) => indicator.partOf === row.indicator.id);
  const whole = rows.filter(({ indicator: { partOf } }) => partOf === undefined || !ids.has(partOf));
  const units = moneyIn(rows);
  const told = whole.flatMap((row) => toldOf(composing, field, { row, unit: units(row) }, partsOf(row)));
  const totals = listed ? rows.map(({ indicator: { label }, total: each }) => ({ label, total: each })) : [];
  return [
    ...inSectors(told).flatMap((each) => sectorPassages(composing, field, each)),
    ...noneOccurred(composing, field, totals),
  ];
}

/** By sector, the one unit in which its money is told. */
function moneyIn(rows: readonly IndicatorTotal[]): (row: IndicatorTotal) => string | undefined {
  const sectorAt = ({ indicator: { label, sector } }: IndicatorTotal) => sectorOf(label, sector);
  const sectors = Map.groupBy(rows, sectorAt);
  const units = new Map([...sectors].map(([sector, some]) => [sector, oneMoneyUnit(some)]));
  return (row) => units.get(sectorAt(row));
}

function sectorPassages(
  composing: Composing,
  field: IndicatorsField,
  { sector, rows: theirs }: InSector,
): readonly Passage[] {
  const place = `${field.id}.${sector?.id ?? "figures"}`;
  const head = sector && `Trên lĩnh vực ${sector.name}`;
  const passages = figurePassages(composing, place, theirs, head);
  const source = passages.flatMap((passage) => ("source" in passage ? (passage.source ?? []) : []))[0];
  leaveFiguresOut(
    composing,
    field.id,
    source,
    theirs.flatMap(({ rows: all }) =>
      all.map(({ indicator, total: each }) => ({ label: indicator.label, total: each })),
    ),
  );
  return passages;
}

/** Few figures, or figures of one sector, stand together and need no head. */
const fewest = 4;

interface InSector {
  readonly sector?: Sector | undefined;
  readonly rows: readonly ToldRow[];
}

function inSectors(told: readonly ToldRow[]): readonly InSector[] {
  const sectors = Map.groupBy(told, ({ sector }) => sector);
  const isParted = told.length >= fewest && [...sectors.keys()].filter((sector) => sector).length > 1;
  if (!isParted) return [{ rows: told }];
  const groups = [...sectors].map(([sector, rows]) => ({ sector, rows }));
  // Of no known sector, and so without a head: it would be read under the one before.
  return groups.toSorted((a, b) => Number(a.sector !== undefined) - Number(b.sector !== undefined));
}

interface ToldRow extends Told {
  readonly sector: Sector | undefined;
  readonly rows: readonly IndicatorTotal[];
}

/** A row with its parts; parts of what came to nothing are told by themselves. */
function toldOf(
  composing: Composing,
  field: IndicatorsField,
  { row, unit }: { readonly row: IndicatorTotal; readonly unit: string | undefined },
  parts: readonly IndicatorTotal[],
): readonly ToldRow[] {
  const within = parts.flatMap((part) => indicatorQuantity(composing, field, { row: part, unit }, []) ?? []);
  const quantity = indicatorQuantity(composing, field, { row, unit }, within);
  if (!quantity) {
    leaveNothingOut(composing, row);
    leaveFiguresOut(composing, field.id, undefined, [{ label: row.indicator.label, total: row.total }]);
    return parts.flatMap((part) => toldOf(composing, field, { row: part, unit }, []));
  }
  for (const part of parts) leaveNothingOut(composing, part);
  const rows = [row, ...parts];
  const { label, sector } = row.indicator;
  return [{ quantity, sector: sectorOf(label, sector), rows, sources: eachOnce(rows.flatMap(sourcesOfRow)) }];
}

/** What came to nothing, which no sentence tells: whoever counted it is named. */
function leaveNothingOut(composing: Composing, { value, indicator, total }: IndicatorTotal): void {
  if (value === 0) leaveZeroOut(composing, indicator.label, total);
}

/**
 * What one unit alone named is in no total of the body; the list of what is left out names it with its
 * figure.
 */
function leaveOwnOut(composing: Composing, { id }: Field, rows: readonly IndicatorTotal[]): void {
  for (const { said, indicator, basis } of rows) {
    if (basis.counted > 1) continue;
    const given = said.flatMap(({ source, value: { label, value, unit } }) =>
      value === undefined ? [] : [{ source, label, unit, text: printResult(value) }],
    );
    const words = given.map(({ source, label, unit, text }) => ({
      source,
      value: `${label}: ${text} ${unit}`.trim(),
    }));
    leaveOut(composing, words, "own-indicator");
    const parts = given.map(({ source, text }) => ({ source, said: text }));
    for (const { label, unit, text } of given.slice(0, 1)) {
      const name = figureName({ field: id, row: indicator.id }, "own");
      figure(composing, { name, label, unit, text, parts, untold: "own-indicator" });
    }
  }
}

function sourcesOfRow(row: IndicatorTotal): readonly Source[] {
  return row.range ? row.said.map(({ source }) => source) : sourcesOf(row.total);
}

/**
 * Where units named them themselves the annex, if the office wants one, tells unit, plan and percentage; of
 * what is listed they are told in the sum, and of what several named alike too.
 */
function besideFigure(
  said: IndicatorRow,
  row: IndicatorTotal,
  how: "listed" | "annexed" | "own",
): readonly string[] {
  const { label, unit, value, plan, percent, prior, note } = said;
  const isSummed = how === "listed" || row.basis.counted > 1;
  const isCompared = onlyRate(row) !== undefined && typeof value === "number";
  const hasPlan =
    how === "annexed" || (isSummed && (isCompared || (row.plan !== undefined && !row.planDerived)));
  const hasPercent = how === "annexed" || (isSummed && row.percent !== undefined);
  return [
    how === "own" && value === undefined && unit !== "" ? `${label}, đơn vị tính: ${unit}` : "",
    !hasPlan && plan !== undefined ? `${label}, kế hoạch: ${amount(plan, unit)}` : "",
    !hasPercent && percent !== undefined ? `${label}, đạt so với kế hoạch: ${printPercent(percent)}` : "",
    prior !== undefined && (how !== "listed" || (row.prior === undefined && !isCompared))
      ? `${label}, kỳ so sánh: ${amount(prior, unit)}`
      : "",
    note ? `${label}, ghi chú: ${note}` : "",
  ].filter((text) => text !== "");
}
