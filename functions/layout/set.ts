import type { Block, Closing, Form, Pattern, Rule, Space } from "./block.ts";
import type { Frame, Region } from "./frame.ts";
import { rowHeight } from "./head.ts";
import { heightOf, spaceAbove, stackHeight } from "./height.ts";
import type { Mark } from "./mark.ts";
import { baselineIn, setParagraph, TOGETHER } from "./paragraph.ts";
import { setColumns, stackIn } from "./side-by-side.ts";
import { setTable } from "./table.ts";

/**
 * Sets what the region holds of a block, and gives back the rest; nothing when not even its least part fits.
 */
export function set(block: Block, region: Region, leave = 0): Frame | undefined {
  switch (block.type) {
    case "paragraph":
      return setParagraph(block, region, leave);
    case "table":
      return setTable(block, region, leave);
    case "closing":
      return setClosing(block, region);
    case "columns":
      return setColumns(block, region, set);
    case "rule":
      return within(region, setRule(block, region));
    case "space":
      return within(region, setSpace(block, region));
    case "form":
      return within(region, setForm(block, region));
    case "pattern":
      return within(region, setPattern(block, region));
  }
}

/** Blocks under each other, undivided, however high they come to stand. */
export const setStack = (blocks: readonly Block[], region: Region) => stackIn(blocks, region, set);

const within = (region: Region, frame: Frame): Frame | undefined =>
  frame.height <= region.height + 1e-6 ? frame : undefined;

/**
 * All of it, or as much of the text as leaves two lines for the end to stand with. A single last line is too
 * little to be that, so the text then holds the paragraph before it too, and that is the one which is cut.
 */
function setClosing(closing: Closing, region: Region): Frame | undefined {
  if (heightOf(closing, region.width) <= region.height + 1e-6)
    return setStack([...closing.text, closing.end], region);
  const [first, ...others] = closing.text;
  if (!first) return set(closing.end, region);
  const frame = set(first, region, TOGETHER);
  if (frame?.rest) return { ...frame, rest: { ...closing, before: 0, text: [frame.rest, ...others] } };
  if (heightOf(closing, region.width) <= region.fresh + 1e-6) return undefined;
  const cut = () => setCutAnywhere(closing, first, others, region);
  if (heightOf(closing.end, region.width) > HIGH_END * region.fresh)
    return setEndInParts(closing, region) ?? cut();
  return cut();
}

/** An end that takes more of a page is itself what makes the text too high for one. */
const HIGH_END = 0.8;

/**
 * An end that no page holds together with what must not stand apart from it: it begins under it, and goes on
 * overleaf.
 */
function setEndInParts({ text, end }: Closing, region: Region): Frame | undefined {
  const above = setStack(text, region);
  const top = above.height + spaceAbove([...text, end], text.length);
  const height = region.height - top;
  // On a page already begun there must be more than a line or two of it.
  if (height < (region.height < region.fresh - 1e-6 ? region.fresh / 2 : 0)) return undefined;
  const below = set(end, { ...region, y: region.y + top, height, fresh: height });
  if (!below) return undefined;
  const marks = [...above.marks, ...below.marks];
  return { height: top + below.height, marks, ...(below.rest && { rest: below.rest }) };
}

/**
 * A text that no page holds and that has neither lines nor rows enough to be cut well: between its last rows,
 * within one, or, where nothing else helps, before the end. An empty page is begun for it unless none would
 * hold it.
 */
function setCutAnywhere(
  closing: Closing,
  first: Block,
  others: readonly Block[],
  region: Region,
): Frame | undefined {
  const begun = region.height < region.fresh - 1e-6;
  if (begun && stackHeight(closing.text, region.width) <= region.fresh) return undefined;
  const height = Math.min(region.height, heightOf(first, region.width) - leastLeft(first));
  const frame =
    set(first, region, 1) ?? set(first, { ...region, height, fresh: height }) ?? set(first, region);
  if (!frame) return undefined;
  const text = frame.rest ? [frame.rest, ...others] : others;
  return { ...frame, rest: text.length > 0 ? { ...closing, before: 0, text } : closing.end };
}

/** Two lines of a row, and what is free around them. */
function leastLeft(block: Block): number {
  return block.type === "table" ? rowHeight(block, TOGETHER) : 0;
}

function setRule({ width, weight, ink = "black" }: Rule, region: Region): Frame {
  const left = region.x + (region.width - width) / 2;
  const y = region.y + weight / 2;
  const mark: Mark = { type: "rule", from: { x: left, y }, to: { x: left + width, y }, weight, ink };
  return { height: weight, marks: [mark] };
}

function setSpace({ height, places = [] }: Space, region: Region): Frame {
  const marks = places.map(
    (place): Mark => ({ ...place, type: "place", x: region.x + place.x, y: region.y + place.y }),
  );
  return { height, marks };
}

function setForm(form: Form, region: Region): Frame {
  const { pieces, face, size, leading, node } = form;
  const height = size * leading;
  const y = baselineIn(form, region.y);
  const space = face.word(" ").width * size;
  const wide = (piece: Form["pieces"][number]) =>
    typeof piece === "string" ? face.word(piece).width * size : piece.width;
  const total = pieces.reduce((sum, piece) => sum + wide(piece), 0);
  const marks: Mark[] = [];
  let x = region.x + (region.width - total) / 2;
  for (const [at, piece] of pieces.entries()) {
    const width = wide(piece);
    if (typeof piece !== "string") marks.push({ ...piece, type: "place", x, y: region.y, height });
    else {
      const open = at < pieces.length - 1;
      marks.push({
        type: "text",
        x,
        y,
        face,
        size,
        ink: "black",
        words: [face.word(piece)],
        space,
        open,
        node,
      });
    }
    x += width;
  }
  return { height, marks };
}

/** Neighbouring dark squares of a row are one mark. */
function setPattern({ size, rows, align, node }: Pattern, region: Region): Frame {
  const side = size / rows.length;
  const left = region.x + (align === "centre" ? (region.width - size) / 2 : 0);
  const marks: Mark[] = [];
  for (const [down, row] of rows.entries()) {
    let from = -1;
    for (let at = 0; at <= row.length; at++) {
      if (row[at] && from < 0) from = at;
      if (row[at] || from < 0) continue;
      const box = {
        x: left + from * side,
        y: region.y + down * side,
        width: (at - from) * side,
        height: side,
      };
      marks.push({ type: "fill", ...box, ...(node && { node }) });
      from = -1;
    }
  }
  return { height: size, marks };
}
