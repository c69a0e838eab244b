import { rowsAt } from "../core/text/rows.ts";
import type { Line } from "./line.ts";
import { markupTakenOff } from "./markup.ts";

/** Longest text that is read; a directive of fifty pages has some hundred and fifty thousand letters. */
export const LONGEST_TEXT = 1_000_000;

/** Lines of pasted text: signs of other programs taken off, rows of cells taken apart. */
export function plainLines(text: string): readonly Line[] {
  const rows = text.split(/\r\n?|[\n\u2028\u2029\v]/);
  const lines: Line[] = [];
  let [apart, page, table] = [false, 1, 0];
  for (let at = 0; at < rows.length; at += 1) {
    const found = rowsAt(rows, at);
    if (found) {
      const { head, rows: body } = found.table;
      for (const [row, cells] of [...(head ? [head] : []), ...body].entries()) {
        lines.push(
          ...cells.map(
            (cell, column): Line => ({
              text: cell,
              blanks: 0,
              apart: false,
              cell: { table, row, column, columns: 1, rows: 1 },
            }),
          ),
        );
      }
      table += 1;
      at += found.taken - 1;
      apart = true;
      continue;
    }
    const row = rows[at] ?? "";
    for (const [turned, piece] of row.split("\f").entries()) {
      if (turned > 0) page += 1;
      const line = lineOf(piece, apart, page);
      if (line) lines.push(line);
      apart = line === undefined;
    }
  }
  return page > 1 ? lines : lines.map(({ page: _, ...line }) => line);
}

const blank = /^[ \t\u00a0\u3000]*/u;
/** What the frame of a table leaves behind where it was copied from a page of the web. */
const border = /^[\s|│¦]+$/u;

function lineOf(raw: string, apart: boolean, page: number): Line | undefined {
  const { text, bold } = markupTakenOff(raw);
  if (text.trim() === "" || border.test(text)) return undefined;
  const blanks = blank.exec(text)?.[0].length ?? 0;
  return { text: text.trim(), blanks, apart, page, bold };
}
