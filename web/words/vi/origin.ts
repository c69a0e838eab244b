import type { Incoming } from "../../../functions/core/obligation/origin.ts";
import { incomingInWords } from "../../../functions/core/obligation/paper-told.ts";

/** How a report came, where the unit's clerk did not simply send it. */
export const viOrigin = {
  paper: "Nhập từ bản giấy",
  paperLine: (arrived: string, incoming: Incoming) =>
    `Bản giấy nhận lúc ${arrived}, ${incomingInWords(incoming)}`,
  entered: (name: string, moment: string) => `${name} nhập vào hệ thống lúc ${moment}`,
  /** Said to the unit for which it was entered. */
  enteredForYou:
    "Cơ quan nhận báo cáo đã nhập thay từ bản giấy của đơn vị. Nếu nội dung chưa đúng, đơn vị tự soạn và gửi bản của mình; bản này vẫn được giữ.",
  /** Said to the officer who types it in. */
  desk: "Nhập thay từ bản giấy",
  deskHint:
    "Nội dung nhập ở đây tách riêng với bản đang soạn của đơn vị. Đơn vị được báo khi báo cáo được ghi nhận.",
  unstated: "Chưa ghi bản giấy nhận lúc nào và số văn bản đến.",
  state: "Ghi thời điểm nhận bản giấy",
  restate: "Sửa thời điểm nhận bản giấy",
  record: (party: string) => `Ghi nhận báo cáo giấy của ${party}`,
  recordHint:
    "Báo cáo được tính đúng hạn hay chậm theo thời điểm nhận bản giấy; sổ theo dõi ghi cả thời điểm này và thời điểm nhập.",
};
