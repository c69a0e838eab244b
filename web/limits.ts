import type { Context } from "hono";
import { type Limit, minutesUntil } from "../functions/core/people/limit.ts";
import type { World } from "../functions/core/world.ts";
import { say } from "./refuse.tsx";
import type { AsGuest } from "./route.ts";

/**
 * What one hand may do at the door. A whole province may stand behind one address of the net, so what is
 * counted by it is generous: it ends a flood, and a day on which everybody asks for a link is none.
 */
export const limits = {
  linkToAddress: { most: 3, minutes: 60 },
  linksFromPlace: { most: 120, minutes: 60 },
  wrongFromPlace: { most: 60, minutes: 15 },
  lendingsOfPerson: { most: 30, minutes: 60 },
} as const satisfies Record<string, Limit>;

/**
 * Counts it, and gives the minutes to wait when the limit is reached. Of a place that is not known nothing is
 * counted.
 */
export async function waitFor(
  world: World,
  { now }: Pick<AsGuest, "now">,
  what: keyof typeof limits,
  whose: string | undefined,
): Promise<number | undefined> {
  if (whose === undefined) return undefined;
  const until = await world.tallies.count(`${what} ${whose}`, limits[what], now);
  return until && minutesUntil(until, now);
}

/** In words and in the header that programs read. */
export function wait(
  c: Context,
  { frame }: AsGuest,
  minutes: number,
  what: "tooMany" | "tooManyTries" = "tooMany",
) {
  const t = frame.words.entry;
  c.header("retry-after", String(minutes * 60));
  return say(c, frame, { status: 429, title: t[`${what}Title`], text: t[what](minutes) });
}
