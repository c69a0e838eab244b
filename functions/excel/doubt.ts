/** Why a value that was read should be looked at by the person before it is taken. */
export type Doubt =
  /** The cell is a formula; its last result was taken. */
  | { readonly code: "formula" }
  /** The cell shows a percentage: 85% was read as 85. */
  | { readonly code: "percent" }
  /** More than four decimals; rounded. */
  | { readonly code: "rounded" }
  /** Three decimals: in an Excel that speaks English, 1.762 typed is one point seven. */
  | { readonly code: "thousand" }
  /** The cell is a day where no day is asked; Excel makes 12/3 and 1.5 into days. */
  | { readonly code: "day" }
  /** A plain number where a day is asked, read as Excel's count of days. */
  | { readonly code: "count-of-days" }
  | { readonly code: "merged"; readonly range: string }
  | { readonly code: "renamed-column"; readonly head: string; readonly column: string }
  | { readonly code: "no-heads"; readonly column: string }
  | { readonly code: "added-row"; readonly row: string }
  /** The row's code is gone; it was known by its label. */
  | { readonly code: "by-label" };

/** A sheet with words on it that was not read at all. */
export type Skipped = { readonly name: string } & (
  | { readonly code: "no-mark" }
  | { readonly code: "copy"; readonly of: string }
  | { readonly code: "not-asked" }
);

/** What of the workbook was not taken, and at which cell. */
export type Note = { readonly at: string } & (
  | { readonly code: "formula-blank" }
  | { readonly code: "error"; readonly shows: string }
  | { readonly code: "choice"; readonly said: string; readonly options: readonly string[] }
  | { readonly code: "too-long" }
  /** No Excel writes so much into one cell, and no box of the page takes it. */
  | { readonly code: "over-long"; readonly length: number; readonly most: number }
  | { readonly code: "extra-column"; readonly head: string }
  | { readonly code: "missing-column"; readonly column: string }
  | { readonly code: "unknown-row"; readonly label: string }
  | { readonly code: "double-row"; readonly label: string }
  | { readonly code: "no-room"; readonly most: number }
  | { readonly code: "outside"; readonly said: string }
);
