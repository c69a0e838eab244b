/**
 * Where a run of characters without a space may end a line, so that a link, an address, a document's symbol
 * or a row of dots neither overruns a line nor leaves it half empty. Nothing is drawn at such a place: no
 * hyphen, no space.
 */

/**
 * No syllable, and no figure that a report holds, is as long; what is longer is a link, a symbol or a code.
 */
export const LONGEST_WORD = 14;

const marks = new Set("/.?&=-_@:,;+%#~|\\…–");
const figure = /^[(+−-]?\d[\d.,]*[%‰)*]*$/;

/** A letter with the marks it bears, which no line's end parts. */
const letters = /\P{M}\p{M}*|\p{M}+/gu;

/** Fewer letters than this are not left alone on either side of a break within letters. */
export const LEAST = 4;

/**
 * The run parted after each mark. A figure is never parted, and a date or a symbol not between point and
 * digit.
 */
export function partsAtMarks(run: string): readonly string[] {
  if (figure.test(run)) return [run];
  const parts: string[] = [];
  let from = 0;
  for (let at = 1; at < run.length; at++) {
    if (!mayFollow(run, at)) continue;
    parts.push(run.slice(from, at));
    from = at;
  }
  parts.push(run.slice(from));
  return parts;
}

function mayFollow(run: string, at: number): boolean {
  const [mark = "", next = ""] = [run[at - 1], run[at]];
  if (!marks.has(mark)) return false;
  // Marks of one group stay together (://), but for a row of the same, which is drawn to be filled in.
  if (marks.has(next)) return next === mark && run[at - 2] === mark && run[at + 1] === mark;
  const inFigure = (mark === "." || mark === ",") && isDigit(run[at - 2]) && isDigit(next);
  return !inFigure;
}

const isDigit = (letter: string | undefined) => letter !== undefined && letter >= "0" && letter <= "9";

/**
 * Letters of a part that may stand apart, for want of any better place. A part no longer than a word is not
 * parted unless `anywhere` says that no line holds it.
 */
export function partsOfLetters(part: string, anywhere: boolean): readonly string[] {
  if (!anywhere && (part.length <= LONGEST_WORD || figure.test(part))) return [part];
  const each = part.match(letters) ?? [part];
  if (anywhere) return each;
  return [each.slice(0, LEAST).join(""), ...each.slice(LEAST, -LEAST), each.slice(-LEAST).join("")];
}

/** A code or the key in a link: letters and digits mixed, longer than any word, which nobody reads as one. */
export function isCode(part: string): boolean {
  return part.length > LONGEST_WORD && /\d/.test(part) && /\p{L}/u.test(part);
}
