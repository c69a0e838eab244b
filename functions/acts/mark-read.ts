import { acknowledge } from "../core/obligation/review.ts";
import type { World } from "../core/world.ts";
import { actingOf, type ReportContext, settingOf } from "./context.ts";

/**
 * Notes that the party has read what is asked of it; only the first reading counts, and a lost race is one.
 */
export async function markRead(world: World, context: ReportContext): Promise<void> {
  if (context.obligation.openedAt) return;
  const read = acknowledge(context.obligation, await settingOf(world, context), actingOf(context));
  if (read.ok) await world.obligations.change(read.value);
}
