import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { tooSoonAfterCutoff } from "../../functions/core/deadline/cutoff.ts";
import type { DatedDeadline } from "../../functions/core/deadline/deadline.ts";
import { isOnTime } from "../../functions/core/deadline/gate.ts";
import { type Reckoning, readDeadline } from "../../functions/core/deadline/read.ts";
import { settle } from "../../functions/core/deadline/settle.ts";
import { readStated } from "../../functions/core/deadline/stated.ts";
import { deadlineInWords, dueInWords } from "../../functions/core/deadline/words.ts";
import { addMilliseconds, CalendarDate, Instant } from "../../functions/core/instant.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { sayProblem } from "../../web/words/said.ts";
import { vi } from "../../web/words/vi.ts";

const day = (text: string) => v.parse(CalendarDate, text);
const at = (text: string) => v.parse(Instant, text);
const plain: Reckoning = { calendar: publicCalendar };
const issued = (text: string): Reckoning => ({ ...plain, issueDate: day(text) });

const said = (problem?: Problem) => problem && sayProblem(vi, problem);

function read(wording: string, reckoning: Reckoning = plain) {
  const reading = readDeadline(wording, reckoning);
  if (!reading.ok) return { problem: said(reading.problems[0]), warnings: [] };
  const { deadline, warnings } = reading;
  return { ...deadline, warnings: warnings.map((warning) => sayProblem(vi, warning)) };
}

