import { inFullWords, inWords } from "../instant.ts";
import type { Authority } from "../people/authority.ts";
import { kindOfDocument } from "../registry/document-kinds.ts";
import { lowered } from "../text/first-letter.ts";
import type { Directive } from "./directive.ts";

/** Công văn số 312/UBND-NV ngày 10/6/2022, as far as its parts are known. */
export function documentName({ document }: Directive): string {
  const number = document.number ? ` số ${document.number}` : "";
  const date = document.issueDate ? ` ngày ${inWords(document.issueDate)}` : "";
  return `${kindOfDocument(document)}${number}${date}`;
}

/**
 * The document cited for the first time, with its issuer and subject (Decree 30/2020, Annex I, II.6b). Half a
 * citation is none: a number whose date nobody knows is left out.
 */
export function documentCited(directive: Directive, { name }: Authority): string {
  const { document } = directive;
  const { number, issueDate } = document;
  const cited = number && issueDate ? ` số ${number} ${inFullWords(issueDate)}` : "";
  return `${kindOfDocument(document)}${cited} của ${name} về ${lowered(document.subject)}`;
}

/** A form's "Trưởng cụm, khối" begins a line there and stands inside a sentence here. */
export function recipientInSentence(recipient: string): string {
  return recipient.replace(/^Trưởng (?=cụm|khối)/, "trưởng ");
}

/** "năm sau" on paper is read in another year, and so is the rest of this one: the year is named. */
export function nextPeriodOf({
  nextPeriodLabel,
  period: { type, year },
}: Pick<Directive, "nextPeriodLabel" | "period">): string {
  const named = nextPeriodLabel.replace(/năm (sau|tới)(?! \d)/giu, `năm ${year + 1}`);
  if (type === "H2") return named.replace(/đầu năm$/iu, `$& ${year + 1}`);
  return ["H1", "M9", "QUARTER"].includes(type) ? named.replace(/cuối năm$/iu, `$& ${year}`) : named;
}
