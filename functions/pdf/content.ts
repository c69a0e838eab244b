import type { Face } from "../layout/face.ts";
import type { Ink, Mark, TextMark } from "../layout/frame.ts";
import type { Node, Role } from "../layout/node.ts";
import type { Page } from "../layout/pages.ts";
import type { CodedWord } from "./faces.ts";
import { type Characters, noCharacters, note } from "./fonts.ts";

/** What a page's content uses: its text, and which node each numbered piece of it belongs to. */
export interface Content {
  readonly text: string;
  /** Nodes by marked-content number. */
  readonly owners: readonly Node[];
}

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
  const known = used.get(face) ?? noCharacters();
  used.set(face, known);
  return known;
}

const inks = { black: "0 g", red: "0.8 0 0 rg" } as const satisfies Record<Ink, string>;
const strokes = { black: "0 G", red: "0.8 0 0 RG" } as const satisfies Record<Ink, string>;

/** A page's marks as operators. Marks of one node that follow each other are one piece of marked content. */
export function contentOf(page: Page, fontName: (face: Face) => string, used: Used): Content {
  const owners: Node[] = [];
  const parts: string[] = ["BT\n"];
  let open: Node | "furniture" | undefined;
  let font = "";
  let ink: Ink = "black";
  let [x, y] = [0, 0];

  const belongTo = (node: Node | undefined) => {
    const owner = node ?? "furniture";
    if (owner === open) return;
    if (open) parts.push("EMC\n");
    parts.push(node ? `/${types[node.role]}<</MCID ${owners.push(node) - 1}>>BDC\n` : "/Artifact BMC\n");
    open = owner;
  };

  for (const mark of page.marks) {
    if (mark.type !== "text") continue;
    belongTo(mark.node);
    const wanted = `/${fontName(mark.face)} ${mark.size} Tf\n`;
    if (wanted !== font) parts.push(wanted);
    if (mark.ink !== ink) parts.push(`${inks[mark.ink]}\n`);
    font = wanted;
    ink = mark.ink;
    const [toX, toY] = [hundredths(mark.x), hundredths(page.height - mark.y)];
    parts.push(`${short(toX - x)} ${short(toY - y)} Td${shown(mark, used)}\n`);
    [x, y] = [toX, toY];
  }
  if (open) parts.push("EMC\n");
  parts.push("ET\n", drawn(page, owners));
  return { text: parts.join(""), owners };
}

/** Positions are whole hundredths of a point, so that steps between them add up without drift. */
const hundredths = (points: number) => Math.round(points * 100);
const short = (count: number) => String(count / 100);

/** One line of words with its spaces; a line that goes on ends in one, for those who hear or copy the text. */
function shown(mark: TextMark, used: Used): string {
  const space = mark.face.word(" ") as CodedWord;
  const words = mark.words as readonly CodedWord[];
  const known = usedIn(used, mark.face);
  const extra = Math.round(-1000 * (mark.space / mark.size - space.width));
  const between = extra === 0 ? space.code : `${space.code})${extra}(`;
  let text = "";
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    note(known, word.text);
    text += at === 0 ? word.code : between + word.code;
  }
  if (words.length > 1 || mark.open) note(known, " ");
  if (mark.open) text += space.code;
  return extra === 0 || words.length < 2 ? `(${text})Tj` : `[(${text})]TJ`;
}

/** Rules, and filled squares, which may belong to a figure. */
function drawn(page: Page, owners: Node[]): string {
  const rules: string[] = [];
  const figures = new Map<Node, string>();
  for (const mark of page.marks) {
    if (mark.type === "rule") rules.push(ruled(mark, page.height));
    else if (mark.type === "fill") {
      const box = [mark.x, page.height - mark.y - mark.height, mark.width, mark.height];
      const filled = `${box.map((points) => short(hundredths(points))).join(" ")} re\n`;
      if (mark.node) figures.set(mark.node, (figures.get(mark.node) ?? "") + filled);
      else rules.push(`${filled}f\n`);
    }
  }
  let text = rules.length === 0 ? "" : `/Artifact BMC\n${rules.join("")}EMC\n`;
  for (const [node, squares] of figures) {
    text += `/${types[node.role]}<</MCID ${owners.push(node) - 1}>>BDC\n0 g\n${squares}f\nEMC\n`;
  }
  return text;
}

function ruled(mark: Extract<Mark, { type: "rule" }>, height: number): string {
  const points = [mark.from.x, height - mark.from.y, mark.to.x, height - mark.to.y].map((at) =>
    short(hundredths(at)),
  );
  return `${strokes[mark.ink]} ${mark.weight} w ${points[0]} ${points[1]} m ${points[2]} ${points[3]} l S\n`;
}
