import { remind } from "../../core/duties/reminders.ts";
import type { AuthorityId } from "../../core/ids.ts";
import { dateIn, type Instant } from "../../core/instant.ts";
import { rulesOn } from "../../core/ladder/rules.ts";
import { type Roster, rosterOn } from "../../core/people/roster.ts";
import type { World } from "../../core/world.ts";

/**
 * Reminds an authority of what it owes its superiors. Each duty is written with what is said of it, so that a
 * run that dies or runs twice says nothing twice; one that fails is logged and passed over.
 */
export async function remindOfDuties(
  world: World,
  now: Instant,
  tally: { measures: number; failed: number },
): Promise<void> {
  const open = await world.duties.open();
  if (open.length === 0) return;
  const people = await world.people.all();
  for (const duty of open) {
    try {
      const roster = await rosterOf(world, duty.authority, now);
      if (!roster) throw new Error(`${duty.authority} has no roster.`);
      const rules = rulesOn(roster.authority, dateIn(duty.recordedAt));
      const reminded = remind(duty, { roster, people }, rules, now);
      // Where somebody else was first, the next run looks again.
      if (reminded && (await world.duties.save(reminded.duty, reminded.notices))) tally.measures += 1;
    } catch (fault) {
      tally.failed += 1;
      world.log("measure-failed", { duty: duty.id, fault: String(fault) });
    }
  }
}

/** The list in force; one from before rosters were listed is found by the last round it was used for. */
async function rosterOf(world: World, authority: AuthorityId, now: Instant): Promise<Roster | undefined> {
  const listed = rosterOn(await world.rosters.of(authority), dateIn(now));
  if (listed) return listed;
  const own = (await world.directives.all()).filter((each) => each.authority === authority);
  const last = own.at(-1);
  return last && (await world.rosters.find(last.roster));
}
