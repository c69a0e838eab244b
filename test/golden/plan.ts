import * as v from "valibot";
import { Draft } from "../../functions/core/directives/draft.ts";
import { letterOfDraft } from "../../functions/core/directives/letter-text.ts";
import { Instant } from "../../functions/core/instant.ts";
import { directiveLetter } from "../../functions/pipeline/letter/letter.ts";
import { rosterOf } from "../support/played.ts";

const figure = (id: string, label: string, unit: string, above: readonly string[] = []) => ({
  ...{ id, label, above: [...above] },
  holds: { type: "figure" as const, unit, whole: true, merging: { type: "sum" as const } },
});

/** A commune's plan of 2026: parts, clauses of every form, two empty forms, and a demand beside the text. */
const draft = v.parse(Draft, {
  ...{ id: "ke-hoach", authority: "an-son", roster: "commune-2026", version: 0 },
  changedAt: "2026-03-02T08:00+07:00",
  document: {
    kind: "Kế hoạch",
    subject:
      "kế hoạch phát động phong trào thi đua “Chuyển đổi số, nâng cao chất lượng phục vụ Nhân dân” năm 2026",
    recipients: [
      "- Sở Nội vụ (để b/c);",
      "- TT. Đảng ủy, HĐND xã (để b/c);",
      "- Các thôn, bản (để thực hiện);",
    ],
    closing:
      "Trên đây là Kế hoạch phát động phong trào thi đua năm 2026; trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, đơn vị phản ánh về Phòng Văn hóa - Xã hội để tổng hợp, báo cáo Ủy ban nhân dân xã",
  },
  preamble: [
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; Căn cứ Kế hoạch số 18/KH-UBND ngày 24 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về phong trào thi đua yêu nước năm 2026.",
    "Ủy ban nhân dân xã ban hành Kế hoạch phát động phong trào thi đua với các nội dung như sau:",
  ],
  groups: [
    { id: "g1", words: "Các phòng, ban, ngành", takes: { type: "kinds", kinds: ["DEPARTMENT"] } },
    { id: "g2", words: "Các thôn, tổ dân phố", takes: { type: "kinds", kinds: ["HAMLET"] } },
  ],
  outline: [
    {
      id: "p1",
      number: "Phần I",
      title: "Mục đích, yêu cầu",
      children: [
        { id: "m1", number: "1.", text: "Tạo chuyển biến rõ nét trong cải cách hành chính." },
        { id: "m2", number: "2.", text: "Việc phát động phải thiết thực, tránh hình thức." },
      ],
    },
    {
      id: "p2",
      number: "Phần II",
      title: "Nội dung thi đua và báo cáo",
      children: [
        {
          id: "i",
          number: "I.",
          title: "Kết quả thực hiện",
          children: [
            {
              id: "i1",
              number: "1",
              title: "Công tác lãnh đạo, chỉ đạo",
              prompts: [{ id: "i1a", text: "Việc ban hành văn bản, phân công trách nhiệm.", asks: [] }],
            },
            {
              id: "i2",
              number: "2",
              title: "Kết quả các phong trào",
              text: "Nêu kết quả từng phong trào, số liệu cụ thể:",
              prompts: [
                {
                  id: "i2a",
                  text: "Kết quả thực hiện các phong trào thi đua sau:",
                  asks: [],
                  movements: [
                    { name: "“Bình dân học vụ số”" },
                    { name: "“Chung tay xóa nhà tạm, nhà dột nát”" },
                  ],
                },
                {
                  id: "i2b",
                  text: "Kết quả khen thưởng.",
                  asks: [
                    {
                      question: "table",
                      table: {
                        title: "Kết quả khen thưởng năm 2026",
                        symbol: "02.N/TĐKT",
                        columns: [
                          figure("c1", "Tập thể", "tập thể", ["Tổng số"]),
                          figure("c2", "Cá nhân", "người", ["Tổng số"]),
                          figure("c3", "Kinh phí", "triệu đồng"),
                          { id: "c4", label: "Ghi chú", holds: { type: "words" } },
                        ],
                        rows: {
                          type: "fixed",
                          label: "Hình thức",
                          rows: [
                            { id: "r0", number: "I", label: "Cấp tỉnh khen", heads: true },
                            { id: "r1", number: "1", label: "Bằng khen" },
                            { id: "r2", number: "II", label: "Cấp xã khen", heads: true },
                            { id: "r3", number: "2", label: "Giấy khen" },
                          ],
                        },
                        printed: "annex",
                      },
                    },
                  ],
                },
              ],
              children: [
                {
                  id: "i21",
                  number: "2.1",
                  title: "Mô hình mới",
                  children: [
                    { id: "a", number: "a)", text: "Mô hình của thôn, bản;" },
                    { id: "b", number: "b)", text: "Mô hình của trường học;" },
                    { id: "c", number: "c)", text: "Mô hình của hội, đoàn thể:" },
                    { id: "c1", number: "-", text: "Hội Phụ nữ;" },
                    { id: "c2", number: "+", text: "Tổ tiết kiệm." },
                    { id: "d", number: "d)", text: "Mô hình khác;" },
                    {
                      id: "e",
                      number: "đ)",
                      prompts: [
                        {
                          id: "e1",
                          text: "Danh sách điển hình tiên tiến",
                          asks: [
                            {
                              question: "table",
                              table: {
                                title: "Danh sách điển hình tiên tiến",
                                columns: [
                                  { id: "c1", label: "Họ tên, đơn vị", holds: { type: "words" } },
                                  { id: "c2", label: "Thành tích", holds: { type: "words" } },
                                ],
                                rows: { type: "free", least: 1, most: 20 },
                                printed: "annex",
                              },
                            },
                          ],
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          id: "ii",
          number: "II.",
          title: "Phương hướng, nhiệm vụ",
          text: "Nêu nhiệm vụ trọng tâm năm 2027.",
        },
      ],
    },
  ],
  demands: [
    {
      id: "d1",
      kind: "report",
      action: "gửi báo cáo kết quả phong trào thi đua năm 2026",
      groups: ["g1", "g2"],
      recipient: "Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội)",
      wording: "trước ngày 10 tháng 12 năm 2026",
    },
  ],
  dataCutoff: { date: "2026-11-30", wording: "" },
} satisfies v.InferInput<typeof Draft>);

const { authority } = rosterOf("commune-2026");

/** Kế hoạch: a directive as its office drafts it, set as the document that is signed. */
export const plan = directiveLetter(
  letterOfDraft(draft),
  authority,
  v.parse(Instant, "2026-03-02T08:00+07:00"),
);
