import { spawn } from "node:child_process";

/**
 * Runs a program of ours and ends as it ends. Whichever of the processes between the terminal and the database is
 * killed, the others follow.
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

/** npm hands signals on, but cannot when it is killed outright; then this process is given another parent. */
function watchNpm(end) {
  const npm = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  setInterval(() => process.ppid !== npm && end(), 1_000).unref();
}
