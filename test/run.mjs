/**
 * `npm test`, on a bare clone with Node 20 and npm only: installs what is missing, then types, lint and every suite
 * under the locked Node. `npm test -- test/core` runs the suites named and nothing else.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "../infra/local/install.mjs";
import { nodeToRun } from "../infra/local/node.mjs";
import { whySkipped } from "./skips.mjs";
import { bringTools } from "./tools.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const only = process.argv.slice(2);

try {
  install(root, true);
  const node = nodeToRun(root);
  // Whatever the suites start finds the same Node.
  process.env.PATH = `${dirname(node)}${delimiter}${process.env.PATH}`;
  const { readyPlatform } = await import("./infra/platform.mjs");
  readyPlatform();
  const missing = bringTools();
  const results = only.length > 0 ? [suites(only)] : [...checks(), suites([])];
  process.exitCode = conclude(results, missing);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`);
  process.stdout.write("0 passed, 1 failed\n");
  process.exitCode = 1;
}

/** Each counts as one that passed or failed. */
function checks() {
  const wanted = {
    "types of the application": ["tsc", "--noEmit"],
    "types of the infrastructure": ["tsc", "--noEmit", "-p", "infra/tsconfig.json"],
    "lint and format": ["biome", "check", ".", "--diagnostic-level=error"],
  };
  return Object.entries(wanted).map(([name, [command, ...words]]) => {
    process.stdout.write(`\n— ${name}\n`);
    const good = spawnSync(bin(command), words, { cwd: root, stdio: "inherit" }).status === 0;
    return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: [] };
  });
}

/** @param {readonly string[]} words */
function suites(words) {
  process.stdout.write("\n— suites\n");
  const file = join(root, ".local", "test", "result.json");
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  // Beside one's work a property test may try fewer rounds; here all of them.
  const env = { ROUNDS: "1000", ...process.env };
  const { status } = spawnSync(bin("vitest"), ["run", ...reports, ...words], {
    cwd: root,
    stdio: "inherit",
    env,
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
function conclude(results, missing) {
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
  // A green light that left something out is no green light where nobody reads the lines above it.
  const unseen = process.env.CI === "true" ? unexpected.length + missing.length : 0;
  const failed = sum("failed") + unseen;
  const told = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  process.stdout.write(`${sum("passed")} passed, ${failed} failed${told}\n`);
  return failed > 0 ? 1 : 0;
}

/** @param {string} name */
function bin(name) {
  return join(root, "node_modules", ".bin", name);
}
