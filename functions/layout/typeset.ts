import type { Node } from "./node.ts";
import type { Page } from "./pages.ts";

/** A document laid out: its pages, their meaning in reading order, and the way to its headings. */
export interface Typeset {
  readonly pages: readonly Page[];
  readonly structure: Node;
  readonly outline: readonly Entry[];
  /** Where page numbers begin again, and what stands before them: "PL I-" makes PL I-1, PL I-2 … */
  readonly numbering: readonly { readonly page: number; readonly prefix: string }[];
}

/**
 * A line of the outline. `page` counts from 0; an entry belongs under the last one before it of a lower
 * level.
 */
export interface Entry {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  readonly y: number;
}
