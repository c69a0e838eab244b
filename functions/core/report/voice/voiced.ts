import { withoutEnd } from "../../text/ends.ts";
import { lowered } from "../../text/first-letter.ts";
import { withoutOpening } from "./formulas.ts";
import { inOneSpelling } from "./orthography.ts";
import { inPlainWords } from "./plain-words.ts";
import { type Speaker, withoutSelf } from "./self-references.ts";
import { spelledOut } from "./short-forms.ts";
import { beginsWithVerb, hasVerb } from "./verbs.ts";

/**
 * A unit's sentence as its authority can say it. "predicate": the unit did it, and whoever says it is put in
 * front ("Nhiều xã …"). "clause": it has a subject of its own, and stands behind a place ("Ở nhiều xã, …").
 * "own": the authority itself did it.
 */
export interface Voiced {
  readonly form: "predicate" | "clause" | "own";
  /** Begins with a small letter where no name does; without the unit's name and without its end mark. */
  readonly text: string;
  /** As it is told where one unit alone says it; its own name inside stays. */
  readonly alone: string;
  /** A predicate told with "đã", which goes to the front with whoever is put there. */
  readonly past: boolean;
  /** What was taken off the beginning; only the material book has it. */
  readonly opening: string;
}

/** A sentence with what is the unit's own taken off: by these words it is known for another's. */
export interface Stripped {
  readonly subject: "unit" | "authority" | undefined;
  readonly text: string;
  readonly alone: string;
  readonly opening: string;
}

export function stripped(sentence: string, speaker: Speaker, on: string): Stripped {
  const { masked, back } = quotesMasked(sentence.replace(/\s+/gu, " ").trim());
  const { opening, rest } = withoutOpening(withoutEnd(masked, "./;,… "), on.slice(0, 4));
  const plain = inRunningText(inPlainWords(inOneSpelling(spelledOut(rest, on)), on));
  const { subject, text, alone } = withoutSelf(plain, speaker);
  return { subject, text: back(text), alone: back(alone), opening: back(opening) };
}

/** The sentence in the authority's voice; undefined where what is left of it has no subject or no verb. */
export function voicedFrom({ subject, text, alone, opening }: Stripped): Voiced | undefined {
  if (subject === "authority") return { form: "own", text, alone: text, past: false, opening };
  if (!/\s/u.test(text) || !hasVerb(text) || speaksOfItself.test(text) || hangsOnItsDay.test(text))
    return undefined;
  // "100% cán bộ của phòng ký giao ước" is what the unit has.
  if (/^100% /u.test(text))
    return { form: "predicate", text: `có ${text}`, alone: `có ${alone}`, past: false, opening };
  if (subject === undefined && !beginsWithVerb(text))
    return { form: "clause", text: lowered(text), alone: lowered(alone), past: false, opening };
  const past = /^đã /iu.test(text);
  const bare = (words: string) => lowered(past ? words.replace(/^đã /iu, "") : words);
  return { form: "predicate", text: bare(text), alone: bare(alone), past, opening };
}

/**
 * A "we" in the midst of a sentence is nobody's once its unit is not named, and "Hội đơn vị" is what is left
 * of a name and a "we" side by side.
 */
const speaksOfItself =
  /(?<!\p{L})(?:(?:chúng (?:tôi|em)|tôi|em)(?!\p{L})(?! bé)|(?:xã|phường|hội|phòng|trường) (?:đơn vị|nhà|ta)(?= (?:tại|ở|đã|phối hợp|vận động|tổ chức|phát sinh)(?!\p{L})))/iu;

/** Reckoned from the day the unit wrote or from its own period: another day in the authority's report. */
const hangsOnItsDay =
  /(?<!\p{L})(?:(?:tháng|tuần|quý) (?:này|trước|tới|sau|vừa qua|vừa rồi)|hôm (?:nay|qua|trước)|ngày mai|vừa rồi)(?!\p{L})/iu;

export const voiced = (sentence: string, speaker: Speaker, on: string) =>
  voicedFrom(stripped(sentence, speaker, on));

/** "đã tiến hành tổ chức" is "đã tổ chức", "năm ngoái" "năm trước"; capitals stand in names only. */
function inRunningText(text: string): string {
  return text
    .replace(/(?<!\p{L})tiến hành (tổ chức|triển khai)(?: thực hiện)?(?!\p{L})/giu, "$1")
    .replace(/(?<!\p{L})tiến hành thực hiện(?!\p{L})/giu, "thực hiện")
    .replace(/(?<!\p{L})(?<!người )bà con(?: [Nn]hân dân)?(?!\p{L})/giu, "Nhân dân")
    .replace(/(?<!\p{L})năm ngoái(?!\p{L})/giu, "năm trước")
    .replace(emulation, (words) => words.toLocaleLowerCase("vi"));
}

/** "Thi đua, Khen thưởng" where no council, law or body is so called. */
const emulation =
  /(?<!(?:Luật|Hội đồng|Ban|Phòng|Vụ|Nghị định|Thông tư|Tạp chí|về) )(?<!^)Thi đua\s?[,-]\s?[Kk]hen thưởng/gu;

const quoted = /“[^”]*”|"[^"]*"/gu;

/** What is quoted is a name and stays as it was written. */
function quotesMasked(text: string) {
  const names: string[] = [];
  const masked = text.replace(quoted, (name) => {
    names.push(name);
    return `\ue000${names.length - 1}\ue001`;
  });
  const back = (words: string) =>
    words.replace(/\ue000(\d+)\ue001/gu, (_, at: string) => names[Number(at)] ?? "");
  return { masked, back };
}
