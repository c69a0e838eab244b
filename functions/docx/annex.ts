import { type FileChild, HeadingLevel, Paragraph } from "docx";
import { referenceOf } from "../decree30/annex.ts";
import type { Annex, OfficialDocument } from "../decree30/document.ts";
import { APART, sizes } from "../decree30/paper.ts";
import { roman } from "../decree30/words.ts";
import { bodyOf, type WordBodyContext } from "./body.ts";
import { evenLines, roughWidth } from "./measure.ts";
import { brokenRuns, centredLine, ruleOf } from "./part.ts";

/** An annex's name, title and the document it goes with, then what it holds. */
export function annexOf(
  document: OfficialDocument,
  annex: Annex,
  at: number,
  context: WordBodyContext,
): FileChild[] {
  const name = document.annexes.length > 1 ? `Phụ lục ${roman(at + 1)}` : "Phụ lục";
  const reference = evenLines(referenceOf(document), sizes.body, 0.95 * context.width);
  const rule = 0.42 * roughWidth(reference.at(-1) ?? "", sizes.body);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 0 },
      children: brokenRuns([name, ...evenLines(annex.title.toUpperCase(), sizes.body, 0.9 * context.width)]),
    }),
    centredLine(reference, { size: sizes.body, italics: true, keepNext: true }),
    ruleOf(rule, context.width, {
      after: APART,
      keepNext: true,
    }),
    ...bodyOf(annex.passages, context),
  ];
}
