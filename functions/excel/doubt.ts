/** Why a value that was read should be looked at by the person before it is taken. */
export type Doubt =
  /** The cell is a formula; its last result was taken. */
  | { readonly type: "formula" }
  /** The cell shows a percentage: 85% was read as 85. */
  | { readonly type: "percent" }
  /** More than four decimals; rounded. */
  | { readonly type: "rounded" }
  /** Three decimals: in an Excel that speaks English, 1.762 typed is one point seven. */
  | { readonly type: "thousand" }
  /** The cell is a day where no day is asked; Excel makes 12/3 and 1.5 into days. */
  | { readonly type: "day" }
  /** A plain number where a day is asked, read as Excel's count of days. */
  | { readonly type: "count-of-days" }
  | { readonly type: "merged"; readonly range: string }
  | { readonly type: "renamed-column"; readonly head: string; readonly column: string }
  | { readonly type: "no-heads"; readonly column: string }
  | { readonly type: "added-row"; readonly row: string }
  /** The row's code is gone; it was known by its label. */
  | { readonly type: "by-label" };

/** What of the workbook was not taken, and at which cell. */
export type Note = { readonly at: string } & (
  | { readonly type: "formula-blank" }
  | { readonly type: "error"; readonly shows: string }
  | { readonly type: "choice"; readonly said: string; readonly options: readonly string[] }
  | { readonly type: "too-long" }
  | { readonly type: "extra-column"; readonly head: string }
  | { readonly type: "missing-column"; readonly column: string }
  | { readonly type: "unknown-row"; readonly label: string }
  | { readonly type: "double-row"; readonly label: string }
  | { readonly type: "no-room"; readonly most: number }
  | { readonly type: "outside"; readonly said: string }
);
