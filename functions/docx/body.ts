import { type FileChild, HeadingLevel, Paragraph } from "docx";
import type { OfficialDocument, Passage } from "../decree30/document.ts";
import { headingMark } from "../decree30/heading-mark.ts";
import { leadsIn } from "../decree30/lead-in.ts";
import { sizes } from "../decree30/paper.ts";
import { ordinalWord, roman } from "../decree30/words.ts";
import type { Faces } from "../layout/face.ts";
import { evenLines } from "./measure.ts";
import { withOpenings } from "./openings.ts";
import { brokenRuns } from "./part.ts";
import type { WrittenRows } from "./rows.ts";
import { tableOf } from "./table.ts";

export interface WordBodyContext {
  /** Words are measured by them; Word has Times New Roman, whose letters are as wide. */
  readonly faces: Faces;
  readonly parts: OfficialDocument["parts"];
  /** Of the text, in points. */
  readonly width: number;
  /** The rows of every table set so far. */
  readonly rows: WrittenRows;
  /** The last words stay on the signature's page. */
  readonly signedBelow?: boolean;
}

const levels = { 1: HeadingLevel.HEADING_2, 2: HeadingLevel.HEADING_3, 3: HeadingLevel.HEADING_4 } as const;

/** Box 6 in Word's own headings, so that its navigation pane is the report's outline. */
export function bodyOf(passages: readonly Passage[], context: WordBodyContext): FileChild[] {
  const last = context.signedBelow ? passages.length - 1 : -1;
  return passages.flatMap((passage, at) => passageOf(passage, context, at === last));
}

function passageOf(passage: Passage, context: WordBodyContext, keepNext: boolean): FileChild[] {
  switch (passage.type) {
    case "part":
      return [partOf(passage, context)];
    case "heading":
      return [
        new Paragraph({
          heading: levels[passage.level],
          text: lastWordsTied(withOpenings(headingWords(passage))),
        }),
      ];
    case "paragraph":
      return linesIn(passage.text).map(
        (text) => new Paragraph({ style: "VanBan", text, keepNext: keepNext || leadsIn(text) }),
      );
    case "basis":
      return [new Paragraph({ style: "CanCu", text: withOpenings(passage.text) })];
    case "point": {
      const lines = linesIn(`${passage.mark} ${passage.text}`.trim());
      return lines.map((text) => new Paragraph({ style: "Diem", text, keepNext: keepNext || leadsIn(text) }));
    }
    case "table":
      return tableOf(passage, context.faces, context.width, context.rows);
  }
}

function partOf(part: Extract<Passage, { type: "part" }>, { parts, width }: WordBodyContext): Paragraph {
  const name = parts === "roman" ? `Phần ${roman(part.ordinal)}` : `Phần thứ ${ordinalWord(part.ordinal)}`;
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: brokenRuns([name, ...evenLines(part.title.toUpperCase(), sizes.body, 0.9 * width)]),
  });
}

/** Word breaks a heading where it likes, but never leaves its last word alone on a line. */
function lastWordsTied(text: string): string {
  return text.replace(/ (?=\S{1,14}$)/u, "\u00a0");
}

function headingWords(heading: Extract<Passage, { type: "heading" }>): string {
  const number = heading.number === "" ? "" : `${headingMark(heading.number)} `;
  return `${number}${heading.level === 1 ? heading.text.toUpperCase() : heading.text}`;
}

/** Lines that a person ended are paragraphs of their own. */
function linesIn(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(withOpenings);
}
