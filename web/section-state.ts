import type { Section } from "../functions/core/directives/directive.ts";
import type { Instant } from "../functions/core/instant.ts";
import type { Entries } from "../functions/core/kinds/shape.ts";
import { readAsked } from "../functions/core/obligation/entries.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import type { Draft } from "../functions/core/obligation/submission.ts";
import type { Words } from "./words/vi.ts";

export type TaskState = keyof Words["states"];

/**
 * How far one section is. Done is what its author said, unless something in it cannot be read, or the officer
 * sent it back and nobody has touched it since.
 */
export function stateOf(section: Section, draft: Draft | undefined, obligation: Obligation): TaskState {
  const sentBack = returnedFor(section, obligation);
  if (sentBack && !(draft && draft.savedAt > sentBack.at)) return "fix";
  if (!draft) return "todo";
  if (Object.keys(draft.entries).length === 0 && !draft.done) return "todo";
  if (unreadableIn(section, draft.entries)) return "fix";
  return draft.done ? "done" : "doing";
}

/** What the officer wrote of this section when the report was sent back, while that return stands. */
export function returnedFor({ id }: Section, { returned, latest }: Obligation) {
  if (!returned || returned.revision !== latest?.revision) return undefined;
  const reason = returned.reasons?.find(({ section }) => section === id);
  return reason && { text: reason.text, at: returned.at };
}

function unreadableIn(section: Section, entries: Entries): boolean {
  const { problems } = readAsked([section], entries);
  return problems.some(({ field }) => entries[field] !== undefined);
}

export function lastSaved(drafts: readonly Draft[]): Instant | undefined {
  return drafts
    .map(({ savedAt }) => savedAt)
    .sort()
    .at(-1);
}
