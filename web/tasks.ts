import type { Section } from "../functions/core/directives/directive.ts";
import type { Instant } from "../functions/core/instant.ts";
import type { Entries } from "../functions/core/kinds/shape.ts";
import { readAsked } from "../functions/core/obligation/entries.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import { standingOf } from "../functions/core/obligation/standing.ts";
import type { Draft } from "../functions/core/obligation/submission.ts";
import type { Words } from "./words/vi.ts";

export type TaskState = keyof Words["states"];

/**
 * How far one section is. Done is what its author said, unless something in it cannot be read, or the officer sent it
 * back and nobody has touched it since.
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

/** All drafts as one body of words: what a submission is made of. */
export function entriesIn(sections: readonly Section[], drafts: readonly Draft[]): Entries {
  const asked = drafts.filter(({ section }) => sections.some(({ id }) => id === section));
  return Object.assign({}, ...asked.map(({ entries }) => entries));
}

export function lastSaved(drafts: readonly Draft[]): Instant | undefined {
  return drafts
    .map(({ savedAt }) => savedAt)
    .sort()
    .at(-1);
}

/** The one word for where a report stands, the same on every page. */
export function standingKey(obligation: Obligation, now: Instant): keyof Words["standing"] {
  const standing = standingOf(obligation, now);
  if (standing.type !== "awaited") return standing.type;
  if (obligation.confirmation?.type === "asked") return "confirming";
  return standing.started ? "drafting" : "awaited";
}

/** The same at the desk of an officer who types a paper in, where how far the unit's own draft is says nothing. */
export function deskStandingKey(obligation: Obligation, now: Instant): keyof Words["standing"] {
  return standingOf(obligation, now).type === "awaited" ? "awaited" : standingKey(obligation, now);
}
