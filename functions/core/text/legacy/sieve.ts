import { onlyUsual, usualPlace, usualPlaces } from "../usual-letters.ts";
import { mayBeUtf8 } from "./utf8.ts";
import { alphabets } from "./voice.ts";

const viqr = alphabets.find(({ encoding }) => encoding === "viqr")?.sieve;

export const anySieve = (text: string) => mayBeUtf8(text) || alphabets.some(({ sieve }) => sieve.test(text));

const UNASKED = 0;
const PASSES = 1;
const STAYS = 2;
/**
 * What the sieves say of two usual letters side by side, each pair asked about once: none but VIQR's looks
 * further.
 */
const verdicts = new Uint8Array(usualPlaces * usualPlaces);

/** Whether any sign of an old encoding stands in it: most texts are let through by this look alone. */
export function mayBeLegacy(text: string): boolean {
  if (!onlyUsual(text)) return anySieve(text);
  for (let at = 0; at < text.length; at += 1) if (verdictAt(text, at) === STAYS) return anySieve(text);
  return viqr?.test(text) === true;
}

function verdictAt(text: string, at: number): number | undefined {
  const pair = usualPlace(text, at) * usualPlaces + usualPlace(text, at + 1);
  if (verdicts[pair] === UNASKED) verdicts[pair] = anySieve(text.slice(at, at + 2)) ? STAYS : PASSES;
  return verdicts[pair];
}
