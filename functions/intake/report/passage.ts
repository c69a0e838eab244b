import type { Branch, Leaf } from "../leaf.ts";

/** One paragraph, heading or table of a report, in reading order, with the headings it stands under. */
export interface Passage {
  readonly mark: string;
  readonly text: string;
  readonly titled: boolean;
  readonly lines: readonly number[];
  /** The outermost first; a heading counts itself among them. */
  readonly heads: readonly Head[];
  readonly table?: readonly Leaf[];
}

export interface Head {
  readonly mark: string;
  readonly text: string;
  /** Which passage it is. */
  readonly at: number;
}

/**
 * Everything that stands in the document, each thing once: what is laid and what is left are together all of
 * this. Walked without calling itself, since a hostile document may nest as deep as it likes.
 */
export function passagesOf(branches: readonly Branch[]): readonly Passage[] {
  const passages: Passage[] = [];
  const open = branches.map((branch) => ({ branch, heads: [] as readonly Head[] })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { branch, heads } = next;
    const { mark, text, lines, table } = branch;
    const titled = isHead(branch);
    const within = titled ? [...heads, { mark, text, at: passages.length }].slice(-MOST_HEADS) : heads;
    passages.push({ mark, text, titled, lines, heads: within, ...(table ? { table } : {}) });
    for (const child of [...branch.children].reverse()) open.push({ branch: child, heads: within });
  }
  return passages;
}

/** Deeper headings than these name nothing that an outline asks for. */
const MOST_HEADS = 8;

/** "a) Phong trào …:" over its points heads them too, though it was not set as a heading. */
function isHead({ titled, text, children, table }: Branch): boolean {
  if (titled) return true;
  return !table && children.length > 0 && text.length <= 200 && /[:\p{L}\d”")]$/u.test(text.trimEnd());
}
