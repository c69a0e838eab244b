import { type Clause, decree, type Measurement, present, within } from "../clause.ts";
import {
  centreOf,
  inPt,
  isBold,
  isItalic,
  isRegular,
  isUpper,
  isUpright,
  type Line,
  type Stroke,
} from "../paper.ts";
import { isCentred, type Row, rowOf } from "../row.ts";

const STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";

type Measuring = Clause["measure"];

export const headClauses: readonly Clause[] = [
  clause("II.1", `Quốc hiệu “${STATE}”`, ({ head }) => words(head.state, STATE)),
  clause("II.1", "Quốc hiệu chữ in hoa, cỡ 12 – 13, đứng, đậm", ({ head }) =>
    look(head.state, [12, 13], (line) => isBold(line) && isUpright(line)),
  ),
  clause("II.1", "Quốc hiệu ở phía trên cùng, bên phải trang đầu", ({ head: { state }, first, edges }) =>
    state
      ? [
          {
            kept: centreOf(state) > edges.middle + 30 && first.text.every((line) => line.y > state.y - 3),
            page: 1,
          },
        ]
      : [],
  ),
  clause("II.1", `Tiêu ngữ “${MOTTO}”`, ({ head }) => words(head.motto, MOTTO)),
  clause("II.1", "Tiêu ngữ chữ in thường, cỡ 13 – 14, đứng, đậm", ({ head }) =>
    look(head.motto, [13, 14], (line) => isBold(line) && isUpright(line)),
  ),
  clause("II.1", "Tiêu ngữ canh giữa dưới Quốc hiệu", ({ head: { state, motto } }) =>
    state && motto ? [centredOn(motto, state)] : [],
  ),
  clause("II.1", "Đường kẻ ngang nét liền dưới Tiêu ngữ, dài bằng dòng chữ", ({ head }) =>
    head.motto ? [ruleAsLong(head.mottoRule, head.motto)] : [],
  ),
  clause("II.2", "Có tên cơ quan ban hành văn bản", ({ head }) => [
    present(head.issuer.length > 0, "tên cơ quan ban hành ở phía trên, bên trái"),
  ]),
  clause("II.2", "Tên cơ quan chủ quản chữ in hoa, cỡ 12 – 13, đứng, không đậm", ({ head }) =>
    head.superior.flatMap((line) =>
      look(line, [12, 13], (each) => isUpper(each.text) && isUpright(each) && isRegular(each)),
    ),
  ),
  clause("II.2", "Tên cơ quan ban hành chữ in hoa, cỡ 12 – 13, đứng, đậm", ({ head }) =>
    head.issuer.flatMap((line) => look(line, [12, 13], (each) => isUpper(each.text) && isUpright(each))),
  ),
  clause("II.2", "Tên cơ quan ban hành canh giữa dưới tên cơ quan chủ quản", ({ head }) => {
    const [top, ...rest] = [...head.superior, ...head.issuer].sort((one, other) => one.y - other.y);
    return top ? rest.map((line) => centredOn(line, top)) : [];
  }),
  clause("II.2", "Đường kẻ dưới tên cơ quan dài 1/3 – 1/2 dòng chữ, cân đối", ({ head }) => {
    const last = head.issuer.at(-1);
    return last ? [rulePart(head.issuerRule, last)] : [];
  }),
  clause("II.3", "Có số, ký hiệu văn bản", ({ head }) => [
    present(head.number !== undefined, "“Số: …/…” dưới tên cơ quan"),
  ]),
  clause("II.3", "Số, ký hiệu cỡ 13, đứng, không đậm, canh giữa dưới tên cơ quan", ({ head }) =>
    rowLook(head.number, [13, 13], head.issuer, (line) => isUpright(line) && isRegular(line)),
  ),
  clause("II.4", "Có địa danh và thời gian ban hành", ({ head }) => [
    present(head.date !== undefined, "“…, ngày … tháng … năm …” dưới Tiêu ngữ"),
  ]),
  clause("II.4", "Địa danh, thời gian cỡ 13 – 14, nghiêng, canh giữa dưới Tiêu ngữ", ({ head }) =>
    rowLook(head.date, [13, 14], head.motto ? [head.motto] : [], (line) => isItalic(line) && isRegular(line)),
  ),
  clause("II.4", "Địa danh, thời gian cùng dòng với số, ký hiệu", ({ head: { number, date } }) =>
    number && date
      ? [
          {
            kept: Math.abs(number.y - date.y) < 2,
            page: 1,
            measured: inPt(number.y - date.y),
            required: "cùng dòng",
          },
        ]
      : [],
  ),
];

function clause(item: string, rule: string, measure: Measuring): Clause {
  // Boxes 1 to 4 are numbered as their items are.
  return { clause: decree(item, item.slice(3)), rule, measure };
}

function words(line: Line | undefined, required: string): readonly Measurement[] {
  if (!line) return [present(false, `“${required}”`)];
  return [{ kept: line.text === required, page: line.page, measured: line.text, required }];
}

export function look(
  line: Line | undefined,
  sizes: readonly [number, number],
  holds: (line: Line) => boolean,
): readonly Measurement[] {
  if (!line) return [];
  const measure = within(line.size, sizes, inPt, line.page, 0.05);
  return [
    { ...measure, kept: measure.kept && holds(line), measured: `${inPt(line.size)}, ${faceWords(line)}` },
  ];
}

export function faceWords(line: Line): string {
  const weight = isBold(line) ? "đậm" : "không đậm";
  return `${weight}, ${isItalic(line) ? "nghiêng" : "đứng"}`;
}

function rowLook(
  row: Row | undefined,
  sizes: readonly [number, number],
  under: readonly Line[],
  holds: (line: Line) => boolean,
): readonly Measurement[] {
  if (!row) return [];
  const above = rowOf(under);
  const looks = row.lines.flatMap((line) => look(line, sizes, holds));
  return above ? [...looks, centredOn(row, above)] : looks;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

export function centredOn(line: Span & { readonly page?: number }, on: Span): Measurement {
  const aside = centreOf(line) - centreOf(on);
  return {
    kept: Math.abs(aside) < 3,
    page: line.page ?? 1,
    measured: `lệch ${inPt(aside)}`,
    required: "canh giữa",
  };
}

function ruleAsLong(rule: Stroke | undefined, line: Line): Measurement {
  if (!rule) return { kept: false, page: line.page, measured: "không có đường kẻ" };
  const [length, wanted] = [rule.right - rule.left, line.right - line.left];
  const kept = Math.abs(length / wanted - 1) < 0.02 && isCentred(line, rule) && !rule.dashed;
  return { kept, page: line.page, measured: inPt(length), required: inPt(wanted) };
}

/**
 * A third to a half of the line above it; within a hundredth, which is less than the line's own thickness.
 */
export function rulePart(rule: Stroke | undefined, line: Line): Measurement {
  if (!rule) return { kept: false, page: line.page, measured: "không có đường kẻ" };
  const [length, whole] = [rule.right - rule.left, line.right - line.left];
  const share = length / whole;
  const kept = share > 1 / 3 - 0.01 && share < 1 / 2 + 0.01 && isCentred(line, rule) && !rule.dashed;
  const required = `${inPt(whole / 3)} – ${inPt(whole / 2)}, cân đối`;
  return { kept, page: line.page, measured: inPt(length), required };
}
