import {
  addMilliseconds,
  type CalendarDate,
  clockDigits,
  clockDigitsToTheSecond,
  dateIn,
  type Instant,
  millisecondsOf,
  partsOf,
  timeOfDay,
  weekday,
} from "../../../functions/core/instant.ts";

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = [
  ..."January February March April May June July August September October November December".split(" "),
];

/** Monday 27 June 2022 */
export function dayInEnglish(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${days[weekday(date) - 1]} ${day} ${months[month - 1]} ${year}`;
}

/** 14:32, Monday 27 June 2022 */
export function momentInEnglish(at: Instant): string {
  return `${clockDigits(at)}, ${dayInEnglish(dateIn(at))}`;
}

export function momentToTheSecondInEnglish(at: Instant): string {
  return `${clockDigitsToTheSecond(at)}, ${dayInEnglish(dateIn(at))}`;
}

export function dueInEnglish(dueBefore: Instant): string {
  return timeOfDay(dueBefore) === 0
    ? `end of ${dayInEnglish(dateIn(addMilliseconds(dueBefore, -1)))}`
    : `before ${clockDigits(dueBefore)}, ${dayInEnglish(dateIn(dueBefore))}`;
}

/** The two largest units, each cut off rather than rounded, as in Vietnamese. */
export function leftInEnglish(now: Instant, until: Instant): string {
  const milliseconds = millisecondsOf(until) - millisecondsOf(now);
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  const parts = [
    { count: Math.floor(minutes / 1440), unit: "day" },
    { count: Math.floor(minutes / 60) % 24, unit: "hour" },
    { count: minutes % 60, unit: "minute" },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  const said = parts
    .slice(first, first + 2)
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => `${count} ${unit}${count === 1 ? "" : "s"}`)
    .join(" ");
  const span = first < 0 ? "less than a minute" : said;
  return milliseconds > 0 ? `${span} left` : `${span} overdue`;
}
