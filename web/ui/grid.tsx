import type { Child } from "hono/jsx";
import type { Field } from "../../functions/core/kinds/field.ts";
import { openRows } from "../../functions/core/kinds/grid.ts";
import { fullName, headRows } from "../../functions/core/kinds/heads.ts";
import {
  applies,
  type Entries,
  entryName,
  type Grid,
  type GridColumn,
  OTHERS,
} from "../../functions/core/kinds/shape.ts";
import { isWorkedOut, workedWords } from "../../functions/core/kinds/worked.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { labelled } from "../words/labels.ts";
import { quotes, unquoted } from "../words/quote.ts";
import type { Words } from "../words/vi.ts";
import { Complaint, FieldLabel, type FieldProps, Hint } from "./label.tsx";
import { entryId, problemId } from "./problems.tsx";
import { ReadAs } from "./read-as.tsx";

/** A table of boxes. On a narrow screen each row becomes a card, by style alone. */
export function GridInput(props: FieldProps & { readonly shape: Grid }) {
  const { field, entries, problems, words, shape } = props;
  const rows = rowsOf(field, shape, entries, words, props.rows);
  const fixed = shape.rows.type === "fixed";
  const worked = workedWords(field.id, shape, entries);
  const rowsName = rowsNameOf(shape, words);
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
        <TableHead columns={shape.columns} words={words}>
          {fixed && !shape.rows.label ? <span class="unseen">{rowsName}</span> : rowsName}
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <tr class={row.heads ? "heads" : undefined}>
              <RowHead row={row} columns={shape.columns} />
              {row.heads ||
                shape.columns.map((column) =>
                  isAsked(field, shape, row, column.id, entries) ? (
                    <td class={column.entry} {...heading(words, column)}>
                      <Cell
                        name={entryName(field.id, row.id, column.id)}
                        label={`${row.spoken}, ${nameOf(words, column)}`}
                        column={column}
                        worked={
                          isWorkedOut(column, row)
                            ? (worked(row.id, column) ?? words.section.worked)
                            : undefined
                        }
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
  return `${said}, ${head ? nameOf(words, head) : column}`;
}

/** A column by all the heads over it, in the page's language where they are the system's own. */
export function nameOf(words: Words, { label, above = [] }: GridColumn): string {
  return above.length > 0 ? words.quote(fullName({ above, label })) : labelled(words, label);
}

/** What heads the column in which the rows' own names stand. */
export function rowsNameOf({ rows }: Grid, words: Words): string {
  if (rows.type === "open") return words.section.ordinal;
  return rows.label === undefined ? words.section.columnTotal : words.quote(rows.label);
}

/** A row's name; across the table where it only heads the rows below it. */
function RowHead({ row, columns }: { readonly row: GridRow; readonly columns: readonly GridColumn[] }) {
  return row.heads ? (
    <th scope="rowgroup" colspan={columns.length + 1}>
      {row.label}
    </th>
  ) : (
    <th scope="row">{row.label}</th>
  );
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
  const name = nameOf(words, column);
  const said = column.unit ? `${name} (${labelled(words, column.unit)})` : name;
  return { "data-label": unquoted(said), ...(quotes(said) ? words.asWritten : {}) };
}

/** The head of a table, whether it is being filled in or read: what heads its rows, then its columns. */
export function TableHead(props: {
  readonly columns: readonly GridColumn[];
  readonly words: Words;
  readonly children: Child;
}) {
  const { columns, words } = props;
  const lines = headRows(columns);
  return (
    <thead>
      {lines.map((cells, at) => (
        <tr>
          {at === 0 && (
            <th scope="col" class="row-head" {...over(lines.length, "rowspan")}>
              {props.children}
            </th>
          )}
          {cells.map(({ label, column, span, rows }) =>
            column ? (
              <th scope="col" class={column.entry} {...over(rows, "rowspan")}>
                {labelled(words, label)}
                {column.unit && <span class="unit"> ({labelled(words, column.unit)})</span>}
              </th>
            ) : (
              <th scope="colgroup" class="over" {...over(span, "colspan")}>
                {words.quote(label)}
              </th>
            ),
          )}
        </tr>
      ))}
    </thead>
  );
}

const over = (count: number, name: "rowspan" | "colspan") => (count > 1 ? { [name]: count } : {});

interface CellProps {
  readonly name: string;
  readonly label: string;
  readonly column: GridColumn;
  /** What it comes to while it is blank, or that it is worked out. */
  readonly worked: string | undefined;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  readonly words: FieldProps["words"];
}

function Cell({ name, label, column, worked, entries, problems, words }: CellProps) {
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
          {...(worked === undefined ? {} : { placeholder: worked })}
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
  readonly heads?: true;
  readonly total?: readonly string[];
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
