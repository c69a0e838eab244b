import type { Table, TableColumn, TableRow } from "./block.ts";
import { type Commas, commaOf, commasIn } from "./decimals.ts";
import type { Face } from "./face.ts";
import type { Frame, Region } from "./frame.ts";
import { lineHeight, rowHeight, type SharedHead, sharedHead } from "./head.ts";
import { firstFit, type Line } from "./lines.ts";
import type { Mark } from "./mark.ts";
import { type Node, nodeIn } from "./node.ts";
import { baselineIn } from "./paragraph.ts";

/** One row made ready: the lines of each of its cells. */
interface Row {
  readonly type: "head" | TableRow["type"];
  readonly cells: readonly (readonly Line[])[];
  readonly lines: number;
}

/**
 * Sets the head and as many rows as the region holds. A row is kept whole unless no empty page could hold it;
 * a group's name stays with the first row under it. At least `leave` rows are left over if the table has to be cut.
 */
export function setTable(table: Table, region: Region, leave = 0): Frame | undefined {
  const headHeight = heightOfHead(table);
  const room = region.height - headHeight;
  const { from = 0, skip = 0 } = table;
  if (from < table.rows.length && !takesAny(table, from, skip, room, region.fresh - headHeight))
    return undefined;
  let stop = table.rows.length - leave;
  // A group's name is not cut off from what it names.
  while (leave > 0 && table.rows[stop - 1]?.type === "group" && table.rows[stop]?.type === "cells") stop -= 1;
  if (stop <= from && from < table.rows.length) return undefined;

  const sheet = openSheet(table, region);
  const shared = sharedHead(table);
  const head = shared ? undefined : readHead(table);
  if (shared) sheet.addHead(shared, from === 0 && skip === 0);
  if (head) sheet.add(head, 0, head.lines, sheet.nodesOf(head, from === 0 && skip === 0));
  let at = from;
  let done = skip;
  let begun = table.begun;
  for (; at < stop; at++) {
    const row = readRow(table, at);
    const count = linesTaken(table, at, row.lines - done, sheet.room(), region.fresh - headHeight);
    if (count === 0) break;
    begun ??= sheet.nodesOf(row, true);
    sheet.add(row, done, done + count, begun);
    done += count;
    if (done < row.lines) break;
    done = 0;
    begun = undefined;
  }
  const frame = sheet.close();
  if (at === table.rows.length) return frame;
  return { ...frame, rest: { ...table, before: 0, from: at, skip: done, begun } };
}

function takesAny(table: Table, at: number, skip: number, room: number, fresh: number): boolean {
  return linesTaken(table, at, readRow(table, at).lines - skip, room, fresh) > 0;
}

/** How many of a row's lines the room takes: all or none, unless the row is too high for any page. */
function linesTaken(table: Table, at: number, lines: number, room: number, fresh: number): number {
  const needed = rowHeight(table, lines) + (table.rows[at]?.type === "group" ? heightAt(table, at + 1) : 0);
  if (needed <= room + 1e-6) return lines;
  if (needed <= fresh + 1e-6) return 0;
  return Math.max(0, Math.min(lines, linesWithin(table, room)));
}

/** The least of a table that can stand at a page's foot: its head and a row, two with a group's name. */
export function leastOfTable(table: Table, fresh: number): number {
  const { from = 0, skip = 0 } = table;
  const headHeight = heightOfHead(table);
  const row = table.rows[from];
  if (!row) return headHeight;
  const lines = readRow(table, from).lines - skip;
  const whole = headHeight + rowHeight(table, lines) + (row.type === "group" ? heightAt(table, from + 1) : 0);
  return whole <= fresh ? whole : headHeight + rowHeight(table, 1);
}

export function tableHeight(table: Table): number {
  const { from = 0, skip = 0 } = table;
  let height = heightOfHead(table);
  for (let at = from; at < table.rows.length; at++) height += heightAt(table, at);
  return height - skip * lineHeight(table);
}

function heightAt(table: Table, at: number): number {
  return at < table.rows.length ? rowHeight(table, readRow(table, at).lines) : 0;
}

const linesWithin = (table: Table, room: number) =>
  Math.floor((room - 2 * table.style.padding + 1e-6) / lineHeight(table));
const totalWidth = (columns: readonly TableColumn[]) => columns.reduce((sum, { width }) => sum + width, 0);

function heightOfHead(table: Table): number {
  const head = readHead(table);
  return sharedHead(table)?.height ?? (head ? rowHeight(table, head.lines) : 0);
}

function readHead(table: Table): Row | undefined {
  if (table.head.length === 0) return undefined;
  return rowOf(table, "head", table.style.headFace, table.head);
}

function readRow(table: Table, at: number): Row {
  const row = table.rows[at];
  if (row?.type !== "cells") return groupOf(table, row?.text ?? "");
  return rowOf(table, "cells", table.style.face, row.cells);
}

function rowOf(table: Table, type: "head" | "cells", face: Face, texts: readonly string[]): Row {
  const { size, padding } = table.style;
  let most = 1;
  const cells = table.columns.map((column, at) => {
    const lines = firstFit(texts[at] ?? "", { face, size, width: column.width - 2 * padding, indent: 0 });
    most = Math.max(most, lines.length);
    return lines;
  });
  return { type, cells, lines: most };
}

