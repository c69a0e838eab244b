import type { ClientKey } from "../core/ids.ts";
import type { Job } from "../core/round/job.ts";
import type { World } from "../core/world.ts";
import type { RoundContext } from "./context.ts";
import { sendToAssembly } from "./send-to-assembly.ts";

interface AssemblyPost {
  /** A copy with the units' documents is wanted too. */
  readonly bind?: boolean;
  /** The material book is wanted too. */
  readonly book?: boolean;
  /** The same key again asks for no second edition. */
  readonly press?: ClientKey;
}

/** Opens a job for the officer and sends it on its way; the page then watches its stage. */
export async function askForAssembly(
  world: World,
  { directive, person, now }: RoundContext,
  given: AssemblyPost,
): Promise<Job> {
  return await sendToAssembly(world, await world.editions.ask(directive.id, person.id, now, given));
}
