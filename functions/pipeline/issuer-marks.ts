import type { Authority } from "../core/people/authority.ts";
import type { OfficialDocument } from "../decree30/document.ts";

/** Boxes 12 and 13 of the form, where the authority has them printed on what it issues. */
export function issuerMarks({ drafter, contact }: Authority): Pick<OfficialDocument, "drafter" | "contact"> {
  return { ...(drafter && { drafter }), ...(contact && { contact }) };
}
