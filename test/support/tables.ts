import * as v from "valibot";
import { TableDesign } from "../../functions/core/kinds/table/design.ts";

type Column = v.InferInput<typeof TableDesign>["columns"][number];

const added = { type: "sum" } as const;
export const figure = (id: string, label: string, unit: string, more: Partial<Column> = {}): Column => ({
  ...{ id, label, holds: { type: "figure", unit, whole: true, merging: added } },
  ...more,
});
const share = (id: string, label: string, part: string, whole: string): Column => ({
  ...{ id, label },
  holds: {
    ...{ type: "figure", unit: "%", whole: false },
    merging: { type: "ratio", part, whole, percent: true },
  },
});

/** Rows of the office's, with heads that columns share, a line over rows, a total and every sort of cell. */
export const resultsTable: TableDesign = v.parse(TableDesign, {
  title: "Kết quả phong trào thi đua",
  symbol: "Biểu số 01",
  columns: [
    figure("tap-the", "Tập thể", "tập thể", { above: ["Đăng ký"] }),
    figure("ca-nhan", "Cá nhân", "người", { above: ["Đăng ký"] }),
    {
      ...figure("tong", "Tổng số", "", { above: ["Đăng ký"] }),
      holds: { type: "figure", unit: "", whole: true, merging: added, sumOf: ["tap-the", "ca-nhan"] },
    },
    figure("dat", "Đạt", ""),
    share("ty-le", "Tỷ lệ đạt", "dat", "tong"),
    {
      id: "kinh-phi",
      label: "Kinh phí",
      holds: { type: "figure", unit: "triệu đồng", whole: false, merging: added },
    },
    {
      id: "diem",
      label: "Điểm tự chấm",
      holds: { type: "figure", unit: "điểm", whole: false, merging: { type: "spread" } },
    },
    {
      id: "muc",
      label: "Mức",
      holds: {
        type: "choice",
        options: [
          { value: "tot", label: "Tốt" },
          { value: "kha", label: "Khá" },
        ],
      },
    },
    { id: "ngay", label: "Ngày tổng kết", holds: { type: "date" } },
    { id: "ghi-chu", label: "Ghi chú", holds: { type: "words" } },
  ],
  rows: {
    type: "fixed",
    label: "Phong trào",
    rows: [
      { id: "chung", number: "I", label: "Phong trào chung", heads: true },
      { id: "ntm", number: "1", label: "Xây dựng nông thôn mới" },
      { id: "ngheo", number: "2", label: "Vì người nghèo" },
      { id: "tat-ca", label: "Tổng cộng", total: ["ntm", "ngheo"] },
    ],
  },
  printed: "table",
});

/** Figures with units of their own, told in sentences. */
export const sentenceTable: TableDesign = v.parse(TableDesign, {
  title: "Kết quả thực hiện chỉ tiêu",
  columns: [
    { id: "ket-qua", label: "Kết quả", holds: { type: "figure", unit: "", whole: false, merging: added } },
    { id: "ke-hoach", label: "Kế hoạch", holds: { type: "figure", unit: "", whole: false, merging: added } },
    share("dat", "Đạt", "ket-qua", "ke-hoach"),
  ],
  rows: {
    type: "fixed",
    label: "Chỉ tiêu",
    rows: [
      { id: "lua", label: "Diện tích lúa", unit: "ha" },
      { id: "ho", label: "Hộ thoát nghèo", unit: "hộ" },
      { id: "nuoc", label: "Tỷ lệ hộ dùng nước sạch", unit: "%" },
    ],
  },
  printed: "sentence",
});

/** Rows that each belong to the unit that wrote them. */
export const ownTable: TableDesign = v.parse(TableDesign, {
  title: "Danh mục sáng kiến",
  columns: [
    { id: "ten", label: "Tên sáng kiến", holds: { type: "words" }, required: true },
    {
      id: "tac-gia",
      label: "Số tác giả",
      holds: { type: "figure", unit: "người", whole: true, merging: added },
    },
    { id: "danh-hieu", label: "Danh hiệu đề nghị", holds: { type: "title" } },
  ],
  rows: { type: "free", least: 3, most: 50 },
  printed: "annex",
});

/** Rows that several units may share, by their name. */
export const sharedTable: TableDesign = v.parse(TableDesign, {
  title: "Mô hình thi đua",
  columns: [
    { id: "ten", label: "Tên mô hình", holds: { type: "words" } },
    { id: "ho", label: "Số hộ tham gia", holds: { type: "figure", unit: "hộ", whole: true, merging: added } },
    { id: "noi", label: "Nơi thực hiện", holds: { type: "words" } },
  ],
  rows: { type: "free", least: 2, most: 40, knownBy: ["ten"] },
  printed: "table",
});
