import type { Block } from "../layout/block.ts";
import type { Faces } from "../layout/face.ts";
import { stackHeight } from "../layout/height.ts";
import type { OfficialDocument } from "./document.ts";
import { headRoom } from "./header.ts";
import { portrait, SINGLE, sizes, textWidth } from "./paper.ts";
import { widest } from "./style.ts";

/** A name that takes more of the first page than this leaves the text no room under it. */
const HIGHEST = portrait.height / 3;

/** Letters and digits of box 12, "PL" or "NTM2". */
const LONGEST_MARK = 10;

/**
 * What of the form cannot be set in the place that the decree gives it, however small, by its own name: the
 * office shortens that, and need not guess from the margins that it breaks.
 */
export function tooLongIn(document: OfficialDocument, faces: Faces): readonly string[] {
  const { issuer, number, dated, drafter } = document;
  const { left, right, size } = headRoom(document, faces, textWidth(portrait));
  const high = (text: string, width: number) =>
    stackHeight([lines(text, faces, size)], width) > HIGHEST ? [text] : [];
  const symbol = `Số: 0000/${number.symbol}`;
  return [
    ...high(issuer.superior ?? "", left).map((text) => told("Tên cơ quan chủ quản", text)),
    ...high(issuer.lines.join(" "), left).map((text) => told("Tên cơ quan ban hành", text)),
    ...high(dated.place, right).map((text) => told("Địa danh", text)),
    ...(widest(symbol, faces.regular, sizes.number) > left ? [told("Ký hiệu văn bản", number.symbol)] : []),
    ...(drafter && drafter.mark.length > LONGEST_MARK ? [told("Ký hiệu người soạn thảo", drafter.mark)] : []),
  ];
}

const told = (what: string, text: string) =>
  `${what} dài ${text.length} chữ, không đặt vừa chỗ của mẫu: “${text.slice(0, 40)}…”. Đề nghị viết ngắn lại`;

function lines(text: string, faces: Faces, size: number): Block {
  return { type: "paragraph", text, face: faces.bold, size, align: "centre", leading: SINGLE };
}
