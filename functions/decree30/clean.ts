import { textRead } from "../core/text/door.ts";
import type { Face } from "../layout/face.ts";

/** Characters that no face of the document has. The person who typed them is told which and where, and nothing is dropped. */
export class Unprintable extends Error {
  readonly characters: readonly UnprintableCharacter[];
  constructor(characters: readonly UnprintableCharacter[]) {
    const named = characters.map(({ code, near }) => `${code} (“${near}”)`);
    super(`Phông chữ không có: ${named.join(", ")}`);
    this.name = "Unprintable";
    this.characters = characters;
  }
}

export interface UnprintableCharacter {
  readonly character: string;
  /** U+1F600 */
  readonly code: string;
  /** The words around its first place. */
  readonly near: string;
}

/** Text as it will be printed: what came in through another way than the door is read by it here, and a tab is a blank. */
export function clean(text: string): string {
  return textRead(text).replaceAll("\t", " ");
}

/** Cleans every text of a value, in depth, and leaves the rest as it is. */
export function cleanAll<T>(value: T): T {
  if (typeof value === "string") return clean(value) as T;
  if (Array.isArray(value)) return value.map((entry) => cleanAll(entry)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cleanAll(entry)])) as T;
}

/** Throws with all characters of the texts that the face has not. */
export function demandPrintable(value: unknown, face: Face): void {
  const found = new Map<string, UnprintableCharacter>();
  eachText(value, (text) => {
    for (const character of face.missing(text)) {
      if (character === "\n" || found.has(character)) continue;
      const at = text.indexOf(character);
      const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      found.set(character, { character, code, near: text.slice(Math.max(0, at - 20), at + 20).trim() });
    }
  });
  if (found.size > 0) throw new Unprintable([...found.values()]);
}

function eachText(value: unknown, tell: (text: string) => void): void {
  if (typeof value === "string") tell(value);
  else if (Array.isArray(value)) for (const entry of value) eachText(entry, tell);
  else if (typeof value === "object" && value !== null) {
    for (const entry of Object.values(value)) eachText(entry, tell);
  }
}
