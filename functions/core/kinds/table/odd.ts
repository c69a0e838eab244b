import { sumOf } from "../../figures/exact.ts";
import type { Figure } from "../../figures/figure.ts";
import type { Problem } from "../../problem/outcome.ts";
import type { Wrong } from "../../problem/wrong.ts";
import { entryName, type Grid } from "../shape.ts";
import { type FigureAt, ratioAt, type SumOf, sumsAt } from "../worked.ts";
import { columnName, figureColumns, fixedRows, knownBy } from "./columns.ts";
import type { Merging, TableDesign } from "./design.ts";
import type { SaidRow, TableField } from "./field.ts";

/** One answer as it was read, with what its blank cells come to. */
export interface Filled {
  readonly grid: Grid;
  readonly rows: readonly { readonly id: string; readonly said: SaidRow }[];
  readonly at: FigureAt;
}

/** What in a table does not go together with the rest of it, and what it lacks. */
export function oddIn({ id: field, design }: TableField, filled: Filled): readonly Problem[] {
  const columns = figureColumns(design);
  const typed = filled.rows.flatMap(({ id: row, said }) =>
    columns.flatMap(({ id, holds }) => {
      const figure = said.figures[id];
      return figure === undefined ? [] : [{ row, id, merging: holds.merging, figure }];
    }),
  );
  const odd = typed.flatMap(({ row, id, merging, figure }): readonly Problem[] => {
    const wrong =
      merging.type === "ratio"
        ? ratioOff(design, merging, figure, (column) => filled.at(row, column))
        : sumOff(design, filled, row, id, figure);
    return wrong ? [{ field: entryName(field, row, id), ...wrong }] : [];
  });
  const lacking = lackingIn(design, filled).map(
    ({ row, column, label }): Problem => ({
      ...{ field: entryName(field, row, column), code: "needs-cell", label },
    }),
  );
  return [...odd, ...lacking];
}

/** A total that is not what its parts come to; where some are blank, only one that is less than the rest. */
function sumOff(
  design: TableDesign,
  { grid, at }: Filled,
  row: string,
  column: string,
  figure: Figure,
): Wrong | undefined {
  if (figure === "unknown") return undefined;
  const typed = figure === "none" ? 0 : figure;
  for (const { cells, by } of sumsAt(grid, row, column)) {
    const parts = cells.map(([one, other]) => at(one, other));
    const isWhole = parts.every((part) => part !== undefined && part !== "unknown");
    const sum = sumOf(parts.filter((part) => typeof part === "number"));
    if (sum === undefined || (isWhole ? typed === sum : typed >= sum)) continue;
    return { code: "sum-off", typed, sum, ...namesIn(design, { cells, by }, row, column) };
  }
  return undefined;
}

function namesIn(design: TableDesign, { cells, by }: SumOf, row: string, column: string) {
  const nameOf = (one: string, other: string) =>
    by === "rows" ? labelOfRow(design, one) : labelOfColumn(design, other);
  const parts = cells.map(([one, other]) => nameOf(one, other));
  return { label: nameOf(row, column), parts: parts.join("; ") };
}

/** A share is typed as it was rounded: to a point of a hundred, any other rate to its own last digit. */
function ratioOff(
  design: TableDesign,
  ratio: Extract<Merging, { type: "ratio" }>,
  typed: Figure,
  figureOf: (column: string) => Figure | undefined,
): Wrong | undefined {
  const [worked, part, whole] = [ratioAt(ratio, figureOf), figureOf(ratio.part), figureOf(ratio.whole)];
  if (worked === undefined || [typed, part, whole].some((figure) => typeof figure !== "number"))
    return undefined;
  const decimals = String(typed).split(".")[1]?.length ?? 0;
  const isNear = Math.abs(worked - Number(typed)) <= (ratio.percent ? 1 : 10 ** -decimals) + 1e-9;
  if (isNear) return undefined;
  return {
    ...{ code: "ratio-off", typed: Number(typed), worked, percent: ratio.percent },
    part: { label: labelOfColumn(design, ratio.part), figure: Number(part) },
    whole: { label: labelOfColumn(design, ratio.whole), figure: Number(whole) },
  };
}

interface Lacking {
  readonly row: string;
  readonly column: string;
  readonly label: string;
}

/**
 * Columns that must be filled: in each of the office's rows once any of them is answered, and in each row
 * that a unit adds. A row is known by its name, so that one is needed too. What can be worked out is not
 * lacking.
 */
function lackingIn(design: TableDesign, { rows, at }: Filled): readonly Lacking[] {
  const known = knownBy(design);
  const needed = design.columns.filter(({ id, required }) => required || known.includes(id));
  if (rows.length === 0 || needed.length === 0) return [];
  const said = new Map(rows.map((row) => [row.id, row.said]));
  const asked =
    design.rows.type === "fixed" ? fixedRows(design).map(({ id }) => id) : rows.map(({ id }) => id);
  return asked.flatMap((row) =>
    needed.flatMap((column): readonly Lacking[] => {
      const { id, holds } = column;
      const { merging } = holds.type === "figure" ? holds : {};
      const worked = merging?.type === "ratio" && ratioAt(merging, (other) => at(row, other)) !== undefined;
      const given = said.get(row)?.words[id] ?? said.get(row)?.figures[id] ?? at(row, id);
      return given !== undefined || worked ? [] : [{ row, column: id, label: columnName(column) }];
    }),
  );
}

function labelOfColumn({ columns }: TableDesign, id: string): string {
  const column = columns.find((each) => each.id === id);
  return column ? columnName(column) : id;
}

function labelOfRow(design: TableDesign, id: string): string {
  return fixedRows(design).find((row) => row.id === id)?.label ?? id;
}
