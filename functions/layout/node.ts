/**
 * What a mark means, apart from where it stands: a tree in reading order that a screen reader can walk.
 * A mark without a node is furniture (rules, page numbers, repeated table heads).
 */
export interface Node {
  readonly role: Role;
  /** Its place among all nodes of its tree, in the order they were made. */
  readonly id: number;
  readonly tree: { count: number };
  readonly kids: Node[];
  /** Columns a table cell covers, when more than one. */
  readonly span?: number;
  /** Rows a table's head covers, when more than one. */
  readonly rows?: number;
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

type More = Pick<Node, "span" | "rows" | "alternative">;

/** Adds a node under its parent, last in reading order; without a parent it begins a tree. */
export function nodeIn(parent: Node | undefined, role: Role, more?: More): Node {
  const tree = parent?.tree ?? { count: 0 };
  const node: Node = { role, id: tree.count++, tree, kids: [], ...more };
  parent?.kids.push(node);
  return node;
}
