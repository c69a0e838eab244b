import { describe, expect, test } from "vitest";
import { lowered, raised } from "../../functions/core/text/first-letter.ts";

describe("a word that goes on in a sentence", () => {
  // capital
  test.each([
    "WiFi miễn phí tại trụ sở",
    "UBND xã đã ban hành kế hoạch",
    "4G phủ sóng toàn xã",
    "CSTĐ cơ sở",
    "Điện Biên vượt kế hoạch",
    "Nguyễn Văn An được khen",
    "H'Lan Niê được khen",
    "Y Phôn Niê được khen",
    "Nguyễn-Văn-A được khen",
    "Facebook của cơ quan",
    "Zalo",
    "Đảng viên",
    "Nhân dân đóng góp",
    "Nhà nước hỗ trợ",
    "Mặt Trận",
    "iPhone",
    "đã viết thường",
    "12 lượt",
  ])("is left as written where it is a name, an abbreviation or has a capital inside: %s", (text) => {
    expect(lowered(text)).toBe(text === "Đảng viên" ? "Đảng viên" : text);
  });

  test.each([
    ["Phát động thi đua", "phát động thi đua"],
    ["Đăng ký CSTĐ", "đăng ký CSTĐ"],
    ["Xã Tân Hòa hoàn thành", "xã Tân Hòa hoàn thành"],
    ["Chủ tịch UBND", "chủ tịch UBND"],
    ["Ông Nguyễn Văn An", "ông Nguyễn Văn An"],
    ["Ý thức chấp hành", "ý thức chấp hành"],
    ["Ô nhiễm giảm", "ô nhiễm giảm"],
    ["Fax: 0200", "fax: 0200"],
  ])("else begins small: %s", (text, small) => {
    expect(lowered(text)).toBe(small);
  });
});

describe("a word at a sentence's beginning", () => {
  test.each([
    ["phát động", "Phát động"],
    ["đăng ký", "Đăng ký"],
    ["iPhone của cơ quan", "iPhone của cơ quan"],
    ["https://tanhoa.gov.vn", "https://tanhoa.gov.vn"],
    ["vanthu@tanhoa.gov.vn", "vanthu@tanhoa.gov.vn"],
    ["UBND", "UBND"],
  ])("is raised unless it is written so: %s", (text, high) => {
    expect(raised(text)).toBe(high);
  });
});
