import { rounded } from "../core/figures/exact.ts";
import { printNumber } from "../core/figures/number.ts";
import { calendarDate, inWords } from "../core/instant.ts";
import type { Option } from "../core/kinds/shape.ts";
import { fold } from "../core/registry/spelling.ts";
import { textRead } from "../core/text/door.ts";
import { nfc } from "../core/text/nfc.ts";
import { blanked } from "../core/text/spaces.ts";
import type { Fact } from "./cells.ts";
import type { Doubt, Note } from "./doubt.ts";
import { TOO_LONG } from "./guidance.ts";
import type { Value } from "./open.ts";
import type { AnswerPlace } from "./plan.ts";
import { LONGEST_CELL } from "./value.ts";

/** The words a person would have typed for what a cell holds; undefined when it holds nothing to take. */
interface Typed {
  readonly words: string | undefined;
  readonly doubts: readonly Doubt[];
  readonly note?: Note;
}

const nothing: Typed = { words: undefined, doubts: [] };

/**
 * Reads one cell as its place asks. Of a formula the last result is taken and doubted, never the formula: the
 * office reports what its workbook showed. What does not fit is still taken as words, as the page would take
 * them, and said to be wrong where the section is read; only a choice that is none has no words to be.
 */
export function typedIn(place: AnswerPlace, value: Value, fact: Fact | undefined, at: string): Typed {
  if (fact?.error) return { ...nothing, note: { at, code: "error", shows: fact.error } };
  if (fact?.blank) return { ...nothing, note: { at, code: "formula-blank" } };
  const read = wordsOf(place, value, fact);
  const said = nfc(read.words).replace(/\r\n?/g, "\n").trim();
  if (said === "") return nothing;
  if (said.length > LONGEST_CELL) {
    return { ...nothing, note: { at, code: "over-long", length: said.length, most: LONGEST_CELL } };
  }
  // What stands for a text too long for its cell is no answer, and no blank either.
  if (said === TOO_LONG) return { ...nothing, note: { at, code: "too-long" } };
  const doubts = [...(fact?.formula ? [{ code: "formula" } as const] : []), ...read.doubts];
  if (!place.options) return { words: said, doubts };
  const chosen = chosenIn(place.options, said);
  if (chosen) return { words: chosen.value, doubts };
  const options = place.options.map(({ label }) => label);
  return { ...nothing, note: { at, code: "choice", said, options } };
}

interface Words {
  readonly words: string;
  readonly doubts: readonly Doubt[];
}

function wordsOf({ kind }: AnswerPlace, value: Value, fact: Fact | undefined): Words {
  if (value === null) return { words: "", doubts: [] };
  if (typeof value === "string") return { words: value, doubts: [] };
  if (typeof value === "boolean") return { words: value ? "TRUE" : "FALSE", doubts: [] };
  if (value instanceof Date)
    return { words: dayWords(value), doubts: kind === "date" ? [] : [{ code: "day" }] };
  switch (kind) {
    case "number":
      return figureWords(value, fact?.percent ?? false);
    case "date":
      return countedDay(value);
    case "text":
    case "choice":
      return { words: fact?.percent ? `${plain(value * 100)}%` : plain(value), doubts: [] };
  }
}

function figureWords(value: number, percent: boolean): Words {
  // 0.07 × 100 is 7.000000000000001 to a computer.
  const shown = percent ? Number((value * 100).toPrecision(12)) : value;
  // To four decimals, as the form takes them; what is smaller keeps its digits, and the form says what is
  // wrong.
  const kept = rounded(shown, 4);
  const off = Math.abs(kept - shown) > 1e-9 * Math.min(1, Math.abs(shown));
  return {
    words: printNumber(kept),
    doubts: [
      ...(percent ? [{ code: "percent" } as const] : []),
      ...(off ? [{ code: "rounded" } as const] : []),
      ...(!percent && !off && /^\d{1,3}\.\d{3}$/.test(String(kept)) ? [{ code: "thousand" } as const] : []),
    ],
  };
}

/** Excel counts days from 1900; a number outside this century and the last is no day. */
function countedDay(value: number): Words {
  if (!Number.isInteger(value) || value < 10_000 || value > 73_050)
    return { words: plain(value), doubts: [] };
  return { words: dayWords(new Date((value - 25_569) * 86_400_000)), doubts: [{ code: "count-of-days" }] };
}

function dayWords(day: Date): string {
  const date = calendarDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  return date ? inWords(date) : "";
}

/** A number in a place for words: a decision's number is not grouped. */
const plain = (value: number) => String(Number(value.toPrecision(15))).replace(".", ",");

function chosenIn(options: readonly Option[], typed: string): Option | undefined {
  const said = blanked(textRead(typed));
  return (
    options.find(({ label }) => label === said) ??
    options.find(({ label, value }) => fold(label) === fold(said) || value === said)
  );
}
