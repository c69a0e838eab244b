import type { Face } from "../layout/face.ts";
import { headSpans } from "../layout/head-spans.ts";
import { firstFit } from "../layout/lines.ts";
import type { Column, Table } from "./document.ts";

/**
 * A head of more lines would leave its table no room on the pages it is repeated on; where heads stand over
 * others, each has its part of them.
 */
const MOST_LINES = 24;

interface Look {
  readonly face: Face;
  readonly size: number;
  readonly padding: number;
  readonly widths: readonly number[];
}

/**
 * A table whose heads are short enough to be repeated, and the paragraphs above it of those that were not.
 */
interface Headed {
  readonly table: Table;
  readonly legend: readonly string[];
}

/** A caption of more letters is a paragraph. */
const LONGEST_CAPTION = 500;

/**
 * A column with too long a head is headed by a number, "(1)", and the head itself is a paragraph above the
 * table.
 */
export function withShortHeads(table: Table, { face, size, padding, widths }: Look): Headed {
  const legend: string[] = [];
  const numbers = new Map<string, string>();
  const most = Math.floor(MOST_LINES / (1 + Math.max(...table.columns.map(({ over = [] }) => over.length))));
  const short = (text: string, width: number): string => {
    // No word is shorter than a letter and its space, so that few words need not be set to be counted.
    if (text.length < 2 * most) return text;
    const lines = firstFit(text, { face, size, width: width - 2 * padding, indent: 0 }).length;
    if (lines <= most) return text;
    const number = numbers.get(text) ?? `(${numbers.size + 1})`;
    if (!numbers.has(text)) legend.push(`${number} ${text}`);
    numbers.set(text, number);
    return number;
  };
  const columns = table.columns.map((column, at): Column => {
    const { head, over } = column;
    const shared = over && {
      over: over.map((each, row) => short(each, sharedWidth(table, widths, at, row))),
    };
    return { ...column, head: short(head, widths[at] ?? 0), ...shared };
  });
  const { caption = "", ...bare } = table;
  if (caption.length > LONGEST_CAPTION) return { table: { ...bare, columns }, legend: [caption, ...legend] };
  return legend.length === 0 ? { table, legend } : { table: { ...table, columns }, legend };
}

/** Of the columns side by side that share one of this one's heads. */
function sharedWidth({ columns }: Table, widths: readonly number[], at: number, row: number): number {
  const spans = headSpans(
    columns.map(({ head }) => head),
    columns.map(({ over }) => over),
  );
  const span = spans.find((each) => each.row === row && each.from <= at && at < each.to);
  return widths.slice(span?.from ?? at, span?.to ?? at + 1).reduce((sum, width) => sum + width, 0);
}
