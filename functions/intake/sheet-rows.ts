import type { TableRow } from "../core/kinds/table/design.ts";
import { keyFrom } from "../core/kinds/table/keys.ts";
import { addressOf } from "../core/text/cell-address.ts";
import { dots, type HeadedColumn, total } from "./sheet-columns.ts";
import { cellWorking } from "./sheet-formulas.ts";
import type { FormDecision, FormWhy } from "./sheet-read.ts";
import { blank, isSame, type Line, type Seen } from "./sheet-view.ts";

/** A line of the table's body. */
interface BodyRow {
  readonly line: Line;
  readonly number: string;
  readonly label: string;
  readonly at: readonly string[];
  /** One text across the table. */
  readonly across: boolean;
  readonly bold: boolean;
  /** Rows of the sheet that a formula in it adds up. */
  readonly adds: readonly number[];
  readonly isFilled: boolean;
}

interface FixedRows {
  readonly type: "fixed";
  readonly label: string;
  readonly rows: readonly TableRow[];
  readonly decisions: readonly FormDecision[];
}

export interface FreeRows {
  readonly type: "free";
  readonly least: number;
  /** Heads that part the rows: what each row is told to belong to. */
  readonly parts: readonly string[];
  readonly decisions: readonly FormDecision[];
}

const upper = /^(?:[IVX]{1,5}|[A-ZĐ])[.)/:]?$/u;
const lower = /^(?:[a-zđ][.)]|[-+–•*]|\d{1,2}(?:\.\d{1,2})+\.?)$/u;
const leading = /^((?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})[.)]|[a-zđ]\)|\d{1,2}(?:\.\d{1,2})+\.?|[-+–•])\s+(?=\S)/u;

const MOST_SHOWN = 5;

export function rowsIn(body: readonly Line[], columns: readonly HeadedColumn[]): FixedRows | FreeRows {
  const rows = body
    .map((line) => bodyRow(line, columns))
    .filter(({ line, number }) => line.said.length > 0 || number);
  const labels = columns.filter(({ role }) => role === "label");
  const named = rows.filter((row) => isNamed(row) && !isTotal(row) && !row.across);
  return labels.length === 0 || named.length === 0
    ? freeRows(body, rows, labels.length > 0)
    : fixedRows(rows, columns, labels);
}

const isNamed = ({ label }: BodyRow) => label !== "" && !dots(label);
const isTotal = ({ label, number }: BodyRow) => total.test(label) || (label === "" && total.test(number));

function bodyRow(line: Line, columns: readonly HeadedColumn[]): BodyRow {
  const cellsOf = (role: HeadedColumn["role"]) =>
    distinct(columns.flatMap((each) => (each.role === role ? (line.cells.get(each.column) ?? []) : [])));
  const order = cellsOf("order");
  const named = cellsOf("label").filter((cell) => !order.some((each) => isSame(each, cell)));
  const first = line.said[0];
  const answers = columns.filter(({ role }) => role === "answer").map(({ column }) => line.cells.get(column));
  const across =
    line.said.length <= 2 &&
    first !== undefined &&
    answers.some((cell) =>
      line.said.some((each) => !blank(cell) && isSame(cell, each) && columnsOf(line, each) > 1),
    );
  const isFirst = order.every(({ origin }) => origin.row === line.row);
  const [words, number] = labelled(
    named.map(({ words: said }) => said).join(" - ") || (across ? (line.said.at(-1)?.words ?? "") : ""),
    (across && line.said.length < 2) || !isFirst ? "" : order.map(({ words: said }) => said).join(" "),
  );
  const single = line.said.length === 1 && first ? first.words : "";
  return {
    ...{
      line,
      number,
      across,
      label: words === "" && number === single && !upper.test(single) && !/^\d/.test(single) ? single : words,
    },
    at: (named.length > 0 ? named : line.said.slice(0, 1)).map(({ origin }) => addressOf(origin)),
    bold: (named[0] ?? first)?.looks.bold ?? false,
    adds: answers
      .flatMap((cell) => (cell?.formula === undefined ? [] : rowsAdded(cell)))
      .filter((row, at, all) => all.indexOf(row) === at),
    isFilled: answers.some((cell) => cell !== undefined && !blank(cell) && !across),
  };
}

