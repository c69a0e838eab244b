import { type Directive, fieldsOf } from "../directives/directive.ts";
import type { Field } from "../kinds/field.ts";
import type { Roster } from "../people/roster.ts";
import type { Unit } from "../people/unit.ts";
import type { LiveFigure, LiveFigures } from "../report/live.ts";
import type { RoundFinding } from "./round.ts";

/** Below this share of the units that should have given it, an officer answers for printing a sum. */
const enough = 0.8;

/**
 * Sums on the page that many have not given yet. The paper says nothing of it, so that whoever signs reads it
 * beside the paper: one sentence for all figures of a question that rest on equally few, each by name.
 */
export function thinFigures(
  directive: Directive,
  roster: Roster,
  figures: LiveFigures,
): readonly RoundFinding[] {
  const fields = new Map(fieldsOf(directive).map((field) => [field.id, field]));
  const thin = [...figures.values()].flatMap((figure) => {
    const field = fields.get(figure.parts[0]?.source.field ?? "");
    const of = field && figure.name.endsWith(".value") ? thinness(figure, field, roster) : undefined;
    return field && of ? [{ field: field.id, label: figure.label, ...of }] : [];
  });
  const together = Map.groupBy(thin, ({ field, given, asked }) => `${field} ${given}/${asked}`);
  return [...together.values()].flatMap(([first, ...rest]): readonly RoundFinding[] => {
    if (!first) return [];
    const labels = [...new Set([first, ...rest].map(({ label }) => label))];
    const text = `Số liệu mới có của ${first.given}/${first.asked} đơn vị: ${labels.join("; ")}.`;
    return [{ check: "coverage", severity: "warn", field: first.field, text }];
  });
}

interface Share {
  readonly given: number;
  readonly asked: number;
}

/**
 * How few gave a figure, of those it is expected of; undefined where enough did. Whoever was asked by name
 * owes it. What units name of their own is expected of their like, a commune's figure of all communes; what
 * one alone names, and a sector's figure, nobody else has to give.
 */
export function thinness(
  { given, asked, parts }: Pick<LiveFigure, "given" | "asked"> & { readonly parts: readonly Spoken[] },
  field: Field,
  roster: Roster,
): Share | undefined {
  if (!given || asked === undefined || !thin({ given, asked })) return undefined;
  const spoke = new Set(parts.map(({ source }) => source.unit));
  const speakers = roster.units.filter(({ id }) => spoke.has(id));
  const [only, ...others] = speakers;
  if (only && others.length === 0 && (isOpen(field) || keepsSector(only, field))) return undefined;
  if (!isOpen(field)) return thin({ given, asked });
  const kinds = new Set(speakers.map(({ kind }) => kind));
  const like = roster.units.filter(({ kind }) => kinds.has(kind)).length;
  return thin({ given, asked: Math.min(asked, like) });
}

type Spoken = Pick<LiveFigure["parts"][number], "source">;

const thin = (share: Share) => (share.given < share.asked * enough ? share : undefined);

function keepsSector({ leadsSector }: Unit, field: Field): boolean {
  if (leadsSector === undefined || field.kind !== "indicators") return false;
  return field.indicators?.some(({ sector }) => sector === leadsSector) ?? false;
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
