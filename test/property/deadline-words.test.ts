import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { readDeadline } from "../../functions/core/deadline/read.ts";
import { timesIn } from "../../functions/core/deadline/times-in.ts";
import {
  addDays,
  type CalendarDate,
  calendarDate,
  inFullWords,
  inWords,
  startOfDay,
} from "../../functions/core/instant.ts";
import { growth, MOST_GROWTH } from "../support/growth.ts";

const seed = 20260601;
const days = fc
  .record({
    year: fc.integer({ min: 2022, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => calendarDate(year, month, day) as CalendarDate);
const reckoning = { calendar: publicCalendar };
const saidAs = fc.constantFrom(inFullWords, (date: CalendarDate) => `ngày ${inWords(date)}`);

describe("a text with days in it", () => {
  const before = fc.constantFrom(
    ...[
      "gửi báo cáo trước",
      "chậm nhất",
      "số liệu tính đến",
      "Hội nghị tổ chức",
      "theo Công văn số 12/UBND-NV",
      "đến hết",
    ],
    ...[
      "nhận hồ sơ từ",
      "lùi thời hạn từ",
      "để tổng hợp, báo cáo UBND tỉnh trước",
      "",
      "vào",
      "(dự kiến",
      "và",
    ],
  );
  const between = fc.constantFrom(
    "; ",
    ", ",
    ". ",
    " và ",
    " đến ",
    " - ",
    "\n",
    " (",
    ") ",
    " đối với các xã ",
  );

  test("gives each of them exactly one role, at its own place", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(before, days, saidAs, between), { minLength: 1, maxLength: 6 }),
        (parts) => {
          let text = "";
          const places = parts.map(([lead, date, say, joint]) => {
            text += `${lead} `;
            const from = text.length;
            text += say(date);
            const place = { from, to: text.length };
            text += joint;
            return place;
          });
          const times = timesIn(text, reckoning);
          for (const { from, to } of places) {
            const holding = times.filter((time) => time.from < to && from < time.to);
            expect(holding.length, text).toBe(1);
          }
          for (const [index, time] of times.entries()) {
            const next = times[index + 1];
            expect(time.to).toBeLessThanOrEqual(next?.from ?? text.length);
          }
        },
      ),
      { seed, numRuns: 600 },
    );
  });

  test("never fails, whatever it is", () => {
    const word = fc.constantFrom(
      ..."trước chậm nhất ngày tháng năm quý hằng hàng của cuối đầu kỳ báo cáo sau kể từ đến hết 27/6/2022 31/4 17h00 giờ thứ 6 10 làm việc ( ) ; . , - / số liệu tính lùi sang đối với riêng tuy nhiên".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 24 }), (parts) => {
        const text = parts.join(" ");
        for (const { from, to } of timesIn(text, reckoning)) expect(from).toBeLessThan(to);
        const read = readDeadline(text, reckoning);
        expect(read.ok ? read.deadline.type : read.problems.length).toBeTruthy();
      }),
      { seed, numRuns: 1500 },
    );
  });
});

describe("a deadline that is read", () => {
  const roll = { inclusive: "NONE", exclusive: "NONE", timed: "NONE", relative: "NONE" } as const;

  test("ends with its day or with the day before it, and a window opens no later than it ends", () => {
    const lead = fc.constantFrom("trước", "chậm nhất", "muộn nhất là", "đến hết", "hạn cuối", "gửi");
    fc.assert(
      fc.property(lead, days, saidAs, fc.nat({ max: 40 }), (words, date, say, earlier) => {
        const read = readDeadline(`${words} ${say(date)}`, { calendar: publicCalendar, roll });
        if (!read.ok || read.deadline.type !== "dated") throw new Error(words);
        const due = words === "trước" ? startOfDay(date) : startOfDay(addDays(date, 1));
        expect(read.deadline.dueBefore).toBe(due);
        const from = addDays(date, -earlier);
        const window = readDeadline(`nhận hồ sơ từ ${say(from)} đến ${say(date)}`, {
          calendar: publicCalendar,
          roll,
        });
        if (!window.ok || window.deadline.type !== "dated") throw new Error("no window");
        expect(window.deadline).toMatchObject({
          opensAt: startOfDay(from),
          dueBefore: startOfDay(addDays(date, 1)),
        });
      }),
      { seed, numRuns: 500 },
    );
  });

  test("of one that comes back the next time is the first that does not end before the day of issue", () => {
    fc.assert(
      fc.property(days, days, (day, issueDate) => {
        const [, month, date] = day.split("-").map(Number);
        const read = readDeadline(`trước ngày ${date}/${month} hằng năm`, {
          calendar: publicCalendar,
          issueDate,
        });
        if (!read.ok || read.deadline.type !== "dated") throw new Error("dated");
        const { dueBefore, recurs } = read.deadline;
        expect(recurs).toMatchObject({ every: "year", day: date, month });
        expect(dueBefore > startOfDay(issueDate)).toBe(true);
        expect(dueBefore <= startOfDay(addDays(issueDate, 366))).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });
});

test("a paragraph twice as long takes at most three times as long to be gone over", () => {
  const pieces = [
    ..."trước ngày 12/7/2024; |từ ngày 1/2 đến |ngày |(|chậm nhất 05 ngày làm việc kể từ |hằng năm |số ".split(
      "|",
    ),
    ..."17h00 |1/2/3/4/|Các xã, phường gửi trước ngày 20/6 (số liệu tính đến ngày 15/6) về UBND; |đến ".split(
      "|",
    ),
  ];
  for (const piece of pieces) {
    const of = (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
    const timed = (text: string) => timesIn(text, reckoning);
    expect(growth(timed, of(50_000), of(100_000)), piece).toBeLessThanOrEqual(MOST_GROWTH);
  }
}, 120_000);
