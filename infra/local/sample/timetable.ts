import type { Instant } from "../../../functions/core/instant.ts";
import { addDays, atTime, type CalendarDate, calendarDate } from "../../../functions/core/instant.ts";
import type { Obligation } from "../../../functions/core/obligation/obligation.ts";
import { confirming } from "./people.ts";

/** How far one party has come by the morning the rehearsal begins. */
export type Progress =
  | { readonly type: "silent" }
  | { readonly type: "drafting"; readonly at: Instant; readonly sections: number }
  /** Written to the end and put before the head of the unit. */
  | { readonly type: "proposed"; readonly at: Instant }
  | { readonly type: "sent"; readonly at: Instant; readonly lateReason?: string };

export const issuedAt = atTime(day(6, 10), 8);
/** Friday morning, one working day before the units' deadline on Monday. */
export const beginsAt = atTime(day(6, 24), 8);

/** Two weeks after the blocs' deadline nothing more is taken. */
export const closesAt = atTime(day(7, 15), 17);

/** Eight stay silent and six have begun; everyone else has sent, the last ones the evening before. */
const silent = new Set([4, 9, 14, 19, 27, 33, 41, 46]);
const drafting = new Set([2, 12, 22, 30, 37, 44]);

export function progressOf(obligation: Obligation, index: number): Progress {
  switch (obligation.demand) {
    case "d1":
      if (silent.has(index)) return { type: "silent" };
      if (obligation.party.unit === confirming) return { type: "proposed", at: atTime(day(6, 23), 16, 40) };
      if (drafting.has(index)) return { type: "drafting", at: sentAt(index), sections: 1 + (index % 3) };
      return { type: "sent", at: sentAt(index) };
    case "d2":
      // Blocs meet first and report after; two are early, one has begun.
      if (obligation.id === "d2.khoi-1" || obligation.id === "d2.cum-1")
        return { type: "sent", at: atTime(day(6, 23), 10, 5 + index) };
      if (obligation.id === "d2.cum-2") return { type: "drafting", at: atTime(day(6, 23), 15), sections: 2 };
      return { type: "silent" };
    case "d3":
      return index === 0
        ? { type: "sent", at: atTime(day(6, 14), 15, 20) }
        : {
            type: "sent",
            at: atTime(day(6, 17), 9, 41),
            lateReason: "Hội đồng thi đua của Trung tâm họp bình xét muộn do trùng kỳ thi tốt nghiệp.",
          };
    default:
      return { type: "silent" };
  }
}

/** Spread over the working hours from 14 to 23 June. */
function sentAt(index: number): Instant {
  const working = [14, 15, 16, 17, 20, 21, 22, 23];
  const date = day(6, working[index % working.length] ?? 23);
  return atTime(date, 8 + ((index * 3) % 9), (index * 17) % 60);
}

/** Mornings on which the schedule ran before the rehearsal begins. */
export function mornings(): readonly Instant[] {
  const days = Array.from({ length: 14 }, (_, offset) => addDays(day(6, 10), offset));
  return days.map((date) => atTime(date, 8, 30));
}

function day(month: number, of: number): CalendarDate {
  const date = calendarDate(2022, month, of);
  if (!date) throw new Error(`no ${of}/${month}`);
  return date;
}
