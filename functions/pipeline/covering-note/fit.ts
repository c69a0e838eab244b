import type { Line, Point } from "./points.ts";

/** Which of its wordings each line is told in; the first where none is kept. */
export type Chosen = ReadonlyMap<Line, number>;

export const wordingOf = (line: Line, chosen: Chosen): string =>
  line.wordings[chosen.get(line) ?? 0] ?? line.wordings[0];

/** Shortens where that spares most, line by line, until the note fits its page or nothing can be shorter. */
export function chosenToFit(points: readonly Point[], fits: (chosen: Chosen) => boolean): Chosen {
  const chosen = new Map<Line, number>();
  while (!fits(chosen)) {
    const next = points
      .flatMap(({ lines }) => lines)
      .filter((line) => spared(line, chosen) > Number.NEGATIVE_INFINITY)
      .toSorted((one, other) => spared(other, chosen) - spared(one, chosen))[0];
    if (!next) break;
    chosen.set(next, (chosen.get(next) ?? 0) + 1);
  }
  return chosen;
}

/** How many letters its next wording spares; nothing where it has none. */
function spared(line: Line, chosen: Chosen): number {
  const next = line.wordings[(chosen.get(line) ?? 0) + 1];
  return next === undefined ? Number.NEGATIVE_INFINITY : wordingOf(line, chosen).length - next.length;
}

/** What is not told whole, for the sheet behind. */
export function listedOf(points: readonly Point[], chosen: Chosen): readonly Line["listed"][] {
  return points
    .flatMap(({ lines }) => lines)
    .flatMap((line) => ((chosen.get(line) ?? 0) > 0 ? [line.listed] : []));
}
