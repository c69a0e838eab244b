import type { DeliveryState } from "../../../functions/core/delivery/delivery.ts";

const states: Readonly<Record<DeliveryState, string>> = {
  confirmed: "Đã xác nhận",
  unreached: "Thư không đến",
  opened: "Đã mở đường dẫn",
  sent: "Đã gửi thư",
  waiting: "Chờ gửi",
  "no-address": "Chưa có địa chỉ",
};

/** An issued report at its recipients: the page behind their link, and what the office sees of it. */
export const viDelivery = {
  archive: "Tải hồ sơ lưu trữ (ZIP)",
  received: {
    title: "Văn bản gửi đến",
    for: "Nơi nhận",
    lead: (authority: string) => `${authority} gửi văn bản sau; đề nghị tải về và xác nhận đã nhận.`,
    issuer: "Cơ quan ban hành",
    document: "Văn bản",
    subject: "Trích yếu",
    pages: "Số trang",
    proof: "Mã tra cứu",
    hash: "SHA-256 của tệp",
    download: (size: string) => `Tải văn bản đã ký số (PDF, ${size})`,
    downloadInstead: (size: string) => `Tải văn bản thay thế (PDF, ${size})`,
    replaced: (by: string) => `Văn bản này đã được thay thế bằng ${by}. Đề nghị dùng văn bản thay thế.`,
    replacedByRecalled: (by: string, at: string) =>
      `Văn bản này đã được thay thế bằng ${by}; văn bản đó đã bị thu hồi lúc ${at}. Đề nghị không sử dụng cả hai và liên hệ cơ quan ban hành.`,
    recalled: (at: string) => `Văn bản này đã bị thu hồi lúc ${at}. Đề nghị không sử dụng.`,
    recalledFor: (by: string) => `Văn bản thay thế: ${by}.`,
    confirmTitle: "Xác nhận đã nhận",
    confirmHint: "Mở hoặc tải văn bản chưa phải là xác nhận. Người nhận ghi họ tên, chức vụ rồi bấm nút.",
    by: "Người xác nhận (họ tên, chức vụ)",
    needsName: "Xin ghi họ tên người xác nhận, trong 200 ký tự.",
    act: "Xác nhận đã nhận",
    confirmed: (by: string, at: string) => `${by} đã xác nhận nhận văn bản lúc ${at}.`,
    unknown: {
      title: "Đường dẫn không dùng được",
      text: "Đường dẫn không đúng, hoặc đã quá một năm. Đề nghị mở lại thư gửi văn bản, hoặc liên hệ cơ quan ban hành.",
    },
  },
  office: {
    title: (edition: number) => `Gửi báo cáo đã ban hành, bản số ${edition}`,
    link: "Nơi nhận và xác nhận",
    lead: "Mỗi nơi có thư điện tử nhận một thư kèm đường dẫn riêng. Mở đường dẫn có thể do chương trình quét thư; chỉ nút xác nhận trên trang mới là xác nhận.",
    counts: (confirmed: number, opened: number, sent: number, all: number) =>
      `${all} nơi nhận: ${sent} đã gửi thư, ${opened} đã mở, ${confirmed} đã xác nhận.`,
    none: "Chưa gửi nơi nào.",
    recipient: "Nơi nhận",
    state: "Tình trạng",
    states,
    addressee: "kính gửi",
    sentAt: (at: string, letters: number) => (letters > 1 ? `gửi lần ${letters}: ${at}` : `gửi: ${at}`),
    leaving: (letter: number) => `lần ${letter}: chờ gửi`,
    openedAt: (first: string, times: number) => `mở lần đầu: ${first}, ${times} lần`,
    fetchedAt: (first: string, times: number) => `tải lần đầu: ${first}, ${times} lần`,
    confirmedBy: (by: string, at: string) => `xác nhận: ${by}, ${at}`,
    failedFor: (reason: string, at: string) => `không đến: ${reason} (${at})`,
    again: "Gửi lại",
    againTo: (name: string) => `Gửi lại cho ${name}`,
    rest: "Gửi tiếp cho nơi còn thiếu",
    restHint:
      "Dùng khi lần gửi bị ngắt giữa chừng: nơi ghi trên văn bản mà bảng trên chưa có sẽ được gửi; nơi đã gửi không nhận thêm thư.",
    mend: "Bổ sung, sửa địa chỉ thư điện tử",
    noAddress: "Danh mục chưa có thư điện tử của nơi này.",
    closed: "Không gửi lại được: báo cáo đã thu hồi, hoặc người khác vừa gửi lại.",
  },
};
