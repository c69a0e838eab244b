import * as v from "valibot";
import type { Directive } from "../core/directives/directive.ts";
import { askedOf, fieldsIn } from "../core/obligation/asked.ts";
import { type Roster, unitIn } from "../core/people/roster.ts";
import { Settled } from "../core/report/settled.ts";
import { entriesUpward, type Upward } from "../core/report/upward.ts";
import type { Edition } from "../core/round/edition.ts";
import { isHeld, stateOf } from "../core/round/edition-state.ts";
import type { World } from "../core/world.ts";
import type { ReportContext } from "./context.ts";

/** The report that the unit made as an authority of its own, for the same period. */
export interface Finished {
  readonly directive: Directive;
  readonly roster: Roster;
  readonly edition: Edition;
}

type At = Pick<ReportContext, "directive" | "roster" | "obligation">;

/**
 * The issued edition, or while there is none the newest without a breach, of the unit's own round of this
 * period. Undefined for a bloc's report, for what is no report, and for a unit that is no authority here.
 */
export async function finishedReport(world: World, context: At): Promise<Finished | undefined> {
  const { directive, roster, obligation } = context;
  const { party } = obligation;
  const authority = party.type === "unit" ? unitIn(roster, party.unit)?.authority : undefined;
  const isReport = directive.demands.some(({ id, kind }) => id === obligation.demand && kind === "report");
  if (!authority || !isReport) return undefined;
  const own = (await world.directives.all())
    .filter((each) => each.authority === authority && isSamePeriod(each, directive))
    .sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1));
  for (const each of own) {
    const edition = toSend(await world.editions.all(each.id));
    const under = edition && (await world.rosters.find(each.roster));
    if (edition && under) return { directive: each, roster: under, edition };
  }
  return undefined;
}

/** What was only played through beforehand is no report of anything. */
function isSamePeriod(own: Directive, { period, rehearsal }: Directive): boolean {
  const same = own.period.type === period.type && own.period.year === period.year;
  return same && (own.rehearsal ?? false) === (rehearsal ?? false);
}

function toSend(all: readonly Edition[]): Edition | undefined {
  const newest = [...all].sort((a, b) => b.number - a.number);
  const issued = newest.find((edition) => stateOf(edition, all) === "issued");
  return issued ?? newest.find((edition) => !edition.signed && !isHeld(edition));
}

/** The superior's form as that report answers it. */
export async function upwardFrom(world: World, context: At, finished: Finished): Promise<Upward> {
  const bytes = await world.files.read(finished.edition.report.key);
  const settled = v.parse(Settled, JSON.parse(new TextDecoder().decode(bytes)));
  return entriesUpward(
    settled,
    finished,
    fieldsIn(askedOf(context.directive, context.roster, context.obligation)),
  );
}
