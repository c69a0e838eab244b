/**
 * `npm start` and its kin, on a bare clone with Node 20 and npm only: installs what is missing, builds, and
 * runs the program under the locked Node. `start.mjs [COMMAND] [ARGUMENT…]`.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { nodeToRun } from "./node.mjs";
import { run } from "./run.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const benches = join(root, "test", "bench");
const [first = "", ...rest] = process.argv.slice(2);

try {
  switch (first) {
    case "assemble":
      await start(["infra/local/assemble.ts", "infra/local/checker-thread.ts"], rest);
      break;
    case "check-pdf":
      await start([`infra/local/${first}.ts`], rest);
      break;
    case "read":
      await start(["infra/local/read.ts"], rest);
      break;
    case "operate":
      await start(["infra/local/operator.ts"], rest);
      break;
    case "bench":
      await measure(rest);
      break;
    default:
      await start(["infra/local/main.ts"], process.argv.slice(2));
  }
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`);
  process.exitCode = 1;
}

async function start(entries, words) {
  install(root, false);
  run(nodeToRun(root), [await build(root, entries), ...words]);
}

/**
 * Benchmarks want the test tools too, and those against other programs have these in a lockfile of their own.
 */
async function measure(names) {
  install(root, true);
  const peers = names.length === 0 || names.some((name) => name === "pdf" || name === "page-weight");
  if (peers && existsSync(join(benches, "package.json"))) install(benches, true);
  const others = readdirSync(benches).filter((file) => file.endsWith(".ts") && file !== "main.ts");
  const entries = ["main.ts", ...others].map((file) => `test/bench/${file}`);
  run(nodeToRun(root), [await build(root, entries, join(benches, ".local", "build")), ...names]);
}
