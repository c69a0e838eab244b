import { describe, expect, test } from "vitest";
import { countVi, dateLine, numberVi, ordinalWord, roman, serial } from "../../functions/decree30/words.ts";

describe("dates and serials", () => {
  test.each([
    [5, 1, "Tuần Giáo, ngày 05 tháng 01 năm 2020"],
    [28, 2, "Tuần Giáo, ngày 28 tháng 02 năm 2020"],
    [9, 3, "Tuần Giáo, ngày 09 tháng 3 năm 2020"],
    [3, 7, "Tuần Giáo, ngày 03 tháng 7 năm 2020"],
    [12, 10, "Tuần Giáo, ngày 12 tháng 10 năm 2020"],
  ])("pads days below ten, and of the months January and February only: %i/%i", (day, month, line) => {
    expect(dateLine("Tuần Giáo", day, month, 2020)).toBe(line);
  });

  test("pads a serial below ten", () => {
    expect([serial(5), serial(10), serial(2597)]).toEqual(["05", "10", "2597"]);
  });
});

describe("figures", () => {
  test.each([
    [1762, "1.762"],
    [11120.3, "11.120,3"],
    [999, "999"],
    [1000000, "1.000.000"],
    [-1234.5, "-1.234,5"],
    [0, "0"],
    [-0, "0"],
    [1e21, "1.000.000.000.000.000.000.000"],
    [0.0000001, "0,0000001"],
  ])("groups thousands by points and marks decimals by a comma: %d", (value, text) => {
    expect(numberVi(value)).toBe(text);
  });

  test("keeps the decimals it is asked for, and no sign on a nought", () => {
    expect([numberVi(85.1, 3), numberVi(-0.04, 1)]).toEqual(["85,100", "0,0"]);
  });

  test("pads a count from one to nine, unless told not to", () => {
    expect([countVi(2), countVi(9), countVi(10), countVi(0), countVi(1762)]).toEqual([
      "02",
      "09",
      "10",
      "0",
      "1.762",
    ]);
    expect(countVi(6, { pad: false })).toBe("6");
    expect(countVi(2.5)).toBe("2,5");
  });
});

describe("ordinals", () => {
  test("writes Roman numerals and ordinal words", () => {
    expect([1, 4, 9, 14, 40, 1999].map(roman)).toEqual(["I", "IV", "IX", "XIV", "XL", "MCMXCIX"]);
    expect([1, 2, 4, 10, 11].map(ordinalWord)).toEqual(["nhất", "hai", "tư", "mười", "11"]);
  });
});
