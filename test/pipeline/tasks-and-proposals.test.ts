import { expect, test } from "vitest";
import type { Directive } from "../../functions/core/directives/directive.ts";
import type { FieldValue } from "../../functions/core/kinds/field.ts";
import { composed, district, issued, played } from "../support/played.ts";

const lines = (kind: string, topic: string) => ({
  ...{ kind, id: kind, label: kind, topic },
  required: false,
});

/** A report of nothing but targets, tasks and proposals, from what each of these units filled in. */
function reported(values: Readonly<Record<string, Readonly<Record<string, readonly object[]>>>>) {
  const directive = {
    ...issued("an-son-2022-h1", district),
    groups: [{ id: "g", words: "Các đơn vị", takes: { type: "kinds", kinds: ["COMMUNE", "DEPARTMENT"] } }],
    sections: [
      {
        ...{ id: "s", number: "I.", heading: "Nội dung" },
        prompts: [
          {
            ...{ id: "p", text: "Nội dung" },
            fields: [
              lines("targets", "weaknesses"),
              lines("tasks", "solutions"),
              lines("proposals", "proposals"),
            ],
          },
        ],
      },
    ],
    demands: [
      {
        ...{ id: "d", kind: "report", action: "gửi báo cáo", groups: ["g"], recipient: "" },
        deadline: { type: "undated", wording: "" },
      },
    ],
  } as unknown as Directive;
  const round = played(directive, district, 0);
  const contributions = round.obligations.flatMap((obligation) => {
    const theirs = values[obligation.party.unit];
    if (!theirs) return [];
    const said = Object.entries(theirs).map(
      ([kind, rows]) => [kind, { kind, lines: rows } as FieldValue] as const,
    );
    return [{ obligation, revision: 1, values: Object.fromEntries(said) }];
  });
  const { document, material } = composed({ ...round, contributions });
  const page = document.body.flatMap((passage) =>
    (passage.type === "paragraph" || passage.type === "point") && passage.source
      ? [passage.type === "point" ? `${passage.mark} ${passage.text}` : passage.text]
      : [],
  );
  const fates = material.flatMap(({ claims }) => claims.map(({ text, fate }) => [text, fate.type] as const));
  return { page, fates: new Map(fates) };
}

const [one = "", two = ""] = district.units.filter(({ kind }) => kind === "DEPARTMENT").map(({ id }) => id);

test("a target not met is told by where it is and why, and its remedy by its own time among the tasks", () => {
  const { page } = reported({
    [one]: {
      targets: [
        {
          target: "Giải ngân vốn đầu tư công",
          state: "Đạt 87,3% kế hoạch",
          reason: "Vướng giải phóng mặt bằng; phấn đấu giải ngân 100% trước ngày 31/01/2023",
        },
      ],
    },
  });
  expect(page).toContain("Giải ngân vốn đầu tư công mới đạt 87,3% kế hoạch do vướng giải phóng mặt bằng.");
  expect(page).toContain("Phấn đấu trước ngày 31/01/2023 giải ngân 100%.");
});

test("a remedy that does not say of what is told of its target", () => {
  const { page } = reported({
    [one]: {
      targets: [
        { target: "Tỷ lệ che phủ rừng", reason: "Thiếu quỹ đất; phấn đấu hoàn thành vào cuối năm 2022" },
      ],
    },
  });
  expect(page).toContain("Chỉ tiêu tỷ lệ che phủ rừng chưa đạt do thiếu quỹ đất.");
  expect(page).toContain("Đối với chỉ tiêu tỷ lệ che phủ rừng, phấn đấu hoàn thành vào cuối năm 2022.");
});

test("tasks are numbered, those with a date in its order, each led by it", () => {
  const { page } = reported({
    [one]: {
      tasks: [
        { task: "Tổ chức Hội nghị điển hình tiên tiến", when: "15/9/2022" },
        { task: "Đẩy mạnh tuyên truyền pháp luật về thi đua", when: "thường xuyên" },
      ],
    },
    [two]: { tasks: [{ task: "Phát động đợt thi đua chào mừng Quốc khánh", when: "Tháng 8/2022" }] },
  });
  expect(page).toContain("1. Thường xuyên đẩy mạnh tuyên truyền pháp luật về thi đua.");
  expect(page).toContain(
    "2. Trong tháng 8 năm 2022, phát động đợt thi đua chào mừng Quốc khánh. Ngày 15/9/2022, tổ chức Hội nghị điển hình tiên tiến.",
  );
});

test("proposals are numbered by whom they are made to, the highest first", () => {
  const { page, fates } = reported({
    [one]: {
      proposals: [
        { proposal: "Đề nghị tỉnh bổ sung kinh phí khen thưởng", addressee: "UBND tỉnh" },
        { proposal: "Hỗ trợ kinh phí hoạt động", addressee: "UBND huyện" },
        { proposal: "Mua sắm thêm máy tính cho đơn vị" },
      ],
    },
    [two]: {
      proposals: [
        { proposal: "Xem xét nâng mức tiền thưởng", addressee: "Chính phủ" },
        { proposal: "Bố trí đủ biên chế cho cấp xã" },
      ],
    },
  });
  expect(page.slice(-3)).toEqual([
    "1. Đề nghị Chính phủ xem xét nâng mức tiền thưởng.",
    "2. Đề nghị UBND tỉnh bổ sung kinh phí khen thưởng.",
    "3. Đề nghị cấp trên bố trí đủ biên chế cho cấp xã.",
  ]);
  expect(fates.get("Đề nghị UBND huyện hỗ trợ kinh phí hoạt động")).toBe("left");
  expect(fates.get("Mua sắm thêm máy tính cho đơn vị")).toBe("waiting");
});
