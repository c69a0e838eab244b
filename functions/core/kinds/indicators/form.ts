import type * as v from "valibot";
import { isDitto, labelAndUnit, unitName } from "../../figures/measure.ts";
import { isWhole } from "../../figures/nature.ts";
import { printNumber, printPercent, readDecimal } from "../../figures/number.ts";
import type { Problem } from "../../problem/outcome.ts";
import { lowered } from "../../text/first-letter.ts";
import { cells, openRows, type RowReader, reading, rowReader } from "../grid.ts";
import type { Form } from "../kind.ts";
import { type Entries, type GridColumn, OTHERS } from "../shape.ts";
import {
  type Indicator,
  type IndicatorRow,
  type IndicatorsField,
  type IndicatorsValue,
  type Qualifier,
  qualifiers,
  type Range,
} from "./field.ts";
import { printRange, printResult } from "./result.ts";

const qualifierWords: Record<Qualifier, string> = { estimate: "ước", "at-least": "trên", "at-most": "dưới" };

const named = [
  { id: "label", label: "Chỉ tiêu, nhiệm vụ", entry: "text" },
  { id: "unit", label: "Đơn vị tính", entry: "text" },
] as const satisfies readonly GridColumn[];

const options = [
  { value: "", label: "Số chính thức" },
  { value: "estimate", label: "Ước thực hiện" },
  { value: "at-least", label: "Trên" },
  { value: "at-most", label: "Dưới" },
] as const satisfies readonly { readonly value: Qualifier | ""; readonly label: string }[];

const results = [
  { id: "value", label: "Kết quả thực hiện", entry: "number" },
  { id: "qualifier", label: "Tính chất", entry: "choice", options },
  { id: "plan", label: "Kế hoạch", entry: "number" },
  { id: "percent", label: "Đạt so với kế hoạch", entry: "number", unit: "%" },
] as const satisfies readonly GridColumn[];

const note = { id: "note", label: "Ghi chú", entry: "text" } as const satisfies GridColumn;

export const form = {
  labels: [
    ...[...named, ...results, note, ...options].map(({ label }) => label),
    // As the column of comparison is headed where a directive names no other period.
    ...(["So với: cùng kỳ", "%"] as const),
  ],
  shape: (field) => ({
    type: "grid",
    columns: columnsOf(field),
    rows: field.indicators
      ? {
          type: "fixed",
          rows: field.indicators.map(({ id, label, unit }) => ({ id, label: `${label} (${unit})` })),
        }
      : { type: "open", least: 5, most: field.most },
    ...(field.indicators ? {} : { answers: true }),
  }),
  read(field, entries) {
    const problems: Problem[] = [];
    const rows = field.indicators
      ? field.indicators.flatMap((indicator) => readListed(field.id, indicator, entries, problems))
      : readAllNamed(field, entries, problems);
    return reading(problems, rows.length > 0 ? { kind: "indicators", rows } : undefined);
  },
  write: (field, { rows }) =>
    Object.assign(
      {},
      ...rows.map((row, index) =>
        cells(field.id, row.indicator ?? String(index + 1), {
          ...(row.indicator ? {} : { label: row.label, unit: row.unit }),
          value: typeof row.value === "object" ? printRange(row.value) : row.value,
          qualifier: row.qualifier,
          plan: row.plan,
          percent: row.percent,
          prior: row.prior,
          note: row.note,
          [OTHERS]: row.others?.join("\n"),
        }),
      ),
    ),
  print: (_, { rows }) => rows.map(printRow).join("; "),
} satisfies Form<IndicatorsField, IndicatorsValue>;

function columnsOf(field: IndicatorsField): readonly GridColumn[] {
  const prior = field.indicators?.find(({ priorLabel }) => priorLabel)?.priorLabel ?? "Cùng kỳ";
  return [
    ...(field.indicators ? [] : named),
    ...results,
    { id: "prior", label: `So với: ${lowered(prior)}`, entry: "number" },
    note,
  ];
}

