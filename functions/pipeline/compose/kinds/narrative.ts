import { narrativePassages } from "../narrative.ts";
import { inFull, type KindOnPage } from "../on-page.ts";

export const narrative: KindOnPage<"narrative"> = {
  blocks: (composing, field, { texts }) => [{ passages: narrativePassages(composing, field, texts) }],
  ...inFull,
};
