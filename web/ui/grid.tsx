import type { Field } from "../../functions/core/kinds/field.ts";
import { openRows } from "../../functions/core/kinds/grid.ts";
import {
  applies,
  type Entries,
  entryName,
  type GridColumn,
  OTHERS,
  type Shape,
} from "../../functions/core/kinds/shape.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { labelled } from "../words/labels.ts";
import { quotes, unquoted } from "../words/quote.ts";
import type { Words } from "../words/vi.ts";
import { Complaint, FieldLabel, type FieldProps, Hint } from "./label.tsx";
import { entryId, problemId } from "./problems.tsx";
import { ReadAs } from "./read-as.tsx";

type Grid = Extract<Shape, { type: "grid" }>;

/** A table of boxes. On a narrow screen each row becomes a card, by style alone. */
export function GridInput(props: FieldProps & { readonly shape: Grid }) {
  const { field, entries, problems, words, shape } = props;
  const rows = rowsOf(field, shape, entries, words, props.rows);
  const fixed = shape.rows.type === "fixed";
  const canGrow = shape.rows.type === "open" && rows.length < shape.rows.most;
  return (
    <fieldset
      class="field grid"
      data-grid={field.id}
      data-most={shape.rows.type === "open" ? shape.rows.most : undefined}
      id={entryId(field.id)}
      tabindex={-1}
    >
      <legend>
        <FieldLabel field={field} words={words} />
      </legend>
      <Hint field={field} words={words} />
      <Complaint entry={field.id} problems={problems} words={words} />
      <table class={fixed ? "entry fixed" : "entry"}>
        <thead>
          <tr>
            <th scope="col" class="row-head">
              {fixed ? <span class="unseen">{words.section.columnTotal}</span> : words.section.ordinal}
            </th>
            <ColumnHeads columns={shape.columns} words={words} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.label}</th>
              {shape.columns.map((column) =>
                isAsked(field, shape, row, column.id, entries) ? (
                  <td class={column.entry} {...heading(words, column)}>
                    <Cell
                      name={entryName(field.id, row.id, column.id)}
                      label={`${row.spoken}, ${labelled(words, column.label)}`}
                      column={column}
                      entries={entries}
                      problems={problems}
                      words={words}
                    />
                  </td>
                ) : (
                  <NotAsked words={words} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shape.answers &&
        openRows(field.id, entries).map((row) => {
          const name = entryName(field.id, row, OTHERS);
          return entries[name] ? <input type="hidden" name={name} value={entries[name]} /> : <></>;
        })}
      <ReadAs
        reads={props.reads ?? []}
        words={words}
        nameOf={(entry) => nameOfCell(entry, shape, rows, words)}
      />
      {canGrow && (
        <button type="submit" class="quiet add" name="_add" value={`${field.id}.${rows.length + 1}`}>
          {words.section.addRow}
        </button>
      )}
    </fieldset>
  );
}

function nameOfCell(entry: string, shape: Grid, rows: readonly GridRow[], words: Words): string {
  const [, row = "", column = ""] = entry.split(".");
  const head = shape.columns.find(({ id }) => id === column);
  const said = rows.find(({ id }) => id === row)?.spoken ?? row;
  return `${said}, ${head ? labelled(words, head.label) : column}`;
}

/**
 * A cell that does not apply has no box; words that stand there all the same are shown, so that they can be
 * cleared.
 */
export function isAsked(field: Field, shape: Grid, row: GridRow, column: string, entries: Entries): boolean {
  const said = (id: string) => entries[entryName(field.id, row.id, id)];
  return Boolean(said(column)?.trim()) || applies(shape, row, column, said);
}

export function NotAsked({ words }: { readonly words: Words }) {
  return (
    <td class="none">
      <span aria-hidden="true">–</span>
      <span class="unseen">{words.section.notAsked}</span>
    </td>
  );
}

/** The column's name again and what it counts in, for where each row is a card. */
function heading(words: Words, column: GridColumn) {
  const name = labelled(words, column.label);
  const said = column.unit ? `${name} (${labelled(words, column.unit)})` : name;
  return { "data-label": unquoted(said), ...(quotes(said) ? words.asWritten : {}) };
}

/** The heads over a table's columns, whether it is being filled in or read. */
export function ColumnHeads(props: { readonly columns: readonly GridColumn[]; readonly words: Words }) {
  const { columns, words } = props;
  return (
    <>
      {columns.map((column) => (
        <th scope="col" class={column.entry}>
          {labelled(words, column.label)}
          {column.unit && <span class="unit"> ({labelled(words, column.unit)})</span>}
        </th>
      ))}
    </>
  );
}

interface CellProps {
  readonly name: string;
  readonly label: string;
  readonly column: GridColumn;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  readonly words: FieldProps["words"];
}

function Cell({ name, label, column, entries, problems, words }: CellProps) {
  const wrong = problems.some(({ field }) => field === name);
  const common = {
    id: entryId(name),
    name,
    "aria-label": unquoted(label),
    ...(quotes(label) ? words.asWritten : {}),
    ...(wrong ? { "aria-invalid": "true" as const, "aria-describedby": problemId(name) } : {}),
  };
  const held = entries[name] ?? "";
  const options = column.options ?? [];
  return (
    <>
      {column.entry === "choice" ? (
        <select {...common}>
          {options.some(({ value }) => value === "") || <option value="">{words.section.choose}</option>}
          {options.map(({ value, label: option }) => {
            const said = labelled(words, option);
            return (
              <option value={value} selected={held === value} {...(quotes(said) ? words.asWritten : {})}>
                {said}
              </option>
            );
          })}
        </select>
      ) : column.entry === "text" ? (
        <textarea {...common} {...words.asWritten} rows={1}>{`\n${held}`}</textarea>
      ) : (
        <input
          {...common}
          type="text"
          value={held}
          autocomplete="off"
          {...(column.entry === "number" ? { inputmode: "decimal" as const } : {})}
          {...(column.entry === "date" ? { placeholder: "27/6/2022" } : {})}
        />
      )}
      <Complaint entry={name} problems={problems} words={words} />
    </>
  );
}

interface GridRow {
  readonly id: string;
  readonly label: string;
  readonly spoken: string;
  readonly without?: readonly string[];
}

/** Fixed rows as they are; open ones as many as are filled, and one blank to go on with. */
export function rowsOf(
  field: Field,
  shape: Grid,
  entries: Entries,
  words: Words,
  asked = 0,
): readonly GridRow[] {
  if (shape.rows.type === "fixed") {
    return shape.rows.rows.map(({ label, ...row }) => {
      const said = labelled(words, label);
      return { ...row, label: said, spoken: said };
    });
  }
  const { least, most } = shape.rows;
  const count = Math.min(most, Math.max(least, asked, filledRows(field, entries) + 1));
  const shown = Array.from({ length: count }, (_, index) => index + 1);
  // Rows beyond what the table takes are shown too, so that their words can be joined to others or moved.
  const beyond = openRows(field.id, entries).map(Number);
  return [...shown, ...beyond.filter((row) => row > count)].map((row) => ({
    id: String(row),
    label: String(row),
    spoken: words.section.row(row),
  }));
}

/** The last open row that holds a word. */
export function filledRows(field: Field, entries: Entries): number {
  return Number(openRows(field.id, entries).at(-1) ?? 0);
}
