import type { Block } from "./block.ts";
import type { Region } from "./frame.ts";
import { heightOf, isDivisible, leastHeight, stackHeight } from "./height.ts";
import type { Mark } from "./mark.ts";
import { TOGETHER } from "./paragraph.ts";
import { set, setStack } from "./set.ts";

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Paper, and where on it text may stand. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** What a page carries beside its text; `number` counts from 1. */
export type Furniture = (sheet: Sheet, number: number) => readonly Mark[];

/** The pages, and the words by which a person finds what no page could hold, however empty: it is on none. */
interface Filled {
  readonly pages: readonly Page[];
  readonly leftOut: readonly string[];
}

/**
 * Fills page after page. Always ends: each page takes something, or the block that it cannot take is left out
 * by name. `foot` stands at the bottom of the first page and the text ends above it; a block that this page
 * has no room for goes on to the next one.
 */
export function fillPages(
  blocks: readonly Block[],
  sheet: Sheet,
  furniture: Furniture,
  foot: readonly Block[] = [],
): Filled {
  const { margin } = sheet;
  const width = sheet.width - margin.left - margin.right;
  const fresh = sheet.height - margin.top - margin.bottom;
  const last = margin.top + fresh;
  const taken = stackHeight(foot, width);
  const pages: Page[] = [];
  const leftOut: string[] = [];
  let bottom = last - taken - (foot[0]?.before ?? 0);
  let marks: Mark[] = [];
  let y = margin.top;
  let owed = 0;

  const turn = () => {
    const number = pages.length + 1;
    const below = number === 1 ? setStack(foot, { ...regionAt(last - taken), height: taken }).marks : [];
    pages.push({
      width: sheet.width,
      height: sheet.height,
      marks: [...marks, ...below, ...furniture(sheet, number)],
    });
    bottom = last;
    marks = [];
    y = margin.top;
    owed = 0;
  };
  const regionAt = (top: number): Region => ({ x: margin.left, y: top, width, height: bottom - top, fresh });

  for (const [at, first] of blocks.entries()) {
    let block: Block | undefined = first;
    while (block) {
      const empty = y === margin.top;
      const top: number = empty ? y : y + Math.max(owed, block.before ?? 0);
      if (!empty && top + chainHeight(blocks, at, block, regionAt(top)) > bottom + 1e-6) {
        turn();
        continue;
      }
      const parted = block.keep === "end" && partsForNext(blocks, at, block, regionAt(top));
      const frame = set(block, regionAt(top), parted ? TOGETHER : 0);
      if (!frame) {
        if (empty && bottom === last) {
          leftOut.push(nameOf(block, width));
          break;
        }
        turn();
        continue;
      }
      for (const mark of frame.marks) marks.push(mark);
      y = top + frame.height;
      owed = block.after ?? 0;
      block = frame.rest;
      if (block) turn();
    }
  }
  if (marks.length > 0 || pages.length === 0) turn();
  return { pages, leftOut };
}

/**
 * The height a block needs with all that it must not be parted from. More than a page holds counts for
 * nothing.
 */
const chainHeight = (blocks: readonly Block[], at: number, begun: Block, region: Region) =>
  heightWithKept(
    blocks,
    at,
    begun,
    region,
    (block) => block.keep === "end" && isDivisible(block, region.width),
  );

/**
 * Whether the block's end goes to the next page with what it leads into: this page has no room for both, and
 * the next one has.
 */
function partsForNext(blocks: readonly Block[], at: number, block: Block, region: Region): boolean {
  const next = blocks[at + 1];
  if (!next) return false;
  const height = heightOf(block, region.width);
  const gap = Math.max(block.after ?? 0, next.before ?? 0);
  const under = { ...region, height: Math.max(0, region.height - height - gap) };
  const led = heightWithKept(blocks, at + 1, next, under, () => false);
  const end = leastHeight(block, region) + gap + led;
  return led > 0 && height + gap + led > region.height + 1e-6 && end <= region.fresh + 1e-6;
}

function heightWithKept(
  blocks: readonly Block[],
  at: number,
  begun: Block,
  region: Region,
  parts: (block: Block) => boolean,
): number {
  let height = 0;
  let block = begun;
  let owed = 0;
  for (let next = at + 1; ; next++) {
    height += next === at + 1 ? 0 : Math.max(owed, block.before ?? 0);
    const here = { ...region, height: Math.max(0, region.height - height) };
    const follower = blocks[next];
    if (!block.keep || !follower || parts(block)) {
      height += leastHeight(block, here);
      return height > region.fresh ? 0 : height;
    }
    height += heightOf(block, region.width);
    owed = block.after ?? 0;
    block = follower;
  }
}

/** Of blocks that no page holds together, the one to shorten. */
function tallest(blocks: readonly Block[], width: number): Block {
  return blocks.reduce((high, block) => (heightOf(block, width) > heightOf(high, width) ? block : high));
}

/** Enough of a block's words for a person to find it. */
function nameOf(block: Block, width: number): string {
  switch (block.type) {
    case "paragraph":
      return block.text.slice(0, 60);
    case "table":
      return rowName(block.rows[block.from ?? 0]) || block.head.join(", ");
    case "closing":
      return nameOf(tallest([...block.text, block.end], width), width);
    case "columns": {
      const stacks = block.columns.filter(({ blocks }) => blocks.length > 0);
      const [high] = stacks.sort(
        (one, other) => stackHeight(other.blocks, other.width) - stackHeight(one.blocks, one.width),
      );
      return high ? nameOf(tallest(high.blocks, high.width), high.width) : "";
    }
    case "form":
      return block.pieces.filter((piece) => typeof piece === "string").join("…");
    case "pattern":
      return block.node?.alternative ?? "";
    case "space":
      return (block.places ?? []).map(({ name }) => name).join(", ");
    case "rule":
      return "";
  }
}

function rowName(row: Extract<Block, { type: "table" }>["rows"][number] | undefined): string {
  return row === undefined ? "" : (row.type === "group" ? row.text : row.cells.join(", ")).slice(0, 60);
}
