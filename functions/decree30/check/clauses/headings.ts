import { romanValue } from "../../../core/text/annexes-named.ts";
import type { Anatomy } from "../anatomy.ts";
import { type Clause, decree, type Measurement, ownRule } from "../clause.ts";
import type { Edges } from "../edges.ts";
import { centreOf, isBold, isItalic, isRegular, isUpper, isUpright, type Line } from "../paper.ts";
import { faceWords } from "./head.ts";

interface Heading {
  readonly level: 0 | 1 | 2 | 3;
  readonly number: string;
  readonly words: string;
  readonly line: Line;
  /** "A.", "B.": sections over those in Roman numerals, which begin again under each. */
  readonly lettered?: true;
  /** A clause without a title: its number counts beside those that have one. */
  readonly plain?: true;
}

const ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

export const headingClauses: readonly Clause[] = [
  {
    clause: decree("II.6", "6"),
    rule: "“Phần …” và tiêu đề phần canh giữa, chữ đứng, đậm",
    measure: (anatomy) =>
      headingsIn(anatomy.body)
        .filter(({ level }) => level === 0)
        .map(({ line }) => {
          const aside = centreOf(line) - anatomy.edges.middle;
          return { ...bold(line), kept: bold(line).kept && isUpright(line) && Math.abs(aside) < 3 };
        }),
  },
  {
    clause: decree("II.6", "6"),
    rule: "Tiêu đề mục (số La Mã) chữ in hoa, đứng, đậm",
    measure: ({ body }) =>
      headingsIn(body)
        .filter(({ level }) => level === 1)
        .map(({ line, words }) => ({
          ...bold(line),
          kept: bold(line).kept && isUpright(line) && (isUpper(words) || words === ""),
        })),
  },
  {
    clause: decree("II.6", "6"),
    rule: "Tiêu đề khoản (số Ả Rập) chữ thường, đứng, đậm",
    measure: ({ body }) =>
      headingsIn(body)
        .filter(({ level }) => level === 2)
        .map(({ line }) => ({ ...bold(line), kept: bold(line).kept && isUpright(line) })),
  },
  {
    clause: ownRule,
    rule: "Tiêu đề tiểu khoản (1.1) chữ thường, nghiêng, đậm",
    measure: ({ body }) =>
      headingsIn(body)
        .filter(({ level }) => level === 3)
        .map(({ line }) => ({ ...bold(line), kept: bold(line).kept && isItalic(line) })),
  },
  {
    clause: decree("II.6", "6"),
    rule: "Phần, mục, khoản đánh số liên tục",
    measure: ({ body, edges }) => inTurn(headingsIn(body, edges)),
  },
  {
    clause: decree("II.6", "6"),
    rule: "Điểm đánh bằng chữ cái theo thứ tự bảng chữ cái tiếng Việt, sau có dấu đóng ngoặc đơn",
    measure: ({ body }) => lettersInTurn(body),
  },
  {
    clause: decree("II.6", "6"),
    rule: "Điểm a), b), c) … chữ thường, đứng, không đậm",
    measure: ({ body }) =>
      body
        .filter(({ text }) => pointForm.test(text))
        .map((line) => ({ ...bold(line), kept: isRegular(line) && isUpright(line) })),
  },
  {
    clause: ownRule,
    rule: "Không tiêu đề nào đứng một mình ở cuối trang",
    measure: (anatomy) => alone(anatomy),
  },
];

function bold(line: Line): Measurement & { kept: boolean } {
  return { kept: isBold(line), page: line.page, measured: `“${line.text.slice(0, 30)}” ${faceWords(line)}` };
}

/**
 * Lines that are headings by their numbers. A number before plain regular words is an untitled clause and no
 * heading; Roman numerals and "Phần" never begin one, so there the weight is judged and not taken for
 * granted.
 */
