import { dateIn, type Instant, inWords } from "../../../functions/core/instant.ts";
import type { Numbering } from "../../../functions/signing/numbering.ts";
import { type FieldPlace, partOf, placeOf } from "../../../functions/signing/place.ts";
import type { Alteration, Verdict } from "../../../functions/signing/verdict.ts";
import { type ByType, sayBy } from "../said.ts";

const places: Readonly<Record<FieldPlace, string>> = {
  number: "số văn bản",
  date: "ngày ban hành",
  month: "tháng ban hành",
  signature: "chữ ký của người có thẩm quyền",
  seal: "chữ ký của cơ quan",
};

/** A field as the clerk knows it; others than ours go by their own names. */
function placed(field: string): string {
  const place = placeOf(field);
  return place ? places[place] : field;
}

const parts = { pages: "nội dung trang", form: "các ô điền và ô ký" } as const;

function partWords(where: string): string {
  const part = partOf(where);
  return part === "other" ? `phần ${where} của tệp` : parts[part];
}

const misread: Readonly<Record<Unnumbered["what"], string>> = {
  number: "không đọc được là số. Ghi số thứ tự của văn bản trong năm, ví dụ: 05.",
  date: "không phải ngày của tháng ghi trên văn bản. Ghi ngày bằng số, ví dụ: 28.",
  month: "không phải tháng. Ghi tháng bằng số, ví dụ: 7.",
};

type Unnumbered = Exclude<Numbering, { type: "numbered" }>;

const unnumbered: ByType<Unnumbered, string> = {
  missing: ({ what }) =>
    `Ô “${places[what]}” còn trống nên chưa phải văn bản đã ban hành. Văn thư cấp số, ghi ngày trước khi cơ quan ký số.`,
  unreadable: ({ what, read }) => `Ô “${places[what]}” ghi “${read}”, ${misread[what]}`,
  "shown-otherwise": ({ what, read, shown }) =>
    `Ô “${places[what]}” mang giá trị “${read}” nhưng trang in ra ${shown === "" ? "để trống" : `“${shown}”`}. Đề nghị điền lại bằng phần mềm khác, rồi ký lại.`,
};

const alterations: ByType<Alteration, string> = {
  "issued-bytes": () => "nội dung bản phát hành đã bị sửa.",
  "trailing-bytes": () => "có dữ liệu lạ ở cuối tệp.",
  "later-change": ({ where }) =>
    `sau khi phát hành, tệp đã bị sửa ngoài việc điền số, ngày và ký (${partWords(where)}).`,
  locked: () => "người ký trước không cho phép thay đổi gì thêm, nhưng tệp vẫn bị lưu thêm sau đó.",
  refilled: ({ field }) => `ô “${placed(field)}” đã bị sửa sau khi ký.`,
  "bad-range": ({ field }) => `chữ ký tại ô “${placed(field)}” không bao trùm toàn bộ nội dung.`,
  "not-pades": ({ field }) => `chữ ký tại ô “${placed(field)}” không theo chuẩn PAdES (ETSI.CAdES.detached).`,
  "bad-signature": ({ field }) => `chữ ký tại ô “${placed(field)}” không khớp với nội dung tệp.`,
};

const day = (at: Instant) => inWords(dateIn(at));

/** The verdict on a signed file in one or two sentences for the records clerk. */
export const viVerdicts: ByType<Verdict, string> = {
  signed: ({ complete, bothSigned, numbering }) => {
    if (complete)
      return "Tệp đã có đủ số, ngày và chữ ký số của người có thẩm quyền, của cơ quan; nội dung đúng bản đã phát hành để ký.";
    return !bothSigned || numbering.type === "numbered"
      ? "Chữ ký số hợp lệ nhưng chưa đủ: còn thiếu chữ ký số của người có thẩm quyền hoặc của cơ quan, hoặc tệp được lưu thêm sau chữ ký cuối."
      : sayBy<Unnumbered, string>(unnumbered, numbering);
  },
  unsigned: () => "Tệp đúng bản đã phát hành nhưng chưa có chữ ký số.",
  altered: ({ how }) => `Tệp không dùng được: ${sayBy<Alteration, string>(alterations, how)}`,
  "other-report": () => "Tệp này là văn bản khác, không phải báo cáo đang chờ ký. Hãy chọn lại tệp.",
  "first-revision-differs": () =>
    "Tệp đã bị lưu lại bằng chương trình khác (in ra PDF, ghép, nén) nên không còn giữ nguyên bản đã phát hành. Hãy tải lại bản gốc và ký trực tiếp trên bản đó.",
  "expired-certificate": ({ name, from, until }) =>
    `Chứng thư số của ${name} không còn hoặc chưa có hiệu lực: có hiệu lực từ ${day(from)} đến ${day(until)}.`,
  "untrusted-certificate": ({ name }) =>
    `Chứng thư số của ${name} không do tổ chức được cơ quan tin cậy cấp.`,
  unreadable: () =>
    "Không đọc được tệp. Hãy kiểm tra tệp có phải là PDF, không đặt mật khẩu và đã tải lên trọn vẹn.",
};
