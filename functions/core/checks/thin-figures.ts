import { type Directive, fieldsOf } from "../directives/directive.ts";
import type { Field } from "../kinds/field.ts";
import type { Roster } from "../people/roster.ts";
import type { LiveFigure, LiveFigures } from "../report/live.ts";
import type { RoundFinding } from "./round.ts";

/** Below this share of the units that should have given it, an officer answers for printing a sum. */
const enough = 0.8;

/** As many figures as a doubt names. */
const most = 3;

/**
 * Sums on the page that many have not given yet. The paper says nothing of it, so that whoever signs reads it
 * beside the paper: one sentence for all figures of a question that rest on equally few.
 */
export function thinFigures(
  directive: Directive,
  roster: Roster,
  figures: LiveFigures,
): readonly RoundFinding[] {
  const fields = new Map(fieldsOf(directive).map((field) => [field.id, field]));
  const thin = [...figures.values()].flatMap((figure) => {
    const field = fields.get(figure.parts[0]?.source.field ?? "");
    const of = field && figure.name.endsWith(".value") ? expectedOf(figure, field, roster) : undefined;
    return field && of && of.given < of.asked * enough
      ? [{ field: field.id, label: figure.label, ...of }]
      : [];
  });
  const together = Map.groupBy(thin, ({ field, given, asked }) => `${field} ${given}/${asked}`);
  return [...together.values()].flatMap(([first, ...rest]): readonly RoundFinding[] => {
    if (!first) return [];
    const labels = [...new Set([first, ...rest].map(({ label }) => label))];
    const more = labels.length > most ? ` và ${labels.length - most} số liệu khác` : "";
    const text = `Số liệu mới có của ${first.given}/${first.asked} đơn vị: ${labels.slice(0, most).join("; ")}${more}.`;
    return [{ check: "coverage", severity: "warn", field: first.field, text }];
  });
}

/**
 * Whoever was asked by name owes a figure. What units name of their own is expected of their like: a
 * commune's figure of all communes.
 */
function expectedOf(
  { given, asked, parts }: LiveFigure,
  field: Field,
  roster: Roster,
): { readonly given: number; readonly asked: number } | undefined {
  if (given === undefined || asked === undefined) return undefined;
  if (!isOpen(field)) return { given, asked };
  const spoke = new Set(parts.map(({ source }) => source.unit));
  const kinds = new Set(roster.units.flatMap(({ id, kind }) => (spoke.has(id) ? [kind] : [])));
  const like = roster.units.filter(({ kind }) => kinds.has(kind)).length;
  return { given, asked: Math.min(asked, like) };
}

/** Units choose themselves what they answer, and under which words. */
function isOpen(field: Field): boolean {
  return (
    (field.kind === "indicators" && field.indicators === undefined) ||
    (field.kind === "awards" && field.awards === undefined) ||
    (field.kind === "movements" && field.movements === undefined) ||
    (field.kind === "table" && field.design.rows.type === "free")
  );
}
