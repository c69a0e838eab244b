import { textRead } from "../../text/door.ts";
import { closed, withoutEnd } from "../../text/ends.ts";
import { raised } from "../../text/first-letter.ts";
import { type LiveFigure, type LiveFigures, liveMark, liveNamesIn } from "../live.ts";
import type { ParagraphOnDesk } from "./on-desk.ts";

/** Words as they are kept: their figures by name, with what each came to. */
export interface Worded {
  readonly text: string;
  readonly figures: Readonly<Record<string, string>>;
  /** Names that stand for no figure of the section. */
  readonly unknown: readonly string[];
  /** Figures typed by hand that are live now. */
  readonly live: readonly string[];
}

type Printed = ReadonlyMap<string, { readonly text: string }>;

/**
 * An officer's sentence, typed as it reads or with figures by name. A figure typed by hand that is one of the
 * paragraph's becomes live, so that it cannot grow old unseen.
 */
export function worded(
  paragraph: ParagraphOnDesk | undefined,
  typed: string,
  figures: readonly LiveFigure[],
): Worded {
  const printed = printedOn(paragraph, figures);
  const { template = "", reading = "" } = paragraph ?? {};
  const words = textRead(typed).trim();
  const text = madeLive(words, [...liveNamesIn(template), ...liveNamesIn(reading)], printed);
  return keptWith(text, reading, printed, liveNamesIn(words));
}

/**
 * The paragraph's own words with its figures as they come to now; those that grew old by hand are live again.
 */
export function withFiguresTaken(paragraph: ParagraphOnDesk, figures: readonly LiveFigure[]): Worded {
  const now: Printed = new Map(figures.map((figure) => [figure.name, figure]));
  const old = paragraph.flags.flatMap((flag) =>
    flag.type === "figure-moved" && !flag.live ? [[flag.name, { text: flag.was }] as const] : [],
  );
  const { template, reading } = paragraph;
  const text = madeLive(template, [...new Map(old).keys()], new Map(old));
  // What nobody gives any more stays as the words it was.
  const gone = paragraph.figures.filter(({ name }) => !now.has(name));
  const plain = gone.reduce((words, figure) => words.replaceAll(liveMark(figure.name), figure.text), text);
  return keptWith(plain, reading, now, liveNamesIn(template));
}

function keptWith(text: string, reading: string, printed: Printed, before: readonly string[]): Worded {
  const names = [...new Set(liveNamesIn(text))];
  const told = [...new Set([...names, ...liveNamesIn(reading)])].flatMap((name) => {
    const figure = printed.get(name);
    return figure ? [[name, figure.text] as const] : [];
  });
  return {
    ...{ text, figures: Object.fromEntries(told) },
    unknown: [...names.filter((name) => !printed.has(name)), ...brokenNames(text)],
    live: names.filter((name) => !before.includes(name)),
  };
}

/** Double braces that are no whole name, left open or closed too often: they would print as typed. */
function brokenNames(text: string): readonly string[] {
  const rest = text.replace(/\{\{[^{}\s]+\}\}(?!\})/g, " ");
  const at = rest.search(/\{\{|\}\}/);
  return at < 0 ? [] : [rest.slice(Math.max(0, at - 20), at + 22).trim()];
}

/** What each figure prints: in the paragraph, where one may be kept as it was, and else as it is. */
function printedOn(paragraph: ParagraphOnDesk | undefined, figures: readonly LiveFigure[]): Printed {
  const all = figures.map(({ name, text }) => [name, { text }] as const);
  return new Map([...all, ...(paragraph?.figures ?? []).map((figure) => [figure.name, figure] as const)]);
}

/**
 * The paragraph's words as its box holds them: a name that nobody's figure has any more, or that prints
 * nothing, is no name an officer could read, and stands as the words it prints.
 */
export function wordsToEdit(
  { template, figures }: Pick<ParagraphOnDesk, "template" | "figures">,
  now: LiveFigures,
): string {
  const plain = figures.filter(({ name, text }) => text === "" || !now.has(name));
  return plain.reduce((words, { name, text }) => words.replaceAll(liveMark(name), text), template).trim();
}

/** A claim as a sentence of the report: its own words, or quoted with who says it. */
export function textIn(how: "put-in" | "quote" | "merge", said: string, speaker: string): string {
  return how === "quote" ? `${speaker}: “${ownWords(said.trim(), speaker)}”.` : closed(raised(said.trim()));
}

/** "Kho bạc Nhà nước huyện: rút ngắn…" already begins with whose words they are, and quoted so ends twice. */
function ownWords(said: string, speaker: string): string {
  const named = said.slice(0, speaker.length).toLocaleLowerCase("vi") === speaker.toLocaleLowerCase("vi");
  const rest = named ? /^\s*[:–-]\s*(\S[\s\S]*)$/u.exec(said.slice(speaker.length))?.[1] : undefined;
  return withoutEnd(rest === undefined ? said : raised(rest), ".");
}

/** Whether the words stand in the text by themselves, and not as a piece of a longer figure or word. */
export function standsIn(text: string, words: string): boolean {
  return placesOf(text, words).length > 0;
}

/**
 * A sentence typed as it reads, with its figures live again: each place where the words of one of the named
 * figures stand by themselves. Of figures that print alike the first named takes the first place, and what
 * stands over is left as typed.
 */
function madeLive(typed: string, names: readonly string[], printed: Printed): string {
  const live = new Set(liveNamesIn(typed));
  const open = [...new Set(names)].filter((name) => !live.has(name));
  const wanted = open.flatMap((name) => {
    const text = printed.get(name)?.text ?? "";
    return text === "" ? [] : [{ name, text }];
  });
  // The longest first, so that "47,6%" is not taken for the "47,6" of another.
  const byLength = wanted.toSorted((a, b) => b.text.length - a.text.length);
  return byLength.reduce((sentence, { name, text }) => {
    const at = placesOf(sentence, text)[0];
    return at === undefined
      ? sentence
      : `${sentence.slice(0, at)}${liveMark(name)}${sentence.slice(at + text.length)}`;
  }, typed);
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  if (words === "") return places;
  const named = [...text.matchAll(/\{\{[^{}\s]*\}\}/g)].map(({ index, 0: all }) => ({
    from: index,
    to: index + all.length,
  }));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const inside = named.some(({ from, to }) => at >= from && at < to);
    if (!inside && isApart(text, at, at + words.length)) places.push(at);
  }
  return places;
}

/**
 * No letter or digit touches it, nor a mark between digits: "6.473" does not stand in "16.473" or "6.473,5".
 */
function isApart(text: string, from: number, to: number): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2)];
  const runsOn = /[\p{L}\p{M}\p{N}]$|\d[.,/]$/u.test(before) || /^[\p{L}\p{M}\p{N}]|^[.,/]\d|^%/u.test(after);
  return !runsOn;
}
