import type { Node } from "../layout/node.ts";
import { types } from "./content.ts";

/** Object numbers and texts of the structure tree; written as text, since there may be a hundred thousand of them. */
export interface StructureObjects {
  readonly root: number;
  readonly objects: readonly { readonly number: number; readonly text: string }[];
  /** Object number of each node, for what points at it. */
  readonly numberOf: (node: Node) => number;
}

export interface StructureInput {
  readonly root: Node;
  /** The nodes of every page's marked content, by number. */
  readonly pages: readonly { readonly page: number; readonly owners: readonly Node[] }[];
  /** Form fields on the pages: the annotation's object number and its node. */
  readonly widgets: readonly { readonly widget: number; readonly page: number; readonly node: Node }[];
  /** Where a figure stands, which a reader may ask for. */
  readonly boxes: ReadonlyMap<Node, readonly number[]>;
  /** Gives out the numbers of new objects. */
  readonly next: () => number;
}

/** The tree of PDF 1.7, section 14.7, with the parent tree that leads back from content to it. */
export function structureOf({ root, pages, widgets, boxes, next }: StructureInput): StructureObjects {
  const numbers = new Map<Node, number>();
  const objects: { number: number; text: string }[] = [];
  const treeRoot = next();
  const parentTree = next();
  const order: Node[] = [];
  const walk = (node: Node) => {
    numbers.set(node, next());
    order.push(node);
    for (const kid of node.kids) walk(kid);
  };
  walk(root);
  const numberOf = (node: Node) => {
    const number = numbers.get(node);
    if (number === undefined)
      throw new Error(`A ${node.role} is drawn that the document's tree does not hold.`);
    return number;
  };

  const content = new Map<Node, string>();
  const firstPage = new Map<Node, number>();
  const parents: string[] = [];
  for (const { page, owners } of pages) {
    for (let at = 0; at < owners.length; at++) {
      const node = owners[at];
      if (!node) continue;
      const own = firstPage.get(node);
      if (own === undefined) firstPage.set(node, page);
      const kid = own === undefined || own === page ? `${at}` : `<</Type/MCR/Pg ${page} 0 R/MCID ${at}>>`;
      const before = content.get(node);
      content.set(node, before === undefined ? kid : `${before} ${kid}`);
    }
    const refs = owners.map((node) => `${numberOf(node)} 0 R`).join(" ");
    const list = next();
    objects.push({ number: list, text: `[${refs}]` });
    parents.push(`${parents.length} ${list} 0 R`);
  }
  for (const { widget, page, node } of widgets) {
    firstPage.set(node, page);
    content.set(node, `<</Type/OBJR/Obj ${widget} 0 R>>`);
    parents.push(`${parents.length} ${numberOf(node)} 0 R`);
  }

  const parentOf = new Map<Node, Node>();
  for (const node of order) for (const kid of node.kids) parentOf.set(kid, node);
  for (const node of order) {
    const parent = parentOf.get(node);
    const page = firstPage.get(node);
    const own = content.get(node);
    const kids = node.kids.map((kid) => `${numberOf(kid)} 0 R`).join(" ");
    const held = own === undefined ? kids : kids === "" ? own : `${own} ${kids}`;
    const single = node.kids.length === 0 && own !== undefined && /^\d+$/.test(own);
    objects.push({
      number: numberOf(node),
      text:
        `<</S/${types[node.role]}/P ${parent ? numberOf(parent) : treeRoot} 0 R` +
        `${page === undefined ? "" : `/Pg ${page} 0 R`}${attributesOf(node, boxes)}/K${single ? ` ${held}` : `[${held}]`}>>`,
    });
  }
  objects.push({ number: parentTree, text: `<</Nums[${parents.join(" ")}]>>` });
  objects.push({
    number: treeRoot,
    text: `<</Type/StructTreeRoot/K ${numberOf(root)} 0 R/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${parents.length}>>`,
  });
  return { root: treeRoot, objects, numberOf };
}

function attributesOf(node: Node, boxes: ReadonlyMap<Node, readonly number[]>): string {
  const span = node.span ? `/ColSpan ${node.span}` : "";
  switch (node.role) {
    case "head":
      return `/A<</O/Table/Scope/Column${span}>>`;
    case "cell":
      return span === "" ? "" : `/A<</O/Table${span}>>`;
    case "list":
      return "/A<</O/List/ListNumbering/None>>";
    case "figure":
      return `/Alt ${textString(node.alternative ?? "")}/A<</O/Layout/Placement/Block/BBox[${boxes.get(node)?.join(" ") ?? ""}]>>`;
    case "form":
    case "document":
    case "section":
    case "heading-1":
    case "heading-2":
    case "heading-3":
    case "heading-4":
    case "heading-5":
    case "heading-6":
    case "paragraph":
    case "item":
    case "label":
    case "body":
    case "table":
    case "row":
      return "";
  }
}

/** Text outside the pages, in UTF-16 with its byte order mark. */
export function textString(text: string): string {
  let hex = "feff";
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, "0");
  return `<${hex}>`;
}
