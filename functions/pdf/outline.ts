import type { Entry, Typeset } from "../layout/typeset.ts";
import type { Pack } from "./pack.ts";
import { textString } from "./structure.ts";
import type { WrittenPage } from "./written-page.ts";

interface Item {
  readonly number: number;
  readonly entry: Entry;
  readonly parent: Item | undefined;
  readonly kids: Item[];
}

/** Bookmarks: a tree of the headings, closed below its first level. */
export function writeOutline(
  typeset: Typeset,
  written: readonly WrittenPage[],
  pack: Pack,
): number | undefined {
  if (typeset.outline.length === 0) return undefined;
  const root = pack.next();
  const items: Item[] = [];
  const top: Item[] = [];
  const path: Item[] = [];
  for (const entry of typeset.outline) {
    while ((path.at(-1)?.entry.level ?? -1) >= entry.level) path.pop();
    const parent = path.at(-1);
    const item: Item = { number: pack.next(), entry, parent, kids: [] };
    (parent?.kids ?? top).push(item);
    path.push(item);
    items.push(item);
  }
  for (const item of items) pack.begin(item.number).text(itemText(item, top, root, typeset, written));
  const ends = `/First ${top[0]?.number} 0 R/Last ${top.at(-1)?.number} 0 R`;
  pack.begin(root).text(`<</Type/Outlines${ends}/Count ${top.length}>>`);
  return root;
}

function itemText(
  { number, entry, parent, kids }: Item,
  top: readonly Item[],
  root: number,
  { pages }: Typeset,
  written: readonly WrittenPage[],
): string {
  const siblings = parent?.kids ?? top;
  const at = siblings.findIndex((item) => item.number === number);
  const link = (key: string, item: Item | undefined) => (item ? `/${key} ${item.number} 0 R` : "");
  const y = Math.round((pages[entry.page]?.height ?? 0) - entry.y);
  return (
    `<</Title ${textString(entry.title)}/Parent ${parent?.number ?? root} 0 R` +
    `${link("Prev", siblings[at - 1])}${link("Next", siblings[at + 1])}` +
    `${link("First", kids[0])}${link("Last", kids.at(-1))}${kids.length > 0 ? `/Count -${kids.length}` : ""}` +
    `/Dest[${written[entry.page]?.ref.objectNumber} 0 R/XYZ 0 ${y} null]>>`
  );
}
