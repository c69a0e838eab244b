/**
 * What a mark means, apart from where it stands: a tree in reading order that a screen reader can walk.
 * A mark without a node is furniture (rules, page numbers, repeated table heads).
 */
export interface Node {
  readonly role: Role;
  readonly kids: Node[];
  /** Columns a table cell covers, when more than one. */
  readonly span?: number;
  /** What a figure shows, in words. */
  readonly alternative?: string;
}

export type Role =
  | "document"
  | "section"
  | Heading
  | "paragraph"
  | "list"
  | "item"
  | "label"
  | "body"
  | "table"
  | "row"
  | "head"
  | "cell"
  | "figure"
  | "form";

/** Depth in the document's own tree, which never skips a level, whatever size the letters are. */
export type Heading = "heading-1" | "heading-2" | "heading-3" | "heading-4" | "heading-5" | "heading-6";

/** Adds a node under its parent, last in reading order. */
export function nodeIn(parent: Node | undefined, role: Role, more: Omit<Node, "role" | "kids"> = {}): Node {
  const node: Node = { role, kids: [], ...more };
  parent?.kids.push(node);
  return node;
}
