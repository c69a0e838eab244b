import type { Question } from "../question.ts";
import type { TableField } from "./field.ts";

/** Each table that the office lays before its prompt is a field of its own. */
export const questions: readonly Question<TableField>[] = [
  {
    name: "table",
    fields: ({ named, hint }, { table }) =>
      table ? [{ kind: "table", ...named("table", table.title), ...hint, design: table }] : [],
  },
];
