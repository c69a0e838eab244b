import type { Block, Keep, Paragraph } from "../layout/block.ts";
import { type Heading, type Node, nodeIn } from "../layout/node.ts";
import type { Stroke } from "../layout/strokes.ts";
import { balanced } from "./balance.ts";
import type { BodyContext } from "./body-context.ts";
import type { Passage } from "./document.ts";
import { filled } from "./filled.ts";
import { headingMark } from "./heading-mark.ts";
import { leadsIn } from "./lead-in.ts";
import { APART, INDENT, sizes } from "./paper.ts";
import { centred, running } from "./style.ts";
import { tableOf } from "./table.ts";
import { ordinalWord, roman } from "./words.ts";

/**
 * Box 6. Points that follow each other are one list; a heading never skips a level of the document's tree.
 */
export function bodyOf(passages: readonly Passage[], context: BodyContext): Block[] {
  const { faces, section } = context;
  const blocks: Block[] = [];
  const levels = levelKeeper();
  let lists = listKeeper(section);
  for (const passage of passages) {
    if (passage.type !== "point") lists = listKeeper(section);
    switch (passage.type) {
      case "part":
        blocks.push(...partOf(passage, context, levels("part")));
        break;
      case "heading":
        blocks.push(headingOf(passage, context, levels(passage.level)));
        break;
      case "paragraph":
        blocks.push(
          ...paragraphs(passage.text, (text) =>
            running(text, faces.regular, {
              ...{ ...keepOf(text), ...strokesFrom(passage.strokes, 0) },
              node: nodeIn(section, "paragraph"),
            }),
          ),
        );
        break;
      case "basis":
        blocks.push(running(passage.text, faces.italic, { node: nodeIn(section, "paragraph") }));
        break;
      case "point":
        blocks.push(...pointOf(passage, context, lists));
        break;
      case "table":
        blocks.push(...tableOf(passage, context));
        break;
    }
  }
  return blocks;
}

const keepOf = (text: string): { keep?: Keep } => (leadsIn(text) ? { keep: "end" } : {});

const strokesFrom = (strokes: readonly Stroke[] | undefined, words: number) =>
  strokes
    ? { strokes: strokes.map((each) => ({ ...each, from: each.from + words, to: each.to + words })) }
    : {};

/** Lines that a person ended are paragraphs of their own. */
function paragraphs(text: string, make: (text: string) => Paragraph): Paragraph[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(make);
}

function partOf(part: Extract<Passage, { type: "part" }>, context: BodyContext, level: number): Block[] {
  const { faces, width, parts, section, headed } = context;
  const name = parts === "roman" ? `Phần ${roman(part.ordinal)}` : `Phần thứ ${ordinalWord(part.ordinal)}`;
  const title = balanced(part.title.toUpperCase(), faces.bold, sizes.body, width * 0.9);
  const node = nodeIn(section, headingRole(level));
  headed({ title: `${name}. ${part.title}`, level, node });
  return [
    centred(name, faces.bold, sizes.body, { before: 2 * APART, keep: true, node }),
    centred(title, faces.bold, sizes.body, { after: APART, keep: true, node }),
  ];
}

function headingOf(
  heading: Extract<Passage, { type: "heading" }>,
  context: BodyContext,
  level: number,
): Block {
  const { faces, width, section, headed } = context;
  const number = heading.number === "" ? "" : `${headingMark(heading.number)} `;
  const text = `${number}${heading.level === 1 ? heading.text.toUpperCase() : heading.text}`;
  const node = nodeIn(section, headingRole(level));
  headed({ title: `${number}${heading.text}`, level, node });
  const face = heading.level === 3 ? faces.boldItalic : faces.bold;
  const lines = filled(text, face, sizes.body, width - INDENT);
  const strokes = strokesFrom(heading.strokes, number === "" ? 0 : 1);
  return running(lines, face, { align: "start", keep: true, node, ...strokes });
}

/** A point, and the points under it on lines of their own, each in the list of its mark. */
function pointOf(
  point: Extract<Passage, { type: "point" }>,
  { faces }: BodyContext,
  lists: (mark: string) => Node,
): Paragraph[] {
  let node: Node | undefined;
  const lines = `${point.mark} ${point.text}`.trim().split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line, at) => {
      const mark = at === 0 ? point.mark : (nestedMark.exec(line)?.[1] ?? "");
      // Strokes are counted in the point's own words, which begin behind its mark.
      const keep = {
        ...keepOf(line),
        ...(at === 0 ? strokesFrom(point.strokes, point.mark === "" ? 0 : 1) : {}),
      };
      if (at > 0 && mark === "") return running(line, faces.regular, node ? { ...keep, node } : keep);
      const item = nodeIn(lists(mark), "item");
      node = nodeIn(item, mark === "" ? "body" : "label");
      if (mark === "") return running(line, faces.regular, { ...keep, node });
      const label = { words: 1, node };
      node = nodeIn(item, "body");
      return running(line, faces.regular, { ...keep, label, node });
    });
}

const nestedMark = /^([+*•])\s/u;
const ranks: Readonly<Record<string, number>> = { "-": 1, "+": 2, "*": 3, "•": 4 };

/** Which list a point belongs to: "+" goes under the "-" before it, which goes under a letter before it. */
function listKeeper(section: Node): (mark: string) => Node {
  const open: { rank: number; list: Node }[] = [];
  return (mark) => {
    const rank = ranks[mark] ?? 0;
    while (open.length > 1 && (open.at(-1)?.rank ?? 0) > rank) open.pop();
    const last = open.at(-1);
    if (last && last.rank >= rank) return last.list;
    const list = nodeIn(last?.list.kids.at(-1)?.kids.at(-1) ?? section, "list");
    open.push({ rank, list });
    return list;
  };
}

/** Depth under the document's title (1): each heading goes one deeper than the last shallower one. */
function levelKeeper(): (rank: "part" | 1 | 2 | 3) => number {
  const path: number[] = [];
  return (rank) => {
    const own = rank === "part" ? 0 : rank;
    while ((path.at(-1) ?? -1) >= own) path.pop();
    path.push(own);
    return path.length + 1;
  };
}

const headingRole = (level: number) => `heading-${level}` as Heading;
