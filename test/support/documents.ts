import type { OfficialDocument } from "../../functions/decree30/document.ts";

const sentence =
  "Ủy ban nhân dân xã đã chỉ đạo các cơ quan, đơn vị, trường học trên địa bàn tổ chức phát động, đăng ký giao ước thi đua và triển khai thực hiện nghiêm túc các chỉ tiêu, nhiệm vụ được giao trong kỳ báo cáo. ";

/** Boxes 12 and 13, for a document that prints them. */
export const furnished = {
  drafter: { mark: "NTM", copies: 12 },
  contact: {
    address: "Thôn Trung Tâm, xã An Sơn, tỉnh Lâm Bình",
    email: "vanphong.anson@lambinh.example",
    website: "anson.lambinh.example",
    phone: "0200 3555 010",
    fax: "0200 3555 011",
  },
} satisfies Partial<OfficialDocument>;

/**
 * A report with one of everything: parts, headings of three levels, points, tables, annexes upright and on
 * the side.
 */
export function aReport(over: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    kind: "report",
    issuer: { superior: "UBND TỈNH LÂM BÌNH", lines: ["ỦY BAN NHÂN DÂN", "XÃ AN SƠN"] },
    number: { symbol: "BC-UBND" },
    dated: { place: "An Sơn", month: 6, year: 2026 },
    subject: "Công tác thi đua, khen thưởng 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2026",
    addressees: ["Ủy ban nhân dân tỉnh Lâm Bình", "Sở Nội vụ tỉnh Lâm Bình"],
    parts: "ordinal-words",
    body: [
      { type: "paragraph", text: sentence.repeat(2) },
      { type: "part", ordinal: 1, title: "Kết quả tổ chức phong trào thi đua 6 tháng đầu năm 2026" },
      { type: "heading", level: 1, number: "I", text: "Công tác lãnh đạo, chỉ đạo" },
      { type: "heading", level: 2, number: "1", text: "Công tác chỉ đạo của Đảng ủy, Ủy ban nhân dân xã" },
      { type: "paragraph", text: sentence.repeat(4) },
      { type: "heading", level: 2, number: "2", text: "Kết quả tổ chức các phong trào thi đua" },
      { type: "heading", level: 3, number: "2.1", text: "Phong trào xây dựng nông thôn mới" },
      { type: "point", mark: "-", text: sentence.trim() },
      { type: "point", mark: "+", text: "Làm mới 11.120,3 m² đường thôn; 43,8% số hộ tham gia;" },
      { type: "point", mark: "a)", text: sentence.repeat(2).trim() },
      {
        type: "table",
        caption: "Kết quả thực hiện các chỉ tiêu",
        columns: [
          { head: "TT", share: 1, align: "centre" },
          { head: "Chỉ tiêu", share: 5, align: "start" },
          { head: "Kết quả", share: 2, align: "decimal" },
        ],
        rows: [
          { type: "group", text: "Khối thôn" },
          { type: "cells", cells: ["1", "Số hộ gia đình văn hóa", "1.762"] },
          { type: "cells", cells: ["2", "Tỷ lệ hộ nghèo giảm (%)", "43,8"] },
        ],
      },
      { type: "heading", level: 1, number: "II", text: "Tồn tại, hạn chế và nguyên nhân" },
      { type: "paragraph", text: sentence.repeat(9) },
      { type: "part", ordinal: 2, title: "Phương hướng, nhiệm vụ 6 tháng cuối năm 2026" },
      { type: "paragraph", text: sentence.repeat(12) },
      { type: "paragraph", text: sentence.repeat(3) },
    ],
    signature: {
      authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
      position: "PHÓ CHỦ TỊCH",
      name: "Trần Văn Mẫu",
    },
    recipients: ["Thường trực Đảng ủy", "Chủ tịch, các Phó Chủ tịch UBND xã", "Lưu: VT, VHXH"],
    annexes: [
      {
        title: "Danh sách tập thể, cá nhân được khen thưởng",
        landscape: false,
        passages: [{ type: "paragraph", text: sentence.repeat(2) }],
      },
      {
        title: "Số liệu theo đơn vị",
        landscape: true,
        passages: [
          {
            type: "table",
            columns: [
              { head: "TT", share: 1, align: "centre" },
              { head: "Đơn vị", share: 6, align: "start" },
              { head: "Tập thể", share: 2, align: "decimal" },
              { head: "Cá nhân", share: 2, align: "decimal" },
            ],
            rows: Array.from({ length: 60 }, (_, at) => ({
              type: "cells" as const,
              cells: [String(at + 1), `Thôn số ${at + 1}`, String(at % 7), String((at * 37) % 100)],
            })),
          },
        ],
      },
    ],
    proof: { code: "7HXK-4MPW-R2CD", url: "https://example.gov.vn/tra-cuu/7HXK-4MPW-R2CD" },
    ...over,
  };
}
