import { commonest, type Encoding } from "./encoding.ts";
import { judge } from "./judge.ts";
import { mayBeLegacy } from "./sieve.ts";

/**
 * A text that looks written in an old encoding, and how it would read. Nothing is changed before a person
 * says so.
 */
export interface Offer {
  readonly encoding: Encoding;
  readonly text: string;
  readonly changed: readonly ChangedWord[];
}

interface ChangedWord {
  readonly from: string;
  readonly to: string;
  /** Where it stands in the converted text. */
  readonly at: number;
}

/** Judges one text by its lines. `known` is what other words of the same answer are written in. */
export function offerFor(text: string, known?: Encoding): Offer | undefined {
  if (!known && !mayBeLegacy(text)) return undefined;
  const read = judge();
  const lines = text.split("\n");
  const first = lines.map((line) => read(line, known));
  const encoding = commonest(first);
  if (!encoding) return undefined;
  const all = lines.map((line, index) => first[index] ?? read(line, encoding));
  return between(encoding, text, all.map((line, index) => line?.text ?? lines[index] ?? "").join("\n"));
}

/** No conversion makes or takes a blank, so the words of both texts answer to each other in order. */
function between(encoding: Encoding, typed: string, text: string): Offer | undefined {
  const before = typed.split(/[ \n\t]/);
  const changed: ChangedWord[] = [];
  let at = 0;
  for (const [index, to] of text.split(/[ \n\t]/).entries()) {
    const from = before[index] ?? "";
    if (from !== to) changed.push({ from, to, at });
    at += to.length + 1;
  }
  return changed.length > 0 ? { encoding, text, changed } : undefined;
}
