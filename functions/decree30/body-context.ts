import type { Faces } from "../layout/face.ts";
import type { Node } from "../layout/node.ts";
import type { OfficialDocument } from "./document.ts";

/** Headings as they come, for the outline. */
export interface Headed {
  readonly title: string;
  readonly level: number;
  readonly node: Node;
}

/**
 * What every part of a body is set with: letters, the width of its text, and where it stands in the document.
 */
export interface BodyContext {
  readonly faces: Faces;
  readonly width: number;
  readonly parts: OfficialDocument["parts"];
  readonly section: Node;
  /** Told of each heading. */
  readonly headed: (heading: Headed) => void;
}
