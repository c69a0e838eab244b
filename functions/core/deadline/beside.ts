import { type CalendarDate, type Instant, partsOf, startOfDay } from "../instant.ts";
import { clockOf, onClock } from "./clock-of.ts";
import type { Parsed } from "./grammar/parse.ts";
import type { Roled } from "./grammar/role-of.ts";
import type { SeenDay } from "./grammar/seen-day.ts";
import type { Reckoning } from "./reading.ts";
import { dayIn } from "./reckon.ts";

/** A year or a month that a day of the same list or span names for this one too. */
export function besideOf({ roled }: Parsed, at: number): { readonly year?: number; readonly month?: number } {
  const own = dayAtIndex(roled, at);
  let near: SeenDay | undefined;
  for (let next = at + 1; roled[next]?.listed || roled[next]?.ranged; next += 1)
    near ??= dayAtIndex(roled, next);
  for (let next = at; !near && (roled[next]?.listed || roled[next]?.ranged); next -= 1)
    near = dayAtIndex(roled, next - 1);
  if (!own || !near) return {};
  return {
    ...(near.year !== undefined ? { year: near.year } : {}),
    ...(own.month === undefined && near.month !== undefined ? { month: near.month } : {}),
  };
}

export function dayAtIndex(roled: readonly Roled[], at: number): SeenDay | undefined {
  const time = roled[at]?.time;
  return time?.type === "day" ? time.day : undefined;
}

/** A window and an entry of a timetable name calendar days: what ends with them is not moved on. */
export function isWindow({ roled }: Parsed, at: number): boolean {
  return roled[at]?.ranged === true && roled[at - 1]?.role === "opening";
}

/** From when it may be handed in: the beginning of the span that ends with this time. */
export function openingBefore(
  parsed: Parsed,
  at: number,
  date: CalendarDate,
  reckoning: Reckoning,
): Instant | undefined {
  const begin = parsed.roled[at - 1];
  if (begin?.role !== "opening") return undefined;
  const { time } = begin;
  if (time.type === "hour") {
    const clock = clockOf(time.hour, reckoning);
    return clock.ok && clock.time ? onClock(date, clock.time) : undefined;
  }
  if (time.type !== "day") return undefined;
  const { year, month } = partsOf(date);
  const { day = 1 } = time.day;
  const opened = [time.day.year ?? year, year - 1]
    .map((each) => dayIn({ day, month: time.day.month ?? month, year: each }, {}))
    .find((each) => each.ok && each.date <= date);
  const clock = clockOf(time.hour, reckoning);
  if (!opened?.ok || !clock.ok) return undefined;
  return clock.time ? onClock(opened.date, clock.time) : startOfDay(opened.date);
}
