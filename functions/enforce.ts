import { type Instant, timeOfDay } from "./core/instant.ts";
import { live } from "./live.ts";
import { enforce } from "./pipeline/enforce.ts";

/**
 * Called by the schedule. What is due is judged by the server's clock, not by when the call was meant to
 * come. A measure that failed fails the call, once all the others are taken: so it is tried again, set aside
 * and rung for.
 */
export async function handler(): Promise<void> {
  const { world, channels } = live();
  const now = world.clock();
  const { failed, looked } = await enforce(world, now, await channels());
  if (isFirstOfItsHour(now)) await world.uploads.clear(now);
  if (failed > 0) throw new Error(`Measures failed on ${failed} of ${looked} obligations that were due.`);
}

const isFirstOfItsHour = (now: Instant) => timeOfDay(now) % 3_600_000 < 60_000;
