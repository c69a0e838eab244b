import { labelKey } from "../../registry/label.ts";
import { fold } from "../../registry/spelling.ts";
import { titleBegunBy, titleCalled, titleIn } from "../../registry/titles.ts";
import type { Footing } from "../../report/footing.ts";
import type { Part } from "../../report/source.ts";
import { type Total, totalOf } from "../../report/total.ts";
import {
  type AskedAward,
  type AwardColumn,
  type AwardRow,
  type AwardsField,
  type AwardsValue,
  awardColumns,
} from "./field.ts";

export interface AwardTotal {
  /** Form, conferrer, type and occasion: what makes two mentions the same award. */
  readonly key: string;
  readonly about: Pick<AwardRow, "label" | "form" | "level" | "type" | "occasion">;
  readonly figures: Readonly<Record<AwardColumn, Total>>;
  readonly mentions: readonly Part<AwardRow>[];
  /** Mentions of what is counted already, with the figures they gave. */
  readonly repeats?: readonly Part<AwardRow>[];
}

const columnUnits: Readonly<Record<AwardColumn, string>> = {
  collectives: "tập thể",
  individuals: "cá nhân",
  workers: "người",
  leaders: "người",
};

export interface AwardsTotal {
  readonly kind: "awards";
  readonly rows: readonly AwardTotal[];
}

export function settleAwards(
  field: AwardsField,
  parts: readonly Part<AwardsValue>[],
  footing: Footing,
): readonly AwardTotal[] {
  const mentions: Part<AwardRow>[] = [];
  for (const { source, value } of parts) for (const row of value.rows) mentions.push({ source, value: row });
  const keyOf = askedKeys(field.awards ?? []);
  return awardTotals(mentions, field.id, footing, (field.awards ?? []).map(keyOf), keyOf);
}

/**
 * Awards that a directive lists apart though they are of one form, type and occasion stay apart by their
 * names.
 */
function askedKeys(asked: readonly AskedAward[]): (row: Named) => string {
  const keyOf = rememberedKeys();
  const times = Map.groupBy(asked, keyOf);
  return (row) => {
    const key = keyOf(row);
    return (times.get(key)?.length ?? 0) > 1 ? `${key}|${fold(row.label)}` : key;
  };
}

/** A round names the same few awards thousands of times, and folding their names is the dear part. */
function rememberedKeys(): (row: Named) => string {
  const keys = new Map<string, string>();
  return (row) => {
    const { form, label, level = "", type = "", occasion = "" } = row;
    const said = [form, level, type, occasion, label].join("\n");
    const key = keys.get(said) ?? awardKey(row);
    keys.set(said, key);
    return key;
  };
}

/**
 * Awards by kind, each fact once. A row that names its recipient is the same award wherever it is told, by
 * the unit, by its bloc or by a department; it is taken from the first to tell it. Where the standing agency
 * reports a decision as a whole, others' shares of that decision are in it already. All other rows are the
 * reporter's own and add up.
 */
export function awardTotals(
  mentions: readonly Part<AwardRow>[],
  field: string,
  footing: Footing,
  first: readonly string[] = [],
  keyOf: (row: AwardRow) => string = awardKey,
): readonly AwardTotal[] {
  const groups = new Map<string, Part<AwardRow>[]>(first.map((key) => [key, []]));
  const told = new Set<string>();
  const repeats = new Map<string, Part<AwardRow>[]>();
  const whole = new Set(mentions.flatMap((mention) => decisionOf(mention, footing) ?? []));
  for (const mention of mentions) {
    const key = keyOf(mention.value);
    const fact = factOf(mention.value, key);
    const repeated = fact === undefined ? isShare(mention, key, whole, footing) : told.has(fact);
    if (fact !== undefined) told.add(fact);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    if (repeated) repeats.set(key, [...(repeats.get(key) ?? []), mention]);
    // A repeated fact keeps its source for the trace but brings no figure.
    group.push(repeated ? { source: mention.source, value: withoutFigures(mention.value) } : mention);
  }
  return [...groups].flatMap(([key, group]) => {
    const [head] = group;
    if (!head) return [];
    const { label, form, level, type, occasion } = head.value;
    const about = {
      label,
      form,
      ...(level ? { level } : {}),
      ...(type ? { type } : {}),
      ...(occasion ? { occasion } : {}),
    };
    const open = !first.includes(key);
    const total = (column: AwardColumn) =>
      totalOf(
        group,
        (row) => row[column],
        { field, row: `${key}.${column}`, label, unit: columnUnits[column], together: "sum", open },
        footing,
      );
    const [collectives, individuals, workers, leaders] = awardColumns.map(total) as [
      Total,
      Total,
      Total,
      Total,
    ];
    const again = repeats.get(key);
    return [
      {
        ...{ key, about, figures: { collectives, individuals, workers, leaders }, mentions: group },
        ...(again ? { repeats: again } : {}),
      },
    ];
  });
}

type Named = Pick<AwardRow, "label" | "form" | "level" | "type" | "occasion">;

export function awardKey(row: Named): string {
  return `${formKey(row)}|${row.level ?? ""}|${row.type ?? ""}|${row.occasion ? fold(row.occasion) : ""}`;
}

/**
 * By the words where the form's id says nothing of them: "other" is many awards, and a "Bằng khen" no "Giấy
 * khen".
 */
function formKey({ form, label }: Pick<AwardRow, "form" | "label">): string {
  const said = fold(label);
  const title = titleIn(form);
  const exact = titleCalled(label);
  if (said === "" || exact === title) return form;
  if (exact) return exact.id;
  const begun = titleBegunBy(said);
  return title && form !== "other" && (begun === undefined || begun.id === form)
    ? form
    : `= ${labelKey(label)}`;
}

function factOf(row: AwardRow, key: string): string | undefined {
  return row.recipient ? [key, fold(row.decision ?? ""), fold(row.recipient)].join("|") : undefined;
}

/** A decision that the standing agency reports as a whole, with the kind of award it conferred. */
function decisionOf({ source, value }: Part<AwardRow>, footing: Footing): string | undefined {
  const whole = source.unit === footing.agency && !source.bloc && value.decision && !value.recipient;
  return whole ? `${awardKey(value)}|${fold(value.decision ?? "")}` : undefined;
}

function isShare(
  { source, value }: Part<AwardRow>,
  key: string,
  whole: ReadonlySet<string>,
  footing: Footing,
): boolean {
  const others = source.unit !== footing.agency || source.bloc !== undefined;
  return others && value.decision !== undefined && whole.has(`${key}|${fold(value.decision)}`);
}

function withoutFigures({ collectives, individuals, workers, leaders, ...row }: AwardRow): AwardRow {
  return row;
}
