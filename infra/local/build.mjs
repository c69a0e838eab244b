import { copyFileSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

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
  });
  mkdirSync(folder, { recursive: true });
  for (const output of outputFiles) put(output.path, output.contents);
  // Started as a program of its own, beside whoever starts it.
  copyFileSync(join(root, "infra", "local", "leash.ts"), join(folder, "leash.ts"));
  copyFonts(root, folder);
  return join(folder, `${basename(entries[0], ".ts")}.js`);
}

/**
 * The four faces beside the program, as they lie beside a deployed function.
 * @param {string} root
 * @param {string} folder
 */
function copyFonts(root, folder) {
  const fonts = join(root, "node_modules", "@expo-google-fonts", "tinos");
  mkdirSync(join(folder, "fonts"), { recursive: true });
  for (const face of ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"]) {
    const file = `Tinos_${face}.ttf`;
    copyFileSync(join(fonts, face, file), join(folder, "fonts", file));
  }
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
