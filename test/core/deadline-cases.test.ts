import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { readDeadline } from "../../functions/core/deadline/read.ts";
import { readStated } from "../../functions/core/deadline/stated.ts";
import { CalendarDate, instantInVietnam } from "../../functions/core/instant.ts";

const day = (text: string) => v.parse(CalendarDate, text);

function read(wording: string, issued: string) {
  return readDeadline(wording, { calendar: publicCalendar, issueDate: day(issued) });
}

/** 2022-08-01 00:00, as an official would note it down. */
function due(wording: string, issued: string) {
  const reading = read(wording, issued);
  if (!reading.ok) return reading.ask ? { ask: reading.ask.code } : { refused: reading.problems[0]?.code };
  const { deadline } = reading;
  if (deadline.type === "undated") return "undated";
  const noted = (instant: typeof deadline.dueBefore) =>
    instantInVietnam(instant).slice(0, 16).replace("T", " ");
  return {
    ...(deadline.opensAt ? { opens: noted(deadline.opensAt) } : {}),
    before: noted(deadline.dueBefore),
    ...(deadline.recurs ? { recurs: deadline.recurs.every } : {}),
    ...(reading.cutoff ? { cutoff: reading.cutoff } : {}),
  };
}

describe("wordings that were once misread", () => {
  test("deadline-1: from one day to another is a window, and the year of its end is that of both", () => {
    const right = { opens: "2022-07-25 00:00", before: "2022-08-01 00:00" };
    expect(due("từ ngày 25/7 đến ngày 31/7/2022", "2022-06-10")).toEqual(right);
  });

  test("deadline-2: who counts Saturday and Sunday in is not rolled on, nor told of a weekend or a weekday", () => {
    const wording = "đến hết ngày 24/11/2024 (kể cả thứ 7, chủ nhật)";
    expect(due(wording, "2024-11-14")).toEqual({ before: "2024-11-25 00:00" });
    expect(read(wording, "2024-11-14")).toMatchObject({ warnings: [] });
  });

  test("deadline-3: every year on a day comes back, and the first time is the next", () => {
    const right = { before: "2019-12-25 00:00", recurs: "year" };
    expect(due("trước ngày 25 tháng 12 hàng năm", "2019-10-01")).toEqual(right);
  });

  test("deadline-4: the year after is counted from the issue", () => {
    expect(due("chậm nhất ngày 15/3 năm sau", "2015-01-10")).toEqual({ before: "2016-03-16 00:00" });
  });

  test("deadline-5: working days after a day are counted from it", () => {
    const right = { before: "2026-06-18 00:00" };
    expect(due("chậm nhất 03 ngày làm việc sau ngày 14/6/2026", "2026-06-01")).toEqual(right);
  });

  test("deadline-6: “trước khi gửi” puts no side on the day that follows", () => {
    const wording = "hồ sơ được lãnh đạo ký duyệt trước khi gửi, thời hạn: ngày 28/11/2025";
    expect(due(wording, "2025-11-10")).toEqual({ before: "2025-11-29 00:00" });
  });

  test("deadline-7: of two hours the second ends it and the first opens it", () => {
    const right = { opens: "2025-11-28 08:00", before: "2025-11-28 17:00" };
    expect(due("từ 8 giờ đến 17 giờ ngày 28/11/2025", "2025-11-10")).toEqual(right);
  });

  test("deadline-8: the hour of a meeting is not the hour of the report", () => {
    const wording = "Hội nghị lúc 14 giờ 00 ngày 10/12/2025; báo cáo trước ngày 05/12/2025";
    expect(due(wording, "2025-11-10")).toEqual({ before: "2025-12-05 00:00" });
  });

  test("deadline-9: office hours for the paper copy do not move the day", () => {
    const wording = "trước ngày 28/11/2025; bản giấy nộp trong giờ hành chính";
    expect(due(wording, "2025-11-10")).toEqual({ before: "2025-11-28 00:00" });
  });

  test("deadline-10: the months reported on are no deadline", () => {
    const wording = "báo cáo kịp thời các kết quả trong những tháng cuối năm 2025";
    expect(due(wording, "2025-09-10")).toBe("undated");
  });

  test("deadline-11: the cut-off and the deadline each keep their day", () => {
    const right = { before: "2025-12-05 00:00", cutoff: "2025-11-30" };
    expect(due("số liệu tính đến hết 30/11/2025, gửi trước ngày 05/12/2025", "2025-11-10")).toEqual(right);
  });

  test("deadline-12: so many days before an event asks for the event's day, and a day that is picked answers", () => {
    const wording = "gởi trước ngày trao thưởng ít nhất 07 ngày";
    expect(due(wording, "2014-11-20")).toEqual({ ask: "which-event" });
    const picked = { day: "18/12/2014", time: "", boundary: "INCLUSIVE" } as const;
    const answered = readStated(wording, picked, { calendar: publicCalendar, issueDate: day("2014-11-20") });
    expect(answered).toMatchObject({ ok: true, deadline: { wording, statedDate: "2014-12-18" } });
  });
});
