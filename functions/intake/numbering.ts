import { bareLetters, listMarks } from "../core/text/marks.ts";
import { romanOf } from "./marks.ts";
import { attribute, childOf, childrenOf, type Element, settingOf, switchOf } from "./xml-tree.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** All its numbers in plain figures, "1.1" under "I.". */
  readonly legal: boolean;
  /** Which level's next number begins it anew; 0 never. */
  readonly restart: number | undefined;
  /** A style whose paragraphs stand on this level. */
  readonly style: string | undefined;
}

interface List {
  /** Lists of one definition are counted together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Counts a document's automatic numbers as Word does, paragraph by paragraph. */
export interface Counter {
  /** What is printed before the next paragraph of a list; undefined where nothing is. */
  next(list: string, level: number): string | undefined;
  /** The level on which a style's paragraphs stand in a list. */
  levelOf(list: string, style: string | undefined): number | undefined;
}

const DEEPEST = 8;

export function counterOf(
  part: Element | undefined,
  listOfStyle: (id: string) => string | undefined,
): Counter {
  const lists = listsIn(part, listOfStyle);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(id, level) {
      const list = lists.get(id);
      const own = list?.levels.get(level);
      if (!list || !own || level > DEEPEST) return undefined;
      const now = counts.get(list.definition) ?? [];
      counts.set(list.definition, now);
      // A list that begins anew does so once, when its first paragraph comes.
      if (!begun.has(`${id} ${level}`) && list.starts.has(level)) delete now[level];
      begun.add(`${id} ${level}`);
      const start = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
      now[level] = now[level] === undefined ? start(level) : now[level] + 1;
      for (let under = level + 1; under <= DEEPEST; under += 1) {
        const restart = list.levels.get(under)?.restart;
        if (restart === undefined || (restart > 0 && level < restart)) delete now[under];
      }
      // A level above that no paragraph stood on yet is shown with its start, and still begins with it.
      const shown = Array.from({ length: level + 1 }, (_, at) => now[at] ?? start(at));
      return printed(own, list.levels, shown);
    },
    levelOf(id, style) {
      if (style === undefined) return undefined;
      return [...(lists.get(id)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
    },
  };
}

function listsIn(
  part: Element | undefined,
  listOfStyle: (id: string) => string | undefined,
): ReadonlyMap<string, List> {
  const definitions = new Map(
    childrenOf(part, "abstractNum").map((each) => [attribute(each, "abstractNumId") ?? "", each]),
  );
  const numbered = new Map(childrenOf(part, "num").map((each) => [attribute(each, "numId") ?? "", each]));
  const definitionOf = (num: Element | undefined, depth = 0): Element | undefined => {
    const found = definitions.get(settingOf(num, "abstractNumId") ?? "");
    // A definition may only point to the style that has the real one.
    const link = settingOf(found, "numStyleLink");
    const list = link === undefined || depth > 3 ? undefined : listOfStyle(link);
    return (list === undefined ? undefined : definitionOf(numbered.get(list), depth + 1)) ?? found;
  };
  return new Map(
    [...numbered].flatMap(([id, num]): [string, List][] => {
      const definition = definitionOf(num);
      if (!definition) return [];
      const levels = new Map(childrenOf(definition, "lvl").map(levelOf));
      const starts = new Map<number, number>();
      for (const each of childrenOf(num, "lvlOverride")) {
        const at = Number(attribute(each, "ilvl") ?? 0);
        const own = childOf(each, "lvl");
        if (own) levels.set(at, levelOf(own)[1]);
        const start = settingOf(each, "startOverride");
        if (start !== undefined) starts.set(at, whole(start, 1));
      }
      return [[id, { definition: attribute(definition, "abstractNumId") ?? "", levels, starts }]];
    }),
  );
}

function levelOf(element: Element): [number, Level] {
  const restart = settingOf(element, "lvlRestart");
  return [
    whole(attribute(element, "ilvl"), 0),
    {
      start: whole(settingOf(element, "start"), 1),
      format: settingOf(element, "numFmt") ?? "decimal",
      text: settingOf(element, "lvlText") ?? "",
      legal: switchOf(element, "isLgl") ?? false,
      restart: restart === undefined ? undefined : whole(restart, 0),
      style: settingOf(element, "pStyle"),
    },
  ];
}

/** No list counts so far; a figure past it comes of a broken file. */
const MOST = 10_000;

function whole(written: string | undefined, otherwise: number): number {
  const value = Number(written);
  return written !== undefined && Number.isInteger(value) && value >= 0 && value < MOST ? value : otherwise;
}

function printed(
  own: Level,
  levels: ReadonlyMap<number, Level>,
  counts: readonly number[],
): string | undefined {
  if (own.format === "none" || own.text.trim() === "") return undefined;
  if (own.format === "bullet") return bulletOf(own.text.trim());
  return own.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = own.legal ? "decimal" : (levels.get(at)?.format ?? "decimal");
      return counted(counts[at] ?? 1, format);
    })
    .trim();
}

/** Fonts of signs have letters under which they draw a dot, a tick or a square. */
function bulletOf(text: string): string {
  // Word's own second bullet, in the face of a typewriter.
  if (text === "o") return "○";
  const known = listMarks.get(text) ?? bareLetters.get(text);
  if (known !== undefined) return known;
  return /\p{Co}/u.test(text) ? "•" : text;
}

function counted(value: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return romanOf(value);
    case "lowerRoman":
      return romanOf(value).toLowerCase();
    case "upperLetter":
      return letterOf(value).toUpperCase();
    case "lowerLetter":
      return letterOf(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "none":
      return "";
  }
  return String(value);
}

/** Behind z come aa, bb and so on. */
function letterOf(value: number): string {
  const letter = String.fromCharCode("a".charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.min(5, Math.floor((value - 1) / 26) + 1));
}
