import type { ClientKey } from "../functions/core/ids.ts";
import { type Job, stateOfJob } from "../functions/core/round/edition.ts";
import type { World } from "../functions/core/world.ts";
import type { OnRound } from "./route.ts";
import { vi } from "./words/vi.ts";

/** Opens a job for the officer and sends it on its way; the page then watches its stage. */
export async function askForReport(
  world: World,
  { directive, person, now }: OnRound,
  wants: { readonly bind?: boolean; readonly press?: ClientKey } = {},
): Promise<Job> {
  const job = await world.editions.ask(directive.id, person.id, now, wants);
  return await sent(world, job);
}

/**
 * Takes a job up again that failed or was cut off: from the round it froze, or where it froze none, as things stand now.
 * One that still runs, or is done, is left alone.
 */
export async function retryReport(world: World, { now }: OnRound, job: Job): Promise<Job> {
  const state = stateOfJob(job, now);
  if (state === "running" || state === "done") return job;
  const { failed: _, ...rest } = job;
  const again: Job = { ...rest, ...(rest.snapshot ? {} : { askedAt: now, stage: "waiting" }), movedAt: now };
  return (await world.editions.progress(again)) ? await sent(world, again) : job;
}

/** A job that could not be sent on its way says so at once: nobody waits for it, and it holds nobody to anything. */
async function sent(world: World, job: Job): Promise<Job> {
  try {
    await world.assembly.send({ directive: job.directive, job: job.number });
    return job;
  } catch (fault) {
    world.log("assembly-unreached", { directive: job.directive, job: job.number, fault: String(fault) });
    const failed = { ...job, failed: { at: world.clock(), reason: vi.report.unreached } };
    await world.editions.progress(failed);
    return failed;
  }
}
