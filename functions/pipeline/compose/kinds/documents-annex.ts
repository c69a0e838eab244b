import { inWords } from "../../../core/instant.ts";
import type { DocumentsField } from "../../../core/kinds/documents/field.ts";
import type { DocumentsTotal } from "../../../core/kinds/documents/total.ts";
import { raised } from "../../../core/text/first-letter.ts";
import type { Annex, Row } from "../../../decree30/document.ts";
import { type Composing, namesOf } from "../context.ts";

/** The documents units issued, each once: the body names the authority's own and counts the rest. */
export function documentsAnnex(
  composing: Pick<Composing, "roster" | "tracer">,
  field: DocumentsField,
  total: DocumentsTotal,
): Annex | undefined {
  if (total.documents.length === 0) return undefined;
  const rows = total.documents.map(({ document, sources }, index): Row => {
    const { type, number, date, issuer, subject } = document;
    return {
      type: "cells",
      cells: [
        String(index + 1),
        [type, number, issuer && `của ${issuer}`].filter(Boolean).join(" "),
        date ? inWords(date) : "",
        raised(subject),
        namesOf(composing, sources),
      ],
      source: composing.tracer.mark(`annex.${field.id}.${index + 1}`, sources),
    };
  });
  return {
    title: "Danh mục văn bản chỉ đạo về công tác thi đua, khen thưởng của các cơ quan, đơn vị, địa phương",
    landscape: false,
    passages: [
      {
        type: "table",
        columns: [
          { head: "STT", share: 9, align: "centre" },
          { head: "Số, ký hiệu", share: 23, align: "start" },
          { head: "Ngày ban hành", share: 17, align: "centre" },
          { head: "Trích yếu", share: 28, align: "start" },
          { head: "Cơ quan, đơn vị, địa phương", share: 23, align: "start" },
        ],
        rows,
      },
    ],
  };
}
