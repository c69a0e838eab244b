import type { Block, Columns } from "./block.ts";
import type { Frame, Region } from "./frame.ts";
import { heightOf, spaceAbove, stackHeight } from "./height.ts";
import type { Mark } from "./mark.ts";

type SetBlock = (block: Block, region: Region) => Frame | undefined;

/** Columns side by side; those that no page could hold go on in the next, each from where it had to stop. */
export function setColumns(block: Columns, region: Region, set: SetBlock): Frame | undefined {
  const whole = heightOf(block, region.width);
  const divides = whole > region.height + 1e-6;
  if (divides && whole <= region.fresh + 1e-6) return undefined;
  const stacks = block.columns.map(({ x, width, blocks }) => {
    const room = { ...region, x: region.x + x, width };
    return divides ? fillStack(blocks, room, set) : { ...stackIn(blocks, room, set), rest: [] };
  });
  // A shorter column is not parted because a longer one is: it waits for a page that holds it.
  const shorter = block.columns
    .map(({ blocks, width }) => stackHeight(blocks, width))
    .filter((high) => high < whole);
  if (divides && region.height < region.fresh - 1e-6 && shorter.some((high) => high > region.height))
    return undefined;
  const height = Math.max(...stacks.map((stack) => stack.height));
  if (divides && height === 0) return undefined;
  const marks = stacks.flatMap((stack) => stack.marks);
  if (stacks.every(({ rest }) => rest.length === 0)) return { height, marks };
  const columns = block.columns.map((column, at) => ({ ...column, blocks: stacks[at]?.rest ?? [] }));
  return { height, marks, rest: { ...block, before: 0, columns } };
}

interface Stack {
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly rest: readonly Block[];
}

/** Blocks under each other, undivided, however high they come to stand. */
export function stackIn(blocks: readonly Block[], region: Region, set: SetBlock): Omit<Stack, "rest"> {
  const endless = { height: Number.POSITIVE_INFINITY, fresh: Number.POSITIVE_INFINITY };
  const marks: Mark[] = [];
  let height = 0;
  for (const [at, block] of blocks.entries()) {
    height += spaceAbove(blocks, at);
    const frame = set(block, { ...region, y: region.y + height, ...endless });
    for (const mark of frame?.marks ?? []) marks.push(mark);
    height += frame?.height ?? 0;
  }
  return { height, marks };
}

function fillStack(blocks: readonly Block[], region: Region, set: SetBlock): Stack {
  const marks: Mark[] = [];
  let height = 0;
  for (const [at, block] of blocks.entries()) {
    const top = height + spaceAbove(blocks, at);
    const frame = set(block, { ...region, y: region.y + top, height: region.height - top });
    if (!frame) return { height, marks, rest: blocks.slice(at) };
    for (const mark of frame.marks) marks.push(mark);
    height = top + frame.height;
    if (frame.rest) return { height, marks, rest: [frame.rest, ...blocks.slice(at + 1)] };
  }
  return { height, marks, rest: [] };
}
