import * as v from "valibot";

/**
 * One paragraph of a document, or of one cell of a table, in reading order, with the lines that a margin
 * broke made whole. All later stages read these and never the file again.
 */
export const Leaf = v.object({
  /** Its words, through the door for text, without its mark, whether typed or counted by Word. */
  text: v.string(),
  /** Its place in the document as shown: the nth entry, from 1; pages where the file has them. */
  line: v.number(),
  page: v.optional(v.number()),
  /** The number or bullet that stands before it: "I.", "2.1.", "a)", "-", typed or counted by Word. */
  mark: v.optional(v.string()),
  /** Word counted it; it does not stand among the letters. */
  counted: v.optional(v.boolean(), false),
  /** How deep a list or an indent puts it, where the file says so. */
  indent: v.optional(v.number()),
  bold: v.optional(v.boolean(), false),
  /** How many of its first letters are bold, where the rest is not: a title and its text in one. */
  boldTo: v.optional(v.number()),
  centred: v.optional(v.boolean(), false),
  /** Where it stands in a table: which one, row and column from 0, and how many columns and rows it spans. */
  cell: v.optional(
    v.object({
      table: v.number(),
      row: v.number(),
      column: v.number(),
      columns: v.optional(v.number(), 1),
      rows: v.optional(v.number(), 1),
    }),
  ),
});
export type Leaf = v.InferOutput<typeof Leaf>;

/** A leaf as the document shows it, with its mark. */
export const shownAs = ({ mark, text }: Pick<Leaf, "mark" | "text">): string =>
  `${mark ?? ""} ${text}`.trim();

/** A heading, item or paragraph of the body with what stands under it. Levels are those of the document. */
export interface Branch {
  /** As printed, "" where it has none: "Phần I", "I.", "2.2", "1/-", "a)", "-", "+". */
  readonly mark: string;
  /** Its own paragraph, wrapped lines joined, without the mark. */
  readonly text: string;
  /** A heading by its looks and place: short, no full stop, bold or capitals, something stands under it. */
  readonly titled: boolean;
  readonly lines: readonly number[];
  /** Leaves of a table that stands here, instead of words. */
  readonly table?: readonly Leaf[];
  readonly children: readonly Branch[];
}

/** What a file turned out to be. */
export type Opened =
  | { readonly type: "document"; readonly leaves: readonly Leaf[]; readonly notes: readonly OpeningNote[] }
  /** Pictures of pages, with or without a layer of text that a machine guessed. */
  | { readonly type: "scan"; readonly pages: number; readonly poorText: boolean }
  | { readonly type: "unreadable"; readonly why: Unreadable };

/** What was left out or changed while opening, to be shown and never silent. */
export type OpeningNote =
  | { readonly code: "hidden"; readonly words: string }
  | { readonly code: "deleted"; readonly words: string }
  | { readonly code: "converted"; readonly from: string; readonly line: number }
  | { readonly code: "running-head"; readonly words: string }
  /** Set aslant over the page: a watermark. */
  | { readonly code: "turned"; readonly words: string }
  /** A page on which nothing is text, among others that are. */
  | { readonly code: "page-without-text"; readonly page: number };

export type Unreadable =
  | { readonly code: "unknown-kind" }
  | { readonly code: "old-word" }
  | { readonly code: "old-excel" }
  | { readonly code: "locked" }
  | { readonly code: "broken" }
  | { readonly code: "too-large"; readonly most: number }
  | { readonly code: "empty" };
