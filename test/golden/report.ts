import type { OfficialDocument } from "../../functions/decree30/document.ts";

/**
 * An invented commune's half-year report, short enough to be read in review as a whole. No person in it is
 * real.
 */
export const report: OfficialDocument = {
  kind: "report",
  issuer: { superior: "UBND TỈNH BÌNH MINH", lines: ["ỦY BAN NHÂN DÂN", "XÃ AN SƠN"] },
  number: { symbol: "BC-UBND" },
  dated: { place: "An Sơn", month: 6, year: 2026 },
  subject: "Công tác thi đua, khen thưởng 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2026",
  addressees: ["Sở Nội vụ tỉnh Bình Minh", "Cụm thi đua các xã, phường số 4"],
  parts: "ordinal-words",
  body: [
    {
      type: "paragraph",
      text: "Thực hiện Công văn số 812/SNV-TĐKT ngày 03/6/2026 của Sở Nội vụ về việc báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026, Ủy ban nhân dân xã An Sơn báo cáo kết quả như sau (số liệu tính đến hết ngày 15/6/2026):",
    },
    {
      type: "part",
      ordinal: 1,
      title: "Kết quả tổ chức phong trào thi đua, công tác khen thưởng 6 tháng đầu năm 2026",
    },
    { type: "heading", level: 1, number: "I", text: "Công tác lãnh đạo, chỉ đạo" },
    {
      type: "heading",
      level: 2,
      number: "1",
      text: "Công tác lãnh đạo, chỉ đạo của Đảng ủy, HĐND, UBND xã và Hội đồng Thi đua - Khen thưởng xã",
    },
    {
      type: "paragraph",
      text: "Ngay từ đầu năm, Đảng ủy, HĐND, UBND xã đã quán triệt đến cán bộ, công chức, viên chức và Nhân dân các văn bản của Trung ương và của tỉnh về đổi mới công tác thi đua, khen thưởng; gắn việc thực hiện phong trào thi đua với nhiệm vụ phát triển kinh tế - xã hội, xây dựng nông thôn mới, giảm nghèo bền vững, bảo đảm quốc phòng - an ninh trên địa bàn.",
    },
    {
      type: "paragraph",
      text: "UBND xã đã ban hành 04 văn bản chỉ đạo, trong đó có Kế hoạch số 25/KH-UBND ngày 03/02/2026 về công tác thi đua, khen thưởng năm 2026 và Chỉ thị số 02/CT-UBND ngày 23/02/2026 về phát động phong trào thi đua yêu nước năm 2026; tổ chức ký giao ước thi đua giữa 18/18 cơ quan, đơn vị, thôn, bản.",
    },
    { type: "heading", level: 1, number: "II", text: "Kết quả các phong trào thi đua" },
    { type: "heading", level: 2, number: "1", text: "Phong trào thi đua phát triển kinh tế" },
    {
      type: "point",
      mark: "-",
      text: "Tổng diện tích gieo trồng cây lương thực có hạt ước đạt 1.120,3 ha, bằng 50,5% kế hoạch.",
    },
    {
      type: "point",
      mark: "-",
      text: "Chăn nuôi gia súc, gia cầm được duy trì và phát triển ổn định; tổng đàn ước đạt 14.721 con. Sản lượng nuôi trồng thủy sản 187 tấn, đạt 43,8% kế hoạch; nước máy sản xuất 35.000 m³.",
    },
    { type: "point", mark: "-", text: "Phong trào tăng thu ngân sách:" },
    {
      type: "point",
      mark: "+",
      text: "Tổng thu ngân sách trên địa bàn: 27.010 triệu đồng, đạt 51% dự toán;",
    },
    {
      type: "point",
      mark: "+",
      text: "Giải quyết việc làm cho 111 lao động, trong đó 02 hợp tác xã mới thành lập thu hút 35 lao động.",
    },
    { type: "heading", level: 2, number: "2", text: "Phong trào thi đua trên lĩnh vực văn hóa - xã hội" },
    {
      type: "paragraph",
      text: "Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” tiếp tục được quan tâm; đến nay có 1.226 hộ gia đình đăng ký danh hiệu Gia đình văn hóa, 17 thôn, bản đăng ký danh hiệu Thôn, bản văn hóa. Duy trì sĩ số học sinh đạt 99,1% so với đầu năm học; 05/07 trường đạt chuẩn quốc gia.",
    },
    { type: "heading", level: 1, number: "III", text: "Kết quả khen thưởng" },
    {
      type: "table",
      caption: "Kết quả khen thưởng 6 tháng đầu năm 2026",
      columns: [
        { head: "TT", share: 6, align: "centre" },
        { head: "Hình thức, danh hiệu", share: 44, align: "start" },
        { head: "Tập thể", share: 13, align: "decimal" },
        { head: "Cá nhân", share: 13, align: "decimal" },
        { head: "Tỷ lệ người lao động trực tiếp", share: 24, align: "decimal" },
      ],
      rows: [
        { type: "group", text: "Cấp tỉnh" },
        { type: "cells", cells: ["1", "Bằng khen của Chủ tịch UBND tỉnh", "3", "12", "58,3%"] },
        { type: "group", text: "Cấp xã" },
        {
          type: "cells",
          cells: ["2", "Tập thể lao động tiên tiến, Lao động tiên tiến", "16", "211", "72,51%"],
        },
        { type: "cells", cells: ["3", "Giấy khen của Chủ tịch UBND xã", "44", "1.073", "80%"] },
        { type: "cells", cells: ["4", "Khen thưởng đột xuất", "-", "2", "100%"] },
      ],
    },
    { type: "heading", level: 1, number: "IV", text: "Tồn tại, hạn chế và nguyên nhân" },
    {
      type: "paragraph",
      text: "Một số cơ quan, đơn vị chưa quan tâm đúng mức đến việc phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến; báo cáo của 02 đơn vị gửi chậm so với thời hạn. Nguyên nhân chủ yếu do cán bộ làm công tác thi đua, khen thưởng kiêm nhiệm nhiều việc.",
    },
    { type: "part", ordinal: 2, title: "Phương hướng, nhiệm vụ 6 tháng cuối năm 2026" },
    {
      type: "point",
      mark: "a)",
      text: "Tiếp tục tổ chức các phong trào thi đua thiết thực, hướng về cơ sở, khu dân cư và người lao động trực tiếp; lấy kết quả thi đua làm căn cứ đánh giá, xếp loại.",
    },
    {
      type: "point",
      mark: "b)",
      text: "Kịp thời phát hiện, khen thưởng người tốt, việc tốt; nhân rộng mô hình mới, cách làm hay.",
    },
    {
      type: "point",
      mark: "c)",
      text: "Chấn chỉnh chế độ thông tin, báo cáo; đưa việc gửi báo cáo đúng hạn vào bảng chấm điểm thi đua của từng đơn vị.",
    },
    {
      type: "paragraph",
      text: "Trên đây là báo cáo công tác thi đua, khen thưởng 6 tháng đầu năm; phương hướng, nhiệm vụ 6 tháng cuối năm 2026 của Ủy ban nhân dân xã An Sơn.",
    },
  ],
  signature: {
    authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
    position: "PHÓ CHỦ TỊCH",
    name: "Trần Thị Mẫu",
  },
  recipients: ["Thường trực Đảng ủy", "Chủ tịch, các Phó Chủ tịch UBND xã", "Lưu: VT, VHXH"],
  annexes: [
    {
      title: "Tình hình gửi báo cáo và số liệu theo đơn vị",
      landscape: true,
      passages: [
        {
          type: "table",
          columns: [
            { head: "TT", share: 5, align: "centre" },
            { head: "Đơn vị", share: 30, align: "start" },
            { head: "Thời điểm nhận", share: 19, align: "centre" },
            { head: "Tập thể được khen", share: 13, align: "decimal" },
            { head: "Cá nhân được khen", share: 13, align: "decimal" },
            { head: "Kinh phí (triệu đồng)", share: 12, align: "decimal" },
            { head: "Tỷ lệ (%)", share: 9, align: "decimal" },
          ],
          rows: [
            { type: "group", text: "Khối thi đua các cơ quan, đoàn thể" },
            ...Array.from({ length: 8 }, (_, at) => unit(at, `Cơ quan số ${at + 1}`)),
            { type: "group", text: "Khối thi đua các thôn, bản" },
            ...Array.from({ length: 18 }, (_, at) => unit(at + 8, `Thôn số ${at + 1}`)),
          ],
        },
      ],
    },
  ],
  drafter: { mark: "NTM", copies: 12 },
  contact: {
    address: "Thôn Trung Tâm, xã An Sơn, tỉnh Bình Minh",
    email: "vanphong.anson@binhminh.example",
    website: "anson.binhminh.example",
    phone: "0200 3555 010",
    fax: "0200 3555 011",
  },
  proof: { code: "7HXK-4MPW-R2CD", url: "https://example.gov.vn/tra-cuu/7HXK-4MPW-R2CD" },
};

function unit(at: number, name: string) {
  const late = at % 11 === 10;
  const received = late
    ? "Chậm, 29/6/2026 08:15"
    : `${20 + (at % 6)}/6/2026 ${String(8 + (at % 9)).padStart(2, "0")}:30`;
  const money = `${(at * 137) % 100},${at % 10}`;
  const share = at % 4 === 0 ? "100" : `${40 + ((at * 7) % 55)},${(at * 13) % 100}`;
  const cells = [String(at + 1), name, received, String(at % 5), String((at * 37) % 300), money, share];
  return { type: "cells", cells } as const;
}
