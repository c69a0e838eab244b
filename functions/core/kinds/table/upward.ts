import { type Figure, printFigure } from "../../figures/figure.ts";
import type { Upward } from "../kind.ts";
import { figureOf, type Item, inUnit, isSame, made, single } from "../upward.ts";
import { columnName, type FigureColumn, figureColumns, fixedRows, unitOf } from "./columns.ts";
import type { TableDesign } from "./design.ts";
import type { SaidRow, TableField, TableValue } from "./field.ts";
import { type NamedRow, namedRows, rowTaken } from "./named.ts";
import { isSameTable, type TableName } from "./same.ts";
import type { TableSettled } from "./settled.ts";

/** One figure of an office's row, or one whole row that units named, of a table that both levels know. */
export type Told = { readonly table: TableName } & (
  | {
      readonly type: "cell";
      readonly row: string;
      readonly column: string;
      readonly unit: string;
      readonly figure: Figure;
    }
  | { readonly type: "row"; readonly row: NamedRow }
);

export const upward: Upward<TableField, TableValue, TableSettled, Told> = {
  isOpen: ({ design }) => design.rows.type === "free",
  items({ id, design }, settled) {
    if (!settled) return [];
    const { title, symbol } = design;
    const table = { title, ...(symbol ? { symbol } : {}) };
    return design.rows.type === "fixed"
      ? cellItems(id, design, table, settled)
      : namedRows(design, settled).map((row) => ({
          from: id,
          said: saidOf(row),
          told: { table, type: "row", row },
        }));
  },
  take(field, pool) {
    const { design } = field;
    const own = pool.filter(({ told }) => isSameTable(told.table, design));
    return design.rows.type === "fixed" ? cellsTaken(design, own) : rowsTaken(design, design.rows.most, own);
  },
};

/** What is worked out of two others is worked out anew above. */
const ownFigures = (design: TableDesign) =>
  figureColumns(design).filter(({ holds }) => holds.merging.type !== "ratio");

function cellItems(
  from: string,
  design: TableDesign,
  table: TableName,
  { rows }: TableSettled,
): readonly Item<Told>[] {
  const totals = new Map(rows.map(({ row, cells }) => [row, cells]));
  return fixedRows(design).flatMap((row) =>
    ownFigures(design).flatMap((column): readonly Item<Told>[] => {
      const cell = totals.get(row.id)?.find((each) => each.column === column.id);
      const figure = cell && figureOf(cell.total);
      if (figure === undefined) return [];
      const told = { row: row.label, column: columnName(column), unit: unitOf(column, row), figure };
      const said = `${told.row}, ${told.column}: ${printFigure(figure)}`;
      return [{ from, said, told: { table, type: "cell", ...told } }];
    }),
  );
}

function cellsTaken(design: TableDesign, pool: readonly Item<Told>[]) {
  const found = fixedRows(design).flatMap((row) =>
    ownFigures(design).flatMap((column) => {
      const unit = unitOf(column, row);
      const item = single(pool, (told) => figureFor(told, row.label, column, unit) !== undefined);
      const figure = item && figureFor(item.told, row.label, column, unit);
      return item && figure !== undefined ? [{ item, row: row.id, column: column.id, figure }] : [];
    }),
  );
  const rows = Map.groupBy(found, ({ row }) => row);
  const said = [...rows].map(([row, cells]): SaidRow => {
    const figures = cells.map(({ column, figure }) => [column, figure] as const);
    return { row, figures: Object.fromEntries(figures), words: {} };
  });
  return made<TableValue, Told>({ kind: "table", rows: said }, found);
}

function figureFor(told: Told, row: string, column: FigureColumn, unit: string): Figure | undefined {
  if (told.type !== "cell" || !isSame(told.row, row) || !isSame(told.column, columnName(column)))
    return undefined;
  return inUnit(told, unit);
}

/** A row of which the form above has no place for some cell is left for a person. */
function rowsTaken(design: TableDesign, most: number, pool: readonly Item<Told>[]) {
  const fitting = pool.flatMap((item) => {
    const said = item.told.type === "row" ? rowTaken(design, item.told.row) : undefined;
    return said ? [{ item, said }] : [];
  });
  const taken = fitting.slice(0, most);
  return made<TableValue, Told>(
    { kind: "table", rows: taken.map(({ said }) => said) },
    taken.map(({ item }, at) => ({ item, row: String(at + 1) })),
  );
}

const saidOf = (row: NamedRow) => row.map(({ column, said }) => `${column}: ${said}`).join(", ");
