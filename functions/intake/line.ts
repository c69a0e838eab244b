import type { Leaf } from "./leaf.ts";

/** A line as it stands in the file, before those that a margin broke are made whole. */
export interface Line {
  readonly text: string;
  /** Blanks before its first letter, in letters. */
  readonly blanks: number;
  /** A blank line stands before it. */
  readonly apart: boolean;
  readonly page?: number;
  /** A number or bullet that the program counts or draws; it is not among the letters. */
  readonly counted?: string;
  readonly indent?: number;
  readonly bold?: boolean;
  /** How many of its first letters are bold, where not all are. */
  readonly boldTo?: number;
  readonly centred?: boolean;
  /** Set in a face of an old encoding that draws capitals under small letters. */
  readonly capitals?: boolean;
  readonly cell?: NonNullable<Leaf["cell"]>;
}
