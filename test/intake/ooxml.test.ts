import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { attributeOf, openParts, visitXml } from "../../functions/intake/ooxml.ts";
import { growth, MOST_GROWTH } from "../support/growth.ts";

const MOST = 1_000_000;
const all = () => true;
const small = zipSync({ "a.xml": strToU8("<a><b>một</b></a>"), "b.xml": strToU8("<b/>") });

function wordsIn(xml: string): readonly string[] | "broken" {
  const found: string[] = [];
  const sound = visitXml(strToU8(xml), {
    open: (tag) => found.push(`${tag.full} ${attributeOf(tag, "val") ?? ""}`.trim()),
    text: (words) => found.push(words),
  });
  return sound ? found : "broken";
}

const why = (bytes: Uint8Array, most = MOST) => {
  const opened = openParts(bytes, all, most);
  return opened.type === "unreadable" ? opened.why.code : opened.type;
};

describe("a package of Word or Excel", () => {
  test("gives the parts that are wanted", () => {
    const opened = openParts(small, (name) => name === "a.xml", MOST);
    expect(opened.type === "parts" && [...opened.parts.keys()]).toEqual(["a.xml"]);
    expect(opened.type === "parts" && opened.names).toEqual(["a.xml", "b.xml"]);
  });

  test("cut off at any byte is refused, or whole in what is left, and never a fault", () => {
    for (let length = 0; length < small.length; length += 1)
      expect(why(small.subarray(0, length)), String(length)).not.toBe("parts");
  });

  test("with any byte changed is refused or read, and never a fault", () => {
    for (let at = 0; at < small.length; at += 1) {
      const changed = Uint8Array.from(small);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(() => why(changed), String(at)).not.toThrow();
    }
  });

  test("that unpacks to more than it says is stopped at the first byte too many", () => {
    const bomb = zipSync({ "a.xml": new Uint8Array(50_000_000) }, { level: 9 });
    expect(why(bomb)).toBe("too-large");
    expect(why(zipSync({ a: new Uint8Array(MOST), b: new Uint8Array(1) }))).toBe("too-large");
    expect(why(zipSync({ a: new Uint8Array(MOST - 1), b: new Uint8Array(1) }))).toBe("parts");
  });

  test("and what is none is told by what it is", () => {
    const compound = (stream: string) =>
      Uint8Array.from([
        ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
        ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
      ]);
    expect(why(compound("EncryptedPackage"))).toBe("locked");
    expect(why(compound("WordDocument"))).toBe("old-word");
    expect(why(compound("Workbook"))).toBe("old-excel");
    expect(why(strToU8("%PDF-1.7"))).toBe("unknown-kind");
    expect(why(new Uint8Array())).toBe("empty");
  });
});

describe("the XML of a part", () => {
  test("is gone over in its order, prefixes left to whoever asks for them", () => {
    expect(wordsIn(`<w:p><w:t w:val="1">Số &amp; ngày</w:t></w:p>`)).toEqual(["w:p", "w:t 1", "Số & ngày"]);
  });

  test("is refused where it is broken, brings a document type, or is nested past reason", () => {
    expect(wordsIn("<a><b></a>")).toBe("broken");
    expect(wordsIn("<a>")).toBe("broken");
    expect(wordsIn("")).toBe("broken");
    expect(wordsIn(`<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>`)).toBe("broken");
    expect(wordsIn(`${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`)).toBe("broken");
  });

  test("takes twice the time over twice the length, whatever it is made of", () => {
    for (const piece of ["<a/>", "chữ ", "&amp;", `<a b="c"/>`, "<!-- a -->"]) {
      const once = `<r>${piece.repeat(60_000)}</r>`;
      const twice = `<r>${piece.repeat(120_000)}</r>`;
      expect(growth(wordsIn, once, twice), piece).toBeLessThanOrEqual(MOST_GROWTH);
    }
  });
});
