import type { Family, Mark } from "./level-marks.ts";

/** How the families lie under one another where an answer does not say otherwise by their order. */
const ranks: Readonly<Record<Family | "title" | "lead", number>> = {
  ...{ part: 0, hash: 1, capital: 2, roman: 3, number: 4, title: 5, lead: 6, letter: 7, bullet: 8 },
};

interface Open {
  readonly kind: string;
  readonly rank: number;
  readonly heads: boolean;
  /** It ends with a colon: what comes next is under it, whatever its mark. */
  readonly leads: boolean;
  readonly indent: number;
}

const depthOf = ({ kind }: Mark) => Number(/\.(\d)$/.exec(kind)?.[1] ?? 0) / 10;
const rankOf = (mark: Mark) => ranks[mark.family] + depthOf(mark);

/**
 * Tells the level of each line of one answer. A mark seen before goes back to its own level; of bullets the first seen
 * is the outer one; else "Phần" stands over "I.", that over "1.", "1.1", "a)" and these over bullets.
 */
export function levelKeeper() {
  let open: readonly Open[] = [];
  const seen: string[] = [];

  const put = (each: Open): void => {
    open = [...open, each];
  };
  const level = (heads: boolean) => open.filter((each) => each.heads === heads).length;
  /** What stays open above a mark. */
  const above = (mark: Mark, indent: number): readonly Open[] => {
    const kind = kindOf(mark, indent);
    const own = open.findIndex((each) => each.kind === kind);
    if (own >= 0) return open.slice(0, own);
    const rank = rankOf(mark);
    const place = (bullet: string) => (seen.includes(bullet) ? seen.indexOf(bullet) : seen.length);
    let end = open.length;
    for (let top = open[end - 1]; top && !top.leads; top = open[end - 1]) {
      const outer =
        mark.family === "bullet" && top.rank === ranks.bullet
          ? place(kind) > place(top.kind)
          : rank > top.rank;
      if (outer) break;
      end -= 1;
    }
    return open.slice(0, end);
  };
  /** The same bullet further in is another level. */
  const kindOf = ({ kind, family }: Mark, indent: number): string => {
    if (family !== "bullet") return kind;
    const like = open.filter((each) => each.kind === kind || each.kind.startsWith(`${kind}>`));
    const outer = like.findLast((each) => each.indent <= indent);
    if (!outer) return kind;
    return indent >= outer.indent + 2 ? `${kind}>${indent}` : outer.kind;
  };

  return {
    point(mark: Mark, indent: number, leads: boolean): number {
      const kind = kindOf(mark, indent);
      open = above(mark, indent);
      put({ kind, rank: rankOf(mark), heads: false, leads, indent });
      if (mark.family === "bullet" && !seen.includes(kind)) seen.push(kind);
      return level(false);
    },
    heading(mark: Mark | undefined, text: string): number {
      const capitals = text === text.toLocaleUpperCase("vi");
      const rank = mark ? rankOf(mark) : capitals ? ranks.capital : ranks.title;
      const kind = mark?.kind ?? (capitals ? "capitals" : "title");
      open = mark ? above(mark, 0) : open.filter((each) => each.heads && each.rank < rank);
      put({ kind, rank, heads: true, leads: false, indent: 0 });
      return level(true);
    },
    /** A line without a mark over a list. */
    lead(): number {
      open = open.filter(({ heads }) => heads);
      put({ kind: "lead", rank: ranks.lead, heads: false, leads: true, indent: 0 });
      return level(false);
    },
    paragraph(): void {
      open = open.filter(({ heads, rank }) => heads || rank < ranks.lead);
    },
    /** A heading stands under headings only. */
    mayHead: (mark: Mark) => above(mark, 0).every(({ heads }) => heads),
    /** Whether the line behind a mark would lie under it; prose does. */
    isDeeper(mark: Mark, next: Mark | undefined): boolean {
      if (next === undefined) return true;
      const kept = above(mark, 0);
      return (
        next.kind !== mark.kind && kept.every(({ kind }) => kind !== next.kind) && rankOf(next) > rankOf(mark)
      );
    },
  };
}
