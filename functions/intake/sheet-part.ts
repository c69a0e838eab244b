import { type Spot, spotOf } from "../core/text/cell-address.ts";
import { attributeOf, type Tag, visitXml } from "./ooxml.ts";
import { type Looks, plainLooks } from "./sheet-styles.ts";

/** A cell with something in it, or with lines drawn around it. */
export interface SheetCell {
  readonly words: string;
  /** What it holds where that is a number: a count, a share, or Excel's count of days. */
  readonly number?: number;
  readonly formula?: string;
  readonly looks: Looks;
}

/** From the first to the last row and column, both taken in. */
export interface Range {
  readonly from: Spot;
  readonly to: Spot;
}

/** What may be chosen in some cells. */
interface Choice {
  readonly at: readonly Range[];
  readonly options: readonly string[];
}

export interface SheetPart {
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly merged: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  readonly choices: readonly Choice[];
  /** The first filled cell that lies further out than a form goes, and was not read. */
  readonly far?: Spot;
}

/** A form is far smaller than this; a list of records is none. */
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 200;
const MOST_FILLED = 60_000;
const MOST_DRAWN = 60_000;
const MOST_RANGES = 20_000;
const MOST_CHOICES = 500;

/** One sheet, gone over once. */
export function readSheetPart(
  part: Uint8Array,
  strings: readonly string[],
  looks: readonly Looks[],
): SheetPart | "broken" | "too-large" {
  const sheet = gathering(strings, looks);
  const path: string[] = [];
  let phonetic = 0;
  const sound = visitXml(part, {
    open(tag) {
      path.push(tag.name);
      if (tag.name === "rPh") phonetic += 1;
      sheet.open(tag);
    },
    close(name) {
      path.pop();
      if (name === "rPh") phonetic -= 1;
      sheet.close(name);
    },
    text(words) {
      const within = path.at(-1);
      if (within === "v" || within === "f" || within === "formula1") sheet.say(within, words);
      // What is written above letters to say how they are read is none of the cell's words.
      if (within === "t" && phonetic === 0) sheet.say("t", words);
    },
  });
  if (!sound) return "broken";
  return sheet.filled() > MOST_FILLED ? "too-large" : sheet.part();
}

type Said = "v" | "f" | "t" | "formula1";

function gathering(strings: readonly string[], looks: readonly Looks[]) {
  const cells = new Map<number, Map<number, SheetCell>>();
  const merged: Range[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { from: number; to: number }[] = [];
  const choices: Choice[] = [];
  let far: Spot | undefined;
  let [filled, drawn] = [0, 0];
  let row = -1;
  let column = -1;
  let cell: Tag | undefined;
  let list: Tag | undefined;
  let said: Record<Said, string> = { v: "", f: "", t: "", formula1: "" };

  const keep = (tag: Tag) => {
    const look = looks[Number(attributeOf(tag, "s") ?? "0")] ?? plainLooks;
    const read = cellOf(attributeOf(tag, "t") ?? "n", said, strings, look);
    const isFilled = read.words !== "" || read.formula !== undefined;
    if (!isFilled && (!look.ruled || drawn >= MOST_DRAWN)) return;
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) {
      if (isFilled) far ??= { row, column };
      return;
    }
    if (isFilled) filled += 1;
    else drawn += 1;
    if (filled > MOST_FILLED) return;
    const line = cells.get(row) ?? new Map<number, SheetCell>();
    cells.set(row, line.set(column, read));
  };

  return {
    open(tag: Tag) {
      switch (tag.name) {
        case "row":
          row = placeOf(tag, "r") >= 0 ? placeOf(tag, "r") : row + 1;

          column = -1;
          if (isHidden(tag, "ht") && hiddenRows.size < MOST_ROWS) hiddenRows.add(row);
          return;
        case "c":
          column = spotOf(attributeOf(tag, "r") ?? "")?.column ?? column + 1;
          cell = tag;
          said = { v: "", f: "", t: "", formula1: "" };
          return;
        case "col":
          if (isHidden(tag, "width") && hiddenColumns.length < MOST_COLUMNS)
            hiddenColumns.push({ from: placeOf(tag, "min"), to: placeOf(tag, "max") });
          return;
        case "mergeCell":
          if (merged.length < MOST_RANGES) merged.push(...rangesIn(attributeOf(tag, "ref")));
          return;
        case "dataValidation":
          list = attributeOf(tag, "type") === "list" ? tag : undefined;
          said = { v: "", f: "", t: "", formula1: "" };
          return;
      }
    },
    close(name: string) {
      if (name === "c" && cell) keep(cell);
      if (name === "c") cell = undefined;
      if (name !== "dataValidation" || !list) return;
      // Only a list written into the rule itself; one that stands in other cells names them.
      const options = /^"(.*)"$/s.exec(said.formula1.trim())?.[1]?.split(/[,;]/) ?? [];
      const named = options.map((option) => option.trim()).filter((option) => option !== "");
      if (named.length > 1 && choices.length < MOST_CHOICES)
        choices.push({ at: rangesIn(attributeOf(list, "sqref")).slice(0, MOST_CHOICES), options: named });
      list = undefined;
    },
    say(what: Said, words: string) {
      said[what] += words;
    },
    filled: () => filled,
    part: (): SheetPart => ({
      ...{ cells, merged, hiddenRows, hiddenColumns, choices },
      ...(far ? { far } : {}),
    }),
  };
}

/** Counted from 0; -1 where the attribute is missing or no number. */
function placeOf(tag: Tag, name: string): number {
  const place = Number(attributeOf(tag, name) ?? "0");
  return Number.isInteger(place) ? place - 1 : -1;
}

/** Hidden by its own mark, or drawn without any height or width. */
function isHidden(tag: Tag, size: "ht" | "width"): boolean {
  const hidden = attributeOf(tag, "hidden");
  return hidden === "1" || hidden === "true" || Number(attributeOf(tag, size) ?? "1") === 0;
}

function cellOf(
  type: string,
  said: Readonly<Record<Said, string>>,
  strings: readonly string[],
  looks: Looks,
): SheetCell {
  const formula = said.f.trim() === "" ? {} : { formula: said.f.trim() };
  if (type === "s") return { words: strings[Number(said.v)] ?? "", ...formula, looks };
  if (type === "inlineStr") return { words: spelledOut(said.t), ...formula, looks };
  if (type === "str") return { words: spelledOut(said.v), ...formula, looks };
  if (type === "e" || type === "b") return { words: "", ...formula, looks };
  const number = said.v.trim() === "" ? Number.NaN : Number(said.v);
  return Number.isFinite(number)
    ? { words: String(number), number, ...formula, looks }
    : { words: said.v.trim(), ...formula, looks };
}

/** `_x000A_` stands for the character of that number (ECMA-376 Part 1, 22.9.2.19). */
export function spelledOut(words: string): string {
  return words.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** "A1:C3 E5": ranges as a sheet names them; what is none is left out. */
export function rangesIn(words = ""): readonly Range[] {
  return words
    .split(" ", MOST_RANGES)
    .slice(0, MOST_RANGES)
    .flatMap((each) => {
      const [from, to = from] = each.split(":").map(spotOf);
      return from && to && from.row <= to.row && from.column <= to.column ? [{ from, to }] : [];
    });
}
