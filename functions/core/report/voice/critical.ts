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

export function criticalReader(): CriticalReader {
  const known = new Map<string, string>();
  const wordsOf = (text: string): readonly string[] =>
    partsOf(text).flatMap((part, at, all): readonly string[] => {
      // A dash is a sign before a figure, and parts words everywhere else.
      if (part === "-") return /^\d/u.test(all[at + 1] ?? "") ? [part] : [];
      const found = known.get(part) ?? wordIn(part);
      known.set(part, found);
      return found === "" ? [] : [found];
    });
  return {
    words: (text) => wordsOf(text).join(" "),
    content: (text) => weighed(wordsOf(text).map(inFigures)),
  };
}

/** What stands between blanks, "95 %" and "> 90" being one, "tin,bài" and "Thi đua-Khen thưởng" two. */
function partsOf(text: string): readonly string[] {
  return nfc(text)
    .replace(/[–—−‒‐‑]/gu, "-")
    .replace(/(?<=\d)\s+(?=%)|(?<=[<>≤≥=±+~])\s+(?=\d)/gu, "")
    .replace(/(?<=\p{L})(?:[,;:.…]+|-)(?=\p{L})/gu, " ")
    .split(/[\s\u00a0]+/u);
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
