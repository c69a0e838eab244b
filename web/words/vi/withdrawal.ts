/** What withdrawing a sent report is called, what it costs and what it keeps. */
export const withdrawalVi = {
  act: "Rút báo cáo",
  title: "Rút báo cáo đã gửi",
  intro:
    "Báo cáo chưa được xem xét nên đơn vị rút lại được. Nếu chỉ cần sửa, đơn vị không phải rút: sửa rồi gửi lại thì thời điểm gửi lần đầu vẫn được giữ.",
  of: (reference: string, moment: string) => `Bản đang được tính: mã ${reference}, nhận lúc ${moment}`,
  lost: "Khi rút, đơn vị mất những gì",
  notCounted: "Báo cáo không còn được tính là đã gửi; số liệu không được đưa vào báo cáo tổng hợp.",
  moment: (moment: string) =>
    `Thời điểm nhận ${moment} không còn được dùng để xét hạn. Lần gửi sau có thời điểm nhận riêng.`,
  before: (due: string, left: string) =>
    `Thời hạn: ${due} (${left}). Gửi lại sau thời hạn là gửi chậm và phải ghi lý do.`,
  past: (due: string) =>
    `Thời hạn (${due}) đã qua. Ngay khi rút, đơn vị là quá hạn, chưa gửi; gửi lại là gửi chậm, phải ghi lý do.`,
  undated: "Việc này không ấn định thời hạn.",
  chased: "Việc nhắc, đôn đốc tiếp tục theo thời hạn.",
  kept: "Những gì được giữ",
  draft: "Nội dung đã gửi trở lại thành bản nháp; phần đã sửa sau khi gửi vẫn giữ nội dung mới.",
  record: "Bản đã gửi, mã tiếp nhận và lý do rút được lưu lại; cơ quan tiếp nhận được báo.",
  reason: "Lý do rút",
  reasonMissing: "Ghi lý do rút báo cáo.",
  stay: "Không rút, trở lại",
  done: "Báo cáo đã được rút",
  doneHint: "Báo cáo hiện chưa được tính là đã gửi. Đề nghị sửa các phần dưới đây rồi gửi lại.",
  asWithdrawn: "Xem bản đã rút",
  mark: "đã rút",
  byUnit: (moment: string, reason: string) =>
    `Đơn vị đã rút bản này lúc ${moment}; bản này không còn được tính. Lý do: ${reason}`,
};
