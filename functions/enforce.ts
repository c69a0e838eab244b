import { live } from "./live.ts";
import { enforce } from "./pipeline/enforce.ts";

/**
 * Called by the schedule. What is due is judged by the server's clock, not by when the call was meant to come. A
 * measure that failed fails the call, once all the others are taken: so it is tried again, set aside and rung for.
 */
export async function handler(): Promise<void> {
  const { world, channels } = live();
  const { failed, looked } = await enforce(world, world.clock(), await channels());
  if (failed > 0) throw new Error(`Measures failed on ${failed} of ${looked} obligations that were due.`);
}