const distinct = (cells: readonly Seen[]) =>
  cells.filter((cell, at) => !blank(cell) && cells.findIndex((each) => isSame(each, cell)) === at);

const columnsOf = ({ cells }: Line, seen: Seen) =>
  [...cells.values()].filter((cell) => isSame(cell, seen)).length;

/** "1. Giấy khen" where no column has the numbers. */
function labelled(label: string, number: string): readonly [label: string, number: string] {
  const mark = number === "" ? leading.exec(label)?.[1] : undefined;
  return mark === undefined ? [label, number] : [label.slice(mark.length).trim(), mark];
}

/** The rows that a cell adds up within its own column. */
function rowsAdded({ formula = "", origin }: Seen): readonly number[] {
  const working = cellWorking(formula);
  if (working.type !== "sum") return [];
  return working.of.flatMap(({ from, to }) =>
    from.column === origin.column && to.column === origin.column && to.row - from.row < 500
      ? Array.from({ length: to.row - from.row + 1 }, (_, at) => from.row + at).filter(
          (row) => row !== origin.row,
        )
      : [],
  );
}

function freeRows(body: readonly Line[], rows: readonly BodyRow[], hasNames: boolean): FreeRows {
  const parts = rows.filter(
    (row) => row.label !== "" && !isTotal(row) && (row.across || upper.test(row.number)),
  );
  const open = body.filter(
    (line) => !rows.some((row) => row.line === line && (isTotal(row) || parts.includes(row))),
  );
  const isDotted = rows.some(({ line }) => line.said.some(({ words }) => dots(words)));
  const why: FormWhy = rows.some(({ isFilled }) => isFilled)
    ? "samples-below"
    : isDotted
      ? "dots"
      : hasNames
        ? "numbered-blank"
        : "no-labels";
  const at = rows.slice(0, MOST_SHOWN).flatMap((row) => row.at);
  return {
    type: "free",
    least: Math.min(Math.max(open.length, 1), MOST_SHOWN),
    parts: parts.length > 1 ? parts.map(({ label }) => label) : [],
    decisions: [{ settles: { type: "rows" }, at, sure: why === "samples-below" ? "ask" : "likely", why }],
  };
}

function fixedRows(
  all: readonly BodyRow[],
  columns: readonly HeadedColumn[],
  labels: readonly HeadedColumn[],
): FixedRows {
  const rows = all.filter((row) => isNamed(row) || isTotal(row));
  const decisions: FormDecision[] = [];
  const taken = new Set<string>();
  const kinds = rows.map((row, at) => kindOf(row, rows[at + 1], rows.slice(at + 1).some(isNamed)));
  const made = rows.map((row) => ({ row, id: keyFrom(row.label || row.number, taken, "dong") }));
  const answering = made.filter((_, at) => kinds[at]?.type === "row");
  const units = columns.find(({ role }) => role === "unit");
  const givens = columns.filter(({ role }) => role === "given");
  const read = made.map(({ row, id }, at): TableRow => {
    const kind = kinds[at];
    const tell = (part: "heads" | "total", sure: FormDecision["sure"], why: FormWhy) =>
      decisions.push({ settles: { type: "row", id, part }, at: [...row.at], sure, why });
    if (kind?.type === "heads") tell("heads", kind.sure, kind.why);
    const summed = kind?.type === "total" ? totalled(row, made, answering, kinds) : undefined;
    if (summed) tell("total", summed.sure, summed.why);
    const constants = givens.flatMap((column) => constantIn(row, column));
    const unit = units && row.line.cells.get(units.column)?.words;
    return {
      id,
      ...(row.number && !total.test(row.number) ? { number: row.number } : {}),
      label: [row.label || row.number, ...constants].join(" "),
      heads: kind?.type === "heads",
      ...(summed && summed.of.length > 0 ? { total: [...summed.of] } : {}),
      ...(unit && kind?.type !== "heads" ? { unit } : {}),
    };
  });
  if (givens.length > 0)
    decisions.push({
      settles: { type: "rows" },
      at: givens.flatMap(({ at }) => at),
      sure: "ask",
      why: "given-values",
    });
  const dotted = all.filter(({ line }) => line.said.some(({ words }) => dots(words)));
  decisions.unshift({
    settles: { type: "rows" },
    at: rows.slice(0, MOST_SHOWN).flatMap(({ at }) => at),
    sure: dotted.length > 0 ? "ask" : "certain",
    why: dotted.length > 0 ? "dots-below" : "labels",
  });
  return { type: "fixed", label: labels[0]?.path.at(-1) ?? "Nội dung", rows: read, decisions };
}