function readListed(
  field: string,
  indicator: Indicator,
  entries: Entries,
  problems: Problem[],
): readonly IndicatorRow[] {
  const row = rowReader(field, indicator.id, entries, problems);
  const { label, unit, measure } = indicator;
  const said = readFigures(row, {
    unit,
    decimals: measure === "average" || !isWhole(label, unit),
    ranged: measure === "range",
  });
  if (Object.keys(said).length === 0) return [];
  return [{ indicator: indicator.id, label: indicator.label, unit: indicator.unit, ...said }];
}

function readAllNamed({ id: field }: IndicatorsField, entries: Entries, problems: Problem[]): IndicatorRow[] {
  const rows: IndicatorRow[] = [];
  for (const id of openRows(field, entries))
    rows.push(readNamed(rowReader(field, id, entries, problems), rows.at(-1)));
  return rows;
}

/**
 * A label may end with its unit, a unit may be "nt" (as in the row above), and a figure may carry its percent
 * sign.
 */
function readNamed(row: RowReader, above: IndicatorRow | undefined): IndicatorRow {
  const [words, beside] = [row.text("label", 300) ?? "", row.text("unit", 60)];
  const ended = labelAndUnit(words);
  // Two different units are for the writer to sort out, so nothing is taken off the label.
  const isOne = beside === undefined || ended.unit === undefined || unitName(beside) === unitName(ended.unit);
  const told = isOne ? ended : { label: words };
  const typed = beside ?? told.unit;
  const shared = typed === undefined && /%$/.test(row.text("value") ?? "") ? "%" : typed;
  const unit = (shared !== undefined && isDitto(shared) ? above?.unit : shared) ?? "";
  if (told.label === "") row.refuse("label", { code: "needs-indicator" });
  const said = readFigures(row, {
    unit: unitName(unit),
    decimals: !isWhole(told.label, unit),
    ranged: false,
  });
  if (unit === "" && typeof said.value === "number") row.refuse("unit", { code: "needs-unit" });
  const others = row.text(OTHERS)?.split("\n");
  return { label: told.label, unit, ...said, ...(others ? { others } : {}) };
}

type Said = Omit<IndicatorRow, "indicator" | "label" | "unit">;

interface Measured {
  readonly unit: string;
  readonly decimals: boolean;
  readonly ranged: boolean;
}

function readFigures(row: RowReader, { unit, decimals, ranged }: Measured): Said {
  const range = ranged ? rangeFrom(row.text("value") ?? "") : undefined;
  const value = range ?? row.figure("value", decimals, unit);
  const [plan, percent, prior] = [
    row.number("plan", decimals, unit),
    row.number("percent", true, "%"),
    row.number("prior", decimals, unit),
  ];
  const qualifier = row.choice("qualifier", qualifiers);
  const note = row.text("note", 500);
  if (typeof value === "number" && plan && percent !== undefined) {
    const counted = (value / plan) * 100;
    if (Math.abs(counted - percent) > 1) row.refuse("percent", { code: "percent-off", value, plan, percent });
  }
  return {
    ...(value === undefined ? {} : { value }),
    ...(qualifier ? { qualifier } : {}),
    ...(plan === undefined ? {} : { plan }),
    ...(percent === undefined ? {} : { percent }),
    ...(prior === undefined ? {} : { prior }),
    ...(note ? { note } : {}),
  };
}

/** 200 - 400; 200 đến 400. */
function rangeFrom(words: string): v.InferOutput<typeof Range> | undefined {
  const [least, most] = words.split(/\s*(?:-|–|đến)\s*/u).map(readDecimal);
  if (!least?.ok || !most?.ok || least.value > most.value) return undefined;
  return { least: least.value, most: most.value };
}

function printRow({ label, unit, value, qualifier, plan, percent, note }: IndicatorRow): string {
  if (value === undefined) return note ? `${label}: ${note}` : label;
  const said = printResult(value);
  const figure =
    typeof value === "string" ? said : `${qualifier ? `${qualifierWords[qualifier]} ` : ""}${said} ${unit}`;
  const planned = plan === undefined ? "" : `, kế hoạch ${printNumber(plan)}`;
  return `${label}: ${figure}${planned}${percent === undefined ? "" : `, đạt ${printPercent(percent)}`}`;
}
