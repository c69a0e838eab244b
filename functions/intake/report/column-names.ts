import { labelAndUnit } from "../../core/figures/measure.ts";
import type { GridColumn } from "../../core/kinds/shape.ts";
import { labelKey, remembered } from "../../core/registry/label.ts";

/**
 * What offices write over the columns that a form calls otherwise: gathered from annexes of reports and from
 * the forms of circulars.
 */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  "Chỉ tiêu, nhiệm vụ": [
    "chỉ tiêu",
    "tên chỉ tiêu",
    "nội dung",
    "nội dung chỉ tiêu",
    "nhiệm vụ",
    "diễn giải",
  ],
  "Đơn vị tính": ["đvt", "đơn vị", "đv tính"],
  "Kết quả thực hiện": [
    ...["thực hiện", "kết quả", "kết quả đạt được", "số thực hiện", "thực hiện 6 tháng", "ước thực hiện"],
    ...["kết quả thực hiện 6 tháng", "thực hiện trong kỳ", "thực hiện đến nay", "đã thực hiện"],
  ],
  "Kế hoạch": [
    "kế hoạch năm",
    "chỉ tiêu giao",
    "chỉ tiêu kế hoạch",
    "kế hoạch giao",
    "dự toán",
    "kh",
    "kh năm",
  ],
  "Đạt so với kế hoạch": [
    ...["tỷ lệ", "tỷ lệ %", "tỷ lệ (%)", "đạt %", "đạt (%)", "%", "đạt tỷ lệ", "tỷ lệ đạt", "% kế hoạch"],
    ...[
      "so với kế hoạch",
      "% so với kế hoạch",
      "so kế hoạch (%)",
      "đạt tỷ lệ %",
      "tỷ lệ đạt (%)",
      "% đạt kh",
    ],
  ],
  "So với: cùng kỳ": ["cùng kỳ", "cùng kỳ năm trước", "thực hiện cùng kỳ", "kết quả cùng kỳ"],
  "Số lượng": ["kết quả", "số liệu", "thực hiện", "tổng số", "kết quả thực hiện", "số lượng, kết quả"],
  "Danh hiệu, hình thức": [
    ...["danh hiệu", "danh hiệu thi đua", "hình thức khen thưởng", "hình thức", "tên danh hiệu"],
    ...["danh hiệu, hình thức khen thưởng", "danh hiệu thi đua, hình thức khen thưởng", "nội dung"],
  ],
  "Tập thể": ["số tập thể", "số lượng tập thể", "tập thể (đơn vị)", "tt"],
  "Cá nhân": ["số cá nhân", "số lượng cá nhân", "cá nhân (người)", "cn"],
  "Trong đó: người lao động trực tiếp": [
    ...["người lao động trực tiếp", "lao động trực tiếp", "trực tiếp", "người trực tiếp lao động"],
    ...["cá nhân người lao động trực tiếp", "cá nhân trong đó người lao động trực tiếp"],
  ],
  "Trong đó: cán bộ lãnh đạo, quản lý": [
    ...["lãnh đạo, quản lý", "cán bộ lãnh đạo, quản lý", "lãnh đạo", "cán bộ quản lý", "cán bộ lãnh đạo"],
    ...["cá nhân lãnh đạo, quản lý", "cá nhân trong đó lãnh đạo, quản lý"],
  ],
  "Tổng số": ["số hiện có", "hiện có", "tổng", "tổng cộng"],
  "Đã đăng ký thi đua": ["đăng ký", "đã đăng ký", "số đăng ký", "đăng ký thi đua", "đã ký giao ước"],
  "Phong trào thi đua": ["tên phong trào", "phong trào", "nội dung phong trào"],
  "Ghi chú": ["ghi chú khác", "chú thích"],
  "Số, ký hiệu": ["số ký hiệu", "số văn bản", "số hiệu", "số/ký hiệu"],
  "Ngày ban hành": ["ngày tháng", "ngày", "ngày, tháng, năm", "ngày ký"],
  "Trích yếu": ["trích yếu nội dung", "nội dung", "nội dung văn bản", "về việc"],
  "Loại văn bản": ["loại", "hình thức văn bản", "tên loại văn bản"],
  "Cơ quan ban hành": ["nơi ban hành", "đơn vị ban hành"],
};

const keys = remembered(labelKey);

/** How surely the texts over a column of a table name this column of the form: 0 where they do not. */
export function likenessToColumn(path: readonly string[], column: GridColumn): number {
  const last = path.at(-1);
  if (last === undefined) return 0;
  // "% so với cùng kỳ" is no figure of that period.
  const isShare = /%/.test(last);
  if (isShare && column.entry === "number" && column.unit !== "%") return 0;
  const names = [column.label, ...(alsoCalled[column.label] ?? [])].map(keys);
  const whole = keys(labelAndUnit(path.join(" ")).label);
  const own = keys(labelAndUnit(last).label);
  if (names[0] === own || names[0] === whole) return 1;
  if (names.includes(own) || names.includes(whole)) return 0.9;
  return Math.max(0, ...names.map((name) => Math.max(contained(name, own), 0.8 * contained(name, whole))));
}

/** How much of a heading a name makes up that stands whole in it. */
function contained(name: string, heading: string): number {
  if (name === "" || !` ${heading} `.includes(` ${name} `)) return 0;
  const [few, all] = [name.split(" ").length, heading.split(" ").length];
  return few < 2 && all > 3 ? 0 : Math.min(0.8, few / all + 0.2);
}
