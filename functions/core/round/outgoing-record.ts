import type { Edition } from "./edition.ts";
import { type HeadSetting, headOfEdition, issuedDate } from "./edition-head.ts";
import type { SignedFile } from "./signed-file.ts";

/**
 * An outgoing document as the office's records system takes it in: the fields of Decree 30/2020, Annex VI,
 * under the names it gives them. A field that neither the report nor its signed file tells is absent and
 * named in `leftToOffice`; nothing is made up. The annex's due date for an answer is none: a report asks for
 * no answer.
 */
interface OutgoingRecord {
  readonly TypeName: string;
  readonly CodeNumber?: string;
  readonly CodeNotation: string;
  /** dd/mm/yyyy */
  readonly IssuedDate?: string;
  readonly OrganName: string;
  readonly Subject: string;
  readonly Language: string;
  readonly PageAmount: number;
  readonly SignerInfo: { readonly Position: string; readonly FullName: string };
  readonly To: readonly { readonly OrganName: string }[];
  readonly leftToOffice: readonly string[];
  /** Not of the annex: which file this is about. */
  readonly file: { readonly sha256: string; readonly bytes: number; readonly proof: string };
}

/**
 * The office opens the case and numbers what lies in it, decides how urgent it is and how many copies go out.
 */
const neverKnown = ["FileCode", "DocOrdinal", "Priority", "IssuedAmount"];

export function outgoingRecord(edition: Edition, signed: SignedFile, setting: HeadSetting): OutgoingRecord {
  const { authority } = setting.roster;
  const head = headOfEdition(edition, setting);
  const issued = issuedDate(signed, head)?.split("-").reverse().join("/");
  const { signatory } = head;
  return {
    TypeName: head.kind,
    ...(signed.number === undefined ? {} : { CodeNumber: within(11, signed.number) }),
    CodeNotation: within(30, head.symbol),
    ...(issued === undefined ? {} : { IssuedDate: issued }),
    OrganName: within(200, authority.name),
    Subject: within(500, head.subject),
    Language: "Tiếng Việt",
    PageAmount: edition.pdf.pages,
    SignerInfo: {
      Position: within(100, signatory.position),
      FullName: within(50, signatory.name ?? signed.signers[0]?.name ?? ""),
    },
    To: head.addressees.map((name) => ({ OrganName: within(200, name) })),
    leftToOffice: [
      ...neverKnown,
      ...(signed.number === undefined ? ["CodeNumber"] : []),
      ...(issued === undefined ? ["IssuedDate"] : []),
      "To.OrganId",
    ],
    file: { sha256: signed.hash, bytes: signed.bytes, proof: edition.proof },
  };
}

/** The annex bounds every field; the whole words stand in the document itself. */
function within(length: number, text: string): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
