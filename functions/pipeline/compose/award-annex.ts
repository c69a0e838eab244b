import type { AwardColumn, AwardsField } from "../../core/fields/award.ts";
import type { AwardsTotal, AwardTotal } from "../../core/fields/award-totals.ts";
import { printFigure } from "../../core/figures/figure.ts";
import { printNumber } from "../../core/figures/number.ts";
import { titleIn } from "../../core/registry/titles.ts";
import type { Source } from "../../core/report/source.ts";
import type { Annex, Column, Row } from "../../decree30/document.ts";
import { rowsByBloc, type UnitCells } from "./by-unit.ts";
import type { Desk } from "./context.ts";
import { sourcesOf } from "./trace.ts";

/** A column of the table: one award, counted in collectives or in individuals. */
interface Counted {
  readonly head: string;
  readonly over?: string;
  readonly row: AwardTotal;
  readonly column: AwardColumn;
}

/** Awards the directive lists, by unit, with the sum above; nothing when nobody gave any. */
export function awardsAnnex(desk: Desk, field: AwardsField, total: AwardsTotal): Annex | undefined {
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
    source: desk.tracer.mark(`annex.${field.id}`, sourcesOf(...sums)),
  };
  const title = `${field.label} theo cơ quan, đơn vị, địa phương`;
  const rows = [sum, ...rowsByBloc(desk, `annex.${field.id}`, unitsOf(counted))];
  return { title, landscape: true, passages: [{ type: "table", columns, rows }] };
}

function columnsOf(row: AwardTotal): readonly Counted[] {
  const object = titleIn(row.about.form)?.object ?? "both";
  const columns = (["collectives", "individuals"] as const).filter((column) => row.figures[column].given > 0);
  const { label } = row.about;
  // Counted both ways, an award has two columns under its one name.
  if (columns.length === 2) {
    return columns.map((column) => ({
      ...{ head: column === "collectives" ? "Tập thể" : "Cá nhân", over: label, row, column },
    }));
  }
  return columns.map((column) => {
    const words = column === "collectives" ? "tập thể" : "cá nhân";
    return { head: object === "both" ? `${label} (${words})` : label, row, column };
  });
}

function unitsOf(counted: readonly Counted[]): readonly UnitCells[] {
  const speakers = new Map<string, { source: Source; cells: Map<number, string>; sources: Source[] }>();
  for (const [index, { row, column }] of counted.entries()) {
    for (const { source, value } of row.figures[column].parts) {
      const known = speakers.get(source.obligation) ?? { source, cells: new Map(), sources: [source] };
      speakers.set(source.obligation, known);
      known.cells.set(index, value === "none" ? "0" : printFigure(value));
    }
  }
  return [...speakers.values()].map(({ source, cells, sources }) => ({
    who: source,
    cells: counted.map((_, index) => cells.get(index) ?? ""),
    sources,
  }));
}
