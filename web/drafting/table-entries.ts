import type { Entries } from "../../functions/core/kinds/shape.ts";
import type { Holds, TableColumn, TableDesign, TableRow } from "../../functions/core/kinds/table/design.ts";

/** A table's design as the boxes of its page: columns and rows by their places, which people name them by. */
export function entriesOf(design: TableDesign): Entries {
  const { rows } = design;
  const columns = design.columns.map((column) => columnBoxes(column, design.columns));
  const given = rows.type === "fixed" ? rows.rows.map((row) => rowBoxes(row, rows.rows)) : [];
  const known = rows.type === "free" ? rows.knownBy : [];
  return {
    ...{ title: design.title, symbol: design.symbol ?? "", printed: design.printed },
    ...{ source: design.source ?? "", rows: rows.type },
    "rows.label": rows.type === "fixed" ? rows.label : "",
    "rows.least": String(rows.type === "free" ? rows.least : 3),
    "rows.most": String(rows.type === "free" ? rows.most : 100),
    "rows.knownBy": placesOf(known, design.columns),
    ...numbered("column", columns),
    ...numbered("row", given),
  };
}

/** The boxes of each column, or of each row, without what stands before their own names. */
export function boxesIn(entries: Entries, what: "column" | "row"): readonly Entries[] {
  const most = what === "column" ? MOST_COLUMNS : MOST_ROWS;
  const count = Math.min(most, Math.max(0, Number(entries[`${what}s.count`] ?? "0") || 0));
  const boxes: Record<string, string>[] = Array.from({ length: count }, () => ({}));
  for (const [name, said] of Object.entries(entries)) {
    const [of, place = "", ...own] = name.split(".");
    const box = of === what && own.length > 0 ? boxes[Number(place) - 1] : undefined;
    if (box && said !== undefined) box[own.join(".")] = said;
  }
  return boxes;
}

const MOST_COLUMNS = 40;
const MOST_ROWS = 500;

/** The same design with one column or row more or less; who names others by their places goes along. */
export function withAct(entries: Entries, act: string): Entries {
  const [verb, what = "", number = ""] = act.split(" ");
  if (what !== "column" && what !== "row") return entries;
  const boxes = boxesIn(entries, what);
  const place = Number(number);
  const others = Object.fromEntries(
    Object.entries(entries).filter(([name]) => !name.startsWith(`${what}.`) && name !== `${what}s.count`),
  );
  if (verb === "add") return { ...others, ...numbered(what, [...boxes, fresh[what]]) };
  if (verb !== "remove") return entries;
  const left = boxes
    .filter((_, at) => at + 1 !== place)
    .map((box) =>
      Object.fromEntries(
        Object.entries(box).map(([name, said = ""]) => [
          name,
          pointing.has(name) ? without(said, place) : said,
        ]),
      ),
    );
  const known = entries["rows.knownBy"];
  return {
    ...others,
    ...numbered(what, left),
    ...(what === "column" && known !== undefined ? { "rows.knownBy": without(known, place) } : {}),
  };
}

const fresh = {
  column: { holds: "figure", merging: "sum", whole: "on" },
  row: { is: "row" },
} as const satisfies Record<string, Entries>;

/** Boxes that name columns or rows by their places. */
const pointing = new Set(["sumOf", "part", "over", "total"]);

/** Places after one is taken out; a box that names none keeps its words. */
function without(said: string, place: number): string {
  const places = placesIn(said);
  if (places === undefined) return said;
  return listed(places.filter((each) => each !== place).map((each) => (each > place ? each - 1 : each)));
}

/** "2-4, 6" → 2, 3, 4, 6; undefined where these are no places. */
export function placesIn(said: string): readonly number[] | undefined {
  const parts = said.split(/[,;\s]+/).filter((part) => part !== "");
  const found = parts.map((part) => {
    const [, from = "", to = from] = /^(\d{1,3})(?:[-–](\d{1,3}))?$/.exec(part) ?? [];
    if (from === "" || Number(to) < Number(from)) return undefined;
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at);
  });
  return found.some((each) => each === undefined)
    ? undefined
    : [...new Set(found.flatMap((each) => each ?? []))];
}

const listed = (places: readonly number[]) => places.join(", ");

function placesOf(keys: readonly string[], among: readonly { readonly id: string }[]): string {
  return listed(keys.map((key) => among.findIndex(({ id }) => id === key) + 1).filter((place) => place > 0));
}

function numbered(what: "column" | "row", boxes: readonly Entries[]): Entries {
  const named = boxes.flatMap((box, at) =>
    Object.entries(box).map(([name, said]) => [`${what}.${at + 1}.${name}`, said] as const),
  );
  return { [`${what}s.count`]: String(boxes.length), ...Object.fromEntries(named) };
}

function columnBoxes(
  { id, label, above, holds, required }: TableColumn,
  all: readonly TableColumn[],
): Entries {
  return {
    ...{ id, label, above: above.join(" > "), holds: holds.type },
    ...(required ? { required: "on" } : {}),
    ...heldBoxes(holds, all),
  };
}

function heldBoxes(holds: Holds, all: readonly TableColumn[]): Entries {
  switch (holds.type) {
    case "figure": {
      const { unit, whole, merging, sumOf = [] } = holds;
      const ratio =
        merging.type === "ratio"
          ? { part: placesOf([merging.part], all), over: placesOf([merging.whole], all) }
          : {};
      return {
        ...{ unit, ...(whole ? { whole: "on" } : {}), ...ratio, sumOf: placesOf(sumOf, all) },
        merging: merging.type === "ratio" && merging.percent ? "percent" : merging.type,
      };
    }
    case "choice":
      return { options: holds.options.map(({ label }) => label).join("\n") };
    case "words":
    case "date":
    case "title":
      return {};
  }
}

function rowBoxes({ id, number, label, heads, total, unit }: TableRow, all: readonly TableRow[]): Entries {
  return {
    ...{ id, number: number ?? "", label, unit: unit ?? "", total: placesOf(total ?? [], all) },
    is: heads ? "heads" : total && total.length > 0 ? "total" : "row",
  };
}
