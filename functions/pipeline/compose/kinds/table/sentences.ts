import { figuresInRow } from "../../../../core/kinds/table/answer.ts";
import type { RowTotal } from "../../../../core/kinds/table/cells.ts";
import { columnName, isWords, knownBy, numbered } from "../../../../core/kinds/table/columns.ts";
import type { TableColumn, TableDesign } from "../../../../core/kinds/table/design.ts";
import type { SaidRow, TableField } from "../../../../core/kinds/table/field.ts";
import { gridOf } from "../../../../core/kinds/table/shape.ts";
import type { TableTotal } from "../../../../core/kinds/table/total.ts";
import type { Part } from "../../../../core/report/source.ts";
import type { Total } from "../../../../core/report/total.ts";
import { lowered, raised } from "../../../../core/text/first-letter.ts";
import type { Passage } from "../../../../decree30/document.ts";
import { stopped } from "../../../prose.ts";
import { attributed, type Composing } from "../../context.ts";
import { leaveOut } from "../../left-out.ts";
import { lead, paragraph, widest } from "../../phrases.ts";
import { cellOf } from "./own-rows.ts";
import { figuresSaid } from "./row-sentence.ts";
import { sourcesIn, sourcesOfRow, totalsIn } from "./told.ts";
import { wordsInCell } from "./words.ts";

/** As many rows as a section tells of those that units named; the others are named as left out. */
const most = 12;

type Widest = Pick<Total, "given" | "asked">;

/** A table told row by row, each a point under the line that heads it. */
export function sentences(composing: Composing, field: TableField, total: TableTotal): readonly Passage[] {
  const { rows } = field.design;
  const over = widest(totalsIn(total));
  const told =
    rows.type === "fixed"
      ? officePoints(composing, field, total, over)
      : namedPoints(composing, field, total, over);
  if (told.length === 0) return [];
  const head = `${lead(over, field.design.title)}:`;
  return [paragraph(composing, `${field.id}.head`, head, sourcesIn(total)), ...told];
}

function officePoints(
  composing: Composing,
  { id, design }: TableField,
  { rows }: TableTotal,
  over: Widest,
): readonly Passage[] {
  const totals = new Map(rows.map((row) => [row.row, row]));
  const all = design.rows.type === "fixed" ? design.rows.rows : [];
  let heading: Passage | undefined;
  return all.flatMap((row): readonly Passage[] => {
    if (row.heads) {
      heading = { type: "paragraph", text: `${numbered(row)}:` };
      return [];
    }
    const total = totals.get(row.id);
    const text = total && sentenceOf(composing, design, total, design.columns, over);
    if (!total || text === undefined) return [];
    const source = composing.tracer.mark(`${id}.${row.id}`, sourcesOfRow(total));
    const point: Passage = { type: "point", mark: "-", text: stopped(text), source };
    const told = heading ? [heading, point] : [point];
    heading = undefined;
    return told;
  });
}

function namedPoints(
  composing: Composing,
  { id, design }: TableField,
  { rows, listed }: TableTotal,
  over: Widest,
): readonly Passage[] {
  if (listed.length > 0) return ownPoints(composing, id, design, listed);
  const known = knownBy(design);
  const others = design.columns.filter((column) => !known.includes(column.id));
  return rows.flatMap((row, at): readonly Passage[] => {
    const text = sentenceOf(composing, design, row, others, over) ?? row.label;
    const said = sourcesOfRow(row).map((source) => ({ source, value: text }));
    if (at >= most) {
      leaveOut(composing, said, "room");
      return [];
    }
    const source = composing.tracer.mark(id, sourcesOfRow(row), row.label);
    return [{ type: "point", mark: "-", text: stopped(text), source }];
  });
}

/**
 * "Xây dựng nông thôn mới: tập thể 12; cá nhân 30 người; ghi chú: …": undefined where nobody said anything.
 */
function sentenceOf(
  composing: Composing,
  design: TableDesign,
  row: RowTotal,
  columns: readonly TableColumn[],
  over: Widest,
): string | undefined {
  const words = columns.filter(isWords).flatMap((column) => {
    const said = wordsInCell(composing, column, row);
    return said === "" ? [] : [`${lowered(columnName(column))}: ${said}`];
  });
  const { verb, said } = figuresSaid(design, row, over);
  const all = [...said, ...words];
  return all.length === 0 ? undefined : `${raised(row.label)}${verb}${all.join("; ")}`;
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
