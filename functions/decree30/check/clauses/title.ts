import { type Clause, decree, type Measurement, present } from "../clause.ts";
import { inPt, isBold, isRegular, isUpper, isUpright, type Line } from "../paper.ts";
import { centredOn, look, rulePart } from "./head.ts";

export const titleClauses: readonly Clause[] = [
  {
    clause: decree("II.5", "5a"),
    rule: "Có tên loại văn bản, hoặc trích yếu công văn “V/v …”",
    measure: ({ head }) => [present(head.kind !== undefined || head.about.length > 0, "tên loại hoặc V/v")],
  },
  {
    clause: decree("II.5", "5a"),
    rule: "Tên loại chữ in hoa, cỡ 13 – 14, đứng, đậm",
    measure: ({ head }) =>
      look(head.kind, [13, 14], (line) => isUpper(line.text) && isBold(line) && isUpright(line)),
  },
  {
    clause: decree("II.5", "5a"),
    rule: "Tên loại và trích yếu canh giữa theo chiều ngang",
    measure: ({ head, edges }) =>
      [head.kind, ...head.subject].flatMap((line) =>
        line ? [centredOn(line, { left: edges.middle, right: edges.middle })] : [],
      ),
  },
  {
    clause: decree("II.5", "5a"),
    rule: "Trích yếu ngay dưới tên loại, chữ in thường, cỡ 13 – 14, đứng, đậm",
    measure: ({ head: { kind, subject } }) => {
      if (!kind) return [];
      const [first] = subject;
      if (!first) return [present(false, "trích yếu dưới tên loại")];
      const near: Measurement = { kept: first.y - kind.y < 30, page: 1, measured: inPt(first.y - kind.y) };
      const looks = subject.flatMap((line) => look(line, [13, 14], isUpright));
      return [near, ...looks, { kept: !isUpper(subject.map((line) => line.text).join(" ")), page: 1 }];
    },
  },
  {
    clause: decree("II.5", "5a"),
    rule: "Đường kẻ dưới trích yếu dài 1/3 – 1/2 dòng chữ, cân đối",
    measure: ({ head: { subject, subjectRule } }) => {
      const last = subject.at(-1);
      return last ? [rulePart(subjectRule, last)] : [];
    },
  },
  {
    clause: decree("II.9", "9a"),
    rule: "Công văn, tờ trình có “Kính gửi: …”",
    measure: ({ head: { kind, about, addressed } }) =>
      about.length > 0 || kind?.text.toUpperCase() === "TỜ TRÌNH"
        ? [present(addressed.length > 0, "“Kính gửi: …”")]
        : [],
  },
  {
    clause: decree("II.9", "9a"),
    rule: "“Kính gửi:” cỡ 13 – 14, đứng, không đậm",
    measure: ({ head }) =>
      head.addressed.flatMap((line) => look(line, [13, 14], (each) => isUpright(each) && isRegular(each))),
  },
  {
    clause: decree("II.9", "9a"),
    rule: "Nhiều nơi nhận: mỗi nơi một dòng, gạch đầu dòng thẳng dưới dấu hai chấm, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm",
    measure: ({ head: { addressed } }) => entriesUnder(addressed),
  },
];

function entriesUnder(addressed: readonly Line[]): readonly Measurement[] {
  const [opening, ...entries] = addressed;
  if (!opening || entries.length === 0 || !/^Kính gửi\s*:$/.test(opening.text)) return [];
  // The colon is the last mark of the opening, 0,28 sizes wide in this letter.
  const colon = opening.right - 0.28 * opening.size;
  const ends = endsOf(entries);
  return [
    ...entries
      .filter((line) => /^-(\s|$)/.test(line.text))
      .map((line) => ({
        kept: Math.abs(line.left - colon) < 3,
        page: line.page,
        measured: `lệch ${inPt(line.left - colon)}`,
      })),
    ...ends,
  ];
}

/** Entries run over lines; an entry ends where the next dash begins, in ";" and at last in ".". */
export function endsOf(lines: readonly Line[]): readonly Measurement[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    // A word that begins with a dash of its own may begin a line too.
    if (next && !/^-(\s|$)/.test(next.text)) return [];
    const wanted = next ? ";" : ".";
    return [
      {
        kept: line.text.endsWith(wanted),
        page: line.page,
        measured: line.text,
        required: `kết thúc bằng “${wanted}”`,
      },
    ];
  });
}
