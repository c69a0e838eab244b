import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { judgeFile } from "../../functions/files/judge.ts";

/**
 * Judges one file in a process of its own and says what it came to, with the processor's time and the memory
 * it took.
 */
const [path = ""] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(path));
const before = process.cpuUsage();
const judged = await judgeFile(basename(path), bytes, 0);
const { user, system } = process.cpuUsage(before);
const said = {
  verdict: judged.ok ? "taken" : judged.reason,
  milliseconds: Math.round((user + system) / 1000),
  megabytes: Math.round(process.resourceUsage().maxRSS / 1000),
};
process.stdout.write(JSON.stringify(said));
