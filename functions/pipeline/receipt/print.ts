import { cleanAll } from "../../decree30/clean.ts";
import type { OfficialDocument, Passage } from "../../decree30/document.ts";
import { typesetDocument } from "../../decree30/typeset.ts";
import type { Face } from "../../layout/face.ts";
import { writePdf } from "../../pdf/write.ts";
import type { Press } from "../build.ts";
import { receiptOf, type Sent } from "./receipt.ts";

/** Presses a receipt as a PDF. Same inputs, same bytes: it is dated by the moment of receipt and not by that of printing. */
export function printReceipt(sent: Sent, { faces }: Press): Uint8Array {
  const document = printable(cleanAll(receiptOf(sent)), faces.regular);
  return writePdf(typesetDocument(document, faces), {
    title: `Phiếu tiếp nhận ${sent.submission.receipt.reference}`,
    author: sent.roster.authority.name,
    subject: document.subject,
    createdAt: sent.submission.receipt.receivedAt,
    language: "vi-VN",
  });
}

/** Stands for a character no face has. A receipt is owed whatever was typed, so nothing is refused here. */
const UNKNOWN = "\u25a1";

function printable(document: OfficialDocument, face: Face): OfficialDocument {
  let replaced = 0;
  const print = (text: string): string => {
    const missing = new Set(face.missing(text));
    missing.delete("\n");
    if (missing.size === 0) return text;
    return [...text]
      .map((character) => {
        if (!missing.has(character)) return character;
        replaced += 1;
        return UNKNOWN;
      })
      .join("");
  };
  const printed = everyText(document, print);
  if (replaced === 0) return printed;
  const note: Passage = {
    type: "paragraph",
    text: `Có ${replaced} ký tự mà phông chữ không in được, thể hiện bằng dấu ${UNKNOWN}; nội dung gốc và mã kiểm tra giữ nguyên các ký tự ấy.`,
  };
  return { ...printed, body: [...printed.body, note] };
}

function everyText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((each) => everyText(each, change)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, everyText(each, change)])) as T;
}
