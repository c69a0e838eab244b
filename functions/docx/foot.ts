import { BorderStyle, Footer, Paragraph, TextRun } from "docx";
import type { OfficialDocument } from "../decree30/document.ts";
import { contactLines } from "../decree30/foot.ts";
import { HAIRLINE, portrait, sizes, textWidth } from "../decree30/paper.ts";
import { roughWidth } from "./measure.ts";

export const emptyFooter = (): Footer => new Footer({ children: [new Paragraph({ children: [] })] });

/**
 * Box 13 as the first page's own footer: lines that a person may change, under an edge as wide as the text.
 */
export function contactFooter(contact: NonNullable<OfficialDocument["contact"]>): Footer {
  const lines = contactLines(contact, (line) => roughWidth(line, sizes.fine) <= textWidth(portrait));
  const rule = { style: BorderStyle.SINGLE, size: Math.round(HAIRLINE * 8), color: "000000", space: 3 };
  return new Footer({
    children: [
      new Paragraph({
        style: "DiaChi",
        border: { top: rule },
        children: lines.map((text, at) => new TextRun({ text, ...(at > 0 && { break: 1 }) })),
      }),
    ],
  });
}
