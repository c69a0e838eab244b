import { type Spot, spotOf } from "../core/text/cell-address.ts";
import { type Range, rangesIn } from "./sheet-part.ts";

/** What a cell's formula works out, as far as a table has such a thing. */
type CellWorking =
  | { readonly type: "sum"; readonly of: readonly Range[] }
  | { readonly type: "ratio"; readonly part: Spot; readonly whole: Spot; readonly percent: boolean }
  /** Worked out in a way that a table does not have; figures so added and taken off still add up. */
  | { readonly type: "other"; readonly linear: boolean };

const other: CellWorking = { type: "other", linear: false };

/** A longer formula than this is a program. */
const LONGEST = 400;

/** Reads what offices write: sums of cells and ranges, one cell by another, with a guard around it or not. */
export function cellWorking(formula: string): CellWorking {
  if (formula.length > LONGEST) return other;
  const plain = unwrapped(
    formula
      .toUpperCase()
      .replaceAll(/[\s$]/g, "")
      .replace(/^[=+]+/, ""),
  );
  const summed = /^(?:SUM|SUBTOTAL)\(([^()]*)\)$/.exec(plain)?.[1];
  if (summed !== undefined) {
    const parts = summed.split(/[,;]/);
    return sumOf(plain.startsWith("SUBTOTAL") ? parts.slice(1) : parts);
  }
  const ratio = /^\(?([A-Z]{1,3}\d+)\/([A-Z]{1,3}\d+)\)?(\*100|\*100%|%)?$/.exec(plain);
  if (ratio) {
    const [part, whole] = [spotOf(ratio[1] ?? ""), spotOf(ratio[2] ?? "")];
    return part && whole ? { type: "ratio", part, whole, percent: ratio[3] !== undefined } : other;
  }
  if (/^[A-Z]{1,3}\d+(?:\+[A-Z]{1,3}\d+)+$/.test(plain)) return sumOf(plain.split("+"));
  return /^[A-Z]{1,3}\d+(?:[+-][A-Z]{1,3}\d+)+$/.test(plain) ? { type: "other", linear: true } : other;
}

function sumOf(parts: readonly string[]): CellWorking {
  const ranges = parts.map((part) => rangesIn(part)[0]);
  const of = ranges.filter((range) => range !== undefined);
  return of.length > 0 && of.length === ranges.length ? { type: "sum", of } : other;
}

/** IF(C7=0,0,D7/C7*100), IFERROR(D7/C7,""), ROUND(D7/C7,1): what they guard or round. */
function unwrapped(formula: string): string {
  let plain = formula;
  for (let depth = 0; depth < 4; depth += 1) {
    const [, name = "", within = ""] = /^(IF|IFERROR|ROUND)\((.*)\)$/.exec(plain) ?? [];
    if (name === "") return plain;
    const given = argumentsIn(within);
    if (name !== "IF") plain = given[0] ?? "";
    else {
      const branches = given.slice(1).filter((each) => /[A-Z]\d/.test(each));
      if (branches.length !== 1) return plain;
      plain = branches[0] ?? "";
    }
  }
  return plain;
}

/** Cut at the commas that stand in no brackets. */
function argumentsIn(words: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [at, letter] of [...words].entries()) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth > 0 || (letter !== "," && letter !== ";")) continue;
    found.push(words.slice(from, at));
    from = at + 1;
  }
  return [...found, words.slice(from)];
}
