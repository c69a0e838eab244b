import type { Table } from "./document.ts";

interface Measure {
  /** Of the whole table, in points, and of the free room on either side of a cell's text. */
  readonly width: number;
  readonly padding: number;
  readonly size: number;
  readonly widthOf: (word: string, bold: boolean) => number;
}

/** Longer than any syllable and any figure: a code or a file's name, which may be cut where its column ends. */
const LONGEST = 14;

const SPACE = 0x20;
const LINE_END = 0x0a;

/**
 * Each column has its share of the width, but none is narrower than its longest word while others have more than
 * theirs needs: they give it what it lacks, each in measure of what it can spare.
 */
export function columnWidths({ columns, rows }: Table, measure: Measure): readonly number[] {
  const { width, padding, size, widthOf } = measure;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const wished = columns.map(({ share }) => (width * share) / shares);
  const needed = columns.map(({ head }, at) => {
    // No letter is wider than its size, so a word of few letters need not be measured: there may be a hundred thousand.
    const safe = Math.floor(((wished[at] ?? 0) - 2 * padding) / size);
    let widest = longest(head, safe, (word) => widthOf(word, true));
    for (const row of rows) {
      const text = row.type === "cells" ? (row.cells[at] ?? "") : "";
      if (text.length > safe)
        widest = Math.max(
          widest,
          longest(text, safe, (word) => widthOf(word, false)),
        );
    }
    return widest + 2 * padding + 0.1;
  });
  const lacking = sumOf(needed, (need, at) => need - (wished[at] ?? 0));
  const spare = sumOf(needed, (need, at) => (wished[at] ?? 0) - need);
  if (lacking === 0 || lacking > spare) return wished;
  return wished.map((wide, at) => {
    const need = needed[at] ?? 0;
    return need > wide ? need : wide - ((wide - need) * lacking) / spare;
  });
}

function longest(text: string, safe: number, widthOf: (word: string) => number): number {
  let widest = 0;
  let from = 0;
  // Walked and not split: most words are short and need no string of their own.
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (at < text.length && code !== SPACE && code !== LINE_END) continue;
    const length = at - from;
    if (length > safe && length <= LONGEST) widest = Math.max(widest, widthOf(text.slice(from, at)));
    from = at + 1;
  }
  return widest;
}

/** The sum of what is above zero. */
function sumOf(values: readonly number[], value: (each: number, at: number) => number): number {
  return values.reduce((sum, each, at) => sum + Math.max(0, value(each, at)), 0);
}
