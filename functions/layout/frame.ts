import type { Block } from "./block.ts";
import type { Box, Mark } from "./mark.ts";

/**
 * Where a block may be set. `fresh` is what an empty page offers, so that a block knows what no page can
 * hold.
 */
export interface Region extends Box {
  readonly fresh: number;
}

/** What of a block was set, how much height it took, and the rest of the block, if any. */
export interface Frame {
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly rest?: Block;
}
