import { type Spot, spotOf } from "../core/text/cell-address.ts";

/** What a cell is beside its value, which the reader does not tell. */
export interface Fact {
  readonly formula?: true;
  /** "#REF!": the cell shows an error and has no value. */
  readonly error?: string;
  /** The number is shown as a percentage. */
  readonly percent?: true;
  /** A formula whose result was never worked out. */
  readonly blank?: true;
}

export interface Scanned {
  /**
   * The sheet anew with nothing but its filled cells, so that no row, tag or blank cell beside them costs
   * anything.
   */
  readonly xml: string;
  readonly cells: number;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Merged ranges, "C7:D9". */
  readonly merged: readonly string[];
}

/** What lies further out was not filled in on a form of ours. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;

const opening = /<((?:\w+:)?c)(?=[\s>/])([^<>]*)>/g;

/**
 * Walks over a sheet's cells once, in the time of its length. Undefined for one that is broken, or has
 * something at its far end: spread out to there, a sheet of a few bytes would fill the memory.
 */
export function scanSheet(xml: string, isPercent: (style: number) => boolean): Scanned | undefined {
  // Cut off, its last rows would read as left blank.
  if (!/<\/(?:\w+:)?worksheet>\s*$/.test(xml.slice(-300))) return undefined;
  const facts = new Map<string, Fact>();
  const filled: (Spot & { readonly xml: string })[] = [];
  opening.lastIndex = 0;
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const [, name = "c", attributes = ""] = found;
    if (attributes.endsWith("/")) continue;
    const end = xml.indexOf(`</${name}>`, opening.lastIndex);
    if (end < 0) return undefined;
    const body = xml.slice(opening.lastIndex, end);
    opening.lastIndex = end;
    const at = attribute(attributes, "r") ?? "";
    const fact = factOf(attributes, body, isPercent);
    if (fact) facts.set(at, fact);
    const content = contentOf(body);
    if (content === "") continue;
    const spot = spotOf(at);
    if (!spot || spot.row >= MOST_ROWS || spot.column >= MOST_COLUMNS) return undefined;
    filled.push({ ...spot, xml: `<c ${attributesOf(attributes)}>${content}</c>` });
  }
  const ranges = /<(?:\w+:)?mergeCell\s[^<>]*ref="([A-Z]+\d+:[A-Z]+\d+)"/g;
  const merged = [...xml.matchAll(ranges)].slice(0, MOST_MERGED).map(([, range]) => range ?? "");
  return { xml: sheetOf(filled), cells: filled.length, facts, merged };
}

/** Merged ranges past these are no part of a form. */
const MOST_MERGED = 5_000;

function sheetOf(filled: readonly (Spot & { readonly xml: string })[]): string {
  const rows = Map.groupBy(
    filled.toSorted((a, b) => a.row - b.row || a.column - b.column),
    ({ row }) => row,
  );
  const drawn = [...rows].map(
    ([row, cells]) => `<row r="${row + 1}">${cells.map(({ xml }) => xml).join("")}</row>`,
  );
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${drawn.join("")}</sheetData></worksheet>`;
}

/** A cell's value, or the words written into it, in the one spelling that the reader is given. */
function contentOf(body: string): string {
  const value = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</.exec(body)?.[1];
  if (value !== undefined) return value === "" ? "" : `<v>${value}</v>`;
  const words = [...body.matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g)].map(([, text]) => text).join("");
  return words === "" ? "" : `<is><t xml:space="preserve">${words}</t></is>`;
}

const attributesOf = (attributes: string) =>
  ["r", "s", "t"]
    .flatMap((name) => {
      const value = attribute(attributes, name);
      return value === undefined ? [] : [`${name}="${value}"`];
    })
    .join(" ");

function factOf(attributes: string, body: string, isPercent: (style: number) => boolean): Fact | undefined {
  const formula = /<(?:\w+:)?f[\s>/]/.test(body);
  const error = attribute(attributes, "t") === "e" ? errorIn(body) : undefined;
  const style = attribute(attributes, "s");
  const percent = style !== undefined && isPercent(Number(style));
  if (!formula && error === undefined && !percent) return undefined;
  return {
    ...(formula ? { formula: true } : {}),
    ...(formula && !isWorkedOut(attributes, body) ? { blank: true } : {}),
    ...(error === undefined ? {} : { error }),
    ...(percent ? { percent: true } : {}),
  };
}

/** Words may come out empty; of a number an empty result is what programs write that reckon nothing. */
function isWorkedOut(attributes: string, body: string): boolean {
  const isWords = attribute(attributes, "t") === "str" && /<(?:\w+:)?v[\s>/]/.test(body);
  return isWords || contentOf(body) !== "";
}

function errorIn(body: string): string {
  const from = body.indexOf(">#") + 1;
  const to = body.indexOf("<", from);
  return from > 0 && to > from ? body.slice(from, to) : "#";
}

/**
 * Which of the workbook's cell styles show a percentage: two formats of Excel's own (9 and 10) and any with
 * the sign.
 */
export function percentStyles(styles: string): (style: number) => boolean {
  const own = new Set(["9", "10"]);
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/g)) {
    const code = (attribute(tag, "formatCode") ?? "").replaceAll("&quot;", '"').replace(/"[^"]*"/g, "");
    if (code.includes("%")) own.add(attribute(tag, "numFmtId") ?? "");
  }
  // Found by where it begins and ends, for a search with a pattern could take the square of the part's
  // length.
  const from = styles.search(/<(?:\w+:)?cellXfs[\s>]/);
  const formats = from < 0 ? "" : (styles.slice(from).split(/<\/(?:\w+:)?cellXfs>/, 1)[0] ?? "");
  const used = [...formats.matchAll(/<(?:\w+:)?xf[\s>/][^<>]*/g)].map(([tag]) =>
    own.has(attribute(tag, "numFmtId") ?? ""),
  );
  return (style) => used[style] ?? false;
}

export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
}
