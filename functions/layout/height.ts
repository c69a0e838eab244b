import type { Block } from "./block.ts";
import type { Region } from "./frame.ts";
import { FRAME_MARGIN, lineCount, lineHeight, TOGETHER } from "./paragraph.ts";
import { leastOfTable, tableHeight } from "./table.ts";

/** How high a block is when nothing divides it. Sets nothing. */
export function heightOf(block: Block, width: number): number {
  switch (block.type) {
    case "paragraph":
      return lineCount(block, width) * lineHeight(block) + (block.framed ? 2 * FRAME_MARGIN : 0);
    case "table":
      return tableHeight(block);
    case "closing":
      return stackHeight([...block.text, block.end], width);
    case "columns":
      return Math.max(...block.columns.map((column) => stackHeight(column.blocks, column.width)));
    case "rule":
      return block.weight;
    case "space":
      return block.height;
    case "form":
      return block.size * block.leading;
    case "pattern":
      return block.size;
  }
}

export function stackHeight(blocks: readonly Block[], width: number): number {
  let height = 0;
  for (const [at, block] of blocks.entries()) height += heightOf(block, width) + spaceAbove(blocks, at);
  return height;
}

/** Of two neighbours' wishes for the space between them the larger counts; a stack begins without. */
export function spaceAbove(blocks: readonly Block[], at: number): number {
  const above = blocks[at - 1];
  return above ? Math.max(above.after ?? 0, blocks[at]?.before ?? 0) : 0;
}

/** Whether a part can be set and two lines or rows still be left. */
export function isDivisible(block: Block, width: number): boolean {
  if (block.type === "table") return block.rows.length - (block.from ?? 0) > TOGETHER;
  return block.type === "paragraph" && !block.framed && lineCount(block, width) >= 2 * TOGETHER;
}

/** The height of the least part of a block that may stand alone at a page's foot. */
export function leastHeight(block: Block, region: Region): number {
  switch (block.type) {
    case "paragraph": {
      const divisible = lineCount(block, region.width) >= 2 * TOGETHER && !block.framed;
      return divisible ? TOGETHER * lineHeight(block) : heightOf(block, region.width);
    }
    case "table":
      return leastOfTable(block, region.fresh);
    case "closing": {
      const whole = heightOf(block, region.width);
      const [first] = block.text;
      if (!first || whole <= region.height || !isDivisible(first, region.width)) return whole;
      return Math.min(whole, leastHeight(first, region));
    }
    case "columns":
    case "rule":
    case "space":
    case "form":
    case "pattern":
      return heightOf(block, region.width);
  }
}
