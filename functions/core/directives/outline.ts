import { type Field, kindOf } from "../kinds/field.ts";
import { kinds } from "../kinds/kinds.ts";
import { prose } from "../kinds/narrative/questions.ts";
import type { Misdrafted } from "../problem/misdrafted.ts";
import type { Problem } from "../problem/outcome.ts";
import { textRead } from "../text/door.ts";
import type { Section } from "./directive.ts";

/** One question as the drafter wrote it, and the kinds of answer it asks for, in the import's own names. */
export interface WrittenPrompt {
  readonly text: string;
  readonly kinds: readonly string[];
}

interface WrittenSection {
  readonly number: string;
  readonly heading: string;
  readonly prompts: readonly WrittenPrompt[];
}

/** What a drafter may ask for, by the word written in brackets after a prompt. */
export const kindWords: ReadonlyMap<string, string> = new Map(
  Object.values(kinds).flatMap(({ questions }) =>
    questions.flatMap(({ word, name }) => (word === undefined ? [] : [[word, name] as const])),
  ),
);

/**
 * Reads an outline as officials type it: "1. Tiêu đề" opens a section, every other line is a prompt, with or
 * without its dash. What a prompt asks for stands in brackets at its end: "[lời văn, khen thưởng]"; without
 * any it asks for prose.
 */
export function readOutline(text: string): {
  readonly sections: readonly WrittenSection[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const refuse = (wrong: Misdrafted) => problems.push({ field: "outline", ...wrong });
  const sections: { number: string; heading: string; prompts: WrittenPrompt[] }[] = [];
  for (const line of textRead(text)
    .split("\n")
    .map((each) => each.trim())) {
    if (line === "") continue;
    const head = /^(\d{1,2}|[IVX]{1,5})[.)]\s/.exec(line);
    const open = sections.at(-1);
    if (head)
      sections.push({ number: `${head[1]}.`, heading: line.slice(head[0].length).trim(), prompts: [] });
    else if (open) open.prompts.push(promptFrom(line, refuse));
    else refuse({ code: "before-first-section", line: line.slice(0, 60) });
  }
  for (const { heading, prompts } of sections) {
    if (prompts.length === 0) refuse({ code: "empty-section", heading });
  }
  if (sections.length === 0 && problems.length === 0) refuse({ code: "empty-outline" });
  return { sections, problems };
}

function promptFrom(line: string, refuse: (wrong: Misdrafted) => void): WrittenPrompt {
  const bare = line.replace(/^[-–+•]\s*/, "");
  const marks = bracketAtEnd(bare);
  if (!marks) return { text: bare, kinds: [prose.name] };
  const words = marks.within.split(/[,;]/).map((word) => word.trim().toLocaleLowerCase("vi"));
  const kinds = words.flatMap((word) => {
    const kind = kindWords.get(word);
    if (kind === undefined && word !== "")
      refuse({ code: "no-such-kind", word, kinds: [...kindWords.keys()].join(", ") });
    return kind ?? [];
  });
  return { text: marks.before, kinds: kinds.length > 0 ? kinds : [prose.name] };
}

/** Found from the end: a pattern would look through a long run of blanks once for each of them. */
function bracketAtEnd(line: string): { readonly before: string; readonly within: string } | undefined {
  if (!line.endsWith("]")) return undefined;
  const rest = line.slice(0, -1);
  const open = rest.indexOf("[", rest.lastIndexOf("]") + 1);
  return open < 0 ? undefined : { before: rest.slice(0, open).trimEnd(), within: rest.slice(open + 1) };
}

/** An issued outline as a drafter would have typed it: where the next period's directive starts from. */
export function printOutline(sections: readonly Section[]): string {
  return sections
    .flatMap(({ number, heading, prompts }, index) => [
      `${/^(\d{1,2}|[IVX]{1,5})\.$/.test(number) ? number : `${index + 1}.`} ${heading}`,
      ...prompts.map(({ text, fields }) => `- ${inOneLine(text)} [${wordsOf(fields).join(", ")}]`),
    ])
    .join("\n");
}

function inOneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

function wordsOf(fields: readonly Field[]): readonly string[] {
  const words = fields.flatMap(wordsFor);
  return words.length > 0 ? [...new Set(words)] : [prose.word];
}

function wordsFor(field: Field): readonly string[] {
  return kindOf(field).questions.flatMap(({ word, asked }) =>
    word === undefined || asked?.(field) === false ? [] : [word],
  );
}
