import type { DocumentsTotal } from "../../../core/kinds/documents/total.ts";
import type { Authority } from "../../../core/people/authority.ts";
import { fold } from "../../../core/registry/spelling.ts";

export type Issued = DocumentsTotal["documents"][number];

/** By who issued them, each in the order of their days; undated ones last, as they were given. */
interface PartedDocuments {
  /** The authority's, and those of the agency that drafts for it. */
  readonly own: readonly Issued[];
  readonly units: readonly Issued[];
}

/** The one parting that the body cites and counts by and that the annex lists by. */
export function partedDocuments({ documents }: DocumentsTotal, authority: Authority): PartedDocuments {
  const byDay = documents.toSorted((a, b) => order(dayOf(a), dayOf(b)));
  const isTheirs = (issued: Issued) => isOwn(issued, authority);
  return { own: byDay.filter(isTheirs), units: byDay.filter((issued) => !isTheirs(issued)) };
}

const dayOf = ({ document }: Issued) => document.date ?? "9999";
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function isOwn({ document: { issuer }, sources }: Issued, authority: Authority): boolean {
  if (issuer !== undefined)
    return [authority.name, shortNameOf(authority), authority.standingAgency.name].some(
      (name) => fold(name) === fold(issuer) || fold(issuer).startsWith(`${fold(name)} `),
    );
  return sources.some(({ unit }) => unit === authority.standingAgency.unit);
}

/** "UBND huyện" */
export const shortNameOf = ({ territory, symbol }: Pick<Authority, "territory" | "symbol">) =>
  `${symbol} ${territory}`;
