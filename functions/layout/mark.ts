import type { Face, Word } from "./face.ts";
import type { Node } from "./node.ts";

/** Points, 1/72 inch. x grows to the right, y downwards, from the page's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export type Ink = "black" | "red";

export type Mark =
  | TextMark
  | {
      readonly type: "rule";
      readonly from: Point;
      readonly to: Point;
      readonly weight: number;
      readonly ink: Ink;
    }
  | (Box & { readonly type: "fill"; readonly node?: Node })
  | (Box & { readonly type: "place"; readonly name: string; readonly node?: Node });

/**
 * Words on one baseline, `space` points apart. `open` says that another word of the paragraph follows
 * elsewhere.
 */
export interface TextMark {
  readonly type: "text";
  readonly x: number;
  readonly y: number;
  readonly face: Face;
  readonly size: number;
  readonly ink: Ink;
  readonly words: readonly Word[];
  readonly space: number;
  readonly open: boolean;
  readonly node: Node | undefined;
}
