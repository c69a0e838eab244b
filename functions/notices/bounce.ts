import type { Instant } from "../core/instant.ts";
import type { World } from "../core/world.ts";
import type { Channels } from "./channel.ts";
import { digestOf } from "./digest.ts";
import { noteDelivered, noteUnreached } from "./record.ts";

/** What a provider says hours after it took a mail: it came back. */
export interface Bounce {
  readonly to: string;
  readonly reason: string;
  readonly at: Instant;
}

/** How many of the latest notices are looked through; a mail that bounces does so within hours. */
const LATEST = 500;

/**
 * Shows the bounce on the record of everything that mail was about, and tries the second channel. Nothing is
 * done for an address that nothing was sent to.
 */
export async function recordBounce(world: World, channels: Channels, bounce: Bounce): Promise<number> {
  const { to, reason, at } = bounce;
  const recent = await world.notices.recent(LATEST);
  const sent = recent.filter(
    (notice) =>
      notice.to.toLowerCase() === to.toLowerCase() &&
      notice.channel === channels.first.name &&
      notice.sentAt !== undefined &&
      !notice.failed,
  );
  if (sent.length === 0) return 0;
  const { second } = channels;
  // A link lent to a colleague does not go a second way: whoever asked for it has it too, and can pass it on.
  const again = sent.filter(({ lends }) => !lends);
  const arrived =
    second !== undefined &&
    again.length > 0 &&
    (await second.send(digestOf(again, channels))).type === "sent";
  for (const notice of sent) {
    await noteUnreached(world, notice, reason, false, at);
    if (arrived && !notice.lends) {
      await noteDelivered(world, secondTime(notice), { channel: second.name, refused: reason }, at);
    }
  }
  return sent.length;
}

/** Under an id of its own: the first sending is on record already. */
function secondTime<T extends { readonly id: string }>(notice: T): T {
  return { ...notice, id: `${notice.id}/second` };
}
