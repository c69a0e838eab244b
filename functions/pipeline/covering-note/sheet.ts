import { APART, portrait, sizes, textWidth } from "../../decree30/paper.ts";
import { centred } from "../../decree30/style.ts";
import type { Block } from "../../layout/block.ts";
import type { Faces } from "../../layout/face.ts";
import { type Node, nodeIn } from "../../layout/node.ts";
import { fillPages } from "../../layout/pages.ts";
import type { Typeset } from "../../layout/typeset.ts";
import { decisionOf, signaturesOf } from "./decision.ts";
import { type Chosen, chosenToFit, listedOf, wordingOf } from "./fit.ts";
import { headOf, titleOf } from "./head.ts";
import { line, type Setting } from "./line.ts";
import { type Point, pointsOf } from "./points.ts";
import type { PutUp } from "./put-up.ts";

/** Smaller type is tried before anything is told shorter. */
const types = [sizes.table, sizes.denseTable] as const;

/**
 * The note on one page, by its own measure: it is no document of Decree 30 and bears neither state, number
 * nor seal. Behind it, where there is too much to tell, the lists in full.
 */
export function coveringSheet(put: PutUp, faces: Faces): Typeset {
  const points = pointsOf(put);
  const structure = nodeIn(undefined, "document");
  const settingIn = (size: number, root: Node): Setting => ({
    ...{ faces, size, width: textWidth(portrait) },
    section: nodeIn(root, "section"),
  });
  const fits = (size: number, chosen: Chosen): boolean => {
    const tried = noteBlocks(put, points, chosen, settingIn(size, nodeIn(undefined, "document")));
    return pagesOf(tried).length === 1;
  };
  const size = types.find((each) => fits(each, new Map())) ?? sizes.denseTable;
  const chosen = chosenToFit(points, (each) => fits(size, each));
  const note = pagesOf(noteBlocks(put, points, chosen, settingIn(size, structure)));
  const listed = listedOf(points, chosen);
  const behind = listed.length === 0 ? [] : listPages(listed, settingIn, structure);
  return { pages: [...note, ...behind], structure, outline: [], numbering: [{ page: 0, prefix: "" }] };
}

type Listed = readonly { readonly title: string; readonly entries: readonly string[] }[];

/** One entry a line where that stays on one sheet, else run on; smaller before it takes a second. */
function listPages(listed: Listed, settingIn: (size: number, root: Node) => Setting, structure: Node) {
  const ways = [
    [listed, sizes.table],
    [listed.map(runOn), sizes.table],
    [listed.map(runOn), sizes.denseTable],
  ] as const;
  const set = ([lists, size]: (typeof ways)[number], root: Node) =>
    pagesOf(listBlocks(lists, settingIn(size, root)));
  const fitting = ways.find((way) => set(way, nodeIn(undefined, "document")).length === 1) ?? ways[2];
  return set(fitting, structure);
}

function runOn({ title, entries }: Listed[number]): Listed[number] {
  return { title, entries: [entries.join("; ")] };
}

const pagesOf = (blocks: readonly Block[]) => fillPages(blocks, portrait, () => []).pages;

function noteBlocks(put: PutUp, points: readonly Point[], chosen: Chosen, setting: Setting): Block[] {
  return [
    headOf(put, setting),
    ...titleOf(put, setting),
    ...points.flatMap((point, at) => pointBlocks(point, at + 1, chosen, setting)),
    ...decisionOf(points.length + 1, setting),
    signaturesOf(put, setting),
  ];
}

function pointBlocks({ title, lines }: Point, number: number, chosen: Chosen, setting: Setting): Block[] {
  const { faces, section } = setting;
  const head = { face: faces.bold, before: APART, keep: true, node: nodeIn(section, "heading-2") };
  const list = lines.some(({ dashed }) => dashed) ? nodeIn(section, "list") : section;
  return [
    line(`${number}. ${title}`, setting, head),
    ...lines.map((each) => {
      const text = wordingOf(each, chosen);
      if (!each.dashed) return line(text, setting, { node: nodeIn(section, "paragraph") });
      const item = nodeIn(list, "item");
      const label = { words: 1, node: nodeIn(item, "label") };
      return line(`- ${text}`, setting, { label, node: nodeIn(item, "body") });
    }),
  ];
}

function listBlocks(listed: Listed, setting: Setting): Block[] {
  const { faces, section } = setting;
  return [
    centred("DANH SÁCH KÈM THEO PHIẾU TRÌNH", faces.bold, sizes.body, {
      after: 10,
      node: nodeIn(section, "heading-1"),
    }),
    ...listed.flatMap(({ title, entries }) => [
      line(title, setting, {
        face: faces.bold,
        before: APART,
        keep: true,
        node: nodeIn(section, "heading-2"),
      }),
      ...entries.flatMap((entry, at) =>
        entry
          .split("\n")
          .filter((text) => text.trim() !== "")
          .map((text, part) =>
            line(part === 0 && entries.length > 1 ? `${at + 1}. ${text}` : text, setting, {
              node: nodeIn(section, "paragraph"),
            }),
          ),
      ),
    ]),
  ];
}
