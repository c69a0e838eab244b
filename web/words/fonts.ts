import type { FaceName } from "../../functions/core/fonts.ts";
import type { Taken } from "../../functions/pipeline/fonts.ts";

type Fault = Extract<Taken, { ok: false }>["fault"];

export const faceWords: Readonly<Record<FaceName, string>> = {
  regular: "Chữ đứng",
  bold: "Chữ đậm",
  italic: "Chữ nghiêng",
  boldItalic: "Chữ đậm nghiêng",
};

export const noFileChosen = "Chưa chọn tệp nào. Chọn một tệp .ttf rồi bấm Tải tệp lên.";

export const notLicensed =
  "Chưa xác nhận quyền dùng phông. Chỉ tải lên phông mà cơ quan được phép sử dụng và nhúng vào văn bản.";

export const tooLargeFont = (name: string): string =>
  `Tệp “${name}” lớn hơn 4 MB. Một tệp phông Times New Roman chỉ khoảng 1 MB; kiểm tra lại tệp đã chọn.`;

/** What was read in the file, and what to do. */
export function fontSentence(name: string, fault: Fault): string {
  const read = `Tệp “${name}”`;
  switch (fault.type) {
    case "not-truetype":
      return `${read} không phải phông TrueType (.ttf). Trên Windows, phông Times New Roman nằm ở thư mục Fonts với tên times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf.`;
    case "broken":
      return `${read} bị hỏng, không đọc được hết. Chép lại tệp từ máy có phông rồi tải lên.`;
    case "not-embeddable":
      return `${read} không cho phép nhúng vào văn bản theo giấy phép của phông. Dùng phông khác.`;
    case "letters":
      return `${read} thiếu chữ: ${fault.missing}. Dùng bản phông Unicode có đủ chữ tiếng Việt.`;
    case "not-times":
      return `${read} là ${fault.name}. Nghị định 30/2020/NĐ-CP quy định phông Times New Roman; chỉ nhận phông đó hoặc phông có cùng số đo.`;
  }
}
