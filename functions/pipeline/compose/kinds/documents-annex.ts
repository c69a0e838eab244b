import { inWords } from "../../../core/instant.ts";
import type { DocumentsField } from "../../../core/kinds/documents/field.ts";
import type { DocumentsTotal } from "../../../core/kinds/documents/total.ts";
import { fold } from "../../../core/registry/spelling.ts";
import { raised } from "../../../core/text/first-letter.ts";
import type { Annex, Row } from "../../../decree30/document.ts";
import { type Composing, namesOf } from "../context.ts";
import { partedDocuments } from "./documents-parted.ts";

/**
 * The documents that the body counts, each once, where the office wants its superior to read them; the
 * authority's own are cited there.
 */
export function documentsAnnex(
  composing: Pick<Composing, "roster" | "tracer" | "style">,
  field: DocumentsField,
  total: DocumentsTotal,
): Annex | undefined {
  const { units } = partedDocuments(total, composing.roster.authority);
  if (!composing.style.annexedByUnit || units.length === 0) return undefined;
  const rows = units.map(({ document, sources }, index): Row => {
    const { type, number, date, issuer, subject } = document;
    const names = namesOf(composing, sources);
    const isAnothers = issuer && !fold(names).startsWith(fold(issuer));
    return {
      type: "cells",
      cells: [
        String(index + 1),
        [type, number && `số ${number}`, isAnothers && `của ${issuer}`].filter(Boolean).join(" "),
        date ? inWords(date) : "",
        raised(subject),
        names,
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
          { head: "Tên loại, số, ký hiệu", share: 23, align: "start" },
          { head: "Ngày ban hành", share: 17, align: "centre" },
          { head: "Trích yếu", share: 28, align: "start" },
          { head: "Cơ quan, đơn vị, địa phương", share: 23, align: "start" },
        ],
        rows,
      },
    ],
  };
}
