import { changesOf, type Directive } from "../../functions/core/directives/directive.ts";
import { followsAt, rhythmsOf, type SeriesEnd } from "../../functions/core/directives/series.ts";
import type { Duty } from "../../functions/core/duties/duty.ts";
import type { DirectiveId } from "../../functions/core/ids.ts";
import type { Instant } from "../../functions/core/instant.ts";
import type { Notice } from "../../functions/core/notice/notice.ts";
import { chained, type Entry } from "../../functions/core/obligation/ledger.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Person } from "../../functions/core/people/person.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import { accepted, refused } from "../../functions/core/problem/outcome.ts";
import type { Change, Following, World } from "../../functions/core/world.ts";

/**
 * What is durable, over plain Maps, with the conditions of the real store and nothing else: one version,
 * claims once, notices once, a chained ledger. It serves the model-checked interleavings, which no engine is
 * fast enough for; the same scenarios also run on the real store, a few hundred of them.
 */
export interface Memory {
  readonly directives: Map<string, Directive>;
  readonly duties: Map<string, Duty>;
  readonly unsettled: Map<DirectiveId, number>;
  /** When the next rounds are opened, and the ids that were kept, by the press that they were kept for. */
  readonly following: Map<string, Following & { readonly at: Instant }>;
  readonly keptIds: Map<DirectiveId, string>;
  readonly seriesEnds: SeriesEnd[];
  readonly rosters: Map<string, Roster>;
  people: readonly Person[];
  readonly obligations: Map<string, Obligation>;
  readonly ledgers: Map<string, readonly Entry[]>;
  readonly claims: Map<string, ReadonlySet<string>>;
  readonly notices: Map<string, Notice>;
  readonly clientKeys: Map<string, string>;
}

export function emptyMemory(): Memory {
  return {
    directives: new Map(),
    duties: new Map(),
    unsettled: new Map(),
    following: new Map(),
    keptIds: new Map(),
    seriesEnds: [],
    rosters: new Map(),
    people: [],
    obligations: new Map(),
    ledgers: new Map(),
    claims: new Map(),
    notices: new Map(),
    clientKeys: new Map(),
  };
}

/**
 * A process's way to what is durable: every call waits at the gate before it takes effect and again before it
 * returns.
 */
export type Gate = (call: string) => Promise<void>;

const open: Gate = async () => undefined;

type Swept = Pick<
  World,
  | "clock"
  | "directives"
  | "duties"
  | "rosters"
  | "people"
  | "obligations"
  | "submissions"
  | "ledger"
  | "notices"
  | "log"
>;

/**
 * Only the ports that enforcement and its tests use; the rest of a World is absent, and using it is a fault.
 */
