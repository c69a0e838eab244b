import type { LetterText, WordedDemand, WordedNode } from "../../core/directives/letter-text.ts";
import { recipientInSentence } from "../../core/directives/naming.ts";
import { inWords } from "../../core/instant.ts";
import { closed } from "../../core/text/ends.ts";
import { lowered, raised } from "../../core/text/first-letter.ts";
import { ordinalWord, roman } from "../../decree30/words.ts";
import { foldedWords } from "./folded-words.ts";
import { partIn } from "./numbers.ts";

const NAME = "Tổ chức thực hiện";

/**
 * The outline with who does what by when, and as of which day: what its own words do not say already is said
 * in the part "Tổ chức thực hiện", in which offices say it, in theirs where they have one.
 */
export function withCarryingOut(text: LetterText): readonly WordedNode[] {
  const { outline } = text;
  const unsaid = [
    ...text.demands.filter((demand) => !isSaid(demand, text)).map(sentenceOf),
    ...cutoffSentence(text),
  ];
  if (unsaid.length === 0) return outline;
  const at = outline.findLastIndex(({ title = "" }) => foldedWords(title).includes(foldedWords(NAME)));
  const own = outline[at];
  if (own) return outline.with(at, { ...own, children: [...own.children, ...goingOn(own.children, unsaid)] });
  const number = numberAfter(outline.map((each) => each.number));
  const prompts = unsaid.map((words) => ({ text: words, named: [], forms: [] }));
  // A document without headings has none for this part either.
  if (!outline.some(({ title }) => title)) return [...outline, ...goingOn(outline, unsaid)];
  return [...outline, { number, title: NAME, prompts, children: [] }];
}

/** Items after those that stand there, numbered on where those are numbered. */
function goingOn(before: readonly WordedNode[], sentences: readonly string[]): readonly WordedNode[] {
  const numbers = before.map(({ number }) => number);
  return sentences.map((text) => {
    const number = numberAfter(numbers);
    numbers.push(number);
    return { number, text, prompts: [], children: [] };
  });
}

/** "III." after "II.", "B." after "A.", "Phần III" after "Phần II"; none after what cannot be counted. */
function numberAfter(numbers: readonly string[]): string {
  const last = (numbers.at(-1) ?? "").trim();
  const part = partIn(last);
  if (part) return `Phần ${part.inWords ? `thứ ${ordinalWord(part.ordinal + 1)}` : roman(part.ordinal + 1)}`;
  const [, counted = "", end = ""] = /^(\d+|[A-ZĐ]+)([.)/-]*)$/u.exec(last) ?? [];
  if (/^\d+$/.test(counted)) return `${Number(counted) + 1}${end}`;
  const letters = [..."ABCDĐEGHIK"];
  const at = letters.indexOf(counted);
  const isLetter = numbers.some((number) => /^[ABĐDEGHK][.)/-]*$/.test(number.trim()));
  if (isLetter && at >= 0) return `${letters[at + 1] ?? ""}${end}`;
  for (let value = 1; counted !== "" && value < 100; value += 1) {
    if (roman(value) === counted) return `${roman(value + 1)}${end}`;
  }
  return "";
}

function sentenceOf({ action, of, recipient, when }: WordedDemand): string {
  const who = of.map((words, at) => (at === 0 ? raised(words) : lowered(words))).join("; ");
  const whereto = recipient.trim() === "" ? "" : ` về ${recipientInSentence(recipient.trim())}`;
  const by = foldedWords(when) === foldedWords(action) ? "" : ` ${when.trim()}`;
  return closed(`${who === "" ? raised(action) : `${who} ${lowered(action)}`}${whereto}${by}`.trim());
}

function cutoffSentence({ dataCutoff, ...text }: LetterText): readonly string[] {
  if (!dataCutoff) return [];
  const day = `tính đến hết ngày ${inWords(dataCutoff.date)}`;
  const wording = dataCutoff.wording.trim() === "" ? day : dataCutoff.wording.trim();
  const isSaid = blocksIn(text).some((block) => ` ${block} `.includes(` ${foldedWords(wording)} `));
  return isSaid ? [] : [closed(`Số liệu báo cáo ${lowered(wording)}`)];
}

/** Of an action's words, so many also stand where the document says its deadline: it is said there. */
const ENOUGH = 0.6;

function isSaid({ action, when }: WordedDemand, text: LetterText): boolean {
  const words = new Set(foldedWords(action).split(" "));
  const wording = foldedWords(when);
  return blocksIn(text).some((block) => {
    if (!` ${block} `.includes(` ${wording} `) && wording !== "") return false;
    const there = new Set(block.split(" "));
    const heard = [...words].filter((word) => there.has(word)).length;
    return heard >= ENOUGH * words.size;
  });
}

/** Every text of the document by itself, folded. */
function blocksIn({ preamble, outline, letterhead }: Omit<LetterText, "dataCutoff">): readonly string[] {
  const texts = (node: WordedNode): readonly string[] => [
    node.text ?? "",
    ...node.prompts.map(({ text }) => text),
    ...node.children.flatMap(texts),
  ];
  return [...preamble, ...outline.flatMap(texts), letterhead.closing ?? ""].map(foldedWords);
}
