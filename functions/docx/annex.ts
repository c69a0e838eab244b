import { type FileChild, HeadingLevel, Paragraph } from "docx";
import { annexName, referenceOf } from "../decree30/annex.ts";
import type { Annex, OfficialDocument } from "../decree30/document.ts";
import { APART, sizes } from "../decree30/paper.ts";
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
  const name = annexName(document.annexes.length, at);
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
