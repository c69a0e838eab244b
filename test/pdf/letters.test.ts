import { readFileSync } from "node:fs";
import { PDFDocument, PDFHexString, PDFName, PDFRawStream } from "pdf-lib";
import { describe, expect, test } from "vitest";
import type { Passage } from "../../functions/decree30/document.ts";
import type { Faces } from "../../functions/layout/face.ts";
import { nodeIn } from "../../functions/layout/node.ts";
import type { Typeset } from "../../functions/layout/typeset.ts";
import { faceFiles } from "../../functions/pdf/faces.ts";
import { writePdf } from "../../functions/pdf/write.ts";
import { aReport } from "../support/documents.ts";
import { createdAt, faces, fontPath, printed } from "../support/press.ts";
import { alphabet } from "./alphabet.ts";
import { type Picture, pictureOf, present, textOf } from "./poppler.ts";

const COLUMNS = 12;
const CELL = 48;
const SIZE = 32;
const size = { width: COLUMNS * CELL, height: Math.ceil(alphabet.length / COLUMNS) * CELL };
const meta = { title: "Chữ cái", author: "Thử", subject: "Chữ cái", createdAt, language: "vi-VN" };

const place = (at: number) => ({ x: (at % COLUMNS) * CELL + 8, y: Math.floor(at / COLUMNS) * CELL + 36 });

/** Each letter in a cell of its own, through all of our writing. */
function drawn(name: keyof Faces): Uint8Array {
  const face = faces[name];
  const structure = nodeIn(undefined, "document");
  const node = nodeIn(structure, "paragraph");
  const marks = alphabet.map((letter, at) => {
    const look = { face, size: SIZE, ink: "black", space: 0, open: false, node } as const;
    return { type: "text", ...place(at), ...look, words: [face.word(letter)] } as const;
  });
  const typeset: Typeset = { pages: [{ ...size, marks }], structure, outline: [], numbering: [] };
  return writePdf(typeset, meta);
}

/**
 * The same picture made without any code of ours: the font file whole, letters called by their glyph names,
 * which poppler looks up in the font by itself. Simple fonts hold 256 codes; a few letters each will do.
 */
