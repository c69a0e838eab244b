import type { Entries } from "../../functions/core/kinds/shape.ts";
import type { Holds, TableColumn, TableDesign, TableRow } from "../../functions/core/kinds/table/design.ts";
import { keyFrom } from "../../functions/core/kinds/table/keys.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { Words } from "../words/vi.ts";
import { linesSaid, said } from "./part.ts";
import { boxesIn, placesIn } from "./table-entries.ts";

type DesignRead =
  | { readonly ok: true; readonly design: TableDesign }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The design that the boxes of its page come to, or what is wrong at which of them. */
export function designIn(entries: Entries, words: Words): DesignRead {
  const t = words.tables.wrong;
  const problems: Problem[] = [];
  const wrong = (field: string, text: string) => problems.push({ field, text });
  const title = said(entries, "title");
  if (title === "") wrong("title", t.title);
  const boxes = boxesIn(entries, "column");
  if (boxes.length === 0) wrong("columns.count", t.noColumn);
  const keys = keysOf(boxes, "cot");
  const isFigure = (place: number) => boxes[place - 1]?.holds === "figure";
  const columns = boxes.map((box, at): TableColumn => {
    const place = at + 1;
    if (said(box, "label") === "") wrong(`column.${place}.label`, t.label(place));
    const above = said(box, "above")
      .split(">")
      .map((each) => each.trim())
      .filter((each) => each !== "");
    const others = (name: string) =>
      (placesIn(said(box, name)) ?? [0]).flatMap((each) =>
        each !== place && isFigure(each) ? [keys[each - 1] ?? ""] : [undefined],
      );
    const holds = heldIn(
      box,
      { others, place, wrong: (name, text) => wrong(`column.${place}.${name}`, text) },
      words,
    );
    return {
      id: keys[at] ?? "",
      label: said(box, "label"),
      above,
      holds,
      required: box.required !== undefined,
    };
  });
  const rows = rowsIn(entries, keys, words, wrong);
  if (problems.length > 0) return { ok: false, problems };
  const [symbol, source] = [said(entries, "symbol"), said(entries, "source")];
  const printed = printings.find((each) => each === entries.printed) ?? "table";
  return {
    ok: true,
    design: {
      ...{ title, columns, rows, printed },
      ...(symbol === "" ? {} : { symbol }),
      ...(source === "" ? {} : { source }),
    },
  };
}

const printings = ["sentence", "table", "annex"] as const;

/** A key stays with its column or row whatever that is called later; a new one is named by its words. */
function keysOf(boxes: readonly Entries[], other: string): readonly string[] {
  const taken = new Set<string>();
  const kept = boxes.map(({ id = "" }) => {
    const isFree = /^[a-z0-9][a-z0-9-]{0,47}$/.test(id) && !taken.has(id);
    return isFree ? keyFrom(id, taken, other) : "";
  });
  return boxes.map((box, at) => kept[at] || keyFrom(said(box, "label"), taken, other));
}

interface At {
  /** Keys of the other columns of figures that a box names; undefined for what it names wrongly. */
  readonly others: (name: string) => readonly (string | undefined)[];
  readonly place: number;
  readonly wrong: (name: string, text: string) => void;
}

function heldIn(box: Entries, { others, place, wrong }: At, words: Words): Holds {
  const t = words.tables.wrong;
  switch (box.holds) {
    case "words":
    case "date":
    case "title":
      return { type: box.holds };
    case "choice": {
      const taken = new Set<string>();
      const options = linesSaid(box, "options").map((label) => ({
        value: keyFrom(label, taken, "muc"),
        label,
      }));
      if (options.length < 2) wrong("options", t.options(place));
      return { type: "choice", options };
    }
    case undefined:
    case "figure": {
      const summed = said(box, "sumOf") === "" ? [] : others("sumOf");
      const sumOf = summed.flatMap((each) => each ?? []);
      if (summed.length > 0 && (sumOf.length < summed.length || sumOf.length < 2))
        wrong("sumOf", t.sumOf(place));
      const figure = {
        type: "figure" as const,
        unit: said(box, "unit"),
        ...(sumOf.length > 0 ? { sumOf } : {}),
      };
      if (box.merging !== "percent" && box.merging !== "ratio")
        return {
          ...figure,
          whole: box.whole !== undefined,
          merging: { type: box.merging === "spread" ? "spread" : "sum" },
        };
      const [[part], [whole]] = [others("part"), others("over")];
      if (part === undefined || whole === undefined) wrong("part", t.ratio(place));
      const merging = {
        type: "ratio" as const,
        part: part ?? "",
        whole: whole ?? "",
        percent: box.merging === "percent",
      };
      return { ...figure, whole: false, merging };
    }
  }
  return { type: "words" };
}

function rowsIn(
  entries: Entries,
  columns: readonly string[],
  words: Words,
  wrong: (field: string, text: string) => void,
): TableDesign["rows"] {
  const t = words.tables.wrong;
  if (entries.rows === "free") {
    const [least, most] = ["rows.least", "rows.most"].map((name) => Number(said(entries, name)));
    const known = (placesIn(said(entries, "rows.knownBy")) ?? []).flatMap(
      (place) => columns[place - 1] ?? [],
    );
    const isSound =
      [least, most].every(Number.isInteger) &&
      (least ?? -1) >= 0 &&
      (most ?? 0) >= Math.max(1, least ?? 0) &&
      (most ?? 501) <= 500;
    if (!isSound) wrong("rows.most", t.most);
    return {
      type: "free",
      least: isSound ? (least ?? 1) : 1,
      most: isSound ? (most ?? 1) : 1,
      knownBy: known,
    };
  }
  const boxes = boxesIn(entries, "row");
  const keys = keysOf(boxes, "dong");
  if (!boxes.some(({ is }) => is !== "heads")) wrong("rows.count", t.noRow);
  const rows = boxes.map((box, at): TableRow => {
    const place = at + 1;
    const label = said(box, "label").replaceAll(/\s+/g, " ");
    const [number, unit] = [said(box, "number"), said(box, "unit")];
    if (label === "") wrong(`row.${place}.label`, t.rowLabel(place));
    const places = box.is === "total" ? (placesIn(said(box, "total")) ?? [0]) : [];
    const total = places.flatMap((each) =>
      each !== place && boxes[each - 1] && boxes[each - 1]?.is !== "heads" ? (keys[each - 1] ?? []) : [],
    );
    if (box.is === "total" && (total.length === 0 || total.length < places.length))
      wrong(`row.${place}.total`, t.total(place));
    return {
      ...{ id: keys[at] ?? "", label, heads: box.is === "heads" },
      ...(number === "" ? {} : { number }),
      ...(unit === "" ? {} : { unit }),
      ...(total.length > 0 ? { total } : {}),
    };
  });
  return { type: "fixed", label: said(entries, "rows.label") || words.tables.rowLabel, rows };
}
