import { printNumber, printPercent } from "../../../functions/core/figures/number.ts";
import type { Job } from "../../../functions/core/round/job.ts";
import { whyWords } from "../../../functions/pipeline/material-book/fate.ts";

/** The merged report: its making, its editions, where its words come from. */
export const viReport = {
  title: "Báo cáo tổng hợp",
  intro:
    "Hệ thống gộp mọi báo cáo đã nhận đến lúc này thành một bản dự thảo theo thể thức Nghị định 30/2020/NĐ-CP. Bản trước được giữ nguyên.",
  bind: "Lập thêm bản để đọc, đính kèm tài liệu của đơn vị sau phụ lục",
  book: "Lập thêm bảng tổng hợp nội dung: từng ý của từng đơn vị, đã dùng ở đâu, vì sao không dùng (PDF và Excel)",
  assemble: "Tổng hợp báo cáo",
  job: (number: number) => `Lần tổng hợp số ${number}`,
  unsuccessful: "không thành công",
  none: "Chưa có bản nào.",
  jobTitle: (number: number) => `Tổng hợp báo cáo số ${number}`,
  done: "Báo cáo đã tổng hợp xong",
  running: (number: number) => `Đang tổng hợp báo cáo số ${number}`,
  failed: "Tổng hợp không thành công",
  stalled: "Việc tổng hợp đã dừng",
  cutOff:
    "Việc tổng hợp không tiến thêm bước nào trong 15 phút, có thể đã bị ngắt giữa chừng. Số liệu của các đơn vị vẫn nguyên vẹn; bấm làm lại để tiếp tục.",
  retry: "Làm lại",
  retryFrozen: "Làm lại với số liệu đã chốt",
  slow: (moment: string) =>
    `Chưa có bước nào mới từ ${moment}. Trang không tự tải lại nữa; việc tổng hợp vẫn có thể đang chạy.`,
  look: "Xem lại",
  untouched: "Bản trước không bị ảnh hưởng.",
  again: "Tổng hợp lại",
  reloads: (seconds: number) =>
    `Trang tự tải lại sau mỗi ${seconds} giây. Có thể rời trang; việc vẫn tiếp tục.`,
  stages: {
    waiting: "Đang chờ đến lượt",
    gather: "Thu nội dung các đơn vị",
    merge: "Gộp số liệu",
    compose: "Soạn lời văn",
    typeset: "Dàn trang",
    check: "Kiểm tra thể thức",
    publish: "Lưu bản báo cáo",
    done: "Đã xong",
  } satisfies Readonly<Record<Job["stage"], string>>,
  summary: "Tóm tắt",
  reported: "đã báo cáo",
  late: "gửi chậm",
  missing: "chưa báo cáo",
  noReport: "Chưa có báo cáo tổng hợp. Cơ quan thường trực lập báo cáo khi đã nhận đủ nội dung.",
  eachUnit: "Xem từng đơn vị",
  earlier: "Các bản trước",
  edition: (number: number) => `Bản số ${number}`,
  facts: (moment: string, shares: string, pages: number) =>
    `Số liệu nhận trước ${moment} · ${shares} đã báo cáo · ${printNumber(pages)} trang`,
  breaches: "Bản này còn lỗi thể thức theo Nghị định 30/2020/NĐ-CP nên không đưa ra ký:",
  unprinted:
    "Trên giấy có dấu [?] thay cho ký tự không in được, hoặc thiếu nội dung cao hơn một trang. Bản này chỉ đưa ra ký sau khi chuyên viên đã xem; nên sửa lời in hoặc đề nghị đơn vị gửi lại, rồi tổng hợp lại:",
  legacy:
    "Có câu đã sửa số khác với nguồn, hoặc có chữ có thể gõ bằng bảng mã cũ, trên giấy in như đã gõ. Bản này chỉ đưa ra ký sau khi chuyên viên đã xem; nên sửa lại lời in hoặc đề nghị đơn vị gửi lại, rồi tổng hợp lại:",
  signedFile: (size: string) => `Tải bản đã ký (${size})`,
  pdf: (size: string) => `Tải báo cáo PDF (${size})`,
  unsignedFile: (size: string) => `Tải bản chưa ký (${size})`,
  word: (size: string) => `Tải bản Word (${size})`,
  boundFile: (size: string) => `Tải bản kèm tài liệu (${size})`,
  bookFile: (size: string) => `Tải bảng tổng hợp nội dung (${size})`,
  bookSheet: (size: string) => `Bảng tổng hợp nội dung, Excel (${size})`,
  toSources: "Từng đoạn và nguồn số liệu",
  toRelease: "Xem và cho ký",
  toSignatures: "Xem chữ ký số",
  toSigning: "Trình ký và ban hành",
  noFiles: "Các đơn vị không gửi tệp nào nên không có bản kèm tài liệu.",
  bound: (bound: number, listed: number) =>
    `Bản kèm tài liệu để đọc, không dùng để ký: đóng kèm ${bound} tệp${listed > 0 ? `, ${listed} tệp không đóng kèm được chỉ nêu trong danh mục` : ""}.`,
  codes: "Mã kiểm tra",
  proof: "Mã tra cứu in trên giấy",
  hash: "SHA-256 của PDF",
  /** Why words of a unit do not stand on the page by themselves. */
  whys: whyWords,
  former: {
    title: (label: string, n: number) => `So với ${label}: ${printNumber(n)} chỉ tiêu có số của cả hai kỳ`,
    hint: "Kỳ này và kỳ trước chỉ cộng các đơn vị có số của cả hai kỳ; cột cuối là số tổng hợp của mọi đơn vị, như trong báo cáo.",
    apart: "Không so sánh, vì địa giới đã thay đổi",
    indicator: "Chỉ tiêu",
    difference: "Chênh lệch",
    now: "Kỳ này",
    before: "Kỳ trước",
    units: "Số đơn vị",
    total: "Trong báo cáo",
    figure: printNumber,
    change(difference: number, before: number) {
      if (difference === 0) return "Không đổi";
      const share = before === 0 ? "" : ` (${printPercent(Math.abs(difference / before) * 100)})`;
      return `${difference > 0 ? "Tăng" : "Giảm"} ${printNumber(Math.abs(difference))}${share}`;
    },
  },
};
