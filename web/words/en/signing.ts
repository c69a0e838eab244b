import type { viSigning } from "../vi/signing.ts";

export const enSigning: typeof viSigning = {
  title: (number) => `Sign and issue edition ${number}`,
  failed: "The signed copy was not taken",
  download: "Download the copy to be signed",
  downloadHint:
    "Sign this very file with the signing program; do not print it to PDF, join or compress it. It has room for the competent person's signature, for number and date, which the records clerk fills in, and for the agency's signature.",
  downloadAct: (size) => `Download the PDF to be signed (${size})`,
  sign: "Sign, number and seal",
  signHint:
    "In this order: the competent person signs; the records clerk fills in number and date; the records clerk signs for the agency.",
  take: "Take in the signed copy",
  takeByClerk:
    "The leader has signed. The records clerk takes in the complete signed file with its number and day, and issues it.",
  takeAnother: "Take in another file",
  notPutUp: "This edition is a draft and was not put up for signature.",
  sentBack:
    "This edition was put up and sent back; the note stands in its course. Correct it, make it again and put up the new one, or put this one up again.",
  file: "Signed PDF file",
  fileHint: (number) =>
    `The system compares every byte with what was offered for signing and checks the signatures. Number and day of edition ${number} are read from it; look at them before it is issued.`,
  needsFile: "Choose the signed PDF file, then press Take in the signed copy.",
  unchecked:
    "The office has not said which certificate authorities it believes, so the system only checks that the signatures fit the content and the certificates have not run out, not who gave the certificates. Please compare the signers in the signing program.",
  number: "Number of the document",
  date: "Date filled in when issued",
  notWritten: "not written in the signed file",
  signature: "Signature",
  signedAt: (moment) => `, signed at ${moment} by the signing program's clock`,
  noMoment: ", without a time of signing",
  certificates: "Certificates",
  checked: "From an authority the office believes, valid when taken in",
  uncheckedChain: "Valid when taken in; who gave them was not checked",
  takenBy: "Taken in by",
  hash: "SHA-256 of the signed file",
  proofPage: "Public page to check it",
  records: "Data for the records (Annex VI)",
  laterIssued: "A later edition was issued, so this one is not offered for signing any more.",
};
