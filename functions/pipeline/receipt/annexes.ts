import type { Section } from "../../core/directives/directive.ts";
import type { Entries } from "../../core/kinds/shape.ts";
import type { Attachment } from "../../core/obligation/submission.ts";
import type { Annex, Passage, Row } from "../../decree30/document.ts";
import { countVi } from "../../decree30/words.ts";
import { answersTo } from "./answers.ts";

/** The whole of what was sent, word for word. */
export function answersAnnex(sections: readonly Section[], entries: Entries): Annex {
  const answers = answersTo(sections, entries);
  return {
    title: "Nội dung đã gửi",
    landscape: false,
    passages: answers.length > 0 ? answers : [say("Không có nội dung ngoài tài liệu kèm theo.")],
  };
}

/**
 * Each file by what tells it from every other: name, size to the byte, SHA-256. No annex where nothing was
 * attached.
 */
export function filesAnnexes(attachments: readonly Attachment[]): readonly Annex[] {
  if (attachments.length === 0) return [];
  const rows = attachments.map(
    ({ name, bytes, hash }, at): Row => ({
      type: "cells",
      cells: [String(at + 1), name, countVi(bytes, { pad: false }), hash],
    }),
  );
  return [{ title: "Tài liệu kèm theo", landscape: false, passages: [{ type: "table", columns, rows }] }];
}

const columns = [
  { head: "TT", share: 1, align: "centre" },
  { head: "Tên tệp", share: 6, align: "start" },
  { head: "Dung lượng (byte)", share: 3, align: "decimal" },
  { head: "Mã kiểm tra (SHA-256)", share: 7, align: "start" },
] as const;

function say(text: string): Passage {
  return { type: "paragraph", text };
}
