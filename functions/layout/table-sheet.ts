import type { Table } from "./block.ts";
import { commasIn } from "./decimals.ts";
import type { Frame, Region } from "./frame.ts";
import { lineHeight, rowHeight, type SharedHead } from "./head.ts";
import type { Mark } from "./mark.ts";
import { type Node, nodeIn } from "./node.ts";
import { type Cell, setCell } from "./table-cell.ts";
import { type Row, totalWidth } from "./table-row.ts";

/** The part of a table that stands on one page while rows are added to it. */
export function openSheet(table: Table, region: Region) {
  const { weight, padding } = table.style;
  const marks: Mark[] = [];
  const right = region.x + totalWidth(table.columns);
  const commas = commasIn(table);
  let y = region.y;
  let ruled = region.y;

  const add = (cell: Cell) => setCell(table, cell, marks);
  const across = (at: number, from: number, to: number) =>
    marks.push({ type: "rule", from: { x: from, y: at }, to: { x: to, y: at }, weight, ink: "black" });
  const down = (x: number, from: number, to: number) =>
    marks.push({ type: "rule", from: { x, y: from }, to: { x, y: to }, weight, ink: "black" });
  /** Draws what divides the columns, down to where a group's name interrupts it. */
  const divide = () => {
    let x = region.x;
    for (const column of table.columns.slice(0, -1)) {
      x += column.width;
      if (y > ruled) down(x, ruled, y);
    }
  };
  across(y, region.x, right);

  return {
    room: () => region.y + region.height - y,
    /**
     * The nodes of a row's cells; none where it only repeats what was said, as a head does on a later page.
     */
    nodesOf(row: Row, meant: boolean): readonly Node[] {
      if (!meant || !table.node) return [];
      const node = nodeIn(table.node, "row");
      if (row.type === "group") return [nodeIn(node, "cell", { span: table.columns.length })];
      return row.cells.map(() => nodeIn(node, row.type === "head" ? "head" : "cell"));
    },
    /** Each cell draws its own right edge, and one above others what divides it from them. */
    addHead(head: SharedHead, meant: boolean) {
      const { node } = table;
      const rows = meant && node ? Array.from({ length: head.deep }, () => nodeIn(node, "row")) : [];
      for (const cell of head.cells) {
        const { lines, width, span, rows: deep } = cell;
        const row = rows[cell.row];
        const covers = { ...(span > 1 ? { span } : {}), ...(deep > 1 ? { rows: deep } : {}) };
        const [x, top] = [region.x + cell.x, y + cell.y];
        const foot = top + cell.height;
        add({
          type: "head",
          align: "centre",
          comma: undefined,
          lines,
          width: width - 2 * padding,
          x: x + padding,
          top: top + (cell.height - lines.length * lineHeight(table)) / 2,
          node: row ? nodeIn(row, "head", covers) : undefined,
        });
        if (x + width < right - 1e-6) down(x + width, top, foot);
        if (cell.y + cell.height < head.height - 1e-6) across(foot, x, x + width);
      }
      y += head.height;
      ruled = y;
      across(y, region.x, right);
    },
    /**
     * The lines of a row from one to before another. In a row set whole, a lower cell stands in the middle.
     */
    add(row: Row, from: number, to: number, nodes: readonly Node[]) {
      const { type } = row;
      const height = rowHeight(table, to - from);
      const whole = from === 0 && to === row.lines;
      if (type === "group") divide();
      let x = region.x;
      for (let at = 0; at < row.cells.length; at++) {
        const column = table.columns[at];
        const lines = row.cells[at];
        if (!column || !lines) continue;
        const free = whole && row.lines > 1 ? (height - rowHeight(table, lines.length)) / 2 : 0;
        add({
          type,
          align: type === "head" ? "centre" : type === "group" ? "start" : column.align,
          comma: commas[at],
          lines: whole ? lines : lines.slice(from, to),
          width: column.width - 2 * padding,
          x: x + padding,
          top: y + padding + free,
          node: nodes[at],
        });
        x += column.width;
      }
      y += height;
      if (type === "group") ruled = y;
      across(y, region.x, right);
    },
    close(): Frame {
      divide();
      down(region.x, region.y, y);
      down(right, region.y, y);
      return { height: y - region.y, marks };
    },
  };
}
