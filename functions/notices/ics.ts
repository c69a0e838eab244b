import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { dueInWords, lastDayBefore } from "../core/deadline/words.ts";
import { addDays, type CalendarDate } from "../core/instant.ts";
import type { CalendarEntry } from "../core/notice/calendar-entry.ts";
import type { Notice } from "../core/notice/notice.ts";
import type { Mail } from "./channel.ts";

type Dated = Notice & { readonly calendar: CalendarEntry };

/**
 * The deadlines of a mail as entries of whole days: each on the last day on which it may be done, so that no
 * reader's zone moves it and "hết thứ Tư" is not shown on Thursday at midnight. Of several letters about one
 * obligation the latest state alone goes in.
 */
export function calendarOf(notices: readonly Notice[]): Mail["ics"] {
  const dated = latest(notices.filter((notice): notice is Dated => notice.calendar !== undefined));
  if (dated.length === 0) return undefined;
  // A calendar has one method. Where some entries stand, those taken out say so by their own status.
  const method = dated.every(({ calendar }) => calendar.cancelled) ? "CANCEL" : "PUBLISH";
  const calendar = ical({
    prodId: { company: "bao-cao-thi-dua", product: "han-bao-cao", language: "VI" },
    method: ICalCalendarMethod[method],
  });
  for (const { id, calendar: entry, madeAt, text } of dated) {
    const day = lastDayBefore(entry.at);
    calendar.createEvent({
      id: entry.uid ?? id,
      sequence: entry.sequence ?? 0,
      start: dateOnly(day),
      end: dateOnly(addDays(day, 1)),
      allDay: true,
      stamp: madeAt,
      summary: `${entry.title} (${dueInWords(entry.at)})`,
      description: text,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return { method, content: calendar.toString() };
}

function latest(dated: readonly Dated[]): readonly Dated[] {
  const inOrder = [...dated].sort((a, b) => (a.calendar.sequence ?? 0) - (b.calendar.sequence ?? 0));
  return [...new Map(inOrder.map((each) => [each.calendar.uid ?? each.id, each])).values()];
}

/** A day without an hour is written from the day in UTC. */
function dateOnly(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
