import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAddable, rounded, shifted, sumOf, times } from "../../functions/core/figures/exact.ts";
import { printFigure, readFigure } from "../../functions/core/figures/figure.ts";
import { converted, measureOf } from "../../functions/core/figures/measure.ts";
import {
  type NumberReading,
  printCount,
  printNumber,
  printPercent,
  readCount,
  readDecimal,
} from "../../functions/core/figures/number.ts";
import { percentOf } from "../../functions/core/figures/percent.ts";
import { sayProblem } from "../../web/words/said.ts";
import { vi } from "../../web/words/vi.ts";

const said = (read: NumberReading) => (read.ok ? undefined : sayProblem(vi, read.wrong));

describe("a number in a form", () => {
  test.each([
    ["1.762", 1762],
    ["1762", 1762],
    ["02", 2],
    ["0", 0],
    ["00", 0],
    [" 344.919 ", 344919],
  ])("reads the count %s", (words, value) => {
    expect(readCount(words)).toEqual({ ok: true, value });
  });

  test.each([
    ["11.120,3", 11120.3],
    ["１１.１２０,３", 11120.3],
    ["\u00a085,5\u202f", 85.5],
    ["85,125", 85.125],
    ["1.762", 1762],
    ["13,72", 13.72],
    ["1.234.567,5", 1234567.5],
    ["05,5", 5.5],
  ])("reads the decimal %s", (words, value) => {
    expect(readDecimal(words)).toEqual({ ok: true, value });
  });

  test("takes 1,762 for one and a bit, and asks whether a thousand was meant", () => {
    expect(said(readCount("1,762"))).toBe(
      "“1,762” đọc là 1 phẩy 762, nhưng ô này cần số nguyên. Nếu là 1762, xin viết 1.762.",
    );
  });

  test("does not take 1,000 for one", () => {
    expect(said(readCount("1,000"))).toContain("xin viết 1.000; nếu là số thập phân, xin viết 1.");
  });

  test.each(["1.5", "12.75", "0.125", "1,500", "1,23456", "012,5", "1,762.5"])(
    "a count written %s is told that a count is whole, and never to write decimals",
    (words) => {
      const told = said(readCount(words));
      expect(told).toContain("số nguyên");
      expect(told).not.toMatch(/xin viết [\d.]+,\d/i);
    },
  );

  test("does not take 8.5 for eight and a half, and says how to write it", () => {
    expect(said(readDecimal("8.5"))).toBe(
      "“8.5” có dấu chấm, mà dấu chấm chỉ tách hàng nghìn. Nếu là 8 phẩy 5, xin viết 8,5.",
    );
  });

  test.each([
    ["٣", "chữ số 0 đến 9"],
    ["1e3", "lũy thừa"],
    ["-5", "số âm"],
    ["1,762,000", "Xin viết 1.762.000"],
    ["1,762.5", "Xin viết 1.762,5"],
    ["1 762", "Xin viết 1.762"],
    ["43,8%", "dấu phần trăm"],
    ["12 xã", "chữ đi kèm"],
    ["1.76", "Nếu là 1 phẩy 76"],
    ["12..3", "không đúng chỗ"],
    ["nhiều", "không phải là số"],
    ["12.345.678.901.234", "lớn quá"],
    ["0,12345", "làm tròn"],
    ["350,000", "xin viết 350.000"],
    ["1,500", "Nếu dấu phẩy tách hàng nghìn, xin viết 1.500; nếu là số thập phân, xin viết 1,5."],
    ["00012", "Nếu là 12, xin viết 12."],
    ["012", "số 0 đứng đầu"],
    ["01.234,5", "Nếu là 1234,5"],
    ["0.125", "Nếu là 0 phẩy 125, xin viết 0,125"],
    [">100", "ước chừng hoặc một khoảng"],
    ["~100", "ước chừng hoặc một khoảng"],
    ["100+", "ước chừng hoặc một khoảng"],
    ["12 - 15", "ước chừng hoặc một khoảng"],
    ["khoảng 100", "ước chừng hoặc một khoảng"],
    ["1tr2", "có chữ đi kèm"],
    ["2,5 tỷ", "có chữ đi kèm"],
    ["1/2", "không phải là số"],
    ["–5", "số âm"],
    ["1'762", "không phải là số"],
    ["1.234.5", "không đúng chỗ"],
  ])("refuses %s in one sentence that says what was read", (words, why) => {
    expect(said(readDecimal(words))).toContain(why);
    expect(said(readDecimal(words))).toContain(words);
  });

  test("tells zero, nothing of the kind, no data yet and a blank cell apart", () => {
    expect(["0", "Không phát sinh", "chưa có số liệu", ""].map((words) => readFigure(words, false))).toEqual([
      { ok: true, value: 0 },
      { ok: true, value: "none" },
      { ok: true, value: "unknown" },
      { ok: true, value: undefined },
    ]);
  });

  test("prints what it reads, as the seeds print it", () => {
    expect([11120.3, 1762, 85.125, 350000, 0].map(printNumber)).toEqual([
      "11.120,3",
      "1.762",
      "85,125",
      "350.000",
      "0",
    ]);
    expect([2, 12, 0, 1.5].map(printCount)).toEqual(["02", "12", "0", "1,5"]);
    expect([43.79391, 100, 102.7].map(printPercent)).toEqual(["43,8%", "100%", "102,7%"]);
    expect(printFigure("none")).toBe("không phát sinh");
  });
});

