import type { Field } from "../core/kinds/field.ts";
import { entryName, type Grid } from "../core/kinds/shape.ts";
import { fold } from "../core/registry/spelling.ts";
import { addressOf } from "../core/text/cell-address.ts";
import type { Doubt, Note } from "./doubt.ts";
import type { Value } from "./open.ts";
import { type Filled, mergedAcross, type Page, take, wordsAt } from "./page.ts";
import { type AnswerPlace, columnHead, FIRST_ANSWER } from "./plan.ts";

/** The rows of one table on a sheet: where its heads stand, and where its rows may. */
interface Block {
  readonly field: Field;
  readonly shape: Grid;
  readonly heads: number | undefined;
  /** From its title or heads to the next field's title, both left out. */
  readonly rows: readonly number[];
}

export interface Reading {
  readonly cells: readonly Filled[];
  readonly notes: readonly Note[];
}

/**
 * Reads a table: columns by their heads wherever they stand now, rows by their codes or, without one, by
 * their labels.
 */
export function readGrid(page: Page, block: Block): Reading {
  const columns = placeColumns(page, block);
  const rows = placeRows(page, block);
  const cells = rows.found.flatMap(({ row, id, doubts }) =>
    columns.found.map(({ column, at, doubts: ofColumn }) => {
      const place: AnswerPlace = {
        entry: entryName(block.field.id, id, column.id),
        kind: column.entry,
        required: false,
        ...(column.options ? { options: column.options } : {}),
      };
      const filled = take(page, place, { row, column: at });
      if (filled.words === undefined) return filled;
      const range = mergedAcross(page, filled.at);
      const merged = range ? [{ code: "merged", range } as const] : [];
      return { ...filled, doubts: [...filled.doubts, ...merged, ...ofColumn, ...doubts] };
    }),
  );
  const known = new Set([...columns.found.map(({ at }) => at), ...columns.extra]);
  const beside = rows.found.flatMap(({ row }) => besideIn(page, row, known));
  return { cells, notes: [...columns.notes, ...rows.notes, ...beside] };
}

function placeColumns(page: Page, { shape, heads }: Block) {
  const first = page.codes + FIRST_ANSWER;
  const written = heads === undefined ? [] : (page.sheet.rows[heads] ?? []);
  const taken = new Set<number>();
  const known = shape.columns.map((column) => {
    const at = written.findIndex(
      (head, each) => each >= first && !taken.has(each) && same(head, columnHead(column)),
    );
    taken.add(at);
    return { column, at };
  });
  const notes: Note[] = [];
  const found = known.flatMap(({ column, at }, index) => {
    if (at >= 0) return [{ column, at, doubts: [] as readonly Doubt[] }];
    const own = first + index;
    if (taken.has(own)) {
      notes.push({ at: headAt(page, heads, own), code: "missing-column", column: columnHead(column) });
      return [];
    }
    taken.add(own);
    const head = heads === undefined ? "" : wordsAt(page, { row: heads, column: own });
    const doubt: Doubt =
      head === ""
        ? { code: "no-heads", column: columnHead(column) }
        : { code: "renamed-column", head, column: columnHead(column) };
    return [{ column, at: own, doubts: [doubt] }];
  });
  const extra = [...written.keys()].filter((at) => at >= first && !taken.has(at) && said(written[at]) !== "");
  for (const at of extra) {
    notes.push({ at: headAt(page, heads, at), code: "extra-column", head: said(written[at]) });
  }
  return { found, extra, notes };
}

function placeRows(page: Page, { field, shape, rows }: Block) {
  const found = new Map<string, { row: number; id: string; doubts: readonly Doubt[] }>();
  const notes: Note[] = [];
  const loose: number[] = [];
  for (const row of rows) {
    const code = wordsAt(page, { row, column: page.codes });
    const id = code.startsWith(`${field.id}.`) ? code.slice(field.id.length + 1) : undefined;
    if (id !== undefined && isRow(shape, id) && !found.has(id)) found.set(id, { row, id, doubts: [] });
    else if (isFilled(page, row)) loose.push(row);
  }
  for (const row of loose) {
    const label = wordsAt(page, { row, column: page.codes + 1 });
    const at = addressOf({ row, column: page.codes + 1 });
    const id = shape.rows.type === "fixed" ? idByLabel(shape, label) : freeRow(shape, found);
    if (id === undefined && shape.rows.type === "open") {
      notes.push({ at, code: "no-room", most: shape.rows.most });
    } else if (id === undefined) notes.push({ at, code: "unknown-row", label });
    else if (found.has(id)) notes.push({ at, code: "double-row", label });
    else {
      const doubt: Doubt =
        shape.rows.type === "fixed" ? { code: "by-label" } : { code: "added-row", row: id };
      found.set(id, { row, id, doubts: [doubt] });
    }
  }
  return { found: [...found.values()].sort((a, b) => a.row - b.row), notes };
}

function isRow({ rows }: Grid, id: string): boolean {
  return rows.type === "fixed"
    ? rows.rows.some((row) => row.id === id && !row.heads)
    : /^[1-9]\d*$/.test(id) && Number(id) <= rows.most;
}

function idByLabel({ rows }: Grid, label: string): string | undefined {
  return rows.type === "fixed"
    ? rows.rows.find((row) => !row.heads && same(label, row.label))?.id
    : undefined;
}

/** A row added below goes after the last that is there, so that none already written is overlaid. */
function freeRow({ rows }: Grid, found: ReadonlyMap<string, unknown>): string | undefined {
  const next = Math.max(0, ...[...found.keys()].map(Number)) + 1;
  return rows.type === "open" && next <= rows.most ? String(next) : undefined;
}

/** What stands in a row where no column of the form is. */
export function besideIn(page: Page, row: number, known: ReadonlySet<number>): readonly Note[] {
  return (page.sheet.rows[row] ?? []).flatMap((value, column): Note[] =>
    column >= page.codes + FIRST_ANSWER && !known.has(column) && said(value) !== ""
      ? [{ at: addressOf({ row, column }), code: "outside", said: said(value).slice(0, 60) }]
      : [],
  );
}

const isFilled = (page: Page, row: number) =>
  (page.sheet.rows[row] ?? []).some((value, at) => at >= page.codes + FIRST_ANSWER && said(value) !== "");

const headAt = (page: Page, heads: number | undefined, column: number) =>
  addressOf({ row: heads ?? page.top, column });

const said = (value: Value | undefined) =>
  value === null || value === undefined ? "" : String(value).trim();
const same = (value: Value | undefined, words: string) => fold(said(value)) === fold(words);
