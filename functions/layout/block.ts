import type { Face } from "./face.ts";
import type { Box, Ink } from "./mark.ts";
import type { Node } from "./node.ts";
import type { Stroke } from "./strokes.ts";

/** Everything that can be set. Data only; set.ts knows how each is set. */
export type Block = Paragraph | Table | Columns | Rule | Space | Form | Pattern | Closing;

interface Placed {
  /** Space above and below; between two blocks the larger counts, at a page's head none. */
  readonly before?: number;
  readonly after?: number;
  readonly keep?: Keep;
}

/** Stays on the page of whatever follows: all of it, or its end at least. */
export type Keep = boolean | "end";

export interface Paragraph extends Placed {
  readonly type: "paragraph";
  /** Breaking spaces between words; "\n" ends a line. */
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly align: Align;
  /** Distance between baselines, in sizes. */
  readonly leading: number;
  /** Indent of the first line. */
  readonly indent?: number;
  /** Inset of every line from the left. */
  readonly inset?: number;
  readonly ink?: Ink;
  /** Words that had better not be parted by a line's end. */
  readonly cling?: (word: string, next: string) => boolean;
  /** Draws a frame around the text. */
  readonly framed?: boolean;
  /** Lines under words or through them. */
  readonly strokes?: readonly Stroke[];
  readonly node?: Node;
  /** A bullet or letter: this many of the first words, told apart from the text for those who listen. */
  readonly label?: { readonly words: number; readonly node: Node };
  /** The first line still to be set, when earlier ones stand on a page before. */
  readonly from?: number;
}

export type Align = "justify" | "start" | "centre" | "end";

export interface Table extends Placed {
  readonly type: "table";
  readonly columns: readonly TableColumn[];
  /** Repeated at the head of every page the table reaches. */
  readonly head: readonly string[];
  /**
   * By column, the heads it shares with neighbours of the same words, topmost first; they stand above its
   * own.
   */
  readonly over?: readonly (readonly string[] | undefined)[];
  readonly rows: readonly TableRow[];
  readonly style: TableStyle;
  readonly node?: Node;
  readonly from?: number;
  /** Lines of the row `from` that already stand on a page before. */
  readonly skip?: number;
  /** The node of the row begun on a page before. */
  readonly begun?: readonly Node[] | undefined;
}

export interface TableColumn {
  readonly width: number;
  /** "decimal" lines numbers up on the comma. */
  readonly align: "start" | "centre" | "decimal";
}

/** A row of one cell a column, or one text across all of them. */
export type TableRow =
  | { readonly type: "cells"; readonly cells: readonly string[] }
  | { readonly type: "group"; readonly text: string };

interface TableStyle {
  readonly face: Face;
  readonly headFace: Face;
  readonly groupFace: Face;
  readonly size: number;
  readonly leading: number;
  readonly padding: number;
  readonly weight: number;
}

/** Stacks side by side, never divided. */
export interface Columns extends Placed {
  readonly type: "columns";
  readonly columns: readonly {
    readonly x: number;
    readonly width: number;
    readonly blocks: readonly Block[];
  }[];
}

/** A centred horizontal line. */
export interface Rule extends Placed {
  readonly type: "rule";
  readonly width: number;
  readonly weight: number;
  readonly ink?: Ink;
}

/** Empty room that may carry a name, so that something can be put there later. */
export interface Space extends Placed {
  readonly type: "space";
  readonly height: number;
  readonly places?: readonly (Box & Named)[];
}

/** What an empty place is for. The node says where it comes in reading order. */
interface Named {
  readonly name: string;
  readonly node?: Node;
}

/** One centred line with blanks to fill in. */
export interface Form extends Placed {
  readonly type: "form";
  readonly pieces: readonly (string | (Named & { readonly width: number }))[];
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
  readonly node?: Node;
}

/** Dark and light squares, such as a QR code. */
export interface Pattern extends Placed {
  readonly type: "pattern";
  readonly size: number;
  readonly rows: readonly (readonly boolean[])[];
  readonly align: "start" | "centre";
  readonly node?: Node;
}

/**
 * The end of a text and what must not stand alone after it. At least two lines of the text, or two rows of a
 * table, share the page with `end`.
 */
export interface Closing extends Placed {
  readonly type: "closing";
  readonly text: readonly Block[];
  readonly end: Block;
}
