import * as v from "valibot";
import { sumOf } from "../figures/exact.ts";
import { converted } from "../figures/measure.ts";
import type { UnitId } from "../ids.ts";
import { CalendarDate } from "../instant.ts";
import { type Field, FieldValue } from "../kinds/field.ts";
import type { IndicatorRow } from "../kinds/indicators/field.ts";
import { type IndicatorTotal, togetherOf } from "../kinds/indicators/total.ts";
import { inDesign, isSameTable } from "../kinds/table/same.ts";
import { labelKey } from "../registry/label.ts";
import { originOf, type Succession } from "../registry/succession.ts";
import type { Aggregate } from "./aggregate.ts";
import { PrintedParagraph } from "./printed-report.ts";

const Answers = v.record(v.string(), FieldValue);
export type Answers = Readonly<v.InferOutput<typeof Answers>>;

/** The period before as its units reported it, under the names of this directive's fields. */
export const FormerPeriod = v.object({
  label: v.string(),
  /** When its directive was issued: mergers since then part its units from those of now. */
  issuedOn: CalendarDate,
  /** What each unit said for itself. */
  answers: v.record(v.string(), Answers),
  /** What the authority's report of that period said, by section of the desk. */
  sections: v.optional(v.record(v.string(), v.array(PrintedParagraph))),
});
export type FormerPeriod = v.InferOutput<typeof FormerPeriod>;

/** The answers of a report sent under an earlier directive that speak of what is asked now. */
export function carriedOver(asked: readonly Field[], fields: readonly Field[], values: Answers): Answers {
  return Object.fromEntries(
    asked.flatMap((field) => {
      const old = counterpart(field, fields);
      const value = old && values[old.id];
      if (value?.kind !== field.kind) return [];
      if (field.kind !== "table" || value.kind !== "table") return [[field.id, value] as const];
      const kept = inDesign(field.design, value);
      return kept.rows.length > 0 ? [[field.id, kept] as const] : [];
    }),
  );
}

/**
 * The same field of an outline issued again, or the only one that speaks of the same thing in the same way.
 */
function counterpart(field: Field, fields: readonly Field[]): Field | undefined {
  const alike = fields.filter((each) => each.topic === field.topic && isAlike(each, field));
  return alike.find(({ id }) => id === field.id) ?? (alike.length === 1 ? alike[0] : undefined);
}

/** Of the same kind; of tables only one and the same, for another's columns are other columns. */
function isAlike(one: Field, other: Field): boolean {
  if (one.kind === "table" && other.kind === "table") return isSameTable(one.design, other.design);
  return one.kind === other.kind;
}

/**
 * What the units that one unit took over from said together: their figures added, where every one of them
 * gave it.
 */
export function saidTogether(reports: readonly Answers[]): Answers {
  const [first, ...rest] = reports;
  if (!first || rest.length === 0) return first ?? {};
  const others = rest.map(figuresIn);
  return Object.fromEntries(
    Object.entries(first).flatMap(([field, value]) => {
      if (value.kind !== "indicators") return [];
      const rows = value.rows.flatMap(({ indicator, label, unit, value: figure }): IndicatorRow[] => {
        const named = { ...(indicator ? { indicator } : {}), label, unit };
        const figures = others.flatMap((said) => said(field, named) ?? []);
        const sum = typeof figure === "number" ? sumOf([figure, ...figures]) : undefined;
        return sum === undefined || figures.length < others.length ? [] : [{ ...named, value: sum }];
      });
      return rows.length > 0 ? [[field, { kind: value.kind, rows }] as const] : [];
    }),
  );
}

type Named = Pick<IndicatorRow, "indicator" | "label" | "unit">;

/**
 * Looks a report's figures up as another names them: by the directive's indicator, or by what the unit called
 * it.
 */
function figuresIn(answers: Answers) {
  const known = new Map<string, IndicatorRow>();
  for (const [field, value] of Object.entries(answers)) {
    if (value.kind !== "indicators") continue;
    for (const row of value.rows) known.set(`${field}|${row.indicator ?? labelled(row)}`, row);
  }
  return (field: string, named: Named): number | undefined => {
    const same = known.get(`${field}|${named.indicator}`) ?? known.get(`${field}|${labelled(named)}`);
    return typeof same?.value === "number" ? converted(same.value, same.unit, named.unit) : undefined;
  };
}

const labelled = ({ label }: Named) => `= ${labelKey(label)}`;

/** One indicator of the whole round now and then, over those units alone that gave it in both. */
export interface Comparison {
  readonly field: string;
  readonly label: string;
  readonly unit: string;
  /** What it comes to in the report, whoever gave it. */
  readonly total: number | undefined;
  readonly now: number;
  readonly before: number;
  readonly units: number;
}

/** The merged round beside the period before. */
export interface BesideFormer {
  readonly label: string;
  readonly comparisons: readonly Comparison[];
  /** Units whose territory is not what it was: their figures stand in no comparison. */
  readonly apart: readonly UnitId[];
}

export function besideFormer(
  { totals, counted }: Pick<Aggregate, "totals" | "counted">,
  former: FormerPeriod,
  successions: readonly Succession[] = [],
): BesideFormer {
  const units = [...new Set(counted.flatMap(({ unit, bloc }) => (bloc ? [] : [unit])))];
  const origins = units.map((unit) => ({ unit, ...originOf(unit, successions, former.issuedOn) }));
  const then = new Map(
    origins.flatMap(({ unit, units, comparable }) => {
      const reports = units.flatMap((each) => {
        const said = former.answers[each];
        return said ? [said] : [];
      });
      return comparable && reports.length === units.length
        ? [[unit, figuresIn(saidTogether(reports))] as const]
        : [];
    }),
  );
  const comparisons = Object.entries(totals).flatMap(([field, total]) =>
    total.kind === "indicators" ? total.rows.flatMap((row) => compared(field, row, then)) : [],
  );
  const apart = origins.flatMap(({ unit, comparable }) => (comparable ? [] : [unit]));
  return { label: former.label, comparisons, apart };
}

/** A span, a mean and a share are no sums, and neither are two of them. */
function compared(
  field: string,
  { indicator, value, said }: IndicatorTotal,
  then: ReadonlyMap<UnitId, ReturnType<typeof figuresIn>>,
): readonly Comparison[] {
  if (togetherOf(indicator) !== "sum") return [];
  const { id, label, unit } = indicator;
  const named = { indicator: id, label, unit };
  const pairs = said.flatMap((part) => {
    const before = then.get(part.source.unit)?.(field, named);
    const now = part.value.value;
    return part.source.bloc || typeof now !== "number" || before === undefined ? [] : [{ now, before }];
  });
  const [now, before] = [sumOf(pairs.map((each) => each.now)), sumOf(pairs.map((each) => each.before))];
  return pairs.length === 0 || now === undefined || before === undefined
    ? []
    : [{ field, label, unit, total: value, now, before, units: pairs.length }];
}
