import { lastRevision } from "../core/obligation/obligation.ts";
import { Draft } from "../core/obligation/submission.ts";
import { accepted, type Outcome, refused } from "../core/problem/outcome.ts";
import type { Refusal } from "../core/problem/refusal.ts";
import type { Drafts } from "../core/world.ts";
import { DRAFT, draftKey, obligationPk } from "./keys.ts";
import { get } from "./reads.ts";
import { bodyIn, type Item, record, valueIn } from "./record.ts";
import { find } from "./row.ts";
import { absent, type Condition, put, queried, type Table } from "./table.ts";
import { carryingOver } from "./unknown.ts";

/**
 * Every submission moves the version of all drafts on by one, without touching them: a draft is stored with
 * the revision it follows, and its version is read as so much higher. A save that comes late, from a page
 * opened before the submission, then names a version that is no more.
 */
export function drafts(table: Table): Drafts {
  return {
    async of(directive, id) {
      const [obligation, items] = await Promise.all([
        find(table, directive, id),
        queried(table, { pk: obligationPk(directive, id), prefix: DRAFT }),
      ]);
      const revision = obligation ? lastRevision(obligation) : 0;
      return items.map((item) => storedIn(item, revision).draft);
    },

    async save(directive, id, draft, over) {
      const key = draftKey(directive, id, draft.section);
      const [obligation, item] = await Promise.all([find(table, directive, id), get(table, key)]);
      const revision = obligation ? lastRevision(obligation) : 0;
      const stored = item && storedIn(item, revision);
      if (stored && stored.draft.version !== over) return disagreement(stored, draft, over);

      const next: Draft = { ...draft, version: over + 1 };
      const saved = item ? carryingOver(Draft, next, bodyIn(item)) : next;
      const rival = await put(table, record(key, saved, { version: saved.version, revision }), since(item));
      return rival ? disagreement(storedIn(rival, revision), draft, over) : accepted(saved);
    },
  };
}

interface Stored {
  /** As its readers see it: with the version that counts the submissions since. */
  readonly draft: Draft;
  readonly submittedSince: number;
}

function storedIn(item: Item, revision: number): Stored {
  const draft = valueIn(Draft, item);
  const submittedSince = Math.max(0, revision - Number(item.revision?.N ?? 0));
  return { draft: { ...draft, version: draft.version + submittedSince }, submittedSince };
}

/**
 * The same words sent again, because the first answer was lost, were saved; other words are shown beside
 * these.
 */
function disagreement({ draft, submittedSince }: Stored, sent: Draft, over: number): Outcome<Draft> {
  const again = draft.version === over + 1 && submittedSince === 0 && same(draft, sent);
  return again ? accepted(draft) : refused(refusal(draft, submittedSince, over));
}

function refusal(draft: Draft, submittedSince: number, over: number): Refusal {
  return submittedSince > 0 && over <= draft.version
    ? { type: "superseded" }
    : { type: "stale-draft", saved: draft.entries, version: draft.version };
}

function same(one: Draft, other: Draft): boolean {
  const names = new Set([...Object.keys(one.entries), ...Object.keys(other.entries)]);
  return one.done === other.done && [...names].every((name) => one.entries[name] === other.entries[name]);
}

function since(item: Item | undefined): Condition {
  return item ? { expression: "version = :read", values: { ":read": Number(item.version?.N) } } : absent;
}
