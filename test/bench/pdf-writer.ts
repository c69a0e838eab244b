import { readFileSync } from "node:fs";
import { cases, type Manuscript, manuscript } from "./pdf/manuscript.ts";
import { prepare } from "./pdf/ours.ts";

/**
 * One writer in a process of its own, so that what it keeps in memory is its own. Told `render` it makes the case's
 * document twice: the others' turns have emptied the processor's caches, and only the second time is a warm one. It
 * answers with that time, the size, and the most memory the process had held when its very first document was made.
 */
const [writer = "", named = ""] = process.argv.slice(2);
const work = manuscript(cases[named as keyof typeof cases]);
const render = await (writer === "ours" ? prepare() : peer(writer));

process.on("disconnect", () => process.exit());
let memory: number | undefined;
process.on("message", async () => {
  await render(work);
  memory ??= peak();
  const started = performance.now();
  const pdf = await render(work);
  const time = performance.now() - started;
  process.send?.({ time, bytes: pdf.length, memory });
});
process.send?.("ready");

/** Peers are plain JavaScript, found from where they were written, since their packages come with this bench only. */
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
