import { expect, test } from "vitest";
import { otherPeriodsIn } from "../../functions/core/directives/other-periods.ts";
import { namesOf, type PeriodType } from "../../functions/core/directives/period.ts";

function others(outline: string, type: PeriodType, year: number): readonly string[] {
  const names = namesOf({ type, year });
  return names ? otherPeriodsIn(outline, { year, ...names }) : ["no such period"];
}

test("an outline of the half-year kept for nine months names the words left over", () => {
  const outline = "Sơ kết 6 tháng; nhiệm vụ trong 6 tháng đầu năm. Nhiệm vụ sáu tháng cuối năm 2022";
  expect(others(outline, "M9", 2022)).toEqual(["6 tháng", "6 tháng đầu năm", "sáu tháng cuối năm 2022"]);
  expect(others(outline, "YEAR", 2022)).toHaveLength(3);
  expect(others(outline, "H1", 2022)).toEqual([]);
  expect(others("Kết quả 9 tháng đầu năm, nhiệm vụ 3 tháng cuối năm", "M9", 2022)).toEqual([]);
});

test("a period of the same name in an earlier year is left over too, unless figures are held against it", () => {
  expect(others("Khen thưởng 6 tháng đầu năm 2021", "H1", 2022)).toEqual(["6 tháng đầu năm 2021"]);
  expect(others("Tăng bao nhiêu so với 6 tháng đầu năm 2021", "H1", 2022)).toEqual([]);
  expect(others("Nhiệm vụ 6 tháng đầu năm 2023", "H2", 2022)).toEqual([]);
});

test("a length of time and a date are no period of the year", () => {
  const outline = "Trong thời hạn 3 tháng; ngày 24 tháng 6 năm 2022; ngày 16 tháng 9; đợt 3 tháng 6 năm 2022";
  expect(others(outline, "M9", 2022)).toEqual([]);
});
