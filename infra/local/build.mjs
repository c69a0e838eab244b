import { copyFileSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * Puts a program of ours and all it imports from this repository into one file of JavaScript, and says where it is.
 * @param {string} root
 * @param {string} entry
 */
export async function build(root, entry) {
  // Imported late: on a bare clone it is not there until the packages are.
  const { build: bundle } = await import("esbuild");
  const folder = join(root, ".local", "build");
  const file = join(folder, basename(entry).replace(/\.ts$/, ".js"));
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    write: false,
    packages: "external",
    alias: { sst: "./infra/local/links.ts" },
    platform: "node",
    format: "esm",
    target: "node24",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    sourcemap: "linked",
    logLevel: "warning",
  });
  mkdirSync(folder, { recursive: true });
  for (const output of outputFiles) put(output.path, output.contents);
  // Started as a program of its own, beside whoever starts it.
  copyFileSync(join(root, "infra", "local", "leash.ts"), join(folder, "leash.ts"));
  return file;
}

/**
 * Renamed into place: another run may be reading the file at this moment.
 * @param {string} path
 * @param {Uint8Array} bytes
 */
function put(path, bytes) {
  writeFileSync(`${path}.${process.pid}`, bytes);
  renameSync(`${path}.${process.pid}`, path);
}
