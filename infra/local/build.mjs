import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Puts programs of ours, each with all it imports from this repository, into one file of JavaScript apiece. They lie
 * in `folder`, for packages are found from where a file lies. Gives the path of the first.
 * @param {string} root
 * @param {readonly string[]} entries
 * @param {string} [folder]
 */
export async function build(root, entries, folder = join(root, ".local", "build")) {
  // Imported late: on a bare clone it is not there until the packages are.
  const { build: bundle } = await import("esbuild");
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({ in: entry, out: basename(entry, ".ts") })),
    outdir: folder,
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
    define: places,
    plugins: [whereItWasWritten],
  });
  mkdirSync(folder, { recursive: true });
  for (const output of outputFiles) put(output.path, output.contents);
  return join(folder, `${basename(entries[0], ".ts")}.js`);
}

/** A bench goes on finding what lies beside it in the repository. The application finds what lies beside its bundle. */
const places = { "import.meta.dirname": "__folderOfSource", "import.meta.url": "__addressOfSource" };
const whereItWasWritten = {
  name: "where-it-was-written",
  setup(bundling) {
    bundling.onLoad({ filter: /\/test\/.*\.tsx?$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const known = [JSON.stringify(dirname(path)), JSON.stringify(pathToFileURL(path).href)];
      const constants = `const __folderOfSource = ${known[0]}, __addressOfSource = ${known[1]};`;
      // On the first line, so that every other keeps its number in a stack trace.
      return {
        contents: text.includes("import.meta") ? constants + text : text,
        loader: extname(path).slice(1),
      };
    });
  },
};

/**
 * Renamed into place: another run may be reading the file at this moment.
 * @param {string} path
 * @param {Uint8Array} bytes
 */
function put(path, bytes) {
  writeFileSync(`${path}.${process.pid}`, bytes);
  renameSync(`${path}.${process.pid}`, path);
}
