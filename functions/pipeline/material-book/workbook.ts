import { writeListing } from "../../excel/listing.ts";
import type { MaterialBook } from "./book.ts";

const columns = [
  { head: "TT", width: 7 },
  { head: "Mục", width: 34 },
  { head: "Cơ quan, đơn vị", width: 28 },
  { head: "Ý", width: 70 },
  { head: "Số liệu", width: 30 },
  { head: "Kết quả", width: 14 },
  { head: "Đã dùng ở đâu", width: 44 },
  { head: "Lý do", width: 40 },
  { head: "Bản gửi", width: 10 },
] as const;

/** The same rows as on paper, to be filtered; who gave nothing has a row of its own. */
export function bookWorkbook({ sections, empty, silent }: MaterialBook): Promise<Uint8Array> {
  const told = sections.flatMap(({ title, lines }) =>
    lines.map(({ party, text, figures, fate, where, why, revision }) => [
      ...[title, party, text, figures, fate, where, why],
      `Lần ${revision}`,
    ]),
  );
  const without = (names: readonly string[], why: string) =>
    names.map((name) => ["", name, "", "", "Không có nội dung", "", why, ""]);
  const rows = [
    ...told,
    ...without(empty, "đã gửi báo cáo, không có nội dung nào được nêu ở trên"),
    ...without(silent, "chưa có báo cáo"),
  ];
  return writeListing({
    sheet: "Bảng tổng hợp nội dung",
    columns,
    rows: rows.map((row, at) => [String(at + 1), ...row]),
  });
}
