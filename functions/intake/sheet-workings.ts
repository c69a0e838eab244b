import type { Holds, TableColumn } from "../core/kinds/table/design.ts";
import { addressOf } from "../core/text/cell-address.ts";
import type { HeadedColumn } from "./sheet-columns.ts";
import { cellWorking } from "./sheet-formulas.ts";
import type { NamedColumn } from "./sheet-holds.ts";
import type { Working } from "./sheet-marks.ts";
import type { FormDecision, FormNote, FormWhy } from "./sheet-read.ts";
import type { Line } from "./sheet-view.ts";

/** An answer column on its way into the design. */
export interface Making {
  readonly id: string;
  readonly head: HeadedColumn;
  readonly name: NamedColumn;
  readonly holds: Holds;
}

type Figure = Extract<Holds, { type: "figure" }>;

/** How a column comes from others, by their keys. */
type Comes =
  | { readonly type: "sum"; readonly of: readonly string[] }
  | { readonly type: "ratio"; readonly part: string; readonly whole: string; readonly percent: boolean }
  | { readonly type: "unknown"; readonly linear: boolean };

const unknown: Comes = { type: "unknown", linear: false };

interface Told {
  readonly comes: Comes;
  readonly why: FormWhy;
  readonly at: readonly string[];
}

export interface Worked {
  readonly columns: readonly TableColumn[];
  readonly decisions: readonly FormDecision[];
  readonly notes: readonly FormNote[];
}

/**
 * How columns come from one another: by the row of numbers under the heads, by a head's own brackets, and by
 * formulas in the cells. Where two of these disagree a person is asked.
 */
export function workedOut(
  making: readonly Making[],
  body: readonly Line[],
  marks: Line | undefined,
  sheet: string,
): Worked {
  const decisions: FormDecision[] = [];
  const notes: FormNote[] = [];
  const columns = making.map(({ id, head, name, holds }): TableColumn => {
    const column = { id, label: name.label, above: [...name.above], required: name.required };
    if (holds.type !== "figure") return { ...column, holds };
    const [first, ...checks] = saidOf(head, name, making, marks);
    const inCells = formulaOf(head, making, body);
    const cell = marks?.cells.get(head.column);
    if (checks.length > 0 && cell)
      notes.push({ code: "cross-check", sheet, at: addressOf(cell.origin), words: cell.words });
    const told = first ?? inCells;
    const settle = (sure: FormDecision["sure"], why: FormWhy, at: readonly string[]) =>
      decisions.push({ settles: { type: "column", id, part: "working" }, at: [...at], sure, why });
    const asked = told ? undefined : askedOf(making, { id, head, name, holds });
    if (asked) settle(asked.sure, asked.why, head.at);
    if (!told) return { ...column, holds };
    const disagree =
      first && inCells && JSON.stringify(sorted(first.comes)) !== JSON.stringify(sorted(inCells.comes));
    if (told.comes.type === "unknown") settle("ask", "unknown-working", told.at);
    else if (disagree) settle("ask", "two-workings", [...told.at, ...inCells.at]);
    else settle("certain", told.why, told.at);
    return { ...column, holds: withWorking(holds, told.comes) };
  });
  return { columns, decisions, notes };
}

const sorted = (comes: Comes): Comes =>
  comes.type === "sum" ? { ...comes, of: [...comes.of].sort() } : comes;

function withWorking(holds: Figure, comes: Comes): Figure {
  switch (comes.type) {
    case "sum":
      // Scores of parts add up to the score of their whole, whether or not units' scores add up.
      return { ...holds, sumOf: [...comes.of] };
    case "ratio": {
      const percent = comes.percent || holds.unit === "%";
      return {
        ...holds,
        whole: false,
        merging: { type: "ratio", part: comes.part, whole: comes.whole, percent },
      };
    }
    case "unknown":
      return comes.linear ? holds : { ...holds, merging: { type: "spread" } };
  }
}

