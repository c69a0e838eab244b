import type { Instant } from "../core/instant.ts";
import type { World } from "../core/world.ts";
import type { Channels } from "../notices/channel.ts";
import { type Dispatched, dispatch } from "../notices/dispatch.ts";
import { type Followed, openFollowing } from "./enforce/follow.ts";
import { type Swept, sweep } from "./enforce/sweep.ts";

/**
 * Holds every round to its deadlines as of `now`: takes the measures that are owed, opens the rounds
 * that follow by themselves, then sends what was written.
 * It may run twice at once, late, or die at any point; each measure is still taken once. Mail goes out even
 * when measures failed, and the other way round; what failed is in the answer and in the log, and the next
 * run tries it again.
 */
export async function enforce(
  world: World,
  now: Instant,
  channels: Channels,
): Promise<Swept & Dispatched & Followed> {
  const swept = await sweep(world, now);
  const followed = await openFollowing(world, now);
  const dispatched = await dispatch(world, channels, now);
  const failed = swept.failed + followed.unopened;
  world.log("enforced", { ...swept, ...dispatched, ...followed, failed });
  return { ...swept, ...dispatched, ...followed, failed };
}
