import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";

const language = {
  platform: "node",
  format: "esm",
  target: "node24",
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
};

/**
 * Puts programs of ours, each with all it imports from this repository, into one file of JavaScript apiece.
 * They lie in `folder`, for packages are found from where a file lies. Gives the path of the first.
 * @param {string} root
 * @param {readonly string[]} entries
 * @param {string} [folder]
 */
export async function build(root, entries, folder = join(root, ".local", "build")) {
  // Imported late: on a bare clone it is not there until the packages are.
  const { build: bundle, transform, stop } = await import("esbuild");
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({ in: entry, out: basename(entry, ".ts") })),
    outdir: folder,
    bundle: true,
    write: false,
    packages: "external",
    // Of hundreds of files only those that are used: packed in, the package loads in a fifth of the time.
    alias: { sst: "./infra/local/links.ts", "pdf-lib": "./node_modules/pdf-lib/es/index.js" },
    ...language,
    sourcemap: "linked",
    logLevel: "warning",
    plugins: [whereItWasWritten(transform)],
  });
  await stop();
  mkdirSync(folder, { recursive: true });
  for (const output of outputFiles) put(output.path, output.contents);
  // Started as a program of its own, from beside whoever starts it.
  put(join(folder, "leash.ts"), readFileSync(join(root, "infra", "local", "leash.ts")));
  return join(folder, `${basename(entries[0], ".ts")}.js`);
}

/**
 * A bench goes on finding what lies beside it in the repository; the application finds what lies beside its
 * bundle.
 * @param {typeof import("esbuild").transform} transform
 */
function whereItWasWritten(transform) {
  return {
    name: "where-it-was-written",
    setup(bundling) {
      bundling.onLoad({ filter: /\/test\/.*\.tsx?$/ }, async ({ path }) => {
        const { code } = await transform(readFileSync(path, "utf8"), {
          ...{ ...language, loader: extname(path).slice(1), sourcefile: path, sourcemap: "inline" },
          define: {
            "import.meta.dirname": JSON.stringify(dirname(path)),
            "import.meta.url": JSON.stringify(pathToFileURL(path).href),
          },
        });
        return { contents: code, loader: "js" };
      });
    },
  };
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
