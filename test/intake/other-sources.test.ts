import { expect, test } from "vitest";
import type { Leaf } from "../../functions/intake/leaf.ts";
import { openText } from "../../functions/intake/open.ts";

const paragraphs = (text: string) => {
  const opened = openText(text);
  return opened.type === "document" ? opened.leaves.map(printed) : [opened.type];
};
const printed = ({ mark, text }: Leaf) => (mark === undefined ? text : `${mark} ${text}`);

test("the frame of a table copied from a page of the web is no word of the document", () => {
  expect(
    paragraphs(
      "BỘ TÀI CHÍNH\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n|\nSố: 15/BTC-TĐKT\n|\nKính gửi:\n|\n- Các đơn vị thuộc Bộ.",
    ),
  ).toEqual([
    "BỘ TÀI CHÍNH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 15/BTC-TĐKT",
    "Kính gửi:",
    "- Các đơn vị thuộc Bộ.",
  ]);
});

test("the line of place and date stands alone, under a subject that wraps as well", () => {
  expect(
    paragraphs(
      "Số: 13/UBND-NV\n\nV/v bổ sung hướng dẫn công tác khen thưởng tại đại hội cấp tỉnh, cấp huyện\n\nHà Nội, ngày 08 tháng 9 năm 2009\n\nKính gửi: Các sở, ban, ngành\n\nThực hiện kế hoạch năm, các đơn vị gửi báo cáo trước ngày 15/9/2009 về Ban Thi đua\n\nKhen thưởng để tổng hợp.",
    ).slice(0, 3),
  ).toEqual([
    "Số: 13/UBND-NV",
    "V/v bổ sung hướng dẫn công tác khen thưởng tại đại hội cấp tỉnh, cấp huyện",
    "Hà Nội, ngày 08 tháng 9 năm 2009",
  ]);
});

test("lines that two programs broke one after the other are whole again", () => {
  const broken = [
    "- Kết quả thực hiện các phong trào thi đua do Thủ tướng Chính phủ, tỉnh,",
    "huyện",
    "phát động: “Chung sức xây dựng nông thôn mới”, “Doanh nghiệp Việt Nam hội",
    "nhập và",
    "phát triển”, “Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công",
    "sở”, “Doanh",
    "nghiệp",
    "Việt Nam hội nhập và phát triển”, phong trào thi đua chuyển đổi số và cải",
    "cách",
    "hành chính; việc bình xét khen thưởng trong năm học 2021",
    "- 2022 của các trường trên địa bàn huyện, gắn với thực hiện các nhiệm vụ",
    "chính trị",
    "của đơn vị.",
  ];
  expect(paragraphs(broken.join("\n"))).toEqual([broken.join(" ")]);
});
