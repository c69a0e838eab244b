import type { OfficialDocument, Passage } from "../../functions/decree30/document.ts";
import { pointLetter } from "../support/point-letter.ts";
import { plan } from "./plan.ts";
import { report } from "./report.ts";

const { drafter: _drafter, proof: _proof, ...head } = report;

const say = (text: string): Passage => ({ type: "paragraph", text });

/** The report once the clerk has given it its number and day. */
const issued: OfficialDocument = {
  ...report,
  number: { serial: 5, symbol: "BC-UBND" },
  dated: { place: "An Sơn", day: 3, month: 7, year: 2026 },
};

/** Công văn: no name, "V/v" under the number, one addressee, urgent, signed by order of the Chairman. */
const letter: OfficialDocument = {
  ...head,
  kind: "letter",
  number: { serial: 112, symbol: "UBND-VHXH" },
  dated: { place: "An Sơn", day: 28, month: 2, year: 2026 },
  subject: "đôn đốc gửi báo cáo công tác thi đua, khen thưởng 6 tháng đầu năm 2026",
  addressees: ["Các cơ quan, đơn vị, thôn, bản trên địa bàn xã"],
  urgency: "KHẨN",
  drafter: { mark: "NTM", copies: 30 },
  body: [
    say(
      "Thực hiện Công văn số 812/SNV-TĐKT ngày 03/02/2026 của Sở Nội vụ về việc báo cáo công tác thi đua, khen thưởng, Ủy ban nhân dân xã đã yêu cầu các cơ quan, đơn vị, thôn, bản gửi báo cáo trước ngày 25/02/2026. Đến 17 giờ 00 ngày 27/02/2026, còn 04/18 cơ quan, đơn vị chưa gửi báo cáo.",
    ),
    say(
      "Đề nghị các cơ quan, đơn vị chưa gửi báo cáo khẩn trương hoàn thành, gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 03 tháng 3 năm 2026.",
    ),
    say("Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc thực hiện."),
  ],
  signature: {
    authority: ["TL. CHỦ TỊCH"],
    position: "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI",
    name: "Lê Thị Thử",
  },
  recipients: ["Chủ tịch, các Phó Chủ tịch UBND xã", "Lưu: VT, VHXH"],
  annexes: [],
};

/** Tờ trình: legal bases, several addressees, an acting Chairman; the address alone of the optional boxes. */
const proposal: OfficialDocument = {
  ...head,
  kind: "proposal",
  number: { serial: 9, symbol: "TTr-UBND" },
  dated: { place: "An Sơn", day: 12, month: 10, year: 2026 },
  subject: "Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho tập thể, cá nhân",
  addressees: ["Ủy ban nhân dân tỉnh Bình Minh", "Hội đồng Thi đua - Khen thưởng tỉnh Bình Minh"],
  contact: { address: "Thôn Trung Tâm, xã An Sơn, tỉnh Bình Minh" },
  body: [
    { type: "basis", text: "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022" },
    {
      type: "basis",
      text: "Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng xã ngày 09 tháng 10 năm 2026",
    },
    say(
      "Ủy ban nhân dân xã An Sơn kính trình Ủy ban nhân dân tỉnh xem xét, tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 02 tập thể và 05 cá nhân có thành tích xuất sắc trong phong trào thi đua xây dựng nông thôn mới (danh sách tại Phụ lục kèm theo).",
    ),
    say("Kính đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định."),
  ],
  signature: { authority: ["TM. ỦY BAN NHÂN DÂN"], position: "Q. CHỦ TỊCH", name: "Trần Thị Mẫu" },
  recipients: ["Sở Nội vụ", "Chủ tịch, các Phó Chủ tịch UBND xã", "Lưu: VT, VHXH"],
  annexes: [
    {
      title: "Danh sách tập thể, cá nhân đề nghị tặng Bằng khen",
      landscape: false,
      passages: [
        {
          type: "table",
          columns: [
            { head: "TT", share: 1, align: "centre" },
            { head: "Tập thể, cá nhân", share: 5, align: "start" },
            { head: "Số phiếu (%)", share: 2, align: "decimal" },
          ],
          rows: [
            { type: "group", text: "Tập thể" },
            { type: "cells", cells: ["1", "Nhân dân và cán bộ thôn số 1", "100"] },
            { type: "cells", cells: ["2", "Trường Tiểu học số 2", "93,75"] },
            { type: "group", text: "Cá nhân" },
            ...[1, 2, 3, 4, 5].map((at) => ({
              type: "cells" as const,
              cells: [String(at + 2), `Người thứ ${at}, công chức xã`, `${90 + at},5`],
            })),
          ],
        },
      ],
    },
  ],
};

const tasks = [
  "Rà soát, ban hành quy chế thi đua, khen thưởng của đơn vị",
  "Ký giao ước thi đua trước ngày 15/3/2026",
  "Đăng ký danh hiệu thi đua, hình thức khen thưởng",
  "Phát hiện, giới thiệu điển hình tiên tiến",
  "Gửi báo cáo đúng hạn, đúng mẫu",
  "Công khai kết quả xét khen thưởng",
  "Lưu hồ sơ theo quy định",
];

/**
 * Thông báo: addressed to nobody, parts in Roman numerals, points by the Vietnamese alphabet, signed by
 * delegation.
 */
const notice: OfficialDocument = {
  ...head,
  kind: "notice",
  number: { serial: 31, symbol: "TB-UBND" },
  dated: { place: "An Sơn", day: 9, month: 1, year: 2026 },
  subject: "Kết luận của Chủ tịch Ủy ban nhân dân xã về công tác thi đua, khen thưởng năm 2026",
  addressees: [],
  parts: "roman",
  drafter: { mark: "PL" },
  body: [
    say(
      "Ngày 07/01/2026, Chủ tịch Ủy ban nhân dân xã chủ trì họp về công tác thi đua, khen thưởng. Sau khi nghe báo cáo và ý kiến của các cơ quan, đơn vị, Chủ tịch Ủy ban nhân dân xã kết luận như sau:",
    ),
    { type: "part", ordinal: 1, title: "Đánh giá chung" },
    say(
      "Năm 2025, các phong trào thi đua được tổ chức thiết thực; 16/18 cơ quan, đơn vị hoàn thành chỉ tiêu.",
    ),
    { type: "part", ordinal: 2, title: "Nhiệm vụ năm 2026" },
    { type: "heading", level: 1, number: "I", text: "Các cơ quan, đơn vị, thôn, bản" },
    ...tasks.map(
      (text, at): Passage => ({
        type: "point",
        mark: pointLetter(at + 1),
        text: `${text}${at < tasks.length - 1 ? ";" : "."}`,
      }),
    ),
    { type: "heading", level: 1, number: "II", text: "Tổ chức thực hiện" },
    say("Văn phòng theo dõi, đôn đốc, báo cáo Chủ tịch Ủy ban nhân dân xã."),
  ],
  signature: { authority: ["TUQ. CHỦ TỊCH"], position: "CHÁNH VĂN PHÒNG", name: "Lê Thị Thử" },
  recipients: ["Chủ tịch, các Phó Chủ tịch UBND xã", "Các cơ quan, đơn vị, thôn, bản", "Lưu: VT"],
  annexes: [],
};

/**
 * Every kind of document the office issues, and between them every prefix of a signature and every optional
 * box.
 */
export const kinds: Readonly<Record<string, OfficialDocument>> = {
  report,
  issued,
  letter,
  proposal,
  notice,
  plan,
};
