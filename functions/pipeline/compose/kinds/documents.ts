import { citation, type IssuedDocument } from "../../../core/kinds/documents/field.ts";
import type { DocumentsTotal } from "../../../core/kinds/documents/total.ts";
import type { Field } from "../../../core/kinds/field.ts";
import type { Passage } from "../../../decree30/document.ts";
import { amount, stopped } from "../../prose.ts";
import { attributed, type Composing } from "../context.ts";
import type { KindOnPage } from "../on-page.ts";
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

/** As many as a section names; the annex lists them all. */
const most = 8;

/**
 * How many documents there are, and those of the standing agency, which drafts for the authority, by name.
 */
function documentPassages(composing: Composing, field: Field, total: DocumentsTotal): readonly Passage[] {
  const { standingAgency } = composing.roster.authority;
  const all = total.documents.flatMap(({ sources }) => sources);
  const own = total.documents.filter(({ sources }) =>
    sources.some(({ unit }) => unit === standingAgency.unit),
  );
  const named = (own.length > 0 ? own : total.documents).slice(0, most);
  const opens = named.length < total.documents.length ? ", trong đó có:" : ":";
  const count = `Các cơ quan, đơn vị, địa phương đã ban hành ${amount(total.documents.length, "văn bản")} chỉ đạo, hướng dẫn, tổ chức thực hiện công tác thi đua, khen thưởng${opens}`;
  return [
    { type: "paragraph", text: count, source: composing.tracer.mark(field.id, all) },
    ...named.map(({ document, sources }): Passage => {
      const text = stopped(attributed(composing, citation(document), sources));
      return {
        type: "point",
        mark: "-",
        text,
        source: composing.tracer.mark(field.id, sources, citation(document)),
      };
    }),
  ];
}

/** The same number cited in other words. */
function toldOtherwise(document: IssuedDocument, other: IssuedDocument): string {
  return citation({ ...document, ...other });
}
