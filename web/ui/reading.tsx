import type { Field } from "../../functions/core/fields/field.ts";
import { shapeOf } from "../../functions/core/fields/kinds.ts";
import type { Entries, GridColumn, Shape } from "../../functions/core/fields/shape.ts";
import { entryName } from "../../functions/core/fields/shape.ts";
import { entriesOf } from "../entries.ts";
import { vi } from "../words/vi.ts";
import { ColumnHeads, filledRows, isAsked, NotAsked, rowsOf } from "./grid.tsx";

/** What was answered, to be read and not changed: text in the document's serif, tables as tables. */
export function FieldReading(props: {
  readonly field: Field;
  readonly entries: Entries;
  readonly blank: string;
}) {
  const { field, blank } = props;
  const entries = entriesOf(field, props.entries);
  if (Object.values(entries).every((text) => text.trim() === "")) return <p class="blank">{blank}</p>;
  const shape = shapeOf(field);
  switch (shape.type) {
    case "text":
      return <Prose text={entries[field.id] ?? ""} />;
    case "choice": {
      const chosen = shape.options.find(({ value }) => value === entries[field.id]);
      return <p>{chosen?.label ?? entries[field.id]}</p>;
    }
    case "grid":
      return <GridReading field={field} shape={shape} entries={entries} />;
  }
}

function Prose({ text }: { readonly text: string }) {
  return (
    <div class="prose">
      {text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => (
          <p>{line}</p>
        ))}
    </div>
  );
}

function GridReading(props: {
  readonly field: Field;
  readonly shape: Extract<Shape, { type: "grid" }>;
  readonly entries: Entries;
}) {
  const { field, shape, entries } = props;
  const given = (row: string) =>
    shape.columns.some(({ id }) => entries[entryName(field.id, row, id)]?.trim());
  const rows = rowsOf(field, shape, entries, vi, filledRows(field, entries)).filter(({ id }) => given(id));
  return (
    <section class="scroll" tabindex={0} aria-label={field.label}>
      <table class="reading">
        <thead>
          <tr>
            <th scope="col">{shape.rows.type === "fixed" ? "Nội dung" : "TT"}</th>
            <ColumnHeads columns={shape.columns} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.label}</th>
              {shape.columns.map((column) =>
                isAsked(field, shape, row, column.id, entries) ? (
                  <td class={column.entry}>
                    {said(column, entries[entryName(field.id, row.id, column.id)] ?? "")}
                  </td>
                ) : (
                  <NotAsked words={vi} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const said = (column: GridColumn, held: string) =>
  column.options?.find(({ value }) => value === held)?.label ?? held;
