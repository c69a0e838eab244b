import { figuresInRow } from "../../../../core/kinds/table/answer.ts";
import type { RowTotal } from "../../../../core/kinds/table/cells.ts";
import { columnName, isWords, knownBy } from "../../../../core/kinds/table/columns.ts";
import type { TableColumn, TableDesign, TableRow } from "../../../../core/kinds/table/design.ts";
import type { SaidRow, TableField } from "../../../../core/kinds/table/field.ts";
import { gridOf } from "../../../../core/kinds/table/shape.ts";
import type { TableTotal } from "../../../../core/kinds/table/total.ts";
import { filled } from "../../../../core/report/live.ts";
import type { Part } from "../../../../core/report/source.ts";
import { lowered, raised } from "../../../../core/text/first-letter.ts";
import type { Passage } from "../../../../decree30/document.ts";
import { stopped } from "../../../prose.ts";
import { attributed, type Composing } from "../../context.ts";
import { partSaid } from "../../figures/clause.ts";
import { figurePassages } from "../../figures/passages.ts";
import type { Quantity } from "../../figures/quantity.ts";
import { leaveOut } from "../../left-out.ts";
import { paragraph } from "../../phrases.ts";
import { cellOf } from "./own-rows.ts";
import { rowQuantities } from "./row-quantities.ts";
import { sourcesIn, sourcesOfRow } from "./told.ts";
import { wordsInCell } from "./words.ts";

/** As many rows as a section tells of those that units named; the others are named as left out. */
const most = 12;

/**
 * A table told in words. Rows of one figure each are sentences, those under one line of the table a
 * paragraph; rows of several figures, or with words beside them, are a list under the table's name.
 */
export function sentences(composing: Composing, field: TableField, total: TableTotal): readonly Passage[] {
  const { design } = field;
  if (design.rows.type === "free") return namedList(composing, field, total);
  const rows = new Map(total.rows.map((row) => [row.row, row]));
  const told = groupsOf(design.rows.rows).map(({ head, under }) => ({
    head,
    rows: under.flatMap(({ id }) => toldOf(composing, field, rows.get(id))),
  }));
  const isPlain = told.every((group) =>
    group.rows.every(({ quantities, words }) => quantities.length === 1 && words.length === 0),
  );
  return isPlain ? inParagraphs(composing, field, told) : inList(composing, field, total, told);
}

interface ToldRow {
  readonly row: RowTotal;
  readonly quantities: readonly Quantity[];
  readonly words: readonly string[];
}

interface ToldGroup {
  readonly head: TableRow | undefined;
  readonly rows: readonly ToldRow[];
}

/** The office's rows under the line that heads them. */
function groupsOf(
  rows: readonly TableRow[],
): readonly { readonly head: TableRow | undefined; readonly under: readonly TableRow[] }[] {
  const groups: { head: TableRow | undefined; under: TableRow[] }[] = [{ head: undefined, under: [] }];
  for (const row of rows) {
    if (row.heads) groups.push({ head: row, under: [] });
    else groups.at(-1)?.under.push(row);
  }
  return groups;
}

function toldOf(
  composing: Composing,
  field: TableField,
  row: RowTotal | undefined,
  columns: readonly TableColumn[] = field.design.columns,
): readonly ToldRow[] {
  if (!row) return [];
  const words = columns.filter(isWords).flatMap((column) => {
    const said = wordsInCell(composing, column, row);
    return said === "" ? [] : [`${lowered(columnName(column))}: ${said}`];
  });
  const quantities = rowQuantities(
    composing,
    { id: field.id, design: { ...field.design, columns: [...columns] } },
    row,
  );
  return quantities.length + words.length > 0 ? [{ row, quantities, words }] : [];
}

function inParagraphs(
  composing: Composing,
  { id }: TableField,
  groups: readonly ToldGroup[],
): readonly Passage[] {
  return groups.flatMap(({ head, rows }) => {
    const told = rows.flatMap(({ row, quantities }) =>
      quantities.map((quantity) => ({ quantity, sources: sourcesOfRow(row) })),
    );
    return figurePassages(composing, `${id}.${head?.id ?? "figures"}`, told, head?.label);
  });
}

function inList(
  composing: Composing,
  { id, design }: TableField,
  total: TableTotal,
  groups: readonly ToldGroup[],
): readonly Passage[] {
  const points = groups.flatMap(({ head, rows }): readonly Passage[] => [
    ...(head && rows.length > 0 ? [{ type: "paragraph" as const, text: `${head.label}:` }] : []),
    ...rows.map((told) => pointOf(composing, `${id}.${told.row.row}`, told)),
  ]);
  return points.length === 0 ? [] : [headOf(composing, id, design, total), ...points];
}

function headOf(composing: Composing, id: string, { title }: TableDesign, total: TableTotal): Passage {
  return paragraph(composing, `${id}.head`, `${title}:`, sourcesIn(total));
}

/** "Xây dựng nông thôn mới: 12 tập thể, 30 cá nhân; ghi chú: …" */
function pointOf(composing: Composing, place: string, told: ToldRow, isNamed = false): Passage {
  const { row } = told;
  const source = composing.tracer.mark(place, sourcesOfRow(row), isNamed ? row.label : undefined);
  return { type: "point", mark: "-", text: stopped(rowSaid(told)), source };
}

function rowSaid({ row, quantities, words }: ToldRow): string {
  const figures = quantities.map((quantity) => partSaid(quantity, quantities.length > 1 ? "" : row.label));
  const said = [figures.join(figures.some((each) => each.includes(",")) ? "; " : ", "), ...words];
  const text = said.filter((each) => each !== "").join("; ");
  return text === "" ? row.label : `${raised(row.label)}: ${text}`;
}

function namedList(composing: Composing, field: TableField, total: TableTotal): readonly Passage[] {
  const { id, design } = field;
  const points =
    total.listed.length > 0
      ? ownPoints(composing, id, design, total.listed)
      : namedPoints(composing, field, total);
  return points.length === 0 ? [] : [headOf(composing, id, design, total), ...points];
}

function namedPoints(composing: Composing, field: TableField, { rows }: TableTotal): readonly Passage[] {
  const known = knownBy(field.design);
  const others = field.design.columns.filter((column) => !known.includes(column.id));
  return rows.flatMap((row, at): readonly Passage[] => {
    if (at < most) {
      const [told = { row, quantities: [], words: [] }] = toldOf(composing, field, row, others);
      return [pointOf(composing, field.id, told, true)];
    }
    // What is not on the page has no live figures, but the words they come to.
    const figures = new Map();
    const [told] = toldOf({ ...composing, figures }, field, row, others);
    const value = told ? filled(rowSaid(told), figures) : row.label;
    leaveOut(
      composing,
      sourcesOfRow(row).map((source) => ({ source, value })),
      "room",
    );
    return [];
  });
}

function ownPoints(
  composing: Composing,
  id: string,
  design: TableDesign,
  listed: readonly Part<SaidRow>[],
): readonly Passage[] {
  const grid = gridOf(design);
  const told = listed.map(({ source, value }) => {
    const cells = design.columns.flatMap((column, at) => {
      const cell = cellOf(column, value, figuresInRow(grid, value));
      return cell === "" ? [] : [at === 0 ? cell : `${lowered(columnName(column))}: ${cell}`];
    });
    return { source, value: cells.join("; ") };
  });
  leaveOut(composing, told.slice(most), "room");
  return told.slice(0, most).map(({ source, value }): Passage => {
    const text = stopped(attributed(composing, value, [source]));
    return { type: "point", mark: "-", text, source: composing.tracer.mark(id, [source], value) };
  });
}
