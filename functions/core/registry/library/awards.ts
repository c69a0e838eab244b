import type { TableRow } from "../../kinds/table/design.ts";
import { holdsOn, type Level, levelNames, type Title } from "../title.ts";
import { counted, heading, type LibraryPiece, row, titled, worded } from "./piece.ts";
import { titleEntries } from "./titles.ts";

/** When who confers what changed: each table of awards holds from one of these days to the next. */
const turns = [
  {
    from: "2003-11-26",
    to: "2023-12-31",
    source: "Luật Thi đua, khen thưởng năm 2003 (sửa đổi năm 2005, 2009, 2013)",
  },
  { from: "2024-01-01", to: "2025-06-30", source: "Luật Thi đua, khen thưởng số 06/2022/QH15" },
  { from: "2025-07-01", source: "Luật Thi đua, khen thưởng số 06/2022/QH15; Nghị định số 152/2025/NĐ-CP" },
] as const;
const toBeChecked = "Cần đối chiếu Luật số 06/2026/QH16";

const roman = ["I", "II", "III", "IV", "V", "VI", "VII"];
const order: readonly Level[] = [
  "state",
  "government",
  "ministry",
  "province",
  "district",
  "commune",
  "base",
];

/** Awards by who confers them, then by title and form, counted in those whom they go to. */
const counts: readonly LibraryPiece[] = turns.map((turn) => ({
  ...{ id: `award-counts-${turn.from.slice(0, 4)}`, ...turn, toBeChecked },
  design: {
    title: "Kết quả khen thưởng theo danh hiệu, hình thức và cấp khen",
    columns: [
      counted("collectives", "Tập thể", "tập thể"),
      counted("households", "Hộ gia đình", "hộ"),
      counted("individuals", "Tổng số", "người", { above: ["Cá nhân"] }),
      counted("leaders", "Trong đó: cán bộ lãnh đạo, quản lý", "người", { above: ["Cá nhân"] }),
      counted("workers", "Trong đó: người lao động trực tiếp", "người", { above: ["Cá nhân"] }),
    ],
    rows: {
      type: "fixed",
      label: "Cấp khen; danh hiệu, hình thức",
      rows: order.flatMap((level, at) => conferredBy(level, at, turn.from)),
    },
    printed: "annex",
    source: turn.source,
  },
}));

function conferredBy(level: Level, at: number, date: string): readonly TableRow[] {
  const own = titleEntries.filter(
    ({ id, conferred }) =>
      id !== "other" && conferred.some((each) => each.by === level && holdsOn(each, date)),
  );
  if (own.length === 0) return [];
  const nameOf = ({ name, names = [] }: Title) => names.find((each) => holdsOn(each, date))?.name ?? name;
  return [
    heading(level, roman[at] ?? "", levelNames[level]),
    ...own.map((title, number) => row(`${level}-${title.id}`, `${number + 1}`, nameOf(title))),
  ];
}

/** What was registered when the year began beside what came of it, name by name. */
const registration: LibraryPiece = {
  ...{
    id: "registration",
    from: "2003-11-26",
    source: "Biểu thường dùng trong đăng ký và bình xét danh hiệu thi đua",
  },
  design: {
    title: "Đăng ký danh hiệu thi đua đầu năm và kết quả cuối năm",
    columns: [
      { ...worded("name", "Tập thể, cá nhân"), required: true },
      worded("position", "Chức vụ, đơn vị"),
      titled("registered", "Danh hiệu đăng ký", ["Đầu năm"]),
      titled("proposed", "Hình thức đề nghị", ["Đầu năm"]),
      titled("reached", "Danh hiệu đạt được", ["Cuối năm"]),
      worded("decision", "Số, ngày quyết định", ["Cuối năm"]),
      worded("reason", "Lý do chưa đạt", ["Cuối năm"]),
    ],
    rows: { type: "free", least: 5, most: 300, knownBy: [] },
    printed: "annex",
  },
};

export const awardTables: readonly LibraryPiece[] = [...counts, registration];
