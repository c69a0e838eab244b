import { fold } from "../../registry/spelling.ts";
import { nfc } from "../../text/nfc.ts";
import { weighed } from "../content-words.ts";
import { figuresOf } from "../facts.ts";

/** Told of a word once, however often it is read. */
export interface CriticalReader {
  /** The words as they were written, whatever their case, quotes, stops and kinds of dash. */
  words(text: string): string;
  /**
   * What of a sentence may not differ where two are called the same content: every word of it in its order
   * but those that are known to carry no weight. Another figure, sign or word is another content.
   */
  content(text: string): string;
}

interface Word {
  /** Empty where the part is no word. */
  readonly written: string;
  /** "7" of "bảy". */
  readonly told: string;
}

export function criticalReader(): CriticalReader {
  const known = new Map<string, Word>();
  const wordOf = (part: string): Word => {
    const before = known.get(part);
    if (before) return before;
    const written = wordIn(part);
    const found = { written, told: inFigures(written) };
    known.set(part, found);
    return found;
  };
  // Both are asked of one text, one after the other.
  let last: { readonly text: string; readonly words: readonly Word[] } = { text: "", words: [] };
  const wordsOf = (text: string): readonly Word[] => {
    if (last.text === text) return last.words;
    const words = partsOf(text)
      // A dash is a sign before a figure, and parts words everywhere else.
      .filter((part, at, all) => part !== "-" || /^\d/u.test(all[at + 1] ?? ""))
      .map((part) => (part === "-" ? sign : wordOf(part)))
      .filter(({ written }) => written !== "");
    last = { text, words };
    return words;
  };
  return {
    words: (text) =>
      wordsOf(text)
        .map(({ written }) => written)
        .join(" "),
    content: (text) => weighed(wordsOf(text).map(({ told }) => told)),
  };
}

const sign: Word = { written: "-", told: "-" };

/** What stands between blanks, "95 %" and "> 90" being one, "tin,bài" and "Thi đua-Khen thưởng" two. */
function partsOf(text: string): readonly string[] {
  const dashed = nfc(text).replace(/[–—−‒‐‑]/gu, "-");
  const signed = /[%<>≤≥=±+~]/u.test(dashed)
    ? dashed.replace(/(?<=\d)\s+(?=%)|(?<=[<>≤≥=±+~])\s+(?=\d)/gu, "")
    : dashed;
  return signed.replace(/(?<=\p{L})(?:[,;:.…]+|-)(?=\p{L})/gu, " ").split(/[\s\u00a0]+/u);
}

function wordIn(part: string): string {
  const bare = part.replace(/^[("'[«“‘.,;:…]+|[)"'\]»”’.,;:!?…]+$/gu, "");
  return /\d/u.test(bare) ? figureIn(bare.toLocaleLowerCase("vi").replace(/[“”"‘’'«»]/gu, "")) : fold(bare);
}

/** "07" is "7" and "1.200" "1200"; nothing else of what is written between digits is taken for another. */
const figureIn = (word: string) =>
  word
    .replace(/(?<![\d.,])0+(?=\d)/gu, "")
    .replace(/(?<![\d.,/])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])/gu, (found) => found.replaceAll(".", ""));

/** "bảy lớp" is "7 lớp". */
const inFigures = (word: string) => (/\d/u.test(word) ? word : (figuresOf(word)[0] ?? word));
