/** A table's cells as a reader sees them: lines under each other between the same strokes. */
import { centreOf, isHorizontal, isVertical, type Line, type Stroke } from "./paper.ts";
import type { Leaf } from "./sections.ts";

export function cellsOn({ sheet, cells }: Leaf): readonly (readonly Line[])[] {
  const upright = sheet.strokes.filter(isVertical);
  const level = sheet.strokes.filter(isHorizontal);
  const open = new Map<string, Line[]>();
  const found: Line[][] = [];
  for (const line of [...cells].sort((one, other) => one.y - other.y)) {
    const column = columnOf(line, upright);
    const above = open.get(column);
    const last = above?.at(-1);
    if (above && last && line.y - last.y < 1.6 * line.size && !isBetween(level, last, line)) above.push(line);
    else {
      const cell = [line];
      open.set(column, cell);
      found.push(cell);
    }
  }
  return found;
}

function columnOf(line: Line, upright: readonly Stroke[]): string {
  let [left, right] = [0, 0];
  for (const stroke of upright) {
    if (stroke.top >= line.y - 1 || stroke.bottom <= line.y - 1) continue;
    if (stroke.right <= centreOf(line)) left = Math.max(left, stroke.right);
    else if (right === 0 || stroke.left < right) right = stroke.left;
  }
  return `${Math.round(left)} ${Math.round(right)}`;
}

function isBetween(level: readonly Stroke[], above: Line, below: Line): boolean {
  const middle = centreOf(below);
  return level.some(
    ({ top, left, right }) => top > above.y && top < below.y && left < middle && right > middle,
  );
}
