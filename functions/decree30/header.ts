import { dateWords, dayDigits, monthDigits } from "../core/instant.ts";
import type { Block } from "../layout/block.ts";
import type { Face, Faces } from "../layout/face.ts";
import { stackHeight } from "../layout/height.ts";
import { type Node, nodeIn } from "../layout/node.ts";
import { balanced } from "./balance.ts";
import type { OfficialDocument } from "./document.ts";
import { APART, HAIRLINE, SINGLE, sizes } from "./paper.ts";
import { centred, ruleUnder, widest } from "./style.ts";
import { serial } from "./words.ts";

const STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";

/** Of the page's width: more of it, and nothing is left for the issuer. */
const WIDEST_DATE = 0.66;

/** In points: some ten lines. */
const HIGHEST_PLACE = 160;

/** Blanks wide enough for what is written into them by hand or field. */
const BLANK = { number: 33, day: 22 };

/** Boxes 1 to 5b and 10b: state and motto, issuer, number, place and date, a letter's subject, urgency. */
export function headerOf(given: OfficialDocument, faces: Faces, width: number, section: Node): Block[] {
  const document = onOneLine(given);
  const { size, dated, apart, left, right } = headRoom(document, faces, width);
  const columns = (lefts: Block[], rights: Block[], after: number): Block => ({
    type: "columns",
    keep: true,
    after,
    columns: [
      { x: 0, width: left - 4, blocks: lefts },
      { x: left, width: right, blocks: rights },
    ],
  });
  const stateLines = stateBlocks(faces, size, section);
  const issuer = issuerBlocks(document, faces, size, left - 4, section);
  const place = apart ? [placeBlock(document, faces, dated, right, section)] : [];
  const date = dateBlock(apart ? withoutPlace(document) : document, faces, dated, section);
  const number = numberBlocks(document, faces, left - 4, section);
  // Number and date stand on one line, whatever stands above the date; a place that goes on for pages is let
  // go its own way.
  const high = stackHeight(place, right);
  const above: Block[] = apart && high <= HIGHEST_PLACE ? [{ type: "space", height: high }] : [];
  return [columns(issuer, stateLines, 5), columns([...above, ...number], [...place, date], 14)];
}

/** How the width is shared between the issuer's side and the state's, and in which sizes both are set. */
export function headRoom(document: OfficialDocument, faces: Faces, width: number) {
  const size = headSize(document, faces, width);
  const state = widest(STATE, faces.bold, size) + 6;
  const dated =
    [Math.max(13, size + 0.5), 13].find((each) => dateWidth(document, faces, each) <= state) ?? 13;
  // A long place name ("Phường Điện Biên Phủ") takes its room from the issuer's side, not from the margin;
  // one that would take nearly all of it stands above its date.
  const wide = dateWidth(document, faces, dated);
  const apart = wide > WIDEST_DATE * width;
  const right = apart ? state : Math.max(state, wide);
  return { size, dated, apart, left: width - right, right };
}

/** Number and date have a line each; a line end that somebody pasted into them is a space. */
function onOneLine(document: OfficialDocument): OfficialDocument {
  const { number, dated } = document;
  const joined = (text: string) => text.replaceAll("\n", " ");
  return {
    ...document,
    number: { ...number, symbol: joined(number.symbol) },
    dated: { ...dated, place: joined(dated.place) },
  };
}

/** The line of place and date, with room for two digits where day or month is left to the clerk. */
function dateWidth({ dated }: OfficialDocument, faces: Faces, size: number): number {
  const { place, day, month, year } = dated;
  const words = `${place}, ${dateWords(day ?? 10, month ?? 10, year)}`;
  const blanks = [day, month].filter((given) => given === undefined).length;
  return widest(words, faces.italic, size) + blanks * BLANK.day;
}

/** 13 pt, or 12 where the issuer's longest line would not find room beside the state's name. */
function headSize(document: OfficialDocument, faces: Faces, width: number): 12 | 13 {
  const issuer = Math.max(
    ...document.issuer.lines.map((line) => widest(line, faces.bold, 13)),
    widest(document.issuer.superior ?? "", faces.regular, 13),
  );
  return widest(STATE, faces.bold, 13) + issuer + 12 <= width ? 13 : 12;
}

