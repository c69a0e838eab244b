import { live } from "./live.ts";
import { enforce } from "./pipeline/enforce.ts";

/** Called by the schedule. What is due is judged by the server's clock, not by when the call was meant to come. */
export async function handler(): Promise<void> {
  const { world, channels } = live();
  await enforce(world, world.clock(), await channels());
}
