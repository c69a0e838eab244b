import { describe, expect, test } from "vitest";
import type { Directive } from "../../functions/core/directives/directive.ts";
import type { Topic } from "../../functions/core/kinds/base.ts";
import { composed, district, issued, played } from "../support/played.ts";

/** One section of a report as it is told, from sentences and the units of the sample that wrote them. */
function told(topic: Topic, lines: readonly (readonly [said: string, ...by: string[]])[]) {
  const directive = {
    ...issued("an-son-2022-h1", district),
    groups: [
      {
        ...{ id: "g", words: "Các đơn vị" },
        takes: { type: "kinds", kinds: ["COMMUNE", "TOWN", "DEPARTMENT", "MASS_ORGANISATION"] },
      },
    ],
    sections: [
      {
        ...{ id: "s", number: "I.", heading: "Nội dung" },
        prompts: [
          {
            ...{ id: "p", text: "Nội dung" },
            fields: [
              { kind: "narrative", id: "f", label: "Nội dung", topic, maxChars: 4000, required: false },
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
    const text = lines.flatMap(([said, ...by]) => (by.includes(obligation.party.unit) ? [said] : []));
    const value = { kind: "narrative" as const, text: text.join("\n\n") };
    return text.length > 0 ? [{ obligation, revision: 1, values: { f: value } }] : [];
  });
  const { document, material } = composed({ ...round, contributions });
  const page = document.body.flatMap((passage) =>
    passage.type === "paragraph" && passage.source?.startsWith("f~") ? [passage.text] : [],
  );
  const fates = material.flatMap(({ claims }) => claims.map(({ text, fate }) => [text, fate.type] as const));
  return { page: page.join(" "), fates: new Map(fates) };
}

describe("how many it is said of is said once", () => {
  test.each([
    [
      "Hoạt động của một số khối, cụm thi đua còn hình thức.",
      "Hoạt động của một số khối, cụm thi đua còn hình thức.",
    ],
    [
      "Phong trào thi đua có lúc còn hình thức, chưa sát với nhiệm vụ.",
      "Phong trào thi đua có nơi, có lúc còn hình thức, chưa sát với nhiệm vụ.",
    ],
    ["Phong trào thi đua có nơi còn hình thức.", "Phong trào thi đua có nơi còn hình thức."],
  ])("%s", (said, page) => {
    expect(told("weaknesses", [[said, "p-noi-vu"]]).page).toBe(page);
  });

  test("the leaders of many are led by no further word for many", () => {
    const said = "Cấp ủy, lãnh đạo đơn vị phân công một đồng chí theo dõi công tác thi đua.";
    expect(told("direction", [[said, "p-noi-vu", "p-tu-phap", "thanh-tra"]]).page).toBe(
      "Cấp ủy, lãnh đạo nhiều phòng, ban, ngành phân công một đồng chí theo dõi công tác thi đua.",
    );
  });
});

test("the end of a word that is no rank stays", () => {
  const three = ["p-noi-vu", "p-tu-phap", "thanh-tra"];
  expect(told("results", [["Hồ sơ, văn bản được xử lý đúng hạn.", ...three]]).page).toMatch(
    /^Hồ sơ, văn bản ở .* được xử lý đúng hạn\.$/u,
  );
});

describe("what the authority itself did", () => {
  const led = "Huyện ủy, HĐND, UBND huyện đã tập trung chỉ đạo các cơ quan, đơn vị ngay từ đầu năm.";
  const three = ["xa-tan-hoa", "tt-an-son", "xa-binh-thuong"];

  test("leads its section where a department tells it, however many tell something else", () => {
    const { page } = told("direction", [
      ["Xã đã phân công công chức theo dõi công tác thi đua.", ...three],
      [led, "vp-hdnd-ubnd"],
    ]);
    expect(page.startsWith(led)).toBe(true);
  });

  test.each([
    ["Chủ tịch UBND huyện An Sơn chỉ đạo các xã rà soát hộ nghèo."],
    ["Thường trực Huyện ủy đã kiểm tra công tác thi đua tại các cụm, khối."],
    ["Hội đồng Thi đua - Khen thưởng huyện đã phân công thành viên theo dõi các cụm, khối."],
  ])("%s", (said) => {
    expect(told("direction", [[said, "p-noi-vu"]]).page).toBe(said);
  });

  test.each([
    ["by an association", led, "hoi-nd"],
    ["of another district", "UBND huyện Mường Lân đã tập trung chỉ đạo các xã ngay từ đầu năm.", "p-noi-vu"],
    ["that was left undone", "UBND huyện chưa chỉ đạo các xã rà soát hộ nghèo.", "p-noi-vu"],
  ])("but not what is told %s", (_, said, by) => {
    const lines = [["Xã đã phân công công chức theo dõi công tác thi đua.", ...three] as const];
    const { page } = told("direction", [[said, by], ...lines]);
    expect(page.startsWith(said)).toBe(false);
  });

  test("is no shortcoming that its departments tell the superior", () => {
    const { page, fates } = told("weaknesses", [["UBND huyện có chỉ đạo nhưng còn chậm.", "p-noi-vu"]]);
    expect(page === "" || !page.startsWith("UBND huyện")).toBe(true);
    expect(fates.size).toBe(1);
  });
});