function stateBlocks(faces: Faces, size: number, section: Node): Block[] {
  const motto = size + 1;
  return [
    centred(STATE, faces.bold, size, { node: nodeIn(section, "paragraph") }),
    centred(MOTTO, faces.bold, motto, { node: nodeIn(section, "paragraph"), after: 1.5 }),
    // II.1b: as long as the words above it.
    { type: "rule", width: widest(MOTTO, faces.bold, motto), weight: HAIRLINE },
  ];
}

function issuerBlocks(
  { issuer }: OfficialDocument,
  faces: Faces,
  size: number,
  width: number,
  section: Node,
): Block[] {
  const lines = issuer.lines.map((line) => balanced(line, faces.bold, size, width));
  const text = lines.join("\n");
  const superior =
    issuer.superior === undefined
      ? []
      : [centred(issuer.superior, faces.regular, size, { node: nodeIn(section, "paragraph") })];
  return [
    ...superior,
    centred(text, faces.bold, size, { node: nodeIn(section, "paragraph"), after: 1.5 }),
    { type: "rule", width: ruleUnder(text, faces.bold, size, width), weight: HAIRLINE },
  ];
}

function numberBlocks(document: OfficialDocument, faces: Faces, width: number, section: Node): Block[] {
  const { number, kind, subject, urgency } = document;
  const node = nodeIn(section, "paragraph");
  const blank = { name: "number", width: BLANK.number, node: nodeIn(node, "form") };
  const line = { face: faces.regular, size: sizes.number, leading: SINGLE, node };
  const blocks: Block[] = [
    number.code !== undefined
      ? centred(`${number.code.name}: ${number.code.text}`, faces.regular, sizes.number, { node })
      : number.serial === undefined
        ? { type: "form", ...line, pieces: ["Số:", blank, `/${number.symbol}`] }
        : centred(`Số: ${serial(number.serial)}/${number.symbol}`, faces.regular, sizes.number, { node }),
  ];
  if (number.serial !== undefined || number.code !== undefined) node.kids.length = 0;
  if (kind === "letter") {
    const words = balanced(`V/v ${subject}`, faces.regular, sizes.small, width);
    blocks.push(
      centred(words, faces.regular, sizes.small, { before: APART, node: nodeIn(section, "heading-1") }),
    );
  }
  if (urgency !== undefined) {
    const look = { before: 8, ink: "red", framed: true, node: nodeIn(section, "paragraph") } as const;
    blocks.push(centred(urgency, faces.bold, sizes.number, look));
  }
  return blocks;
}

function placeBlock(
  { dated }: OfficialDocument,
  faces: Faces,
  size: number,
  width: number,
  section: Node,
): Block {
  const place = balanced(`${dated.place},`, faces.italic, size, width);
  return centred(place, faces.italic, size, { node: nodeIn(section, "paragraph") });
}

const withoutPlace = (document: OfficialDocument): OfficialDocument => ({
  ...document,
  dated: { ...document.dated, place: "" },
});

function dateBlock({ dated }: OfficialDocument, faces: Faces, size: number, section: Node): Block {
  const { place, day, month, year } = dated;
  const node = nodeIn(section, "paragraph");
  const before = place === "" ? "ngày " : `${place}, ngày `;
  const face: Face = faces.italic;
  const blank = (name: string) => ({ name, width: BLANK.day, node: nodeIn(node, "form") });
  const common = { type: "form", face, size, leading: SINGLE, node } as const;
  if (month === undefined)
    return { ...common, pieces: [before, blank("date"), " tháng ", blank("month"), ` năm ${year}`] };
  const after = ` tháng ${monthDigits(month)} năm ${year}`;
  if (day !== undefined) return { ...common, pieces: [`${before}${dayDigits(day)}${after}`] };
  return { ...common, pieces: [before, blank("date"), after] };
}
