/** How titles are broken over lines, and where a line that leads into a list may end a page. */
import type { Anatomy } from "../anatomy.ts";
import { type Clause, decree, type Measurement, ownRule } from "../clause.ts";
import { inPt, isBold, type Line } from "../paper.ts";

export const lineEndClauses: readonly Clause[] = [
  {
    clause: decree("II.6", "6"),
    rule: "Tiêu đề canh trái hoặc canh giữa, không kéo giãn chữ ra hai lề",
    measure: (anatomy) =>
      titlesIn(anatomy).flatMap((lines) => lines.slice(0, -1).flatMap((line) => plainBlanks(line))),
  },
  {
    clause: ownRule,
    rule: "Dòng cuối của tiêu đề không chỉ có một chữ",
    measure: (anatomy) => titlesIn(anatomy).flatMap((lines) => lastLineOf(lines)),
  },
  {
    clause: ownRule,
    rule: "Dòng dẫn vào danh sách (kết thúc bằng dấu hai chấm) cùng trang với mục đầu tiên",
    measure: (anatomy) => leadInsOf(anatomy),
  },
];

/** A plain blank of Times, in sizes, and what rounding in a file may add to it. */
const BLANK = 0.25;
const ROUNDING = 0.03;

function plainBlanks({ runs, page, text }: Line): readonly Measurement[] {
  return runs
    .filter(({ blank }) => blank > 0)
    .map(({ blank, size }) => ({
      kept: Math.abs(blank / size - BLANK) < ROUNDING,
      page,
      measured: `“${text.slice(0, 30)}” cách chữ ${inPt(blank)}`,
      required: inPt(BLANK * size),
    }));
}

/** No syllable is longer; a link or a code takes a line of its own. */
const LONGEST = 14;

function lastLineOf(lines: readonly Line[]): readonly Measurement[] {
  const [above, last] = lines.slice(-2);
  if (!above || !last || `${above.text} ${last.text}`.split(" ").some((word) => word.length > LONGEST))
    return [];
  return [{ kept: last.text.includes(" "), page: last.page, measured: last.text }];
}

/** Bold lines that go on under each other: headings, parts, what an annex or the document is about. */
function titlesIn({ body, annexes, head }: Anatomy): readonly (readonly Line[])[] {
  const texts = [body, head.subject, ...annexes.map(({ leaves }) => leaves[0]?.text ?? [])];
  return texts.flatMap((lines) => boldGroups(lines)).filter((group) => group.length > 1);
}

const begins = /^(phần (thứ \S+|[IVXLC]+)|phụ lục( [IVXLC]+)?)$|^([IVXLC]+|[A-HĐK]|\d+(\.\d+)*)\.\s/iu;
const standsAlone = /^(phần (thứ \S+|[IVXLC]+)|phụ lục( [IVXLC]+)?)$/iu;

/** Two lines of one title stand nearer than two titles do. */
const NEAR = 1.4;

function boldGroups(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let open: Line | undefined;
  for (const line of lines) {
    if (!isBold(line)) {
      open = undefined;
      continue;
    }
    const near = open && open.page === line.page && line.y - open.y < NEAR * line.size;
    if (near && !begins.test(line.text) && !standsAlone.test(open?.text ?? "")) groups.at(-1)?.push(line);
    else groups.push([line]);
    open = line;
  }
  return groups;
}

/** Where the next page begins with more of the same paragraph, the colon only happens to end a line. */
function leadInsOf({ sections, edges }: Anatomy): readonly Measurement[] {
  return sections.flatMap(({ leaves }) =>
    leaves.flatMap(({ sheet, text, cells }, at): Measurement[] => {
      const next = leaves[at + 1];
      const last = text.at(-1);
      if (!next || !last?.text.endsWith(":") || cells.some((cell) => cell.y > last.y)) return [];
      const [first] = next.text;
      const goesOn =
        first && !next.cells.some((cell) => cell.y < first.y) && Math.abs(first.left - edges.left) < 1;
      return [{ kept: Boolean(goesOn), page: sheet.page, measured: last.text.slice(-50) }];
    }),
  );
}