export function worldOver(memory: Memory, clock: () => Instant, gate: Gate = open): World {
  const through = async <T>(call: string, effect: () => T): Promise<T> => {
    await gate(call);
    const result = effect();
    await gate(`${call} answered`);
    return result;
  };
  const world: Swept = {
    clock,
    log: () => undefined,
    directives: {
      find: (id) => through("directives.find", () => memory.directives.get(id)),
      all: () => through("directives.all", () => [...memory.directives.values()]),
      keepId: (id, [press = ""]) =>
        through("directives.keepId", () => {
          const held = memory.keptIds.get(id) ?? press;
          if (held !== press) return undefined;
          memory.keptIds.set(id, press);
          return { id, press };
        }),
      issue: (directive, obligations) =>
        through("directives.issue", () => {
          const before = memory.directives.get(directive.id);
          if (before) return before;
          memory.directives.set(directive.id, directive);
          for (const obligation of obligations) memory.obligations.set(nameOf(obligation), obligation);
          for (const every of rhythmsOf(directive)) {
            const at = followsAt(directive, every);
            const waits = { directive: directive.id, every };
            if (at) memory.following.set(`${directive.id}#${every}`, { ...waits, at });
          }
          return directive;
        }),
      async *toFollow(now) {
        // A play in which nothing follows is the same play as before anything did.
        if (memory.following.size === 0) return;
        const due = await through("directives.toFollow", () =>
          [...memory.following.values()].filter(({ at }) => at <= now),
        );
        for (const { directive, every } of due) yield { directive, every };
      },
      followed: ({ directive, every }) =>
        through("directives.followed", () => void memory.following.delete(`${directive}#${every}`)),
      endSeries: (end, next) =>
        through("directives.endSeries", () => {
          if (memory.keptIds.has(next)) return false;
          memory.keptIds.set(next, "");
          memory.seriesEnds.push(end);
          return true;
        }),
      seriesEnds: (id) =>
        through("directives.seriesEnds", () => memory.seriesEnds.filter(({ directive }) => directive === id)),
      amend: (before, after) =>
        through("directives.amend", () => {
          const stands = memory.directives.get(before.id);
          const held = stands ? changesOf(stands) : 0;
          if (held !== changesOf(before)) return false;
          memory.directives.set(after.id, after);
          memory.unsettled.set(after.id, held + 1);
          return true;
        }),
      unsettled: () => through("directives.unsettled", () => [...memory.unsettled.keys()]),
      settle: (id, amendment) =>
        through("directives.settle", () => {
          if (memory.unsettled.get(id) === amendment) memory.unsettled.delete(id);
        }),
    },
    duties: {
      find: (_authority, id) => through("duties.find", () => memory.duties.get(id)),
      of: (authority) =>
        through("duties.of", () =>
          [...memory.duties.values()].filter((each) => each.authority === authority),
        ),
      // A play without duties is the same play as before there were any.
      open: () =>
        memory.duties.size === 0
          ? Promise.resolve([])
          : through("duties.open", () => [...memory.duties.values()].filter(({ done }) => !done)),
      save: (duty, notices = []) =>
        through("duties.save", () => {
          if ((memory.duties.get(duty.id)?.version ?? 0) !== duty.version - 1) return false;
          memory.duties.set(duty.id, duty);
          for (const notice of notices) memory.notices.set(notice.id, notice);
          return true;
        }),
      drop: ({ id }) => through("duties.drop", () => memory.duties.delete(id)),
    },
    rosters: {
      find: (id) => through("rosters.find", () => memory.rosters.get(id)),
      of: (authority) =>
        through("rosters.of", () =>
          [...memory.rosters.values()].filter((each) => each.authority.id === authority),
        ),
      keep: (roster) => through("rosters.keep", () => void memory.rosters.set(roster.id, roster)),
      amend: (id, change) =>
        through("rosters.amend", () => {
          const held = memory.rosters.get(id);
          if (held) memory.rosters.set(id, change(held));
        }),
    },
    people: {
      find: (id) => through("people.find", () => memory.people.find((person) => person.id === id)),
      keep: (person) =>
        through("people.keep", () => {
          memory.people = [...memory.people, person];
        }),
      all: () => through("people.all", () => memory.people),
    },
    obligations: {
      find: (directive, id) =>
        through("obligations.find", () => memory.obligations.get(nameOf({ directive, id }))),
      onBoard: (directive, board) =>
        through("obligations.onBoard", () =>
          [...memory.obligations.values()].filter(
            (each) => each.directive === directive && each.board === board,
          ),
        ),
      ofUnit: (directive, _roster, unit) =>
        through("obligations.ofUnit", () =>
          [...memory.obligations.values()].filter(
            (each) => each.directive === directive.id && each.party.unit === unit,
          ),
        ),
      async *due(now) {
        yield* await through("obligations.due", () =>
          [...memory.obligations.values()]
            .filter(({ nextDueAt }) => nextDueAt !== undefined && nextDueAt <= now)
            .sort((a, b) => ((a.nextDueAt ?? "") < (b.nextDueAt ?? "") ? -1 : 1)),
        );
      },
      change: (change) => through("obligations.change", () => committed(memory, change)),
      claimsOf: (directive, id) =>
        through("obligations.claimsOf", () => [...(memory.claims.get(nameOf({ directive, id })) ?? [])]),
    },
    submissions: {
      file: (submission, change) =>
        through("submissions.file", () => {
          if (memory.clientKeys.has(submission.clientKey)) return accepted(submission.receipt);
          if (!committed(memory, change)) return refused({ type: "superseded" });
          memory.clientKeys.set(submission.clientKey, submission.obligation);
          return accepted(submission.receipt);
        }),
      revisions: () => through("submissions.revisions", () => []),
      find: () => through("submissions.find", () => undefined),
    },
    ledger: {
      of: (directive, id) => through("ledger.of", () => memory.ledgers.get(nameOf({ directive, id })) ?? []),
    },
    notices: {
      async *unsent() {
        yield* await through("notices.unsent", () =>
          [...memory.notices.values()]
            .filter(({ sentAt, failed, withdrawn }) => !sentAt && !failed && !withdrawn)
            .sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1)),
        );
      },
      recent: (limit) =>
        through("notices.recent", () =>
          [...memory.notices.values()].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1)).slice(0, limit),
        ),
      write: (notice) => through("notices.write", () => void memory.notices.set(notice.id, notice)),
      mark: (notice) => through("notices.mark", () => void memory.notices.set(notice.id, notice)),
      begin: (notice) =>
        through("notices.begin", () => {
          const stored = memory.notices.get(notice.id)?.attempt?.count ?? 0;
          if (stored !== (notice.attempt?.count ?? 0) - 1) return false;
          memory.notices.set(notice.id, notice);
          return true;
        }),
    },
  };
  return world as World;
}

/** All of the change or nothing, as one transaction. */
function committed(memory: Memory, { obligation, deeds, notices = [], claims = [] }: Change): boolean {
  const name = nameOf(obligation);
  const made = memory.claims.get(name) ?? new Set<string>();
  const stale = memory.obligations.get(name)?.version !== obligation.version - 1;
  if (stale || claims.some((claim) => made.has(claim)) || notices.some(({ id }) => memory.notices.has(id))) {
    return false;
  }
  memory.obligations.set(name, obligation);
  memory.claims.set(name, new Set([...made, ...claims]));
  let ledger = memory.ledgers.get(name) ?? [];
  for (const deed of deeds) {
    ledger = [...ledger, chained(obligation.directive, obligation.id, ledger.at(-1), deed)];
  }
  memory.ledgers.set(name, ledger);
  for (const notice of notices) memory.notices.set(notice.id, notice);
  return true;
}

function nameOf({ directive, id }: Pick<Obligation, "directive" | "id">): string {
  return `${directive} ${id}`;
}
