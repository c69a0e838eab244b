import type { Job } from "../core/round/job.ts";
import type { World } from "../core/world.ts";

/** Kept with the job, where the pipeline too writes down in Vietnamese what went wrong. */
const UNREACHED =
  "Không chuyển được yêu cầu đến bộ phận tổng hợp, nên chưa có báo cáo nào được lập. Số liệu của các đơn vị vẫn nguyên vẹn; đề nghị bấm làm lại sau ít phút.";

/**
 * A job that could not be sent on its way says so at once: nobody waits for it, and it holds nobody to
 * anything.
 */
export async function sendToAssembly(world: World, job: Job): Promise<Job> {
  try {
    await world.assembly.send({ directive: job.directive, job: job.number });
    return job;
  } catch (fault) {
    world.log("assembly-unreached", { directive: job.directive, job: job.number, fault: String(fault) });
    const failed = { ...job, failed: { at: world.clock(), reason: UNREACHED } };
    await world.editions.progress(failed);
    return failed;
  }
}
