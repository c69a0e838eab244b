import { type Directive, fieldsOf } from "../directive.ts";
import type { Field, FieldValue } from "../fields/field.ts";
import type { FieldTotal } from "../fields/kinds.ts";
import type { Figure } from "../figures/figure.ts";
import type { Aggregate } from "./aggregate.ts";
import type { Statement } from "./editor.ts";
import type { Total } from "./total.ts";

/**
 * An authority's finished report as its own answer to the directive of the level above: sums in place of the units'
 * figures, and the report's own statements as prose. A question that the lower round did not ask stays blank.
 */
export function forwarded(
  upper: Directive,
  lower: Directive,
  aggregate: Aggregate,
  statements: readonly Statement[],
): Readonly<Record<string, FieldValue>> {
  const asked = fieldsOf(lower);
  const taken = new Set<string>();
  const answers = fieldsOf(upper).flatMap((field): readonly (readonly [string, FieldValue])[] => {
    const counterpart = asked.find((each) => !taken.has(each.id) && isCounterpart(field, each));
    const total = counterpart && aggregate.totals[counterpart.id];
    if (!counterpart || !total) return [];
    taken.add(counterpart.id);
    const value = answerFrom(field, counterpart, total, statements);
    return value ? [[field.id, value]] : [];
  });
  return Object.fromEntries(answers);
}

/** The same question one level down: the same kind for the same place of the report, the same name best of all. */
function isCounterpart(upper: Field, lower: Field): boolean {
  return (
    upper.kind === lower.kind &&
    (upper.id === lower.id || (upper.topic !== undefined && upper.topic === lower.topic))
  );
}

function answerFrom(
  upper: Field,
  lower: Field,
  total: FieldTotal,
  statements: readonly Statement[],
): FieldValue | undefined {
  switch (total.kind) {
    case "narrative": {
      const own = statements.filter(({ source }) => source?.startsWith(`${lower.id}~`));
      const text = own.map((statement) => statement.text).join("\n");
      return text === "" ? undefined : { kind: "narrative", text };
    }
    case "counts":
    case "complaints":
    case "fund":
    case "training":
    case "council": {
      const figures = filled(total.rows.map(({ row, total: sum }) => [row.id, figureOf(sum)] as const));
      return figures ? { kind: total.kind, figures } : undefined;
    }
    case "ratio":
      return ratioFrom(upper, total);
    case "indicators": {
      const rows = total.rows.flatMap(({ indicator, value, plan, planDerived }) => {
        if (value === undefined) return [];
        const listed = upper.kind === "indicators" && upper.indicators?.some(({ id }) => id === indicator.id);
        const { label, unit } = indicator;
        const planned = plan === undefined || planDerived ? {} : { plan };
        return [{ ...(listed ? { indicator: indicator.id } : {}), label, unit, value, ...planned }];
      });
      return rows.length > 0 ? { kind: "indicators", rows } : undefined;
    }
    case "awards": {
      const rows = total.rows.map(({ about, figures }) => ({
        ...about,
        ...filled(Object.entries(figures).map(([column, sum]) => [column, figureOf(sum)] as const)),
      }));
      return rows.length > 0 ? { kind: "awards", rows } : undefined;
    }
    case "movements": {
      const results = total.movements.flatMap(({ id, name, collectives, individuals }) => {
        const own = statements.filter(({ source }) => source?.startsWith(`${lower.id}.${id}`));
        const sums = filled([
          ["collectives", figureOf(collectives)] as const,
          ["individuals", figureOf(individuals)] as const,
        ]);
        const text = own.map((statement) => statement.text).join("\n");
        return sums || text !== "" ? [{ movement: id, name, ...sums, ...(text === "" ? {} : { text }) }] : [];
      });
      return results.length > 0 ? { kind: "movements", results } : undefined;
    }
    case "exemplars":
      return { kind: "exemplars", exemplars: total.exemplars.map(({ exemplar }) => exemplar) };
    case "documents":
      return { kind: "documents", documents: total.documents.map(({ document }) => document) };
    case "targets":
    case "tasks":
    case "proposals":
      return { kind: total.kind, lines: total.lines.map(({ value }) => ({ ...value })) };
    case "choice":
    case "dossiers":
      // A choice of many is no choice of their authority, and a dossier is handed in, not summed.
      return undefined;
  }
}

function ratioFrom(upper: Field, total: Extract<FieldTotal, { kind: "ratio" }>): FieldValue | undefined {
  if (upper.kind !== "ratio") return undefined;
  const rows = total.rows.flatMap(({ id, whole, shares }) => {
    const parts = upper.shares.map((share, index) => [share.id, figureOf(shares[index]?.total)] as const);
    const figures = filled([[upper.whole.id, figureOf(whole)] as const, ...parts]);
    return figures ? [[id, figures] as const] : [];
  });
  return rows.length > 0 ? { kind: "ratio", figures: Object.fromEntries(rows) } : undefined;
}

/** A sum; "none" where units spoke and none had any; absent where nobody spoke. */
function figureOf(total: Total | undefined): Figure | undefined {
  if (!total || total.given === 0) return undefined;
  return total.value ?? "none";
}

function filled(
  entries: readonly (readonly [string, Figure | undefined])[],
): Record<string, Figure> | undefined {
  const said = entries.flatMap(([id, figure]) => (figure === undefined ? [] : [[id, figure] as const]));
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}
