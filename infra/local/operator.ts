import { live } from "../../functions/live.ts";
import { keeping } from "./keep.ts";
import { operate } from "./operate.ts";

/**
 * Run inside `sst shell`, which names the stage's table and bucket: `npx sst shell -- npm run operate -- …`.
 */
try {
  const { world, places, site } = live();
  const words = process.argv.slice(2);
  const lines = (await keeping(places, words, world.clock())) ?? (await operate(world, words, site.origin));
  for (const line of lines) console.log(line);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
