import { readdirSync, readFileSync } from "node:fs";

export interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** A process and all below it, as they are now. Reads /proc, hence Linux only. */
export function treeBelow(root: number): readonly Running[] {
  const all = everyProcess();
  const found = all.filter((process) => process.pid === root);
  for (const above of found) found.push(...all.filter((process) => process.parent === above.pid));
  return found;
}

/** Those of the list that still run. A zombie has ended; only nobody asked after it yet. */
export function stillRunning(list: readonly Running[]): readonly Running[] {
  const now = everyProcess();
  return list.filter(({ pid, command }) =>
    now.some((other) => other.pid === pid && other.command === command),
  );
}

function everyProcess(): Running[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
        return state === "Z" ? [] : [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        return []; // It ended while it was being read.
      }
    });
}
