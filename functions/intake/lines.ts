import { endsSentence } from "../core/text/sentence-end.ts";
import { isUnfinished } from "../core/text/wrapped.ts";
import { type Leaf, shownAs } from "./leaf.ts";
import type { Line } from "./line.ts";
import { bareNumberAt, countedMark, type Mark, type Marked, markAt } from "./marks.ts";
import { isRemainder, type Measure, measureOf } from "./measure.ts";
import { type Break, runKeeper } from "./runs.ts";
import { namesOnly } from "./titles.ts";

/** A paragraph being made whole: its mark, its words so far, and the line that was added last. */
interface Open {
  readonly first: Line;
  readonly mark: Mark | undefined;
  /** How many letters the mark took of its first line. */
  readonly taken: number;
  text: string;
  /** It has more than one word, all of them in capitals. */
  capitals: boolean;
  /** A bracket of it is not closed yet: "(bao gồm Trung tâm GDNN" before "- GDTX huyện)". */
  bracket: boolean;
  last: Line;
}

/** Paragraphs out of lines: marks taken off, lines that a margin or the Enter key broke made whole. */
export function leavesOf(given: readonly Line[]): readonly Leaf[] {
  const lines = given.flatMap(salutationOff);
  const measure = measureOf(lines);
  const runs = runKeeper();
  const compounds = compoundsIn(lines);
  const whole: Open[] = [];
  const closing = closingFrom(lines);
  let open: Open | undefined;
  let addressing = false;
  for (const [at, line] of lines.entries()) {
    if (line.text === "") continue;
    const closes = at >= closing && closings.test(line.text);
    const mark = markOf(line, open, measure, runs, compounds);
    const listed = addressing && /[,;]$/u.test(open?.last.text ?? "") && startsName.test(line.text);
    const between = open && mark === undefined && !closes && !listed ? seam(open, line, measure) : undefined;
    addressing = isSalutation.test(line.text) || (addressing && /[,;:]$/u.test(open?.last.text ?? ""));
    if (open && between !== undefined) {
      open.capitals = isCapitals(line.text) && (open.capitals || open.text === "");
      open.bracket = isOpen(line.text, open.bracket);
      open.text = `${open.text}${open.text === "" ? "" : between}${line.text}`;
      open.last = line;
      continue;
    }
    if (mark) runs.take(mark.mark);
    const text = mark?.text ?? line.text;
    open = {
      ...{ first: line, mark: mark?.mark, text, taken: line.text.length - text.length, last: line },
      ...{ capitals: isCapitals(text) && text.includes(" "), bracket: isOpen(text, false) },
    };
    whole.push(open);
  }
  return whole.map(leafOf);
}

function markOf(
  line: Line,
  open: Open | undefined,
  measure: Measure,
  runs: ReturnType<typeof runKeeper>,
  compounds: ReadonlySet<string>,
): { readonly mark: Mark; readonly text: string } | undefined {
  if (line.counted !== undefined) return { mark: countedMark(line.counted), text: line.text };
  const before = open && sameCell(open.last, line) ? open.last : undefined;
  const goesOn =
    before !== undefined &&
    before.text.length >= measure.full &&
    !(measure.blanksTell && line.apart) &&
    !endsSentence(before.text);
  const found = markAt(line.text);
  if (found) {
    const torn =
      before !== undefined &&
      (compounds.has(joint(before.text, line.text)) ||
        (goesOn && (open?.bracket === true || isInside(found, line, measure))));
    return !torn && runs.credible(found.mark, found.text, breakBehind(before?.text ?? "", goesOn))
      ? found
      : undefined;
  }
  const bare = goesOn ? undefined : bareNumberAt(line.text);
  const names = bare && (line.bold === true || namesOnly(bare.text));
  return bare && names && runs.follows(bare.mark) ? bare : undefined;
}

/**
 * Words that stand with a dash between them inside a line, "Thi đua - Khen": where a line ends with the one
 * and the next begins with the dash and the other, it is no point of a list.
 */
