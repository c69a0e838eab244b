import type { PageFont } from "./font.ts";
import { GRID, onGrid, outlinePath } from "./path.ts";

/** Codes without a gap between them, from a place along the baseline. */
export interface Syllable {
  readonly x: number;
  readonly codes: readonly number[];
}

/**
 * What is drawn once and used wherever it stands again: outlines, letters put together of them with their
 * marks, and syllables, of which a page says the same ones over and over.
 */
export interface Letters {
  /** Everything drawn so far. */
  definitions(): string;
  /** A syllable in its place on a line. */
  use(font: PageFont, syllable: Syllable, again: boolean): string;
}

/** Parts of parts of parts draw no letter of ours. */
const DEEPEST = 4;

export function openLetters(): Letters {
  const names = new Map<string, string>();
  const fonts = new Map<PageFont, number>();
  let drawn = "";

  const named = (key: string, draw: (name: string) => string): string => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = nameOf(names.size);
    names.set(key, name);
    drawn += draw(name);
    return name;
  };
  const fontNumber = (font: PageFont) => {
    const number = fonts.get(font) ?? fonts.size;
    fonts.set(font, number);
    return number;
  };

  function glyph(font: PageFont, number: number, depth = 0): string {
    const { unitsPerEm } = font.outlines;
    const found = font.outlines.glyph(number);
    const key = `${fontNumber(font)}:${number}`;
    if (found.type === "drawn") {
      return named(key, (name) => `<path id="${name}" d="${outlinePath(found.contours, unitsPerEm)}"/>`);
    }
    const parts = depth > DEEPEST ? [] : found.parts;
    const uses = parts.map((part) =>
      useOf(glyph(font, part.glyph, depth + 1), onGrid(part.x, unitsPerEm), onGrid(part.y, unitsPerEm)),
    );
    return named(key, (name) => `<g id="${name}">${uses.join("")}</g>`);
  }

  function spelt(font: PageFont, { x, codes }: Syllable): string {
    let at = x;
    return codes
      .map((code) => {
        const use = useOf(glyph(font, font.glyphOf(code)), Math.round(at));
        at += (font.advanceOf(code) * GRID) / 1000;
        return use;
      })
      .join("");
  }

  return {
    definitions: () => drawn,
    use(font, syllable, again) {
      const { x, codes } = syllable;
      if (!again || codes.length < 2) return spelt(font, syllable);
      const uses = spelt(font, { x: 0, codes });
      const key = `${fontNumber(font)}:${codes.join(" ")};`;
      return useOf(
        named(key, (name) => `<g id="${name}">${uses}</g>`),
        Math.round(x),
      );
    },
  };
}

function useOf(name: string, x: number, y = 0): string {
  return `<use href="#${name}"${x === 0 ? "" : ` x="${x}"`}${y === 0 ? "" : ` y="${y}"`}/>`;
}

const alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** "a" to "Z", then with a letter before: the shorter, the oftener it is used. */
function nameOf(number: number): string {
  const size = alphabet.length;
  const last = alphabet[number % size] ?? "";
  return number < size ? last : nameOf(Math.floor(number / size) - 1) + last;
}
