import type { Field } from "../../functions/core/kinds/field.ts";
import { shapeOf } from "../../functions/core/kinds/field.ts";
import type { Entries, GridColumn, Shape } from "../../functions/core/kinds/shape.ts";
import { entryName } from "../../functions/core/kinds/shape.ts";
import { workedWords } from "../../functions/core/kinds/worked.ts";
import { entriesOf } from "../../functions/core/obligation/entries.ts";
import { textRead } from "../../functions/core/text/door.ts";
import { labelled } from "../words/labels.ts";
import { unquoted } from "../words/quote.ts";
import type { Words } from "../words/vi.ts";
import { Printed, Structure } from "./as-read.tsx";
import { filledRows, isAsked, NotAsked, rowsNameOf, rowsOf, TableHead } from "./grid.tsx";
import { entryId } from "./problems.tsx";

/** What was answered, to be read and not changed: text in the document's serif, tables as tables. */
export function FieldReading(props: {
  readonly field: Field;
  readonly entries: Entries;
  readonly words: Words;
  /** Said of a field left blank, when not the usual word. */
  readonly blank?: string;
  /**
   * As it will be printed, for a draft on paper; otherwise as it was typed, with how it was read folded away.
   */
  readonly printed?: boolean;
  /** Each row of a table can be linked to. */
  readonly anchored?: boolean;
}) {
  const { field, words, blank = words.notGiven, printed = false, anchored = false } = props;
  const entries = entriesOf(field, props.entries);
  if (Object.values(entries).every((text) => text.trim() === "")) return <p class="blank">{blank}</p>;
  const shape = shapeOf(field);
  switch (shape.type) {
    case "text":
      if (printed) return <Printed text={entries[field.id] ?? ""} words={words} />;
      return (
        <>
          <Prose text={entries[field.id] ?? ""} words={words} />
          <Structure text={entries[field.id] ?? ""} words={words} />
        </>
      );
    case "choice": {
      const chosen = shape.options.find(({ value }) => value === entries[field.id]);
      return <p>{words.quote(chosen?.label ?? entries[field.id] ?? "")}</p>;
    }
    case "grid":
      return <GridReading {...{ field, shape, words, printed, anchored, entries }} />;
  }
}

function Prose({ text, words }: { readonly text: string; readonly words: Words }) {
  return (
    <div class="prose" {...words.asWritten}>
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
  readonly words: Words;
  readonly printed: boolean;
  readonly anchored: boolean;
}) {
  const { field, shape, entries, words, printed, anchored } = props;
  const worked = workedWords(field.id, shape, entries);
  const cell = (row: string, column: GridColumn) => {
    const held = entries[entryName(field.id, row, column.id)] ?? "";
    if (held.trim() === "" && column.entry === "number") return <em>{worked(row, column)}</em>;
    return said(words, column, printed ? textRead(held) : held);
  };
  const given = (row: string) =>
    shape.columns.some(({ id }) => entries[entryName(field.id, row, id)]?.trim());
  const rows = rowsOf(field, shape, entries, words, filledRows(field, entries)).filter(({ id }) => given(id));
  return (
    <section class="scroll" tabindex={0} aria-label={unquoted(words.quote(field.label))} {...words.asWritten}>
      <table class="reading">
        <TableHead columns={shape.columns} words={words}>
          {rowsNameOf(shape, words)}
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <tr {...(anchored ? { id: entryId(`${field.id}.${row.id}`) } : {})}>
              <th scope="row">{row.label}</th>
              {shape.columns.map((column) =>
                isAsked(field, shape, row, column.id, entries) ? (
                  <td class={column.entry}>{cell(row.id, column)}</td>
                ) : (
                  <NotAsked words={words} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function said(words: Words, column: GridColumn, held: string): string {
  const chosen = column.options?.find(({ value }) => value === held);
  return chosen ? labelled(words, chosen.label) : words.quote(held);
}