function compoundsIn(lines: readonly Line[]): ReadonlySet<string> {
  const found = lines.flatMap(({ text }) =>
    [...text.matchAll(/(?<=(\p{L}+)) [-–] (?=(\p{L}+))/gu)].map(
      ([, one = "", other = ""]) => `${one} ${other}`,
    ),
  );
  return new Set(found);
}

const lacksNumber = /(?:^|\s)(?:Điều|điều|khoản|điểm|mục|Mục|số|Chương|chương|Phần|phần|Phụ lục)$/u;

const breakBehind = (before: string, goesOn: boolean): Break => ({
  goesOn,
  unfinished: isUnfinished(before),
  counts: lacksNumber.test(before),
  figure: /\d$/.test(before),
});

/** A dash between the members of a row, "- Bồi dưỡng - Tổng kết", or one that no indent sets apart. */
const isInside = ({ mark, text }: Marked, { blanks }: Line, { indentsTell }: Measure) =>
  mark.family === "bullet" && ((indentsTell && blanks === 0) || text.includes(` ${mark.printed} `));

function isOpen(text: string, before: boolean): boolean {
  const [opened, closed] = [text.lastIndexOf("("), text.lastIndexOf(")")];
  return opened === closed ? before : opened > closed;
}

function joint(before: string, line: string): string {
  const [, one = ""] = /(\p{L}+)$/u.exec(before.slice(-24)) ?? [];
  const [, other = ""] = /^[-–] ?(\p{L}+)/u.exec(line) ?? [];
  return `${one} ${other}`;
}

/** "Kính gửi: - Thủ trưởng …": the first of the list stands on the line of its head. */
function salutationOff(line: Line): readonly Line[] {
  const [, head = "", first = ""] = /^(Kính g[ửở]i ?:) ?([-–+*] ?\p{L}.*)$/iu.exec(line.text) ?? [];
  return head === ""
    ? [line]
    : [
        { ...line, text: head },
        { ...line, text: first, apart: false },
      ];
}

/** "Kính gởi:" with the list on the lines below. */
const isSalutation = /^Kính g[ửở]i\s*:?$/iu;
/** A name in a list, each on its line: "Các Sở, Ban, Ngành,"; no part of one, "Ban, ngành". */
const startsName = /^\p{Lu}[\p{L}.]*(?!,)(?: |$)/u;