describe("a cell without a figure", () => {
  test.each(["chưa có số liệu", "Không có số liệu", "chưa thống kê", "đang tổng hợp", "Chưa tổng hợp được"])(
    "says by “%s” that the figure is not known yet",
    (words) => {
      expect(readFigure(words, false)).toEqual({ ok: true, value: "unknown" });
    },
  );
});

describe("a sum", () => {
  test("is exact in whatever order its parts come", () => {
    expect(sumOf([0.1, 0.2, 0.3])).toBe(0.6);
    expect(sumOf([0.3, 0.2, 0.1])).toBe(0.6);
    expect(sumOf([85.125, 131.475])).toBe(216.6);
  });
});

describe("a unit of measure", () => {
  test("turns into another of its kind without a rounding error", () => {
    expect(converted(1478.8, "triệu đồng", "tỷ đồng")).toBe(1.4788);
    expect(converted(0.3, "tỷ đồng", "triệu đồng")).toBe(300);
    expect(converted(18.1, "ha", "m2")).toBe(181000);
  });

  test("keeps visits and persons apart", () => {
    expect(measureOf("lượt người")).not.toBe(measureOf("người"));
    expect(converted(5, "lượt người", "người")).toBeUndefined();
  });
});

describe("a percentage that was worked out", () => {
  // Case zero-rounding.
  test.each([
    [0.03, "0,03%"],
    [0.0001, "0,0001%"],
    [0.000123456, "0,00012%"],
    [0.95, "0,95%"],
    [43.79391, "43,8%"],
    [0, "0%"],
    [100, "100%"],
    [102.7, "102,7%"],
  ])("keeps enough digits to be true: %d", (value, printed) => {
    expect(printPercent(value)).toBe(printed);
  });

  test("is rounded as by hand: half a tenth goes up", () => {
    expect(printPercent(percentOf(57, 400) ?? 0)).toBe("14,3%");
    expect(printPercent((percentOf(16048.5, 13000) ?? 0) - 100)).toBe("23,5%");
  });

  test("is never printed as nothing or as the whole unless it is", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e6, noNaN: true }), (value) => {
        expect(printPercent(value)).not.toBe("0%");
        if (Math.abs(value - 100) > 1e-9) expect(printPercent(value)).not.toBe("100%");
        expect(printPercent(value)).not.toContain("e");
      }),
    );
    expect([99.96, 99.999, 100.04, 99.99999].map(printPercent)).toEqual([
      "99,96%",
      "99,999%",
      "100,04%",
      "gần 100%",
    ]);
  });
});

describe("a number, however large or small", () => {
  test("is printed digit by digit and never with an exponent", () => {
    expect([1e-7, 1.5e-7, 1e21, 1.25e22].map(printNumber)).toEqual([
      "0,0000001",
      "0,00000015",
      "1.000.000.000.000.000.000.000",
      "12.500.000.000.000.000.000.000",
    ]);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const words = printNumber(value);
        expect(words).toMatch(/^-?\d{1,3}(\.\d{3})*(,\d+)?$/);
        expect(Number(words.replaceAll(".", "").replace(",", "."))).toBeCloseTo(value, 12);
      }),
    );
  });

  test("moves its point, is multiplied and is rounded without losing a digit", () => {
    expect([shifted(1e-7, 3), shifted(1.5, 6), shifted(12, -3)]).toEqual([0.0001, 1_500_000, 0.012]);
    expect([times(0.1, 360), times(1.1, 500), times(3, 1)]).toEqual([36, 550, 3]);
    expect([rounded(0.00034, 1), rounded(12.345, 1), rounded(0, 1), rounded(2.5, 0)]).toEqual([
      0.00034, 12.3, 0, 2.5,
    ]);
  });

  test("is not added where its digits are too many, and a sum that outgrows them is none", () => {
    expect([isAddable(1e300), isAddable(1e-12), isAddable(0.123456789), isAddable(12)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(sumOf([9e15, 9e15])).toBeUndefined();
    expect(sumOf([1e-12, 1])).toBeUndefined();
    expect(sumOf([])).toBe(0);
  });
});
