import { markAt } from "./marks.ts";
import type { Glyph, Stroke } from "./pdf-glyphs.ts";
import { rowsOf } from "./pdf-rows.ts";

/** A table that lines rule: the places of its lines and the words of its cells. */
export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly number[];
  readonly cells: readonly RuledCell[];
}

interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Its paragraphs: lines that a list begins, or all as one. */
  readonly texts: readonly string[];
  readonly bold: boolean;
}

/** Lines nearer than this are one, in points. */
const SAME = 3;
const THIN = 4;
const SHORTEST = 6;
/** A page with more strokes is a drawing. */
const MOST_STROKES = 4_000;

const isUpright = ({ left, right, top, bottom }: Stroke) => right - left < THIN && bottom - top > SHORTEST;
const isLevel = ({ left, right, top, bottom }: Stroke) => bottom - top < THIN && right - left > SHORTEST;

/** The tables of a page, and the letters that stand in none. */
export function tablesOn(
  glyphs: readonly Glyph[],
  strokes: readonly Stroke[],
): { readonly tables: readonly RuledTable[]; readonly rest: readonly Glyph[] } {
  if (strokes.length > MOST_STROKES) return { tables: [], rest: glyphs };
  const lines = strokes.flatMap(edgesOf).filter((stroke) => isUpright(stroke) || isLevel(stroke));
  const grids = groupsOf(lines).flatMap((group) => gridOf(group) ?? []);
  const inside = new Map<Grid, Glyph[]>(grids.map((grid) => [grid, []]));
  const rest = glyphs.filter((glyph) => {
    const grid = grids.find((each) => holds(each, glyph));
    if (grid) inside.get(grid)?.push(glyph);
    return grid === undefined;
  });
  return { tables: grids.map((grid) => tableOf(grid, inside.get(grid) ?? [])), rest };
}

/** A frame is four lines; a filled bar is one. */
function edgesOf(stroke: Stroke): readonly Stroke[] {
  const { left, right, top, bottom } = stroke;
  if (right - left < THIN || bottom - top < THIN) return [stroke];
  return [
    { left, right, top, bottom: top },
    { left, right, top: bottom, bottom },
    { left, right: left, top, bottom },
    { left: right, right, top, bottom },
  ];
}

/** Lines that touch one another, one group a table. */
function groupsOf(lines: readonly Stroke[]): readonly (readonly Stroke[])[] {
  const groups: { box: Stroke; lines: Stroke[] }[] = [];
  for (const line of lines.toSorted((one, other) => one.top - other.top)) {
    const touching = groups.filter(({ box }) => touches(box, line));
    const [first, ...others] = touching;
    if (!first) {
      groups.push({ box: line, lines: [line] });
      continue;
    }
    first.lines.push(line, ...others.flatMap((each) => each.lines));
    first.box = [line, ...others.map(({ box }) => box)].reduce(around, first.box);
    for (const each of others) groups.splice(groups.indexOf(each), 1);
  }
  return groups.map((each) => each.lines);
}

const touches = (one: Stroke, other: Stroke) =>
  one.left - SAME < other.right &&
  other.left < one.right + SAME &&
  one.top - SAME < other.bottom &&
  other.top < one.bottom + SAME;

const around = (one: Stroke, other: Stroke): Stroke => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
});

