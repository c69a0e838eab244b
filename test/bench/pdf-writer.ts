import { readFileSync } from "node:fs";
import { median } from "./line.ts";
import { cases, type Manuscript, manuscript } from "./pdf/manuscript.ts";
import { prepare } from "./pdf/ours.ts";

/**
 * One writer in a process of its own, so that what it keeps in memory is its own. Told `render` it has its
 * turn: once the case's document untimed, since the others' turns have emptied the processor's caches, then
 * again and again for a third of a second. It answers with the middle time, the size, and the most memory the
 * process had held when its very first document was made.
 */
const [writer = "", named = ""] = process.argv.slice(2);
const work = manuscript(cases[named as keyof typeof cases]);
const render = await (writer === "ours" ? prepare() : peer(writer));

process.on("disconnect", () => process.exit());
const TURN_MS = 333;
let memory: number | undefined;
process.on("message", async () => {
  await render(work);
  memory ??= peak();
  const until = performance.now() + TURN_MS;
  const times: number[] = [];
  let bytes = 0;
  do {
    const started = performance.now();
    bytes = (await render(work)).length;
    times.push(performance.now() - started);
  } while (performance.now() < until);
  process.send?.({ time: median(times), bytes, memory });
});
process.send?.("ready");

/**
 * Peers are plain JavaScript, found from where they were written, since their packages come with this bench
 * only.
 */
async function peer(name: string): Promise<(work: Manuscript) => Promise<Uint8Array>> {
  const { prepare: preparePeer } = await import(new URL(`./pdf/peers/${name}.mjs`, import.meta.url).href);
  const print = await preparePeer();
  return ({ plain }) => print(plain);
}

/** Megabytes. The kernel's own high-water mark, since the one Node reports begins with that of the parent. */
function peak(): number {
  const line = /^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"));
  return line ? Number(line[1]) / 1024 : process.resourceUsage().maxRSS / 1024;
}
