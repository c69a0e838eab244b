import { rounded } from "../figures/exact.ts";
import { type Figure, printFigure } from "../figures/figure.ts";
import { printNumber } from "../figures/number.ts";
import type { AwardRow } from "../kinds/awards/field.ts";
import type { IssuedDocument } from "../kinds/documents/form.ts";
import type { Exemplar } from "../kinds/exemplars/form.ts";
import type { Field } from "../kinds/field.ts";
import type { IndicatorRow, Qualifier } from "../kinds/indicators/field.ts";
import type { MovementResult } from "../kinds/movements/form.ts";
import type { Roster } from "../people/roster.ts";
import type { Settled, SettledTotal } from "./settled.ts";

/** One thing a finished report has to tell, in the terms of its kind. `said` is how a person would name it. */
export type Item = { readonly from: string; readonly said: string } & (
  | { readonly kind: "narrative"; readonly text: string }
  | {
      readonly kind: "tally";
      readonly row: string;
      readonly label: string;
      readonly unit: string;
      readonly figure: Figure;
    }
  | {
      readonly kind: "ratio";
      readonly row: string;
      readonly column: string;
      readonly unit: string;
      readonly figure: Figure;
    }
  | { readonly kind: "indicators"; readonly row: IndicatorRow }
  | { readonly kind: "awards"; readonly row: AwardRow }
  | { readonly kind: "movements"; readonly result: MovementResult }
  | { readonly kind: "exemplars"; readonly exemplar: Exemplar }
  | { readonly kind: "documents"; readonly document: IssuedDocument }
  | { readonly kind: "lines"; readonly line: Readonly<Record<string, string>> }
);

type Told = Pick<Settled, "printed">;
type Of<K extends SettledTotal["kind"]> = Extract<SettledTotal, { kind: K }>;

/** Everything that one field of the report came to. Nobody's figure is no item, and neither is a name nobody may print. */
export function itemsOf(
  field: Field,
  total: SettledTotal | undefined,
  told: Told,
  roster: Roster,
): readonly Item[] {
  const from = field.id;
  if (field.kind === "narrative") return narrativeItem(field, told);
  if (!total) return [];
  switch (total.kind) {
    case "counts":
    case "council":
    case "training":
    case "complaints":
    case "fund":
      return total.rows.flatMap(({ row, total: sum }): readonly Item[] => {
        const figure = figureOf(sum);
        if (figure === undefined) return [];
        const said = `${row.label}: ${printFigure(figure)}${typeof figure === "number" ? ` ${row.unit}` : ""}`;
        return [{ kind: "tally", from, row: row.id, label: row.label, unit: row.unit, figure, said }];
      });
    case "ratio":
      return field.kind === "ratio" ? ratioItems(field, total) : [];
    case "indicators":
      return indicatorItems(from, total);
    case "awards":
      return awardItems(from, total);
    case "movements":
      return movementItems(from, total, told);
    case "exemplars":
      return exemplarItems(from, total, told);
    case "documents":
      return total.documents.map(({ document, sources }): Item => {
        const issuer = document.issuer ?? nameOf(roster, sources[0]);
        return {
          kind: "documents",
          from,
          document: { ...document, ...(issuer ? { issuer } : {}) },
          said: document.subject,
        };
      });
    case "targets":
    case "tasks":
    case "proposals":
      return statementsUnder(from, told).map(
        (text): Item => ({ kind: "lines", from, line: { [leading[total.kind]]: text }, said: text }),
      );
    case "narrative":
    case "choice":
    case "dossiers":
      // A choice of many is no choice of their authority, and a dossier is handed in, not summed.
      return [];
  }
}

/** A sum; "none" where units spoke and none had any; absent where nobody spoke. */
function figureOf({
  given,
  value,
}: {
  readonly given: number;
  readonly value?: number | undefined;
}): Figure | undefined {
  return given === 0 ? undefined : (value ?? "none");
}

/** As the report prints it, the editor's hand included; what was typed into another box but belongs here stands here. */
function narrativeItem({ id, label }: Field, told: Told): readonly Item[] {
  const text = statementsUnder(id, told).join("\n");
  return text === "" ? [] : [{ kind: "narrative", from: id, text, said: `${label}: ${beginning(text)}` }];
}

function beginning(text: string): string {
  const [...letters] = text.replaceAll("\n", " ");
  return letters.length > 120 ? `${letters.slice(0, 120).join("")}…` : text;
}

/** The column in which a list's words stand; the others only break them up further. */
const leading = { targets: "target", tasks: "task", proposals: "proposal" } as const;

