import type { Anatomy } from "../anatomy.ts";
import { type Clause, decree, type Measurement, ownRule, within } from "../clause.ts";
import type { Edges } from "../edges.ts";
import { centreOf, inMm, inPt, isBold, isItalic, isRegular, type Line, pt } from "../paper.ts";

/** Single spacing of Times is 1,15 sizes; the decree takes single to one and a half. */
const SINGLE = 1.15;

export const bodyClauses: readonly Clause[] = [
  {
    clause: decree("II.6", "6"),
    rule: "Nội dung cỡ chữ 13 – 14",
    measure: ({ body }) => body.map((line) => within(line.size, [13, 14], inPt, line.page, 0.05)),
  },
  {
    clause: decree("II.6", "6"),
    rule: "Nội dung kiểu chữ đứng; chỉ căn cứ ban hành viết nghiêng",
    measure: (anatomy) =>
      paragraphsOf(anatomy)
        .filter(([first]) => first !== undefined && isItalic(first) && isRegular(first))
        .map(([first]) => ({
          kept: /^căn cứ|^theo đề nghị/i.test(first?.text ?? ""),
          ...(first && { page: first.page, measured: first.text.slice(0, 50) }),
        })),
  },
  {
    clause: decree("II.6", "6"),
    rule: "Mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối bằng dấu chấm",
    measure: (anatomy) => basesOf(anatomy),
  },
  {
    clause: decree("II.6", "6"),
    rule: "Nội dung dàn đều cả hai lề",
    measure: (anatomy) =>
      wrapped(anatomy)
        .filter(({ line }) => !isBold(line))
        .map(({ line, next }) => {
          const short = anatomy.edges.right - line.right;
          return {
            kept:
              !anatomy.edges.reached ||
              Math.abs(short) < 1.5 ||
              (short > 0 && isLeftShort(line, next, short)),
            page: line.page,
            measured: `thiếu ${inMm(short)}`,
            required: "chạm lề phải",
          };
        }),
  },
  {
    clause: decree("II.6", "6"),
    rule: "Dòng đầu đoạn lùi vào 1 cm hoặc 1,27 cm",
    measure: ({ body, edges }) =>
      body
        .filter((line) => isPlaced(line, edges) && line.left - edges.left > 1)
        .map((line) => indentOf(line, edges)),
  },
  {
    clause: decree("II.6", "6"),
    rule: "Khoảng cách giữa các dòng từ đơn đến 1,5 dòng",
    measure: (anatomy) =>
      wrapped(anatomy)
        .filter(({ line, next }) => line.page === next.page)
        .map(({ line, next }) => {
          const bounds = [SINGLE * line.size, 1.5 * SINGLE * line.size] as const;
          return within(next.y - line.y, bounds, inPt, line.page);
        }),
  },
  {
    clause: decree("II.6", "6"),
    rule: "Khoảng cách giữa các đoạn ít nhất 6 pt",
    measure: (anatomy) => gapsOf(anatomy),
  },
  {
    clause: ownRule,
    rule: "Không dòng đầu đoạn nào đứng một mình ở cuối trang, không dòng cuối đoạn nào ở đầu trang",
    measure: ({ body, edges }) => strandedIn(body, edges),
  },
  {
    clause: decree("II.6", "6"),
    rule: "Nội dung kết thúc bằng “./.”",
    measure: ({ body, ending, main }) => {
      const last = body.at(-1);
      const leaf = main.leaves.find(({ sheet }) => sheet.page === last?.page);
      const tableLast = [...(leaf?.cells ?? []), ...(ending.leaf?.cells ?? [])].some(
        (cell) => last === undefined || cell.page > last.page || (cell.page === last.page && cell.y > last.y),
      );
      if (!last || tableLast || isBold(last)) return [];
      return [
        { kept: last.text.endsWith("./."), page: last.page, measured: last.text.slice(-20), required: "./." },
      ];
    },
  },
];

/** By so many sizes a blank may be stretched before the line looks torn; plain ones are a quarter of one. */
const TORN = 0.7;