type RowKind =
  | { readonly type: "row" }
  | { readonly type: "total" }
  | { readonly type: "heads"; readonly sure: FormDecision["sure"]; readonly why: FormWhy };

function kindOf(row: BodyRow, next: BodyRow | undefined, isFollowed: boolean): RowKind {
  if (isTotal(row)) return { type: "total" };
  if (row.adds.length > 0 && upper.test(row.number)) return { type: "total" };
  if (!isFollowed || row.isFilled) return { type: "row" };
  if (row.across) return { type: "heads", sure: "certain", why: "across" };
  // "I", "II", "III" one under another are rows; over 1, 2, 3 they head them.
  const heads = upper.test(row.number) && next !== undefined && !upper.test(next.number);
  if (heads)
    return { type: "heads", sure: row.bold ? "likely" : "ask", why: row.bold ? "roman" : "group-or-row" };
  const stands = row.number === "" && row.bold && next !== undefined && !next.bold && next.number !== "";
  return stands ? { type: "heads", sure: "ask", why: "group-or-row" } : { type: "row" };
}

interface Made {
  readonly row: BodyRow;
  readonly id: string;
}

/** Which rows a total adds up: its formula's, those of its own group, or all that are no part of one. */
function totalled(
  row: BodyRow,
  made: readonly Made[],
  answering: readonly Made[],
  kinds: readonly RowKind[],
): { readonly of: readonly string[]; readonly sure: FormDecision["sure"]; readonly why: FormWhy } {
  const idsOf = (some: readonly Made[]) => some.map(({ id }) => id);
  if (row.adds.length > 0) {
    const added = made.filter((each) => row.adds.includes(each.row.line.row));
    const of = idsOf(answering.filter((each) => added.includes(each)));
    // A sum of subtotals is the sum of what these are made of; where that is not plain, a person says it.
    return of.length > 0 && of.length === added.length
      ? { of, sure: "certain", why: "total-formula" }
      : { of: of.length > 0 ? of : idsOf(whole(answering)), sure: "ask", why: "total-of" };
  }
  const place = made.findIndex((each) => each.row === row);
  const ways = made.filter(
    (each, at) => kinds[at]?.type === "heads" && /(?:phân|chia) theo/iu.test(each.row.label),
  );
  // "Chia theo …", "Chia theo …": the same whole parted in several ways, so that one of them makes it up.
  if (ways.length > 1) {
    const [first, second] = ways.map((each) => made.indexOf(each));
    const one = answering.filter(
      (each) => made.indexOf(each) > (first ?? 0) && made.indexOf(each) < (second ?? 0),
    );
    return { of: idsOf(whole(one)), sure: "ask", why: "total-of" };
  }
  const before = kinds.slice(0, place).findLastIndex((kind) => kind.type === "heads");
  const grand = !/(?:mục|nhóm|phần)|\s[ivx]+\s*[:.]?$/iu.test(row.label) || /[+,]/.test(row.label);
  const within =
    grand || before < 0
      ? answering
      : answering.filter((each) => made.indexOf(each) > before && made.indexOf(each) < place);
  const of = whole(within);
  return {
    of: idsOf(of),
    sure: of.length < within.length ? "ask" : "likely",
    why: of.length < within.length ? "sub-rows" : "total-word",
  };
}

/** Without the rows that part the one above them: a), b), 1.1, -. */
const whole = (rows: readonly Made[]) => {
  const main = rows.filter(({ row }) => !lower.test(row.number));
  return main.length > 0 ? main : rows;
};

function constantIn(row: BodyRow, column: HeadedColumn): readonly string[] {
  const cell = row.line.cells.get(column.column);
  const name = column.path.at(-1)?.toLocaleLowerCase("vi") ?? "";
  return !cell || blank(cell) ? [] : [`(${name}: ${cell.words.replace(".", ",")})`];
}