describe("the wording of a deadline", () => {
  test.each([
    // Seeds 000 and 003 as they stand.
    ["chậm nhất ngày 27 tháng 6 năm 2022", "INCLUSIVE", "2022-06-28T00:00+07:00"],
    ["chậm nhất ngày 01 tháng 7 năm 2022", "INCLUSIVE", "2022-07-02T00:00+07:00"],
    ["chậm nhất ngày 15 tháng 6 năm 2022", "INCLUSIVE", "2022-06-16T00:00+07:00"],
    ["trước ngày 12/7/2024", "EXCLUSIVE", "2024-07-12T00:00+07:00"],
    ["trước ngày 20/7/2024", "EXCLUSIVE", "2024-07-20T00:00+07:00"],
    // Other ways to say the same.
    ["Chậm nhất là ngày 27/6/2022", "INCLUSIVE", "2022-06-28T00:00+07:00"],
    ["muộn nhất vào ngày 27-06-2022", "INCLUSIVE", "2022-06-28T00:00+07:00"],
    ["đến hết ngày 27.6.2022", "INCLUSIVE", "2022-06-28T00:00+07:00"],
    ["trong ngày 27/6/2022", "INCLUSIVE", "2022-06-28T00:00+07:00"],
    ["không muộn hơn ngày 27/6/2022", "INCLUSIVE", "2022-06-28T00:00+07:00"],
    ["trước khi hết ngày 27/6/2022", "INCLUSIVE", "2022-06-28T00:00+07:00"],
    ["trước và trong ngày 27/6/2022", "INCLUSIVE", "2022-06-28T00:00+07:00"],
    ["hoàn thành xong trước ngày 28/6/2022", "EXCLUSIVE", "2022-06-28T00:00+07:00"],
    ["trước ngày 28 tháng 6 năm 2022", "EXCLUSIVE", "2022-06-28T00:00+07:00"],
    ["trước 17 giờ 00 ngày 24/6/2022", "EXCLUSIVE", "2022-06-24T17:00+07:00"],
    ["trước 17h00 ngày 24/6/2022", "EXCLUSIVE", "2022-06-24T17:00+07:00"],
    ["trước 17h ngày 24/6/2022", "EXCLUSIVE", "2022-06-24T17:00+07:00"],
    ["trước 5 giờ chiều ngày 24/6/2022", "EXCLUSIVE", "2022-06-24T17:00+07:00"],
    ["trước 16 giờ 30 phút, ngày 24 tháng 6 năm 2022", "EXCLUSIVE", "2022-06-24T16:30+07:00"],
    ["trước 24 giờ ngày 24/6/2022", "INCLUSIVE", "2022-06-25T00:00+07:00"],
    ["TRƯỚC NGÀY 12/7/2024", "EXCLUSIVE", "2024-07-12T00:00+07:00"],
    // Decomposed letters, as a Mac sends them.
    ["chậm nhất ngày 27 tháng 6 năm 2022".normalize("NFD"), "INCLUSIVE", "2022-06-28T00:00+07:00"],
  ])("“%s” is read as %s and ends before %s", (wording, boundary, dueBefore) => {
    expect(read(wording)).toMatchObject({ boundary, dueBefore: at(dueBefore), warnings: [] });
  });

  test.each([
    [
      "Các cơ quan gửi báo cáo (số liệu tính đến ngày 15/6/2024) về UBND thành phố trước ngày 12/7/2024",
      "2024-07-12",
    ],
    ["theo Công văn số 312/UBND-NV ngày 10/6/2022, gửi chậm nhất ngày 27/6/2022", "2022-06-28"],
    ["báo cáo 6 tháng đầu năm 2024 gửi trước ngày 12/7/2024", "2024-07-12"],
    ["tổng hợp báo cáo 6 tháng từ các đơn vị, gửi trước ngày 12/7/2024", "2024-07-12"],
    ["số liệu 6 tháng (từ ngày 15/12/2023 đến hết ngày 14/6/2024) gửi trước ngày 21/6/2024", "2024-06-21"],
  ])(
    "the cut-off, the cited document and the period are not taken for the deadline: “%s”",
    (wording, midnight) => {
      expect(read(wording)).toMatchObject({ dueBefore: at(`${midnight}T00:00+07:00`), warnings: [] });
    },
  );

  test("of two days the one with a word for its side is the deadline, and the drafter is told", () => {
    const reading = read("gửi báo cáo trước ngày 12/7/2024; hội nghị vào ngày 20/7/2024");
    expect(reading).toMatchObject({ boundary: "EXCLUSIVE", dueBefore: at("2024-07-12T00:00+07:00") });
    expect(reading.warnings).toEqual([expect.stringContaining("ngày khác")]);
  });

  test.each(["đến ngày 27/6/2022", "gửi về Phòng Nội vụ ngày 27/6/2022", "27/6/2022"])(
    "“%s” does not say whether the day counts: it does, and the drafter is warned",
    (wording) => {
      const reading = read(wording);
      expect(reading).toMatchObject({ boundary: "INCLUSIVE", dueBefore: at("2022-06-28T00:00+07:00") });
      expect(reading).toHaveProperty("warnings", [expect.stringContaining("tính cả ngày đó")]);
    },
  );

  test.each([
    // The first day is not counted (Civil Code, art. 147.2); 30/4 and 1/5/2026 are holidays, 2 and 3/5 a
    // weekend.
    ["trong thời hạn 10 ngày kể từ ngày 10/6/2022", "2022-06-21"],
    ["trong thời hạn 03 ngày làm việc kể từ ngày 28/4/2026", "2026-05-06"],
    ["trong vòng mười ngày kể từ ngày 10/6/2022", "2022-06-21"],
    ["chậm nhất sau 05 (năm) ngày làm việc kể từ ngày 10/6/2022", "2022-06-18"],
    ["trong 02 tuần kể từ ngày 10/6/2022", "2022-06-25"],
    ["trong thời hạn 01 tháng kể từ ngày 31/01/2022", "2022-03-01"],
  ])("“%s” ends before %s began", (wording, midnight) => {
    expect(read(wording)).toMatchObject({ boundary: "INCLUSIVE", dueBefore: at(`${midnight}T00:00+07:00`) });
  });

  test("a period counted from the issue needs the day of issue, and says so", () => {
    const wording = "trong thời hạn 10 ngày làm việc kể từ ngày ban hành";
    expect(read(wording).problem).toContain("ghi ngày bắt đầu");
    expect(read(wording, issued("2022-06-10"))).toMatchObject({ dueBefore: at("2022-06-25T00:00+07:00") });
  });

  test.each([
    ["giữa năm 2022", "2022-07-01"],
    ["cuối năm 2026", "2027-01-01"],
    ["đầu tháng 7 năm 2022", "2022-07-02"],
    ["giữa tháng 6/2022", "2022-06-16"],
    ["cuối tháng 2 năm 2024", "2024-03-01"],
    ["trong quý III năm 2022", "2022-10-01"],
  ])("“%s” is the day the Civil Code says, and ends before %s began", (wording, midnight) => {
    const reading = read(wording);
    expect(reading).toMatchObject({ dueBefore: at(`${midnight}T00:00+07:00`) });
    expect(reading).toHaveProperty("warnings", expect.arrayContaining([expect.stringContaining("Điều 146")]));
  });

  test.each([
    "thường xuyên báo cáo kết quả thực hiện phong trào thi đua",
    "báo cáo định kỳ theo quy định",
    "kịp thời báo cáo về Ủy ban nhân dân huyện",
  ])("“%s” sets no date, and nobody is chased for it", (wording) => {
    expect(read(wording)).toMatchObject({ type: "undated", wording });
  });

  test.each([
    ["trước ngày 31/4/2024", "tháng 4 năm 2024 có 30 ngày"],
    ["chậm nhất ngày 29 tháng 2 năm 2023", "tháng 2 năm 2023 có 28 ngày"],
    ["chậm nhất ngày 27/13/2022", "Không có tháng 13"],
    ["trước 26 giờ ngày 24/6/2022", "Không có giờ"],
    ["chậm nhất ngày 27/6/22", "bốn chữ số"],
    ["chậm nhất ngày 27/6", "thiếu năm"],
    ["chậm nhất ngày 27/6/2022, chậm nhất ngày 28/6/2022", "2 ngày"],
    ["sớm gửi báo cáo", "Không thấy ngày"],
  ])("“%s” is refused with a reason", (wording, reason) => {
    expect(read(wording).problem).toContain(reason);
  });

  test("29/2 is a day of 2024 and is taken", () => {
    expect(read("chậm nhất ngày 29/02/2024")).toMatchObject({ dueBefore: at("2024-03-01T00:00+07:00") });
  });

  test("a day without its year is the next such day after the issue", () => {
    expect(read("chậm nhất ngày 05/01", issued("2026-12-10"))).toMatchObject({
      statedDate: "2027-01-05",
      warnings: [expect.stringContaining("không ghi năm")],
    });
  });

  test("a weekday that does not belong to the day is pointed out", () => {
    expect(read("chậm nhất thứ Ba, ngày 27/6/2022").warnings).toEqual([expect.stringContaining("thứ Hai")]);
    expect(read("chậm nhất thứ Hai, ngày 27/6/2022").warnings).toEqual([]);
  });

  test("a deadline that ends before its directive was issued is pointed out", () => {
    expect(read("chậm nhất ngày 27/6/2022", issued("2022-06-28")).warnings).toEqual([
      expect.stringContaining("không sau ngày ban hành"),
    ]);
  });
});

