import { type PDFContext, type PDFDict, PDFString } from "pdf-lib";
import type { FieldPlace } from "./fields.ts";

/** Which of a seed value's wishes are demands (table 234): the signature's form and its digest. */
const DEMANDED = 2 + 64;

/**
 * Tells a signing program what will be taken back, so that nobody signs in a form that is then refused: PAdES
 * over SHA-256. The competent person certifies, leaving only filling and signing open; the agency's signature
 * closes all.
 */
export function seedOf(context: PDFContext, place: FieldPlace): Record<string, PDFDict> {
  if (place !== "signature" && place !== "seal") return {};
  const wanted = context.obj({
    Type: "SV",
    Ff: DEMANDED,
    Filter: "Adobe.PPKLite",
    SubFilter: ["ETSI.CAdES.detached"],
    DigestMethod: [PDFString.of("SHA256")],
    ...(place === "signature" && { MDP: { P: 2 } }),
  });
  return {
    SV: wanted,
    ...(place === "seal" && { Lock: context.obj({ Type: "SigFieldLock", Action: "All" }) }),
  };
}
