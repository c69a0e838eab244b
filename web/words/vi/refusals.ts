import type { DecisiveAct, Meanwhile } from "../../../functions/core/obligation/decisive.ts";
import type { FileRefusal } from "../../../functions/core/problem/refusal.ts";
import { momentWords } from "../../ui/moment.ts";
import type { Refusals } from "../said.ts";
import { viNobody } from "./nobody.ts";

/** Nine reasons, nine sentences: each says what is wrong and what to do about it. */
export const viFileRefusals: Readonly<Record<FileRefusal, string>> = {
  type: "Tệp không thuộc loại được nhận. Hãy chọn tệp PDF, Word, Excel hoặc ảnh JPG, PNG.",
  size: "Tệp lớn hơn 20 MB. Hãy giảm dung lượng (quét lại ở 200 dpi, nén ảnh) hoặc tách thành nhiều tệp.",
  empty: "Tệp không có nội dung (0 byte). Hãy mở tệp trên máy để kiểm tra rồi chọn lại.",
  virus: "Tệp có mã độc nên không được nhận. Hãy báo bộ phận công nghệ thông tin và tạo lại tệp sạch.",
  password: "Tệp có đặt mật khẩu nên không mở được. Hãy bỏ mật khẩu, lưu lại rồi chọn lại.",
  count: "Báo cáo đã có đủ 10 tệp. Hãy bỏ bớt một tệp trước khi thêm.",
  name: "Tên tệp có ký tự không dùng được hoặc dài quá 150 ký tự. Hãy đổi tên tệp rồi chọn lại.",
  "cut-off": "Tệp bị đứt giữa chừng khi tải lên hoặc khi lưu. Hãy tải lên lại.",
  unreadable: "Tệp bị hỏng hoặc không đọc được. Hãy mở tệp trên máy, lưu lại rồi chọn lại.",
};

const stands = {
  accepted: "đã được tiếp nhận. Cần sửa, đề nghị liên hệ cơ quan tiếp nhận để được trả lại.",
  returned: "đã được xem xét và trả lại. Đơn vị sửa rồi gửi lại; các bản đã gửi được giữ nguyên.",
  entered:
    "đã được nhập từ bản giấy của đơn vị. Cần sửa, đơn vị gửi bản của mình trên hệ thống; bản giấy vẫn được giữ.",
};

const arrivals = {
  future: "Thời điểm nhận bản giấy không thể sau thời điểm nhập.",
  "before-directive": "Thời điểm nhận bản giấy không thể trước khi văn bản yêu cầu báo cáo được ban hành.",
  "before-return": "Báo cáo đã được trả lại để bổ sung; bản bổ sung phải nhận sau thời điểm trả lại.",
};

/** What was done while a page stood open: who, what, when. */
const done: Readonly<Record<DecisiveAct, string>> = {
  obliged: "thay đổi thời hạn",
  received: "gửi báo cáo",
  withdrawn: "rút báo cáo",
  entered: "nhập báo cáo từ bản giấy",
  extended: "gia hạn",
  "extension-revoked": "thu hồi gia hạn",
  waived: "miễn báo cáo",
  returned: "trả lại báo cáo để bổ sung",
  accepted: "tiếp nhận báo cáo",
};

const meanwhileWords = ({ act, at, by, reason }: Meanwhile) =>
  `${by || viNobody} đã ${done[act]} lúc ${momentWords(at)}${reason ? ` (lý do: ${reason})` : ""}`;

