import type { Mark } from "./level-marks.ts";
import type { Rows } from "./rows.ts";

/** A line of an answer with its mark taken off. */
export interface Line {
  readonly mark: Mark | undefined;
  readonly text: string;
  readonly indent: number;
  /** A blank line stands before it. */
  readonly apart: boolean;
}

export type Read = (Line & { readonly table?: undefined }) | { readonly table: Rows };
