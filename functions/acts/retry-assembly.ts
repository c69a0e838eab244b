import { type Job, stateOfJob } from "../core/round/job.ts";
import type { World } from "../core/world.ts";
import type { RoundContext } from "./context.ts";
import { sendToAssembly } from "./send-to-assembly.ts";

/**
 * Takes a job up again that failed or was cut off: from the round it froze, or where it froze none, as things
 * stand now. One that still runs, or is done, is left alone.
 */
export async function retryAssembly(world: World, { now }: RoundContext, job: Job): Promise<Job> {
  const state = stateOfJob(job, now);
  if (state === "running" || state === "done") return job;
  const { failed: _, ...rest } = job;
  const again: Job = { ...rest, ...(rest.snapshot ? {} : { askedAt: now, stage: "waiting" }), movedAt: now };
  return (await world.editions.progress(again)) ? await sendToAssembly(world, again) : job;
}
