import type { Problem } from "../problem/outcome.ts";
import type { Wrong } from "../problem/wrong.ts";
import type { Part } from "../report/source.ts";
import { cells, openRows, reading, rowReader } from "./grid.ts";
import type { Kind } from "./kind.ts";
import type { Label } from "./labels.ts";

interface LinesField<K extends string> {
  readonly kind: K;
  readonly id: string;
  readonly most: number;
}

interface LinesValue<K extends string> {
  readonly kind: K;
  readonly lines: Record<string, string>[];
}

/** Every line with its owner, in the roster's order. */
export interface LinesTotal<K extends string> {
  readonly kind: K;
  readonly lines: readonly Part<Readonly<Record<string, string>>>[];
}

interface LineColumn {
  readonly id: string;
  readonly label: Label;
  /** What is wrong with a line that leaves this column out. */
  readonly needed?: Wrong;
}

/** A kind whose answer is a list of lines in words: tasks, proposals, targets not met, files handed in. */
export function lines<K extends string, F extends LinesField<K>>(
  kind: K,
  columns: readonly LineColumn[],
): Kind<F, LinesValue<K>, LinesTotal<K>> {
  return {
    shape: ({ most }) => ({
      type: "grid",
      columns: columns.map(({ id, label }) => ({ id, label, entry: "text" })),
      rows: { type: "open", least: 3, most },
    }),
    read(field, entries) {
      const problems: Problem[] = [];
      const read = openRows(field.id, entries).map((id) => {
        const row = rowReader(field.id, id, entries, problems);
        const said = columns.flatMap((column) => {
          const words = row.text(column.id, 1500);
          if (!words && column.needed) row.refuse(column.id, column.needed);
          return words ? [[column.id, words] as const] : [];
        });
        return Object.fromEntries(said);
      });
      return reading(problems, read.length > 0 ? { kind, lines: read } : undefined);
    },
    write: (field, value) =>
      Object.assign({}, ...value.lines.map((line, index) => cells(field.id, String(index + 1), line))),
    print: (_, value) =>
      value.lines.map((line) => columns.flatMap(({ id }) => line[id] ?? []).join(" – ")).join("; "),
    settle(_, parts) {
      const all: Part<Readonly<Record<string, string>>>[] = [];
      for (const { source, value } of parts)
        for (const line of value.lines) all.push({ source, value: line });
      return { kind, lines: all };
    },
  };
}
