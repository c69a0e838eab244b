import type { Directive } from "../directives/directive.ts";
import { carriedOut } from "../duties/carried-out.ts";
import type { Duty } from "../duties/duty.ts";
import { type CalendarDate, calendarDate, inFullWords } from "../instant.ts";
import type { Roster } from "../people/roster.ts";
import type { Edition } from "./edition.ts";
import { type ReportHead, reportHead } from "./report-head.ts";
import type { SignedFile } from "./signed-file.ts";

export interface HeadSetting {
  readonly roster: Roster;
  readonly directive: Directive;
  /** The superior's demand that the round was held for. */
  readonly duty?: Duty | undefined;
}

/** What an edition's paper bears; of one made before it was kept, what its round makes of it. */
export function headOfEdition(
  { head, asOf }: Pick<Edition, "head" | "asOf">,
  { roster, directive, duty }: HeadSetting,
): ReportHead {
  return head ?? reportHead({ roster, directive, asOf, carriesOut: duty && carriedOut(duty) });
}

/**
 * The clerk writes the day alone, for month and year are printed, or the month too where the office left it
 * blank; what is no day of that month is left to the office.
 */
export function issuedDate(
  given: Pick<SignedFile, "date" | "month">,
  { month, year }: ReportHead,
): CalendarDate | undefined {
  const numberIn = (text: string | undefined) => (/^\d{1,2}$/.test(text ?? "") ? Number(text) : 0);
  const inMonth = given.month === undefined ? month : numberIn(given.month);
  return calendarDate(year, inMonth, numberIn(given.date));
}

/** "Báo cáo số 45/BC-UBND ngày 30 tháng 6 năm 2022", as far as the signed file tells. */
export function issuedName(signed: Pick<SignedFile, "number" | "date" | "month">, head: ReportHead): string {
  const date = issuedDate(signed, head);
  const number = signed.number === undefined ? "" : ` số ${signed.number}/${head.symbol}`;
  return `${head.kind}${number}${date ? ` ${inFullWords(date)}` : ""}`;
}
