/**
 * Runs a foreign program and stays between it and us: `leash.ts COMMAND [ARGUMENT…]`. When the pipe on stdin
 * closes, which the kernel sees to however the process at its other end dies, the program is ended too. It is
 * a file of its own because a binary cannot be taught to watch its parent.
 */
import { spawn } from "node:child_process";

const [command, ...rest] = process.argv.slice(2);
if (command === undefined) throw new Error("leash.ts needs a command");

const program = spawn(command, rest, { stdio: ["ignore", "inherit", "inherit"] });
program.on("error", (cause) => {
  process.stderr.write(`${cause.message}\n`);
  process.exit(1);
});
program.on("exit", (code) => process.exit(code ?? 1));
// Our holder reads the number, so that it can end the program should this process be the one that is killed.
process.stdout.write(`pid ${program.pid ?? 0}\n`);

process.stdin.resume();
process.stdin.on("end", () => {
  program.kill("SIGTERM");
  setTimeout(() => program.kill("SIGKILL"), 2_000).unref();
});
