import { addMilliseconds, type Instant } from "../core/instant.ts";
import type { Notice } from "../core/notice/notice.ts";
import type { World } from "../core/world.ts";
import type { Channels, Delivery, Mail } from "./channel.ts";
import { digestOf, type Lettered } from "./digest.ts";
import { deliveryOf } from "./on-delivery.ts";
import {
  delegationOf,
  isMoot,
  noteDelivered,
  noteUnreached,
  type Route,
  settledBefore,
  withdraw,
} from "./record.ts";

/** One run of the post, as each reader's mail sees it. */
export interface Post {
  readonly world: World;
  readonly channels: Channels;
  readonly now: Instant;
  readonly down: () => boolean;
}

interface Posted {
  readonly withdrawn: number;
  /** "nothing" when there was nothing left to send. */
  readonly delivery: Delivery["type"] | "nothing";
}

/** One try and, when it is unknown what became of it, one repetition. After that a person must look. */
const TRIES = 2;
const unknown = "không rõ thư đã đi hay chưa";

/**
 * Sends one reader what waits for them. The try is counted before it is made and the deed written before the
 * notice is marked, so that a run that dies in between leaves one of two things: a try that may be repeated
 * once, or a deed that says it need not be.
 */
export async function post(run: Post, notices: readonly Notice[]): Promise<Posted> {
  const standing: Notice[] = [];
  let withdrawn = 0;
  for (const notice of notices) {
    try {
      const ready = await prepare(run, notice);
      if (ready === "withdrawn") withdrawn += 1;
      else if (ready) standing.push(ready);
    } catch (fault) {
      run.world.log("notice-failed", { notice: notice.id, fault: String(fault) });
    }
  }
  if (standing.length === 0) return { withdrawn, delivery: "nothing" };
  const lettered = await Promise.all(standing.map((notice) => withLink(run, notice)));
  const { delivery, route } = await send(run, digestOf(lettered, run.channels));
  for (const notice of standing) await conclude(run, notice, delivery, route);
  return { withdrawn, delivery: delivery.type };
}

/** A link that was asked for lasts a day; whoever reads the letter later asks again. */
const INVITED_MS = 86_400_000;
/** Whoever keeps the letter with the case opens it again within the year, and learns what replaced it. */
const DELIVERED_MS = 400 * 86_400_000;

/**
 * A letter that lends a section, invites or delivers a report gets its link only now. Each try makes one of
 * its own; all end with the delegation, with the day, or after a year.
 */
async function withLink({ world, now }: Post, notice: Notice): Promise<Lettered> {
  if (notice.invites) {
    const invitation = world.mint.token();
    await world.sessions.invite(invitation, notice.invites, addMilliseconds(now, INVITED_MS));
    return { ...notice, invitation };
  }
  const delivery = await deliveryOf(world, notice);
  if (delivery) {
    const delivered = world.mint.token();
    await world.deliveries.offer(delivered, delivery, addMilliseconds(now, DELIVERED_MS));
    return { ...notice, delivered };
  }
  const lent = await delegationOf(world, notice);
  if (!lent) return notice;
  const delegate = world.mint.token();
  await world.delegations.offer(delegate, lent);
  return { ...notice, delegate };
}

/**
 * The notice with its try counted, ready to be sent; undefined when it is not this run's to send. Only a run
 * that began the latest try writes the notice again: what another had read before could set the count back.
 */
async function prepare(run: Post, notice: Notice): Promise<Notice | "withdrawn" | undefined> {
  const { world, now, down } = run;
  if (down()) return undefined;
  const count = notice.attempt?.count ?? 0;
  const last = count >= TRIES;
  const begun = last ? notice : { ...notice, attempt: { at: now, count: count + 1 } };
  if (!last && !(await world.notices.begin(begun))) return undefined;
  const settled = count === 0 ? undefined : await settledBefore(world, begun, now);
  if (settled) {
    await world.notices.mark(settled);
    return undefined;
  }
  if (await isMoot(world, notice)) {
    await withdraw(world, begun, count > 0, now);
    return "withdrawn";
  }
  if (!last) return begun;
  await noteUnreached(world, notice, unknown, true, now);
  return undefined;
}

/** Through the first channel, or through the second when the first will never reach this reader. */
async function send(
  { channels: { first, second } }: Post,
  mail: Mail,
): Promise<{ readonly delivery: Delivery; readonly route: Route }> {
  const delivery = await first.send(mail);
  if (delivery.type !== "refused" || !second) return { delivery, route: { channel: first.name } };
  const again = await second.send(mail);
  return again.type === "sent"
    ? { delivery: again, route: { channel: second.name, refused: delivery.reason } }
    : { delivery, route: { channel: first.name } };
}

async function conclude(
  { world, now }: Post,
  begun: Notice,
  delivery: Delivery,
  route: Route,
): Promise<void> {
  switch (delivery.type) {
    case "sent":
      await noteDelivered(world, begun, route, now);
      return;
    case "refused":
      await noteUnreached(world, begun, delivery.reason, (begun.attempt?.count ?? 1) > 1, now);
      return;
    case "unavailable": {
      // It certainly did not leave, so the try does not count.
      const { attempt, ...untried } = begun;
      const earlier = (attempt?.count ?? 1) - 1;
      await world.notices.mark(
        earlier > 0 && attempt ? { ...untried, attempt: { at: attempt.at, count: earlier } } : untried,
      );
    }
  }
}
