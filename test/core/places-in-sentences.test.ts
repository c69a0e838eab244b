import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../functions/core/report/statements.ts";
import { subjectEnd, withoutRank } from "../../functions/core/report/voice/subject-end.ts";

/** The subject that a place would be put behind; the whole clause where the place goes to the front. */
const subjectOf = (clause: string) => withoutRank(clause.slice(0, subjectEnd(clause)));

describe("a place is put behind a subject only where its end is sure", () => {
  test.each([
    ["đường giao thông nông thôn được bê tông hóa", "đường giao thông nông thôn"],
    ["trung tâm thị xã được chỉnh trang", "trung tâm thị xã"],
    ["đường liên thôn được mở rộng", "đường liên thôn"],
    ["đường trục xã được bê tông hóa", "đường trục xã"],
    ["cán bộ thôn được tập huấn", "cán bộ thôn"],
    ["trưởng thôn được tập huấn", "trưởng thôn"],
    ["công tác tiêm phòng trên địa bàn xã được quan tâm", "công tác tiêm phòng"],
    ["an ninh trật tự của xã được giữ vững", "an ninh trật tự"],
    ["chính quyền xã được kiện toàn", "chính quyền"],
  ])("%s", (clause, subject) => expect(subjectOf(clause)).toBe(subject));

  test.each([
    "tỷ lệ tăng dân số tự nhiên giảm so với năm trước",
    "tốc độ tăng giá trị sản xuất đạt -2,5%",
    "tổng vốn đầu tư xã hội thu hút được là 5 nghìn tỷ đồng",
    "chất lượng dạy và học ở các trường ngày càng được nâng lên",
    "hộ còn khó khăn được hỗ trợ xây nhà",
  ])("else in front: %s", (clause) => expect(subjectEnd(clause)).toBeUndefined());
});

describe("a sentence may begin with a figure", () => {
  test.each([
    ["Toàn xã có nước sạch. 95% số hộ dùng nước máy.", 2],
    ["Đã bàn giao đúng hạn. 03 công trình được khởi công.", 2],
    ["Họp tại TP. 5 lần trong năm.", 1],
    ["Căn cứ Kế hoạch số. 12 của huyện.", 1],
    ["Xem tr. 12 của kỷ yếu.", 1],
    ["Họp ngày 05. 3 hộ vắng.", 1],
    ["Thu đạt 12. 5 tỷ đồng.", 1],
  ])("%s", (text, count) => expect(sentencesOf(text)).toHaveLength(count));
});
