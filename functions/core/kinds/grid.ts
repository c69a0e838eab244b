import { type Figure, printFigure, readFigure } from "../figures/figure.ts";
import { printNumber } from "../figures/number.ts";
import type { Problem } from "../problem/outcome.ts";
import type { Wrong } from "../problem/wrong.ts";
import { textRead } from "../text/door.ts";
import { type Entries, entryName, OTHERS, type Reading } from "./shape.ts";
import { isOpenRow } from "./strays.ts";

/** The cells of one row, read one after another; problems gather in the list the row was opened with. */
export interface RowReader {
  text(column: string, most?: number): string | undefined;
  figure(column: string, decimals?: boolean, unit?: string): Figure | undefined;
  number(column: string, decimals?: boolean, unit?: string): number | undefined;
  choice<T extends string>(column: string, among: readonly T[]): T | undefined;
  refuse(column: string, wrong: Wrong): void;
}

export function rowReader(field: string, row: string, entries: Entries, problems: Problem[]): RowReader {
  const words = (column: string) => textRead(entries[entryName(field, row, column)] ?? "").trim();
  const refuse = (column: string, wrong: Wrong) => {
    problems.push({ field: entryName(field, row, column), ...wrong });
  };
  const figure = (column: string, decimals = false, unit = ""): Figure | undefined => {
    const read = readFigure(withoutShare(words(column), unit), decimals);
    if (read.ok) return read.value;
    refuse(column, read.wrong);
    return undefined;
  };
  return {
    refuse,
    figure,
    text(column, most = 2000) {
      const said = words(column);
      if (said.length > most) refuse(column, { code: "too-long", length: said.length, most });
      return said === "" ? undefined : said;
    },
    number(column, decimals = false, unit = "") {
      const read = figure(column, decimals, unit);
      if (typeof read !== "string") return read;
      refuse(column, { code: "needs-number", read: words(column) });
      return undefined;
    },
    choice(column, among) {
      const said = words(column);
      const chosen = among.find((each) => each === said);
      if (said !== "" && chosen === undefined) refuse(column, { code: "needs-choice" });
      return chosen;
    },
  };
}

/** "43,8%" in a column of percentages says its unit twice, and no more. */
function withoutShare(words: string, unit: string): string {
  return unit === "%" || unit === "‰" ? words.replace(/(\d)\s*(?:[%‰]|phần trăm)$/u, "$1") : words;
}

/**
 * The names of the open rows in which anything at all was typed; how many there may be is asked beside
 * (strays.ts).
 */
export function openRows(field: string, entries: Entries): readonly string[] {
  const prefix = `${field}.`;
  const typed = Object.entries(entries).flatMap(([name, words]) =>
    name.startsWith(prefix) && words.trim() !== "" && !name.endsWith(`.${OTHERS}`)
      ? [name.slice(prefix.length).split(".")[0] ?? ""]
      : [],
  );
  return [...new Set(typed)].filter(isOpenRow).sort((a, b) => Number(a) - Number(b));
}

/**
 * The reading of a whole field: its problems if there are any, else its value, undefined when nothing was
 * typed.
 */
export function reading<V>(problems: readonly Problem[], value: V | undefined): Reading<V> {
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** Writes cells back as the words a person would have typed; absent ones are left out. */
export function cells(
  field: string,
  row: string,
  values: Readonly<Record<string, Figure | string | undefined>>,
): Entries {
  const written = Object.entries(values).flatMap(([column, value]) =>
    value === undefined ? [] : [[entryName(field, row, column), words(value)] as const],
  );
  return Object.fromEntries(written);
}

function words(value: Figure | string): string {
  if (typeof value === "number") return printNumber(value);
  return value === "none" || value === "unknown" ? printFigure(value) : value;
}
