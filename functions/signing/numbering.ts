import { daysIn } from "../core/instant.ts";
import { fields } from "../pdf/fields.ts";
import type { PdfFile } from "../pdf-reading/file.ts";
import { formFields, textIn } from "./form.ts";
import { isPaintedAnew, shownIn } from "./shown.ts";

/** The month printed beside the blank for the day, or the one it was made in where that is blank too. */
export interface PrintedMonth {
  readonly month: number;
  readonly year: number;
}

/**
 * Number and day, without which nothing is issued (Decree 30/2020, art. 15): given by the records clerk, read
 * strictly, and the same on the page as in the field.
 */
export type Numbering =
  | {
      readonly type: "numbered";
      readonly number: string;
      readonly day: string;
      /** Where the clerk gives the month too. */
      readonly month?: string;
    }
  | { readonly type: "missing"; readonly what: Blank }
  | { readonly type: "unreadable"; readonly what: Blank; readonly read: string }
  | { readonly type: "shown-otherwise"; readonly what: Blank; readonly read: string; readonly shown: string };

type Blank = "number" | "date" | "month";

/**
 * A serial of the year, from 1 on, to which a letter may be added ("18a"); below ten with a nought before it
 * or without.
 */
const serial = /^0{0,3}[1-9]\d{0,5}[a-zđ]?$/i;

export function numberingIn(file: PdfFile, printed: PrintedMonth): Numbering {
  const number = blankIn(file, "number", (read) => serial.test(read));
  if (number.type !== "filled") return number;
  const month = hasBlank(file, "month") ? blankIn(file, "month", isMonth) : undefined;
  if (month && month.type !== "filled") return month;
  const given = month ? { ...printed, month: Number(month.read) } : printed;
  const day = blankIn(file, "date", (read) => isDayOf(read, given));
  if (day.type !== "filled") return day;
  return { type: "numbered", number: number.read, day: day.read, ...(month ? { month: month.read } : {}) };
}

const hasBlank = (file: PdfFile, what: Blank) =>
  formFields(file).some(({ name }) => name === fields[what].name);

type Filled = { readonly type: "filled"; readonly read: string };

function blankIn(
  file: PdfFile,
  what: Blank,
  isGood: (read: string) => boolean,
): Filled | Exclude<Numbering, { type: "numbered" }> {
  const field = formFields(file).find(({ name }) => name === fields[what].name);
  const read = field && textIn(file, field);
  if (!field || read === undefined) return { type: "missing", what };
  if (!isGood(read)) return { type: "unreadable", what, read };
  const shown = shownIn(file, field);
  if (shown === read || (shown === "" && isPaintedAnew(file))) return { type: "filled", read };
  return { type: "shown-otherwise", what, read, shown: shown ?? "" };
}

function isMonth(read: string): boolean {
  return /^\d{1,2}$/.test(read) && Number(read) >= 1 && Number(read) <= 12;
}

function isDayOf(read: string, { month, year }: PrintedMonth): boolean {
  const day = Number(read);
  return /^\d{1,2}$/.test(read) && day >= 1 && day <= daysIn(year, month);
}
