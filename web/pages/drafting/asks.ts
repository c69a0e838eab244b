import type { Ask } from "../../../functions/core/directives/draft.ts";
import type { Words } from "../../words/vi.ts";

/** What a prompt asks for, by the name its drafter knows it under. */
export function askInWords({ question, table }: Ask, words: Words): string {
  return table ? words.quote(table.title) : (words.writing.questions[question] ?? question);
}