function headingsIn(body: readonly Line[], edges?: Edges): readonly Heading[] {
  const second = body.some((line) => isBold(line) && /^B\.\s/.test(line.text));
  return body.flatMap((line): Heading[] => {
    const part = /^phần (thứ (\S+)|[IVXLC]+)$/i.exec(line.text);
    if (part) return [{ level: 0, number: part[2] ?? part[1] ?? "", words: "", line }];
    const [, letter = "", title = ""] = /^([ABCDĐEGHK])\.\s+(.*)$/.exec(line.text) ?? [];
    if (letter !== "" && (letter !== "C" || second)) {
      const heads = isBold(line) && isUpper(title);
      return heads ? [{ level: 1, number: letter, words: title, line, lettered: true }] : [];
    }
    const [, number = "", words = ""] = /^([IVXLC]+|\d+(?:\.\d+)*)\.\s+(.*)$/.exec(line.text) ?? [];
    if (number === "") return [];
    if (/^[IVXLC]+$/.test(number)) {
      return isBold(line) || isUpper(words) ? [{ level: 1, number, words, line }] : [];
    }
    const level = number.includes(".") ? 3 : 2;
    if (isBold(line)) return [{ level, number, words, line }];
    // Where the words of a paragraph only go on, a number is none of the outline's.
    return edges && line.left - edges.left > 10 ? [{ level, number, words, line, plain: true }] : [];
  });
}

/**
 * Each heading's number is one more than its last sister's, and begins at one again under a new higher
 * heading. Sections (I, II …) may also be counted through all the parts: both are in use, and both are
 * regular.
 */
function inTurn(headings: readonly Heading[]): readonly Measurement[] {
  const counts = [0, 0, 0, 0];
  let partBegan = true;
  return headings.flatMap(({ level, number, line, lettered, plain }) => {
    if (lettered) {
      partBegan = true;
      counts.fill(0, 2);
      return [];
    }
    const own = ordinalOf(level, number);
    const next = (counts[level] ?? 0) + 1;
    if (plain) {
      if (own === next) counts.fill(own, level, level + 1).fill(0, Math.max(2, level + 1));
      return [];
    }
    const kept = own === next || (level === 1 && partBegan && own === 1);
    counts[level] = own;
    partBegan = level === 0 || (partBegan && level !== 1);
    for (let below = Math.max(2, level + 1); below < counts.length; below += 1) counts[below] = 0;
    return [{ kept, page: line.page, measured: line.text.slice(0, 40), required: `số thứ ${next}` }];
  });
}

function ordinalOf(level: Heading["level"], number: string): number {
  if (level === 0 && !/^[IVXLC]+$/.test(number)) {
    const ordinal = ordinals.indexOf(number.toLowerCase()) + 1;
    return ordinal || Number(number);
  }
  if (level <= 1) return romanValue(number);
  return Number(number.split(".").at(-1));
}

const pointForm = /^(\p{Ll})\)\s/u;
const letters = [..."abcdđeghiklmnopqrstuvxy"];

function lettersInTurn(body: readonly Line[]): readonly Measurement[] {
  let expected = 0;
  const measures: Measurement[] = [];
  for (const line of body) {
    const letter = pointForm.exec(line.text)?.[1];
    if (letter === undefined) {
      if (headingsIn([line]).length > 0) expected = 0;
      continue;
    }
    const at = letters.indexOf(letter);
    // Another list may begin at a) at any time; within one, no letter is passed over.
    measures.push({
      kept: at === 0 || at === expected,
      page: line.page,
      measured: line.text.slice(0, 30),
      required: `${letters[expected]})`,
    });
    expected = at + 1;
  }
  return measures;
}

/**
 * The last line of a page that the text goes on after is no heading, nor a part's name or a table's caption.
 */
function alone({ sections }: Anatomy): readonly Measurement[] {
  return sections.flatMap(({ leaves }) =>
    leaves.slice(0, -1).flatMap(({ sheet, text, cells }) => {
      const last = [...text, ...cells].reduce<Line | undefined>(
        (lowest, line) => (lowest === undefined || line.y > lowest.y ? line : lowest),
        undefined,
      );
      if (!last || cells.includes(last)) return [];
      const heading = isBold(last) || headingsIn([last]).length > 0;
      return [{ kept: !heading, page: sheet.page, measured: last.text.slice(0, 50) }];
    }),
  );
}