/** Those whom the report itself names: neither one that an officer struck out, nor one who may not be named. */
function exemplarItems(from: string, { exemplars }: Of<"exemplars">, told: Told): readonly Item[] {
  const printed = statementsUnder(from, told);
  return exemplars.flatMap(({ exemplar }): readonly Item[] => {
    const named = exemplar.basis !== "none" && printed.some((text) => text.includes(exemplar.name));
    return named ? [{ kind: "exemplars", from, exemplar, said: exemplar.name }] : [];
  });
}

function statementsUnder(place: string, { printed }: Told): readonly string[] {
  return printed.flatMap(({ mark, text }) => (mark.startsWith(`${place}~`) ? [text] : []));
}

function ratioItems(field: Extract<Field, { kind: "ratio" }>, total: Of<"ratio">): readonly Item[] {
  return total.rows.flatMap(({ label, whole, shares }) =>
    [{ label: field.whole.label, total: whole }, ...shares].flatMap((column): readonly Item[] => {
      const figure = figureOf(column.total);
      if (figure === undefined) return [];
      const said = `${label}, ${column.label}: ${printFigure(figure)}`;
      return [
        { kind: "ratio", from: field.id, row: label, column: column.label, unit: field.unit, figure, said },
      ];
    }),
  );
}

function indicatorItems(from: string, { rows }: Of<"indicators">): readonly Item[] {
  return rows.flatMap((settled): readonly Item[] => {
    const { indicator, total, range, plan, planDerived, percent, prior } = settled;
    const { label, unit, measure } = indicator;
    // A mean has as many decimals as the form takes. A sum is never rounded.
    const mean = measure === "average" && settled.value !== undefined ? rounded(settled.value, 4) : undefined;
    const value = mean ?? settled.value ?? range ?? figureOf(total);
    if (value === undefined) return [];
    const qualifier = qualifierOf(settled.qualifiers);
    const row: IndicatorRow = {
      ...{ label, unit, value },
      ...(qualifier ? { qualifier } : {}),
      ...(plan === undefined || planDerived ? {} : { plan }),
      // Units gave the percentage and no plan; so does their authority.
      ...(planDerived && percent !== undefined ? { percent: rounded(percent, 1) } : {}),
      ...(prior ? { prior: prior.value } : {}),
    };
    const words =
      typeof value === "object"
        ? `${printNumber(value.least)} - ${printNumber(value.most)}`
        : printFigure(value);
    return [{ kind: "indicators", from, row, said: `${label}: ${words} ${unit}` }];
  });
}

/** One estimate makes the sum an estimate; "over" and "under" together cancel into no word at all. */
function qualifierOf(given: readonly Qualifier[]): Qualifier | undefined {
  if (given.includes("estimate")) return "estimate";
  return given.length === 1 ? given[0] : undefined;
}

/** A decision or recipient stays with the figures only where it is the one behind all of them. */
function awardItems(from: string, { rows }: Of<"awards">): readonly Item[] {
  return rows.flatMap(({ about, figures, mentions }): readonly Item[] => {
    const columns = Object.entries(figures).flatMap(([column, sum]) => {
      const figure = figureOf(sum);
      return figure === undefined ? [] : [[column, figure] as const];
    });
    if (columns.length === 0) return [];
    const decision = onlyOne(mentions.map(({ value }) => value.decision));
    const recipient = onlyOne(mentions.map(({ value }) => value.recipient));
    const row: AwardRow = {
      ...about,
      ...(decision ? { decision } : {}),
      ...(recipient ? { recipient } : {}),
      ...Object.fromEntries(columns),
    };
    const said = `${about.label}: ${columns.map(([, figure]) => printFigure(figure)).join(", ")}`;
    return [{ kind: "awards", from, row, said }];
  });
}

function onlyOne(values: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}

function movementItems(from: string, { movements }: Of<"movements">, told: Told): readonly Item[] {
  return movements.flatMap(({ id, name, ...sums }): readonly Item[] => {
    const text = statementsUnder(`${from}.${id}`, told).join("\n");
    const [collectives, individuals] = [figureOf(sums.collectives), figureOf(sums.individuals)];
    const result: MovementResult = {
      ...{ movement: id, name },
      ...(text === "" ? {} : { text }),
      ...(collectives === undefined ? {} : { collectives }),
      ...(individuals === undefined ? {} : { individuals }),
    };
    if (Object.keys(result).length === 2) return [];
    const figures = [
      collectives === undefined ? undefined : `${printFigure(collectives)} tập thể`,
      individuals === undefined ? undefined : `${printFigure(individuals)} cá nhân`,
    ];
    return [{ kind: "movements", from, result, said: [name, ...figures].filter(Boolean).join(", ") }];
  });
}

function nameOf(
  roster: Roster,
  source: { readonly unit: string; readonly bloc?: string | undefined } | undefined,
) {
  const named = [...roster.blocs, ...roster.units].find(({ id }) => id === (source?.bloc ?? source?.unit));
  return named?.name;
}
