/**
 * `npm test`, on a bare clone with Node 20 and npm only: installs what is missing, then types, lint and every
 * suite under the locked Node. `npm test -- test/core` runs the suites named and nothing else; `npm run
 * check` types, lint and the suites of quick.mjs.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "../infra/local/install.mjs";
import { nodeToRun } from "../infra/local/node.mjs";
import { quick } from "./quick.mjs";
import { whySkipped } from "./skips.mjs";
import { bringTools } from "./tools.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const only = process.argv.slice(2);
const checking = only[0] === "--check";

/** What sizes the long parts: all of each where CI is true, little beside one's work. */
const sizes = Object.entries(JSON.parse(readFileSync(join(root, "test", "sizes.json"), "utf8"))).map(
  ([variable, { of, full, quick }]) => {
    const count = Number(process.env[variable] ?? (process.env.CI === "true" ? full : quick));
    return { variable, of, full, count };
  },
);
const wanted = {
  "types of the application": ["tsc", "--noEmit"],
  "types of the infrastructure": ["tsc", "--noEmit", "-p", "infra/tsconfig.json"],
  "lint and format": ["biome", "check", ".", "--diagnostic-level=error"],
};

try {
  install(root, true);
  const node = nodeToRun(root);
  // Whatever the suites start finds the same Node.
  process.env.PATH = `${dirname(node)}${delimiter}${process.env.PATH}`;
  const { readyPlatform } = await import("./infra/platform.mjs");
  readyPlatform();
  process.exitCode = checking ? await check() : test();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`);
  process.stdout.write("0 passed, 1 failed\n");
  process.exitCode = 1;
}

/** All there is, or the suites that were named. */
function test() {
  const missing = bringTools();
  const results = only.length > 0 ? [suites(only)] : [...checks(), suites([])];
  return conclude(results, missing, sizesTold());
}

/** Each counts as one that passed or failed. */
function checks() {
  return Object.entries(wanted).map(([name, [command, ...words]]) => {
    process.stdout.write(`\n— ${name}\n`);
    return judged(spawnSync(bin(command), words, { cwd: root, stdio: "inherit" }).status === 0);
  });
}

/** Types and lint run beside the quick suites. */
async function check() {
  const beside = Object.entries(wanted).map(([name, words]) => checkedBeside(name, words));
  const files = quick.suites.flatMap(testsIn).filter((file) => !quick.without.includes(file));
  const ran = suites(files);
  const results = [...(await Promise.all(beside)), ran];
  return conclude(results, [], [`left out, run by npm test: ${leftOut(files).join(", ")}`]);
}

/**
 * How many suites of each room are not among these.
 * @param {readonly string[]} ran
 */
function leftOut(ran) {
  const rooms = new Map();
  for (const file of testsIn("test").filter((file) => !ran.includes(file))) {
    rooms.set(dirname(file), (rooms.get(dirname(file)) ?? 0) + 1);
  }
  return [...rooms].map(([room, count]) => `${count} in ${room}`);
}

/**
 * File by file, since what the runner is told to leave out it forgets where it has projects.
 * @param {string} suite a file or a room
 */
function testsIn(suite) {
  if (suite.endsWith(".test.ts")) return [suite];
  return readdirSync(join(root, suite), { recursive: true })
    .filter((file) => String(file).endsWith(".test.ts"))
    .map((file) => `${suite}/${file}`);
}

/**
 * @param {string} name
 * @param {readonly string[]} words
 */
function checkedBeside(name, [command = "", ...words]) {
  const child = spawn(bin(command), words, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => said.push(text));
  return new Promise((resolve) => {
    child.once("close", (code) => {
      process.stdout.write(`\n— ${name}\n${said.join("")}`);
      resolve(judged(code === 0));
    });
  });
}

/** @param {boolean} good */
function judged(good) {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: [] };
}

/** How much of each long part ran, so that nobody takes a small run for the whole. */
function sizesTold() {
  return sizes.map(({ variable, of, full, count }) => {
    const whole = count >= full ? "all" : `of ${full}; all of them: ${variable}=${full}, or CI=true`;
    return `size: ${count} ${of} (${whole})`;
  });
}

/** @param {readonly string[]} words */
function suites(words) {
  process.stdout.write("\n— suites\n");
  const file = join(root, ".local", "test", "result.json");
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const sized = Object.fromEntries(sizes.map(({ variable, count }) => [variable, String(count)]));
  const { status } = spawnSync(bin("vitest"), ["run", ...reports, ...words], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...sized },
  });
  const tests = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).testResults : [];
  const told = tests.flatMap((suite) => suite.assertionResults);
  const count = (verdict) => told.filter((test) => test.status === verdict).length;
  // A file that could not even be read has no test to fail, and a fault between tests belongs to none.
  const unread = tests.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0);
  const failed = count("failed") + unread.length;
  const skipped = told.filter((test) => test.status !== "passed" && test.status !== "failed");
  return {
    passed: count("passed"),
    failed: status === 0 ? failed : Math.max(1, failed),
    skipped: skipped.map((test) => test.fullName),
  };
}

/** Prints the verdict, its last line for scripts to read, and gives the exit code. */
function conclude(results, missing, told) {
  const sum = (kind) => results.reduce((all, result) => all + result[kind], 0);
  const skipped = results.flatMap((result) => result.skipped);
  process.stdout.write("\n");
  const unexpected = skipped.filter((name) => whySkipped(name) === undefined);
  for (const name of skipped) {
    process.stdout.write(
      `skipped: ${name} (${whySkipped(name) ?? "NOT EXPECTED: test/skips.mjs does not know it"})\n`,
    );
  }
  for (const { tool, loss } of missing) process.stdout.write(`MISSING ${tool}: ${loss}\n`);
  for (const line of told) process.stdout.write(`${line}\n`);
  // A green light that left something out is no green light where nobody reads the lines above it.
  const unseen = process.env.CI === "true" ? unexpected.length + missing.length : 0;
  const failed = sum("failed") + unseen;
  const left = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  process.stdout.write(`${sum("passed")} passed, ${failed} failed${left}\n`);
  return failed > 0 ? 1 : 0;
}

/** @param {string} name */
function bin(name) {
  return join(root, "node_modules", ".bin", name);
}
