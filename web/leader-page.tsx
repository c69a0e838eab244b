import type { PersonId } from "../functions/core/ids.ts";
import type { Edition } from "../functions/core/round/edition.ts";
import { stateOf } from "../functions/core/round/edition-state.ts";
import { reportCounts } from "../functions/core/round/report-count.ts";
import { lastPutUp } from "../functions/core/round/step.ts";
import type { World } from "../functions/core/world.ts";
import { boardOf, rowsOf, stoodOf } from "./board.ts";
import { peopleOn } from "./edition-shown.ts";
import { LeaderPage } from "./pages/signing/leader.tsx";
import type { OnRound } from "./route.ts";

/** Whether an edition waits for this person's signature. */
export function liesBefore(edition: Edition, all: readonly Edition[], person: PersonId): boolean {
  return stateOf(edition, all) === "put-up" && lastPutUp(edition)?.to === person;
}

/** The one screen on which a leader answers what was put before him. */
export async function leaderPage(
  world: World,
  context: OnRound,
  { edition, all }: { readonly edition: Edition; readonly all: readonly Edition[] },
) {
  const { directive, roster, now, frame } = context;
  const [groups, duties, people] = await Promise.all([
    boardOf(world, directive, roster, now),
    world.duties.of(directive.authority),
    peopleOn(world, context, edition),
  ]);
  const reports = directive.demands.filter(({ kind }) => kind === "report");
  const stood = reports.flatMap(({ id }) => stoodOf(rowsOf(groups, id), now));
  const { units } = reportCounts(stood);
  return <LeaderPage {...{ frame, directive, edition, all, checked: true, units, duties }} {...people} />;
}
