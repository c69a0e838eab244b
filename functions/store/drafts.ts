import type { DirectiveId, ObligationId } from "../core/ids.ts";
import { lastRevision } from "../core/obligation/obligation.ts";
import { holdsSave, joinedSaves } from "../core/obligation/page-saves.ts";
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
 *
 * Of two saves that one page sent before it had an answer, the later is no disagreement: it holds the
 * earlier. The earlier that comes after the later is one, so that no older words lie over newer.
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

    save: (directive, id, draft, over) => save(table, { directive, id, draft, over }),
  };
}

interface Saving {
  readonly directive: DirectiveId;
  readonly id: ObligationId;
  readonly draft: Draft;
  readonly over: number;
}

async function save(table: Table, saving: Saving): Promise<Outcome<Draft>> {
  const { directive, id, draft, over } = saving;
  const key = draftKey(directive, id, draft.section);
  const [obligation, item] = await Promise.all([find(table, directive, id), get(table, key)]);
  const revision = obligation ? lastRevision(obligation) : 0;
  const stored = item && storedIn(item, revision);
  if (stored && !hasRead(stored, draft, over)) return disagreement(stored, draft, over);

  const next = following(stored?.draft, draft, over);
  const saved = item ? carryingOver(Draft, next, bodyIn(item)) : next;
  const rival = await put(table, record(key, saved, { version: saved.version, revision }), since(item));
  if (!rival) return accepted(saved);
  const first = storedIn(rival, revision);
  return hasRead(first, draft, over) ? save(table, saving) : disagreement(first, draft, over);
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

/** Whether its writer had the stored words before them: read on the page, or saved by that page itself. */
function hasRead({ draft, submittedSince }: Stored, sent: Draft, over: number): boolean {
  const own = submittedSince === 0 && draft.save !== undefined && holdsSave(sent.holds ?? [], draft.save);
  return draft.version === over || own;
}

function following(before: Draft | undefined, sent: Draft, over: number): Draft {
  const holds = joinedSaves(before?.holds ?? [], sent.holds ?? []);
  const version = (before?.version ?? over) + 1;
  return { ...sent, version, ...(holds.length > 0 ? { holds: [...holds] } : {}) };
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
