import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { calmed } from "../../functions/intake/capitals.ts";
import { readDirective } from "../../functions/intake/directive.ts";
import { openText } from "../../functions/intake/open.ts";
import { leavesIn } from "./outline.ts";

const read = (text: string) => readDirective(leavesIn(openText(text)), { calendar: publicCalendar });

test.each([
  ["ỦY BAN NHÂN DÂN TỈNH VĨNH LONG", "Ủy ban nhân dân tỉnh Vĩnh Long"],
  ["UBND TỈNH VĨNH LONG", "UBND tỉnh Vĩnh Long"],
  ["TIỂU BAN THI ĐUA – KHEN THƯỞNG", "Tiểu ban Thi đua – Khen thưởng"],
  ["HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM", "Hội Liên hiệp Phụ nữ Việt Nam"],
  ["BCH HỘI LHPN TỈNH QUẢNG TRỊ", "BCH Hội LHPN tỉnh Quảng Trị"],
  ["TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "Tổng Liên đoàn Lao động Việt Nam"],
  ["ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ AN HÒA", "Ủy ban Mặt trận Tổ quốc Việt Nam xã An Hòa"],
  ["BAN CHẤP HÀNH TRUNG ƯƠNG", "Ban Chấp hành Trung ương"],
  ["TRƯỜNG TIỂU HỌC NGUYỄN VĂN TRỖI", "Trường Tiểu học Nguyễn Văn Trỗi"],
  ["UBND THÀNH PHỐ HỒ CHÍ MINH", "UBND thành phố Hồ Chí Minh"],
])("%s is written %s in a sentence", (capitals, written) => {
  expect(calmed(capitals)).toBe(written);
});

const body =
  "\n\nThực hiện kế hoạch năm, các đơn vị thực hiện các nội dung sau:\n\n1. Nội dung một.\n2. Nội dung hai.\n";

describe("a head that another hand set", () => {
  test("a board of a congress on a line of its own issues; the lines over it are its superior", () => {
    const { issuer, superior } = read(
      `BAN TỔ CHỨC\nĐẠI HỘI ĐẠI BIỂU\nCÁC DÂN TỘC THIỂU SỐ VIỆT NAM\nTIỂU BAN THI ĐUA – KHEN THƯỞNG\n\nSố: 13/BTC-TĐKT\n\nKính gửi: Các sở, ban, ngành.${body}`,
    );
    expect(issuer?.value).toBe("Tiểu ban Thi đua – Khen thưởng");
    expect(superior?.value).toBe("Ban Tổ chức Đại hội đại biểu các dân tộc thiểu số Việt Nam");
  });

  test("a plan in capitals beside its symbol has the lines under it as its subject, and asks nothing there", () => {
    const { kind, subject, number, placeName, preamble } = read(
      `BAN CHẤP HÀNH TRUNG ƯƠNG          ĐOÀN TNCS HỒ CHÍ MINH\n\nSố: 225 - KH/TWĐTN-CTTN          Hà Nội, ngày 16 tháng 5 năm 2024\n\nKẾ HOẠCH\nTổ chức các\nhoạt động hè dành cho thiếu nhi năm 2024${body}`,
    );
    expect([kind?.value, kind?.sure]).toEqual(["Kế hoạch", "certain"]);
    expect(subject?.value).toBe("Tổ chức các hoạt động hè dành cho thiếu nhi năm 2024");
    expect([number?.value, placeName?.value]).toEqual(["225-KH/TWĐTN-CTTN", "Hà Nội"]);
    expect(preamble.map(({ value }) => value)).toEqual([
      "Thực hiện kế hoạch năm, các đơn vị thực hiện các nội dung sau:",
    ]);
  });

  test("names on lines of their own that end with commas are whom it addresses, to the last", () => {
    const { addressees } = read(
      `Số: 23/CV-BTĐKT\n\nKính gởi:\n\nHội đồng thi đua các huyện, thị xã,\nCác Sở, Ban, Ngành, Đoàn thể cấp tỉnh,\nCác Doanh nghiệp thuộc tỉnh quản lý,\nCác đơn vị Trung ương đóng trên địa bàn Vĩnh Long.${body}`,
    );
    expect(addressees.map(({ value }) => value.words)).toEqual([
      "Hội đồng thi đua các huyện, thị xã",
      "Các Sở, Ban, Ngành, Đoàn thể cấp tỉnh",
      "Các Doanh nghiệp thuộc tỉnh quản lý",
      "Các đơn vị Trung ương đóng trên địa bàn Vĩnh Long",
    ]);
    const takes = addressees[1]?.value.group?.takes;
    expect(takes?.type === "kinds" && takes.kinds.includes("HAMLET")).toBe(false);
  });

  test.each([
    "Huyện lỵ của tỉnh, ngày 5 tháng 6 năm 2026",
    "Ban Thi đua Khen thưởng Tỉnh Nhà, ngày 5 tháng 6 năm 2026",
  ])("what does not look like a place is asked about: %s", (line) => {
    expect(read(`Số: 5/UBND-NV\n\n${line}\n\nKính gửi: Các thôn.${body}`).placeName?.sure).toBe("ask");
  });

  test("a number that does not say whose it is is asked about", () => {
    expect(read(`Số: 45-UBND\n\nKính gửi: Các thôn.${body}`).number?.sure).toBe("ask");
  });
});

describe("a day that another document set", () => {
  const days = (sentence: string) =>
    read(
      `Số: 5/UBND-NV\n\nKính gửi: Các thôn.\n\n${sentence}\n\n1. Nội dung một.\n2. Nội dung hai.\n`,
    ).demands.flatMap(({ value: { deadline } }) => (deadline?.type === "dated" ? [deadline.statedDate] : []));

  test.each([
    "Sở Nội vụ có Công văn số 33/SNV-TĐKT yêu cầu các xã gửi báo cáo trước ngày 25/9/2026.",
    "Thực hiện Công văn số 33/SNV-TĐKT của Sở Nội vụ, trong đó yêu cầu cấp xã gửi báo cáo trước ngày 25/9/2026.",
  ])("is told and not demanded: %s", (sentence) => {
    expect(days(sentence)).toEqual([]);
  });

  test.each([
    "Thực hiện Công văn số 33/SNV-TĐKT của Sở Nội vụ, Ủy ban nhân dân xã đề nghị các thôn gửi báo cáo trước ngày 18/9/2026.",
    "Sở Nội vụ có Công văn số 33/SNV-TĐKT yêu cầu báo cáo quý, Ủy ban nhân dân xã yêu cầu các thôn gửi báo cáo trước ngày 18/9/2026.",
  ])("and what the office itself asks for stays: %s", (sentence) => {
    expect(days(sentence)).toEqual(["2026-09-18"]);
  });
});
