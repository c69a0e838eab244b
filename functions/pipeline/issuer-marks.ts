import type { Authority } from "../core/people/authority.ts";
import type { OfficialDocument } from "../decree30/document.ts";
import { drafterMark } from "../decree30/ending.ts";

/** Box 2: the authority under whom it stands, where its form names one. */
export function issuerOf({ superiorHeader, headerLines, name }: Authority): OfficialDocument["issuer"] {
  return { ...(superiorHeader ? { superior: superiorHeader } : {}), lines: headerLines, name };
}

/** Box 4 of what the office issues: the records clerk gives the day, and the month where it wants so. */
export function datedIn(
  { placeName, reportStyle }: Authority,
  { month, year }: YearMonth,
): OfficialDocument["dated"] {
  return { place: placeName, year, ...(reportStyle?.monthBlank ? {} : { month }) };
}

interface YearMonth {
  readonly month: number;
  readonly year: number;
}

/** Common words of a superior's name may be abbreviated (Decree 30/2020, Annex I): UBND XÃ AN SƠN. */
export function abbreviated({ headerLines, symbol }: Authority): string {
  return headerLines.join(" ").replace("ỦY BAN NHÂN DÂN", symbol);
}

/** Boxes 12 and 13 of the form, where the authority has them printed on what it issues. */
export function issuerMarks({ drafter, contact }: Authority): Pick<OfficialDocument, "drafter" | "contact"> {
  return { ...(drafter && { drafter }), ...(contact && { contact }) };
}

/** "NTM.(20)"; no line where the authority has it not printed. */
export function drafterPrinted({ drafter }: Authority): readonly string[] {
  return drafter ? [drafterMark(drafter)] : [];
}
