import { cleanAll } from "../core/text/clean.ts";
import { everyText } from "../core/text/every-text.ts";
import { around, type Lacks, unprintableIn, withPlaceholders } from "../core/text/printable.ts";
import type { Faces } from "../layout/face.ts";

/** A value as it will be printed, and what of it cannot be. */
interface Printable<T> {
  readonly value: T;
  /** Each character once, with the words around its first place. */
  readonly lost: readonly Lost[];
}

interface Lost {
  readonly character: string;
  readonly near: string;
}

/**
 * Cleans every text of a value and puts a placeholder where a face has no glyph. Nothing is refused here:
 * what one unit typed never stops the report of all.
 */
export function printable<T>(raw: T, faces: Faces): Printable<T> {
  const lost = new Map<string, Lost>();
  const all = [faces.regular, faces.bold, faces.italic, faces.boldItalic];
  const lacks: Lacks = (text) => all.flatMap((face) => face.missing(text));
  const value = everyText(cleanAll(raw), (text) => {
    const characters = unprintableIn(text, lacks);
    for (const character of characters) {
      if (!lost.has(character)) lost.set(character, { character, near: around(text, character) });
    }
    return withPlaceholders(text, characters);
  });
  return { value, lost: [...lost.values()] };
}