async function expected(name: keyof Faces): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const page = pdf.addPage([size.width, size.height]);
  const file = readFileSync(fontPath(faceFiles[name]));
  const program = context.register(PDFRawStream.of(context.obj({ Length1: file.length }), file));
  const descriptor = context.obj({
    ...{ Type: "FontDescriptor", FontName: name, Flags: 32, FontBBox: [-1000, -1000, 2000, 2000] },
    ...{ ItalicAngle: 0, Ascent: 891, Descent: -216, CapHeight: 660, StemV: 80, FontFile2: program },
  });
  const codes = new Map(alphabet.map((letter, at) => [letter, at]));
  const glyph = (letter: string) => `uni${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  const font = context.obj({
    ...{ Type: "Font", Subtype: "TrueType", BaseFont: name, FirstChar: 0, LastChar: 255 },
    Widths: Array(256).fill(600),
    FontDescriptor: context.register(descriptor),
    Encoding: { Type: "Encoding", BaseEncoding: "WinAnsiEncoding", Differences: [0, ...alphabet.map(glyph)] },
  });
  page.node.set(PDFName.of("Resources"), context.obj({ Font: { F: context.register(font) } }));
  const shown = alphabet.map((letter, at) => {
    const { x, y } = place(at);
    const code = PDFHexString.of((codes.get(letter) ?? 0).toString(16).padStart(2, "0"));
    return `1 0 0 1 ${x} ${size.height - y} Tm ${code} Tj`;
  });
  const content = new TextEncoder().encode(`BT /F ${SIZE} Tf ${shown.join("\n")} ET`);
  page.node.set(PDFName.of("Contents"), context.register(PDFRawStream.of(context.obj({}), content)));
  return pdf.save();
}

/** Ink in a letter's cell, and how much of it the two pictures do not share. */
function difference(ours: Picture, theirs: Picture, at: number): { ink: number; apart: number } {
  const scale = ours.width / size.width;
  const [left, top] = [(at % COLUMNS) * CELL * scale, Math.floor(at / COLUMNS) * CELL * scale];
  let [ink, apart] = [0, 0];
  for (let y = 0; y < CELL * scale; y++) {
    for (let x = 0; x < CELL * scale; x++) {
      const pixel = (Math.floor(top) + y) * ours.width + Math.floor(left) + x;
      const [one, other] = [ours.grey[pixel] ?? 255, theirs.grey[pixel] ?? 255];
      ink += 255 - other;
      apart += Math.abs(one - other);
    }
  }
  return { ink, apart };
}

describe.skipIf(!present)("T40: every Vietnamese letter", () => {
  const names = Object.keys(faceFiles) as (keyof Faces)[];

  test.each(names)("is drawn in %s as the font itself draws it", async (name) => {
    const [ours, theirs] = [pictureOf(drawn(name), 144), pictureOf(await expected(name), 144)];
    expect([ours.width, ours.height]).toEqual([theirs.width, theirs.height]);
    const wrong = alphabet.filter((_, at) => {
      const { ink, apart } = difference(ours, theirs, at);
      return ink < 2000 || apart > ink * 0.02;
    });
    expect(wrong).toEqual([]);
  });

  test.each(names)("copies out of %s as itself", (name) => {
    expect(textOf(drawn(name)).split(/\s+/).filter(Boolean)).toEqual(alphabet);
  });

  test("differs from the letter beside it, so that the comparison can fail", () => {
    const picture = pictureOf(drawn("regular"), 144);
    const shifted = { ...picture, grey: picture.grey.subarray(CELL * 2) };
    const { ink, apart } = difference(picture, shifted, 30);
    expect(apart).toBeGreaterThan(ink * 0.02);
  });
});

/** A heading is bold, a sub-heading bold and italic, a basis italic, a paragraph regular. */
const inEachFace = (text: string): Readonly<Record<keyof Faces, Passage>> => ({
  regular: { type: "paragraph", text },
  italic: { type: "basis", text },
  bold: { type: "heading", level: 2, number: "1", text },
  boldItalic: { type: "heading", level: 3, number: "1.1", text },
});

const page = (passage: Passage) =>
  printed(aReport({ body: [passage, { type: "paragraph", text: "Hết" }], annexes: [], addressees: [] }));

/** How a letter with two marks may be typed: whole, split, its tone first, its tone last on a whole vowel. */
const spellings = {
  "split letters (NFD)": (letter: string) => letter.normalize("NFD"),
  "its tone before its own mark": (letter: string) => {
    const [base = "", ...marks] = letter.normalize("NFD");
    return [base, ...marks.reverse()].join("");
  },
  "a whole vowel and its tone apart": (letter: string) => {
    const marks = [...letter.normalize("NFD")];
    const tone = marks.findLast((mark) => /[\u0300\u0301\u0303\u0309\u0323]/.test(mark)) ?? "";
    return tone === "" ? letter : letter.normalize("NFD").replace(tone, "").normalize("NFC") + tone;
  },
};

describe("T40: a letter typed another way", () => {
  const faceNames = Object.keys(faceFiles) as (keyof Faces)[];
  const cases = faceNames.flatMap((face) =>
    Object.entries(spellings).map(([how, spell]) => ({ face, how, spell })),
  );

  test.each(cases)("in $how is drawn in $face as the whole one, to the byte", ({ face, spell }) => {
    const whole = alphabet.join(" ");
    const typed = alphabet.map(spell).join(" ");
    // Marks in the order of their classes are one letter; in another order they are two, and then no font has
    // it.
    const meant = alphabet.filter((letter) => spell(letter).normalize("NFC") === letter);
    expect(meant.length).toBeGreaterThan(alphabet.length * 0.7);
    if (meant.length < alphabet.length) {
      const [one, other] = [meant.join(" "), meant.map(spell).join(" ")];
      expect(page(inEachFace(other)[face])).toEqual(page(inEachFace(one)[face]));
      return;
    }
    expect(typed).not.toBe(whole);
    expect(page(inEachFace(typed)[face])).toEqual(page(inEachFace(whole)[face]));
  });

  test.skipIf(!present).each(faceNames)("copies out of %s whole, however it was typed", (face) => {
    const out = textOf(page(inEachFace(alphabet.map(spellings["split letters (NFD)"]).join(" "))[face]));
    const squeezed = out.replace(/\s+/g, " ");
    expect(squeezed).toContain(alphabet.join(" "));
    expect(out).toBe(out.normalize("NFC"));
  });

  test.skipIf(!present).each(faceNames)("leaves a placeholder that is seen where %s has it not", (face) => {
    for (const letter of ["漢", "😀", "ᄀ"]) {
      const out = textOf(page(inEachFace(`Kết quả ${letter} tốt`)[face])).replace(/\s+/g, " ");
      expect(out).toContain("Kết quả [?] tốt");
    }
  });
});
