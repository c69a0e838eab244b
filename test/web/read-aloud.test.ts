import * as v from "valibot";
import { expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { readDeadline } from "../../functions/core/deadline/read.ts";
import { CalendarDate, Instant } from "../../functions/core/instant.ts";
import { readAloud } from "../../web/read-aloud.ts";
import { unquoted } from "../../web/words/quote.ts";
import { vi } from "../../web/words/vi.ts";

const now = v.parse(Instant, "2026-03-02T08:00+07:00");
const calendar = publicCalendar;

function aloud(wording: string): string {
  const read = readDeadline(wording, { calendar, issueDate: v.parse(CalendarDate, "2026-03-02") });
  return unquoted(readAloud(vi, read, { now, calendar }).join(" "));
}

test("a window is told from when and until when, a cut-off beside it", () => {
  const said = aloud("số liệu tính đến hết ngày 15/3/2026, nhận báo cáo từ ngày 16/3 đến ngày 20/3/2026");
  expect(said).toContain("Nhận từ 00:00");
  expect(said).toContain("hết thứ Sáu, 20/3/2026");
  expect(said).toContain("Số liệu tính đến hết ngày 15/3/2026.");
});

test("what comes back is told with its rhythm and its next times", () => {
  expect(aloud("trước ngày 06 của tháng cuối quý")).toContain(
    "Lặp lại hằng quý; các lần sau: hết thứ Sáu, 05/6/2026; hết thứ Bảy, 05/9/2026.",
  );
});

test("what only a person can say is asked", () => {
  expect(aloud("trước ngày trao thưởng ít nhất 07 ngày")).toContain("văn bản không ghi là ngày nào");
});
