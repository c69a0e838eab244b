import type { Instant } from "../core/instant.ts";
import type { Notice } from "../core/notice.ts";
import { inPace } from "../core/pace.ts";
import type { World } from "../core/world.ts";
import type { Channel, Channels, Delivery } from "./channel.ts";
import { digestOf } from "./digest.ts";
import { isMoot, withdraw } from "./withdraw.ts";

/** What one run of the post came to; `sent` counts mails, of which each may carry several notices. */
export interface Dispatched {
  readonly sent: number;
  readonly withdrawn: number;
  readonly unsent: number;
}

const ABREAST = 8;
/** One try and, when it is unknown what became of it, one repetition. After that a person must look. */
const TRIES = 2;

/**
 * Sends what waits: one digest a person, however many notices there are, so that a provider that was down for hours
 * comes back to one mail each. A notice whose measure no longer stands is withdrawn instead.
 */
export async function dispatch(world: World, channels: Channels, now: Instant): Promise<Dispatched> {
  const tally = { sent: 0, withdrawn: 0, unsent: 0 };
  let down = false;
  await inPace(await waitingByReader(world, now), ABREAST, async (notices) => {
    const standing: Notice[] = [];
    try {
      for (const notice of notices) {
        if (await isMoot(world, notice)) {
          await withdraw(world, notice, now);
          tally.withdrawn += 1;
        } else standing.push(notice);
      }
      if (standing.length === 0) return;
      if (down) {
        tally.unsent += 1;
        return;
      }
      const verdict = await post(world, channels, standing, now);
      if (verdict.type === "sent") tally.sent += 1;
      else tally.unsent += 1;
      // A provider that is down is down for everyone; the next run asks it again.
      down ||= verdict.type === "unavailable";
    } catch (fault) {
      tally.unsent += 1;
      world.log("notice-failed", { notice: notices[0]?.id ?? "", fault: String(fault) });
    }
  });
  return tally;
}

async function waitingByReader(world: World, now: Instant): Promise<readonly (readonly Notice[])[]> {
  const waiting = new Map<string, Notice[]>();
  for await (const notice of world.notices.unsent()) {
    if (notice.notBefore !== undefined && notice.notBefore > now) continue;
    const reader = notice.to.toLowerCase();
    waiting.set(reader, [...(waiting.get(reader) ?? []), notice]);
  }
  return [...waiting.values()];
}

/** Counts the try before it is made: after a crash it is known that the mail may have gone out, and it goes out once more at most. */
async function post(
  world: World,
  channels: Channels,
  notices: readonly Notice[],
  now: Instant,
): Promise<Delivery> {
  const spent = notices.filter(({ attempt }) => (attempt?.count ?? 0) >= TRIES);
  const fresh = notices.filter((notice) => !spent.includes(notice));
  for (const notice of spent) await giveUp(world, notice, "không rõ thư đã đi hay chưa", now);
  if (fresh.length === 0) return { type: "refused", reason: "không rõ thư đã đi hay chưa" };
  const tried = fresh.map((notice) => ({
    ...notice,
    attempt: { at: now, count: (notice.attempt?.count ?? 0) + 1 },
  }));
  for (const notice of tried) await world.notices.mark(notice);
  const { channel, delivery } = await throughEither(channels, digestOf(fresh, channels));
  switch (delivery.type) {
    case "sent":
      for (const notice of tried) {
        await world.notices.mark({ ...notice, sentAt: now, channel: channel.name });
      }
      break;
    case "refused":
      for (const notice of tried) await giveUp(world, notice, delivery.reason, now);
      break;
    case "unavailable":
      // It certainly did not leave, so the try does not count.
      for (const notice of fresh) await world.notices.mark(notice);
      break;
  }
  return delivery;
}

async function throughEither(
  { first, second }: Channels,
  mail: Parameters<Channel["send"]>[0],
): Promise<{ readonly channel: Channel; readonly delivery: Delivery }> {
  const delivery = await first.send(mail);
  if (delivery.type !== "refused" || !second) return { channel: first, delivery };
  return { channel: second, delivery: await second.send(mail) };
}

async function giveUp(world: World, notice: Notice, reason: string, now: Instant): Promise<void> {
  await world.notices.mark({ ...notice, failed: { at: now, reason } });
}
