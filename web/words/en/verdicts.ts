import { dateIn, type Instant, inWords } from "../../../functions/core/instant.ts";
import type { Numbering } from "../../../functions/signing/numbering.ts";
import { type FieldPlace, partOf, placeOf } from "../../../functions/signing/place.ts";
import type { Alteration, Verdict } from "../../../functions/signing/verdict.ts";
import { quoted } from "../quote.ts";
import { type ByType, sayBy } from "../said.ts";

const places: Readonly<Record<FieldPlace, string>> = {
  number: "number of the document",
  date: "date of issue",
  month: "month of issue",
  signature: "signature of the competent person",
  seal: "signature of the agency",
};

function placed(field: string): string {
  const place = placeOf(field);
  return place ? places[place] : quoted(field);
}

const parts = { pages: "the pages", form: "the blanks and signature fields" } as const;

function partWords(where: string): string {
  const part = partOf(where);
  return part === "other" ? `the part ${quoted(where)} of the file` : parts[part];
}

const misread: Readonly<Record<Unnumbered["what"], string>> = {
  number: "no number. Please give the serial of the year, such as 05.",
  date: "no day of the month that the document bears. Please give it in figures, such as 28.",
  month: "no month. Please give it in figures, such as 7.",
};

type Unnumbered = Exclude<Numbering, { type: "numbered" }>;

const unnumbered: ByType<Unnumbered, string> = {
  missing: ({ what }) =>
    `The blank “${places[what]}” is empty, so nothing is issued yet. The records clerk gives number and day before the agency signs.`,
  unreadable: ({ what, read }) =>
    `The blank “${places[what]}” says ${quoted(read)}, which is ${misread[what]}`,
  "shown-otherwise": ({ what, read, shown }) =>
    `The blank “${places[what]}” holds ${quoted(read)}, but the page shows ${shown === "" ? "nothing" : quoted(shown)}. Please fill it in with another program and sign again.`,
};

const alterations: ByType<Alteration, string> = {
  "issued-bytes": () => "what was offered for signing was changed.",
  "trailing-bytes": () => "there is something foreign at the end of the file.",
  "later-change": ({ where }) =>
    `it was changed beyond filling in number and date and signing (${partWords(where)}).`,
  locked: () => "an earlier signer allowed no further change, and yet the file was saved again.",
  refilled: ({ field }) => `the blank “${placed(field)}” was changed after the signature.`,
  "bad-range": ({ field }) => `the signature at “${placed(field)}” does not cover the whole file.`,
  "not-pades": ({ field }) => `the signature at “${placed(field)}” is not PAdES (ETSI.CAdES.detached).`,
  "bad-signature": ({ field }) => `the signature at “${placed(field)}” does not fit what the file says.`,
};

const day = (at: Instant) => inWords(dateIn(at));

export const enVerdicts: ByType<Verdict, string> = {
  signed: ({ complete, bothSigned, numbering }) => {
    if (complete)
      return "The file has number, day and the signatures of the competent person and of the agency, and says what was offered for signing.";
    return !bothSigned || numbering.type === "numbered"
      ? "The signatures are valid but not all are there: the competent person's or the agency's is missing, or the file was saved again after the last."
      : sayBy<Unnumbered, string>(unnumbered, numbering);
  },
  unsigned: () => "The file is the one offered for signing, but nobody has signed it.",
  altered: ({ how }) => `The file cannot be used: ${sayBy<Alteration, string>(alterations, how)}`,
  "other-report": () =>
    "This is another document and not the report that waits to be signed. Please choose again.",
  "first-revision-differs": () =>
    "The file was saved anew by another program (printed to PDF, joined, compressed) and no longer holds what was offered. Please download it again and sign that very file.",
  "expired-certificate": ({ name, from, until }) =>
    `The certificate of ${quoted(name)} is not valid now: it is valid from ${day(from)} to ${day(until)}.`,
  "untrusted-certificate": ({ name }) =>
    `The certificate of ${quoted(name)} does not come from an authority that the office believes.`,
  unreadable: () =>
    "The file cannot be read. Please check that it is a PDF, has no password and was uploaded whole.",
};
