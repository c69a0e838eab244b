/** II.6b: how the text cites a document for the first time. */
import { documentKinds } from "../../../core/registry/document-kinds.ts";
import type { Anatomy } from "../anatomy.ts";
import { type Clause, decree, type Measurement } from "../clause.ts";
import { isBold, type Line } from "../paper.ts";
import { takeWhile } from "../row.ts";

/**
 * Measured where the authority itself says what it acts on: its bases and the text before the first heading.
 * Under the headings units speak too, in words that are theirs.
 */
export const citationClauses: readonly Clause[] = [
  {
    clause: decree("II.6b", "6"),
    rule: "Viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, thời gian và cơ quan ban hành văn bản",
    measure: (anatomy) => citationsIn(openingOf(anatomy)),
  },
];

/** More than so many paragraphs without a heading are no opening any more. */
const OPENING = 3;

interface Opening {
  readonly page: number;
  readonly text: string;
}

function openingOf({ body, edges }: Anatomy): readonly Opening[] {
  const paragraphs: Line[][] = [];
  for (const line of takeWhile(body, (each) => !isBold(each))) {
    if (Math.abs(line.left - edges.left) < 1 && paragraphs.length > 0) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  const bases = paragraphs.filter(([first]) => /^căn cứ|^theo đề nghị/i.test(first?.text ?? ""));
  return [...bases, ...paragraphs.filter((each) => !bases.includes(each)).slice(0, OPENING)].map((lines) => ({
    page: lines[0]?.page ?? 1,
    text: lines.map((line) => line.text).join(" "),
  }));
}

/** A law bears its own name, and is cited by that and nothing else. */
const cited = [...documentKinds, "Nghị định", "Thông tư", "Thông tư liên tịch"].join("|");
const citation = new RegExp(`(?<!\\p{L})(${cited})\\s+số:?\\s+(\\d+[\\p{L}]?[/-][^\\s,;]+)`, "giu");
const dated = /^,?\s*ngày\s+\d{1,2}(\s+tháng\s+\d{1,2}\s+năm\s+|[/.-]\d{1,2}[/.-])\d{4}/iu;
const issued = /^,?\s*(của|do)\s+\S/iu;

function citationsIn(opening: readonly Opening[]): readonly Measurement[] {
  const met = new Set<string>();
  return opening.flatMap(({ page, text }) =>
    [...text.matchAll(citation)].flatMap((found): Measurement[] => {
      const [whole, , number = ""] = found;
      const name = number.replace(/[.:)]+$/, "");
      if (met.has(name)) return [];
      met.add(name);
      const rest = text.slice(found.index + whole.length);
      const date = dated.exec(rest)?.[0];
      // "Ủy ban nhân dân tỉnh ban hành Kế hoạch số …" names who issued it before.
      const named =
        issued.test(rest.slice(date?.length ?? 0)) || /ban hành\s*$/iu.test(text.slice(0, found.index));
      return [
        {
          kept: date !== undefined && named,
          page,
          measured: `${whole}${rest.slice(0, 40)}`,
          required: "ngày … tháng … năm … của cơ quan ban hành",
        },
      ];
    }),
  );
}
