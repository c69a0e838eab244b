/**
 * Boxes 7 and 9b: the signature on the right and the recipients on the left, found from the last page
 * backwards.
 */
import type { Edges } from "./edges.ts";
import type { Head } from "./head.ts";
import { centreOf, isBold, isUpper, type Line } from "./paper.ts";
import type { Leaf, Section } from "./sections.ts";

export interface Ending {
  readonly leaf: Leaf | undefined;
  readonly recipientsHead: Line | undefined;
  readonly recipients: readonly Line[];
  readonly signature: readonly Line[];
  /** Box 12, wherever somebody put it. */
  readonly drafter: Line | undefined;
  /** How many lines of text, or rows of a table, stand above it on its page. */
  readonly above: number;
}

export function endingOf(main: Section, head: Head, edges: Edges): Ending {
  const under = Math.max(head.number?.y ?? 0, head.date?.y ?? 0) + 4;
  const { middle } = edges;
  for (const leaf of [...main.leaves].reverse()) {
    const isFirst = leaf === main.leaves[0];
    const text = isFirst ? leaf.text.filter((line) => line.y > under) : leaf.text;
    const right = text.filter(
      (line) => isBold(line) && line.left > middle - 30 && centreOf(line) > middle + 50,
    );
    const recipientsHead = text.find((line) => /^nơi nhận/i.test(line.text));
    const top = Math.min(
      right.find((line) => isUpper(line.text))?.y ?? Infinity,
      recipientsHead?.y ?? Infinity,
    );
    if (top === Infinity) continue;
    const drafter = drafterIn(main, leaf, recipientsHead);
    const isRecipient = (line: Line) =>
      line.left < middle && !/^mã tra cứu/i.test(line.text) && line !== drafter && !right.includes(line);
    // A long list goes on overleaf.
    const overleaf = main.leaves.slice(main.leaves.indexOf(leaf) + 1).flatMap((later) => later.text);
    const below = text.filter((line) => recipientsHead !== undefined && line.y > recipientsHead.y + 2);
    const recipients = [...below, ...overleaf].filter(isRecipient);
    const above = text.filter((line) => line.y < top - 6 && !isHeadLine(line, head));
    const rows = new Set(leaf.cells.filter((line) => line.y < top).map((line) => Math.round(line.y)));
    return {
      ...{ leaf, recipientsHead, recipients, drafter },
      signature: right.filter((line) => line.y > top - 6),
      above: above.length + rows.size,
    };
  }
  return {
    ...{ leaf: undefined, recipientsHead: undefined, drafter: undefined },
    ...{ recipients: [], signature: [], above: 0 },
  };
}

/** "PL.(300)", or "PL." where copies are not counted. */
export const drafterForm = /^\p{Lu}[\p{Lu}\d]{0,9}\.(\(\d+\))?$/u;

/**
 * With its copies it is known by its brackets on any page; without, only by standing under the closed list.
 */
function drafterIn(main: Section, leaf: Leaf, recipientsHead: Line | undefined): Line | undefined {
  const lines = main.leaves.flatMap(({ text }) => text);
  const counted = lines.find((line) => /^\p{L}[\p{L}\d]{0,9}\.?\s*\([^)\s]+\)\.?$/u.test(line.text));
  if (counted || !recipientsHead) return counted;
  return lines.find(
    (line) =>
      (line.page > leaf.sheet.page || (line.page === leaf.sheet.page && line.y > recipientsHead.y)) &&
      line.left < recipientsHead.right &&
      /^\p{L}{1,6}\.$/u.test(line.text),
  );
}

function isHeadLine(line: Line, head: Head): boolean {
  return (
    line === head.kind || [head.subject, head.addressed, head.about].some((lines) => lines.includes(line))
  );
}