export const viRefusals: Refusals = {
  forbidden: () => ({
    title: "Tài khoản này không được làm việc đó",
    text: "Việc này dành cho người có vai trò khác.",
  }),
  "directive-closed": ({ closedAt }) => ({
    title: "Đợt báo cáo đã khóa",
    text: `Đợt báo cáo khóa lúc ${momentWords(closedAt)} (giờ Việt Nam). Bản nháp của đơn vị vẫn được giữ. Đề nghị liên hệ cơ quan thường trực nếu cần bổ sung.`,
  }),
  waived: () => ({
    title: "Đơn vị được miễn báo cáo này",
    text: "Cơ quan thường trực đã ghi nhận đơn vị không phải báo cáo, nên không nhận thêm nội dung.",
  }),
  "already-submitted": ({ receipt }) => ({
    title: "Báo cáo đã được gửi trước đó",
    text: `Bản đã gửi (mã ${receipt.reference}, lúc ${momentWords(receipt.receivedAt)}) được giữ nguyên; nội dung vừa gửi lên không thay đổi bản đó.`,
  }),
  "awaiting-review": ({ receipt }) => ({
    title: "Báo cáo đang được xem xét",
    text: `Bản đã gửi (mã ${receipt.reference}) đang được xem xét nên chưa nhận bản khác.`,
  }),
  "key-reused": ({ receipt }) => ({
    title: "Hai nội dung khác nhau trong cùng một lần gửi",
    text: `Lần gửi này đã được nhận với nội dung khác (mã ${receipt.reference}). Cả hai đều được giữ: bản đã nhận giữ nguyên, nội dung mới còn trong bản nháp. Mở lại trang kiểm tra nếu muốn gửi nội dung mới.`,
  }),
  superseded: () => ({
    title: "Việc này vừa được làm ở một cửa sổ khác",
    text: "Nội dung đã thay đổi trong lúc trang đang mở. Đề nghị tải lại trang rồi làm tiếp; chưa có gì bị mất.",
  }),
  overtaken: ({ meanwhile }) => ({
    title: "Việc này vừa được làm ở một cửa sổ khác",
    text: `Trong lúc trang đang mở, ${meanwhile.map(meanwhileWords).join("; ")}. Quyết định vừa gửi chưa được ghi và nội dung đã nhập vẫn còn. Đề nghị xem lại rồi quyết định; trang này đã là bản mới nhất, không cần tải lại trang.`,
  }),
  "stale-draft": () => ({
    title: "Phần này vừa được sửa ở nơi khác",
    text: "Bản trên máy chủ mới hơn bản đang sửa. Cả hai bản đều được giữ.",
  }),
  "late-reason-missing": () => ({
    title: "Cần ghi lý do gửi chậm",
    text: "Hạn đã qua. Báo cáo vẫn được nhận khi đơn vị ghi lý do gửi chậm.",
  }),
  "nothing-to-submit": () => ({
    title: "Chưa có nội dung để gửi",
    text: "Báo cáo chưa có nội dung hoặc tài liệu nào.",
  }),
  "not-yet-received": () => ({
    title: "Đơn vị chưa gửi báo cáo",
    text: "Chỉ tiếp nhận hoặc trả lại được báo cáo đã gửi.",
  }),
  "review-begun": ({ receipt, stand }) => ({
    title: "Không rút được báo cáo đã xem xét",
    text: `Báo cáo mã ${receipt.reference} ${stands[stand]}`,
  }),
  "already-counted": ({ edition }) => ({
    title: "Báo cáo đã được tổng hợp",
    text: `Số liệu của đơn vị đã có trong báo cáo tổng hợp bản số ${edition} nên không rút được. Đơn vị vẫn gửi lại được bản đã sửa, hoặc liên hệ cơ quan tiếp nhận để được trả lại.`,
  }),
  withdrawn: ({ withdrawal }) => ({
    title: "Đơn vị đã rút báo cáo",
    text: `Đơn vị rút báo cáo mã ${withdrawal.latest.reference} lúc ${momentWords(withdrawal.at)}. Khi đơn vị gửi lại, báo cáo mới được xem xét.`,
  }),
  "withdrawal-reason-missing": () => ({
    title: "Cần ghi lý do rút báo cáo",
    text: "Ghi lý do rút báo cáo.",
  }),
  "extension-too-early": () => ({
    title: "Hạn mới chưa hợp lệ",
    text: "Hạn gia thêm phải sau hạn đang áp dụng và sau thời điểm hiện tại.",
  }),
  "sent-by-unit": ({ receipt }) => ({
    title: "Đơn vị đã tự gửi báo cáo",
    text: `Bản đơn vị gửi (mã ${receipt.reference}, lúc ${momentWords(receipt.receivedAt)}) được giữ nguyên, không nhập bản giấy đè lên. Nếu cần đơn vị sửa, trả lại báo cáo để bổ sung.`,
  }),
  "paper-unstated": () => ({
    title: "Chưa ghi thời điểm nhận bản giấy",
    text: "Chuyên viên chỉ gửi báo cáo nhập từ bản giấy: cần ghi bản giấy nhận lúc nào, số và ngày văn bản đến.",
  }),
  "paper-arrival": ({ why }) => ({
    title: "Thời điểm nhận bản giấy chưa hợp lý",
    text: arrivals[why],
  }),
  "confirmation-wanted": () => ({
    title: "Thủ trưởng đơn vị phải xác nhận trước khi gửi",
    text: "Báo cáo này chỉ được gửi khi thủ trưởng đơn vị xác nhận. Ở trang kiểm tra, đề nghị trình thủ trưởng.",
  }),
  "not-proposed": () => ({
    title: "Chưa có bản nào chờ xác nhận",
    text: "Bản soạn chưa được trình, đã được trả lại hoặc đã được gửi. Chưa có gì thay đổi.",
  }),
  "proposed-anew": ({ at }) => ({
    title: "Bản soạn vừa được trình lại",
    text: `Người soạn đã trình bản khác lúc ${momentWords(at)}, sau khi trang này được mở. Ý kiến vừa ghi chưa được gửi và vẫn còn; đề nghị đọc bản mới rồi quyết định.`,
  }),
  "note-missing": () => ({
    title: "Cần ghi ý kiến trả lại",
    text: "Ghi ý kiến để người soạn biết cần sửa gì.",
  }),
  file: ({ reason }) => ({ title: "Chưa nhận được tệp", text: viFileRefusals[reason] }),
};
