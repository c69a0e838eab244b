import { type Clause, decree, type Measurement, ownRule } from "../clause.ts";
import { inPt, type Line, type Run } from "../paper.ts";
import { leavesIn } from "./page.ts";

/** Times New Roman, and the letters drawn to its measures, which alone may stand in for it. */
const times = /^(times|tinos|liberation ?serif|nimbusrom|thorndale|texgyretermes)/i;

export const standsForTimes = (font: string): boolean => times.test(font.replace(/[-_ ]/g, ""));

export const typeClauses: readonly Clause[] = [
  {
    clause: decree("I.4"),
    rule: "Phông chữ Times New Roman hoặc phông có cùng số đo",
    measure: ({ sections }) =>
      runMeasures(
        linesIn(sections),
        ({ font }) => standsForTimes(font.name),
        ({ font }) => font.name,
      ),
  },
  {
    clause: decree("I.4"),
    rule: "Phông chữ được nhúng trong tệp",
    measure: ({ sections }) =>
      runMeasures(
        linesIn(sections),
        ({ font }) => font.embedded,
        ({ font }) => font.name,
      ),
  },
  {
    clause: decree("I.4"),
    rule: "Chữ màu đen, trừ dấu chỉ mức độ khẩn",
    measure: ({ sections, head }) =>
      runMeasures(
        linesIn(sections).filter((line) => line !== head.urgency),
        ({ colour }) => colour === "#000000",
        ({ colour }) => colour,
      ),
  },
  {
    clause: decree("I.4"),
    rule: "Chữ Unicode dựng sẵn, không có ký tự lạ",
    measure: ({ sections }) =>
      runMeasures(
        linesIn(sections),
        ({ text }) => text === text.normalize("NFC") && !/\p{Cc}|\p{Co}|\ufffd/u.test(text),
        ({ text }) => text.slice(0, 40),
      ),
  },
  {
    clause: "PDF/UA-1 (ISO 14289-1), 7.1",
    rule: "Mọi dòng chữ có thẻ cấu trúc; số trang là phần trang trí (Artifact)",
    measure: ({ sections }) => {
      const leaves = leavesIn(sections);
      const told = ({ tag, text }: Run) => `${text.slice(0, 30)}: ${tag ?? "không có thẻ"}`;
      const judge = (lines: readonly Line[], kept: (run: Run) => boolean) => runMeasures(lines, kept, told);
      return [
        ...judge(
          leaves.flatMap(({ text, foot }) => [...text, ...foot.lines]),
          ({ tag }) => tag !== undefined && tag !== "Artifact",
        ),
        // A table's head is said once; where it is printed again on the next page, it is an artifact.
        ...judge(
          leaves.flatMap(({ cells }) => cells),
          ({ tag }) => tag !== undefined,
        ),
        ...judge(
          leaves.flatMap(({ numbers }) => numbers),
          ({ tag }) => tag === "Artifact",
        ),
      ];
    },
  },
  {
    clause: ownRule,
    rule: "Không dòng chữ nào nhỏ hơn cỡ 11",
    measure: ({ sections }) =>
      runMeasures(
        linesIn(sections),
        ({ size }) => size > 10.95,
        ({ size }) => inPt(size),
      ),
  },
  {
    clause: ownRule,
    rule: "Không dòng chữ nào chồng lên dòng khác",
    measure: ({ sections }) =>
      leavesIn(sections).map(({ sheet, text, cells, foot }) =>
        overlapOn([...text, ...cells, ...foot.lines], sheet.page),
      ),
  },
];

function linesIn(sections: Parameters<typeof leavesIn>[0]): readonly Line[] {
  return leavesIn(sections).flatMap(({ text, cells, numbers, foot }) => [
    ...text,
    ...cells,
    ...numbers,
    ...foot.lines,
  ]);
}

/** One measure a page: the first run that breaks the rule, or that all keep it. */
function runMeasures(
  lines: readonly Line[],
  kept: (run: Run) => boolean,
  words: (run: Run) => string,
): readonly Measurement[] {
  const pages = new Map<number, Measurement>();
  for (const { page, runs } of lines) {
    if (pages.get(page)?.kept === false) continue;
    const bad = runs.find((run) => !kept(run));
    pages.set(page, bad ? { kept: false, page, measured: words(bad) } : { kept: true, page });
  }
  return [...pages.values()];
}

/** Two lines overlap when they share width and their baselines are nearer than half a size. */
function overlapOn(lines: readonly Line[], page: number): Measurement {
  const sorted = [...lines].sort((one, other) => one.y - other.y);
  for (const [at, line] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.y - line.y > 0.5 * line.size) break;
      if (other.left < line.right - 1 && other.right > line.left + 1) {
        return { kept: false, page, measured: `“${line.text.slice(0, 30)}” và “${other.text.slice(0, 30)}”` };
      }
    }
  }
  return { kept: true, page };
}