/** Words that begin a part of an official document, whatever stands before them. */
const begins =
  /^(?:Kính g[ửở]i|V\/v|Về việc|Nơi nhận|Số ?:|CỘNG H[OÒ][AÀ]|Độc lập|ĐẢNG CỘNG SẢN|(?:TM|T\/M|KT|TL|TUQ|Q)\.? |\((?:Đã|đã) ký)/u;

/** "Hà Nội, ngày 08 tháng 9 năm 2009" and nothing else: the line under the motto. */
const LONGEST_DATE_LINE = 100;
const dateLine = /^\p{Lu}[\p{L} .-]{1,40}, ?ngày [\d.… ]{0,9}tháng [\d.… ]{0,9}năm \d{4}$/u;

/** The name of the country over two lines. */
const isCountry = (one: string, other: string) =>
  /^CỘNG H[OÒ][AÀ] XÃ HỘI$/u.test(one) && /^CHỦ NGHĨA/u.test(other);

/** How the last paragraph of an official document begins, after whatever full line. */
const closings = /^(?:Trên đây|Đề nghị|Yêu cầu|Nhận được) /u;

/** Behind the last number of the outline; before it such words may go on with an item. */
function closingFrom(lines: readonly Line[]): number {
  const foot = lines.findIndex(({ text }) => /^Nơi nhận/u.test(text));
  const body = foot < 0 ? lines : lines.slice(0, foot);
  return body.findLastIndex(({ text }) => (markAt(text)?.mark.path.length ?? 0) > 0) + 1;
}

/** What to put between a paragraph and a line where they are one; undefined where they are two. */
function seam(
  { text, last: before, mark, capitals }: Open,
  line: Line,
  { full, room, blanksTell, indentsTell, brokenTwice }: Measure,
): string | undefined {
  if (!sameCell(before, line) || begins.test(line.text)) return undefined;
  // A paragraph of many lines is joined anew each time that it is looked at.
  const short = text.length <= LONGEST_DATE_LINE ? text : "";
  if (dateLine.test(line.text) || dateLine.test(short)) return undefined;
  if (isCountry(short, line.text)) return " ";
  // A mark on a line of its own.
  if (text === "" && mark !== undefined) return " ";
  const between = /[\p{L}\d][-/]$/u.test(before.text) && !/ \p{L}-$/u.test(before.text) ? "" : " ";
  const goesOn = /^[\p{Ll},;)%]/u.test(line.text);
  // "năm học 2021" before "- 2022".
  if (/\d$/.test(before.text) && /^[-–] ?\d/.test(line.text)) return between;
  const isFull = before.text.length >= full;
  if (endsSentence(before.text)) {
    const parted = (blanksTell && line.apart) || (line.blanks > 0 && !goesOn);
    const [word = ""] = line.text.split(" ", 1);
    const fits = before.text.length + 1 + word.length <= room;
    return isFull && !fits && !parted && !unlike(before, line, capitals) ? between : undefined;
  }
  const titleOver = capitals && !isCapitals(line.text);
  if (goesOn && !titleOver) return between;
  // "Mặt đạt được" in bold over its text is whole, whichever word it ends with.
  const apart = blanksTell && line.apart && /^\p{Lu}/u.test(line.text);
  const stands = (before.bold && !line.bold) || apart || !isUnfinished(before.text);
  if (titleOver || (unlike(before, line, capitals) && stands)) return undefined;
  const lacks =
    /[,(/–-]$/u.test(before.text) || (isUnfinished(before.text) && !apart) || lacksNumber.test(before.text);
  if (lacks) return between;
  const parted = (blanksTell && line.apart) || (indentsTell && line.blanks > 1);
  const remains = brokenTwice && isRemainder(before.text) && before.text !== text;
  return (isFull || remains) && !parted ? between : undefined;
}

/** In capitals, bold or centred the one and not the other: two paragraphs. */
function unlike(before: Line, line: Line, capitals: boolean): boolean {
  const own = isCapitals(line.text) && (capitals || line.text.split(" ").length > 2);
  if (capitals !== own) return true;
  return (
    (before.bold ?? false) !== (line.bold ?? false) || (before.centred ?? false) !== (line.centred ?? false)
  );
}

const isCapitals = (words: string) => /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);

function sameCell({ cell: one }: Line, { cell: other }: Line): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.table === other.table && one.row === other.row && one.column === other.column;
}

function leafOf({ first, mark, text, taken }: Open, at: number): Leaf {
  const boldTo = (first.boldTo ?? 0) - taken;
  if (first.cell) {
    // What a cell holds is its words, "1" as well as "- Tổng số"; no outline stands in it.
    const words = shownAs({ mark: mark?.printed, text });
    return {
      text: words,
      line: at + 1,
      counted: false,
      bold: first.bold ?? false,
      centred: first.centred ?? false,
      cell: first.cell,
    };
  }
  return {
    text: text.trimEnd(),
    line: at + 1,
    ...(first.page === undefined ? {} : { page: first.page }),
    ...(mark === undefined ? {} : { mark: mark.printed }),
    counted: first.counted !== undefined,
    ...(first.indent === undefined ? {} : { indent: first.indent }),
    bold: first.bold ?? false,
    ...(boldTo > 0 && boldTo < text.length ? { boldTo } : {}),
    centred: first.centred ?? false,
    ...(first.cell === undefined ? {} : { cell: first.cell }),
  };
}
