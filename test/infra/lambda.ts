import { fork } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { functions, type Graph } from "./graph.ts";

/**
 * Calls a function as it would be uploaded: its archive unpacked far from node_modules, its own environment
 * and encrypted links, a process that knows nothing else. `engines` says where AWS is.
 */
export async function invoke(
  graph: Graph,
  name: string,
  event: unknown,
  engines: Readonly<Record<string, string>>,
): Promise<unknown> {
  const task = join(graph.out, "task", name);
  const archive = unzipSync(readFileSync(join(graph.out, "artifacts", name, "code.zip")));
  for (const [file, bytes] of Object.entries(archive)) {
    if (file.endsWith("/")) continue;
    mkdirSync(dirname(join(task, file)), { recursive: true });
    writeFileSync(join(task, file), bytes);
  }
  const runtime = join(task, "..", "runtime.mjs");
  writeFileSync(runtime, bootstrap);
  const child = fork(runtime, [join(task, "bundle.mjs"), JSON.stringify(event)], {
    cwd: task,
    silent: true,
    env: { ...functions(graph).get(name)?.environment.variables, ...engines },
  });
  let said = "";
  child.stdout?.on("data", (text) => (said += text));
  child.stderr?.on("data", (text) => (said += text));
  return await new Promise((answer, fault) => {
    let got: { readonly answer?: unknown } | undefined;
    child.on("message", (message) => {
      got = message as typeof got;
    });
    child.on("close", () => (got ? answer(got.answer) : fault(new Error(`${name} gave no answer\n${said}`))));
  });
}

const bootstrap = `
const { handler } = await import(process.argv[2]);
const context = { awsRequestId: "test", getRemainingTimeInMillis: () => 60_000 };
const answer = await handler(JSON.parse(process.argv[3]), context);
process.send({ answer }, () => process.exit(0));
`;

/** A request as the gateway hands it over. */
export const request = (path: string) => ({
  version: "2.0",
  routeKey: "$default",
  rawPath: path,
  rawQueryString: "",
  cookies: [],
  headers: { host: "localhost", accept: "text/html" },
  requestContext: {
    domainName: "localhost",
    http: { method: "GET", path, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "test" },
    requestId: "test",
    stage: "$default",
  },
  isBase64Encoded: false,
});
