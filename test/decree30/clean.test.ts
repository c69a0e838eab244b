import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean, cleanAll } from "../../functions/core/text/clean.ts";
import { lackingIn } from "../../functions/core/text/coverage.ts";
import { printable } from "../../functions/decree30/printable.ts";
import { faces } from "../support/press.ts";

describe("cleaning text at the door", () => {
  test.each([
    ["decomposed letters are composed", "Tuần Giáo".normalize("NFD"), "Tuần Giáo"],
    ["line ends of every system are one", "a\r\nb\rc\u2028d\u000be", "a\nb\nc\nd\ne"],
    ["tabs and typographic spaces are spaces", "a\tb\u2003c\u3000d", "a b c d"],
    ["a non-breaking space stays one", "5\u00a0ha 6\u202fha", "5\u00a0ha 6\u00a0ha"],
    ["controls go", "a\u0000b\u0007c\u001bd\u0081e", "abcde"],
    ["what Windows shows for its own bytes stands", "vân vân\u0085", "vân vân…"],
    ["letters that look like Vietnamese ones are those", "Ðảng, sáсh", "Đảng, sách"],
    ["soft hyphens and zero-width marks go", "a\u00adb\u200bc\u200dd\ufeffe", "abcde"],
    ["marks that turn the direction of writing go", "a\u202eb\u2066c\u200fd", "abcd"],
    ["halves of surrogate pairs go", "a\ud800b\udc00c", "abc"],
    ["points that are no characters go", "a\ufffeb\ufdd0c", "abc"],
    [
      "letters, marks and signs stay",
      "Đ đ ỡ Ặ “–” … m² 50% & <b> ) Tj \\",
      "Đ đ ỡ Ặ “–” … m² 50% & <b> ) Tj \\",
    ],
  ])("%s", (_, typed, kept) => {
    expect(clean(typed)).toBe(kept);
  });

  test("changes nothing a second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
      { seed: 30, numRuns: 500 },
    );
  });

  test("reaches every text of a document and nothing else in it", () => {
    const raw = { a: "x\u0000", b: [{ c: "y\u200b" }], n: 3, on: true, none: undefined };
    expect(cleanAll(raw)).toEqual({ a: "x", b: [{ c: "y" }], n: 3, on: true, none: undefined });
  });
});

describe("characters no face has", () => {
  test("stand as a placeholder, one for a run, and are named once each with the words around them", () => {
    expect(printable(["tốt 漢 lắm", { x: "😀 và 漢字" }], faces)).toEqual({
      value: ["tốt [?] lắm", { x: "[?] và [?]" }],
      lost: [
        { character: "漢", near: "tốt 漢 lắm" },
        { character: "😀", near: "😀 và 漢字" },
        { character: "字", near: "😀 và 漢字" },
      ],
    });
  });

  test("are refused as a class where they are for private use, though a font may draw something there", () => {
    expect(faces.regular.missing("\uf001")).toEqual([]);
    expect(printable("a \uf001 b", faces).value).toBe("a [?] b");
  });

  test("are known before a font is at hand", () => {
    const all = Array.from({ length: 0xffff - 0x20 }, (_, at) => String.fromCharCode(at + 0x20));
    const known = all.filter((character) => !/[\ud800-\udfff\p{Co}]/u.test(character)).join("");
    expect(lackingIn(known).join("")).toBe(faces.regular.missing(known).join(""));
  });

  test("are the same few in all four faces, so asking one is enough", () => {
    const all = Array.from({ length: 0xd7ff }, (_, code) => String.fromCharCode(code)).join("");
    const missing = faces.regular.missing(all).join("");
    for (const face of Object.values(faces)) expect(face.missing(all).join("")).toBe(missing);
  });
});
