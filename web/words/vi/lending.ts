import type { Hold } from "../../../functions/core/obligation/delegation.ts";

/** What is said about a section lent to a colleague: to the clerk who lends it, and to the colleague. */
export const lendingVi = {
  act: "Nhờ đồng nghiệp soạn phần này",
  lent: (name: string, until: string) => `Đang nhờ ${name} soạn, đến ${until}`,
  notYet: "Người được nhờ chưa lưu nội dung nào.",
  last: (moment: string, name: string) => `Lưu lần cuối ${moment}, người lưu: ${name}.`,
  together: "Nếu hai người cùng sửa một lúc, hệ thống giữ cả hai bản để chọn.",
  takeBack: "Thu lại",
  intro:
    "Hệ thống lập một đường dẫn riêng. Người mở đường dẫn chỉ đọc được yêu cầu và soạn đúng phần này; không xem được phần khác, không gửi được báo cáo.",
  name: "Họ và tên người được nhờ",
  nameHint: "Ghi vào sổ theo dõi của báo cáo.",
  email: "Thư điện tử",
  emailHint: "Nếu ghi, hệ thống gửi đường dẫn đến địa chỉ này.",
  until: "Soạn đến hết ngày",
  untilHint: (usual: string, longest: string) => `Để trống: ${usual}. Chậm nhất: ${longest}.`,
  submit: "Lập đường dẫn",
  noName: "Ghi họ và tên người được nhờ, từ 2 đến 80 ký tự.",
  wrongEmail: "Địa chỉ thư điện tử chưa đúng; đề nghị xem lại hoặc để trống.",
  wrongDay: (longest: string) => `Chọn ngày từ hôm nay; chậm nhất: ${longest}.`,
  held: (name: string, until: string) =>
    `Phần này đang nhờ ${name} soạn, đến ${until}. Muốn nhờ người khác, đề nghị thu lại trước.`,
  sent: "Báo cáo đã gửi nên không nhờ soạn được nữa. Khi báo cáo được trả lại để bổ sung, đơn vị lại nhờ được.",
  doneTitle: "Đã lập đường dẫn",
  once: "Đường dẫn chỉ hiện một lần này và hệ thống không giữ lại. Nếu mất, đề nghị thu lại rồi lập đường dẫn mới.",
  link: "Đường dẫn",
  mailed: (email: string) => `Hệ thống cũng gửi thư có đường dẫn riêng đến ${email}.`,
  message: "Tin nhắn để gửi qua Zalo",
  back: "Về danh sách các phần",

  enterTitle: "Soạn giúp một phần báo cáo",
  enterFor: "Đường dẫn dành riêng cho",
  enterLead: (section: string, party: string) =>
    `${party} nhờ soạn phần “${section}” trong báo cáo của đơn vị.`,
  start: "Bắt đầu soạn",
  enterHint:
    "Nội dung được lưu tự động. Đơn vị đọc lại và gửi báo cáo. Không nhập thông tin thuộc danh mục bí mật nhà nước vào hệ thống.",
  band: (name: string, section: string, party: string, until: string) =>
    `${name} đang soạn phần “${section}” của ${party}, đến ${until}.`,
  stop: "Thôi soạn",
  stoppedTitle: "Đã đóng phần đang soạn",
  stoppedText: "Nội dung đã lưu vẫn còn trên máy chủ. Mở lại đường dẫn để soạn tiếp.",
  finish: "Lưu, đã soạn xong",
  keep: "Lưu để soạn tiếp",
  finished: "Đã lưu. Đơn vị thấy phần này đã soạn xong; vẫn sửa tiếp được cho đến khi đơn vị gửi báo cáo.",
  unknownTitle: "Đường dẫn không đúng hoặc không còn dùng được",
  unknownText: "Đề nghị mở lại đúng đường dẫn đã nhận, hoặc liên hệ người nhờ để có đường dẫn mới.",
  refused: {
    revoked: {
      title: "Phần này đã được thu lại",
      text: "Đơn vị đã thu lại phần nhờ soạn. Nội dung đã lưu vẫn được đơn vị giữ.",
    },
    closed: {
      title: "Báo cáo không nhận nội dung nữa",
      text: "Báo cáo đã được tiếp nhận, đợt báo cáo đã khóa hoặc phần này không còn phải báo cáo.",
    },
    sent: {
      title: "Báo cáo đã được gửi",
      text: "Đơn vị đã gửi báo cáo, gồm cả phần nhờ soạn, nên đường dẫn không mở nội dung nữa.",
    },
    over: {
      title: "Đường dẫn đã hết hạn",
      text: "Thời gian nhờ soạn đã hết. Nội dung đã lưu vẫn được đơn vị giữ; nếu cần soạn tiếp, đề nghị liên hệ người nhờ.",
    },
  } satisfies Record<Exclude<Hold, "open">, { title: string; text: string }>,
  unsaved: "Nội dung vừa gõ chưa được lưu. Nếu cần, đề nghị chép lại từ các ô dưới đây.",
  expired: {
    title: "Phiên soạn đã hết hạn",
    intro: "Nội dung vừa gõ vẫn còn trong trang này và chưa mất.",
    steps: ["Mở lại đường dẫn đã nhận ở một cửa sổ khác.", "Trở lại cửa sổ này và bấm nút dưới đây."],
    retry: "Lưu lại nội dung vừa gõ",
  },
};

/** What a clerk sends to a colleague. Like the letters, it is in Vietnamese whatever the page speaks. */
export function lendingMessage(said: {
  section: string;
  party: string;
  until: string;
  link: string;
}): string {
  return `Nhờ đồng chí soạn giúp phần “${said.section}” trong báo cáo của ${said.party}, đến ${said.until}. Mở đường dẫn dưới đây để soạn, nội dung tự lưu; đường dẫn dành riêng, đề nghị không chuyển tiếp.\n${said.link}`;
}
