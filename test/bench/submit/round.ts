import * as v from "valibot";
import { readSeedDirective } from "../../../functions/core/directives/seed.ts";
import { DirectiveId } from "../../../functions/core/ids.ts";
import { addMilliseconds, Instant } from "../../../functions/core/instant.ts";
import { withNextDueIn } from "../../../functions/core/ladder/next.ts";
import { askedOf } from "../../../functions/core/obligation/asked.ts";
import { obligationsOf } from "../../../functions/core/obligation/obliged.ts";
import { Roster } from "../../../functions/core/people/roster.ts";
import type { World } from "../../../functions/core/world.ts";
import seed from "../../../infra/local/sample/directives/an-son-2022-h1.json" with { type: "json" };
import { entriesFor } from "../../../infra/local/sample/fill.ts";
import { samplePeople } from "../../../infra/local/sample/people.ts";
import rosterJson from "../../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };

/** Ten minutes before the units' deadline. */
export const lastMinutes = v.parse(Instant, "2022-06-27T23:50:00+07:00");

/** A unit's clerk in front of the finished report: where the button posts to, and the session. */
export interface Ready {
  readonly path: string;
  readonly session: string;
  /** All that the report says. */
  readonly words: string;
}

const id = v.parse(DirectiveId, "an-son-2022-h1");

/** A round of so many communes, each with its report written and not yet sent. */
export async function readyRound(world: World, communes: number): Promise<readonly Ready[]> {
  const roster = rosterOf(communes);
  const directive = readSeedDirective(seed, {
    ...{ id, authority: roster.authority.id, roster },
    issuedAt: v.parse(Instant, "2022-06-10T08:00:00+07:00"),
  });
  await world.rosters.keep(roster);
  const owed = obligationsOf(directive, roster).map((each) => withNextDueIn(each, directive, roster));
  await world.directives.issue(directive, owed);
  const clerks = samplePeople(roster).filter((person) => person.role === "clerk");
  const sitDown = async (person: (typeof clerks)[number], index: number): Promise<Ready> => {
    const obligation = owed.find((each) => each.party.unit === person.unit);
    if (!obligation) throw new Error(`${person.unit} owes nothing`);
    await world.people.keep(person);
    const session = world.mint.token();
    await world.sessions.open(session, person.id, addMilliseconds(lastMinutes, 43_200_000));
    const words: Record<string, string> = {};
    for (const section of askedOf(directive, roster, obligation)) {
      const entries = entriesFor(section, obligation, roster, index);
      const draft = {
        section: section.id,
        entries,
        version: 1,
        savedAt: lastMinutes,
        by: person.id,
        done: true,
      };
      await world.drafts.save(id, obligation.id, draft, 0);
      Object.assign(words, entries);
    }
    return { path: `/dot/${id}/bc/${obligation.id}/gui`, session, words: JSON.stringify(words) };
  };
  return await Promise.all(clerks.map(sitDown));
}

/** The sample district with one kind of unit only, as many as asked for. */
function rosterOf(communes: number): Roster {
  const sample = v.parse(Roster, rosterJson);
  const [one] = sample.units.filter(({ kind }) => kind === "COMMUNE");
  if (!one) throw new Error("the sample has no commune");
  const units = Array.from({ length: communes }, (_, index) => ({
    ...{ ...one, id: `xa-${index}`, name: `UBND xã số ${index}` },
    bloc: `cum-${index % 20}`,
  }));
  const blocs = Array.from({ length: 20 }, (_, index) => ({
    ...{ id: `cum-${index}`, name: `Cụm thi đua số ${index}`, kind: "CLUSTER", lead: `xa-${index}` },
    members: units.filter(({ bloc }) => bloc === `cum-${index}`).map((unit) => unit.id),
  }));
  return v.parse(Roster, { ...rosterJson, id: "bench", blocs, units });
}
