import type { LetterText, WordedPrompt } from "../../core/directives/letter-text.ts";
import { dateIn, type Instant, partsOf } from "../../core/instant.ts";
import { withFileCopy } from "../../core/office/file-copy.ts";
import type { Authority } from "../../core/people/authority.ts";
import { bareLine } from "../../core/text/bare-line.ts";
import { lowered, raised } from "../../core/text/first-letter.ts";
import type { Annex, OfficialDocument, Passage } from "../../decree30/document.ts";
import { kindCalled } from "../../decree30/opening.ts";
import { roman } from "../../decree30/words.ts";
import { issuerMarks } from "../issuer-marks.ts";
import { signatureOf } from "../signed-by.ts";
import { emptyForm } from "./blanks.ts";
import { withCarryingOut } from "./carrying-out.ts";
import { letterIssuer, numberOf, usualSigner } from "./issuer.ts";
import { formsIn, outlinePassages, partsIn } from "./outline.ts";

/**
 * A directive as the document that is signed and sent, so that what is asked and what is issued are one text:
 * Decree 30/2020's form around the directive's own words, and each of them once. Number and day stay open
 * where the directive names none: the records clerk gives them after the signature (art. 15).
 */
export function directiveLetter(text: LetterText, authority: Authority, now: Instant): OfficialDocument {
  const { letterhead, issueDate } = text;
  const isLetter = text.kind === "Công văn";
  const on = partsOf(issueDate ?? dateIn(now));
  const forms = formsIn(text.outline);
  const nameOf = (at: number) => (forms.length > 1 ? `Phụ lục ${roman(at + 1)}` : "Phụ lục");
  const annexOf = (prompt: WordedPrompt) =>
    forms.flatMap(({ prompt: asking }, at) => (asking === prompt ? [nameOf(at)] : []));
  const addressees = addressedIn(text, isLetter);
  return {
    kind: kindCalled(text.kind),
    issuer: letterIssuer(letterhead.issuer, authority),
    number: numberOf(text, authority),
    dated: {
      place: letterhead.placeName?.trim() || authority.placeName,
      ...(issueDate ? { day: on.day } : {}),
      ...{ month: on.month, year: on.year },
    },
    subject: subjectOf(text),
    addressees,
    body: [
      ...preambleOf(text.preamble),
      ...outlinePassages(withCarryingOut(text), annexOf),
      ...closingOf(letterhead.closing),
    ],
    signature: signatureOf(letterhead.signatory ?? usualSigner(letterhead.issuer, authority)),
    recipients: recipientsOf(text, authority, addressees),
    annexes: forms.map(({ form }): Annex => emptyForm(form)),
    parts: partsIn(text.outline),
    ...issuerMarks(authority),
  };
}

/** "V/v" and the kind's name are printed by the form, and a title begins with a capital. */
function subjectOf({ kind, subject }: LetterText): string {
  const words = subject.trim();
  if (kind === "Công văn") return lowered(words.replace(/^(?:V\/v\.?:?|Về việc)\s+/iu, ""));
  const named = words.toLowerCase().startsWith(`${kind.toLowerCase()} `);
  return raised(named ? words.slice(kind.length).trim() : words);
}

/**
 * A letter is addressed (box 9a); a plan, a guidance or a notice goes to its recipients, unless its office
 * addressed it all the same.
 */
function addressedIn({ addressees, letterhead }: LetterText, isLetter: boolean): readonly string[] {
  return isLetter || letterhead.addressees ? addressees.map(bareLine).filter(Boolean) : [];
}

/** Legal bases are in italics, one to a line and all together (box 6); one cited further down is text. */
function preambleOf(preamble: readonly string[]): readonly Passage[] {
  const paragraphs = preamble
    .flatMap((paragraph) => paragraph.trim().split(/(?<=;)\s+(?=Căn cứ\s)/u))
    .filter((paragraph) => paragraph !== "");
  const from = paragraphs.findIndex(isBasis);
  const length = paragraphs.slice(from).findIndex((paragraph) => !isBasis(paragraph));
  const until = length < 0 ? paragraphs.length : from + length;
  return paragraphs.map((text, at) => ({
    type: from >= 0 && at >= from && at < until ? "basis" : "paragraph",
    text,
  }));
}

const isBasis = (paragraph: string) => /^(?:Căn cứ|Theo đề nghị)\s/u.test(paragraph);

function closingOf(closing: string | undefined): readonly Passage[] {
  return closing?.trim() ? [{ type: "paragraph", text: closing.trim() }] : [];
}

function recipientsOf(
  { letterhead, addressees }: LetterText,
  authority: Authority,
  addressed: readonly string[],
): readonly string[] {
  const filed = `Lưu: VT, ${authority.standingAgency.abbreviation}`;
  const own = letterhead.recipients.map(bareLine).filter(Boolean);
  if (own.length > 0) return withFileCopy(own, filed);
  const whom = addressed.length > 0 ? ["Như trên"] : addressees.map(bareLine);
  return [...whom, `Lãnh đạo UBND ${authority.territory}`, filed];
}
