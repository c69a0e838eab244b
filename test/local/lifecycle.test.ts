import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Running, stillRunning, treeBelow } from "../support/process-tree.ts";

let dataDir = "";
const started: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "lifecycle-"));
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    const all = treeBelow(child.pid ?? 0);
    child.kill("SIGTERM");
    await whatIsLeft(all);
  }
  rmSync(dataDir, { recursive: true, force: true });
});

describe("the program on one machine", () => {
  test("keeps everything it said it kept when the whole tree is killed in the middle of writing", async () => {
    const first = await start();
    const kept: string[] = [];
    const writing = Array.from({ length: 4 }, (_, lane) => writeUntilItBreaks(first.origin, lane, kept));
    while (kept.length < 60) await pause(5);
    for (const { pid } of first.tree()) end(pid, "SIGKILL");
    await Promise.all(writing);

    const second = await start();
    const found = (await (await fetch(second.origin)).json()) as string[];
    expect(kept.filter((name) => !found.includes(name))).toEqual([]);
    const last = kept.at(-1) ?? "";
    expect(await (await fetch(`${second.origin}/${last}`)).text()).toBe(`bytes of ${last}`);
  });

  const processes = {
    "who started it": 0,
    "the program itself": 1,
    "the database's leash": 2,
    "the database": 3,
  };
  test.each(Object.entries(processes))(
    "leaves no process behind when %s is killed outright",
    async (_name, which) => {
      const { tree } = await start();
      const all = tree();
      expect(all).toHaveLength(4);
      end(all[which]?.pid ?? 0, "SIGKILL");
      expect(await whatIsLeft(all)).toEqual([]);
    },
  );

  test("leaves no process behind when the npm it was started with is killed outright", async () => {
    const { tree } = await start(["npm", "exec", "--offline", "-c", "node test/local/start-small.mjs"]);
    const all = tree();
    expect(all.map(({ command }) => command).join("\n")).toMatch(/^npm[\s\S]*dynamodb\.sqlite$/);
    end(all[0]?.pid ?? 0, "SIGKILL");
    expect(await whatIsLeft(all)).toEqual([]);
  });

  test("ends in order when Ctrl-C reaches every process of the terminal at once", async () => {
    const { child, origin, tree } = await start();
    const all = tree();
    const kept: string[] = [];
    const writing = writeUntilItBreaks(origin, 0, kept);
    while (kept.length < 5) await pause(5);
    const code = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-(child.pid ?? 0), "SIGINT");
    await writing;
    expect(await code).toBe(0);
    expect(await whatIsLeft(all)).toEqual([]);
  });

  test.each(["SIGTERM", "SIGHUP"] as const)(
    "ends all of itself in order when it is sent %s",
    async (signal) => {
      const { child, tree } = await start();
      const all = tree();
      const code = new Promise((resolve) => child.once("exit", resolve));
      child.kill(signal);
      expect(await code).toBe(0);
      expect(await whatIsLeft(all)).toEqual([]);
    },
  );

  test("says which port is taken and how to choose another", async () => {
    const { origin } = await start();
    const second = await fail({ PORT: new URL(origin).port, DATA_DIR: join(dataDir, "other") });
    expect(second).toContain(`Cổng ${new URL(origin).port} đang được chương trình khác dùng`);
  });

  test("does not let two runs write to one folder", async () => {
    await start();
    expect(await fail({})).toContain(`Thư mục ${dataDir} đang được một lần chạy khác dùng`);
  });
});

async function writeUntilItBreaks(origin: string, lane: number, kept: string[]): Promise<void> {
  for (let count = 0; ; count += 1) {
    const name = `${lane}-${count}`;
    const answer = await fetch(`${origin}/${name}`, { method: "PUT", body: `bytes of ${name}` }).catch(
      () => undefined,
    );
    // The answer must have come whole: half of one is no acknowledgement.
    const said = await answer?.text().catch(() => undefined);
    if (said !== "kept") return;
    kept.push(name);
  }
}

const small = [process.execPath, "test/local/start-small.mjs"];

function run(environment: Record<string, string>, [command = "", ...words] = small): ChildProcess {
  const child = spawn(command, words, {
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, as a terminal gives each command.
    detached: true,
    env: { ...process.env, PORT: "0", DATA_DIR: dataDir, ...environment },
  });
  started.push(child);
  return child;
}

async function start(
  command = small,
): Promise<{ child: ChildProcess; origin: string; tree: () => readonly Running[] }> {
  const child = run({}, command);
  const origin = await new Promise<string>((resolve, reject) => {
    let said = "";
    const hear = (text: Buffer) => {
      said += text.toString();
      const ready = /^ready (\S+)$/m.exec(said)?.[1];
      if (ready) resolve(ready);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("close", () => reject(new Error(`It ended before it was ready: ${said}`)));
  });
  return {
    child,
    origin,
    tree: () => treeBelow(child.pid ?? 0),
  };
}

/** Starts one that cannot start and gives back its reason. */
async function fail(environment: Record<string, string>): Promise<string> {
  const child = run(environment);
  let said = "";
  child.stderr?.on("data", (text: Buffer) => {
    said += text.toString();
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(code).toBe(1);
  return said;
}

async function whatIsLeft(all: readonly Running[]): Promise<readonly Running[]> {
  for (let waited = 0; waited < 20_000 && stillRunning(all).length > 0; waited += 50) await pause(50);
  return stillRunning(all);
}

function end(pid: number, signal: NodeJS.Signals): void {
  if (pid > 1) process.kill(pid, signal);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
