import { printNumber, readDecimal } from "../core/figures/number.ts";
import { inWords } from "../core/instant.ts";
import type { GridColumn } from "../core/kinds/shape.ts";
import { dateFrom } from "../core/text/date-read.ts";
import { nfc } from "../core/text/nfc.ts";

/** What a cell may be asked to hold. */
export type Entry = GridColumn["entry"];

/**
 * The value a workbook keeps: a figure as a number, a day as a day, everything else as the words that were
 * typed.
 */
type Held =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "date"; readonly value: Date }
  | { readonly type: "text"; readonly value: string };

/** A cell of a workbook takes no more; a longer text stays on the page, and its cell says so. */
export const LONGEST_CELL = 32_767;

export function heldFrom(entry: Entry, words: string): Held {
  switch (entry) {
    case "number": {
      const read = readDecimal(words);
      return read.ok ? { type: "number", value: read.value } : { type: "text", value: words };
    }
    case "date": {
      const day = dateFrom(words.trim());
      // Excel counts days from 1900.
      return day && day >= "1900-03-01"
        ? { type: "date", value: new Date(`${day}T00:00:00Z`) }
        : { type: "text", value: words };
    }
    case "text":
    case "choice":
      return { type: "text", value: words };
  }
}

/** The one spelling of what was typed: two entries that read alike are the same answer, and no change. */
export function normalEntry(entry: Entry, words: string): string {
  const text = nfc(words).replace(/\r\n?/g, "\n").trim();
  switch (entry) {
    case "number": {
      const read = readDecimal(text);
      return read.ok ? printNumber(read.value) : text;
    }
    case "date": {
      const day = dateFrom(text);
      return day ? inWords(day) : text;
    }
    case "text":
    case "choice":
      return text;
  }
}
