import { isCapitals, isHeading } from "./headings.ts";
import { type Mark, marksPoint } from "./level-marks.ts";
import { rankOf } from "./levels.ts";
import type { Line, Read } from "./read-line.ts";

interface Run {
  readonly mark: Mark;
  readonly lines: Line[];
  /** The run that it stands under. */
  readonly over: Run | undefined;
  last: number;
  /** One of them says something, so that all do. */
  says: boolean;
  /** One of them has something under it; a run of bare titles heads nothing. */
  covers: boolean;
}

/**
 * The marked lines that are headings. What is numbered in one run, 1., 2., 3., is of one kind: where one of
 * its lines says something, all are points, and one with something under it is a point that has points.
 */
export function headingRuns(read: readonly Read[]): ReadonlySet<Read> {
  const runs: Run[] = [];
  let open: readonly Run[] = [];
  for (const [at, line] of read.entries()) {
    if (line.table || line.mark === undefined || marksPoint(line.mark)) continue;
    const { mark } = line;
    const kept = open.filter((run) => rankOf(run.mark) <= rankOf(mark));
    const known = kept.find((run) => run.mark.kind === mark.kind);
    const run = known && goesOn(known, mark) ? known : begun(mark, kept);
    open = run === known ? kept : [...kept.filter((each) => each !== known), run];
    if (run !== known) runs.push(run);
    run.lines.push(line);
    run.last = mark.ordinal ?? 0;
    const covers = coversNext(read, at);
    run.covers ||= covers;
    run.says ||= !mayName(line, mark, read[at + 1], covers);
  }
  return new Set(runs.flatMap((run) => (isOfHeadings(run) ? run.lines : [])));
}

function begun(mark: Mark, open: readonly Run[]): Run {
  const over = open.findLast((run) => rankOf(run.mark) < rankOf(mark));
  return { mark, lines: [], over, last: 0, says: false, covers: false };
}

/** Under points there are points only. */
const isOfHeadings = ({ says, covers, over }: Run): boolean =>
  covers && !says && (over === undefined || isOfHeadings(over));

const goesOn = (run: Run, { ordinal }: Mark) => ordinal !== undefined && ordinal > run.last;

/** With nothing under it a line is a name only where it can be nothing else. */
function mayName({ text }: Line, mark: Mark, next: Read | undefined, covers: boolean): boolean {
  const below = next && !next.table ? next.mark : undefined;
  if (!isHeading(text, mark, below)) return false;
  return covers ? !isCounted(next) : text.endsWith(":") || isCapitals(text);
}

/** What begins with a figure is said of the line above, which then is more than a heading. */
export const isCounted = (next: Read | undefined) =>
  next !== undefined && !next.table && /^\d/.test(next.text);

/** Prose behind the last of several points goes on after their list; behind a heading it stands under it. */
export function coversNext(read: readonly Read[], at: number): boolean {
  const [before, line, next] = [read[at - 1], read[at], read[at + 1]];
  if (next === undefined || line === undefined || line.table || line.mark === undefined) return false;
  const { mark } = line;
  if (next.table) return true;
  if (next.mark) return next.mark.kind !== mark.kind && rankOf(next.mark) > rankOf(mark);
  return !(before && !before.table && before.mark?.kind === mark.kind);
}
