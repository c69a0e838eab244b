import type { KindOnPage } from "../on-page.ts";
import { leaveTold } from "./leave-told.ts";

/** Handed in beside the report, and told in none. */
export const dossiers: KindOnPage<"dossiers"> = {
  blocks: () => [],
  leaveOut: (composing, _, { lines }) =>
    leaveTold(composing, lines, "no-place", (line) => [Object.values(line).join("; ")]),
  annex: () => undefined,
};
