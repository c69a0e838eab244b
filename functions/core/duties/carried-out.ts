import * as v from "valibot";
import { OutlineNode } from "../directives/directive.ts";
import { inFullWords } from "../instant.ts";
import { kindOfDocument } from "../registry/document-kinds.ts";
import { lowered } from "../text/first-letter.ts";
import { type Duty, Ordering } from "./duty.ts";

/** Of a duty what the report made for it says, frozen with the round. */
export const CarriedOut = v.object({
  document: Ordering,
  recipient: v.string(),
  /** Present where the report is set out by it. */
  outline: v.optional(v.array(OutlineNode)),
});
export type CarriedOut = v.InferOutput<typeof CarriedOut>;

export function carriedOut({ document, recipient, outline, follows }: Duty): CarriedOut {
  return { document, recipient, ...(follows && outline.length > 0 ? { outline } : {}) };
}

/** "Thực hiện Công văn số 812/SNV-TĐKT ngày 03 tháng 02 năm 2026 của Sở Nội vụ về …, ". */
export function orderInWords({ document }: Pick<CarriedOut, "document">): string {
  const { number, issueDate, issuer, subject } = document;
  const said = [
    kindOfDocument(document),
    number && `số ${number}`,
    issueDate && inFullWords(issueDate),
    issuer && `của ${issuer}`,
    subject && `về ${lowered(subject)}`,
  ];
  return said.filter(Boolean).join(" ");
}

/** Công văn số 812/SNV-TĐKT: as it is cited once it was cited in full (Decree 30/2020, Annex I, II.6b). */
export function orderInShort({ document }: Pick<CarriedOut, "document">): string {
  const { number, issuer } = document;
  return number ? `${kindOfDocument(document)} số ${number}` : `${kindOfDocument(document)} của ${issuer}`;
}

/**
 * The same as an official document cites it first (Decree 30/2020, Annex I, II.6b): a number whose date or
 * issuer nobody knows would be half a citation, and is left out.
 */
export function orderCited({ document }: Pick<CarriedOut, "document">): string {
  const { number: _number, ...unnumbered } = document;
  const whole = document.issueDate && document.issuer;
  return orderInWords({ document: whole ? document : unnumbered });
}

/** To whom the report goes: who asks for it, without the office through which it is sent. */
export function askedBy({ document, recipient }: CarriedOut): string {
  const named = recipient.replace(/\s*\([^)]*\)\s*$/u, "").trim();
  return named === "" ? document.issuer : named;
}
