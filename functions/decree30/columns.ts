import { isCode, LONGEST_WORD, partsAtMarks } from "../layout/breaks.ts";
import { type HeadSpan, headSpans } from "../layout/head-spans.ts";
import type { Table } from "./document.ts";

export interface ColumnRoom {
  /** Of the whole table, in points, and of the free room on either side of a cell's text. */
  readonly width: number;
  readonly padding: number;
  readonly size: number;
  readonly widthOf: (word: string, bold: boolean) => number;
}

const SPACE = 0x20;
const LINE_END = 0x0a;

/** What rounding in a file may take from a column. */
const SLACK = 0.1;

/**
 * Each column has its share of the width, but none is narrower than its longest word while others have more
 * than theirs needs: they give it what it lacks, each in measure of what it can spare. Nothing where the
 * width does not hold every column's longest word.
 */
export function columnWidths(table: Table, measure: ColumnRoom): readonly number[] | undefined {
  const { width } = measure;
  const wished = sharesOf(table, width);
  if (!lacksAny(table, wished, measure)) return wished;
  return spread(wished, needsOf(table, measure), width);
}

/**
 * The same where columns of words have room for a name besides, so that it does not stand one syllable a
 * line.
 */
export function easyWidths(table: Table, measure: ColumnRoom): readonly number[] | undefined {
  return spread(sharesOf(table, measure.width), easyNeedsOf(table, measure), measure.width);
}

/** Less of the width than this is no room for the one word that is broken. */
const LEAST_REST = 0.2;

/** Where a word is wider than any page: the other columns have what they need, and its own the rest. */
export function forcedWidths(table: Table, measure: ColumnRoom): readonly number[] {
  const needs = needsOf(table, measure);
  const widestAt = needs.indexOf(Math.max(...needs));
  const rest = measure.width - needs.reduce((sum, need, at) => (at === widestAt ? sum : sum + need), 0);
  const wished = sharesOf(table, measure.width);
  if (rest < measure.width * LEAST_REST) return wished;
  return needs.map((need, at) => (at === widestAt ? rest : need));
}

function sharesOf({ columns }: Table, width: number): readonly number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (width * share) / shares);
}

function spread(
  wished: readonly number[],
  needed: readonly number[],
  width: number,
): readonly number[] | undefined {
  if (needed.reduce((sum, need) => sum + need, 0) > width + 1e-6) return undefined;
  const lacking = sumOf(needed, (need, at) => need - (wished[at] ?? 0));
  const spare = sumOf(needed, (need, at) => (wished[at] ?? 0) - need);
  if (lacking === 0) return wished;
  return wished.map((wide, at) => {
    const need = needed[at] ?? 0;
    return need > wide ? need : wide - ((wide - need) * lacking) / spare;
  });
}

/** Whether any word is wider than its column's share. Most tables have none, and are not measured further. */
function lacksAny(table: Table, wished: readonly number[], measure: ColumnRoom): boolean {
  const { padding, size, widthOf } = measure;
  const narrow = table.columns.some(({ head }, at) => {
    const room = (wished[at] ?? 0) - 2 * padding - SLACK;
    // No letter is wider than its size, so a word of few letters need not be measured: there may be a hundred
    // thousand.
    const safe = Math.floor(room / size);
    const holds = (text: string, bold: boolean) =>
      text.length <= safe || widest(text, safe, (word) => widthOf(word, bold)) <= room;
    if (!holds(head, true)) return true;
    return table.rows.some((row) => row.type === "cells" && !holds(row.cells[at] ?? "", false));
  });
  return (
    narrow ||
    sharedHeads(table).some(({ text, from, to }) => {
      const room = wished.slice(from, to).reduce((sum, wide) => sum + wide, 0) - 2 * padding - SLACK;
      return widest(text, 0, (word) => widthOf(word, true)) > room;
    })
  );
}

/** What each column needs for its longest word, its head's and its part of a head it shares. */
function needsOf(table: Table, { padding, widthOf }: ColumnRoom): readonly number[] {
  const free = 2 * padding + SLACK;
  const needs = table.columns.map(({ head }, at) => {
    let most = widest(head, 0, (word) => widthOf(word, true));
    for (const row of table.rows) {
      if (row.type !== "cells") continue;
      most = Math.max(
        most,
        widest(row.cells[at] ?? "", 0, (word) => widthOf(word, false)),
      );
    }
    return most + free;
  });
  for (const { text, from, to } of sharedHeads(table)) {
    const own = needs.slice(from, to).reduce((sum, need) => sum + need, 0);
    const lacks = widest(text, 0, (word) => widthOf(word, true)) + free - own;
    for (let at = from; at < to && lacks > 0; at += 1) needs[at] = (needs[at] ?? 0) + lacks / (to - from);
  }
  return needs;
}

/** So wide, in sizes, a column of names is wanted: two or three words a line. */
const EASY = 6;

export function easyNeedsOf(table: Table, measure: ColumnRoom): readonly number[] {
  const { padding, size, widthOf } = measure;
  return needsOf(table, measure).map((need, at) => {
    if (table.columns[at]?.align !== "start") return need;
    let most = 0;
    for (const row of table.rows) {
      const text = row.type === "cells" ? (row.cells[at] ?? "") : "";
      if (most >= EASY * size) break;
      for (const line of text.split("\n")) most = Math.max(most, Math.min(EASY * size, widthOf(line, false)));
    }
    return Math.max(need, most + 2 * padding + SLACK);
  });
}

/** The heads that neighbouring columns share, those nearest to the columns first. */
function sharedHeads({ columns }: Table): readonly HeadSpan[] {
  const spans = headSpans(
    columns.map(({ head }) => head),
    columns.map(({ over }) => over),
  );
  return spans.filter(({ row, from }) => row < (columns[from]?.over?.length ?? 0)).reverse();
}

/** The widest word of a text, those of no more than `safe` letters left out. */
function widest(text: string, safe: number, widthOf: (word: string) => number): number {
  let most = 0;
  let from = 0;
  // Walked and not split: most words are short and need no string of their own.
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (at < text.length && code !== SPACE && code !== LINE_END) continue;
    if (at - from > safe) most = Math.max(most, widestPart(text.slice(from, at), widthOf));
    from = at + 1;
  }
  return most;
}

/**
 * What is longer than any word may be parted after its marks, and a code anywhere; what stays is never
 * parted.
 */
function widestPart(word: string, widthOf: (word: string) => number): number {
  if (word.length <= LONGEST_WORD) return widthOf(word);
  let most = 0;
  for (const part of partsAtMarks(word)) if (!isCode(part)) most = Math.max(most, widthOf(part));
  return most;
}

/** The sum of what is above zero. */
function sumOf(values: readonly number[], value: (each: number, at: number) => number): number {
  return values.reduce((sum, each, at) => sum + Math.max(0, value(each, at)), 0);
}
