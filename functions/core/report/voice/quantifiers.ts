import { holdsOn, type Valid } from "../../registry/title.ts";

/** What a sentence tells: something done, or something wanting. They are not told of as many in one word. */
export type Tone = "act" | "fault";

/** How many say a thing, as a report may put it. */
export type Extent = "all" | "most" | "many" | "some" | "two" | "one";

/** The units a thing was said by (n), and all of their sort that owe an answer (N), silent ones too. */
export interface Counted {
  readonly said: number;
  readonly owed: number;
}

interface Table extends Valid {
  /** From this share of all whom it concerns, the highest first. */
  readonly shares: readonly { readonly least: number; readonly extent: Extent }[];
  /** So few are named, or told by their place, and never counted. */
  readonly few: number;
}

/**
 * How many make "hầu hết", "nhiều" and "một số". No decree says; these are the shares at which districts'
 * reports use the words, so that an office may hold a sentence against what its units sent. Of those who are
 * silent nothing is known: they count as not saying it.
 */
const tables: readonly Table[] = [
  {
    from: "1900-01-01",
    shares: [
      { least: 1, extent: "all" },
      { least: 0.8, extent: "most" },
      { least: 0.5, extent: "many" },
      { least: 0, extent: "some" },
    ],
    few: 2,
  },
];

export function extentOf({ said, owed }: Counted, on: string): Extent {
  const table = tables.find((each) => holdsOn(each, on)) ?? tables[0];
  if (!table || said <= 1) return "one";
  if (said <= table.few) return "two";
  const share = said / Math.max(owed, said);
  return table.shares.find(({ least }) => share >= least)?.extent ?? "some";
}

/** "hầu hết các xã"; undefined where so few said it that they are named or told by their place instead. */
export function quantified(extent: Extent, tone: Tone, noun: string): string | undefined {
  switch (extent) {
    case "all":
      return `các ${noun}`;
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
