import type { Encoding } from "./encoding.ts";
import { fromUtf8 } from "./utf8.ts";
import { fromViqrInside } from "./viqr.ts";
import { type Alphabet, alphabets, type Voice, voiceOf } from "./voice.ts";

/** A line that was recognised, and the same line converted. */
interface Recognised {
  readonly encoding: Encoding;
  readonly text: string;
}

interface Heard {
  readonly word: string;
  readonly at: number;
  readonly voice: Voice;
}

/**
 * Judges lines; what it once heard of a word it remembers, since reports say the same words again and again.
 */
export function judge() {
  const heard = new Map(alphabets.map(({ encoding }) => [encoding, new Map<string, Voice>()]));
  const voice = (alphabet: Alphabet, word: string): Voice => {
    const known = heard.get(alphabet.encoding)?.get(word);
    if (known) return known;
    const said = voiceOf(alphabet, word);
    heard.get(alphabet.encoding)?.set(word, said);
    return said;
  };
  /** With `known`, the encoding of another line of the same answer, one word is enough. */
  return (line: string, known?: Encoding): Recognised | undefined => {
    const mangled = fromUtf8(line);
    if (mangled) return { encoding: "utf8", text: mangled };
    const candidates = alphabets
      .filter(({ encoding, sieve }) => encoding === known || sieve.test(line))
      .flatMap((alphabet) => {
        const words = wordsOf(line, alphabet, voice);
        const sure = recognised(words, line, alphabet, alphabet.encoding === known);
        return sure ? [{ alphabet, words, weight: weigh(words) }] : [];
      })
      .sort((a, b) => b.weight - a.weight);
    const [best] = candidates;
    return best && { encoding: best.alphabet.encoding, text: converted(line, best.alphabet, best.words) };
  };
}

function wordsOf(
  line: string,
  alphabet: Alphabet,
  voice: (alphabet: Alphabet, word: string) => Voice,
): readonly Heard[] {
  return [...line.matchAll(alphabet.words)].map(({ 0: word, index: at }) => ({
    word,
    at,
    voice: voice(alphabet, word),
  }));
}

const weigh = (words: readonly Heard[]) =>
  words.reduce((sum, { voice }) => sum + (voice === "for" ? 1 : against(voice) ? -1 : 0), 0);

const against = (voice: Voice) => voice === "against" || voice === "neither";

function recognised(words: readonly Heard[], line: string, alphabet: Alphabet, known: boolean): boolean {
  if (!words.some(({ voice }) => voice === "for")) return false;
  const scopes = [words, ...sentences(words, line)];
  if (alphabet.encoding === "viqr") {
    return scopes.some(
      (scope) => outvoted(scope, 2) && scope.some(({ word }) => /[aeou][(^+]|dd/i.test(word)),
    );
  }
  return (
    scopes.some((scope) => outvoted(scope, known ? 1 : 2)) ||
    neighbours(words) ||
    single(words, alphabet.hard)
  );
}

function outvoted(words: readonly Heard[], least: number): boolean {
  const votes = words.filter(({ voice }) => voice === "for").length;
  return votes >= least && weigh(words) > 0;
}

/** Two words that read only once converted, with none between them that reads only as typed. */
function neighbours(words: readonly Heard[]): boolean {
  let before = false;
  for (const { voice } of words) {
    if (voice === "for" && before) return true;
    if (voice === "for") before = true;
    else if (against(voice)) before = false;
  }
  return false;
}

function single(words: readonly Heard[], hard: RegExp | undefined): boolean {
  const [only, ...more] = words.filter(({ voice }) => voice !== "nothing" && voice !== "either");
  return only?.voice === "for" && more.length === 0 && hard?.test(only.word) === true;
}

/** The words of each sentence of the line, where it has more than one. */
function sentences(words: readonly Heard[], line: string): readonly (readonly Heard[])[] {
  const ends = [...line.matchAll(/[.;:!?…](?=\s)/gu)].map(({ index }) => index);
  if (ends.length === 0) return [];
  const all: Heard[][] = [[]];
  let next = 0;
  for (const word of words) {
    while (next < ends.length && (ends[next] ?? 0) < word.at) {
      next += 1;
      all.push([]);
    }
    all.at(-1)?.push(word);
  }
  return all;
}

/**
 * The line with its words converted. Where Unicode words stand in it too, only the stretches between them
 * that hold a word of the old encoding: a word that reads both ways is left as typed among words that are
 * right.
 */
function converted(line: string, alphabet: Alphabet, words: readonly Heard[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const stretch of stretches(words)) {
    const capitals = alphabet.encoding === "tcvn3" && inCapitals(stretch);
    for (const { word, at } of stretch) {
      const to = at + word.length;
      const goesOn = alphabet.encoding === "viqr" && /^(?:\s+[a-z0-9]|[,;:)])/.test(line.slice(to, to + 4));
      const read = goesOn ? fromViqrInside(word) : alphabet.convert(word);
      pieces.push(line.slice(from, at), capitals ? read.toUpperCase() : read);
      from = to;
    }
  }
  return [...pieces, line.slice(from)].join("");
}

/** A line set in a face of capitals: none of its plain letters is small. */
function inCapitals(words: readonly Heard[]): boolean {
  const letters = words.map(({ word }) => word.replace(/[^A-Za-z]/g, ""));
  return letters.some((each) => each.length >= 2) && letters.every((each) => each === each.toUpperCase());
}

function stretches(words: readonly Heard[]): readonly (readonly Heard[])[] {
  const all: Heard[][] = [[]];
  for (const word of words) {
    if (word.voice === "against") all.push([]);
    else all.at(-1)?.push(word);
  }
  return all.filter((stretch) => stretch.some(({ voice }) => voice === "for"));
}
