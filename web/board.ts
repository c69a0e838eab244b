import { asDirected } from "../functions/core/directives/amendment.ts";
import type { Directive } from "../functions/core/directives/directive.ts";
import type { Instant } from "../functions/core/instant.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import { standingOf } from "../functions/core/obligation/standing.ts";
import type { Roster } from "../functions/core/people/roster.ts";
import { isCounted, type Stood } from "../functions/core/round/report-count.ts";
import type { World } from "../functions/core/world.ts";
import { standingKey } from "./standing.ts";
import type { Words } from "./words/vi.ts";

type StandingKey = keyof Words["standing"];

/** Order in which the counts stand: what needs an officer's hand first. */
export const standingKeys: readonly StandingKey[] = [
  "overdue",
  "awaited",
  "drafting",
  "confirming",
  "returned",
  "onTime",
  "extended",
  "late",
  "accepted",
  "waived",
];

export interface BoardRow {
  readonly obligation: Obligation;
  readonly standing: StandingKey;
}

export interface BoardGroup {
  /** Undefined for those outside every bloc. */
  readonly name: string | undefined;
  readonly rows: readonly BoardRow[];
}

/** All obligations of a round, one query a bloc, in the roster's order of blocs. */
export async function boardOf(world: World, directive: Directive, roster: Roster, now: Instant) {
  const boards = [
    ...roster.blocs.map(({ id, name }) => ({ id: id as string, name })),
    { id: "none", name: undefined },
  ];
  return Promise.all(
    boards.map(async ({ id, name }): Promise<BoardGroup> => {
      const obligations = await world.obligations.onBoard(directive.id, id);
      return {
        name,
        rows: obligations
          .map((each) => asDirected(each, directive))
          .map((obligation) => ({ obligation, standing: standingKey(obligation, now) })),
      };
    }),
  );
}

/** The rows of one demand, and of one standing when asked for. */
export function rowsOf(
  groups: readonly BoardGroup[],
  demand: string,
  standing?: string,
): readonly BoardGroup[] {
  return groups
    .map(({ name, rows }) => ({
      name,
      rows: rows.filter(
        (row) => row.obligation.demand === demand && (standing === undefined || row.standing === standing),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
}

export function countsOf(groups: readonly BoardGroup[]): ReadonlyMap<StandingKey, number> {
  const counts = new Map<StandingKey, number>();
  for (const { standing } of groups.flatMap(({ rows }) => rows)) {
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return counts;
}

/** How many owe it, once nobody is waited for any more: whoever is waived owes nothing. */
export function allIn(stood: readonly Stood[]): number | undefined {
  const owing = stood.filter(({ standing }) => standing.type !== "waived");
  return owing.length > 0 && owing.every(isCounted) ? owing.length : undefined;
}

/** The same rows as the report counts them. */
export function stoodOf(groups: readonly BoardGroup[], now: Instant): readonly Stood[] {
  return groups.flatMap(({ rows }) =>
    rows.map(({ obligation }) => ({ obligation, standing: standingOf(obligation, now) })),
  );
}
