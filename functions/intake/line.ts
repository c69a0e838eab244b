import type { Leaf } from "./leaf.ts";

/** A line as it stands in the file, before those that a margin broke are made whole. */
export interface Line {
  readonly text: string;
  /** Blanks before its first letter, in letters. */
  readonly blanks: number;
  /** A blank line stands before it. */
  readonly apart: boolean;
  /** The file says that a paragraph begins here, so that only a plain slip of the Enter key is undone. */
  readonly begins?: boolean;
  readonly page?: number;
  /** A number or bullet that the program counts or draws; it is not among the letters. */
  readonly counted?: string;
  readonly indent?: number;
  readonly bold?: boolean;
  /** How many of its first letters are bold, where not all are. */
  readonly boldTo?: number;
  readonly centred?: boolean;
  readonly cell?: NonNullable<Leaf["cell"]>;
}
