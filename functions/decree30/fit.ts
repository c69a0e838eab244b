import type { Faces } from "../layout/face.ts";
import { type ColumnRoom, columnWidths, easyWidths, forcedWidths } from "./columns.ts";
import type { Annex, Table } from "./document.ts";
import { withShortHeads } from "./long-heads.ts";
import { landscape, portrait, sizes, textWidth } from "./paper.ts";
import { partsOf } from "./table-parts.ts";

/**
 * How a table is set so that no figure and no word is broken over lines: with narrower margins in its cells,
 * then in 11 pt, then on its side where it is an annex's, and at last parted into several. Decided here once,
 * for the page and for its Word twin.
 */
export interface FittedTable {
  readonly table: Table;
  readonly size: number;
  /** Free on either side of a cell's text, in points. */
  readonly padding: number;
  readonly widths: readonly number[];
  /** Heads too long to be repeated, each after the number that heads its column instead. */
  readonly legend: readonly string[];
}

type Fitted = Omit<FittedTable, "legend">;

/** Past so many columns a table is set a size smaller. */
const DENSE = 5;

const PADDING = 4;
const NARROW_PADDING = 2;

interface Look {
  readonly size: number;
  readonly padding: number;
}

const TIGHTEST: Look = { size: sizes.fine, padding: NARROW_PADDING };

function looksOf({ columns }: Table): readonly Look[] {
  const size = columns.length > DENSE ? sizes.denseTable : sizes.table;
  return [{ size, padding: PADDING }, { size, padding: NARROW_PADDING }, TIGHTEST];
}

/** The table as it is set on so much width; several, where none holds all of its columns. */
export function fittedTables(table: Table, faces: Faces, width: number): readonly FittedTable[] {
  return fitted(table, faces, width).map((each) => ({
    ...each,
    ...withShortHeads(each.table, { face: faces.bold, ...each }),
  }));
}

function fitted(table: Table, faces: Faces, width: number): readonly Fitted[] {
  const whole = fitOn(table, faces, width);
  if (whole) return [whole];
  const parts = partsOf(table, measureOf(TIGHTEST, faces, width));
  // All parts in one size, the largest that holds each of them.
  for (const look of looksOf(table)) {
    const alike = parts.flatMap((part) => asIn(part, look, faces, width, easyWidths) ?? []);
    if (alike.length === parts.length) return alike;
  }
  // A word wider than the page is broken where it has to be, and nothing else is.
  return parts.map(
    (part) =>
      asIn(part, TIGHTEST, faces, width, columnWidths) ?? {
        table: part,
        ...TIGHTEST,
        widths: forcedWidths(part, measureOf(TIGHTEST, faces, width)),
      },
  );
}

/**
 * Whether an annex's pages lie on their side: as it asks, or because a table of its own would not fit
 * upright. Running text is never turned, and a table wider than it is parted: the checker holds clause I.2 of
 * the decree's Annex I so, and what is signed is read upright.
 */
function liesOnItsSide(annex: Annex, faces: Faces): boolean {
  const fits = (table: Table) => fitOn(table, faces, textWidth(portrait)) !== undefined;
  return annex.landscape || annex.passages.some((passage) => passage.type === "table" && !fits(passage));
}

export const sheetOf = (annex: Annex, faces: Faces) => (liesOnItsSide(annex, faces) ? landscape : portrait);

function fitOn(table: Table, faces: Faces, width: number): Fitted | undefined {
  for (const [at, look] of looksOf(table).entries()) {
    const easy = at === 0 ? undefined : asIn(table, look, faces, width, easyWidths);
    const held = easy ?? asIn(table, look, faces, width, columnWidths);
    if (held) return held;
  }
  return undefined;
}

function asIn(
  table: Table,
  look: Look,
  faces: Faces,
  width: number,
  widthsIn: typeof columnWidths,
): Fitted | undefined {
  const widths = widthsIn(table, measureOf(look, faces, width));
  return widths && { table, ...look, widths };
}

function measureOf({ size, padding }: Look, faces: Faces, width: number): ColumnRoom {
  const widthOf = (word: string, bold: boolean) => (bold ? faces.bold : faces.regular).width(word) * size;
  return { width, padding, size, widthOf };
}
