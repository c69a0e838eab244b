/** A figure, and a word, is not broken over the lines of a cell. */
import { isSyllable } from "../../../core/text/syllable.ts";
import { cellsOn } from "../cells.ts";
import { type Clause, type Measurement, ownRule } from "../clause.ts";
import type { Line } from "../paper.ts";
import type { Leaf } from "../sections.ts";
import { leavesIn } from "./page.ts";

export const wholeClauses: readonly Clause[] = [
  {
    clause: ownRule,
    rule: "Mỗi con số, mỗi chữ trong bảng nằm trên một dòng",
    measure: ({ sections }) => {
      const pages = leavesIn(sections).map((leaf) => ({ leaf, cells: cellsOn(leaf) }));
      const ends = pages.flatMap(({ cells }) => cells.flatMap((cell) => cell.slice(0, -1).map(endsInBlank)));
      // A program that leaves out the blanks of some lines says nothing by leaving out another.
      const tells = 2 * ends.filter((blank) => blank).length >= ends.length;
      return pages.flatMap(({ leaf, cells }) => measureOf(leaf, cells, tells));
    },
  },
];

function measureOf(
  { sheet: { page } }: Leaf,
  cells: readonly (readonly Line[])[],
  tells: boolean,
): readonly Measurement[] {
  for (const cell of cells) {
    const broken =
      runsOfFigures(cell).find(isBrokenFigure) ?? (tells ? joinedIn(cell).find(isBroken) : undefined);
    if (broken) return [{ kept: false, page, measured: `“${broken.join(" / ")}”` }];
  }
  return cells.length > 0 ? [{ kept: true, page }] : [];
}

/** Words that end a line have a blank drawn after them, where a program draws any at all. */
function endsInBlank({ runs }: Line): boolean {
  const last = runs.at(-1);
  return last !== undefined && last.end - last.right > 0.1 * last.size;
}

const figureLike = /^[(+−-]?[\d.,]+[%)‰*]*$/;
const wellFormed = /^[(+−-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?[%)‰*]*$/;

/** Lines of one cell that follow each other and hold nothing but a figure, or a part of one. */
function runsOfFigures(cell: readonly Line[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let open = false;
  for (const { text } of cell) {
    const isFigure = figureLike.test(text);
    if (isFigure && open) runs.at(-1)?.push(text);
    else if (isFigure) runs.push([text]);
    open = isFigure;
  }
  return runs;
}

/** 1.76 and 2: the whole is a figure as officials write it, and a part of it is none. */
function isBrokenFigure(lines: readonly string[]): boolean {
  return lines.length > 1 && wellFormed.test(lines.join("")) && lines.some((line) => !wellFormed.test(line));
}

/** The parts of each word that goes on in the next line without a blank. */
function joinedIn(cell: readonly Line[]): readonly (readonly string[])[] {
  const joined: string[][] = [];
  let open: string[] | undefined;
  for (const line of cell) {
    const words = line.text.split(" ");
    open?.push(words[0] ?? "");
    if (words.length > 1 || open === undefined) open = [words.at(-1) ?? ""];
    if (endsInBlank(line)) open = undefined;
    else if (open.length === 1) joined.push(open);
  }
  return joined;
}

/** No syllable is longer, and what is longer is a link or a code, which may be parted. */
const LONGEST = 14;

/** No page is wider. */
const WIDER_THAN_PAGE = 60;

/**
 * A syllable and what follows it are two words, whose blank some programs draw at one line's end and not at
 * another.
 */
function isBroken(parts: readonly string[]): boolean {
  const whole = parts.join("");
  if (parts.length < 2) return false;
  return figureLike.test(whole)
    ? whole.length < WIDER_THAN_PAGE && /\d/.test(whole)
    : whole.length <= LONGEST && (reads(whole) || !parts.some(reads));
}

const reads = (word: string) => isSyllable(word.replace(/^[("“]+|[)"”.,;:]+$/g, ""));
