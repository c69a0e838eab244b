import type { Face, Faces, Word } from "../layout/face.ts";
import { type Font, readFont } from "./ttf.ts";

/** The four files of Tinos, whose letters are as wide as those of Times New Roman (Apache License 2.0). */
export const faceFiles = {
  regular: "Tinos_400Regular.ttf",
  bold: "Tinos_700Bold.ttf",
  italic: "Tinos_400Regular_Italic.ttf",
  boldItalic: "Tinos_700Bold_Italic.ttf",
} as const satisfies Record<keyof Faces, string>;

/** Past so many a face forgets the words it knows; a report's own are all remembered. */
const MEMORY = 50_000;

const fonts = new WeakMap<Face, Font>();

/**
 * Reads the four faces; `read` is given each file's bare name. Do it once a process, since it is the dear
 * part.
 */
export function loadFaces(read: (file: string) => Uint8Array): Faces {
  const { regular, bold, italic, boldItalic } = faceFiles;
  return facesFrom({
    regular: read(regular),
    bold: read(bold),
    italic: read(italic),
    boldItalic: read(boldItalic),
  });
}

/** The same of four files at hand. */
export function facesFrom(files: Readonly<Record<keyof Faces, Uint8Array>>): Faces {
  const face = (name: keyof Faces) => faceOf(readFont(files[name]));
  return {
    regular: face("regular"),
    bold: face("bold"),
    italic: face("italic"),
    boldItalic: face("boldItalic"),
  };
}

/** The font behind a face that loadFaces made. */
export function fontOf(face: Face): Font {
  const font = fonts.get(face);
  if (!font) throw new Error(`The face ${face.name} was not read from a font file.`);
  return font;
}

function faceOf(font: Font): Face {
  let words = new Map<string, Word>();
  const face: Face = {
    name: font.postscriptName,
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    missing: (text) => missingIn(font, text),
    width: (text) => words.get(text)?.width ?? advanceOf(font, text) / font.unitsPerEm,
    word(text) {
      const known = words.get(text);
      if (known) return known;
      const word = { text, width: advanceOf(font, text) / font.unitsPerEm };
      if (isFigure(text)) return word;
      if (words.size >= MEMORY) words = new Map();
      words.set(text, word);
      return word;
    },
  };
  fonts.set(face, font);
  return face;
}

/**
 * Syllables come back all the time; figures are as many as a table has cells, and are not worth remembering.
 */
function isFigure(text: string): boolean {
  const first = text.charCodeAt(0);
  return text.length > 1 && first >= 0x30 && first <= 0x39;
}

function missingIn(font: Font, text: string): readonly string[] {
  if (canDraw(font, text)) return [];
  const missing: string[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0xffff || font.glyphs[code] === 0) missing.push(character);
  }
  return missing;
}

function canDraw(font: Font, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (font.glyphs[text.charCodeAt(at)] === 0) return false;
  return true;
}

function advanceOf(font: Font, text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const glyph = font.glyphs[text.charCodeAt(at)];
    if (!glyph) throw new Error(`${font.postscriptName} cannot draw ${JSON.stringify(text)}.`);
    sum += font.advances[glyph] ?? 0;
  }
  return sum;
}
