import type { Block } from "./block.ts";
import type { Mark, Region } from "./frame.ts";
import { heightOf, leastHeight } from "./height.ts";
import { set } from "./set.ts";

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

/** A block that no page can hold, however empty. */
export class NeverFits extends Error {
  readonly block: string;
  constructor(block: string) {
    super(`No page can hold this: ${block}`);
    this.name = "NeverFits";
    this.block = block;
  }
}

/** Fills page after page. Always ends: each page takes something, or the block that it cannot take is named. */
export function fillPages(blocks: readonly Block[], sheet: Sheet, furniture: Furniture): Page[] {
  const { margin } = sheet;
  const width = sheet.width - margin.left - margin.right;
  const fresh = sheet.height - margin.top - margin.bottom;
  const bottom = margin.top + fresh;
  const pages: Page[] = [];
  let marks: Mark[] = [];
  let y = margin.top;
  let owed = 0;

  const turn = () => {
    pages.push({
      width: sheet.width,
      height: sheet.height,
      marks: [...marks, ...furniture(sheet, pages.length + 1)],
    });
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
      const frame = set(block, regionAt(top));
      if (!frame) {
        if (empty) throw new NeverFits(nameOf(block));
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
  return pages;
}

/** The height a block needs with all that it must not be parted from. More than a page holds counts for nothing. */
function chainHeight(blocks: readonly Block[], at: number, begun: Block, region: Region): number {
  let height = 0;
  let block = begun;
  let owed = 0;
  for (let next = at + 1; ; next++) {
    height += next === at + 1 ? 0 : Math.max(owed, block.before ?? 0);
    const here = { ...region, height: Math.max(0, region.height - height) };
    const follower = blocks[next];
    if (!block.keep || !follower) {
      height += leastHeight(block, here);
      return height > region.fresh ? 0 : height;
    }
    height += heightOf(block, region.width);
    owed = block.after ?? 0;
    block = follower;
  }
}

/** Enough of a block's words for a person to find it. */
function nameOf(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return block.text.slice(0, 60);
    case "table":
      return rowName(block.rows[block.from ?? 0]) || block.head.join(", ");
    case "closing":
      return nameOf(block.end);
    case "columns":
      return block.columns.flatMap(({ blocks }) => blocks.map(nameOf)).join(", ");
    case "form":
      return block.pieces.filter((piece) => typeof piece === "string").join("…");
    case "rule":
    case "space":
    case "pattern":
      return block.type;
  }
}

function rowName(row: Extract<Block, { type: "table" }>["rows"][number] | undefined): string {
  return row === undefined ? "" : (row.type === "group" ? row.text : row.cells.join(", ")).slice(0, 60);
}
