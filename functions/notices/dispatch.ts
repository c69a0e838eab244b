import * as v from "valibot";
import { DirectiveId } from "../core/ids.ts";
import { addMilliseconds, type Instant } from "../core/instant.ts";
import type { Notice } from "../core/notice/notice.ts";
import type { World } from "../core/world.ts";
import type { Channels } from "./channel.ts";
import { concurrently } from "./concurrently.ts";
import { outbox } from "./outbox.ts";
import { type Post, post } from "./post.ts";

/** What one run of the post came to; `sent` counts mails, of which each may carry several notices. */
export interface Dispatched {
  readonly sent: number;
  readonly withdrawn: number;
  readonly unsent: number;
}

const ABREAST = 8;
/** Longer than any run may last, so that a try which is still under way is never taken for one that died. */
const LEASE_MS = 20 * 60_000;

/**
 * Sends what waits: one digest a person, however many notices there are, so that a provider that was down for
 * hours comes back to one mail each. A notice whose measure no longer stands is withdrawn instead. It may run
 * twice at once.
 */
export async function dispatch(outside: World, channels: Channels, now: Instant): Promise<Dispatched> {
  const world = remembering(outside);
  const tally = { sent: 0, withdrawn: 0, unsent: 0 };
  let down = false;
  await concurrently(await waitingByReader(world, now), ABREAST, async (notices) => {
    try {
      // A provider that is down is down for everyone; the next run asks it again.
      const run: Post = {
        world,
        channels: await channelsFor(world, channels, notices),
        now,
        down: () => down,
      };
      const { withdrawn, delivery } = await post(run, notices);
      tally.withdrawn += withdrawn;
      tally.sent += delivery === "sent" ? 1 : 0;
      tally.unsent += delivery === "refused" || delivery === "unavailable" ? 1 : 0;
      down ||= delivery === "unavailable";
    } catch (fault) {
      tally.unsent += 1;
      world.log("notice-failed", { notice: notices[0]?.id ?? "", fault: String(fault) });
    }
  });
  return tally;
}

/** Of a round that is only rehearsed nothing leaves the house: its mail can be read in the outbox. */
async function channelsFor(world: World, channels: Channels, notices: readonly Notice[]): Promise<Channels> {
  const [first] = notices;
  const rehearsed = first !== undefined && (await isRehearsed(world, first));
  return rehearsed ? { first: outbox, linkTo: channels.linkTo } : channels;
}

async function isRehearsed(world: World, { about }: Notice): Promise<boolean> {
  const directive = v.safeParse(DirectiveId, about.directive);
  return directive.success && (await world.directives.find(directive.output))?.rehearsal === true;
}

/** A run asks about the same few directives for every notice; one answer each is enough. */
function remembering(world: World): World {
  const known = new Map<DirectiveId, ReturnType<World["directives"]["find"]>>();
  const find: World["directives"]["find"] = (id) => {
    const found = known.get(id) ?? world.directives.find(id);
    known.set(id, found);
    return found;
  };
  return { ...world, directives: { ...world.directives, find } };
}

async function waitingByReader(world: World, now: Instant): Promise<readonly (readonly Notice[])[]> {
  const waiting = new Map<string, Notice[]>();
  const leased = addMilliseconds(now, -LEASE_MS);
  for await (const notice of world.notices.unsent()) {
    const resting = notice.notBefore !== undefined && notice.notBefore > now;
    const underWay = notice.attempt !== undefined && notice.attempt.at > leased;
    if (resting || underWay) continue;
    const reader = `${notice.to.toLowerCase()}${(await isRehearsed(world, notice)) ? " rehearsed" : ""}`;
    const held = waiting.get(reader) ?? [];
    held.push(notice);
    waiting.set(reader, held);
  }
  return [...waiting.values()];
}
