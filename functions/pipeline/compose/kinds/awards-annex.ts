import { sumOf } from "../../../core/figures/exact.ts";
import { type Figure, printFigure } from "../../../core/figures/figure.ts";
import { printNumber } from "../../../core/figures/number.ts";
import type { AwardColumn, AwardsField } from "../../../core/kinds/awards/field.ts";
import type { AwardsTotal, AwardTotal } from "../../../core/kinds/awards/total.ts";
import { titleIn } from "../../../core/registry/titles.ts";
import type { Part, Source } from "../../../core/report/source.ts";
import type { Total } from "../../../core/report/total.ts";
import type { Annex, Column, Row } from "../../../decree30/document.ts";
import { rowsByBloc, type UnitCells } from "../by-unit.ts";
import type { Composing } from "../context.ts";
import { sourcesOf } from "../trace.ts";

/** A column of the table: one award, counted in collectives or in individuals. */
interface Counted {
  readonly head: string;
  readonly over?: readonly string[];
  readonly row: AwardTotal;
  readonly column: AwardColumn;
}

/** Awards the directive lists, by unit, with the sum above; nothing when nobody gave any. */
export function awardsAnnex(
  composing: Pick<Composing, "roster" | "tracer">,
  field: AwardsField,
  total: AwardsTotal,
): Annex | undefined {
  const counted = total.rows.flatMap(columnsOf);
  if (!field.awards || counted.length === 0) return undefined;
  const columns: readonly Column[] = [
    { head: "STT", share: 5, align: "centre" },
    { head: "Cơ quan, đơn vị, địa phương", share: 30, align: "start" },
    ...counted.map(
      ({ head, over }): Column => ({
        ...{ head, share: 65 / counted.length, align: "decimal" },
        ...(over === undefined ? {} : { over }),
      }),
    ),
  ];
  const sums = counted.map(({ row, column }) => row.figures[column]);
  const sum: Row = {
    type: "cells",
    cells: ["", "Tổng cộng", ...sums.map(({ value }) => (value === undefined ? "" : printNumber(value)))],
    source: composing.tracer.mark(`annex.${field.id}`, sourcesOf(...sums)),
  };
  const title = `${field.label} theo cơ quan, đơn vị, địa phương`;
  const rows = [sum, ...rowsByBloc(composing, `annex.${field.id}`, unitsOf(counted))];
  return { title, landscape: true, passages: [{ type: "table", columns, rows }] };
}

function columnsOf(row: AwardTotal): readonly Counted[] {
  const object = titleIn(row.about.form)?.object ?? "both";
  const columns = (["collectives", "individuals"] as const).filter((column) => row.figures[column].given > 0);
  const { label } = row.about;
  // Counted both ways, an award has two columns under its one name.
  if (columns.length === 2) {
    return columns.map((column) => ({
      ...{ head: column === "collectives" ? "Tập thể" : "Cá nhân", over: [label], row, column },
    }));
  }
  return columns.map((column) => {
    const words = column === "collectives" ? "tập thể" : "cá nhân";
    return { head: object === "both" ? `${label} (${words})` : label, row, column };
  });
}

/**
 * Each reporter's cells: what it adds to the sum of the column, so that a bloc's row bears what it said for
 * the silent.
 */
function unitsOf(counted: readonly Counted[]): readonly UnitCells[] {
  const columns = counted.map(({ row, column }) => cellsIn(row.figures[column]));
  const all = columns.flatMap((column) => [...column.values()]);
  const speakers = new Map(all.map(({ source }) => [source.obligation, source]));
  return [...speakers].map(([obligation, source]) => ({
    who: source,
    cells: columns.map((column) => column.get(obligation)?.text ?? ""),
    sources: [source],
  }));
}

interface Cell {
  readonly source: Source;
  readonly text: string;
}

function cellsIn({ parts, residues }: Total): ReadonlyMap<string, Cell> {
  const adding = [...parts.filter(({ source }) => !source.bloc), ...residues];
  const said = Map.groupBy(adding, ({ source }) => source.obligation);
  return new Map(
    [...said].flatMap(([obligation, [first, ...rest]]): readonly [string, Cell][] =>
      first ? [[obligation, { source: first.source, text: cellOf([first, ...rest]) }]] : [],
    ),
  );
}

/** What one reporter said of an award in all its rows together. */
function cellOf(said: readonly Part<Figure>[]): string {
  const numbers = said.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  const sum = numbers.length > 0 ? sumOf(numbers) : undefined;
  if (sum !== undefined) return printNumber(sum);
  return [...new Set(said.map(({ value }) => (value === "none" ? "0" : printFigure(value))))].join("; ");
}
