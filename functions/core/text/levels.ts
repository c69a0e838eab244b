import { bulletDepth, further, type ListLevel } from "./bullet-levels.ts";
import type { Family, Mark } from "./level-marks.ts";

/** How the families lie under one another where an answer does not say otherwise by their order. */
const ranks: Readonly<Record<Family | "title" | "lead", number>> = {
  ...{ part: 0, hash: 1, capital: 2, roman: 3, number: 4, title: 5, lead: 6, letter: 7, bullet: 8 },
};

interface Open extends ListLevel {
  readonly kind: string;
  readonly rank: number;
  readonly heads: boolean;
}

const depthOf = ({ kind }: Mark) => Number(/\.(\d)$/.exec(kind)?.[1] ?? 0) / 10;
export const rankOf = (mark: Mark) => ranks[mark.family] + depthOf(mark);

/**
 * Tells the level of each line of one answer. A mark seen before goes back to its own level; else "Phần"
 * stands over "I.", that over "1.", "1.1", "a)" and these over bullets.
 */
export function levelKeeper() {
  let open: readonly Open[] = [];
  /** Where each sign stood in the list that goes on. */
  const stood = new Map<string, { readonly depth: number; readonly indent: number }>();

  const put = (each: Open): void => {
    if (each.signs.length === 0) stood.clear();
    open = [...open, each];
  };
  const level = (heads: boolean) => open.filter((each) => each.heads === heads).length;
  /** What stays open above a mark that is no bullet. */
  const above = (mark: Mark): readonly Open[] => {
    const own = open.findIndex((each) => each.kind === mark.kind);
    if (own >= 0) return open.slice(0, own);
    const end = open.findLastIndex((each) => each.leads || each.rank < rankOf(mark));
    return open.slice(0, end + 1);
  };
  const bullet = ({ kind }: Mark, indent: number, leads: boolean): void => {
    const first = open.findIndex(({ signs }) => signs.length > 0);
    const from = first < 0 ? open.length : first;
    const before = stood.get(kind);
    const known = before && Math.abs(before.indent - indent) < further ? before.depth : undefined;
    const depth = bulletDepth(open.slice(from), kind, indent, known);
    const own = open[from + depth];
    const signs = [...(own?.signs ?? []).filter((sign) => sign !== kind), kind];
    open = open.slice(0, from + depth);
    put({ kind: "bullet", signs, rank: ranks.bullet, heads: false, leads, indent: own?.indent ?? indent });
    stood.set(kind, { depth, indent });
  };

  return {
    point(mark: Mark, indent: number, leads: boolean): number {
      if (mark.family === "bullet") bullet(mark, indent, leads);
      else {
        open = above(mark);
        put({ kind: mark.kind, signs: [], rank: rankOf(mark), heads: false, leads, indent });
      }
      return level(false);
    },
    heading(mark: Mark | undefined, text: string): number {
      const capitals = text === text.toLocaleUpperCase("vi");
      const rank = mark ? rankOf(mark) : capitals ? ranks.capital : ranks.title;
      const kind = mark?.kind ?? (capitals ? "capitals" : "title");
      open = mark ? above(mark) : open.filter((each) => each.heads && each.rank < rank);
      put({ kind, signs: [], rank, heads: true, leads: false, indent: 0 });
      return level(true);
    },
    /** A line without a mark over a list. */
    lead(): number {
      open = open.filter(({ heads }) => heads);
      put({ kind: "lead", signs: [], rank: ranks.lead, heads: false, leads: true, indent: 0 });
      return level(false);
    },
    paragraph(): void {
      open = open.filter(({ heads, rank }) => heads || rank < ranks.lead);
      stood.clear();
    },
    /** A heading stands under headings only. */
    mayHead: (mark: Mark) => above(mark).every(({ heads }) => heads),
  };
}
