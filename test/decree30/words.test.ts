import { describe, expect, test } from "vitest";
import {
  countVi,
  dateLine,
  numberVi,
  ordinalWord,
  percentVi,
  pointLetter,
  roman,
  serial,
  shortDate,
} from "../../functions/decree30/words.ts";

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

  test("does so in the short form too", () => {
    expect([shortDate(4, 6, 2021), shortDate(28, 2, 2021), shortDate(19, 5, 2014)]).toEqual([
      "04/6/2021",
      "28/02/2021",
      "19/5/2014",
    ]);
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
    expect([numberVi(85.1, 3), numberVi(-0.04, 1), percentVi(43.75), percentVi(100)]).toEqual([
      "85,100",
      "0,0",
      "43,8%",
      "100%",
    ]);
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
  test("letters points by the Vietnamese alphabet, đ after d and none of f, j, w, z", () => {
    const letters = Array.from({ length: 23 }, (_, at) => pointLetter(at + 1));
    expect(letters.slice(0, 8)).toEqual(["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)"]);
    expect(letters.join("")).not.toMatch(/[fjwz]/);
    expect(pointLetter(24)).toBe("aa)");
  });

  test("writes Roman numerals and ordinal words", () => {
    expect([1, 4, 9, 14, 40, 1999].map(roman)).toEqual(["I", "IV", "IX", "XIV", "XL", "MCMXCIX"]);
    expect([1, 2, 4, 10, 11].map(ordinalWord)).toEqual(["nhất", "hai", "tư", "mười", "11"]);
  });
});
