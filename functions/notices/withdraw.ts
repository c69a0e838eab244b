import * as v from "valibot";
import { DirectiveId, ObligationId } from "../core/ids.ts";
import type { Instant } from "../core/instant.ts";
import { clockOf } from "../core/ladder/clock.ts";
import type { Notice } from "../core/notice.ts";
import type { Obligation } from "../core/obligation.ts";
import type { World } from "../core/world.ts";

/** Whether the clock that a notice was written for has stopped: a report came, or an extension, a waiver, a new return. */
export async function isMoot(world: World, notice: Notice): Promise<boolean> {
  const { because } = notice;
  if (!because) return false;
  const obligation = await subjectOf(world, notice);
  if (!obligation) return true;
  const directive = await world.directives.find(obligation.directive);
  return directive === undefined || clockOf(obligation, directive)?.key !== because.clock;
}

export async function subjectOf(world: World, { about }: Notice): Promise<Obligation | undefined> {
  if (about.obligation === undefined) return undefined;
  return world.obligations.find(
    v.parse(DirectiveId, about.directive),
    v.parse(ObligationId, about.obligation),
  );
}

export async function withdraw(world: World, notice: Notice, now: Instant): Promise<void> {
  await world.notices.mark({ ...notice, withdrawn: { at: now, reason: "không còn phải đôn đốc" } });
}
