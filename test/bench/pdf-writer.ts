import { readFileSync } from "node:fs";
import { cases, type Manuscript, manuscript } from "./pdf/manuscript.ts";
import { prepare } from "./pdf/ours.ts";

/**
 * One writer in a process of its own, so that what it keeps in memory is its own. Told `render` it makes the case's
 * document and answers with the time it took, the size, and the most memory the process ever held.
 */
const [writer = "", named = ""] = process.argv.slice(2);
const work = manuscript(cases[named as keyof typeof cases]);
const render = await (writer === "ours" ? prepare() : peer(writer));

process.on("disconnect", () => process.exit());
process.on("message", async () => {
  const started = performance.now();
  const pdf = await render(work);
  const time = performance.now() - started;
  process.send?.({ time, bytes: pdf.length, memory: peak() });
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
