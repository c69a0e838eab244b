import { annexesNamed } from "../../../core/text/annexes-named.ts";
import { type Clause, decree, type Measurement } from "../clause.ts";
import type { Edges } from "../edges.ts";
import { rowsOf } from "../lines.ts";
import { centreOf, hasNoSmall, isBold, isItalic, isRegular, isUpright, type Line } from "../paper.ts";
import { rowOf, ruleBelow, takeWhile } from "../row.ts";
import { type Leaf, rulesOn, type Section } from "../sections.ts";
import { look, rulePart } from "./head.ts";

export const annexClauses: readonly Clause[] = [
  {
    clause: decree("III.1a"),
    rule: "Trong văn bản có chỉ dẫn về từng phụ lục, đúng tên phụ lục",
    measure: ({ annexes, edges, body, main }) => {
      const cells = main.leaves.flatMap((leaf) => leaf.cells);
      const text = [...body, ...cells].map((line) => line.text).join(" ");
      const numbers = annexesNamed(text);
      return annexes.flatMap((annex, at) => {
        const { name } = partsOf(annex, edges);
        const kept = annexes.length > 1 ? numbers.has(at + 1) : /phụ lục/iu.test(text);
        return name ? [told(kept, name, `nêu “${name.text}” trong nội dung`)] : [];
      });
    },
  },
  {
    clause: decree("III.1"),
    rule: "Từ hai phụ lục trở lên thì đánh số thứ tự bằng số La Mã",
    measure: ({ annexes, edges }) =>
      annexes.flatMap((annex, at) => {
        const name = partsOf(annex, edges).name;
        const wanted = annexes.length > 1 ? `Phụ lục ${roman(at + 1)}` : "Phụ lục";
        return name ? [told(name.text === wanted, name, wanted)] : [];
      }),
  },
  {
    clause: decree("III.1"),
    rule: "“Phụ lục …” canh giữa, cỡ 14, đứng, đậm",
    measure: ({ annexes, edges }) =>
      annexes.flatMap((annex) => {
        const { name, middle } = partsOf(annex, edges);
        const holds = (line: Line) =>
          isBold(line) && isUpright(line) && Math.abs(centreOf(line) - middle) < 3;
        return look(name, [14, 14], holds);
      }),
  },
  {
    clause: decree("III.1"),
    rule: "Tiêu đề phụ lục canh giữa, chữ in hoa, cỡ 13 – 14, đứng, đậm",
    measure: ({ annexes, edges }) =>
      annexes.flatMap((annex) => {
        const { name, title, middle } = partsOf(annex, edges);
        if (name && title.length === 0) return [told(false, name, "tên phụ lục")];
        return title.flatMap((line) =>
          look(
            line,
            [13, 14],
            (each) => hasNoSmall(each.text) && isUpright(each) && Math.abs(centreOf(each) - middle) < 3,
          ),
        );
      }),
  },
  {
    clause: decree("III.1"),
    rule: "“(Kèm theo …)” ghi văn bản ban hành phụ lục, canh giữa, cỡ 13 – 14, nghiêng",
    measure: ({ annexes, edges }) =>
      annexes.flatMap((annex) => {
        const { name, reference, middle } = partsOf(annex, edges);
        const text = rowOf(reference)?.text ?? "";
        if (name && !/^\(Kèm theo .+\)$/.test(text)) return [told(false, name, "(Kèm theo …)")];
        return reference.flatMap((line) =>
          look(
            line,
            [13, 14],
            (each) => isItalic(each) && isRegular(each) && Math.abs(centreOf(each) - middle) < 3,
          ),
        );
      }),
  },
  {
    clause: decree("III.1"),
    rule: "“(Kèm theo …)” ghi đúng loại và ký hiệu của văn bản ban hành phụ lục",
    measure: ({ annexes, edges, head }) =>
      annexes.flatMap((annex) => {
        const { reference } = partsOf(annex, edges);
        const [first] = reference;
        const symbol = head.number?.text.split("/").slice(1).join("/");
        if (!first || !symbol) return [];
        const kind = head.kind?.text ?? "công văn";
        const text = rowOf(reference)?.text ?? "";
        const named = text.toLowerCase().startsWith(`(kèm theo ${kind.toLowerCase()} `);
        return [told(named && text.includes(`/${symbol} `), first, `${kind} …/${symbol}`)];
      }),
  },
  {
    clause: decree("III.1"),
    rule: "Văn bản điện tử: không điền số và ngày tại phụ lục",
    measure: ({ annexes, edges }) =>
      annexes.flatMap((annex) => {
        const { reference } = partsOf(annex, edges);
        const [first] = reference;
        const text = rowOf(reference)?.text ?? "";
        return first
          ? [told(/\ssố\s+\/\S+\s+ngày\s+tháng\s+năm\s+của\s/.test(text), first, "số và ngày để trống")]
          : [];
      }),
  },
  {
    clause: decree("III.1"),
    rule: "Đường kẻ dưới “(Kèm theo …)”, cân đối",
    measure: ({ annexes, edges }) =>
      annexes.flatMap((annex) => {
        const { reference, leaf } = partsOf(annex, edges);
        const last = reference.at(-1);
        return last && leaf ? [rulePart(ruleBelow(rulesOn(leaf), last), last)] : [];
      }),
  },
];

function partsOf(annex: Section, edges: Edges) {
  const [leaf] = annex.leaves;
  const [name, ...rest] = rowsOf(leaf?.text ?? []);
  const title = takeWhile(rest, isBold);
  const after = rest.slice(title.length);
  const closing = after.findIndex((line) => line.text.endsWith(")"));
  const reference = after[0]?.text.startsWith("(") && closing >= 0 ? after.slice(0, closing + 1) : [];
  return { leaf, name, title, reference, middle: middleOf(leaf, edges, name) };
}

/**
 * The middle of the text's width: on a wide page, of its table; without one, all that can be asked is one
 * middle for all.
 */
function middleOf(leaf: Leaf | undefined, edges: Edges, name: Line | undefined): number {
  if (leaf && leaf.sheet.height > leaf.sheet.width) return edges.middle;
  const [grid] = leaf?.grids ?? [];
  return grid || name ? centreOf(grid ?? name ?? edges) : edges.middle;
}

function told(kept: boolean, line: Line, required: string): Measurement {
  return { kept, page: line.page, measured: line.text, required };
}

function roman(number: number): string {
  const numerals = [
    ["X", 10],
    ["IX", 9],
    ["V", 5],
    ["IV", 4],
    ["I", 1],
  ] as const;
  let [text, left] = ["", number];
  for (const [numeral, value] of numerals) for (; left >= value; left -= value) text += numeral;
  return text;
}