describe("a deadline on a day that is not worked", () => {
  test.each([
    // T16: 30/4 and 1/5, Tết, a swapped Saturday, a plain Saturday.
    ["chậm nhất ngày 30/4/2026", "2026-05-05"],
    ["chậm nhất ngày 01/5/2026", "2026-05-05"],
    ["chậm nhất ngày 17/02/2026", "2026-02-24"],
    ["chậm nhất ngày 04/5/2024", "2024-05-05"],
    ["chậm nhất ngày 29/4/2024", "2024-05-03"],
    ["chậm nhất ngày 14/6/2026", "2026-06-16"],
    ["chậm nhất ngày 24/11/2026", "2026-11-26"],
  ])("T16: “%s” ends before %s began", (wording, midnight) => {
    expect(read(wording)).toMatchObject({ dueBefore: at(`${midnight}T00:00+07:00`) });
  });

  test("“trước ngày 15/6/2026” stays where it is although 14/6 is a Sunday, and the drafter is warned", () => {
    const reading = read("trước ngày 15/6/2026");
    expect(reading).toMatchObject({ rollPolicy: "NONE", dueBefore: at("2026-06-15T00:00+07:00") });
    expect(reading.warnings[0]).toContain("Chủ nhật");
    expect(reading.warnings[0]).toContain("thứ Sáu, 12/6/2026");
  });

  test("an authority that does not roll keeps the stated day", () => {
    const roll = { inclusive: "NONE", exclusive: "NONE", timed: "NONE", relative: "NONE" } as const;
    expect(read("chậm nhất ngày 14/6/2026", { ...plain, roll })).toMatchObject({
      dueBefore: at("2026-06-15T00:00+07:00"),
    });
  });

  test("an hour that was named stays on its day", () => {
    expect(read("trước 17 giờ 00 ngày 14/6/2026")).toMatchObject({ dueBefore: at("2026-06-14T17:00+07:00") });
  });
});

