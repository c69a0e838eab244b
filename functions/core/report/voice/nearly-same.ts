import { opposites } from "../../registry/library/opposites.ts";
import { contentOf } from "../content-words.ts";
import { isWanting } from "./blamed.ts";

/** Of so many of the shorter one's words two sentences say nearly the same. */
const NEARLY = 0.7;

/** Shorter ones share that much by chance. */
const LEAST = 4;

/**
 * Whether one says in other words what the other says: read one behind the other they repeat themselves. They
 * are not told as one, for that nobody could prove; the second waits until an officer has looked. Never of
 * what has figures or names of its own, nor of what says the contrary.
 */
export function isNearlySame(one: string, other: string): boolean {
  const [shorter, longer] = [one, other]
    .map((text) => ({ text, words: contentOf(text) }))
    .toSorted((a, b) => a.words.size - b.words.size);
  if (!shorter || !longer || shorter.words.size < LEAST) return false;
  const shared = [...shorter.words].filter((word) => longer.words.has(word)).length;
  return (
    shared >= NEARLY * shorter.words.size &&
    figuresIn(one) === figuresIn(other) &&
    namesIn(shorter.text).every((name) => namesIn(longer.text).includes(name)) &&
    quotedIn(shorter.text).every((name) => quotedIn(longer.text).includes(name)) &&
    isWanting(one) === isWanting(other) &&
    denials(one) === denials(other) &&
    !isOpposed(one, other)
  );
}

const figuresIn = (text: string) => (text.match(/\p{L}*\d[\p{L}\d.,/-]*/gu) ?? []).join("|");

const namesIn = (text: string): readonly string[] => text.match(/(?<=\p{L} )\p{Lu}[\p{L}-]*/gu) ?? [];

/** Names of movements and models. */
const quotedIn = (text: string): readonly string[] =>
  text.toLocaleLowerCase("vi").match(/[“"][^”"]+[”"]/gu) ?? [];

const denials = (text: string) => (text.match(/(?<!\p{L})(?:không|chưa|chẳng)(?!\p{L})/giu) ?? []).length;

const pairs = opposites.map(([said, contrary]) => [wordIn(said), wordIn(contrary)] as const);

function wordIn(word: string): RegExp {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu");
}

/** One says a word and not its contrary, the other the contrary and not the word. */
const isOpposed = (one: string, other: string) =>
  pairs.some(([said, contrary]) => {
    const leaning = (text: string) => Number(said.test(text)) - Number(contrary.test(text));
    return leaning(one) * leaning(other) < 0;
  });
