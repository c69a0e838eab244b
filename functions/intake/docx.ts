import { commonest, type Encoding } from "../core/text/legacy/encoding.ts";
import type { Opened } from "./leaf.ts";
import { lettersRead } from "./letters.ts";
import { leavesOf } from "./lines.ts";
import { withoutMarkup } from "./markup.ts";
import { counterOf } from "./numbering.ts";
import { openParts } from "./ooxml.ts";
import { bodyOf } from "./word-body.ts";
import { stylesOf } from "./word-styles.ts";
import { attribute, childrenOf, type Element, elementsOf, within } from "./xml-tree.ts";

/** A directive of fifty pages unpacks to some two million bytes, pictures left out. */
const MOST_UNPACKED = 16_000_000;

const wanted = /^word\/(?:document2?|styles|numbering|footnotes|endnotes)\.xml$/;

/** A Word file (.docx): its paragraphs with the numbers that Word counts, its tables by row and column. */
export function openWord(bytes: Uint8Array): Opened {
  const opened = openParts(bytes, (name) => wanted.test(name), MOST_UNPACKED);
  if (opened.type === "unreadable") return opened;
  const part = (name: string) => {
    const found = opened.parts.get(`word/${name}.xml`);
    return found && elementsOf(found);
  };
  if (!opened.names.some((name) => name.startsWith("word/")))
    return { type: "unreadable", why: { code: "unknown-kind" } };
  const root = part("document") ?? part("document2");
  const body = root && (root.children.find(({ name }) => name === "body") ?? root);
  if (!body) return { type: "unreadable", why: { code: "broken" } };
  const styles = stylesOf(part("styles"));
  const counter = counterOf(part("numbering"), (id) => styles.of(id).list?.id);
  const notes = notesIn(part("footnotes"), part("endnotes"));
  const read = bodyOf(body, { styles, counter, notes });
  const letters = lettersRead(read.lines, encodingOf(read.fonts));
  const leaves = leavesOf(withoutMarkup(letters.lines));
  if (leaves.length === 0) return { type: "unreadable", why: { code: "empty" } };
  return { type: "document", leaves, notes: [...read.notes, ...letters.notes] };
}

function notesIn(feet: Element | undefined, ends: Element | undefined) {
  const all = new Map<string, string>();
  for (const [kind, part, name] of [
    ["foo", feet, "footnote"],
    ["end", ends, "endnote"],
  ] as const) {
    for (const note of childrenOf(part, name)) {
      const words = within(note, "t")
        .map((each) => each.words)
        .join("");
      all.set(`${kind}${attribute(note, "id") ?? ""}`, words.trim());
    }
  }
  return { footnote: (id: string) => all.get(id) ?? "" };
}

/** Faces of the years before Unicode are named after the way their letters are written. */
function encodingOf(fonts: readonly string[]): Encoding | undefined {
  return commonest(
    fonts.map((font) => {
      if (/^\.Vn/i.test(font)) return { encoding: "tcvn3" as const };
      return /^VNI[- ]/i.test(font) ? { encoding: "vni" as const } : undefined;
    }),
  );
}
