import type { Piece } from "./structure.ts";

const numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const letters = [..."abcdđeghiklmnopqrstuvxy"];
const bullets = ["-", "+", "*", "•"];

/** A piece with the mark it is set with, by which its level is seen. */
export interface Marked {
  readonly mark: string;
  readonly piece: Piece;
}

/**
 * Pieces under the marks of an official document: I., 1., 1.1.; a) to đ) and on; -, +. Each list is counted
 * afresh.
 */
export function marked(pieces: readonly Piece[]): readonly Marked[] {
  const keeper = markKeeper();
  return pieces.map((piece) => ({ mark: keeper(piece), piece }));
}

function markKeeper(): (piece: Piece) => string {
  const headings: number[] = [];
  const points: number[] = [];
  const ordered = new Map<number, boolean>();
  return (piece) => {
    if (piece.type !== "point") points.length = 0;
    if (piece.type === "heading") return headingMark(counted(headings, piece.level));
    if (piece.type !== "point") return "";
    const { level } = piece;
    // A list of letters begins afresh behind bullets of its level.
    if (ordered.get(level) !== piece.ordered) points.length = Math.min(points.length, level - 1);
    ordered.set(level, piece.ordered);
    const letter = letters[(counted(points, level).at(-1) ?? 1) - 1];
    if (piece.ordered && letter) return `${letter})`;
    // Bullets are counted among bullets: under a) comes "-".
    const over = [...ordered].filter(([at, isOrdered]) => at < level && !isOrdered).length;
    return bullets[Math.min(over, bullets.length - 1)] ?? "-";
  };
}

/** Counts one more at a level and begins those below it again. */
function counted(counts: number[], level: number): readonly number[] {
  counts.length = Math.min(counts.length, level);
  while (counts.length < level) counts.push(counts.length === level - 1 ? 0 : 1);
  counts[level - 1] = (counts[level - 1] ?? 0) + 1;
  return [...counts];
}

function headingMark(path: readonly number[]): string {
  const own = path.at(-1) ?? 1;
  if (path.length === 1) return `${numerals[own - 1] ?? own}.`;
  return `${path.slice(1).join(".")}.`;
}

/** The same as lines of text. */
export function written(pieces: readonly Piece[]): string {
  return marked(pieces).flatMap(lineOf).join("\n");
}

function lineOf({ mark, piece }: Marked): readonly string[] {
  if (piece.type !== "table") return [`${mark} ${piece.text}`.trim()];
  const { head, rows } = piece.table;
  return [...(head ? [head] : []), ...rows].map((cells) => cells.join("\t"));
}
