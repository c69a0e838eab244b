import { type Directive, fieldsOf } from "../directives/directive.ts";
import { printNumber } from "../figures/number.ts";
import type { FieldTotal } from "../kinds/field.ts";
import { fold } from "../registry/spelling.ts";
import type { Aggregate } from "../report/aggregate.ts";
import type { RoundFinding } from "./round.ts";

/** Levels at which one thing is recognised, lowest first: what a higher one has, the lower had before. */
const levels: readonly (readonly string[])[] = [
  ["cấp cơ sở", "cơ sở"],
  ["cấp xã", "cấp phường"],
  ["cấp huyện", "cấp thị xã", "cấp thành phố"],
  ["cấp tỉnh", "cấp bộ", "cấp ngành"],
  ["toàn quốc", "cấp quốc gia", "cấp nhà nước", "cấp trung ương"],
];

interface Levelled {
  readonly label: string;
  readonly of: string;
  readonly level: number;
  readonly value: number;
}

/** "Sáng kiến cấp tỉnh" more than "sáng kiến cấp cơ sở": nobody knows which is wrong, so it is asked. */
export function aboveBase(directive: Directive, aggregate: Aggregate): readonly RoundFinding[] {
  return fieldsOf(directive).flatMap((field) => {
    const total = aggregate.totals[field.id];
    const things = Map.groupBy(total ? levelledIn(total) : [], ({ of }) => of);
    return [...things.values()].flatMap((rows) =>
      rows.flatMap((high) =>
        rows.flatMap((low): readonly RoundFinding[] => {
          if (high.level <= low.level || high.value <= low.value) return [];
          const text = `${high.label}: ${printNumber(high.value)}, nhiều hơn ${low.label}: ${printNumber(low.value)}. Xin kiểm tra lại.`;
          return [{ check: "level", severity: "warn", field: field.id, text }];
        }),
      ),
    );
  });
}

function levelledIn(total: FieldTotal): readonly Levelled[] {
  if (!("rows" in total)) return [];
  return total.rows.flatMap((row): readonly Levelled[] => {
    if ("indicator" in row) return levelledAs(row.indicator.label, row.indicator.unit, row.value);
    if ("about" in row) return levelledAs(row.about.label, "", row.figures.individuals.value);
    return "total" in row && "unit" in row.row
      ? levelledAs(row.row.label, row.row.unit, row.total.value)
      : [];
  });
}

/** By its first two words, which name the thing, and what it is counted in. */
function levelledAs(label: string, unit: string, value: number | undefined): readonly Levelled[] {
  const words = fold(label);
  const level = levels.findLastIndex((names) => names.some((name) => ` ${words} `.includes(` ${name} `)));
  if (level < 0 || value === undefined) return [];
  const of = `${words.split(" ").slice(0, 2).join(" ")} ${unit}`;
  return [{ label, of, level, value }];
}
