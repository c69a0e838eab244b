import type { Section } from "../functions/core/directives/directive.ts";
import { isEntryOf } from "../functions/core/obligation/entries.ts";
import { labelOf } from "./pages/conflict.tsx";
import type { Words } from "./words/vi.ts";

/**
 * What to call an entry where those of several sections stand together: its section's number, then its label.
 */
export function entryNames(sections: readonly Section[], words: Words): (entry: string) => string {
  const fields = sections.flatMap(({ prompts }) => prompts.flatMap((prompt) => prompt.fields));
  return (entry) => {
    const section = sections.find(({ prompts }) =>
      prompts.some((prompt) => prompt.fields.some((field) => isEntryOf(field, entry))),
    );
    return `${section?.number ?? ""} ${labelOf(fields, entry, words)}`.trim();
  };
}
