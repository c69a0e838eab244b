import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { startCommand } from "./command.ts";
import type { Graph } from "./graph.ts";

const root = join(import.meta.dirname, "../..");
const work = join(root, ".sst");
const platform = join(work, "platform");

/**
 * Runs sst.config.ts and infra/ for one stage as SST's own command does (bundled, the providers' names in
 * front of every file of ours), but against an engine that only writes down what it is asked for. Proves that
 * the program runs to its end, what it asks for and that each handler bundles; not that AWS would grant it.
 */
export async function evaluate(stage: string, told: Readonly<Record<string, string>>): Promise<Graph> {
  if (!existsSync(join(platform, "node_modules"))) {
    throw new Error("SST's platform is not there: run `node test/infra/platform.mjs`");
  }
  // Outside the project, so that a bundle which still wants something from node_modules does not find it.
  const out = mkdtempSync(join(tmpdir(), "infra-"));
  // The program must lie inside the platform, so that Pulumi and the providers are found once and the same.
  const file = (name: string) => join(platform, `${basename(out)}-${name}`);
  const files = { app: file("app.mjs"), program: file("program.mjs"), graph: file("graph.json") };
  const command = await startCommand(root, out);
  try {
    const app = await readApp(stage, files.app);
    await bundleProgram(app, out, files.program);
    await runProgram(files.program, {
      ...told,
      GRAPH: files.graph,
      AWS_REGION: app.providers.aws.region,
      SST_SERVER: command.address,
    });
    return { app, out, bundles: command.bundles, ...JSON.parse(readFileSync(files.graph, "utf8")) };
  } catch (fault) {
    rmSync(out, { recursive: true, force: true });
    throw fault;
  } finally {
    command.stop();
    for (const each of Object.values(files)) rmSync(each, { force: true });
  }
}

interface App {
  readonly name: string;
  readonly stage: string;
  readonly removal: string;
  readonly protect?: boolean;
  readonly providers: { readonly aws: { readonly region: string } };
}

const config = JSON.stringify(join(root, "sst.config.ts"));

const common = {
  bundle: true,
  format: "esm",
  platform: "node",
  mainFields: ["module", "main"],
  logLevel: "silent",
  nodePaths: [join(platform, "node_modules")],
  // Two copies of Pulumi's runtime would not know of each other's resources.
  external: [
    "@pulumi/*",
    "@pulumiverse/*",
    "@sst-provider/*",
    "@aws-sdk/*",
    "esbuild",
    "archiver",
    "glob",
    "undici",
    "vite",
  ],
} as const satisfies BuildOptions;

const commonJs = `import { createRequire as __platformRequire } from "node:module";
import { fileURLToPath as __platformPath } from "node:url";
const require = __platformRequire(import.meta.url);
const __filename = __platformPath(import.meta.url), __dirname = __platformPath(new URL(".", import.meta.url));`;

/** The first half of sst.config.ts: name, region, what happens on removal. */
async function readApp(stage: string, outfile: string): Promise<App> {
  await build({
    ...common,
    outfile,
    banner: { js: `${commonJs}\nfunction $config(config) { return config; }` },
    stdin: {
      resolveDir: root,
      loader: "ts",
      contents: `import config from ${config}; export default await config.app(${JSON.stringify({ stage })});`,
    },
  });
  const { default: app } = await import(pathToFileURL(outfile).href);
  return { ...app, stage };
}

/** The second half: infra/ and the components it uses, with the recording engine, in one file. */
async function bundleProgram(app: App, out: string, outfile: string): Promise<void> {
  const $cli = {
    command: "deploy",
    paths: { home: join(out, "home"), root, work: out, platform },
    state: { version: {} },
  };
  await build({
    ...common,
    outfile,
    sourcemap: "inline",
    banner: { js: commonJs },
    inject: [join(platform, "src/shim/run.js")],
    define: { $app: JSON.stringify(app), $dev: "false", $cli: JSON.stringify($cli) },
    plugins: [providersInFront()],
    stdin: {
      resolveDir: root,
      loader: "ts",
      contents: `
        import * as pulumi from "@pulumi/pulumi";
        import { run } from ${JSON.stringify(join(platform, "src/auto/run.ts"))};
        import { record } from ${JSON.stringify(join(import.meta.dirname, "engine.ts"))};
        import config from ${config};
        await record(pulumi, () => run(config.run), $app);`,
    },
  });
}

/** `sst` and `aws` are names our files use without importing them, as SST arranges. */
function providersInFront(): Plugin {
  const lock: readonly { alias: string; package: string }[] = JSON.parse(
    readFileSync(join(work, "provider-lock.json"), "utf8"),
  );
  const names = [
    ...lock.map((each) => `import * as ${each.alias} from ${JSON.stringify(each.package)};`),
    `import * as sst from ${JSON.stringify(join(platform, "src/components"))};`,
  ].join("\n");
  return {
    name: "providers-in-front",
    setup(to) {
      to.onLoad({ filter: /(\/infra\/[^/]+|\/sst\.config)\.ts$/ }, ({ path }) =>
        path.startsWith(platform) || path.startsWith(import.meta.dirname)
          ? undefined
          : { contents: `${names}\n${readFileSync(path, "utf8")}`, loader: "ts" },
      );
    },
  };
}

/** In a process of its own, as the engine would start it: the components keep state in their modules. */
async function runProgram(program: string, env: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, ["--enable-source-maps", "--no-warnings", program], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 120_000,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (said += text));
  const code = await new Promise((done) => child.on("close", done));
  if (code !== 0) throw new Error(`infra did not run to its end (exit ${code})\n${said}`);
}
