import type { Block, TableRow } from "../layout/block.ts";
import { nodeIn } from "../layout/node.ts";
import { balanced } from "./balance.ts";
import type { BodyContext } from "./body-context.ts";
import type { Row, Table } from "./document.ts";
import { type FittedTable, fittedTables } from "./fit.ts";
import { APART, SINGLE, sizes } from "./paper.ts";
import { centred, running } from "./style.ts";

export function tableOf(table: Table, context: BodyContext): Block[] {
  if (table.columns.length === 0) return [];
  const { faces, width } = context;
  return fittedTables(table, faces, width).flatMap((fitted) => blocksOf(fitted, context));
}

function blocksOf(
  { table, size, padding, widths, legend }: FittedTable,
  { faces, width, section }: BodyContext,
): Block[] {
  const caption =
    table.caption === undefined
      ? []
      : [
          centred(balanced(table.caption, faces.bold, sizes.body, width * 0.9), faces.bold, sizes.body, {
            before: APART,
            after: APART,
            keep: true,
            node: nodeIn(section, "paragraph"),
          }),
        ];
  return [
    ...caption,
    ...legend.map((text) => running(text, faces.regular, { node: nodeIn(section, "paragraph") })),
    {
      type: "table",
      columns: table.columns.map(({ align }, at) => ({ width: widths[at] ?? 0, align })),
      head: table.columns.map(({ head }) => head),
      over: table.columns.map(({ over }) => over),
      rows: table.rows.map(rowOf),
      style: {
        face: faces.regular,
        headFace: faces.bold,
        groupFace: faces.bold,
        size,
        leading: SINGLE,
        padding,
        weight: 0.5,
      },
      before: APART,
      after: 2 * APART,
      node: nodeIn(section, "table"),
    },
  ];
}

const rowOf = (row: Row): TableRow => row;