function groupOf(table: Table, text: string): Row {
  const { groupFace, size, padding } = table.style;
  const width = totalWidth(table.columns) - 2 * padding;
  const lines = firstFit(text, { face: groupFace, size, width, indent: 0 });
  return { type: "group", cells: [lines], lines: lines.length };
}

/** The part of a table that stands on one page while rows are added to it. */
function openSheet(table: Table, region: Region) {
  const { weight, padding, size } = table.style;
  const marks: Mark[] = [];
  const right = region.x + totalWidth(table.columns);
  const commas = commasIn(table);
  let y = region.y;
  let ruled = region.y;

  const across = (at: number) =>
    marks.push({ type: "rule", from: { x: region.x, y: at }, to: { x: right, y: at }, weight, ink: "black" });
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
  across(y);

  return {
    room: () => region.y + region.height - y,
    nodesOf(row: Row, meant: boolean): readonly Node[] {
      if (!meant || !table.node) return [];
      const node = nodeIn(table.node, "row");
      if (row.type === "group") return [nodeIn(node, "cell", { span: table.columns.length })];
      return row.cells.map(() => nodeIn(node, row.type === "head" ? "head" : "cell"));
    },
    /** Each cell draws its own right edge, and one above others what divides it from them. */
    addHead(head: SharedHead, meant: boolean) {
      const rows = meant && table.node ? [nodeIn(table.node, "row"), nodeIn(table.node, "row")] : [];
      for (const cell of head.cells) {
        const { lines, width, span, rows: deep } = cell;
        const row = rows[cell.row];
        const covers = { ...(span > 1 ? { span } : {}), ...(deep > 1 ? { rows: deep } : {}) };
        const node = row ? nodeIn(row, "head", covers) : undefined;
        const [x, top] = [region.x + cell.x, y + cell.y];
        const free = (cell.height - lines.length * lineHeight(table)) / 2;
        setCell(
          table,
          "head",
          { width, align: "centre" },
          undefined,
          lines,
          x + padding,
          top + free,
          node,
          marks,
        );
        const foot = top + cell.height;
        if (x + width < right - 1e-6) down(x + width, top, foot);
        if (cell.y + cell.height < head.height - 1e-6) {
          marks.push({
            type: "rule",
            from: { x, y: foot },
            to: { x: x + width, y: foot },
            weight,
            ink: "black",
          });
        }
      }
      y += head.height;
      ruled = y;
      across(y);
    },
    add(row: Row, from: number, to: number, nodes: readonly Node[]) {
      const height = rowHeight(table, to - from);
      if (row.type === "group") divide();
      let x = region.x;
      for (let at = 0; at < row.cells.length; at++) {
        const column = table.columns[at];
        const lines = row.cells[at];
        if (!column || !lines) continue;
        const shown = from === 0 && to === row.lines ? lines : lines.slice(from, to);
        const free =
          row.lines > 1 && to === row.lines && from === 0 ? (height - rowHeight(table, lines.length)) / 2 : 0;
        setCell(
          table,
          row.type,
          column,
          commas[at],
          shown,
          x + padding,
          y + padding + free,
          nodes[at],
          marks,
        );
        x += column.width;
      }
      y += height;
      if (row.type === "group") ruled = y;
      across(y);
    },
    close(): Frame {
      divide();
      down(region.x, region.y, y);
      down(right, region.y, y);
      return { height: y - region.y, marks };
    },
  };

  function setCell(
    of: Table,
    type: Row["type"],
    column: TableColumn,
    comma: Commas | undefined,
    lines: readonly Line[],
    x: number,
    top: number,
    node: Node | undefined,
    into: Mark[],
  ): void {
    const face = type === "head" ? of.style.headFace : type === "group" ? of.style.groupFace : of.style.face;
    const align = type === "head" ? "centre" : type === "group" ? "start" : column.align;
    const width = column.width - 2 * padding;
    const space = face.word(" ").width * size;
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at];
      if (!line || line.words.length === 0) continue;
      const slack = width - line.width;
      const y = baselineIn({ face, size, leading: of.style.leading }, top + at * lineHeight(of));
      const shift =
        align === "start" ? 0 : align === "centre" ? slack / 2 : shiftToComma(line, face, comma, slack);
      const open = at < lines.length - 1 && !line.cut;
      into.push({
        type: "text",
        x: x + shift,
        y,
        face,
        size,
        ink: "black",
        words: line.words,
        space,
        open,
        node,
      });
    }
  }

  /** A number stands so that its comma falls on the column's; words in a number column stand in the middle. */
  function shiftToComma(line: Line, face: Face, comma: Commas | undefined, slack: number): number {
    const own = comma && line.words.length === 1 ? commaOf(line.words[0]?.text ?? "", face, size) : undefined;
    if (!own || !comma) return slack / 2;
    const wide = comma.whole + comma.part;
    const room = slack + own.whole + own.part;
    return wide > room ? slack : (room - wide) / 2 + comma.whole - own.whole;
  }
}
