import { atTime, type CalendarDate, type Instant } from "../instant.ts";
import type { Misdated } from "../problem/misdrafted.ts";
import type { SeenHour } from "./grammar/hours.ts";
import type { Roled } from "./grammar/role-of.ts";
import type { Reckoning } from "./reading.ts";

export function onClock(date: CalendarDate, time: string): Instant {
  return atTime(date, Number(time.slice(0, 2)), Number(time.slice(3)));
}

export type Clock =
  | {
      readonly ok: true;
      readonly time?: string;
      readonly office?: true;
      readonly warnings: readonly Misdated[];
    }
  | { readonly ok: false; readonly wrong: Misdated };

export function clockOf(hour: SeenHour | undefined, { officeCloses = "17:00" }: Reckoning): Clock {
  if (!hour) return { ok: true, warnings: [] };
  switch (hour.type) {
    case "office":
      return {
        ok: true,
        time: officeCloses,
        office: true,
        warnings: [{ code: "office-hours", time: officeCloses }],
      };
    case "noon":
      return {
        ok: true,
        time: "12:00",
        office: true,
        warnings: [{ code: "part-of-day", words: hour.words }],
      };
    case "clock": {
      const real = hour.minute < 60 && (hour.hour < 24 || (hour.hour === 24 && hour.minute === 0));
      if (!real) return { ok: false, wrong: { code: "no-such-hour", words: hour.words } };
      const digits = (value: number) => String(value).padStart(2, "0");
      return { ok: true, time: `${digits(hour.hour)}:${digits(hour.minute)}`, warnings: [] };
    }
  }
}

export function sideWarnings(
  { boundary, ranged }: Roled,
  clock: Extract<Clock, { ok: true }>,
): readonly Misdated[] {
  const { time, office } = clock;
  if (office || time === "24:00") return [];
  if (time !== undefined) return boundary === "EXCLUSIVE" ? [] : [{ code: "hour-is-late", time }];
  return boundary === undefined && !ranged ? [{ code: "day-counted-in" }] : [];
}
