import { holdsOn, type Valid } from "../../registry/title.ts";

/** What a sentence tells: something done, or something wanting. They are not told of as many in one word. */
export type Tone = "act" | "fault";

/** How many say a thing, as a report may put it. */
export type Extent = "all" | "all-heard" | "most" | "many" | "some" | "two" | "one";

/** The units a thing was said by (n), those of their sort that answered (N), and those that owe an answer. */
export interface Counted {
  readonly said: number;
  readonly answered: number;
  readonly owed: number;
}

interface Table extends Valid {
  /** From this share of those that answered, the highest first. */
  readonly shares: readonly { readonly least: number; readonly extent: Extent }[];
  /** So many of all that owe must say it for more than "nhiều". */
  readonly ofOwed: number;
  /** So few are named, or told by their place, and never counted. */
  readonly few: number;
}

/**
 * How many make "hầu hết", "nhiều" and "một số". No decree says; these are the shares at which districts'
 * reports use the words, so that an office may hold a sentence against what its units sent.
 */
const tables: readonly Table[] = [
  {
    from: "1900-01-01",
    shares: [
      { least: 1, extent: "all-heard" },
      { least: 0.8, extent: "most" },
      { least: 0.5, extent: "many" },
      { least: 0, extent: "some" },
    ],
    ofOwed: 0.5,
    few: 2,
  },
];

export function extentOf({ said, answered, owed }: Counted, on: string): Extent {
  const table = tables.find((each) => holdsOn(each, on)) ?? tables[0];
  if (!table || said <= 1) return "one";
  if (said <= table.few) return "two";
  if (said >= owed) return "all";
  const share = said / Math.max(answered, said);
  const extent = table.shares.find(({ least }) => share >= least)?.extent ?? "some";
  return isBroad(extent) && said < table.ofOwed * owed ? "many" : extent;
}

/** What may be said of an area as a whole. */
export const isBroad = (extent: Extent) => extent === "all" || extent === "all-heard" || extent === "most";

/** "hầu hết các xã"; undefined where so few said it that they are named or told by their place instead. */
export function quantified(extent: Extent, tone: Tone, noun: string): string | undefined {
  switch (extent) {
    case "all":
      return `các ${noun}`;
    case "all-heard":
      return tone === "act" ? `các ${noun}` : `nhiều ${noun}`;
    case "most":
      return tone === "act" ? `hầu hết các ${noun}` : `nhiều ${noun}`;
    case "many":
      return `nhiều ${noun}`;
    case "some":
      return `một số ${noun}`;
    case "two":
    case "one":
      return undefined;
  }
}
