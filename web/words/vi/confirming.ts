/** A report that the head of the unit confirms before it is sent. */
export const viConfirming = {
  propose: "Trình thủ trưởng đơn vị xác nhận",
  proposeAgain: "Trình lại bản mới",
  proposeHint: (head: string | undefined) =>
    `${head ?? "Thủ trưởng đơn vị"} xem đúng nội dung trên đây rồi xác nhận và gửi. Trình chưa phải là gửi.`,
  clock: "Hạn tính theo lúc thủ trưởng xác nhận.",
  headless: "Đơn vị chưa có thủ trưởng trong danh sách người dùng nên chưa ai xác nhận được.",
  mend: (officers: string) =>
    `Người bổ sung được: ${officers}. Đơn vị cứ trình; khi có thủ trưởng trong danh sách, báo cáo chờ sẵn để xác nhận.`,
  waiting: "Đang chờ thủ trưởng đơn vị xác nhận",
  waitingSince: (moment: string) => `Trình lúc ${moment}. Báo cáo chưa được gửi.`,
  handedBack: "Thủ trưởng đơn vị trả lại bản soạn",
  handedBackAt: (moment: string) => `Trả lại lúc ${moment}. Báo cáo chưa được gửi; sửa rồi trình lại.`,
  /** To the head. */
  title: "Xác nhận trước khi gửi",
  intro: "Đọc báo cáo dưới đây. Báo cáo chỉ được gửi khi bấm “Xác nhận và gửi”.",
  by: (name: string, moment: string) => `${name} trình lúc ${moment}`,
  edited: "Nội dung đã được sửa sau khi trình. Dưới đây là bản mới nhất; bản này sẽ được gửi.",
  changed:
    "Nội dung vừa được sửa trong lúc trang này mở, nên chưa gửi. Dưới đây là bản mới; đề nghị đọc lại rồi xác nhận.",
  confirm: "Xác nhận và gửi",
  handBack: "Trả lại cho người soạn",
  note: "Ý kiến",
  noteHint: "Ghi cần sửa gì. Người soạn nhận được thư kèm ý kiến này.",
  noteMissing: "Ghi ý kiến để người soạn biết cần sửa gì.",
  nothing: "Hiện không có bản nào chờ xác nhận.",
  given: (moment: string) => `Đã trả lại cho người soạn lúc ${moment}. Báo cáo chưa được gửi.`,
  noteGiven: "Ý kiến đã ghi",
  comesBack: "Người soạn đã được báo bằng thư. Khi trình lại, báo cáo hiện ở trang này để xác nhận.",
  toWaiting: "Các báo cáo của đơn vị",
  open: "Xem và xác nhận",
  /** On what was sent. */
  confirmed: "Thủ trưởng đơn vị đã xác nhận",
  drafted: (name: string, moment: string) => `${name} soạn, trình lúc ${moment}`,
  sent: (name: string, moment: string) => `${name} xác nhận và gửi lúc ${moment}`,
};
