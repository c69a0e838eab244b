import { idAfter, roundAfter } from "../../core/directives/series.ts";
import { canonical, sha256 } from "../../core/hash.ts";
import { dateIn, type Instant } from "../../core/instant.ts";
import { obligedBy } from "../../core/ladder/next.ts";
import { calendarFor } from "../../core/ladder/rules.ts";
import { rosterOn } from "../../core/people/roster.ts";
import type { Following, World } from "../../core/world.ts";

/** What the standing orders came to in one run. */
export interface Followed {
  readonly opened: number;
  readonly unopened: number;
}

/** Rounds of one order that a run opens one after the other, when it comes that late. */
const MOST_IN_ARREAR = 60;

/**
 * Opens every round that follows by itself and whose time has come. Twice at once, late or broken off in
 * between, each is opened once and none is skipped: its id is kept before it is issued, by the same press at
 * every run, and the one before it waits until it stands.
 */
export async function openFollowing(world: World, now: Instant): Promise<Followed> {
  const tally = { opened: 0, unopened: 0 };
  for (let turn = 0; turn < MOST_IN_ARREAR; turn += 1) {
    const due = await collected(world.directives.toFollow(now));
    const before = tally.opened;
    const failed = tally.unopened;
    for (const each of due) {
      try {
        if (await openAfter(world, each, now)) tally.opened += 1;
      } catch (fault) {
        tally.unopened += 1;
        world.log("round-not-opened", { ...each, fault: String(fault) });
      }
    }
    // What could not be opened is tried again by the next run, and what was opened may be due again.
    if (tally.opened === before || tally.unopened > failed) break;
  }
  return tally;
}

async function collected<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const each of stream) all.push(each);
  return all;
}

/** Whether it was opened now; it was not where an officer ended the order. */
async function openAfter(world: World, following: Following, now: Instant): Promise<boolean> {
  const directive = await world.directives.find(following.directive);
  if (!directive) throw new Error(`There is no directive ${following.directive}.`);
  const listed = await world.rosters.of(directive.authority);
  const roster = rosterOn(listed, dateIn(now)) ?? (await world.rosters.find(directive.roster));
  if (!roster) throw new Error(`There is no roster of ${directive.authority}.`);
  const calendar = calendarFor(roster.authority);
  const next = roundAfter(directive, following.every, { roster, calendar, now });
  const id = idAfter(directive, following.every);
  const kept = next && (await world.directives.keepId(id, [sha256(canonical(["series", id]))]));
  if (kept) await world.directives.issue(next, obligedBy(next, roster));
  await world.directives.followed(following);
  return kept !== undefined;
}
