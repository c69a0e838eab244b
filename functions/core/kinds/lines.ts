import * as v from "valibot";
import type { Problem } from "../problem/outcome.ts";
import type { Wrong } from "../problem/wrong.ts";
import type { Part } from "../report/source.ts";
import { type Base, base, type Topic } from "./base.ts";
import { cells, openRows, reading, rowReader } from "./grid.ts";
import type { Kind } from "./kind.ts";
import { noFigures, noProse } from "./nothing.ts";
import type { Question } from "./question.ts";
import type { Writer } from "./sample.ts";
import { listed, made, statementsUnder } from "./upward.ts";

type LinesField<K extends string> = Base & { readonly kind: K; readonly most: number };

interface LinesValue<K extends string> {
  readonly kind: K;
  readonly lines: Record<string, string>[];
}

/** Every line with its owner, in the roster's order. */
interface LinesTotal<K extends string> {
  readonly kind: K;
  readonly lines: readonly Part<Line>[];
}

type Line = Readonly<Record<string, string>>;

interface LineColumn {
  readonly id: string;
  readonly label: string;
  /** What is wrong with a line that leaves this column out. */
  readonly needed?: Wrong;
}

type Columns = readonly [LineColumn, ...LineColumn[]];

interface Lines<K extends string, C extends Columns> {
  readonly columns: C;
  /** Printed under its heading and told the level above, in the first column; else it is only handed in. */
  readonly goesUp: boolean;
  readonly question?: Asked;
  sample?(writer: Writer): LinesValue<K>["lines"] | undefined;
}

interface Asked {
  readonly name: string;
  readonly label: string;
  readonly topic: Topic;
  readonly most: number;
}

/** A kind whose answer is a list of lines in words: tasks, proposals, targets not met, files handed in. */
export function lines<const K extends string, const C extends Columns>(
  kind: K,
  { columns, goesUp, question, sample }: Lines<K, C>,
) {
  const [{ id: leading }] = columns;
  return {
    Field: v.object({ kind: v.literal(kind), ...base, most: v.optional(v.number(), 30) }),
    Value: v.object({ kind: v.literal(kind), lines: v.array(v.record(v.string(), v.string())) }),
    Settled: v.object({ kind: v.literal(kind) }),
    labels: columns.map(({ label }): C[number]["label"] => label),
    shape: ({ most }) => ({
      type: "grid",
      columns: columns.map(({ id, label }) => ({
        ...{ id, label, entry: "text" },
        ...(goesUp && id === leading ? { prose: true } : {}),
      })),
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
      const all: Part<Line>[] = [];
      for (const { source, value } of parts)
        for (const line of value.lines) all.push({ source, value: line });
      return { kind, lines: all };
    },
    ...noFigures,
    ...noProse,
    knownByWords: false,
    isOpen: () => true,
    items(field, settled, finished) {
      if (!settled || !goesUp) return [];
      return statementsUnder(field.id, finished).map((text) => ({
        ...{ from: field.id, said: text },
        told: { [leading]: text },
      }));
    },
    take({ most }, pool) {
      const { told, rows } = listed(pool, most);
      return goesUp ? made({ kind, lines: told.map((line) => ({ ...line })) }, rows) : undefined;
    },
    questions: question ? [asking(kind, question)] : [],
    sample(_, writer) {
      const said = sample?.(writer);
      return said && { kind, lines: said };
    },
  } satisfies Kind<LinesField<K>, LinesValue<K>, LinesTotal<K>, { readonly kind: K }, Line>;
}

function asking<K extends string>(kind: K, { name, label, topic, most }: Asked): Question<LinesField<K>> {
  return { name, fields: ({ named }) => [{ kind, ...named(kind, label, topic), most }] };
}
