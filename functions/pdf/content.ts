import type { Face } from "../layout/face.ts";
import type { Ink, TextMark } from "../layout/mark.ts";
import type { Node, Role } from "../layout/node.ts";
import type { Page } from "../layout/pages.ts";
import type { Bytes } from "./bytes.ts";
import { type Characters, noCharacters } from "./fonts.ts";

/** Structure types of PDF 1.7, section 14.8.4. */
export const types = {
  document: "Document",
  section: "Sect",
  "heading-1": "H1",
  "heading-2": "H2",
  "heading-3": "H3",
  "heading-4": "H4",
  "heading-5": "H5",
  "heading-6": "H6",
  paragraph: "P",
  list: "L",
  item: "LI",
  label: "Lbl",
  body: "LBody",
  table: "Table",
  row: "TR",
  head: "TH",
  cell: "TD",
  figure: "Figure",
  form: "Form",
} as const satisfies Record<Role, string>;

/** Which characters were drawn in which face, gathered while pages are written. */
export type Used = Map<Face, Characters>;

export function usedIn(used: Used, face: Face): Characters {
  const known = used.get(face) ?? new Uint8Array(65536);
  used.set(face, known);
  return known;
}

const inks = { black: "0 g", red: "0.8 0 0 rg" } as const satisfies Record<Ink, string>;
const strokes = { black: "0 G", red: "0.8 0 0 RG" } as const satisfies Record<Ink, string>;

/**
 * Writes a page's marks as operators; marks of one node that follow each other are one piece of marked
 * content. Gives the nodes by the number of their content.
 */
export function writeContent(page: Page, fontName: (face: Face) => string, used: Used, into: Bytes): Node[] {
  const owners: Node[] = [];
  let open: Node | "furniture" | undefined;
  let face: Face | undefined;
  let size = 0;
  let characters = noCharacters;
  let ink: Ink = "black";
  let x = 0;
  let y = 0;

  into.text("BT\n");
  for (const mark of page.marks) {
    if (mark.type !== "text") continue;
    const owner = mark.node ?? "furniture";
    if (owner !== open) {
      if (open) into.text("EMC\n");
      beginContent(mark.node, owners, into);
      open = owner;
    }
    if (mark.face !== face || mark.size !== size) {
      face = mark.face;
      size = mark.size;
      characters = usedIn(used, face);
      into.text(`/${fontName(face)} ${size} Tf\n`);
    }
    if (mark.ink !== ink) {
      ink = mark.ink;
      into.text(`${inks[ink]}\n`);
    }
    const toX = hundredths(mark.x);
    const toY = hundredths(page.height - mark.y);
    into.decimal(toX - x);
    into.text(" ");
    into.decimal(toY - y);
    into.text(" Td");
    show(mark, characters, into);
    x = toX;
    y = toY;
  }
  if (open) into.text("EMC\n");
  into.text("ET\n");
  drawRules(page, into);
  drawFigures(page, owners, into);
  return owners;
}

function beginContent(node: Node | undefined, owners: Node[], into: Bytes): void {
  if (!node) {
    into.text("/Artifact BMC\n");
    return;
  }
  into.text("/");
  into.text(types[node.role]);
  into.text("<</MCID ");
  into.whole(owners.push(node) - 1);
  into.text(">>BDC\n");
}

/** Positions are whole hundredths of a point, so that steps between them add up without drift. */
const hundredths = (points: number) => Math.round(points * 100);

/**
 * One line of words with its spaces; a line that goes on ends in one, for those who hear or copy the text.
 */
function show(mark: TextMark, characters: Characters, into: Bytes): void {
  const { words, face, size, space } = mark;
  const extra = words.length < 2 ? 0 : Math.round(-1000 * (space / size - face.word(" ").width));
  into.text(extra === 0 ? "(" : "[(");
  for (let at = 0; at < words.length; at++) {
    if (at > 0) {
      into.codes(" ", characters);
      if (extra !== 0) into.text(`)${extra}(`);
    }
    into.codes(words[at]?.text ?? "", characters);
  }
  if (mark.open) into.codes(" ", characters);
  into.text(extra === 0 ? ")Tj\n" : ")]TJ\n");
}

function drawRules({ marks, height }: Page, into: Bytes): void {
  const rules = marks.filter((mark) => mark.type === "rule");
  if (rules.length === 0) return;
  let look = "";
  into.text("/Artifact BMC\n");
  for (const { from, to, weight, ink } of rules) {
    const wanted = `${strokes[ink]} ${weight} w\n`;
    if (wanted !== look) into.text(wanted);
    look = wanted;
    point(from.x, height - from.y, "m ", into);
    point(to.x, height - to.y, "l S\n", into);
  }
  into.text("EMC\n");
}

function point(x: number, y: number, operator: string, into: Bytes): void {
  into.decimal(hundredths(x));
  into.text(" ");
  into.decimal(hundredths(y));
  into.text(` ${operator}`);
}

/** Filled squares belong to a figure; each figure is one piece of content. */
function drawFigures({ marks, height }: Page, owners: Node[], into: Bytes): void {
  const fills = marks.filter((mark) => mark.type === "fill");
  for (const node of new Set(fills.map((mark) => mark.node))) {
    beginContent(node, owners, into);
    into.text("0 g\n");
    for (const box of fills) {
      if (box.node !== node) continue;
      point(box.x, height - box.y - box.height, "", into);
      point(box.width, box.height, "re\n", into);
    }
    into.text("f\nEMC\n");
  }
}