/**
 * Before a long word a line is left short where its blanks would be torn wide to fill it, or where it has
 * none.
 */
function isLeftShort(line: Line, next: Line, short: number): boolean {
  const blanks = line.text.split(" ").length - 1;
  if (blanks === 0 && short < 2 * line.size) return true;
  const wide = (next.runs[0]?.firstWord ?? 0) + 0.25 * line.size;
  return short > blanks * TORN * line.size && wide > short;
}

/** Where a paragraph's lines may begin; what begins elsewhere is centred or a list of addressees. */
function isPlaced(line: Line, edges: Edges): boolean {
  const centred = Math.abs(centreOf(line) - edges.middle) < 2;
  return !(centred && line.left > edges.left + 1);
}

function isContinuation(line: Line, edges: Edges): boolean {
  return Math.abs(line.left - edges.left) < 1;
}

function indentOf(line: Line, edges: Edges): Measurement {
  const indent = line.left - edges.left;
  const measure = within(indent, [pt(10), pt(12.7)], inMm, line.page, pt(0.3));
  return { ...measure, required: "10,0 mm hoặc 12,7 mm" };
}

/** Lines that go on in a next one of the same paragraph, on this page or over its end. */
function wrapped({ body, edges }: Anatomy): readonly { line: Line; next: Line }[] {
  return body.flatMap((line, at) => {
    const next = body[at + 1];
    if (!next || !isContinuation(next, edges) || !isPlaced(line, edges)) return [];
    const near = next.page === line.page ? next.y - line.y < 3 * line.size : next.page === line.page + 1;
    return near && line.left < edges.left + 40 ? [{ line, next }] : [];
  });
}

function paragraphsOf({ body, edges }: Pick<Anatomy, "body" | "edges">): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  for (const line of body) {
    const last = paragraphs.at(-1);
    if (last && isContinuation(line, edges)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function basesOf(anatomy: Anatomy): readonly Measurement[] {
  const bases = paragraphsOf(anatomy).filter(
    ([first]) => first && isItalic(first) && isRegular(first) && /^căn cứ|^theo đề nghị/i.test(first.text),
  );
  return bases.map((lines, at) => {
    const last = lines.at(-1);
    const wanted = at < bases.length - 1 ? ";" : ".";
    const text = last?.text ?? "";
    return {
      kept: text.endsWith(wanted),
      measured: text.slice(-30),
      required: `“${wanted}”`,
      ...(last && { page: last.page }),
    };
  });
}

/** The gap over a paragraph is what its first line stands lower than a next line of the same text would. */
function gapsOf({ body, edges }: Anatomy): readonly Measurement[] {
  const inside = body
    .flatMap((line, at) => {
      const next = body[at + 1];
      return next && next.page === line.page && isContinuation(next, edges)
        ? [(next.y - line.y) / line.size]
        : [];
    })
    .sort((one, other) => one - other);
  const leading = inside[Math.floor(inside.length / 2)] ?? SINGLE;
  return body.flatMap((line, at) => {
    const next = body[at + 1];
    const begins = next && next.page === line.page && isPlaced(next, edges) && !isContinuation(next, edges);
    if (!begins || !isPlaced(line, edges)) return [];
    return [within(next.y - line.y - leading * next.size, [6, Infinity], inPt, line.page)];
  });
}

function strandedIn(body: readonly Line[], edges: Edges): readonly Measurement[] {
  return body.flatMap((line, at): Measurement[] => {
    const next = body[at + 1];
    if (!next || next.page === line.page || !isContinuation(next, edges)) return [];
    const after = body[at + 2];
    const firstAlone = !isContinuation(line, edges) && isPlaced(line, edges);
    const lastAlone = !after || after.page !== next.page || !isContinuation(after, edges);
    return [
      { kept: !firstAlone, page: line.page, measured: line.text.slice(0, 40) },
      { kept: !lastAlone, page: next.page, measured: next.text.slice(0, 40) },
    ];
  });
}
