import { spotOf } from "./address.ts";

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
  /** The sheet without its empty cells and rows, so that one formatted to its last row costs nothing to read. */
  readonly xml: string;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Merged ranges, "C7:D9". */
  readonly merged: readonly string[];
}

/** What is larger was not filled in on a form of ours. */
export const MOST_CELLS = 50_000;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 250;

const opening = /<((?:\w+:)?c)(?=[\s>/])([^<>]*)>/g;
const emptyRow = /<((?:\w+:)?row)(?=[\s>/])[^<>]*(?:\/>|>\s*<\/\1>)/g;

/** Walks over a sheet's cells once, in the time of its length. Undefined for one that is broken or far too large. */
export function scanSheet(xml: string, isPercent: (style: number) => boolean): Scanned | undefined {
  const facts = new Map<string, Fact>();
  const kept: string[] = [];
  let [from, cells] = [0, 0];
  opening.lastIndex = 0;
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const [tag, name = "c", attributes = ""] = found;
    const closing = `</${name}>`;
    const closed = attributes.endsWith("/")
      ? found.index + tag.length
      : xml.indexOf(closing, opening.lastIndex);
    if (closed < 0) return undefined;
    const end = attributes.endsWith("/") ? closed : closed + closing.length;
    const body = xml.slice(found.index + tag.length, closed);
    const [at, fact] = [attribute(attributes, "r") ?? "", factOf(attributes, body, isPercent)];
    if (fact) facts.set(at, fact);
    if (/<(?:\w+:)?(?:v|is)[\s>]/.test(body)) {
      const spot = spotOf(at);
      cells += 1;
      if (!spot || spot.row >= MOST_ROWS || spot.column >= MOST_COLUMNS || cells > MOST_CELLS)
        return undefined;
      kept.push(xml.slice(from, end));
    } else kept.push(xml.slice(from, found.index));
    from = end;
    opening.lastIndex = end;
  }
  kept.push(xml.slice(from));
  const merged = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*ref="([A-Z0-9:]+)"/g)].map(
    ([, range]) => range ?? "",
  );
  return { xml: kept.join("").replace(emptyRow, ""), facts, merged };
}

function factOf(attributes: string, body: string, isPercent: (style: number) => boolean): Fact | undefined {
  const formula = /<(?:\w+:)?f[\s>/]/.test(body);
  const error = attribute(attributes, "t") === "e" ? (/>(#[^<]*)</.exec(body)?.[1] ?? "#") : undefined;
  const style = attribute(attributes, "s");
  const percent = style !== undefined && isPercent(Number(style));
  if (!formula && error === undefined && !percent) return undefined;
  return {
    ...(formula ? { formula: true } : {}),
    ...(formula && !/<(?:\w+:)?v[\s>]/.test(body) ? { blank: true } : {}),
    ...(error === undefined ? {} : { error }),
    ...(percent ? { percent: true } : {}),
  };
}

/** Which of the workbook's cell styles show a percentage: two formats of Excel's own (9 and 10) and any with the sign. */
export function percentStyles(styles: string): (style: number) => boolean {
  const own = new Set(["9", "10"]);
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/g)) {
    const code = (attribute(tag, "formatCode") ?? "").replaceAll("&quot;", '"').replace(/"[^"]*"/g, "");
    if (code.includes("%")) own.add(attribute(tag, "numFmtId") ?? "");
  }
  const formats = /<(?:\w+:)?cellXfs[\s>]([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles)?.[1] ?? "";
  const used = [...formats.matchAll(/<(?:\w+:)?xf[\s>/][^<>]*/g)].map(([tag]) =>
    own.has(attribute(tag, "numFmtId") ?? ""),
  );
  return (style) => used[style] ?? false;
}

export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
}
