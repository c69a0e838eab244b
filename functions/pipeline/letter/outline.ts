import type { WordedNode, WordedPrompt } from "../../core/directives/letter-text.ts";
import type { TableDesign } from "../../core/kinds/table/design.ts";
import type { Passage } from "../../decree30/document.ts";
import { pointerTo } from "../compose/pointing.ts";
import { foldedWords } from "./folded-words.ts";
import { type NumberForm, numberForm, partIn } from "./numbers.ts";

/** Where a form stands that a prompt sends out empty, by the annex's name. */
type AnnexOf = (prompt: WordedPrompt) => readonly string[];

/** Every form that goes out with the directive, in the order in which its outline asks for them. */
export function formsIn(
  outline: readonly WordedNode[],
): readonly { readonly prompt: WordedPrompt; readonly form: TableDesign }[] {
  return outline.flatMap(({ prompts, children }) => [
    ...prompts.flatMap((prompt) => prompt.forms.map((form) => ({ prompt, form }))),
    ...formsIn(children),
  ]);
}

/** The outline as passages, every number as printed and every word once. */
export function outlinePassages(outline: readonly WordedNode[], annexOf: AnnexOf): readonly Passage[] {
  return outline.flatMap((node) => nodePassages(node, 1, annexOf));
}

function nodePassages(node: WordedNode, depth: number, annexOf: AnnexOf): readonly Passage[] {
  const { number, title, children } = node;
  const form = numberForm(number);
  const below = children.flatMap((child) => nodePassages(child, depth + 1, annexOf));
  const said = saidUnder(node, annexOf);
  if (title) return [headed(form, title, depth), ...said.map(unnumbered), ...below];
  const [first, ...rest] = said;
  if (!first) return below;
  return [numbered(form, first), ...rest.map(unnumbered), ...below];
}

function headed(form: NumberForm, title: string, depth: number): Passage {
  switch (form.type) {
    case "part":
      return { type: "part", ordinal: form.ordinal, title };
    case "heading":
      return { type: "heading", level: form.level, number: form.number, text: title };
    case "point":
      return { type: "point", mark: form.mark, text: title };
    case "none":
      return { type: "heading", level: depth === 1 ? 1 : depth === 2 ? 2 : 3, number: "", text: title };
  }
}

/** Something said under a heading: a paragraph of it, or one of several points. */
interface Said {
  readonly mark: string;
  readonly text: string;
}

function saidUnder(node: WordedNode, annexOf: AnnexOf): readonly Said[] {
  const { title = "", text = "", prompts } = node;
  const own = text.trim() === "" ? [] : [{ mark: "", text }];
  const heard = foldedWords(`${title}\n${text}`);
  // A heading that asks something itself is its own prompt.
  const asked = prompts.map((prompt) => {
    const isHeard = [title, text].some((each) => foldedWords(each) === foldedWords(prompt.text));
    const spoken = `${heard} ${foldedWords(prompt.text)}`;
    const named = prompt.named.filter((name) => !spoken.includes(foldedWords(name)));
    return { prompt, words: isHeard ? "" : pointed(prompt, annexOf), named };
  });
  const alone = asked.filter(({ words }) => words !== "").length === 1 && text.trim() === "";
  return [
    ...own,
    ...asked.flatMap(({ prompt, words, named }) => [
      ...(words === "" ? [] : [marked(words, alone ? "" : "-")]),
      ...named.map((name, at) => ({
        mark: words === "" || alone ? "-" : "+",
        text: `${/^[“"«]/.test(name) ? "Phong trào thi đua " : ""}${name}${at < named.length - 1 ? ";" : "."}`,
      })),
      ...(words === ""
        ? annexOf(prompt).map((annex) => ({ mark: "", text: `(${raisedPointer(annex)})` }))
        : []),
    ]),
  ];
}

/** The prompt's words with the annex behind them in which its empty form stands. */
function pointed(prompt: WordedPrompt, annexOf: AnnexOf): string {
  const annexes = annexOf(prompt);
  if (annexes.length === 0) return prompt.text;
  const where = ` (${annexes.map(pointerTo).join("; ")})`;
  const end = /[\s.;:,]*$/u.exec(prompt.text)?.[0] ?? "";
  return `${prompt.text.slice(0, prompt.text.length - end.length)}${where}${end.trim()}`;
}

const raisedPointer = (annex: string) => pointerTo(annex).replace(/^./u, (letter) => letter.toUpperCase());

const ownMark = /^([-–—+•*]|\p{Ll}[).])\s+/u;

/** A prompt that was written with its mark keeps it. */
function marked(words: string, mark: string): Said {
  const own = ownMark.exec(words);
  if (!own?.[1]) return { mark, text: words };
  return { mark: own[1].replace(/[–—]/u, "-"), text: words.slice(own[0].length) };
}

function unnumbered({ mark, text }: Said): Passage {
  return mark === "" ? { type: "paragraph", text } : { type: "point", mark, text };
}

/** What has a number and no title: its number stands before its first words. */
function numbered(form: NumberForm, said: Said): Passage {
  const text = said.mark === "-" ? said.text : `${said.mark} ${said.text}`.trim();
  switch (form.type) {
    case "part":
    case "heading":
      return { type: "paragraph", text: `${form.printed} ${text}` };
    case "point":
      return { type: "point", mark: form.mark, text };
    case "none":
      return unnumbered(said);
  }
}

/** "Phần thứ nhất" is printed in words where the document counts its parts so. */
export function partsIn(outline: readonly WordedNode[]): "ordinal-words" | "roman" {
  const [part] = outline.flatMap(({ number }) => partIn(number) ?? []);
  return part?.inWords ? "ordinal-words" : "roman";
}
