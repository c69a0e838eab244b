import { nameOf, PLACEHOLDER } from "../../core/text/printable.ts";
import type { OfficialDocument, Passage } from "../../decree30/document.ts";
import { printable } from "../../decree30/printable.ts";
import { typesetDocument } from "../../decree30/typeset.ts";
import { writePdf } from "../../pdf/write.ts";
import type { Press } from "../edition.ts";
import { receiptOf, type Sent } from "./receipt.ts";

/**
 * Presses a receipt as a PDF. Same inputs, same bytes: it is dated by the moment of receipt and not by that
 * of printing.
 */
export function printReceipt(sent: Sent, { faces }: Press): Uint8Array {
  const document = noted(receiptOf(sent), faces);
  return writePdf(typesetDocument(document, faces), {
    title: `Phiếu tiếp nhận ${sent.submission.receipt.reference}`,
    author: sent.roster.authority.name,
    subject: document.subject,
    createdAt: sent.submission.receipt.receivedAt,
    language: "vi-VN",
  });
}

/** Says which characters stand as placeholders; a receipt is owed whatever was typed. */
function noted(raw: OfficialDocument, faces: Press["faces"]): OfficialDocument {
  const { value: document, lost } = printable(raw, faces);
  if (lost.length === 0) return document;
  const named = lost.map(({ character }) => nameOf(character)).join(", ");
  const note: Passage = {
    type: "paragraph",
    text: `Có ký tự mà phông chữ không in được, thể hiện bằng dấu ${PLACEHOLDER}: ${named}; nội dung gốc và mã kiểm tra giữ nguyên các ký tự ấy.`,
  };
  return { ...document, body: [...document.body, note] };
}
