/**
 * `npm start` and its kin, on a bare clone with Node 20 and npm only: installs what is missing, builds, and runs the
 * program under the locked Node. `start.mjs [COMMAND] [ARGUMENT…]`.
 */
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { nodeToRun } from "./node.mjs";
import { run } from "./run.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

const commands = {
  assemble: "infra/local/assemble.ts",
  "check-pdf": "infra/local/check-pdf.ts",
  bench: "test/bench/main.ts",
};

const [first = "", ...rest] = process.argv.slice(2);
const entry = first in commands ? commands[first] : "infra/local/main.ts";
const words = first in commands ? rest : process.argv.slice(2);

try {
  install(root, first === "bench");
  run(nodeToRun(root), [await build(root, entry), ...words]);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`);
  process.exitCode = 1;
}
