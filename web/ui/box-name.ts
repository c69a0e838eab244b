import type { Section } from "../../functions/core/directives/directive.ts";
import { fieldsIn } from "../../functions/core/obligation/asked.ts";
import { labelOf } from "../pages/conflict.tsx";
import type { Words } from "../words/vi.ts";

const MOST_LETTERS = 70;

/** What a box is known by where it stands alone: by its question where other boxes have the same label. */
export function boxName(sections: readonly Section[], entry: string, words: Words): string {
  const fields = fieldsIn(sections);
  const own = fields.find(({ id }) => id === entry);
  if (!own || fields.filter(({ label }) => label === own.label).length < 2)
    return labelOf(fields, entry, words);
  const prompts = sections.flatMap(({ prompts }) => prompts);
  const asks = prompts.find((prompt) => prompt.fields.includes(own))?.text ?? own.label;
  const [...letters] = asks;
  const isLong = letters.length > MOST_LETTERS;
  return words.quote(isLong ? `${letters.slice(0, MOST_LETTERS).join("").trimEnd()}…` : asks);
}
