import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText, textRead } from "../../functions/core/text/door.ts";
import { growth, MOST_GROWTH } from "../support/growth.ts";

const read = (text: string) => readText(text).text;
const notes = (text: string) =>
  readText(text).notes.map(({ step, from, to, count }) => ({ step, from, to, count }));

describe("letters that look like others", () => {
  // text-eth
  test("the Icelandic Ð and ð are read as Đ and đ, and each is told with how often", () => {
    expect(read("Ðiểm vui chơi, ðiểm")).toBe("Điểm vui chơi, điểm");
    expect(notes("Ðiểm một, Ðiểm hai")).toEqual([{ step: "look-alike", from: "Ðiểm", to: "Điểm", count: 2 }]);
    expect(read("Guðrún Þórðardóttir")).toBe("Guđrún Þórðardóttir");
  });

  test.each([
    ["Cyrillic in a Latin word", "ТỔNG sáсh", "TỔNG sách"],
    ["Greek in a Latin word", "Νguyễn Văn Αn", "Nguyễn Văn An"],
    ["a Cyrillic vowel that carries Vietnamese marks", "ki\u0435\u0302\u0301n", "kiến"],
    ["full-width letters and figures", "Ｔổｎｇ １２３％", "Tổng 123%"],
    ["mathematical letters", "𝐔𝐁𝐍𝐃 xã", "UBND xã"],
    ["joined letters", "ﬁle", "file"],
    ["the Oi of old PDF files", "tăng trƣởng", "tăng trưởng"],
    ["hyphens of other kinds", "40‑KH‐UBND", "40-KH-UBND"],
  ])("%s", (_, typed, meant) => {
    expect(read(typed)).toBe(meant);
    expect(readText(typed).notes.length).toBeGreaterThan(0);
  });

  test.each([
    "Москва",
    "Δt và α",
    "μm",
    "m² ½ № …",
    "H’Yiêng, Hʼ, H'",
    "Čư̆ Ŏng Ŭn Ĭt Ñanh Ƀah ơ̆ ô̆ ê̆",
    "−5 °C",
  ])("what is right is left alone: %s", (text) => {
    expect(readText(text)).toEqual({ text, notes: [] });
  });
});

describe("marks, blanks and what cannot be seen", () => {
  test.each([
    ["a tone typed before its shape", "e\u0301\u0302 a\u0301\u0306 o\u0323\u0302 u\u0301\u031b", "ế ắ ộ ứ"],
    ["a tone typed twice", "a\u0301\u0301", "á"],
    ["the two old tone signs", "a\u0340 a\u0341", "à á"],
    ["decomposed letters", "Vie\u0323\u0302t", "Việt"],
  ])("%s", (_, typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  test("blanks of every width are one blank; those that do not break still do not; tabs part cells", () => {
    expect(read("a\u2003b\u3000c")).toBe("a b c");
    expect(read("15\u202fkm\u00a0a\tb")).toBe("15\u00a0km\u00a0a\tb");
  });

  test("soft hyphens, zero-width characters and marks of direction are taken out and told", () => {
    expect(read("thi\u00ad đua\u200b\u202e\ufeff")).toBe("thi đua");
    expect(notes("\u202eabc")).toEqual([{ step: "silent", from: "\u202e", to: "", count: 1 }]);
  });

  test("half a surrogate pair is taken out, a whole one stays", () => {
    expect(read("a\ud83db🎉")).toBe("ab🎉");
  });

  test("what a program left of Windows' signs is read as Windows shows it", () => {
    expect(read("vân vân\u0085 \u0093trích\u0094")).toBe("vân vân… “trích”");
  });
});

describe("the door", () => {
  test("reading what was read changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const once = textRead(text);
        expect(textRead(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["a tone parted from its vowel by a character without width", "a\u200b\u0301", "á"],
    ["a shape and a tone parted so", "e\u00ad\u0302\ufeff\u0323", "ệ"],
    ["a foreign letter parted so from its word", "c\u200b\u043e", "co"],
  ])("what was hidden between letters is gone before they are read: %s", (_, typed, read) => {
    expect(textRead(typed)).toBe(read);
  });

  test("plain Vietnamese passes untouched and unremarked", () => {
    const text = "Kết quả thực hiện 6 tháng đầu năm 2022:\n- Thu ngân sách 1.762 triệu đồng.";
    expect(readText(text)).toEqual({ text, notes: [] });
  });

  test.each([
    ["marks piled up", "\u0301\u0323"],
    ["Icelandic letters without a blank", "ð"],
    ["Cyrillic and Latin by turns", "аb"],
    ["one-letter words", "à "],
    ["soft hyphens", "n\u00adí"],
    ["bytes shown as letters", "Ã¡"],
    ["full stops after vowels", "a."],
    ["TCVN3", "thùc hiÖn "],
    ["half surrogates", "\ud83d"],
    ["full-width letters", "Ａ"],
  ])("the time it takes grows with the text and no faster: %s", (_, piece) => {
    const short = piece.repeat(Math.ceil(100_000 / piece.length));
    const read = (text: string) => readText(text);
    expect(growth(read, short, short + short)).toBeLessThanOrEqual(MOST_GROWTH);
  });
});
