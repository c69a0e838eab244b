import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { AwardsField } from "../../functions/core/kinds/awards/field.ts";
import { questions } from "../../functions/core/kinds/awards/questions.ts";
import { levels } from "../../functions/core/registry/title.ts";
import {
  mayConfer,
  titleCalled,
  titleIn,
  titleNameOn,
  titles,
  titlesNamedIn,
  titlesOn,
} from "../../functions/core/registry/titles.ts";

const idsIn = (text: string) => titlesNamedIn(text).map(({ title }) => title.id);

describe("a title is known by its name, its spellings and what it is shortened to", () => {
  test.each([
    ["LĐTT", "advanced-worker"],
    ["CSTĐCS", "base-fighter"],
    ["CSTĐ cơ sở", "base-fighter"],
    ["Chiến sỹ thi đua cấp cơ sở", "base-fighter"],
    ["CSTĐ cấp tỉnh", "province-fighter"],
    ["Chiến sĩ thi đua bộ, ban, ngành, tỉnh", "province-fighter"],
    ["CSTĐ toàn quốc", "national-fighter"],
    ["TTLĐTT", "advanced-collective"],
    ["tập thể lao động xuất sắc", "excellent-collective"],
    ["BK", "merit"],
    ["BK của UBND tỉnh", "merit"],
    ["Bằng khen của Ủy ban nhân dân tỉnh", "merit"],
    ["Bằng khen của TTCP", "pm-merit"],
    ["GK", "commendation"],
    ["Cờ thi đua của Ủy ban nhân dân tỉnh", "province-flag"],
    ["Cờ thi đua Chính phủ", "government-flag"],
    ["Gia đình văn hoá", "cultural-family"],
    ["Tổ dân phố văn hóa", "cultural-hamlet"],
    ["Xã, phường, thị trấn tiêu biểu", "model-commune"],
    ["Chiến sỹ tiên tiến", "advanced-soldier"],
    ["Đơn vị tiên tiến", "advanced-unit"],
    ["Đơn vị Quyết thắng", "victorious-unit"],
    ["Kỉ niệm chương", "memorial-medal"],
  ])("“%s”", (words, id) => {
    expect(titleCalled(words)?.id).toBe(id);
  });

  test("no wording means two titles", () => {
    const wordings = titles.flatMap(({ id, name, names = [], spellings = [], abbreviations = [] }) =>
      [name, ...names.map((each) => each.name), ...spellings, ...abbreviations].map((words) => ({
        id,
        words,
      })),
    );
    for (const { id, words } of wordings) expect(titleCalled(words)?.id, words).toBe(id);
  });

  test("in a prompt each is found once, in the text's order and words, the longest first", () => {
    expect(
      titlesNamedIn("LĐTT, CSTĐCS, “Chiến sỹ thi đua cơ sở”, giấy khen").map(({ words }) => words),
    ).toEqual(["LĐTT", "CSTĐCS", "Chiến sỹ thi đua cơ sở", "giấy khen"]);
    expect(idsIn("Tập thể lao động tiên tiến; Bằng khen của Thủ tướng Chính phủ")).toEqual([
      "advanced-collective",
      "pm-merit",
    ]);
    expect(idsIn("Số lượng GK, BK (đợt 1)")).toEqual(["commendation", "merit"]);
    expect(idsIn("bảng khen thưởng, hình thức khác, bk, gk; công tác thi đua khen thưởng")).toEqual([]);
    expect(idsIn("Lao động tiên tiến\n(LĐTT) và lao động tiên tiến")).toEqual([
      "advanced-worker",
      "advanced-worker",
    ]);
  });

  test("whatever stands around it, a wording is found and nothing else in it", () => {
    const named = titles
      .filter(({ id }) => id !== "other")
      .flatMap((title) => [title.name, ...(title.spellings ?? [])]);
    fc.assert(
      fc.property(
        fc.constantFrom(...named),
        fc.constantFrom(", ", "; ", " (", " “", "\n"),
        (name, between) => {
          const said = `Kết quả${between}${name}${between}trong kỳ`;
          expect(titlesNamedIn(said).map(({ words }) => words)).toEqual([name]);
        },
      ),
    );
  });
});

describe("a title holds for the days its law holds", () => {
  test("an old round keeps the old name, a new one has the new", () => {
    const nameOn = (id: string, date: string) => {
      const title = titleIn(id);
      return title && titleNameOn(title, date);
    };
    expect(nameOn("cultural-hamlet", "2022-06-10")).toBe("Thôn, làng, ấp, bản, tổ dân phố văn hóa");
    expect(nameOn("cultural-hamlet", "2024-01-01")).toBe("Thôn, tổ dân phố văn hóa");
    expect(nameOn("model-commune", "2025-06-30")).toBe("Xã, phường, thị trấn tiêu biểu");
    expect(nameOn("model-commune", "2025-07-01")).toBe("Xã, phường, đặc khu tiêu biểu");
  });

  test("what nobody could confer on that day is not offered", () => {
    const idsOn = (date: string) => titlesOn(date).map(({ id }) => id);
    expect(idsOn("2022-06-10")).not.toContain("model-commune");
    expect(idsOn("2026-06-10")).toContain("model-commune");
    expect(titlesOn("2026-06-10").find(({ id }) => id === "model-commune")?.name).toContain("đặc khu");
  });

  test("the commemorative medal is the ministries' alone until the Law of 2022", () => {
    const medal = titleIn("memorial-medal");
    const by = (date: string) => levels.filter((level) => medal && mayConfer(medal, level, date));
    expect(by("2023-12-31")).toEqual(["ministry"]);
    expect(by("2024-01-01")).toEqual(["ministry", "province"]);
  });
});

describe("awards asked by their titles", () => {
  const asked = (titles: readonly string[]) => {
    const [question] = questions;
    const standing = {
      ...{ id: "p", first: false, topic: "awards" as const, targets: [], hint: {} },
      named: (name: string, label: string) => ({
        id: name,
        label,
        required: false,
        topic: "awards" as const,
      }),
    };
    const [field] = question?.fields(standing, { text: "", fieldKinds: ["awardMatrix"], titles }) ?? [];
    return v.parse(AwardsField, field).awards?.map(({ label, form }) => [label, form]);
  };

  test("a title named twice is one row, and one that the registry lacks is asked in its own words", () => {
    expect(asked(["LĐTT", "Lao động tiên tiến", "Cúp vàng chất lượng", "GK"])).toEqual([
      ["Lao động tiên tiến", "advanced-worker"],
      ["Cúp vàng chất lượng", "other"],
      ["Giấy khen", "commendation"],
    ]);
  });
});
