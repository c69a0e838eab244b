import type { Misdated } from "../problem/misdrafted.ts";
import { dayAtIndex } from "./beside.ts";
import type { Recurrence } from "./deadline.ts";
import { type Parsed, type Sayings, wordsOf } from "./grammar/parse.ts";
import type { SeenDay } from "./grammar/seen-day.ts";
import { recurrenceOfDays } from "./recurrence.ts";

type Again =
  | { readonly type: "once" }
  | { readonly type: "recurs"; readonly recurs: Recurrence; readonly warnings: readonly Misdated[] }
  | { readonly type: "ask"; readonly wrong: Misdated };

const once: Again = { type: "once" };

/** Whether the day comes back: by what stands right behind it, by its list, or by what its sentence says. */
export function recurrenceAt(parsed: Parsed, at: number, says: Sayings): Again {
  const mates = matesOf(parsed, at);
  const [seen] = mates;
  const last = mates.at(-1);
  const roled = parsed.roled[at];
  if (!seen || !last || !roled) return once;
  const { day = 1, of } = seen;
  if (of) {
    if (of.after < 0) return { type: "ask", wrong: { code: "which-month", day } };
    const { every, month, after } = of;
    if (every !== "period") return { type: "recurs", recurs: { every, day, month, after }, warnings: [] };
    const wrong = { code: "which-period", words: wordsOf(parsed, roled.time) } as const;
    // "tháng kế tiếp sau kỳ": read by the month, and said so; a last month has no such plain reading.
    if (after === 0 || month === 0) return { type: "ask", wrong };
    return { type: "recurs", recurs: { every: "month", day, month: 1, after }, warnings: [wrong] };
  }
  if (mates.some(({ year, shortYear, yearOf }) => year !== undefined || shortYear || yearOf)) return once;
  const beside = last.marker ?? seen.marker;
  const apart = beside
    ? undefined
    : (says.marker?.every ?? (says.periodic && seen.month ? "year" : undefined));
  const every = beside ?? apart;
  if (!every) return once;
  const warnings: readonly Misdated[] =
    beside || says.periodic || isBefore(parsed, at, says) ? [] : [{ code: "recurs-assumed" }];
  if (seen.month === undefined) {
    if (every === "month") return { type: "recurs", recurs: { every, day, month: 1, after: 0 }, warnings };
    return { type: "ask", wrong: { code: "which-month", day } };
  }
  const days = mates.flatMap(({ day: each = 1, month }) =>
    month === undefined ? [] : [{ day: each, month }],
  );
  const bad = days.find((each) => each.month < 1 || each.month > 12 || each.day < 1 || each.day > 31);
  if (bad) return once;
  return { type: "recurs", recurs: recurrenceOfDays(days, seen.shift === 1 ? 1 : 0), warnings };
}

/** "Hằng năm, …" said first rules what follows; said behind it may belong to another word. */
function isBefore({ roled, tokens }: Parsed, at: number, { marker }: Sayings): boolean {
  if (marker === undefined || marker.at >= (roled[at]?.time.first ?? 0)) return false;
  const before = tokens[marker.at - 1];
  return !before || before.kind === "sign" || before.text === "kỳ";
}

/** The days of the list that the time at this place stands in, first to last. */
function matesOf({ roled }: Parsed, at: number): readonly SeenDay[] {
  let first = at;
  while (roled[first]?.listed) first -= 1;
  const days: SeenDay[] = [];
  for (let next = first; next === first || roled[next]?.listed; next += 1) {
    const time = roled[next]?.time;
    if (time?.type === "day") days.push(time.day);
  }
  // Days of two rhythms ("ngày 25 tháng cuối quý và ngày 10 tháng 12 hằng năm") are no one list.
  const own = dayAtIndex(roled, at);
  return own && days.some(({ of }) => of) ? [own] : days;
}