interface Grid {
  /** Places of the upright lines from the left, and of the level ones from the top. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly uprights: readonly Stroke[];
  readonly levels: readonly Stroke[];
}

function gridOf(lines: readonly Stroke[]): Grid | undefined {
  const uprights = lines.filter(isUpright);
  const levels = lines.filter(isLevel);
  const xs = places(uprights.map(({ left, right }) => (left + right) / 2));
  const ys = places(levels.map(({ top, bottom }) => (top + bottom) / 2));
  // One cell is a frame around a paragraph, or around the page.
  return xs.length >= 2 && ys.length >= 2 && xs.length + ys.length > 4
    ? { xs, ys, uprights, levels }
    : undefined;
}

function places(all: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const place of all.toSorted((one, other) => one - other)) {
    const last = found.at(-1);
    if (last === undefined || place - last > SAME) found.push(place);
  }
  return found;
}

const centre = (glyph: Glyph) => ({ x: (glyph.left + glyph.right) / 2, y: glyph.y - 0.3 * glyph.size });

function holds({ xs, ys }: Grid, glyph: Glyph): boolean {
  const { x, y } = centre(glyph);
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

function tableOf(grid: Grid, glyphs: readonly Glyph[]): RuledTable {
  const { xs, ys } = grid;
  const found = new Map<
    string,
    { readonly row: number; readonly column: number; readonly glyphs: Glyph[] }
  >();
  // Cells without letters are cells too.
  for (let row = 0; row + 1 < ys.length; row += 1) {
    for (let column = 0; column + 1 < xs.length; column += 1) cellAt(grid, row, column, found);
  }
  for (const glyph of glyphs) {
    const { x, y } = centre(glyph);
    cellAt(
      grid,
      ys.findLastIndex((each) => each < y),
      xs.findLastIndex((each) => each < x),
      found,
    ).glyphs.push(glyph);
  }
  const cells = [...found.values()].toSorted(
    (one, other) => one.row - other.row || one.column - other.column,
  );
  return {
    ...{ top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, columns: xs },
    cells: cells.map(({ row, column, glyphs: own }) => ({
      ...{ row, column, ...spanOf(grid, row, column) },
      ...{ texts: textsOf(own), bold: own.length > 0 && own.every(({ bold }) => bold) },
    })),
  };
}

/** The cell that a place of the grid belongs to: further up or left where no line parts them. */
function cellAt(
  grid: Grid,
  row: number,
  column: number,
  found: Map<string, { readonly row: number; readonly column: number; readonly glyphs: Glyph[] }>,
) {
  let [top, left] = [row, column];
  while (left > 0 && !parts(grid.uprights, "x", grid.xs[left], middleOf(grid.ys, top))) left -= 1;
  while (top > 0 && !parts(grid.levels, "y", grid.ys[top], middleOf(grid.xs, left))) top -= 1;
  const key = `${top} ${left}`;
  const own = found.get(key) ?? { row: top, column: left, glyphs: [] };
  found.set(key, own);
  return own;
}

function spanOf(
  grid: Grid,
  row: number,
  column: number,
): { readonly columns: number; readonly rows: number } {
  let [right, down] = [column + 1, row + 1];
  while (right < grid.xs.length - 1 && !parts(grid.uprights, "x", grid.xs[right], middleOf(grid.ys, row)))
    right += 1;
  while (down < grid.ys.length - 1 && !parts(grid.levels, "y", grid.ys[down], middleOf(grid.xs, column)))
    down += 1;
  return { columns: right - column, rows: down - row };
}

const middleOf = (all: readonly number[], at: number) => ((all[at] ?? 0) + (all[at + 1] ?? 0)) / 2;

function parts(
  lines: readonly Stroke[],
  across: "x" | "y",
  place: number | undefined,
  along: number,
): boolean {
  return lines.some(({ left, right, top, bottom }) => {
    const own = across === "x" ? (left + right) / 2 : (top + bottom) / 2;
    const [from, to] = across === "x" ? [top, bottom] : [left, right];
    return Math.abs(own - (place ?? 0)) <= SAME && from - 1 <= along && along <= to + 1;
  });
}

function textsOf(glyphs: readonly Glyph[]): readonly string[] {
  const texts: string[] = [];
  for (const { text } of rowsOf(glyphs)) {
    const last = texts.length - 1;
    if (last < 0 || markAt(text)?.mark.family === "bullet") texts.push(text);
    else texts[last] = `${texts[last] ?? ""} ${text}`;
  }
  return texts;
}
