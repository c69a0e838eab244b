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
import { type Issued, partedDocuments, shortNameOf } from "./documents-parted.ts";
import { leaveTold } from "./leave-told.ts";

export const documents: KindOnPage<"documents"> = {
  blocks: (composing, field, total) => [{ passages: documentPassages(composing, field, total) }],
  leaveOut(composing, _, total) {
    for (const { document, others = [] } of total.documents)
      leaveTold(composing, others, "agrees", (other) => [toldOtherwise(document, other)]);
  },
  annex: documentsAnnex,
};

/** As many as one sentence cites; the material book has the others. */
const most = 8;

/** The authority's own documents in one sentence, those of its units as a count. */
function documentPassages(composing: Composing, field: Field, total: DocumentsTotal): readonly Passage[] {
  const { own, units } = partedDocuments(total, composing.roster.authority);
  return [
    ...(own.length > 0 ? [cited(composing, field, own)] : []),
    ...(units.length > 0 ? [counted(composing, field, units)] : []),
  ];
}

/** "UBND huyện đã ban hành 02 văn bản …: Kế hoạch số 25/KH-UBND ngày 03/02/2022 về …; …" */
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
  // Among the agency's own there is no one who issued them all.
  const isAuthoritys = full.every(({ issuer }) => issuer !== authority.standingAgency.name);
  // Whoever the sentence begins with is not named again at each.
  const said = full.map(({ issuer, ...document }) =>
    withoutEnd(citation(isAuthoritys || !issuer ? document : { ...document, issuer }), ".;,"),
  );
  const opens = named.length < own.length ? ", trong đó có: " : ": ";
  // A sentence before has told of the document that the round was ordered by.
  const more = isToldBefore(composing, own) ? "còn" : "đã";
  const issued = isAuthoritys ? `${shortNameOf(authority)} ${more} ban hành` : "Đã ban hành";
  const counted =
    own.length === 1
      ? ""
      : `${countOf(composing, field, "own", own)} văn bản chỉ đạo, hướng dẫn công tác thi đua, khen thưởng${opens}`;
  const text = `${issued} ${counted}${said.join("; ")}`;
  return paragraph(
    composing,
    `${field.id}.own`,
    text,
    own.flatMap(({ sources }) => sources),
  );
}

/** The authority's order stands above, and is none of these. */
const isToldBefore = ({ ordered }: Composing, own: readonly Issued[]) =>
  ordered !== undefined && own.every(({ document }) => fold(document.number) !== fold(ordered));

/** Cited for the first time a document has its issuer; one left out is whoever the number's letters name. */
function inFull(document: IssuedDocument, authority: Authority): IssuedDocument {
  if (document.issuer) return document;
  const isAuthority = document.number.includes(authority.symbol);
  return { ...document, issuer: isAuthority ? shortNameOf(authority) : authority.standingAgency.name };
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
