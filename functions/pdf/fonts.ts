import { type PDFContext, PDFRawStream, type PDFRef, PDFString } from "pdf-lib";
import { deflated } from "./flate.ts";
import { subsetOf } from "./subset.ts";
import type { Font } from "./ttf.ts";

export function streamOf(context: PDFContext, entries: Record<string, unknown>, bytes: Uint8Array): PDFRef {
  return packedStreamOf(context, entries, deflated(bytes));
}

/** The same for bytes that were deflated before. */
export function packedStreamOf(
  context: PDFContext,
  entries: Record<string, unknown>,
  packed: Uint8Array,
): PDFRef {
  const dictionary = context.obj({ ...(entries as object), Filter: "FlateDecode", Length: packed.length });
  return context.register(PDFRawStream.of(dictionary, packed));
}

/** Characters in use, by code; as fast to note as an index can be, since every letter of a document is. */
export type Characters = Uint8Array;

export const noCharacters: Characters = new Uint8Array();

export function note(characters: Characters, text: string): void {
  for (let at = 0; at < text.length; at++) characters[text.charCodeAt(at)] = 1;
}

function inOrder(characters: Characters): number[] {
  const codes: number[] = [];
  for (let code = 0; code < characters.length; code++) if (characters[code] === 1) codes.push(code);
  return codes;
}

/**
 * Embeds what the characters need of a font. A character's code in our files is its Unicode number, whatever
 * glyph draws it, so that two characters which look alike (Đ and Ð) still copy out as what they were.
 */
export function embedFont(context: PDFContext, font: Font, used: Characters): PDFRef {
  const characters = inOrder(used);
  const { file, glyphs } = subsetOf(font, characters);
  const name = `${tagOf(characters, font.postscriptName)}+${font.postscriptName}`;
  const scale = 1000 / font.unitsPerEm;
  const scaled = (units: number) => Math.round(units * scale);
  const descriptor = context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: name,
      // Serif, symbolic (its codes are its own), italic.
      Flags: 2 | 4 | (font.italicAngle === 0 ? 0 : 64),
      FontBBox: font.box.map(scaled),
      ItalicAngle: font.italicAngle,
      Ascent: scaled(font.ascent),
      Descent: scaled(font.descent),
      CapHeight: scaled(font.capHeight),
      StemV: font.weight >= 700 ? 140 : 80,
      FontFile2: streamOf(context, { Length1: file.length }, file),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 0,
      W: runsOf(characters).flatMap((run) => [
        run[0] ?? 0,
        run.map(
          (character) => Math.round((font.advances[font.glyphs[character] ?? 0] ?? 0) * scale * 100) / 100,
        ),
      ]) as (number | number[])[],
      CIDToGIDMap: streamOf(context, {}, glyphMap(glyphs, characters.at(-1) ?? 0)),
    }),
  );
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: streamOf(context, {}, new TextEncoder().encode(toUnicode(characters))),
    }),
  );
}

function glyphMap(glyphs: ReadonlyMap<number, number>, last: number): Uint8Array {
  const map = new DataView(new ArrayBuffer(2 * last + 2));
  for (const [character, glyph] of glyphs) map.setUint16(character * 2, glyph);
  return new Uint8Array(map.buffer);
}

/** Characters that follow each other; a run ends with its high byte, as ToUnicode demands. */
function runsOf(characters: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const character of characters) {
    const run = runs.at(-1);
    if (run?.at(-1) === character - 1 && (character & 0xff) !== 0) run.push(character);
    else runs.push([character]);
  }
  return runs;
}

function toUnicode(characters: readonly number[]): string {
  const hex = (code: number | undefined) => `<${(code ?? 0).toString(16).padStart(4, "0")}>`;
  const ranges = runsOf(characters).map((run) => `${hex(run[0])} ${hex(run.at(-1))} ${hex(run[0])}\n`);
  let text =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n";
  // A section holds a hundred ranges at most.
  for (let at = 0; at < ranges.length; at += 100) {
    const section = ranges.slice(at, at + 100);
    text += `${section.length} beginbfrange\n${section.join("")}endbfrange\n`;
  }
  return `${text}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`;
}

/** Six letters that tell one subset from another, made from what is in it. */
function tagOf(characters: readonly number[], name: string): string {
  let hash = 0x811c9dc5;
  for (const code of [...characters, ...[...name].map((letter) => letter.charCodeAt(0))]) {
    hash = Math.imul(hash ^ code, 0x01000193) >>> 0;
  }
  let tag = "";
  for (let at = 0; at < 6; at++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995) >>> 0;
  }
  return tag;
}
