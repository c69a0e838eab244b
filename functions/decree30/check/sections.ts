import { type Foot, footOf } from "./foot.ts";
import {
  centreOf,
  isHorizontal,
  isVertical,
  type Line,
  type Paper,
  type Sheet,
  type Stroke,
} from "./paper.ts";

/** Pages that are counted together: the text itself, or one annex. */
export interface Section {
  readonly type: "main" | "annex";
  readonly leaves: readonly Leaf[];
}

/** A sheet with its lines sorted by what they are. */
export interface Leaf {
  readonly sheet: Sheet;
  /** Bare digits that stand in the top or bottom margin. */
  readonly numbers: readonly Line[];
  /** Lines of running text, from the top down. */
  readonly text: readonly Line[];
  /** Lines that stand inside a drawn grid. */
  readonly cells: readonly Line[];
  readonly grids: readonly Stroke[];
  /** Box 13, wherever somebody put it. */
  readonly foot: Foot;
}

/** No running text stands so near an edge, and every page number does. */
const MARGIN = 57;

export function sectionsOf(paper: Paper): readonly Section[] {
  const sections: { type: Section["type"]; leaves: Leaf[] }[] = [];
  for (const sheet of paper.sheets) {
    const leaf = leafOf(sheet);
    const first = leaf.text[0]?.text ?? "";
    if (sections.length === 0) sections.push({ type: "main", leaves: [leaf] });
    else if (/^phụ lục( \S+)?$/i.test(first)) sections.push({ type: "annex", leaves: [leaf] });
    else sections.at(-1)?.leaves.push(leaf);
  }
  return sections;
}

function leafOf(sheet: Sheet): Leaf {
  const grids = gridsOf(sheet.strokes);
  const isNumber = (line: Line) =>
    /^[-–\s\d./]*\d[-–\s\d./]*$|^trang \d+$/i.test(line.text) &&
    (line.y < MARGIN || line.y > sheet.height - MARGIN);
  // By its middle: a word too long for its cell is still the table's.
  const inGrid = (line: Line) =>
    grids.some(
      (grid) =>
        line.y > grid.top &&
        line.y < grid.bottom + 1 &&
        centreOf(line) > grid.left &&
        centreOf(line) < grid.right,
    );
  const rest = sheet.lines.filter((line) => !isNumber(line));
  const outside = rest.filter((line) => !inGrid(line));
  const foot = footOf(sheet, outside, levelOutside(sheet, grids));
  return {
    sheet,
    numbers: sheet.lines.filter(isNumber),
    text: outside.filter((line) => !foot.lines.includes(line)),
    cells: rest.filter(inGrid),
    grids,
    foot,
  };
}

/**
 * Upright strokes that overlap in height make one grid; its box is theirs together with the level strokes in
 * it.
 */
function gridsOf(strokes: readonly Stroke[]): readonly Stroke[] {
  const grids: Stroke[] = [];
  // The frame around a mark of urgency is red, and no table is.
  const upright = strokes.filter((stroke) => isVertical(stroke) && stroke.colour === "#000000");
  for (const stroke of upright.sort((one, other) => one.top - other.top)) {
    const last = grids.at(-1);
    if (last && stroke.top <= last.bottom + 2) {
      grids[grids.length - 1] = {
        ...last,
        left: Math.min(last.left, stroke.left),
        right: Math.max(last.right, stroke.right),
        bottom: Math.max(last.bottom, stroke.bottom),
      };
    } else grids.push(stroke);
  }
  return grids;
}

/** Level strokes that stand alone: the rules under motto, issuer, subject and annex, and no table's lines. */
export function rulesOn({ sheet, grids }: Leaf): readonly Stroke[] {
  return levelOutside(sheet, grids);
}

function levelOutside(sheet: Sheet, grids: readonly Stroke[]): readonly Stroke[] {
  return sheet.strokes
    .filter(isHorizontal)
    .filter((rule) => !grids.some((grid) => rule.bottom > grid.top - 2 && rule.top < grid.bottom + 2));
}
