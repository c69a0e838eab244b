import { abbreviationOf } from "../../../core/registry/document-kinds.ts";
import { type Clause, decree, type Measurement } from "../clause.ts";
import { type Blank, inPt } from "../paper.ts";
import type { Row } from "../row.ts";
import type { Leaf } from "../sections.ts";

const dateForm = /^(.*?)(,?)\s*ngày\s*(\d*)\s*tháng\s*(\d*)\s*năm\s*(\d{4})$/;
const numberForm = /^Số:\s*(\d*)[a-zđ]?\s*(\/)(.*)$/i;
export const numberClauses: readonly Clause[] = [
  {
    clause: decree("II.3", "3"),
    rule: "“Số:” rồi đến số thứ tự, dấu gạch chéo và ký hiệu, không cách chữ",
    measure: ({ head: { number } }) =>
      number
        ? [told(/^Số:\s*(\d+[A-Za-zĐđ]?)?\s*\/\S+$/.test(number.text), number.text, "Số: 05/BC-UBND")]
        : [],
  },
  {
    clause: decree("II.3", "3"),
    rule: "Ô điền số sát dấu gạch chéo, số điền vào canh phải, không cách chữ",
    measure: ({ head: { number }, first }) => {
      const slash = number?.lines.find((line) => line.text.startsWith("/"));
      const blank = number && blanksIn(number, first)[0];
      if (!slash || !blank) return [];
      const gap = slash.left - blank.right;
      return [told(blank.align === "end" && Math.abs(gap) < 2, `cách ${inPt(gap)}`, "sát dấu gạch chéo")];
    },
  },
  {
    clause: decree("II.3", "3"),
    rule: "Số nhỏ hơn 10 có chữ số 0 phía trước",
    measure: ({ head: { number } }) => {
      const serial = numberForm.exec(number?.text ?? "")?.[1];
      return serial ? [told(serial === String(Number(serial)).padStart(2, "0"), serial)] : [];
    },
  },
  {
    clause: decree("II.3", "3"),
    rule: "Ký hiệu chữ in hoa, nối bằng dấu gạch nối, đúng tên viết tắt của loại văn bản",
    measure: ({ head: { number, kind } }) => {
      const symbol = numberForm.exec(number?.text ?? "")?.[3];
      if (symbol === undefined) return [];
      const wanted = kind && abbreviationOf(kind.text);
      const [abbreviation, ...organs] = symbol.split("-");
      const upper = organs.length > 0 && organs.every((organ) => /^[A-ZĐ&0-9]+$/.test(organ));
      const kindly = wanted ? abbreviation === wanted : /^[A-ZĐ]+$/.test(abbreviation ?? "");
      return [told(upper && kindly, symbol, wanted ? `${wanted}-…` : "chữ in hoa")];
    },
  },
  {
    clause: decree("II.4", "4"),
    rule: "Địa danh, dấu phẩy, rồi “ngày … tháng … năm …”",
    measure: ({ head: { date } }) => {
      if (!date) return [];
      const [, place = "", comma] = dateForm.exec(date.text) ?? [];
      return [told(place.trim() !== "" && comma === ",", date.text, "…, ngày … tháng … năm …")];
    },
  },
  {
    clause: decree("II.4", "4"),
    rule: "Ngày nhỏ hơn 10 có chữ số 0 phía trước",
    measure: ({ head: { date } }) => {
      const day = dateForm.exec(date?.text ?? "")?.[3];
      return day ? [told(day === String(Number(day)).padStart(2, "0"), day)] : [];
    },
  },
  {
    clause: decree("II.4", "4"),
    rule: "Chỉ tháng 1 và tháng 2 có chữ số 0 phía trước",
    measure: ({ head: { date }, first }) => {
      const month = dateForm.exec(date?.text ?? "")?.[4];
      if (month === undefined || !date) return [];
      if (month === "") return [told(blanksIn(date, first).length === 2, "tháng để trống", "có ô để điền")];
      const value = Number(month);
      const wanted = value < 3 ? `0${value}` : String(value);
      return [told(value >= 1 && value <= 12 && month === wanted, month || "không có", wanted)];
    },
  },
];

/** What the clerk fills in on the height of a row, in order. */
function blanksIn({ left, right, y }: Row, { sheet }: Leaf): readonly Blank[] {
  return sheet.blanks
    .filter((blank) => blank.top < y && blank.bottom > y - 4 && blank.left > left && blank.right < right)
    .sort((one, other) => one.left - other.left);
}

function told(kept: boolean, measured: string, required?: string): Measurement {
  return { kept, page: 1, measured, ...(required !== undefined && { required }) };
}
