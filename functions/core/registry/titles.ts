import { nfc } from "../text/nfc.ts";
import { remembered } from "./label.ts";
import { titleEntries } from "./library/titles.ts";
import { fold } from "./spelling.ts";
import { holdsOn, type Level, type Title } from "./title.ts";

export const titles: readonly Title[] = titleEntries;

const byId = new Map(titles.map((title) => [title.id, title]));

export function titleIn(id: string): Title | undefined {
  return byId.get(id);
}

/** What the law in force on that day calls it. */
export function titleNameOn(title: Title, date: string): string {
  return title.names?.find((each) => holdsOn(each, date))?.name ?? title.name;
}

/** The titles and forms that somebody could confer on that day, under the names of that day's law. */
export function titlesOn(date: string): readonly Title[] {
  return titles
    .filter(({ conferred }) => conferred.some((each) => holdsOn(each, date)))
    .map((title) => ({ ...title, name: titleNameOn(title, date) }));
}

/** Whether the level could confer it on that day. */
export function mayConfer(title: Title, level: Level, date: string): boolean {
  return title.conferred.some((each) => each.by === level && holdsOn(each, date));
}

/** What is written short within a wording: "BK của UBND tỉnh", "CSTĐ cấp tỉnh". */
const shortened: Readonly<Record<string, string>> = {
  ...{
    bk: "bằng khen",
    gk: "giấy khen",
    knc: "kỷ niệm chương",
    cstđ: "chiến sĩ thi đua",
    cstd: "chiến sĩ thi đua",
  },
  ...{ ubnd: "ủy ban nhân dân", ttcp: "thủ tướng chính phủ", ttg: "thủ tướng" },
};

function inFull(folded: string): string {
  return folded
    .split(" ")
    .map((word) => (Object.hasOwn(shortened, word) ? shortened[word] : word))
    .join(" ");
}

/** Every wording of a title, in full words; its abbreviations apart. */
const wordings = titles.flatMap((title) =>
  [title.name, ...(title.names ?? []).map(({ name }) => name), ...(title.spellings ?? [])].map(
    (words) => [inFull(fold(words)), title] as const,
  ),
);
const byWording: ReadonlyMap<string, Title> = new Map([
  ...titles.flatMap((title) => (title.abbreviations ?? []).map((short) => [fold(short), title] as const)),
  ...wordings,
]);
const longestFirst = [...wordings].sort(([a], [b]) => b.length - a.length);

/** The title that an official's words mean: by its name, another spelling, or what it is shortened to. */
export function titleCalled(words: string): Title | undefined {
  const said = fold(words);
  return byWording.get(said) ?? byWording.get(inFull(said));
}

/** The title whose name these folded words begin with and go on from. */
export function titleBegunBy(folded: string): Title | undefined {
  const said = inFull(folded);
  return longestFirst.find(([wording]) => said.startsWith(`${wording} `))?.[1];
}

/** A title named in a text, in the text's own words. */
interface NamedTitle {
  readonly title: Title;
  readonly words: string;
}

/**
 * The titles that a text names, in its order and each wording once; of two that begin at the same word the
 * longer, so that "Tập thể lao động tiên tiến" names no worker.
 */
export function titlesNamedIn(text: string): readonly NamedTitle[] {
  const whole = nfc(text);
  const words = wordsOf(whole);
  const found = new Map<string, NamedTitle>();
  for (let at = 0; at < words.length; ) {
    const begun = byFirstWord.get(words[at]?.folded ?? "") ?? [];
    const meant = begun.find(({ sequence }) =>
      sequence.every((each, place) => words[at + place]?.folded === each),
    );
    const last = meant && words[at + meant.sequence.length - 1];
    if (meant && last) {
      const said = whole.slice(words[at]?.from, last.to);
      if (!found.has(fold(said))) found.set(fold(said), { title: meant.title, words: said });
    }
    at += meant?.sequence.length ?? 1;
  }
  return [...found.values()];
}

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf(text: string): readonly Word[] {
  const spelled = remembered((said: string) => {
    const folded = fold(said);
    // "BK" is short for something; "bk" in the middle of a text is a slip of the hand.
    return (isShort(said) && said !== said.toUpperCase() ? folded : inFull(folded)).split(" ");
  });
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: said, index: from }) =>
    spelled(said).map((folded) => ({ folded, from, to: from + said.length })),
  );
}

const isShort = (word: string) => word.length <= 3;

interface Sequence {
  readonly title: Title;
  readonly sequence: readonly string[];
}

/**
 * "Hình thức khác" is a choice of the form and names nothing in a text; two letters are read in full before.
 */
const byFirstWord: ReadonlyMap<string, readonly Sequence[]> = Map.groupBy(
  [...byWording]
    .filter(([wording, { id }]) => id !== "other" && !isShort(wording))
    .map(([wording, title]): Sequence => ({ title, sequence: wording.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [] }))
    .sort((a, b) => b.sequence.length - a.sequence.length),
  ({ sequence }) => sequence[0] ?? "",
);
