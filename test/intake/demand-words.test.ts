import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { actionIn } from "../../functions/intake/actions.ts";
import { kindOfDemand } from "../../functions/intake/demand-words.ts";
import { demandsIn } from "../../functions/intake/demands.ts";
import { reading } from "../../functions/intake/reading.ts";

describe("of which kind a demand is", () => {
  test.each([
    ["Gửi báo cáo sơ kết", "report", "certain", []],
    ["Tổ chức hội nghị tổng kết", "event", "certain", []],
    ["Gửi hồ sơ đề nghị khen thưởng", "dossier", "certain", []],
    ["tổ chức Hội nghị sơ kết và gửi báo cáo sơ kết", "report", "likely", ["event"]],
  ] as const)("“%s” says it", (action, kind, sure, others) => {
    expect(kindOfDemand(action)).toMatchObject({ kind, sure, others });
  });

  test.each([
    ["Gửi hồ sơ kèm báo cáo thành tích", "dossier"],
    ["Gửi bản đăng ký thi đua", "register"],
    ["Gửi bảng tự chấm điểm", "report"],
    ["Gửi báo cáo kèm hồ sơ đề nghị khen thưởng", "dossier"],
    ["Gửi kế hoạch của đơn vị", "report"],
  ] as const)("“%s” is proposed, and could be another: it is not settled", (action, kind) => {
    const read = kindOfDemand(action);
    expect(read.kind).toBe(kind);
    expect(read.sure).not.toBe("certain");
    expect(read.others).not.toEqual([]);
  });
});

describe("what is done and where it goes", () => {
  test.each([
    [
      "gửi báo cáo tổng kết về UBND xã (qua Phòng Văn hóa - Xã hội) ",
      "gửi báo cáo tổng kết",
      "UBND xã (qua Phòng Văn hóa - Xã hội)",
    ],
    [
      "Báo cáo bằng văn bản gửi về Sở Nội vụ (qua Ban Thi đua - Khen thưởng tỉnh) ",
      "gửi báo cáo bằng văn bản",
      "Sở Nội vụ (qua Ban Thi đua - Khen thưởng tỉnh)",
    ],
    ["các đơn vị hoàn thiện hồ sơ, nộp về Thường trực Hội đồng ", "gửi hồ sơ", "Thường trực Hội đồng"],
    [
      "báo cáo kết quả thực hiện về Ủy ban nhân dân huyện ",
      "báo cáo kết quả thực hiện",
      "Ủy ban nhân dân huyện",
    ],
    ["Thời hạn gửi báo cáo năm: ", "gửi báo cáo năm", ""],
    ["tổ chức ký kết giao ước thi đua ", "tổ chức ký kết giao ước thi đua", ""],
  ])("“%s”", (chunk, action, recipient) => {
    expect(actionIn(chunk, "")).toEqual({ action, recipient });
  });
});

describe("whom a demand binds", () => {
  const groups = [
    { id: "g1", words: "Các cụm, khối thi đua", takes: { type: "blocs" as const } },
    { id: "g2", words: "Các phòng, ban", takes: { type: "kinds" as const, kinds: ["DEPARTMENT"] } },
    { id: "g3", words: "UBND các xã", takes: { type: "kinds" as const, kinds: ["COMMUNE"] } },
  ];
  const addressees = groups.map((group) => reading({ words: group.words, group }, [1], "certain", "kinds"));
  const read = (text: string) =>
    demandsIn([{ text, lines: [9], over: "" }], {
      ...{ addressees, roster: undefined, calendar: publicCalendar, issueDate: undefined },
    }).map(({ value }) => [value.by.map(({ group, words }) => group?.id ?? words).join("+"), value.wording]);

  test.each([
    [
      "Các phòng, ban gửi báo cáo trước ngày 12/6/2026, UBND các xã gửi báo cáo trước ngày 15/6/2026.",
      [
        ["g2", "trước ngày 12/6/2026"],
        ["g3", "trước ngày 15/6/2026"],
      ],
    ],
    ["Các cơ quan, đơn vị gửi báo cáo trước ngày 12/6/2026.", [["g2+g3", "trước ngày 12/6/2026"]]],
    [
      "Báo cáo gửi trước ngày 12/6/2026. Riêng UBND các xã gửi báo cáo trước ngày 15/6/2026.",
      [
        ["g1+g2", "trước ngày 12/6/2026"],
        ["g3", "trước ngày 15/6/2026"],
      ],
    ],
    [
      "Các phòng, ban gửi báo cáo trước ngày 12/6/2026 để tổng hợp, báo cáo UBND tỉnh trước ngày 20/6/2026.",
      [["g2", "trước ngày 12/6/2026"]],
    ],
    ["Giao Phòng Nội vụ đôn đốc, tổng hợp báo cáo UBND xã trước ngày 20/6/2026.", []],
    ["Số liệu tính đến hết ngày 31/5/2026.", []],
    ["Theo Công văn số 12/SNV ngày 12/6/2026 của Sở Nội vụ.", []],
    ["Ngành Y tế gửi hồ sơ trước ngày 12/6/2026.", [["Ngành Y tế", "trước ngày 12/6/2026"]]],
  ])("“%s”", (text, right) => {
    expect(read(text)).toEqual(right);
  });
});
