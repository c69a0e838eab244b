import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** A foreign program that dies with us, however either of us dies. */
export interface Program {
  /** Settles when the program is gone, with the last of what it said. */
  readonly gone: Promise<string>;
  stop(): Promise<void>;
}

const leash = fileURLToPath(new URL("leash.ts", import.meta.url));

export function startProgram(command: string, options: readonly string[]): Program {
  // Its own process group, so that Ctrl-C reaches us first and what is under way can still be written.
  const child = spawn(process.execPath, [leash, command, ...options], {
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  const hear = (text: Buffer) => {
    said = (said + text.toString()).slice(-2_000);
  };
  let pid = 0;
  child.stdout.once("data", (text: Buffer) => {
    pid = Number(/^pid (\d+)/.exec(text.toString())?.[1] ?? 0);
  });
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  // The pipe breaks when the leash is killed; "exit" below is where that is dealt with.
  child.stdin.on("error", () => undefined);

  const gone = new Promise<string>((resolve) => {
    child.on("exit", () => {
      if (pid > 0) end(pid);
      resolve(said.replace(/^pid \d+\n/, "").trim());
    });
  });
  return {
    gone,
    async stop() {
      child.stdin.end();
      await gone;
    },
  };
}

/**
 * Ends a program whose leash was killed. One that went by itself has no number any more, which is no fault.
 */
function end(pid: number): void {
  try {
    process.kill(pid, "SIGTERM");
  } catch {}
}

/**
 * Below the ports that the system hands out by itself (from 32768 on), so that nobody is given ours in
 * between.
 */
const ports = { from: 20_000, to: 32_000 };

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(ports.from, ports.to);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** Waits until something answers HTTP there; any answer will do. */
export async function untilAnswers(endpoint: string, program: Program, milliseconds: number): Promise<void> {
  const gone = program.gone.then((said) => {
    throw new Error(`The program behind ${endpoint} ended before it answered: ${said}`);
  });
  const answered = (async () => {
    for (let waited = 0; waited < milliseconds; waited += 20) {
      const answer = await fetch(endpoint).catch(() => undefined);
      if (answer) return;
      await pause(20);
    }
    throw new Error(`Nothing answered at ${endpoint} within ${milliseconds / 1000} s.`);
  })();
  await Promise.race([answered, gone]);
  gone.catch(() => undefined);
}
