import { addressOf, type Spot } from "../core/text/cell-address.ts";
import type { Doubt, Note } from "./doubt.ts";
import type { OpenSheet } from "./open.ts";
import type { AnswerPlace } from "./plan.ts";
import { typedIn } from "./typed.ts";

/** A sheet of the workbook that is one of our forms. */
export interface Page {
  readonly sheet: OpenSheet;
  /** The column of the codes: the first, unless somebody put others before it. */
  readonly codes: number;
  /** The row of the form's own mark. */
  readonly top: number;
}

/** One cell that takes an answer, and what it says now. Absent words: it was left blank. */
export interface Filled {
  readonly entry: string;
  readonly kind: AnswerPlace["kind"];
  readonly at: string;
  readonly words: string | undefined;
  readonly doubts: readonly Doubt[];
  readonly note?: Note;
}

export function take({ sheet }: Page, place: AnswerPlace, spot: Spot): Filled {
  const at = addressOf(spot);
  const value = sheet.rows[spot.row]?.[spot.column] ?? null;
  const typed = typedIn(place, value, sheet.facts.get(at), at);
  return {
    entry: place.entry,
    kind: place.kind,
    at,
    words: typed.words,
    doubts: typed.doubts,
    ...(typed.note ? { note: typed.note } : {}),
  };
}

export function wordsAt({ sheet }: Page, { row, column }: Spot): string {
  const value = sheet.rows[row]?.[column];
  return value === null || value === undefined ? "" : String(value).trim();
}

/** The range that begins at this cell, when other cells were merged into it. */
export function mergedAcross({ sheet: { merged } }: Page, at: string): string | undefined {
  return merged.find((range) => {
    const [from = "", to = ""] = range.split(":");
    return from === at && to !== "" && to !== from;
  });
}
