import type { OutlineNode } from "../../core/directives/directive.ts";
import { topicTold } from "../../core/directives/topics.ts";
import type { Topic } from "../../core/kinds/base.ts";
import { withoutEnd } from "../../core/text/ends.ts";
import type { OfficialDocument, Passage } from "../../decree30/document.ts";
import { roman } from "../../decree30/words.ts";
import { foldedWords } from "../letter/folded-words.ts";
import { numberForm, partIn } from "../letter/numbers.ts";
import { type Block, NOTHING, type WrittenChapter } from "./chapters.ts";
import { sentenceCase } from "./sentence-case.ts";

/** A report in its superior's order, and the headings of what that order has no place for. */
interface SetOut {
  readonly passages: readonly Passage[];
  readonly parts: OfficialDocument["parts"];
  readonly elsewhere: readonly string[];
}

/**
 * Sets what was reported out by a superior's outline, its numbers as printed: each block under the heading
 * that speaks of the same, by topic first and by words among several. What finds no place stands under a
 * heading of its own at the end, where an officer sees it; nothing is left away.
 */
export function setOutBy(outline: readonly OutlineNode[], written: readonly WrittenChapter[]): SetOut {
  const places = placesIn(outline);
  const blocks = written.flatMap(({ title, blocks }) =>
    blocks.map((block) => ({ ...block, heading: block.heading ?? sentenceCase(title) })),
  );
  const placed = Map.groupBy(blocks, (block) => placeFor(block, places)?.node);
  const others = placed.get(undefined) ?? [];
  const part = outline.flatMap(({ number }) => partIn(number) ?? [])[0];
  return {
    passages: [
      ...outline.flatMap((node) => under(node, placed)),
      ...(others.length > 0 ? apart(outline, others) : []),
    ],
    parts: part?.inWords ? "ordinal-words" : "roman",
    elsewhere: others.map(({ heading }) => heading),
  };
}

type Headed = Block & { readonly heading: string };

interface Place {
  readonly node: OutlineNode;
  readonly topic: Topic | undefined;
  readonly words: ReadonlySet<string>;
}

/** Every heading that may take something in, the deepest first: what is asked for is asked there. */
function placesIn(outline: readonly OutlineNode[]): readonly Place[] {
  return outline.flatMap((node) => {
    const { title = "", text = "", children } = node;
    const words = new Set(foldedWords(`${title} ${text}`).split(" "));
    return [...placesIn(children), { node, topic: topicOf(title) ?? topicOf(text), words }];
  });
}

/** Broader than what a directive's prompts are known by: a heading alone says less than a prompt. */
const broadly: readonly (readonly [RegExp, Topic])[] = [
  [/kiến nghị|đề xuất/iu, "proposals"],
  [/phương hướng|nhiệm vụ trọng tâm/iu, "orientation"],
  [/giải pháp/iu, "solutions"],
  [/tồn tại|hạn chế|khuyết điểm/iu, "weaknesses"],
  [/nguyên nhân/iu, "causes"],
  [/tuyên truyền|nhân rộng/iu, "exemplars"],
  [/khen thưởng|danh hiệu|sáng kiến/iu, "awards"],
  [/văn bản/iu, "documents"],
  [/hội đồng/iu, "council"],
  [/ưu điểm|đánh giá/iu, "strengths"],
  [/quỹ/iu, "fund"],
  [/thi đua|phong trào/iu, "movements"],
  [/nhiệm vụ/iu, "orientation"],
  [/kết quả/iu, "results"],
];

const topicOf = (words: string) => topicTold(words) ?? broadly.find(([pattern]) => pattern.test(words))?.[1];

/** Where a block goes when the outline has no heading of its own topic: what such outlines ask together. */
const beside: Readonly<Partial<Record<Topic, readonly Topic[]>>> = {
  documents: ["direction"],
  council: ["direction", "organisation"],
  organisation: ["council", "direction"],
  launch: ["movements", "results"],
  results: ["movements", "launch"],
  movements: ["results", "launch"],
  blocs: ["movements", "results"],
  exemplars: ["movements"],
  oversight: ["direction"],
  fund: ["awards"],
  strengths: ["weaknesses"],
  weaknesses: ["strengths", "causes"],
  causes: ["weaknesses", "strengths"],
  orientation: ["solutions"],
  solutions: ["orientation"],
  proposals: ["orientation", "solutions"],
};

function placeFor({ topic, heading }: Headed, places: readonly Place[]): Place | undefined {
  const own = foldedWords(heading);
  const same = places.find(({ node }) => foldedWords(node.title ?? node.text ?? "") === own);
  if (same) return same;
  const wanted = [topic, ...(beside[topic] ?? [])];
  const fitting = wanted
    .map((each) => places.filter((place) => place.topic === each))
    .find((found) => found.length > 0);
  const words = own.split(" ");
  const shared = (place: Place) => words.filter((word) => place.words.has(word)).length;
  return fitting?.reduce((best, place) => (shared(place) > shared(best) ? place : best));
}

function under(
  node: OutlineNode,
  placed: ReadonlyMap<OutlineNode | undefined, readonly Headed[]>,
): readonly Passage[] {
  const blocks = placed.get(node) ?? [];
  const below = node.children.flatMap((child) => under(child, placed));
  // How and by when the superior is answered is no part of the answer.
  if (blocks.length === 0 && below.length === 0 && isInstruction(node)) return [];
  const own = foldedWords(headingOf(node));
  const said = blocks.flatMap(({ heading, passages }) =>
    blocks.length === 1 || foldedWords(heading) === own ? passages : [subheading(heading), ...passages],
  );
  const empty = said.length === 0 && below.length === 0;
  const nothing: readonly Passage[] = empty ? [{ type: "paragraph", text: NOTHING }] : [];
  return [headed(node), ...said, ...nothing, ...below];
}

const isInstruction = (node: OutlineNode) =>
  /tổ chức thực hiện|thời (hạn|gian) (gửi|báo cáo|nộp)|(gửi|nộp) báo cáo/iu.test(headingOf(node));

/** A heading, or an item that asks without one: its words head what answers it. */
const headingOf = ({ title, text }: OutlineNode) => withoutEnd((title ?? text ?? "").trim(), ".;:, ");

function headed(node: OutlineNode): Passage {
  const form = numberForm(node.number);
  const text = headingOf(node).replaceAll("\n", " ");
  switch (form.type) {
    case "part":
      return { type: "part", ordinal: form.ordinal, title: text };
    case "heading":
      return { type: "heading", level: form.level, number: form.number, text };
    case "point":
      return { type: "point", mark: form.mark, text: `${text}:` };
    case "none":
      return subheading(text);
  }
}

const subheading = (text: string): Passage => ({ type: "heading", level: 3, number: "", text });

function apart(outline: readonly OutlineNode[], others: readonly Headed[]): readonly Passage[] {
  const sections = outline.filter(({ number }) => /^[IVX]+[.)/-]*$/.test(number.trim()));
  const number = sections.length === outline.length ? `${roman(outline.length + 1)}.` : "";
  return [
    { type: "heading", level: 1, number, text: "Nội dung khác ngoài đề cương" },
    ...others.flatMap(({ heading, passages }) => [subheading(heading), ...passages]),
  ];
}
