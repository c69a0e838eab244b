/** Boxes 12 and 13, which an office may leave out; where they are printed, the decree says how. */
import { type Clause, decree, type Measurement, within } from "../clause.ts";
import { drafterForm } from "../ending.ts";
import { inMm, inPt, isRegular, isUpper, isUpright, pt } from "../paper.ts";
import type { Leaf, Section } from "../sections.ts";
import { look } from "./head.ts";
import { leavesIn, lowestOf } from "./page.ts";

export const optionalClauses: readonly Clause[] = [
  {
    clause: decree("III.3", "12"),
    rule: "Ký hiệu người soạn thảo chữ in hoa, số lượng bản bằng chữ số Ả Rập",
    measure: ({ ending: { drafter } }) =>
      drafter
        ? [
            {
              kept: drafterForm.test(drafter.text),
              page: drafter.page,
              measured: drafter.text,
              required: "PL.(300)",
            },
          ]
        : [],
  },
  {
    clause: decree("III.3", "12"),
    rule: "Ký hiệu người soạn thảo cỡ 11, đứng, không đậm",
    measure: ({ ending: { drafter } }) =>
      look(drafter, [11, 11], (line) => isUpright(line) && isRegular(line)),
  },
  {
    clause: decree("III.3", "12"),
    rule: "Ký hiệu người soạn thảo đứng dưới nơi nhận, sát lề trái",
    measure: ({ ending: { drafter, recipients }, edges }) => {
      if (!drafter) return [];
      const last = recipients.at(-1);
      const under = last !== undefined && drafter.page === last.page ? drafter.y - last.y : 0;
      const aside = drafter.left - edges.left;
      const kept = Math.abs(aside) < 1.5 && under > 0 && under < 40;
      return [{ kept, page: drafter.page, measured: `lệch lề ${inPt(aside)}`, required: "dưới nơi nhận" }];
    },
  },
  {
    clause: decree("III.4", "13"),
    rule: "Địa chỉ cơ quan chỉ đứng ở cuối trang thứ nhất",
    measure: ({ sections }) =>
      footed(sections).flatMap(({ sheet, ...leaf }): Measurement[] => {
        if (sheet.page > 1) return [{ kept: false, page: sheet.page, required: "trang 1" }];
        const free = sheet.height - lowestOf({ sheet, ...leaf });
        const lines = leaf.foot.lines.every((line) => leaf.text.every((other) => other.y < line.y));
        const measure = within(free, [pt(20), pt(25)], inMm, 1, pt(0.3));
        return [{ ...measure, kept: measure.kept && lines }];
      }),
  },
  {
    clause: decree("III.4", "13"),
    rule: "Địa chỉ cơ quan chữ in thường, cỡ 11 – 12, đứng, không đậm",
    measure: ({ sections }) =>
      footed(sections).flatMap(({ sheet, foot: { lines } }) => [
        ...lines.flatMap((line) => look(line, [11, 12], (each) => isUpright(each) && isRegular(each))),
        { kept: !isUpper(lines.map(({ text }) => text).join(" ")), page: sheet.page, measured: "chữ in hoa" },
      ]),
  },
  {
    clause: decree("III.4", "13"),
    rule: "Địa chỉ cơ quan dưới đường kẻ nét liền dài hết chiều ngang vùng trình bày",
    measure: ({ sections, edges }) =>
      footed(sections).map(({ sheet, foot: { rule, lines } }) => {
        const wanted = edges.right - edges.left;
        const required = edges.reached ? inPt(wanted) : `ít nhất ${inPt(wanted)}`;
        if (!rule) return { kept: false, page: sheet.page, measured: "không có đường kẻ", required };
        const length = rule.right - rule.left;
        const long = edges.reached ? Math.abs(length - wanted) < 2 : length > wanted - 2;
        const near = lines.every((line) => line.y > rule.top) && (lines[0]?.y ?? Infinity) - rule.top < 24;
        const kept = long && near && !rule.dashed && Math.abs(rule.left - edges.left) < 2;
        return { kept, page: sheet.page, measured: inPt(length), required };
      }),
  },
];

function footed(sections: readonly Section[]): readonly Leaf[] {
  return leavesIn(sections).filter(({ foot }) => foot.lines.length > 0);
}
