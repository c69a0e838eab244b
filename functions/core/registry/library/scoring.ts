import { heading, type LibraryPiece, row, scored, worded } from "./piece.ts";

/** Self-scoring of a cluster or bloc; every province sets its own criteria, which an office writes in. */
const own: LibraryPiece = {
  ...{
    id: "self-scoring",
    from: "2003-11-26",
    source: "Biểu thường dùng trong chấm điểm của cụm, khối thi đua",
  },
  toBeChecked: "Cần thay tiêu chí và điểm chuẩn theo quy định chấm điểm của địa phương",
  design: {
    title: "Bảng tự chấm điểm thi đua của cụm, khối",
    columns: [
      scored("points", "Điểm chuẩn"),
      scored("self", "Điểm tự chấm"),
      scored("appraised", "Điểm thẩm định"),
      worded("reason", "Lý do cộng, trừ điểm"),
    ],
    rows: {
      ...{ type: "fixed", label: "Nội dung, tiêu chí" },
      rows: [
        heading("political", "I", "Thực hiện nhiệm vụ chính trị, chuyên môn"),
        row("targets", "1", "Hoàn thành các chỉ tiêu kinh tế - xã hội, nhiệm vụ được giao"),
        row("defence", "2", "Quốc phòng, an ninh, trật tự an toàn xã hội"),
        row("reform", "3", "Cải cách hành chính, chuyển đổi số"),
        heading("party", "II", "Chấp hành chủ trương của Đảng, pháp luật của Nhà nước"),
        row("building", "1", "Xây dựng Đảng, chính quyền, đoàn thể vững mạnh"),
        row("discipline", "2", "Kỷ luật, kỷ cương, phòng chống tham nhũng, tiêu cực"),
        heading("emulation", "III", "Công tác thi đua, khen thưởng"),
        row("launching", "1", "Phát động, tổ chức phong trào thi đua; đăng ký, ký giao ước"),
        row("models", "2", "Phát hiện, nhân điển hình tiên tiến; sáng kiến"),
        row("awarding", "3", "Bình xét, đề nghị khen thưởng đúng quy định"),
        row("reporting", "4", "Chế độ báo cáo, tham gia hoạt động của cụm, khối"),
        row("bonus", "", "Điểm thưởng"),
        row("deducted", "", "Điểm trừ"),
      ],
    },
    printed: "annex",
  },
};

export const scoring: readonly LibraryPiece[] = [own];
