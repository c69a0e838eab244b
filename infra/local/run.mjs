import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Runs a program of ours and ends as it ends. Whichever of the processes between the terminal and the
 * database is killed, the others follow.
 * @param {string} node
 * @param {readonly string[]} words
 */
export function run(node, words) {
  // The channel closes when this process dies, by kill -9 too: so the program knows to end (lifeline.ts).
  const program = spawn(node, ["--enable-source-maps", ...words], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  program.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  // Ctrl-C reaches the program by itself, as part of the same terminal; a kill is handed on.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => program.kill(signal));
  watchNpm(() => program.kill("SIGTERM"));
}

/**
 * npm hands signals on, but cannot when it is killed outright; then someone above this process has another
 * parent.
 */
function watchNpm(end) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const above = parents();
  setInterval(() => parents() !== above && end(), 1_000).unref();
}

/** The process above this one, and when that is only the shell npm runs its scripts in, the one above it. */
function parents() {
  try {
    const folder = `/proc/${process.ppid}`;
    const isShell = readFileSync(`${folder}/cmdline`, "utf8").includes("\0-c\0");
    return isShell
      ? `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(readFileSync(`${folder}/status`, "utf8"))?.[1]}`
      : `${process.ppid}`;
  } catch {
    return `${process.ppid}`;
  }
}
