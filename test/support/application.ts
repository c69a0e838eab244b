import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stillRunning, treeBelow } from "./process-tree.ts";

/** The whole application as `npm start` runs it, on a port of its own. */
export interface Application {
  readonly url: string;
  readonly dataDir: string;
  /** The sign-in links it printed, in the order of the round's story. */
  readonly links: {
    readonly unit: string;
    readonly blocLead: string;
    readonly head: string;
    readonly officer: string;
    readonly leader: string;
    readonly recordsClerk: string;
  };
  /** All it has said so far. */
  said(): string;
  /** Asks it to end and waits until all of it has. Its folder goes too, unless it was given. */
  stop(): Promise<void>;
  /** Kills every process of it at once, as a power cut would; its folder stays. */
  kill(): Promise<void>;
}

export interface ApplicationOptions {
  readonly at?: string;
  readonly dataDir?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const start = fileURLToPath(new URL("../../infra/local/start.mjs", import.meta.url));
const linkOf = {
  unit: "Đơn vị",
  blocLead: "Trưởng cụm",
  head: "Thủ trưởng",
  officer: "Chuyên viên",
  leader: "Lãnh đạo",
  recordsClerk: "Văn thư",
} as const;

export async function startApplication(options: ApplicationOptions = {}): Promise<Application> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "application-"));
  const child = spawn(process.execPath, [start, ...(options.at ? ["--at", options.at] : [])], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PORT: "0", DATA_DIR: dataDir, ...options.environment },
  });
  let said = "";
  const hear = (text: Buffer) => {
    said += text.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  await untilSaid(child, () => said, /^ready \S+$[\s\S]*Văn thư.*: http\S+$/m);

  const end = async (how: () => void) => {
    const all = treeBelow(child.pid ?? 0);
    how();
    while (stillRunning(all).length > 0) await pause(20);
  };
  return {
    url: /^ready (\S+)$/m.exec(said)?.[1] ?? "",
    dataDir,
    links: {
      unit: link(said, linkOf.unit),
      blocLead: link(said, linkOf.blocLead),
      head: link(said, linkOf.head),
      officer: link(said, linkOf.officer),
      leader: link(said, linkOf.leader),
      recordsClerk: link(said, linkOf.recordsClerk),
    },
    said: () => said,
    async stop() {
      await end(() => child.kill("SIGTERM"));
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
    async kill() {
      await end(() => {
        for (const { pid } of treeBelow(child.pid ?? 0)) process.kill(pid, "SIGKILL");
      });
    },
  };
}

function link(said: string, label: string): string {
  return new RegExp(`^\\s*${label}.*: (http\\S+)$`, "m").exec(said)?.[1] ?? "";
}

function untilSaid(child: ChildProcess, said: () => string, pattern: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => pattern.test(said()) && resolve();
    child.stdout?.on("data", look);
    child.once("close", () => reject(new Error(`The application ended before it was ready:\n${said()}`)));
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