/** What the row of numbers says of it, or else its own head. */
function saidOf(
  head: HeadedColumn,
  { mark }: NamedColumn,
  making: readonly Making[],
  marks: Line | undefined,
): readonly Told[] {
  const cell = marks?.cells.get(head.column);
  const below = head.mark?.workings ?? [];
  if (below.length > 0)
    return below.map((each) => ({
      comes: byNumbers(each, head, making),
      why: "number-row",
      at: cell ? [addressOf(cell.origin)] : [],
    }));
  return (mark?.workings ?? []).map((each) => ({
    comes: byNumbers(each, head, making),
    why: "heads",
    at: head.at,
  }));
}

/** A column's number is the one under its head, or the one in it. */
function byNumbers(working: Working, { column }: HeadedColumn, making: readonly Making[]): Comes {
  const idOf = (number: number) =>
    making.find(
      ({ head, name, holds }) =>
        holds.type === "figure" &&
        (head.mark?.number ?? name.mark?.number) === number &&
        head.column !== column,
    )?.id;
  if (working.type === "ratio") {
    const [part, whole] = [idOf(working.part), idOf(working.whole)];
    return part && whole ? { ...working, part, whole } : unknown;
  }
  if (working.type === "other") return { type: "unknown", linear: working.linear };
  const known = working.of.flatMap((number) => idOf(number) ?? []);
  return known.length === working.of.length ? { type: "sum", of: known } : { type: "unknown", linear: true };
}

/** What the cells of the column work out from others of their row; the first that does speaks for all. */
function formulaOf(
  { column }: HeadedColumn,
  making: readonly Making[],
  body: readonly Line[],
): Told | undefined {
  const idAt = (at: number) =>
    making.find(({ head, holds }) => holds.type === "figure" && head.column === at && at !== column)?.id;
  for (const { cells, row } of body) {
    const cell = cells.get(column);
    if (cell?.formula === undefined) continue;
    const working = cellWorking(cell.formula);
    const at = [addressOf(cell.origin)];
    if (working.type === "ratio") {
      if (working.part.row !== row || working.whole.row !== row) continue;
      const [part, whole] = [idAt(working.part.column), idAt(working.whole.column)];
      const percent = working.percent || cell.looks.shows === "percent";
      return {
        comes: part && whole ? { type: "ratio", part, whole, percent } : unknown,
        why: "formula",
        at,
      };
    }
    if (working.type === "other")
      return { comes: { type: "unknown", linear: working.linear }, why: "formula", at };
    if (working.of.some(({ from, to }) => from.row !== row || to.row !== row)) continue;
    const within = working.of.flatMap(({ from, to }) =>
      making
        .filter(({ head }) => from.column <= head.column && head.column <= to.column)
        .map(({ head }) => idAt(head.column)),
    );
    const of = within.filter((id) => id !== undefined);
    return {
      comes: of.length > 1 && of.length === within.length ? { type: "sum", of } : unknown,
      why: "formula",
      at,
    };
  }
  return undefined;
}

const parts = /^(?:trong đó|trong đó:|chia ra|gồm|bao gồm)/iu;
const sums = /^(?:tổng(?:\s*số)?(?:\s*cộng)?|cộng)$/iu;

/** What a column that says nothing of how it comes leaves open. */
function askedOf(
  making: readonly Making[],
  { id, name, holds }: Making,
): { readonly sure: FormDecision["sure"]; readonly why: FormWhy } | undefined {
  if (holds.type !== "figure") return undefined;
  // A share whose two columns nobody named: it is not added, and which they are a person says.
  if (holds.unit === "%" && holds.merging.type === "spread") return { sure: "ask", why: "ratio-of" };
  // "Trong đó" names parts of what stands on its left; they need not be all of it.
  if (name.above.some((each) => /^trong đó/iu.test(each))) return { sure: "certain", why: "part-of" };
  const next = making[making.findIndex((each) => each.id === id) + 1];
  const isWhole =
    sums.test(name.label) || next?.name.above.some((each) => /^(?:chia ra|gồm|bao gồm)/iu.test(each));
  const isPart = name.above.some((each) => parts.test(each));
  const hasParts =
    !isPart &&
    next?.name.above.some((each) => parts.test(each) || name.above.includes(each) || each === name.label);
  return isWhole && hasParts && !next?.name.above.some((each) => /^trong đó/iu.test(each))
    ? { sure: "ask", why: "may-add-up" }
    : undefined;
}
