import { withoutEnd } from "../core/text/ends.ts";

/** No heading of an official document is longer, in words. */
const LONGEST_TITLE = 35;

export const isCapitals = (words: string) => /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);

/** Whether words may name what stands under them: few, and no sentence. */
export function namesOnly(text: string): boolean {
  const words = withoutEnd(text, ":").trimEnd();
  return words !== "" && !/[.;,!?…]["”’)]*$/u.test(words) && words.split(" ").length <= LONGEST_TITLE;
}

/**
 * A title with its text behind it in one paragraph: "Kết quả hoạt động của các cụm, khối thi đua: Công tác
 * chỉ đạo …". Undefined where the paragraph is one.
 */
export function titleAndText(text: string): { readonly title: string; readonly text: string } | undefined {
  for (const { 0: stop, index } of text.matchAll(/(?::|\.)(?= )/gu)) {
    const [title, rest] = [text.slice(0, index + stop.length), text.slice(index + stop.length).trim()];
    if (title.split(" ").length > LONGEST_TITLE) return undefined;
    if (/(?:TP|TX|TT|số|Th\.S|TS|v\.v|đ\/c)\.$/iu.test(title) || /[“"(][^”")]*$/u.test(title)) continue;
    return /^["“\p{Lu}]/u.test(rest) && rest.split(" ").length >= 3 ? { title, text: rest } : undefined;
  }
  return undefined;
}
