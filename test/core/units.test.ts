import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  commonUnit,
  converted,
  isDitto,
  labelAndUnit,
  measureOf,
  readUnit,
  unitChoices,
  unitName,
} from "../../functions/core/figures/measure.ts";

const known = (words: string) => {
  const read = readUnit(words);
  return read.type === "known" ? [read.measure, read.tens] : read.type;
};

/** Every way of writing money that was seen or tried, by its power of ten. */
const money: Readonly<Record<number, string>> = {
  0: "đồng|đ|₫|vnđ|vnd|VNĐ|VND|Đồng|đồng VN|đồng Việt Nam",
  3: "nghìn đồng|ngàn đồng|nghìn đ|ngàn đ|1000đ|1.000 đ|1.000 đồng|1000 đồng|1.000đ|10^3 đ|10³ đồng|ng.đ|ngđ|n.đ|nđ|kđ|ng. đồng|nghìn VNĐ|Nghìn Đồng|x 1000 đ|1.000 vnđ",
  6: "triệu đồng|Triệu đồng|TRIỆU ĐỒNG|tr.đ|trđ|tr đ|tr. đ|Tr.Đ|TRĐ|Trđ|tr.đồng|trđồng|tr đồng|triệu|Triệu|triệu đ|triệu.đ|triệu vnđ|triệu VND|tr.vnđ|tr|Tr|tr.|10^6 đ|10⁶ đồng|1.000.000 đ|1000000đ|1.000.000 đồng|tr.₫|triêu|trieu|triêu đồng|trieu dong|triệu đông|triệu dong|trd|tr.d|TRD|(triệu đồng)|ĐVT: triệu đồng|triệu đồng",
  9: "tỷ|tỉ|Tỷ|tỷ đồng|tỉ đồng|tỷ đ|tỉ đ|tỷ.đ|tỷ vnđ|TỶ ĐỒNG|10^9 đ|1.000.000.000 đ|nghìn triệu đồng",
  12: "nghìn tỷ|ngàn tỷ|nghìn tỉ|nghìn tỷ đồng|ngàn tỷ đồng|ngàn tỉ đồng|1.000 tỷ đồng",
};

describe("money, however it is written", () => {
  test.each(
    Object.entries(money).flatMap(([tens, all]) =>
      all.split("|").map((words) => [words, Number(tens)] as const),
    ),
  )("is known in %s", (words, tens) => {
    expect(known(words)).toEqual(["đồng", tens]);
  });

  // The case unit-names: what eleven communes wrote for the same unit.
  test("adds tr.đ, trđ, triệu and tỷ up with triệu đồng", () => {
    expect(["tr.đ", "trđ", "triệu", "tỷ"].map((unit) => converted(1, unit, "triệu đồng"))).toEqual([
      1, 1, 1, 1000,
    ]);
    expect(commonUnit(["tỷ", "tr.đ", "triệu đồng"])).toBe("triệu đồng");
  });

  test.each(
    "độ|đợt|tr.viên|trđ/người|trường|trẻ em|trang|trạm|kg|km|ngày|người|tấn|tạ|tổ|USD|triệu USD|t|n|ng|k|ty|ti|1000|điểm|đảng viên|đối tượng|đơn|nhà|nghìn lượt|triệu viên|con".split(
      "|",
    ),
  )("is not what is meant by %s", (words) => {
    expect(measureOf(words)).not.toBe("đồng");
  });
});

