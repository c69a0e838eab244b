import type { Paragraph } from "../../functions/layout/block.ts";
import type { Face, Word } from "../../functions/layout/face.ts";
import type { Mark, TextMark } from "../../functions/layout/mark.ts";
import type { Page, Sheet } from "../../functions/layout/pages.ts";

/** A face whose every letter is half an em wide, so that widths can be reckoned by hand. */
export const stub: Face = {
  name: "Stub",
  ascent: 0.8,
  descent: 0.2,
  missing: () => [],
  word: (text): Word => ({ text, width: text.length / 2 }),
  width: (text) => text.length / 2,
};

/** 10 pt type on lines 10 pt apart: a page of `lines` lines that hold `letters` letters each. */
export const sheetOf = (lines: number, letters: number): Sheet => ({
  width: letters * 5 + 20,
  height: lines * 10 + 20,
  margin: { top: 10, right: 10, bottom: 10, left: 10 },
});

export const bare = () => [];

export function paragraph(text: string, more: Partial<Paragraph> = {}): Paragraph {
  return { type: "paragraph", text, face: stub, size: 10, align: "justify", leading: 1, ...more };
}

/** `count` lines of one word each, on sheets of no more than twelve letters. */
export const linesNamed = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}-${String(at + 1).padEnd(7, "x")}`).join(" ");

export const texts = (page: Page): TextMark[] => page.marks.filter((mark) => mark.type === "text");

/** What a page says, line by line. */
export const said = (page: Page): string[] => texts(page).map((mark) => wordsOf(mark));

export const wordsOf = (mark: Mark): string =>
  mark.type === "text" ? mark.words.map((word) => word.text).join(" ") : "";
