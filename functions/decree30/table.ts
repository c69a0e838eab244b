import type { Block, TableRow } from "../layout/block.ts";
import { nodeIn } from "../layout/node.ts";
import { balanced } from "./balance.ts";
import type { Setting } from "./body.ts";
import { columnWidths } from "./columns.ts";
import type { Row, Table } from "./document.ts";
import { APART, SINGLE, sizes } from "./paper.ts";
import { centred } from "./style.ts";

/** Past so many columns a table is set a size smaller. */
const DENSE = 5;

const PADDING = 4;

export function tableOf(table: Table, { faces, width, section }: Setting): Block[] {
  if (table.columns.length === 0) return [];
  const size = table.columns.length > DENSE ? sizes.denseTable : sizes.table;
  const widths = columnWidths(table, {
    ...{ width, size, padding: PADDING },
    widthOf: (word, bold) => (bold ? faces.bold : faces.regular).width(word) * size,
  });
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
        padding: PADDING,
        weight: 0.5,
      },
      before: APART,
      after: 2 * APART,
      node: nodeIn(section, "table"),
    },
  ];
}

const rowOf = (row: Row): TableRow => row;
