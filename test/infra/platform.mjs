// Unpacks SST's platform (its components and their types) into .sst/platform, once for each version of SST.
// It is inside the `sst` package's own binary; the packages it needs come from the npm registry. No account,
// no Pulumi engine: the two SKIP variables keep SST from fetching what only a deployment needs.
// Plain JavaScript, because it runs before anything that reads TypeScript does.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const platform = join(root, ".sst", "platform");

/** True when the platform of the locked SST version is there with its packages. */
export function platformIsReady() {
  const version = JSON.parse(readFileSync(join(root, "node_modules/sst/package.json"), "utf8")).version;
  const unpacked = join(platform, "version");
  return (
    existsSync(join(platform, "node_modules/@pulumi/aws/package.json")) &&
    existsSync(join(root, ".sst/provider-lock.json")) &&
    existsSync(unpacked) &&
    readFileSync(unpacked, "utf8").trim() === version
  );
}

/** Makes the platform ready; does nothing, and needs no network, when it is. */
export function readyPlatform() {
  if (platformIsReady()) return;
  const npm = (...args) => execFileSync("npm", args, { cwd: root, encoding: "utf8" }).trim();
  execFileSync("npx", ["--no-install", "sst", "install", "--stage", "ci"], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      SST_SKIP_DEPENDENCY_CHECK: "1",
      SST_NO_BUN: "1",
      SST_TELEMETRY_DISABLED: "1",
      // SST reads the project's and the home's npmrc only, npm knows of more places; and SST adds the slash
      // itself.
      NPM_REGISTRY: process.env.NPM_REGISTRY ?? npm("config", "get", "registry").replace(/\/$/, ""),
    },
  });
  if (!platformIsReady()) throw new Error("sst install ended without .sst/platform");
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) readyPlatform();
