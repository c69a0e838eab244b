import type { Node } from "../layout/node.ts";
import { types } from "./content.ts";
import type { TextObject } from "./file.ts";

/** Object numbers and texts of the structure tree; written as text, since there may be a hundred thousand of them. */
export interface StructureObjects {
  readonly root: number;
  readonly objects: readonly TextObject[];
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

/** What the pages hold of a node, and the number of its object. */
interface Held {
  number: number;
  page: number;
  content: string;
}

/** The tree of PDF 1.7, section 14.7, with the parent tree that leads back from content to it. */
export function structureOf({ root, pages, widgets, boxes, next }: StructureInput): StructureObjects {
  const objects: TextObject[] = [];
  const treeRoot = next();
  const parentTree = next();
  const held = new Map<Node, Held>();
  const owners = pages.map(({ page, owners: nodes }) => nodes.map((node, at) => hold(held, node, page, at)));
  for (const { widget, page, node } of widgets) {
    held.set(node, { number: 0, page, content: `<</Type/OBJR/Obj ${widget} 0 R>>` });
  }

  const write = (node: Node, parent: number): number => {
    const number = next();
    const own = held.get(node);
    if (own) own.number = number;
    let kids = own?.content ?? "";
    for (const kid of node.kids) kids += `${kids === "" ? "" : " "}${write(kid, number)} 0 R`;
    const page = own === undefined ? "" : `/Pg ${own.page} 0 R`;
    const only = node.kids.length === 0 && own !== undefined && !own.content.includes(" ");
    const text = `<</S/${types[node.role]}/P ${parent} 0 R${page}${attributesOf(node, boxes)}/K${only ? ` ${kids}` : `[${kids}]`}>>`;
    objects.push({ number, text });
    return number;
  };
  const top = write(root, treeRoot);

  const parents: string[] = [];
  for (const page of owners) {
    const list = next();
    objects.push({ number: list, text: `[${page.map(referenceTo).join(" ")}]` });
    parents.push(`${parents.length} ${list} 0 R`);
  }
  for (const { node } of widgets) parents.push(`${parents.length} ${referenceTo(held.get(node))}`);
  objects.push({ number: parentTree, text: `<</Nums[${parents.join(" ")}]>>` });
  objects.push({
    number: treeRoot,
    text: `<</Type/StructTreeRoot/K ${top} 0 R/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${parents.length}>>`,
  });
  return { root: treeRoot, objects };
}

/** Adds a piece of marked content to its node; on another page than the node's first, the piece names it. */
function hold(held: Map<Node, Held>, node: Node, page: number, at: number): Held {
  const known = held.get(node);
  if (known === undefined) {
    const own = { number: 0, page, content: String(at) };
    held.set(node, own);
    return own;
  }
  known.content += known.page === page ? ` ${at}` : ` <</Type/MCR/Pg ${page} 0 R/MCID ${at}>>`;
  return known;
}

function referenceTo(held: Held | undefined): string {
  if (!held || held.number === 0)
    throw new Error("Something is drawn that the document's tree does not hold.");
  return `${held.number} 0 R`;
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
