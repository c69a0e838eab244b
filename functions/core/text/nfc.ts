import { onlyUsual } from "./usual-letters.ts";

/** Short of this the work is done before anyone notices, whatever the text is made of. */
const SHORT = 200;

/**
 * More marks on one letter than any script stacks. The joiner itself is left out, so that doing it twice adds
 * none.
 */
const stacked = /[\p{M}--\u034f]{30}(?=[\p{M}--\u034f])/gv;
const JOINER = "\u034f";

/**
 * The text in composed letters. A letter under a hundred thousand marks takes the square of that to put in
 * order, so such a pile is parted by an invisible joiner, as Unicode's stream-safe form does (UAX 15, section
 * 13).
 */
export function nfc(text: string): string {
  if (onlyUsual(text)) return text;
  const safe = text.length > SHORT ? text.replace(stacked, (marks) => marks + JOINER) : text;
  return safe.normalize("NFC");
}
