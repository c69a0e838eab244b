import type { Block } from "../layout/block.ts";
import type { Face, Faces } from "../layout/face.ts";
import { stackHeight } from "../layout/height.ts";
import type { Box, Mark } from "../layout/mark.ts";
import { type Node, nodeIn } from "../layout/node.ts";
import { type Furniture, fillPages, type Page, type Sheet } from "../layout/pages.ts";
import { lineCount, TOGETHER } from "../layout/paragraph.ts";
import type { Entry, Typeset as LaidOut } from "../layout/typeset.ts";
import { annexOf } from "./annex.ts";
import { withAnnexesNamed } from "./annex-mention.ts";
import { bodyOf } from "./body.ts";
import type { BodyContext, Headed } from "./body-context.ts";
import type { OfficialDocument } from "./document.ts";
import { withBasesEnded, withFinalMark } from "./end-marks.ts";
import { endingOf } from "./ending.ts";
import { sheetOf } from "./fit.ts";
import { footOf } from "./foot.ts";
import { headerOf } from "./header.ts";
import { withCommittee } from "./issuer.ts";
import { addresseesOf, titleOf } from "./opening.ts";
import { NUMBER_BASELINE, portrait, sizes, textWidth } from "./paper.ts";
import { printable } from "./printable.ts";
import { roman } from "./words.ts";

/** A place left free on a page (counted from 0), in points from its top left corner. */
interface FreePlace extends Box {
  readonly page: number;
}

type PlaceName = "signature" | "seal" | "number" | "date" | "month";

export interface Typeset extends LaidOut {
  /** What is absent was already filled in. */
  readonly places: Partial<Record<PlaceName, FreePlace>>;
  /** The first words of what no page could hold, and which is on none. */
  readonly leftOut: readonly string[];
}

/**
 * Lays an official document out by Decree 30/2020. Its text is cleaned at this door, with a placeholder where
 * a character cannot be printed; what no page can hold is left out and named.
 */
export function typesetDocument(raw: OfficialDocument, faces: Faces): Typeset {
  const document = withAnnexesNamed(withCommittee(printable(raw, faces).value));
  const structure = nodeIn(undefined, "document");
  const headings: Headed[] = [];
  const contextOn = (sheet: Sheet): BodyContext => ({
    faces,
    width: textWidth(sheet),
    parts: document.parts,
    section: nodeIn(structure, "section"),
    headed: (heading) => headings.push(heading),
  });
  const numbered = pageNumbers(faces.regular);
  const context = contextOn(portrait);
  // The foot is made last, so that who listens hears the whole text before the office's address.
  const text = mainBlocks(document, context);
  const foot = footOf(document, context);
  // What would leave the first page no text is no foot of it: it ends the text instead.
  const high = stackHeight(foot, context.width) > portrait.height / 3;
  const main = fillPages(high ? [...text, ...foot] : text, portrait, numbered, high ? [] : foot);
  const pages = [...main.pages];
  const leftOut = [...main.leftOut];
  const numbering = [{ page: 0, prefix: "" }];
  for (const [at, annex] of document.annexes.entries()) {
    const sheet = sheetOf(annex, faces);
    numbering.push({
      page: pages.length,
      prefix: document.annexes.length > 1 ? `PL ${roman(at + 1)}-` : "PL-",
    });
    const filled = fillPages(annexOf(document, annex, at, contextOn(sheet)), sheet, numbered);
    pages.push(...filled.pages);
    leftOut.push(...filled.leftOut);
  }
  return {
    pages,
    structure,
    numbering,
    outline: outlineOf(headings, pages),
    places: placesOf(pages),
    leftOut,
  };
}

function mainBlocks(document: OfficialDocument, context: BodyContext): Block[] {
  const { faces, width, section } = context;
  const head = [
    ...headerOf(document, faces, width, section),
    ...titleOf(document, faces, width, section),
    ...addresseesOf(document, faces, width, section),
  ];
  const body = bodyOf(withFinalMark(withBasesEnded(document.body)), context);
  return [...head, ...withEnding(body, endingOf(document, faces, width, section), width)];
}

/** The last of the body goes with the signature: enough of it for two lines to stand above. */
function withEnding(body: readonly Block[], end: Block, width: number): Block[] {
  let from = body.length;
  let lines = 0;
  while (from > 0 && lines < TOGETHER) {
    from -= 1;
    lines += linesIn(body[from], width);
  }
  return [
    ...body.slice(0, from),
    { type: "closing", before: body[from]?.before ?? 0, text: body.slice(from), end },
  ];
}

function linesIn(block: Block | undefined, width: number): number {
  if (block?.type === "table") return block.rows.length;
  return block?.type === "paragraph" ? lineCount(block, width) : 0;
}

/** I.7: Arabic numerals in the top margin, in the middle of the text as in Word; not on the first page. */
export function pageNumbers(face: Face): Furniture {
  return (sheet, number) => {
    if (number === 1) return [];
    const word = face.word(String(number));
    const x = sheet.margin.left + (textWidth(sheet) - word.width * sizes.pageNumber) / 2;
    const look = {
      face,
      size: sizes.pageNumber,
      ink: "black",
      space: 0,
      open: false,
      node: undefined,
    } as const;
    return [{ type: "text", x, y: NUMBER_BASELINE, words: [word], ...look }];
  };
}

export function outlineOf(headings: readonly Headed[], pages: readonly Page[]): Entry[] {
  const found = new Map<Node, { page: number; y: number }>();
  const wanted = new Set(headings.map(({ node }) => node));
  for (const [page, { marks }] of pages.entries()) {
    if (found.size === wanted.size) break;
    for (const mark of marks) {
      if (mark.type !== "text" || !mark.node || !wanted.has(mark.node) || found.has(mark.node)) continue;
      found.set(mark.node, { page, y: mark.y - mark.size });
    }
  }
  return headings.flatMap(({ title, level, node }) => {
    const at = found.get(node);
    return at ? [{ title, level, ...at }] : [];
  });
}

function placesOf(pages: readonly Page[]): Partial<Record<PlaceName, FreePlace>> {
  const places: Partial<Record<PlaceName, FreePlace>> = {};
  for (const [page, { marks }] of pages.entries()) {
    for (const mark of marks) {
      if (mark.type === "place") places[mark.name as PlaceName] = placeOf(mark, page);
    }
  }
  return places;
}

const placeOf = ({ x, y, width, height }: Extract<Mark, { type: "place" }>, page: number): FreePlace => ({
  page,
  x,
  y,
  width,
  height,
});
