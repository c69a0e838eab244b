import type { Problem } from "../outcome.ts";

/** What the person typed, by entry name: `<field>` for one box, `<field>.<row>.<column>` for a cell. Raw words. */
export type Entries = Readonly<Record<string, string>>;

/** What a form draws for a field. The page knows these three and no field kind. */
export type Shape =
  | { readonly type: "text"; readonly rows: number }
  | { readonly type: "choice"; readonly options: readonly Option[] }
  | { readonly type: "grid"; readonly columns: readonly GridColumn[]; readonly rows: GridRows };

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  readonly entry: "text" | "number" | "date" | "choice";
  readonly options?: readonly Option[];
  readonly unit?: string;
}

export type GridRows =
  | { readonly type: "fixed"; readonly rows: readonly { readonly id: string; readonly label: string }[] }
  | { readonly type: "open"; readonly least: number; readonly most: number };

/** The value read, undefined when everything was left blank; or what could not be read, one sentence an entry. */
export type Reading<V> =
  | { readonly ok: true; readonly value: V | undefined }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function entryName(field: string, row: string, column: string): string {
  return `${field}.${row}.${column}`;
}
