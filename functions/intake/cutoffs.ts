import type { CalendarDate } from "../core/instant.ts";
import { dayOf, dayWords } from "./dates.ts";
import type { Leaf } from "./leaf.ts";
import type { Read } from "./proposal.ts";
import { reading } from "./reading.ts";

const said = new RegExp(
  `(?:(?:số liệu |chốt số liệu )?(?:được )?(?:tính|chốt|lấy)(?: số liệu)?(?: từ [^.;]{3,40}?)? đến(?: hết)?|số liệu đến(?: hết)?) (${dayWords})`,
  "giu",
);

/** As of which days figures are asked, each once. */
export function cutoffsIn(leaves: readonly Leaf[]): readonly Read<{ date: CalendarDate; wording: string }>[] {
  const known = new Map<string, Read<{ date: CalendarDate; wording: string }>>();
  for (const { text, line } of leaves) {
    for (const { 0: wording, 1: day = "" } of text.matchAll(said)) {
      const date = dayOf(day);
      if (date && !known.has(date)) known.set(date, reading({ date, wording }, [line], "certain", "as-of"));
    }
  }
  return [...known.values()];
}
