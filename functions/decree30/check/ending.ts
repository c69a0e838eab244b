/** Boxes 7 and 9b: the signature on the right and the recipients on the left, found from the last page backwards. */
import type { Edges } from "./edges.ts";
import type { Head } from "./head.ts";
import { centreOf, isBold, isUpper, type Line } from "./paper.ts";
import type { Leaf, Section } from "./sections.ts";

export interface Ending {
  readonly leaf: Leaf | undefined;
  readonly recipientsHead: Line | undefined;
  readonly recipients: readonly Line[];
  readonly signature: readonly Line[];
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
    const recipients = text.filter(
      (line) =>
        recipientsHead !== undefined &&
        line.y > recipientsHead.y + 2 &&
        line.left < middle &&
        !/^mã tra cứu/i.test(line.text) &&
        !right.includes(line),
    );
    const above = text.filter((line) => line.y < top - 6 && !isHeadLine(line, head));
    const rows = new Set(leaf.cells.filter((line) => line.y < top).map((line) => Math.round(line.y)));
    return {
      ...{ leaf, recipientsHead, recipients },
      signature: right.filter((line) => line.y > top - 6),
      above: above.length + rows.size,
    };
  }
  return { leaf: undefined, recipientsHead: undefined, recipients: [], signature: [], above: 0 };
}

function isHeadLine(line: Line, head: Head): boolean {
  return (
    line === head.kind || [head.subject, head.addressed, head.about].some((lines) => lines.includes(line))
  );
}
