import { setTimeout as sleep } from "node:timers/promises";
import { shardOf } from "./keys.ts";

/** With the pauses between them some four seconds, within which whoever posted a form still waits too. */
export const TRIES = 10;

/**
 * Longer each time, and not the same for two who met: chance is taken from the id the server gave the
 * request.
 */
export async function pause(attempt: number, requestId: string): Promise<void> {
  await sleep(Math.min(1000, 8 * 2 ** attempt) * (0.5 + shardOf(requestId) / 8));
}
