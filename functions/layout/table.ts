import type { Table } from "./block.ts";
import type { Frame, Region } from "./frame.ts";
import { lineHeight, rowHeight, sharedHead } from "./head.ts";
import { readHead, readRow } from "./table-row.ts";
import { openSheet } from "./table-sheet.ts";

/**
 * Sets the head and as many rows as the region holds. A row is kept whole unless no empty page could hold it;
 * a group's name stays with the first row under it. At least `leave` rows are left over if the table has to
 * be cut.
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

function heightOfHead(table: Table): number {
  const head = readHead(table);
  return sharedHead(table)?.height ?? (head ? rowHeight(table, head.lines) : 0);
}
