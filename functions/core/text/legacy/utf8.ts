import { isSyllable } from "../syllable.ts";
import { byteOf1252 } from "../windows-1252.ts";

/**
 * Text in UTF-8 that a program showed as Windows-1252: "Thá»±c". Its bytes back, decoded strictly, run by
 * run.
 */
const runs = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/g;

const sieve = /[ÂÃÄÅÆáâ][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;
const words = /\p{L}[\p{L}\p{M}]*/gu;
const plain = /^[\x20-\x7e]*$/;

/** What bytes of other encodings come to when they happen to be good UTF-8. */
const foreign = /[^\p{Script=Latin}\p{M}\p{P}\p{S}\p{Z}]/u;

/** The line decoded, where more of its words read so than are left that read neither way. */
export function fromUtf8(line: string): string | undefined {
  if (!sieve.test(line)) return undefined;
  const read = line.replace(runs, (run) => decode(run) ?? run);
  if (read === line) return undefined;
  const before = new Set(line.match(words));
  const votes = [...read.matchAll(words)].reduce((sum, [word]) => {
    if (plain.test(word)) return sum;
    if (isSyllable(word)) return before.has(word) ? sum : sum + 1;
    return sum - 1;
  }, 0);
  return votes > 0 ? read : undefined;
}

function decode(run: string): string | undefined {
  const bytes = [...run].flatMap((letter) => byteOf1252(letter) ?? []);
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    return foreign.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

export const mayBeUtf8 = (text: string) => sieve.test(text);
