import type { Contour } from "./outline.ts";

/** A letter's height in units of its path: each less than half a dot, on a phone and on a large screen. */
export const GRID = 64;

/** From a font's units to the path's. */
export const onGrid = (units: number, unitsPerEm: number) => Math.round((units * GRID) / unitsPerEm);

/** An outline as steps from the pen's place, in as few characters as a path takes. */
export function outlinePath(contours: readonly Contour[], unitsPerEm: number): string {
  let path = "";
  let [x, y] = [0, 0];
  const to = (command: string, ...points: readonly (readonly [number, number])[]) => {
    path += command + joined(points.flatMap(([px, py]) => [px - x, py - y]));
    [x, y] = points.at(-1) ?? [x, y];
  };
  for (const contour of contours) {
    const points = contour.map((point) => ({
      at: [onGrid(point.x, unitsPerEm), onGrid(point.y, unitsPerEm)] as const,
      on: point.on,
    }));
    const first = points.findIndex((point) => point.on);
    const start = points[first];
    // A contour wholly off the curve draws nothing in fonts of ours.
    if (!start) continue;
    to("m", start.at);
    let pull: readonly [number, number] | undefined;
    for (const point of [...points.slice(first + 1), ...points.slice(0, first), start]) {
      if (point.on) {
        if (pull) to("q", pull, point.at);
        else to("l", point.at);
        pull = undefined;
        continue;
      }
      if (pull) to("q", pull, middle(pull, point.at));
      pull = point.at;
    }
    path += "z";
    [x, y] = start.at;
  }
  return path;
}

/** Numbers as short as a path takes them: a sign parts them too. */
function joined(numbers: readonly number[]): string {
  return numbers.map((number, at) => (at > 0 && number >= 0 ? ` ${number}` : `${number}`)).join("");
}

const middle = (one: readonly [number, number], other: readonly [number, number]) =>
  [Math.round((one[0] + other[0]) / 2), Math.round((one[1] + other[1]) / 2)] as const;
