import { printFigure } from "../../figures/figure.ts";
import type { Problem } from "../../problem/outcome.ts";
import { movementCalled } from "../../registry/movements.ts";
import { fold } from "../../registry/spelling.ts";
import { tidy } from "../../text/tidy.ts";
import { cells, openRows, reading, rowReader } from "../grid.ts";
import type { Form } from "../kind.ts";
import type { GridColumn } from "../shape.ts";
import type { MovementsField, MovementsValue } from "./field.ts";

const columns = [
  { id: "text", label: "Kết quả thực hiện", entry: "text", prose: true },
  { id: "collectives", label: "Tập thể tham gia", entry: "number" },
  { id: "individuals", label: "Cá nhân tham gia", entry: "number" },
] as const satisfies readonly GridColumn[];

const name = { id: "name", label: "Phong trào thi đua", entry: "text" } as const satisfies GridColumn;

export const form = {
  labels: [name, ...columns].map(({ label }) => label),
  shape: (field) =>
    field.movements
      ? {
          type: "grid",
          columns,
          rows: { type: "fixed", rows: field.movements.map(({ id, name }) => ({ id, label: name })) },
        }
      : {
          type: "grid",
          columns: [name, ...columns],
          rows: { type: "open", least: 2, most: field.most },
        },
  read(field, entries) {
    const problems: Problem[] = [];
    const rows = field.movements ?? openRows(field.id, entries).map((id) => ({ id, name: undefined }));
    const results = rows.flatMap(({ id, name }) => {
      const row = rowReader(field.id, id, entries, problems);
      const text = tidy(row.text("text", 6000) ?? "");
      const [collectives, individuals] = [row.figure("collectives"), row.figure("individuals")];
      const called = name ?? row.text("name", 300);
      if (!called) row.refuse("name", { code: "needs-movement" });
      if (name && text === "" && collectives === undefined && individuals === undefined) return [];
      return {
        movement: name ? id : (movementCalled(called ?? "")?.id ?? fold(called ?? "")),
        name: called ?? "",
        ...(text === "" ? {} : { text }),
        ...(collectives === undefined ? {} : { collectives }),
        ...(individuals === undefined ? {} : { individuals }),
      };
    });
    return reading(problems, results.length > 0 ? { kind: "movements", results } : undefined);
  },
  write: (field, { results }) =>
    Object.assign(
      {},
      ...results.map(({ movement, name, ...said }, index) =>
        cells(
          field.id,
          field.movements ? movement : String(index + 1),
          field.movements ? said : { name, ...said },
        ),
      ),
    ),
  print: (_, { results }) =>
    results
      .map(({ name, text, collectives, individuals }) => {
        const joined = [
          text,
          collectives === undefined ? undefined : `tập thể tham gia: ${printFigure(collectives)}`,
          individuals === undefined ? undefined : `cá nhân tham gia: ${printFigure(individuals)}`,
        ];
        return `${name}: ${joined.filter(Boolean).join("; ")}`;
      })
      .join("\n"),
} satisfies Form<MovementsField, MovementsValue>;
