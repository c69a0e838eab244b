import { printNumber } from "../../core/figures/number.ts";
import { APART, portrait, SINGLE, sizes, textWidth } from "../../decree30/paper.ts";
import { centred, running } from "../../decree30/style.ts";
import { outlineOf, pageNumbers } from "../../decree30/typeset.ts";
import type { Block, TableRow } from "../../layout/block.ts";
import type { Faces } from "../../layout/face.ts";
import { type Node, nodeIn } from "../../layout/node.ts";
import { fillPages } from "../../layout/pages.ts";
import type { Typeset } from "../../layout/typeset.ts";
import type { BookLine, BookSection, MaterialBook } from "./book.ts";

/** What the book is about, in the words of its report. */
export interface BookTitle {
  readonly authority: string;
  readonly subject: string;
  readonly edition: number;
}

/** The book on paper, by its own measure: without state, number and seal, for it never leaves the house. */
export function bookSheet(book: MaterialBook, title: BookTitle, faces: Faces): Typeset {
  const structure = nodeIn(undefined, "document");
  const section = nodeIn(structure, "section");
  const headings: { title: string; level: number; node: Node }[] = [];
  const heading = (text: string, level: 1 | 2): Block => {
    const node = nodeIn(section, level === 1 ? "heading-1" : "heading-2");
    headings.push({ title: text, level, node });
    return running(text, faces.bold, { align: "start", indent: 0, keep: true, node });
  };
  const say = (text: string): Block =>
    running(text, faces.regular, { size: sizes.small, indent: 0, node: nodeIn(section, "paragraph") });
  const listed = (words: string, names: readonly string[]): Block[] =>
    names.length === 0
      ? []
      : [heading(`${words} (${printNumber(names.length)})`, 1), say(`${names.join("; ")}.`)];
  const blocks: Block[] = [
    centred("BẢNG TỔNG HỢP NỘI DUNG", faces.bold, sizes.body, {
      keep: true,
      node: nodeIn(section, "heading-1"),
    }),
    centred(
      `${title.subject}\n(bản tổng hợp số ${title.edition}, tài liệu nội bộ của ${title.authority})`,
      faces.italic,
      sizes.small,
      {
        after: 2 * APART,
        node: nodeIn(section, "paragraph"),
      },
    ),
    say(meterWords(book)),
    ...book.sections.flatMap((each, at) => [
      ...(each.chapter !== book.sections[at - 1]?.chapter && each.chapter !== ""
        ? [heading(each.chapter.toLocaleUpperCase("vi"), 1)]
        : []),
      heading(each.title, 2),
      tableOf(each, faces, section),
    ]),
    ...listed("Đã gửi báo cáo nhưng không có nội dung nào được nêu ở trên", book.empty),
    ...listed("Chưa có báo cáo", book.silent),
  ];
  const { pages } = fillPages(blocks, portrait, pageNumbers(faces.regular));
  return { pages, structure, outline: outlineOf(headings, pages), numbering: [{ page: 0, prefix: "" }] };
}

function meterWords({ meter }: MaterialBook): string {
  const { used, left, waiting, all, units, blocs } = meter;
  const shares = [
    { ...units, who: "cơ quan, đơn vị" },
    { ...blocs, who: "cụm, khối thi đua" },
  ].filter(({ all: them }) => them > 0);
  const spoke = shares.map((each) => `${printNumber(each.used)}/${printNumber(each.all)} ${each.who}`);
  const of = spoke.length > 0 ? ` của ${spoke.join(" và ")}` : "";
  const reasons = left > 0 ? " Lý do không dùng ghi tại từng ý." : "";
  return `Đã dùng ${printNumber(used)}/${printNumber(all)} ý${of}; không dùng ${printNumber(left)} ý; chưa xử lý ${printNumber(waiting)} ý.${reasons}`;
}

/** Shares of the width: the number, what the unit sent, what became of it. */
const SHARES = [1, 10, 6] as const;

function tableOf({ lines }: BookSection, faces: Faces, section: Node): Block {
  const whole = SHARES.reduce((sum, share) => sum + share, 0);
  const width = textWidth(portrait);
  return {
    type: "table",
    columns: SHARES.map((share, at) => ({
      width: (width * share) / whole,
      align: at === 0 ? "centre" : "start",
    })),
    head: ["TT", "Nội dung cơ quan, đơn vị gửi", "Đã dùng ở đâu, hoặc lý do không dùng"],
    rows: rowsOf(lines),
    style: {
      face: faces.regular,
      headFace: faces.bold,
      groupFace: faces.bold,
      size: sizes.fine,
      leading: SINGLE,
      padding: 3,
      weight: 0.5,
    },
    before: APART,
    after: 2 * APART,
    node: nodeIn(section, "table"),
  };
}

/** Under the name of who sent them. */
function rowsOf(lines: readonly BookLine[]): readonly TableRow[] {
  return lines.flatMap((line, at): TableRow[] => {
    const { type, party, revision, text, figures, fate, where, why } = line;
    const before = lines[at - 1];
    const group: TableRow[] =
      before?.party === party && before.revision === revision
        ? []
        : [{ type: "group", text: `${party} (bản gửi lần ${revision})` }];
    // The figures of a sentence stand in its words.
    const said = type === "figures" ? `${text}: ${figures}` : text;
    const told = [fate, where, why].filter(Boolean).join("; ");
    return [...group, { type: "cells", cells: [String(at + 1), said, told] }];
  });
}
