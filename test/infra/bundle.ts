import { build } from "esbuild";

/**
 * Bundles one handler as SST does for Lambda: one module file, everything inside but what Lambda cannot take.
 */
export async function bundleHandler(entry: string, outfile: string, minify: boolean): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify,
    platform: "node",
    format: "esm",
    target: "esnext",
    keepNames: true,
    logLevel: "silent",
    mainFields: ["module", "main"],
    external: ["sharp", "pg-native"],
    banner: {
      js: [
        'import { createRequire as topLevelCreateRequire } from "node:module";',
        'import { fileURLToPath as topLevelFileUrlToPath, URL as topLevelURL } from "node:url";',
        "const require = topLevelCreateRequire(import.meta.url);",
        'const __filename = topLevelFileUrlToPath(import.meta.url), __dirname = topLevelFileUrlToPath(new topLevelURL(".", import.meta.url));',
      ].join("\n"),
    },
  });
}
