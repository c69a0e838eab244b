import { lowered } from "../core/text/first-letter.ts";
import type { Block } from "../layout/block.ts";
import { nodeIn } from "../layout/node.ts";
import type { BodyContext } from "./body-context.ts";
import type { OfficialDocument } from "./document.ts";
import { APART, HAIRLINE, SINGLE, sizes } from "./paper.ts";
import { widest } from "./style.ts";

/**
 * Box 13, at the foot of the first page under a rule across the text (III.4). It is a paragraph and no
 * artifact: it is said once in the document, nothing else says it, and only what every page repeats may be
 * kept from a listener.
 */
export function footOf({ contact }: OfficialDocument, { faces, width, section }: BodyContext): Block[] {
  if (!contact) return [];
  const measure = (text: string) => widest(text, faces.regular, sizes.fine);
  const lines = contactLines(contact, (text) => measure(text) <= width);
  return [
    { type: "rule", width, weight: HAIRLINE, before: 2 * APART, after: 3 },
    {
      type: "paragraph",
      text: lines.join("\n"),
      face: faces.regular,
      size: sizes.fine,
      align: "start",
      leading: SINGLE,
      node: nodeIn(section, "paragraph"),
    },
  ];
}

/**
 * The address on a line of its own, and the rest in the decree's order on as few as it fits, each part kept
 * whole.
 */
export function contactLines(
  { address, email, website, phone, fax }: NonNullable<OfficialDocument["contact"]>,
  fits: (line: string) => boolean,
): readonly string[] {
  const parts = [
    email === undefined ? [] : [`Thư điện tử: ${email}`],
    website === undefined ? [] : [`Trang thông tin điện tử: ${website}`],
    phone === undefined ? [] : [`Điện thoại: ${phone}`],
    fax === undefined ? [] : [`Fax: ${fax}`],
  ].flat();
  const lines = [`Địa chỉ: ${address}`];
  for (const [at, part] of parts.entries()) {
    const joined = `${lines.at(-1)}; ${lowered(part)}`;
    if (at > 0 && fits(joined)) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
}
