import type { Field } from "../../core/fields/field.ts";
import type { IndicatorsTotal } from "../../core/fields/indicators.ts";
import type { Passage } from "../../decree30/document.ts";
import { indicatorSentence, stopped } from "../prose.ts";
import type { Desk } from "./context.ts";
import { sourcesOf } from "./trace.ts";

/**
 * Each indicator the authority follows as one point. Where units named their own, only those that several share are
 * the authority's to tell; the rest stand unit by unit in the annex.
 */
export function indicatorPassages(desk: Desk, field: Field, total: IndicatorsTotal): readonly Passage[] {
  const listed = field.kind === "indicators" && field.indicators !== undefined;
  return total.rows.flatMap((row): readonly Passage[] => {
    const sentence = listed || row.total.given > 1 ? indicatorSentence(row) : undefined;
    if (!sentence) return [];
    const sources = row.range ? row.said.map(({ source }) => source) : sourcesOf(row.total);
    const source = desk.tracer.mark(`${field.id}.${row.indicator.id}`, sources);
    return [{ type: "point", mark: "-", text: stopped(sentence), source }];
  });
}
