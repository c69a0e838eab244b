import { describe, expect, test } from "vitest";
import { natureOf } from "../../functions/core/figures/nature.ts";
import { knownIndicators } from "../../functions/core/registry/indicators.ts";

describe("what a figure is by its unit and the words over it", () => {
  test.each(knownIndicators.map(({ label, unit, measure }) => [label, unit, measure] as const))(
    "agrees with the register: %s (%s)",
    (label, unit, measure) => {
      expect(natureOf(label, unit) === "additive").toBe(measure === "flow" || measure === "stock");
    },
  );

  test.each([
    ["Tỷ lệ gia đình văn hóa", "%"],
    ["Tỉ lệ hộ dân dùng nước hợp vệ sinh", ""],
    ["Hộ nghèo giảm", "%"],
    ["Giảm tỷ lệ hộ nghèo", "điểm %"],
    ["Tỷ suất sinh thô", "‰"],
    ["Tỷ trọng công nghiệp", "%"],
    ["Thu nhập bình quân đầu người", "triệu đồng/người/năm"],
    ["Thu nhập bình quân đầu người", "triệu đồng"],
    ["Thu nhập BQ/người", "trđ"],
    ["Lương thực bình quân", "kg"],
    ["Năng suất lúa", "tạ/ha"],
    ["Năng suất lúa", "tạ"],
    ["Giá trị sản phẩm thu được trên 1 ha đất canh tác", "triệu đồng"],
    ["Giá trị sản xuất/ha", "triệu đồng"],
    ["Mật độ dân số", "người/km²"],
    ["Số bác sỹ trên vạn dân", "bác sỹ"],
    ["Bác sỹ/vạn dân", "người"],
    ["Số học sinh/lớp", "học sinh"],
    ["Số con bình quân một phụ nữ", "con"],
    ["Chỉ số hài lòng của người dân", "%"],
    ["Chỉ số cải cách hành chính", "điểm"],
    ["Điểm thi đua", "điểm"],
    ["Điểm số PAPI", "điểm"],
    ["Tự chấm điểm", "điểm"],
    ["Xếp hạng chuyển đổi số", "hạng"],
    ["Xếp hạng cải cách hành chính", "đơn vị"],
    ["Tốc độ tăng trưởng kinh tế", "%"],
    ["Tăng trưởng giá trị sản xuất", "lần"],
    ["Doanh thu tăng gấp", "lần"],
    ["Hệ số sử dụng đất", "lần"],
    ["Mức độ hài lòng", ""],
    ["Mức hưởng thụ văn hóa", "lần/người/năm"],
    ["Độ che phủ rừng", "%"],
    ["Tuổi thọ trung bình", "tuổi"],
    ["Đơn giá thuê đất", "đồng"],
    ["Giá lúa", "đồng"],
    ["Lãi suất cho vay", "%/năm"],
    ["Cơ cấu lao động nông nghiệp", ""],
    ["Lượt khách bình quân mỗi ngày", "lượt"],
    ["Sĩ số duy trì đạt %", ""],
  ])("never adds up: %s (%s)", (label, unit) => {
    expect(natureOf(label, unit)).not.toBe("additive");
  });

  test.each([
    ["Điểm vui chơi", "điểm"],
    ["Số điểm vui chơi trẻ em", "điểm"],
    ["Điểm trường", "điểm"],
    ["Điểm sinh hoạt cộng đồng", "điểm"],
    ["Điểm du lịch được công nhận", "điểm"],
    ["Điểm bưu điện văn hóa xã", "điểm"],
    ["Tổng mức vốn kinh doanh", "tỷ đồng"],
    ["Tổng mức bán lẻ hàng hóa", "tỷ đồng"],
    ["Tổng mức đầu tư", "tr.đ"],
    ["Dân số trung bình", "người"],
    ["Số lần kiểm tra", "lần"],
    ["Khám sức khỏe cho người cao tuổi", "lần"],
    ["Hộ đạt 100% tiêu chí gia đình văn hóa", "hộ"],
    ["Số xã có tỷ lệ hộ nghèo dưới 5%", "xã"],
    ["Hộ có thu nhập bình quân trên 50 triệu đồng/người", "hộ"],
    ["Xã đạt chuẩn nông thôn mới", "xã"],
    ["Sản phẩm OCOP 3 sao", "sản phẩm"],
    ["Sản phẩm theo chương trình mỗi xã một sản phẩm", "sản phẩm"],
    ["Học sinh xếp loại trung bình", "học sinh"],
    ["Giá trị sản xuất nông nghiệp", "tỷ đồng"],
    ["Hồ sơ trực tuyến mức độ 4", "hồ sơ"],
    ["Số hộ nghèo giảm so với đầu năm", "hộ"],
    ["Kiểm tra các trường/cơ quan", "cuộc"],
    ["Di tích được xếp hạng", "di tích"],
    ["Thu ngân sách trên địa bàn", "triệu đồng"],
    ["Diện tích gieo trồng vụ Đông Xuân", "ha"],
  ])("adds up: %s (%s)", (label, unit) => {
    expect(natureOf(label, unit)).toBe("additive");
  });
});
