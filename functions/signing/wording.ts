import type { Instant } from "../core/instant.ts";
import { fields } from "../pdf/fields.ts";
import type { Alteration, Verdict } from "./verdict.ts";

/** The verdict in one or two sentences for the records clerk; `day` prints a moment as a date in Vietnam. */
export function verdictWords(verdict: Verdict, day: (at: Instant) => string): string {
  switch (verdict.type) {
    case "signed":
      return verdict.complete
        ? "Tệp đã có đủ chữ ký số của người có thẩm quyền và của cơ quan; nội dung đúng bản đã phát hành để ký."
        : "Chữ ký số hợp lệ nhưng chưa đủ: còn thiếu chữ ký số của người có thẩm quyền hoặc của cơ quan, hoặc tệp được lưu thêm sau chữ ký cuối.";
    case "unsigned":
      return "Tệp đúng bản đã phát hành nhưng chưa có chữ ký số.";
    case "altered":
      return `Tệp không dùng được: ${alterationWords(verdict.how)}`;
    case "other-report":
      return "Tệp này là văn bản khác, không phải báo cáo đang chờ ký. Hãy chọn lại tệp.";
    case "first-revision-differs":
      return "Tệp đã bị lưu lại bằng chương trình khác (in ra PDF, ghép, nén) nên không còn giữ nguyên bản đã phát hành. Hãy tải lại bản gốc và ký trực tiếp trên bản đó.";
    case "expired-certificate":
      return `Chứng thư số của ${verdict.name} không còn hoặc chưa có hiệu lực: có hiệu lực từ ${day(verdict.from)} đến ${day(verdict.until)}.`;
    case "untrusted-certificate":
      return `Chứng thư số của ${verdict.name} không do tổ chức được cơ quan tin cậy cấp.`;
    case "unreadable":
      return "Không đọc được tệp. Hãy kiểm tra tệp có phải là PDF, không đặt mật khẩu và đã tải lên trọn vẹn.";
  }
}

function alterationWords(how: Alteration): string {
  switch (how.type) {
    case "issued-bytes":
      return "nội dung bản phát hành đã bị sửa.";
    case "trailing-bytes":
      return "có dữ liệu lạ ở cuối tệp.";
    case "later-change":
      return `sau khi phát hành, tệp đã bị sửa ngoài việc điền số, ngày và ký (${partWords(how.where)}).`;
    case "locked":
      return "người ký trước không cho phép thay đổi gì thêm, nhưng tệp vẫn bị lưu thêm sau đó.";
    case "refilled":
      return `ô “${placeWords(how.field)}” đã bị sửa sau khi ký.`;
    case "bad-range":
      return `chữ ký tại ô “${placeWords(how.field)}” không bao trùm toàn bộ nội dung.`;
    case "not-pades":
      return `chữ ký tại ô “${placeWords(how.field)}” không theo chuẩn PAdES (ETSI.CAdES.detached).`;
    case "bad-signature":
      return `chữ ký tại ô “${placeWords(how.field)}” không khớp với nội dung tệp.`;
  }
}

/** The part of the file that was changed, as far as a clerk can see it. */
function partWords(where: string): string {
  if (where.startsWith("/Pages")) return "nội dung trang";
  if (where.startsWith("AcroForm")) return "các ô điền và ô ký";
  return `phần ${where} của tệp`;
}

const places: Readonly<Record<string, string>> = {
  [fields.number.name]: "số văn bản",
  [fields.date.name]: "ngày ban hành",
  [fields.signature.name]: "chữ ký của người có thẩm quyền",
  [fields.seal.name]: "chữ ký của cơ quan",
};

/** A field as the clerk knows it; the file may have been given others, and those go by their own names. */
function placeWords(field: string): string {
  return places[field] ?? field;
}
