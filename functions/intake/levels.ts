import type { Leaf } from "./leaf.ts";
import { countedMark, type Mark, rankOf } from "./marks.ts";
import { isCapitals, namesOnly } from "./titles.ts";

/** A branch while it grows. */
export interface Growing {
  readonly leaf: Leaf;
  readonly table: Leaf[];
  readonly children: Growing[];
}

/** A level that is open: what it is marked with, and its last branch. */
interface Level {
  readonly kind: string;
  readonly family: Mark["family"] | "capitals" | "title";
  readonly rank: number;
  readonly indent: number | undefined;
  path: readonly number[];
  branch?: Growing;
}

/** Between the parts of a document and its chapters; below its numbers. */
const unmarked = { capitals: 1, title: 6 } as const;

/**
 * Tells under which branch each leaf stands. A mark seen before goes back to its level; a new one opens a
 * level, under what stands open or over it, as the leaves behind it go on.
 */
export function levelKeeper() {
  let open: readonly Level[] = [];

  const under = (levels: readonly Level[], level: Level | undefined): Growing | undefined => {
    open = level ? [...levels, level] : levels;
    return levels.at(-1)?.branch;
  };

  return {
    place(leaf: Leaf, leaves: readonly Leaf[], at: number): Growing | undefined {
      if (leaf.mark !== undefined && leaf.cell === undefined) {
        const mark = countedMark(leaf.mark);
        const level = levelOf(mark, leaf, open, leaves, at);
        return under(open.slice(0, level), {
          ...{ kind: mark.kind, family: mark.family, rank: rankOf(mark), path: mark.path },
          indent: leaf.indent,
        });
      }
      const heading = leaf.cell === undefined ? headingOf(leaf, leaves[at + 1]) : undefined;
      if (heading) {
        const rank = unmarked[heading];
        const own = open.findIndex(({ family }) => family === heading);
        const level = own >= 0 ? own : open.findIndex((each) => each.rank >= rank);
        const above = level < 0 ? open : open.slice(0, level);
        return under(above, { kind: heading, family: heading, rank, path: [], indent: undefined });
      }
      // Prose and tables stand under what is numbered; a list goes on no further behind them.
      const lists = open.findIndex(({ family }) => family === "bullet");
      const led = open.at(-1)?.branch?.leaf.text.endsWith(":") === true && lists >= 0;
      const above = lists < 0 || led ? open : open.slice(0, lists);
      open = leaf.cell ? open : above;
      return above.at(-1)?.branch;
    },
    /** The branch that came of the leaf placed last. */
    grew(branch: Growing): void {
      const last = open.at(-1);
      const isHead =
        branch.leaf.mark !== undefined || last?.family === "capitals" || last?.family === "title";
      if (last && last.branch === undefined && isHead) last.branch = branch;
    },
  };
}

/** At which depth a mark stands, given what is open. */
function levelOf(
  mark: Mark,
  leaf: Leaf,
  open: readonly Level[],
  leaves: readonly Leaf[],
  at: number,
): number {
  if (mark.family === "bullet") return bulletLevel(mark, leaf, open, leaves, at);
  const known = knownLevel(mark, open);
  if (known >= 0) return known;
  const rank = rankOf(mark);
  // Customarily over what stands open; but where the open run goes on behind it, it stands inside.
  const over = open.findIndex((each) => each.rank > rank || (each.rank === rank && each.kind !== mark.kind));
  if (over < 0) return open.length;
  for (let depth = open.length - 1; depth >= over; depth -= 1) {
    const level = open[depth];
    if (level && level.path.length > 0 && goesOnBehind(level, leaves, at)) return depth + 1;
  }
  return over;
}

/** Its own level, or one of the same family whose count it goes on where its writer changed the sign. */
function knownLevel(mark: Mark, open: readonly Level[]): number {
  const own = open.findLastIndex(({ kind }) => kind === mark.kind);
  if (own >= 0) return own;
  const step = mark.path.at(-1) ?? 0;
  if (step < 2) return -1;
  return open.findLastIndex(
    ({ family, path }) =>
      family === mark.family && path.length === mark.path.length && (path.at(-1) ?? 0) === step - 1,
  );
}

/** A run that goes on further down than so many paragraphs is hardly the same. */
const FURTHEST = 200;

/** Whether the run of an open level goes on further down before it begins anew. */
function goesOnBehind({ kind, path }: Level, leaves: readonly Leaf[], at: number): boolean {
  for (let next = at + 1; next < leaves.length && next < at + FURTHEST; next += 1) {
    const printed = leaves[next]?.mark;
    if (printed === undefined) continue;
    const mark = countedMark(printed);
    if (mark.kind !== kind) continue;
    return mark.path.at(-1) === (path.at(-1) ?? 0) + 1;
  }
  return false;
}

function bulletLevel(
  mark: Mark,
  leaf: Leaf,
  open: readonly Level[],
  leaves: readonly Leaf[],
  at: number,
): number {
  const lists = open.findIndex(({ family }) => family === "bullet");
  const own = open.findLastIndex(
    ({ kind, indent }) =>
      kind === mark.kind && (indent === undefined || leaf.indent === undefined || indent === leaf.indent),
  );
  if (own >= 0) return own;
  if (lists < 0) return open.length;
  const deeper = open.findIndex(
    ({ family, indent }) =>
      family === "bullet" && indent !== undefined && leaf.indent !== undefined && indent >= leaf.indent,
  );
  if (deeper >= 0) return deeper;
  // "* Tồn tại:" over more of the signs that came before it is a heading of theirs.
  const next = leaves[at + 1]?.mark;
  const below = next === undefined ? -1 : open.findIndex(({ kind }) => kind === countedMark(next).kind);
  return below >= 0 && leads(leaf) ? below : open.length;
}

const leads = ({ text, bold }: Leaf) =>
  text.endsWith(":") || bold || (namesOnly(text) && text.split(" ").length <= 8);

/** A paragraph that only names what comes: in capitals, or bold. */
function headingOf({ text, bold, mark }: Leaf, next: Leaf | undefined): "capitals" | "title" | undefined {
  if (mark !== undefined || next === undefined || !namesOnly(text)) return undefined;
  if (isCapitals(text) && text.split(" ").length > 1) return "capitals";
  return bold ? "title" : undefined;
}
