/** Starts the small program in the way `npm start` starts the real one. */
import { fileURLToPath } from "node:url";
import { build } from "../../infra/local/build.mjs";
import { nodeToRun } from "../../infra/local/node.mjs";
import { run } from "../../infra/local/run.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
run(nodeToRun(root), [await build(root, ["test/local/small-main.ts"])]);
