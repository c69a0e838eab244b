import type { Authority } from "../core/people/authority.ts";
import type { OfficialDocument } from "../decree30/document.ts";

/** Box 2: the authority under whom it stands, where its form names one. */
export function issuerOf({ superiorHeader, headerLines, name }: Authority): OfficialDocument["issuer"] {
  return { ...(superiorHeader ? { superior: superiorHeader } : {}), lines: headerLines, name };
}

/** Boxes 12 and 13 of the form, where the authority has them printed on what it issues. */
export function issuerMarks({ drafter, contact }: Authority): Pick<OfficialDocument, "drafter" | "contact"> {
  return { ...(drafter && { drafter }), ...(contact && { contact }) };
}