describe("a unit of measure", () => {
  test.each([
    ["m2", "m²", 0],
    ["triệu quả", "quả", 6],
    ["1000 quả", "quả", 3],
    ["gia đình", "hộ", 0],
    ["hecta", "m²", 4],
    ["km2", "m²", 6],
    ["Ha", "m²", 4],
    ["1000 tấn", "kg", 6],
    ["nghìn tấn", "kg", 6],
    ["tạ", "kg", 2],
    ["m3", "m³", 0],
    ["nghìn m³", "m³", 3],
    ["m dài", "m", 0],
    ["Trkwh", "kWh", 6],
    ["GWh", "kWh", 6],
    ["nghìn lượt", "lượt", 3],
    ["tr.viên", "viên", 6],
    ["1000 con", "con", 3],
    ["vạn con", "con", 4],
    ["1000sp", "sản phẩm", 3],
    ["HS", "học sinh", 0],
    ["đ/c", "đồng chí", 0],
    ["xã, thị trấn", "xã", 0],
    ["phường", "xã", 0],
    ["TDP", "thôn", 0],
    ["khối, bản", "thôn", 0],
    ["xã/phường", "xã", 0],
    ["số lượt người", "lượt", 0],
  ])("is known in %s", (words, measure, tens) => {
    expect(known(words)).toEqual([measure, tens]);
  });

  test.each([
    "%",
    "‰",
    "điểm %",
    "tỷ lệ %",
    "% KH",
    "điểm",
    "hạng",
    "°C",
    "triệu đồng/người",
    "lần/người/năm",
    "m3/ngày đêm",
    "tạ/ha",
  ])("never adds up in %s", (words) => {
    const read = readUnit(words);
    expect(read.type === "known" && read.unadded).toBeTruthy();
  });

  test.each([
    ["tấn/hecta", "tấn/ha", 1],
    ["tạ/héc ta", "tấn/ha", 0.1],
    ["tấn/1 ha", "tấn/ha", 1],
    ["trđ/ng/năm", "triệu đồng/người/năm", 1],
    ["triệu đồng/đầu người", "triệu đồng/người", 1],
    ["trđ/nhân khẩu", "triệu đồng/người", 1],
    ["m3/ngđ", "m³/ngày đêm", 1],
    ["giường/10.000 dân", "giường/vạn dân", 1],
    ["nghìn đồng/tấn", "đồng/kg", 1],
    ["người/ha", "người/km²", 100],
  ])("is one measure with another way of writing what it is reckoned to: %s, %s", (from, to, times) => {
    expect(converted(1, from, to)).toBe(times);
  });

  test.each([
    ["triệu đồng/người", "triệu đồng/người/năm"],
    ["triệu đồng/tháng", "triệu đồng/năm"],
    ["triệu đồng/hộ", "triệu đồng/người"],
  ])("is never turned into so much to one of another thing: %s, %s", (from, to) => {
    expect(converted(1, from, to)).toBeUndefined();
  });

  test.each(["sào", "mẫu", "công", "t", "n", "ng", "k", "ty", "ti", "1000", "1.000.000", "nghìn"])(
    "is asked about, and never guessed: %s",
    (words) => {
      const read = readUnit(words);
      expect(read.type).toBe("ambiguous");
      // Whatever may be chosen is understood.
      const choices = read.type === "ambiguous" ? read.choices : [];
      expect(choices.map((choice) => readUnit(choice).type)).toEqual(choices.map(() => "known"));
    },
  );

  test("keeps a word it does not know as it was typed, and apart", () => {
    expect(unitName("  Bao tải ")).toBe("Bao tải");
    expect(measureOf("bao tải")).toBe(measureOf("Bao tải"));
    expect(measureOf("bao tải")).not.toBe(measureOf("bao"));
  });

  test("reckons a sào as the writer chose it", () => {
    expect(converted(12, "sào (360 m²)", "ha")).toBe(0.432);
    expect(converted(12, "sào (500 m²)", "m²")).toBe(6000);
    expect(converted(12, "sào (500 m²)", "tấn")).toBeUndefined();
    expect(commonUnit(["sào (360 m²)", "ha"])).toBe("m²");
  });

  test("offers for a measure of land only what that measure may be, so that no press turns 120 sào into 120 ha", () => {
    for (const word of ["sào", "mẫu", "công đất"]) {
      const choices = unitChoices(word);
      expect(choices.length).toBeGreaterThan(1);
      expect(choices.filter((choice) => !choice.startsWith(`${word} (`))).toEqual([]);
    }
    expect(converted(120, "sào (360 m²)", "m²")).toBe(43_200);
    expect(converted(120, "sào Bắc Bộ", "m²")).toBe(43_200);
    expect(converted(2, "Mẫu Trung bộ", "ha")).toBe(1);
  });

  test.each([
    ["dong", "triệu đồng"],
    ["ty", "tấn"],
    ["k", "kg"],
    ["t", "triệu đồng"],
    ["công", "ha"],
    ["thước", "m²"],
  ])("never offers for %s a word that says another size: %s", (word, other) => {
    expect(unitChoices(word)).not.toContain(other);
  });

  test("keeps persons, visits and households apart", () => {
    expect(new Set(["người", "lượt người", "hộ", "cháu", "đảng viên"].map(measureOf)).size).toBe(5);
  });

  test("turns into any other of its measure and back without losing a digit", () => {
    const units = fc.constantFrom("đồng", "nghìn đồng", "tr.đ", "tỷ", "ngàn tỷ");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), units, units, (digits, from, to) => {
        const value = digits / 1000;
        const there = converted(value, from, to);
        expect(there === undefined ? undefined : converted(there, to, from)).toBe(value);
      }),
    );
  });
});

describe("where a unit stands", () => {
  test("is read from the end of a label, and from the row above", () => {
    expect(labelAndUnit("Thu ngân sách (ĐVT: tr.đ)")).toEqual({ label: "Thu ngân sách", unit: "tr.đ" });
    expect(labelAndUnit("Thu ngân sách (đơn vị tính: triệu đồng)")).toEqual({
      label: "Thu ngân sách",
      unit: "triệu đồng",
    });
    expect(labelAndUnit("Diện tích (ha)", "héc-ta")).toEqual({ label: "Diện tích", unit: "ha" });
    expect(labelAndUnit("Diện tích (ha)", "m2").label).toBe("Diện tích (ha)");
    expect(labelAndUnit("Giải quyết việc làm (từ đăng ký kinh doanh mới)").unit).toBeUndefined();
    expect(["nt", "-nt-", "n.t", "''", "″", "như trên"].map(isDitto)).toEqual(Array(6).fill(true));
    expect(["người", "tấn", ""].map(isDitto)).toEqual([false, false, false]);
  });
});
