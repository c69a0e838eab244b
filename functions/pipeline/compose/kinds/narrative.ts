import { narrativePassages } from "../narrative.ts";
import { inFull, type KindOnPage } from "../on-page.ts";

export const narrative: KindOnPage<"narrative"> = {
  blocks: (composing, field) => [
    { passages: narrativePassages(composing, field, composing.answers.get(field.id) ?? []) },
  ],
  ...inFull,
};
