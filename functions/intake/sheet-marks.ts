/** How one column comes from others, by their numbers. */
export type Working =
  | { readonly type: "sum"; readonly of: readonly number[] }
  | { readonly type: "ratio"; readonly part: number; readonly whole: number; readonly percent: boolean }
  /** Worked out in a way that a table does not have; figures so added and taken off still add up. */
  | { readonly type: "other"; readonly linear: boolean };

/** What the row of numbers under a table's heads says of one column: "A", "3", "1=2+3+4". */
export interface Mark {
  readonly letter?: string;
  readonly number?: number;
  readonly workings: readonly Working[];
}

const MOST_DIGITS = 3;

/** Undefined where it is no such mark. */
export function markOf(words: string): Mark | undefined {
  const plain = bare(words);
  if (/^[a-eđA-EĐ]$/.test(plain)) return { letter: plain.toUpperCase(), workings: [] };
  const [first = "", ...others] = plain.split("=");
  if (!/^\d{1,3}[a-z]?$/.test(first)) return undefined;
  const workings = others.map(workingOf);
  return workings.some((each) => each === undefined)
    ? undefined
    : { number: Number.parseInt(first, 10), workings: workings.flatMap((each) => each ?? []) };
}

/** "(5) = (3) + (4)", "Cột 5=3+4", "[5]": numbers without what is set around them. */
function bare(words: string): string {
  return words
    .replaceAll(/cột|\s/giu, "")
    .replaceAll(/[([]([\dA-ZĐ]{1,3})[)\]]/gu, "$1")
    .replaceAll(/\.{2,}/g, "…")
    .replace(/^:/, "");
}

/** "2+3+…+7", "4/3*100", "(4:3)x100%"; undefined where these are no numbers of columns. */
export function workingOf(words: string): Working | undefined {
  const plain = bare(words);
  if (!/^[\d+\-…/:*x×.,%()]+$/iu.test(plain) || !/\d/.test(plain)) return undefined;
  const ratio = /^\(*(\d{1,3})[/:](\d{1,3})\)*((?:[*x×.]?100)?%?)\)*$/iu.exec(plain);
  if (ratio) {
    const [, part = "", whole = "", tail = ""] = ratio;
    return { type: "ratio", part: Number(part), whole: Number(whole), percent: tail !== "" };
  }
  if (!/^[\d+…]+$/.test(plain)) return { type: "other", linear: /^[\d+…()-]+$/.test(plain) };
  return sumIn(plain.split("+"));
}

/** "2", "3", "…", "7" is every column from 2 to 7. */
function sumIn(terms: readonly string[]): Working | undefined {
  const of: number[] = [];
  for (const [at, term] of terms.entries()) {
    if (/^\d+$/.test(term) && term.length <= MOST_DIGITS) of.push(Number(term));
    else if (term === "…") {
      const [last, next] = [of.at(-1), Number(terms[at + 1])];
      if (last === undefined || !(next > last)) return undefined;
      for (let number = last + 1; number < next; number += 1) of.push(number);
    } else return undefined;
  }
  return of.length > 1 ? { type: "sum", of } : { type: "other", linear: true };
}

/**
 * Whether a row's words number the columns: most of them are marks, in their order, and nothing stands in its
 * first two places but a mark or a letter or two ("MS").
 */
export function areMarks(words: readonly string[]): boolean {
  const filled = words.filter((each) => each !== "");
  const marks = filled.map(markOf);
  const known = marks.filter((mark) => mark !== undefined);
  if (known.length < 3 || known.length < filled.length * 0.6) return false;
  if (words.slice(0, 2).some((each) => !markOf(each) && each.length > 2)) return false;
  const numbers = known.flatMap(({ number }) => number ?? []);
  return numbers.length >= 2 && numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
}
