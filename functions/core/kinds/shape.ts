import type { Problem } from "../problem/outcome.ts";

/**
 * What the person typed, by entry name: `<field>` for one box, `<field>.<row>.<column>` for a cell. Raw
 * words.
 */
export type Entries = Readonly<Record<string, string>>;

/** What a form draws for a field. The page knows these three and no field kind. */
export type Shape =
  | { readonly type: "text"; readonly rows: number }
  | { readonly type: "choice"; readonly options: readonly Option[] }
  | Grid;

export interface Grid {
  readonly type: "grid";
  readonly columns: readonly GridColumn[];
  readonly rows: GridRows;
  readonly answers?: true;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Columns in which a row that has chosen this has nothing to say. */
  readonly without?: readonly string[];
}

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  readonly entry: "text" | "number" | "date" | "choice";
  readonly options?: readonly Option[];
  readonly unit?: string;
  /** Heads over its own, topmost first; columns side by side that name the same share them. */
  readonly above?: readonly string[];
  /** Columns that it is the sum of, which may be left to be worked out. */
  readonly sumOf?: readonly string[];
  /** It is worked out of two others. */
  readonly ratio?: { readonly part: string; readonly whole: string; readonly percent: boolean };
  /** Its figures may be added, down the rows that are the sum of others. */
  readonly added?: true;
  /** Takes whole paragraphs; the first column of words before it names what they are about. */
  readonly prose?: true;
}

type GridRows =
  | {
      readonly type: "fixed";
      readonly rows: readonly FixedRow[];
      /** Over the rows' own names. */
      readonly label?: string;
    }
  | { readonly type: "open"; readonly least: number; readonly most: number };

export interface FixedRow {
  readonly id: string;
  readonly label: string;
  /** Columns in which this row has nothing to say. */
  readonly without?: readonly string[];
  /** It heads the rows below it and takes no answer. */
  readonly heads?: true;
  /** Rows that it is the sum of. */
  readonly total?: readonly string[];
}

/**
 * Whether the cell asks for anything, by its row and by what was chosen in it. `said` gives the words of the
 * row.
 */
export function applies(
  { columns }: { readonly columns: readonly GridColumn[] },
  row: Pick<FixedRow, "without">,
  column: string,
  said: (column: string) => string | undefined,
): boolean {
  const chosen = columns.flatMap(
    ({ id, options }) => options?.filter(({ value }) => value === said(id)) ?? [],
  );
  return ![row, ...chosen].some(({ without }) => without?.includes(column));
}

/**
 * The value read, undefined when everything was left blank; or what could not be read, one sentence an entry.
 */
export type Reading<V> =
  | { readonly ok: true; readonly value: V | undefined }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A column without a box: names that a row was said not to be another spelling of, one a line. */
export const OTHERS = "other";

export function entryName(field: string, row: string, column: string): string {
  return `${field}.${row}.${column}`;
}
