import type { TableDesign } from "../core/kinds/table/design.ts";
import { keyFrom } from "../core/kinds/table/keys.ts";
import { addressOf } from "../core/text/cell-address.ts";
import type { Unreadable } from "./leaf.ts";
import { type Block, blocksIn } from "./sheet-block.ts";
import { columnsIn, type HeadedColumn } from "./sheet-columns.ts";
import { holdsOf, nameOf, sampleAddresses } from "./sheet-holds.ts";
import { openWorkbook, type Sheet } from "./sheet-open.ts";
import type { FormDecision, FormNote, FormRead, TableRead } from "./sheet-read.ts";
import { type FreeRows, rowsIn } from "./sheet-rows.ts";
import { titleAbove } from "./sheet-title.ts";
import { type View, viewOf } from "./sheet-view.ts";
import { type Making, workedOut } from "./sheet-workings.ts";

type ReadingOfForm =
  | { readonly type: "form"; readonly read: FormRead }
  | { readonly type: "unreadable"; readonly why: FormUnreadable };

export type FormUnreadable = Unreadable | { readonly code: "no-table" };

/** A design takes no more columns than this; a wider form is a list of records. */
const MOST_ANSWERS = 40;
const MOST_FREE = 200;
const MOST_ROWS = 500;
const MOST_TOLD = 200;
/** A wider or longer table gets pages of its own. */
const WIDEST_IN_BODY = 8;
const LONGEST_IN_BODY = 25;

/** An office's Excel form as tables that units answer, shown as read and settled by a person. */
export function readForm(bytes: Uint8Array): ReadingOfForm {
  const opened = openWorkbook(bytes);
  if (opened.type === "unreadable") return opened;
  const tables: TableRead[] = [];
  const notes: FormNote[] = [];
  for (const sheet of opened.sheets) {
    const isFilled = [...sheet.cells.values()].some((line) =>
      [...line.values()].some(({ words }) => words !== ""),
    );
    if (sheet.hidden) {
      if (isFilled) notes.push({ code: "hidden-sheet", sheet: sheet.name });
      continue;
    }
    const view = viewOf(sheet);
    notes.push(...notesOf(sheet, view));
    const read = blocksIn(view).flatMap((block) => tableIn(block, view, notes));
    if (read.length === 0 && isFilled) notes.push({ code: "no-table", sheet: sheet.name });
    tables.push(...read);
  }
  return tables.length === 0
    ? { type: "unreadable", why: { code: "no-table" } }
    : { type: "form", read: { tables, notes } };
}

function notesOf(sheet: Sheet, view: View): readonly FormNote[] {
  const { name } = sheet;
  return [
    ...(sheet.converted ? [{ code: "converted" as const, sheet: name, from: sheet.converted }] : []),
    ...(sheet.far ? [{ code: "far" as const, sheet: name, at: addressOf(sheet.far) }] : []),
    ...view.hidden
      .slice(0, MOST_TOLD)
      .map((each): FormNote => ({ code: "hidden-cell", sheet: name, ...each })),
  ];
}

function tableIn(block: Block, view: View, notes: FormNote[]): readonly TableRead[] {
  const { name: sheet, choices } = view.sheet;
  const columns = columnsIn(block);
  const answers = columns.filter(
    (each) => each.role === "answer" && (each.path.length > 0 || isFilled(block, each)),
  );
  if (answers.length === 0) return [];
  if (answers.length > MOST_ANSWERS || block.body.length > MOST_ROWS) {
    notes.push({ code: "too-long", sheet, at: rangeOf(block) });
    return [];
  }
  const titled = titleAbove(block.above, sheet);
  const rows = rowsIn(block.body, columns);
  const taken = new Set<string>();
  const decisions: FormDecision[] = [...titled.decisions];
  const parts = rows.type === "free" && rows.parts.length > 0 ? [partsColumn(rows, taken)] : [];
  const making = answers.map((head): Making => {
    const name = nameOf(head);
    const id = keyFrom([...name.above.slice(-1), name.label].join(" "), taken, "cot");
    const held = holdsOf(id, head, name, {
      ...{ body: block.body, fixed: rows.type === "fixed", choices },
      ...(titled.unit ? { unitAbove: titled.unit } : {}),
      rowUnits: columns.some(({ role }) => role === "unit"),
    });
    const isNamed = head.path.length > 0;
    decisions.push({
      ...{ settles: { type: "column", id, part: "label" }, at: [...head.at] },
      ...{ sure: isNamed ? "certain" : "ask", why: isNamed ? "heads" : "no-head" },
    });
    decisions.push(...held.decisions);
    return { id, head, name, holds: held.holds };
  });
  const worked = workedOut(making, block.body, block.marks, sheet);
  decisions.push(...worked.decisions, ...rows.decisions);
  notes.push(...worked.notes, ...leftColumns(columns, sheet));
  const samples = sampleAddresses(block.body, columns);
  if (samples.length > 0) notes.push({ code: "samples", sheet, at: samples.slice(0, MOST_TOLD) });
  const wide =
    answers.length > WIDEST_IN_BODY || (rows.type === "fixed" && rows.rows.length > LONGEST_IN_BODY);
  const design: TableDesign = {
    title: titled.title,
    ...(titled.symbol ? { symbol: titled.symbol } : {}),
    columns: [...parts, ...worked.columns],
    rows:
      rows.type === "fixed"
        ? { type: "fixed", label: rows.label, rows: [...rows.rows] }
        : { type: "free", least: rows.least, most: MOST_FREE, knownBy: [] },
    printed: wide ? "annex" : "table",
    ...(titled.source ? { source: titled.source } : {}),
  };
  const claimed = new Set(titled.used.map(({ origin }) => origin));
  const left = [...block.above, ...block.below]
    .flatMap(({ said }) => said)
    .filter(({ origin }) => !claimed.has(origin) && claimed.add(origin))
    .slice(0, MOST_TOLD)
    .map(({ origin, words }) => ({ at: addressOf(origin), words }));
  return [{ sheet, range: rangeOf(block), design, decisions, left }];
}

const isFilled = ({ body }: Block, { column }: HeadedColumn) =>
  body.some(({ cells }) => (cells.get(column)?.words ?? "") !== "");

/** "I. Tập thể", "II. Cá nhân" over blank rows: which of them a row belongs to is told in a column. */
function partsColumn({ parts }: FreeRows, taken: Set<string>): TableDesign["columns"][number] {
  const id = keyFrom("nhom", taken, "nhom");
  const values = new Set<string>();
  const options = parts.map((label) => ({ value: keyFrom(label, values, "nhom"), label }));
  return { id, label: "Nhóm", above: [], required: true, holds: { type: "choice", options } };
}

function leftColumns(columns: readonly HeadedColumn[], sheet: string): readonly FormNote[] {
  return columns
    .filter(({ role }) => role === "code")
    .map(
      ({ at, path }): FormNote => ({ code: "left-column", sheet, at: at[0] ?? "", words: path.at(-1) ?? "" }),
    );
}

function rangeOf({ heads, body, marks, columns }: Block): string {
  const rows = [...heads, ...(marks ? [marks] : []), ...body].map(({ row }) => row);
  const corner = (row: number, column: number | undefined) => addressOf({ row, column: column ?? 0 });
  return `${corner(Math.min(...rows), columns[0])}:${corner(Math.max(...rows), columns.at(-1))}`;
}
