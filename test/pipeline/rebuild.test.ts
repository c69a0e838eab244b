import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faceFiles } from "../../functions/pdf/faces.ts";
import { fontFile } from "../../infra/local/fonts.ts";
import { seedRound } from "../support/seed-001.ts";
import { size } from "../support/size.ts";

const folder = mkdtempSync(join(tmpdir(), "rebuild-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = join(folder, "rebuild.mjs");
const round = join(folder, "round.json");
const ours = process.execPath;
const REBUILDS = size("REBUILDS");

/**
 * Another machine as far as one machine can be another: clock's zone, language, surroundings and the runtime
 * itself.
 */
const elsewhere = {
  "in Honolulu, in Turkish": { TZ: "Pacific/Honolulu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  "in Chatham, in no language": { TZ: "Pacific/Chatham", LANG: "C", LC_ALL: "C" },
  "in Vietnam": { TZ: "Asia/Ho_Chi_Minh", LANG: "vi_VN.UTF-8", LC_ALL: "vi_VN.UTF-8" },
};

/** The one that came with the machine, where it is another version and new enough. */
const other = ["/usr/bin/node", "/usr/local/bin/node"].find((path) => {
  const version = spawnSync(path, ["--version"], { encoding: "utf8" }).stdout?.trim() ?? "";
  return version !== process.version && Number(/^v(\d+)/.exec(version)?.[1]) >= 20;
});
if (!other)
  console.warn("SKIPPED: this machine has no second Node.js, so no edition is rebuilt under another");

/** What the language learnt after Node.js 20, which only this test asks to run us. */
const younger = `Map.groupBy ??= (items, key) => {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    groups.get(name)?.push(item) ?? groups.set(name, [item]);
  }
  return groups;
};`;

/** The checker reads the finished file and adds no byte to it; its reader of PDF does not run there. */
const unchecked: Plugin = {
  name: "unchecked",
  setup({ onLoad }) {
    const contents = "export const checkPdf = async () => []; export const breachesIn = () => [];";
    onLoad({ filter: /decree30\/check\/check\.ts$/ }, () => ({ contents, loader: "ts" }));
  },
};

async function bundle(outfile: string, first: string, plugins: Plugin[] = []): Promise<void> {
  const js = `import { createRequire as required } from "node:module";const require = required(import.meta.url);${first}`;
  await build({
    entryPoints: [join(import.meta.dirname, "../support/rebuild.ts")],
    ...{ outfile, plugins, bundle: true, platform: "node", format: "esm", target: "node20" },
    ...{ banner: { js }, logLevel: "error" },
  });
}

function rebuilt(times: number, environment: Record<string, string> = {}, node = ours, file = program) {
  const { stdout, stderr, status } = spawnSync(node, [file, round, folder, String(times)], {
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", ...environment },
  });
  expect(status, stderr).toBe(0);
  return stdout.trim().split("\n");
}

describe("T47: a frozen round", () => {
  let known = "";

  beforeAll(async () => {
    writeFileSync(round, JSON.stringify(seedRound()));
    for (const file of Object.values(faceFiles)) writeFileSync(join(folder, file), fontFile(file));
    await bundle(program, "");
    [known = ""] = rebuilt(1);
  }, 60_000);

  test(`rebuilt ${REBUILDS} times gives the same print, the same Word twin and the same account`, () => {
    expect(known).toMatch(/^([0-9a-f]{64} ?){3}$/);
    expect(new Set(rebuilt(REBUILDS))).toEqual(new Set([known]));
  }, 240_000);

  test.each(Object.entries(elsewhere))("rebuilt %s gives the same bytes", (_, environment) => {
    expect(rebuilt(1, environment)).toEqual([known]);
  });

  test.skipIf(!other)("rebuilt under another version of the runtime gives the same bytes", async () => {
    const old = join(folder, "old.mjs");
    await bundle(old, younger, [unchecked]);
    expect(rebuilt(1, {}, other, old)).toEqual([known]);
  });
});
