import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filled } from "../../functions/decree30/filled.ts";
import { firstFit } from "../../functions/layout/lines.ts";
import { faces } from "../support/press.ts";

const WIDTH = 430;
const lines = (text: string) => filled(text, faces.bold, 14, WIDTH).split("\n");

describe("the lines of a heading", () => {
  test.each([
    [
      "6. Phong trào thi đua “Doanh nghiệp Việt Nam hội nhập và phát triển” trong giai đoạn mới",
      ["Doanh nghiệp", "Việt Nam", "hội nhập"],
    ],
    [
      "9. Phong trào thi đua phục vụ bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp",
      ["Quốc hội", "Hội đồng", "nhân dân"],
    ],
    [
      "3. Phong trào thi đua chung sức xây dựng nông thôn mới và xây dựng huyện An Sơn đạt chuẩn nông thôn mới",
      ["An Sơn", "nông thôn"],
    ],
  ])("part no name and no compound: %s", (text, whole) => {
    const set = lines(text);
    expect(set.join(" ")).toBe(text);
    for (const name of whole)
      expect(
        set.some((line) => line.includes(name)),
        name,
      ).toBe(true);
  });

  test("fill the width, and are not made equal: the first is within a few words of the margin", () => {
    const text = "6. Phong trào thi đua “Doanh nghiệp Việt Nam hội nhập và phát triển” gắn với cải cách";
    const [first = ""] = lines(text);
    const [full] = firstFit(text, { face: faces.bold, size: 14, width: WIDTH, indent: 0 });
    expect((full?.words.length ?? 0) - first.split(" ").length).toBeLessThanOrEqual(2);
  });

  test("keep every word in order, fit the width, and leave no word alone at the end", () => {
    const word = fc.constantFrom(
      "thi",
      "đua",
      "Phong",
      "trào",
      "An",
      "Sơn",
      "khen",
      "thưởng,",
      "(đợt",
      "2)",
      "Việt",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const set = lines(words.join(" "));
        expect(set.join(" ")).toBe(words.join(" "));
        for (const line of set)
          expect(firstFit(line, { face: faces.bold, size: 14, width: WIDTH, indent: 0 }).length).toBe(1);
        if (set.length > 1) expect(set.at(-1)?.includes(" ")).toBe(true);
      }),
    );
  });
});
