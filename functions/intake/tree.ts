import { extentOf } from "./body.ts";
import type { Branch, Leaf } from "./leaf.ts";
import { type Growing, levelKeeper } from "./levels.ts";
import { isCapitals, namesOnly, titleAndText } from "./titles.ts";

/** A document's outline, with the leaves that stand before and after it as they are. */
export interface Outline {
  /** The head, the addressees, the bases and the sentences that lead in. */
  readonly before: readonly Leaf[];
  readonly branches: readonly Branch[];
  /** The closing words, recipients, signature and what stands behind them. */
  readonly after: readonly Leaf[];
}

/**
 * The outline of an opened document. Levels are the document's own: where a mark first stands under which.
 */
export function treeOf(leaves: readonly Leaf[]): Outline {
  const { from, to } = extentOf(leaves);
  return {
    before: leaves.slice(0, from),
    branches: branchesOf(leaves.slice(from, to)),
    after: leaves.slice(to),
  };
}

/** The tree of all these leaves, for a document without head and foot. */
export function branchesOf(leaves: readonly Leaf[]): readonly Branch[] {
  const levels = levelKeeper();
  const roots: Growing[] = [];
  for (const [at, leaf] of leaves.entries()) {
    const over = levels.place(leaf, leaves, at);
    const siblings = over?.children ?? roots;
    const last = siblings.at(-1);
    if (leaf.cell && last?.table[0]?.cell?.table === leaf.cell.table) {
      last.table.push(leaf);
      continue;
    }
    const grown: Growing = { leaf, table: leaf.cell ? [leaf] : [], children: [] };
    siblings.push(grown);
    levels.grew(grown);
  }
  return branched(roots);
}

function branched(grown: readonly Growing[]): readonly Branch[] {
  const titled = grown.filter(isTitled).length;
  const amongTitles = titled > 0 && titled * 2 >= grown.filter(({ leaf }) => leaf.mark !== undefined).length;
  return grown.map((each) => branchOf(each, amongTitles));
}

function branchOf(each: Growing, amongTitles: boolean): Branch {
  const { leaf, table } = each;
  const children = branched(each.children);
  if (table.length > 0) {
    return { mark: "", text: "", titled: false, lines: table.map(({ line }) => line), table, children };
  }
  const own = { mark: leaf.mark ?? "", lines: [leaf.line] };
  const parts = isTitled(each) ? undefined : partsOf(leaf, amongTitles);
  if (!parts) return { ...own, text: leaf.text, titled: isTitled(each), children };
  const text: Branch = { mark: "", text: parts.text, titled: false, lines: own.lines, children: [] };
  return { ...own, text: parts.title, titled: true, children: [text, ...children] };
}

/** Bold to a colon or stop, or among titles: a name with what is said of it. */
function partsOf(leaf: Leaf, amongTitles: boolean): ReturnType<typeof titleAndText> {
  if (leaf.mark === undefined || isBullet(leaf)) return undefined;
  const { text, boldTo } = leaf;
  if (boldTo !== undefined) {
    const colon = /^ ?:/.exec(text.slice(boldTo))?.[0].length ?? 0;
    const [title, rest] = [text.slice(0, boldTo + colon).trim(), text.slice(boldTo + colon).trim()];
    if (/[:.]$/.test(title) && rest !== "") return { title, text: rest };
  }
  return amongTitles ? titleAndText(text) : undefined;
}

const isBullet = ({ mark }: Leaf) => mark !== undefined && !/[\p{L}\p{N}]/u.test(mark);

/** A heading by its looks and place. */
function isTitled({ leaf, children, table }: Growing): boolean {
  if (table.length > 0 || !namesOnly(leaf.text)) return false;
  if (isCapitals(leaf.text) || (leaf.bold && !isBullet(leaf))) return true;
  return children.length > 0 && (leaf.mark !== undefined || /:$/u.test(leaf.text)) && !isLead(leaf);
}

/** A bullet that leads in a list says something itself, unless it is a name with a colon. */
const isLead = (leaf: Leaf) =>
  isBullet(leaf) && !(leaf.bold || (/:$/.test(leaf.text) && leaf.text.split(" ").length <= 15));
