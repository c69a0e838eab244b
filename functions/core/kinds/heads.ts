import { lowered } from "../text/first-letter.ts";
import type { GridColumn } from "./shape.ts";

/** A cell of a table's head: a column's own, or one that columns side by side share. */
export interface HeadCell<C> {
  readonly label: string;
  /** Set where it is a column's own. */
  readonly column?: C;
  /** Columns it covers, and rows of the head. */
  readonly span: number;
  readonly rows: number;
}

type Headed = Pick<GridColumn, "label" | "above">;

/**
 * The rows of a table's head from the top; a column that shares no head has its own over all rows left to it.
 */
export function headRows<C extends Headed>(columns: readonly C[]): readonly (readonly HeadCell<C>[])[] {
  const deep = 1 + Math.max(0, ...columns.map(({ above = [] }) => above.length));
  return Array.from({ length: deep }, (_, row) =>
    columns.flatMap((column, at) => cellAt(columns, column, at, row, deep)),
  );
}

function cellAt<C extends Headed>(
  columns: readonly C[],
  column: C,
  at: number,
  row: number,
  deep: number,
): readonly HeadCell<C>[] {
  const { above = [], label } = column;
  if (row > above.length) return [];
  if (row === above.length) return [{ label, column, span: 1, rows: deep - row }];
  if (shares(columns[at - 1], column, row)) return [];
  let span = 1;
  while (shares(columns[at + span], column, row)) span += 1;
  return [{ label: above[row] ?? "", span, rows: 1 }];
}

/** Whether both stand under the same heads down to this row. */
function shares(one: Headed | undefined, other: Headed, row: number): boolean {
  const under = other.above?.slice(0, row + 1) ?? [];
  return under.length > row && under.every((head, at) => one?.above?.[at] === head);
}

/** "Đăng ký, tập thể": a column by all the heads over it, since others may bear the same below theirs. */
export function fullName({ above = [], label }: Headed): string {
  const names = [...above, label].filter((head, at, all) => head !== all[at - 1]);
  return names.map((name, at) => (at === 0 ? name : lowered(name))).join(", ");
}
