import type { Authority } from "../people/authority.ts";
import type { ReportHead } from "../round/report-head.ts";
import { type EntryId, isSameLine, lineOf, type OfficeLists, signatoryOf } from "./lists.ts";

/** Whether an entry of the lists stands in the head of a document. */
export function standsIn(
  head: Pick<ReportHead, "addressees" | "recipients" | "signatory">,
  id: EntryId,
  { signers, addressees, recipients }: OfficeLists,
  authority: Pick<Authority, "signatory">,
): boolean {
  const line = [...addressees, ...recipients].find((each) => each.id === id);
  if (line) return [...head.addressees, ...head.recipients].some((each) => isSameLine(each, lineOf(line)));
  const signer = signers.find((each) => each.id === id);
  if (!signer || head.signatory.name !== signer.name) return false;
  return head.signatory.position === signatoryOf(signer, authority).position;
}
