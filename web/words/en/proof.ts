import type { viProof } from "../vi/proof.ts";

export const enProof: typeof viProof = {
  title: "Check a report",
  lead: "The code is printed on the last page of the report's main part, under the QR code. Enter it to learn whether the paper is the issued report and still in force.",
  code: "Code",
  hint: "For example: 7HXK-4MPW-R2CD. Capital or small letters, with or without hyphens.",
  look: "Check",
  another: "Check another code",
  facts: "To compare with",
  factsHint: "If the paper differs from any of these, it is not this report.",
  authority: "Issued by",
  document: "Document",
  subject: "Subject",
  pages: "Pages",
  issuedAt: "Entered as issued",
  hash: "SHA-256 of the signed file",
};
