import { SINGLE } from "../../decree30/paper.ts";
import type { Paragraph } from "../../layout/block.ts";
import type { Faces } from "../../layout/face.ts";
import type { Node } from "../../layout/node.ts";

const CLOSE = 3;

/** What a part of the sheet is set by. */
export interface Setting {
  readonly faces: Faces;
  /** A sheet for the house: smaller type than a document's, so that it stays on one page. */
  readonly size: number;
  readonly width: number;
  readonly section: Node;
}

export function line(text: string, { faces, size }: Setting, more: Partial<Paragraph>): Paragraph {
  const look = { face: faces.regular, size, align: "justify", leading: SINGLE } as const;
  return { type: "paragraph", text, ...look, before: CLOSE, after: CLOSE, ...more };
}
