/** What may stand under the number: a letter's subject (5b) and the mark of urgency (10b). */
import { type Clause, decree, type Measurement, within } from "../clause.ts";
import {
  inPt,
  isBold,
  isHorizontal,
  isRegular,
  isUpper,
  isUpright,
  isVertical,
  type Line,
  type Sheet,
} from "../paper.ts";
import { ruleBelow } from "../row.ts";
import { rulesOn } from "../sections.ts";
import { centredOn, look } from "./head.ts";

/** Single spacing of Times, in sizes. */
const SINGLE = 1.15;

export const underNumberClauses: readonly Clause[] = [
  {
    clause: decree("II.5", "5b"),
    rule: "Trích yếu công văn “V/v” cỡ 12 – 13, đứng, không đậm, canh giữa dưới số, ký hiệu",
    measure: ({ head: { about, number } }) => [
      ...about.flatMap((line) => look(line, [12, 13], (each) => isUpright(each) && isRegular(each))),
      ...(number ? about.map((line) => centredOn(line, number)) : []),
      ...(about[0] ? [{ kept: about[0].text.startsWith("V/v "), page: 1, measured: about[0].text }] : []),
    ],
  },
  {
    clause: decree("II.5", "5b"),
    rule: "Trích yếu công văn cách dòng số, ký hiệu 6 pt, không có đường kẻ dưới",
    measure: ({ head: { about, number }, first }) => {
      const [top, last] = [about[0], about.at(-1)];
      if (!top || !last || !number) return [];
      const gap = top.y - number.y - SINGLE * top.size;
      const rule = ruleBelow(
        rulesOn(first).filter((each) => !isRed(each)),
        last,
      );
      return [
        within(gap, [6, 6], inPt, top.page, 1.5),
        { kept: rule === undefined, page: last.page, measured: "có đường kẻ" },
      ];
    },
  },
  {
    clause: decree("III.2", "10b"),
    rule: "Dấu chỉ mức độ khẩn chữ in hoa, đỏ, đậm, cỡ 13 – 14",
    measure: ({ head: { urgency } }) =>
      urgency
        ? look(urgency, [13, 14], (line) => isUpper(line.text) && isBold(line) && line.runs.every(isRed))
        : [],
  },
  {
    clause: decree("III.2", "10b"),
    rule: "Dấu chỉ mức độ khẩn đứng trong khung viền đơn màu đỏ, canh giữa dưới số, ký hiệu",
    measure: ({ head: { urgency, number }, first }) =>
      urgency ? [framed(urgency, first.sheet), ...(number ? [centredOn(urgency, number)] : [])] : [],
  },
];

interface Coloured {
  readonly colour: string;
}

function isRed({ colour }: Coloured): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return (red ?? 0) > 150 && (green ?? 0) < 80 && (blue ?? 0) < 80;
}

/** A red line on each side of the word. */
function framed(word: Line, { strokes }: Sheet): Measurement {
  const red = strokes.filter(isRed);
  const level = red.filter(
    (each) => isHorizontal(each) && each.left < word.left + 1 && each.right > word.right - 1,
  );
  const upright = red.filter((each) => isVertical(each) && each.top < word.y && each.bottom > word.y - 4);
  const sides = [
    level.some((each) => each.bottom < word.y - 6 && each.top > word.y - 2.5 * word.size),
    level.some((each) => each.top > word.y && each.top < word.y + 1.5 * word.size),
    upright.some((each) => each.right <= word.left),
    upright.some((each) => each.left >= word.right),
  ].filter(Boolean).length;
  return { kept: sides === 4, page: word.page, measured: `${sides} cạnh`, required: "4 cạnh" };
}
