import { live } from "../../functions/live.ts";
import { operate } from "./operate.ts";

/** Run inside `sst shell`, which names the stage's table and bucket: `npx sst shell -- npm run operate -- …`. */
try {
  const { world, site } = live();
  for (const line of await operate(world, process.argv.slice(2), site.origin)) console.log(line);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
