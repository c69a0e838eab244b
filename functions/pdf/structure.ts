import type { Node, Role } from "../layout/node.ts";
import type { Bytes } from "./bytes.ts";
import { types } from "./content.ts";
import type { Pack } from "./pack.ts";

interface StructureInput {
  readonly root: Node;
  /** The nodes of every page's marked content, by number. */
  readonly pages: readonly { readonly page: number; readonly owners: readonly Node[] }[];
  /** Form fields on the pages: the annotation's object number and its node. */
  readonly widgets: readonly { readonly widget: number; readonly page: number; readonly node: Node }[];
  /** Where a figure stands, which a reader may ask for. */
  readonly boxes: ReadonlyMap<Node, readonly number[]>;
  readonly pack: Pack;
}

/**
 * The tree of PDF 1.7, section 14.7, with the parent tree that leads back from content to it. Gives the
 * number of its root. Nodes are known by their ids here: there may be a hundred thousand of them.
 */
export function writeStructure({ root, pages, widgets, boxes, pack }: StructureInput): number {
  const treeRoot = pack.next();
  const parentTree = pack.next();
  const numbers = new Int32Array(root.tree.count);
  const content = contentByNode(root.tree.count, pages, widgets);

  const write = (node: Node, parent: number): number => {
    const number = pack.next();
    numbers[node.id] = number;
    const kids = node.kids.length === 0 ? none : node.kids.map((kid) => write(kid, number));
    const object = pack.begin(number);
    object.text(opened[node.role]);
    reference(object, parent);
    const page = content.page[node.id] ?? 0;
    if (page !== 0) {
      object.text("/Pg ");
      reference(object, page);
    }
    object.text(attributesOf(node, boxes));
    object.text("/K[");
    const more = content.more.get(node.id);
    if (more !== undefined) object.text(more);
    else if (page !== 0) object.whole(content.first[node.id] ?? 0);
    for (const kid of kids) {
      object.text(" ");
      reference(object, kid);
    }
    object.text("]>>");
    return number;
  };
  const top = write(root, treeRoot);

  const parents: string[] = [];
  for (const { owners } of pages) {
    const list = pack.next();
    const object = pack.begin(list);
    object.text("[");
    for (const node of owners) {
      reference(object, numberOf(numbers, node));
      object.text(" ");
    }
    object.text("]");
    parents.push(`${parents.length} ${list} 0 R`);
  }
  for (const { node } of widgets) parents.push(`${parents.length} ${numberOf(numbers, node)} 0 R`);
  pack.begin(parentTree).text(`<</Nums[${parents.join(" ")}]>>`);
  pack
    .begin(treeRoot)
    .text(
      `<</Type/StructTreeRoot/K ${top} 0 R/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${parents.length}>>`,
    );
  return treeRoot;
}

const none: readonly number[] = [];

/** How each kind of node's object begins. */
const opened = Object.fromEntries(
  Object.entries(types).map(([role, type]) => [role, `<</S/${type}/P `]),
) as Readonly<Record<Role, string>>;

function reference(into: Bytes, number: number): void {
  into.whole(number);
  into.text(" 0 R");
}

/**
 * For each node its first page (0 for none), its first content there, and in words all of it when there is
 * more.
 */
function contentByNode(count: number, pages: StructureInput["pages"], widgets: StructureInput["widgets"]) {
  const page = new Int32Array(count);
  const first = new Int32Array(count);
  const more = new Map<number, string>();
  for (const { page: number, owners } of pages) {
    for (let at = 0; at < owners.length; at++) {
      const id = owners[at]?.id ?? 0;
      if (page[id] === 0) {
        page[id] = number;
        first[id] = at;
        continue;
      }
      // On another page than its first, a piece of content names the page.
      const piece = page[id] === number ? String(at) : `<</Type/MCR/Pg ${number} 0 R/MCID ${at}>>`;
      more.set(id, `${more.get(id) ?? first[id]} ${piece}`);
    }
  }
  for (const { widget, page: number, node } of widgets) {
    page[node.id] = number;
    more.set(node.id, `<</Type/OBJR/Obj ${widget} 0 R>>`);
  }
  return { page, first, more };
}

function numberOf(numbers: Int32Array, node: Node): number {
  const number = numbers[node.id];
  if (!number) throw new Error(`A ${node.role} is drawn that the document's tree does not hold.`);
  return number;
}

function attributesOf(node: Node, boxes: ReadonlyMap<Node, readonly number[]>): string {
  const span = node.span ? `/ColSpan ${node.span}` : "";
  switch (node.role) {
    case "head":
      return `/A<</O/Table/Scope/Column${span}${node.rows ? `/RowSpan ${node.rows}` : ""}>>`;
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
