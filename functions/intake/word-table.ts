import { attribute, childOf, type Element, settingOf, within } from "./xml-tree.ts";

/** A cell with its place in the grid; those merged into one from above are left out. */
export interface GridCell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  rows: number;
}

/** More columns than any annex has. */
const MOST_COLUMNS = 200;

export function cellsOf(table: Element): readonly GridCell[] {
  const cells: GridCell[] = [];
  /** The cell of the row before that goes on downwards, by its first column. */
  const above = new Map<number, GridCell>();
  for (const [row, element] of rowsOf(table).entries()) {
    let column = span(settingOf(childOf(element, "trPr"), "gridBefore"), 0);
    for (const cell of cellElements(element)) {
      const properties = childOf(cell, "tcPr");
      const columns = Math.max(1, span(settingOf(properties, "gridSpan"), 1));
      const merged = childOf(properties, "vMerge");
      const goesOn = merged !== undefined && attribute(merged, "val") !== "restart";
      const over = goesOn ? above.get(column) : undefined;
      if (over) over.rows += 1;
      else {
        const own = { element: cell, row, column, columns, rows: 1 };
        cells.push(own);
        if (merged) above.set(column, own);
        else above.delete(column);
      }
      column += columns;
    }
  }
  return cells;
}

function span(written: string | undefined, otherwise: number): number {
  const value = Number(written);
  return written !== undefined && Number.isInteger(value) && value >= 0
    ? Math.min(value, MOST_COLUMNS)
    : otherwise;
}

/** Rows, those that were deleted left out. */
const rowsOf = (table: Element): readonly Element[] =>
  unwrapped(table, "tr").filter((row) => childOf(childOf(row, "trPr"), "del") === undefined);

const cellElements = (row: Element): readonly Element[] => unwrapped(row, "tc");

/** Children of that name, those inside a content control among them. */
function unwrapped(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((each) => {
    if (each.name === name) return [each];
    return each.name === "sdt" || each.name === "sdtContent" || each.name === "customXml"
      ? unwrapped(each, name)
      : [];
  });
}

const heads =
  /CỘNG H[OÒ][AÀ]|ĐẢNG CỘNG SẢN|Độc lập\s*[-–]|Nơi nhận|Nơi gửi|Kính g[ửở]i|^\s*(?:TM|T\/M|KT|TL|TUQ|Q)\. ?\p{Lu}/imu;

/** A table that only sets things side by side: a letter's head, its addressees, its foot, or a frame. */
export function isLayout(cells: readonly GridCell[]): boolean {
  const columns = Math.max(0, ...cells.map(({ column }) => column + 1));
  const rows = Math.max(0, ...cells.map(({ row }) => row + 1));
  if (cells.length <= 1) return true;
  if (columns > 3 || rows > 6) return false;
  return cells.some(({ element }) =>
    within(element, "p").some((each) =>
      heads.test(
        within(each, "t")
          .map(({ words }) => words)
          .join(""),
      ),
    ),
  );
}