describe("a deadline picked in a form", () => {
  test("gives the words that belong to it and the same instant as those words", () => {
    const reading = readStated("", { day: "12/7/2024", time: "", boundary: "EXCLUSIVE" }, plain);
    expect(reading).toMatchObject({ ok: true, deadline: { wording: "trước ngày 12/7/2024" } });
    if (reading.ok) expect(read(reading.deadline.wording)).toMatchObject(reading.deadline);
  });

  test("31/4 is refused when the directive is written", () => {
    expect(readStated("", { day: "31/4/2024", time: "", boundary: "INCLUSIVE" }, plain)).toMatchObject({
      ok: false,
      problems: [{ code: "no-such-day", days: 30 }],
    });
  });

  const stated = (wording: string, day: string, boundary: "INCLUSIVE" | "EXCLUSIVE", time = "") => {
    const reading = readStated(wording, { day, time, boundary }, plain);
    return reading.ok
      ? reading.deadline.type === "dated" && reading.deadline.dueBefore
      : said(reading.problems[0]);
  };

  test("beside words that mean the same instant changes nothing, however either is put", () => {
    const [noon, seventeen] = ["2024-07-12T00:00+07:00", "2024-07-12T17:00+07:00"].map(at);
    expect(stated("chậm nhất ngày 11 tháng 7 năm 2024", "12.7.2024", "EXCLUSIVE")).toBe(noon);
    expect(stated("trước 17 giờ 00 ngày 12/7/2024", "12-07-2024", "INCLUSIVE", "17:00")).toBe(seventeen);
  });

  test("beside words that mean another instant, or none, is asked about with both", () => {
    expect(stated("trước ngày 12/7/2024", "12/7/2024", "INCLUSIVE")).toBe(
      "Lời văn được hiểu là hết thứ Năm, 11/7/2024, còn ngày đã chọn là hết thứ Sáu, 12/7/2024. Sửa một trong hai cho khớp.",
    );
    expect(stated("thường xuyên", "12/7/2024", "INCLUSIVE")).toContain("Lời văn không nêu ngày cụ thể");
  });

  test.each([
    ["mai", "", "Ghi ngày, tháng, năm bằng số, ví dụ 27/6/2022."],
    ["12/7/24", "", "Ghi ngày, tháng, năm bằng số, ví dụ 27/6/2022."],
    ["12/7/2024", "25:00", "Ghi giờ như 17:00."],
    ["12/7/2024", "chiều", "Ghi giờ như 17:00."],
  ])("“%s”, “%s” is no deadline, and is said so", (day, time, problem) => {
    expect(stated("", day, "INCLUSIVE", time)).toBe(problem);
    expect(stated("trước ngày 12/7/2024", day, "INCLUSIVE", time)).toBe(problem);
  });
});

describe("the distance from the cut-off of the figures", () => {
  const due = (wording: string): DatedDeadline => {
    const reading = readDeadline(wording, plain);
    if (!reading.ok || reading.deadline.type !== "dated") throw new Error("not dated");
    return reading.deadline;
  };

  test("T17: a deadline less than one working day after the cut-off is refused with the article", () => {
    // Friday 14/6/2024 is cut off; Saturday and Sunday are no working days.
    expect(
      said(tooSoonAfterCutoff(due("trước ngày 17/6/2024"), day("2024-06-14"), publicCalendar)),
    ).toContain("Điều 8 khoản 5");
    expect(
      tooSoonAfterCutoff(due("chậm nhất ngày 17/6/2024"), day("2024-06-14"), publicCalendar),
    ).toBeUndefined();
  });

  test("seed 000 asks for figures as of a day after its deadline", () => {
    const problem = tooSoonAfterCutoff(due("chậm nhất ngày 27/6/2022"), day("2022-06-30"), publicCalendar);
    expect(said(problem)).toContain("ước thực hiện");
  });
});

describe("the gate", () => {
  test.each([
    ["trước ngày 12/7/2024", "2024-07-11T23:59:59.999+07:00"],
    ["chậm nhất ngày 27 tháng 6 năm 2022", "2022-06-27T23:59:59.999+07:00"],
  ])("T10: “%s” takes a report at %s, and none a millisecond later", (wording, last) => {
    const deadline = read(wording);
    if (!("dueBefore" in deadline)) throw new Error("not dated");
    expect(isOnTime(at(last), deadline.dueBefore)).toBe(true);
    expect(isOnTime(addMilliseconds(at(last), 1), deadline.dueBefore)).toBe(false);
    expect(isOnTime(addMilliseconds(at(last), 2), deadline.dueBefore)).toBe(false);
  });
});

describe("a deadline in words", () => {
  const now = at("2022-06-25T17:00+07:00");

  test("names the last day with its weekday and what is left", () => {
    const { deadline } = settle(
      { date: day("2022-06-27"), boundary: "INCLUSIVE", wording: "chậm nhất ngày 27/6/2022" },
      publicCalendar,
    );
    expect(deadlineInWords(deadline, now)).toBe("hết thứ Hai, 27/6/2022 (còn 2 ngày 7 giờ)");
  });

  test("“trước ngày 12/7/2024” is said as the end of the day before", () => {
    expect(dueInWords(at("2024-07-12T00:00+07:00"))).toBe("hết thứ Năm, 11/7/2024");
  });

  test("an hour is said as an hour", () => {
    expect(dueInWords(at("2026-09-25T17:00+07:00"))).toBe("trước 17 giờ 00 phút thứ Sáu, 25/9/2026");
  });
});
