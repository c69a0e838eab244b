import { type CalendarDate, calendarDate } from "../instant.ts";
import { textRead } from "./door.ts";
import { blanked } from "./spaces.ts";

/** 5/1/2022, 05-01-2022 or 2022-01-05. */
export function dateFrom(words: string): CalendarDate | undefined {
  const said = blanked(textRead(words));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const own = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(said);
  return own ? calendarDate(Number(own[3]), Number(own[2]), Number(own[1])) : undefined;
}
