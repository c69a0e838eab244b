import { citation, type IssuedDocument } from "../../../core/kinds/documents/field.ts";
import type { DocumentsTotal } from "../../../core/kinds/documents/total.ts";
import type { Field } from "../../../core/kinds/field.ts";
import type { Authority } from "../../../core/people/authority.ts";
import { fold } from "../../../core/registry/spelling.ts";
import { withoutEnd } from "../../../core/text/ends.ts";
import type { Passage } from "../../../decree30/document.ts";
import { countVi } from "../../../decree30/words.ts";
import type { Composing } from "../context.ts";
import { inSentence } from "../figures/named.ts";
import { leaveOut } from "../left-out.ts";
import type { KindOnPage } from "../on-page.ts";
import { paragraph } from "../phrases.ts";
import { documentsAnnex } from "./documents-annex.ts";
import { leaveTold } from "./leave-told.ts";

export const documents: KindOnPage<"documents"> = {
  blocks: (composing, field, total) => [{ passages: documentPassages(composing, field, total) }],
  leaveOut(composing, _, total) {
    for (const { document, others = [] } of total.documents)
      leaveTold(composing, others, "agrees", (other) => [toldOtherwise(document, other)]);
  },
  annex: documentsAnnex,
};

type Issued = DocumentsTotal["documents"][number];

/** As many as one sentence cites; the annex lists them all. */
const most = 8;

/** The authority's own documents in one sentence, those of its units as a count. */
function documentPassages(composing: Composing, field: Field, total: DocumentsTotal): readonly Passage[] {
  const { authority } = composing.roster;
  const own = total.documents.filter((issued) => isOwn(issued, authority));
  const others = total.documents.filter((issued) => !own.includes(issued));
  return [
    ...(own.length > 0 ? [cited(composing, field, own)] : []),
    ...(others.length > 0 ? [counted(composing, field, others)] : []),
  ];
}

/** The authority's, or of the agency that drafts for it. */
function isOwn({ document: { issuer }, sources }: Issued, authority: Authority): boolean {
  if (issuer !== undefined)
    return [authority.name, shortName(authority), authority.standingAgency.name].some(
      (name) => fold(name) === fold(issuer) || fold(issuer).startsWith(`${fold(name)} `),
    );
  return sources.some(({ unit }) => unit === authority.standingAgency.unit);
}

const shortName = ({ territory, symbol }: Authority) => `${symbol} ${territory}`;

/** "UBND huyện đã ban hành 02 văn bản …: Kế hoạch số 25/KH-UBND ngày 03/02/2022 của UBND huyện về …; …" */
function cited(composing: Composing, field: Field, own: readonly Issued[]): Passage {
  const { authority } = composing.roster;
  const named = own.slice(0, most);
  for (const { document, sources } of own.slice(most))
    leaveOut(
      composing,
      sources.map((source) => ({ source, value: citation(document) })),
      "room",
    );
  const full = named.map(({ document }) => inFull(document, authority));
  const said = full.map((document) => withoutEnd(citation(document), ".;,")).join("; ");
  const opens = named.length < own.length ? ", trong đó có: " : ": ";
  // Among the agency's own there is no one who issued them all.
  const isAuthoritys = full.every(({ issuer }) => issuer !== authority.standingAgency.name);
  const issued = isAuthoritys ? `${shortName(authority)} đã ban hành` : "Đã ban hành";
  const counted =
    own.length === 1
      ? ""
      : `${countOf(composing, field, "own", own)} văn bản chỉ đạo, hướng dẫn công tác thi đua, khen thưởng${opens}`;
  const text = `${issued} ${counted}${said}`;
  return paragraph(
    composing,
    `${field.id}.own`,
    text,
    own.flatMap(({ sources }) => sources),
  );
}

/** Cited for the first time a document has its issuer; one left out is whoever the number's letters name. */
function inFull(document: IssuedDocument, authority: Authority): IssuedDocument {
  if (document.issuer) return document;
  const isAuthority = document.number.includes(authority.symbol);
  return { ...document, issuer: isAuthority ? shortName(authority) : authority.standingAgency.name };
}

function counted(composing: Composing, field: Field, others: readonly Issued[]): Passage {
  const count = countOf(composing, field, "units", others);
  const text = `Các cơ quan, đơn vị, địa phương đã ban hành ${count} văn bản chỉ đạo, hướng dẫn, tổ chức thực hiện công tác thi đua, khen thưởng`;
  return paragraph(
    composing,
    field.id,
    text,
    others.flatMap(({ sources }) => sources),
  );
}

function countOf(composing: Composing, { id, label }: Field, row: string, all: readonly Issued[]): string {
  const parts = all.flatMap(({ document, sources }) =>
    sources.slice(0, 1).map((source) => ({ source, said: citation(document) })),
  );
  const place = { field: id, row, label };
  return inSentence(
    composing,
    place,
    { what: "count", text: countVi(all.length), unit: "văn bản" },
    { parts },
  );
}

/** The same number cited in other words. */
function toldOtherwise(document: IssuedDocument, other: IssuedDocument): string {
  return citation({ ...document, ...other });
}
