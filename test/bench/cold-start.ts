import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleHandler } from "../infra/bundle.ts";
import { type Emit, median } from "./line.ts";

export const name = "cold-start";

const RUNS = 15;
const root = join(import.meta.dirname, "../..");

/**
 * From the start of a fresh Node process to the first page of the deployed bundle, beside a handler that does
 * nothing. The page is the one a person without a session sees: the whole application is made and a page
 * rendered, and no engine is asked. What Lambda adds of its own (fetching the code, its runtime) is not in
 * it.
 */
export async function run(emit: Emit): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cold-start-"));
  try {
    const bare = join(folder, "bare.ts");
    writeFileSync(bare, `export const handler = async () => ({ statusCode: 200, body: "<!doctype html>" });`);
    writeFileSync(join(folder, "invoke.mjs"), invoke);
    const ours = join(folder, "web.mjs");
    const theirs = join(folder, "bare.mjs");
    await bundleHandler(join(root, "functions/web.ts"), ours, true);
    await bundleHandler(bare, theirs, true);

    const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
    // The first round of each only warms the disk. In turns, so that a busy moment falls on both.
    for (let round = 0; round <= RUNS; round += 1) {
      const pair = [await coldStart(folder, ours), await coldStart(folder, theirs)] as const;
      if (round > 0) times.ours.push(pair[0]);
      if (round > 0) times.theirs.push(pair[1]);
    }
    const [us, them] = [median(times.ours), median(times.theirs)];
    const about = { bench: name, case: "web" } as const;
    emit({
      ...about,
      metric: "time_ms",
      unit: "ms",
      ours: us,
      peer: "bare-handler",
      theirs: them,
      ratio: us / them,
    });
    emit({
      ...about,
      metric: "bytes",
      unit: "B",
      ours: statSync(ours).size,
      peer: null,
      theirs: null,
      ratio: null,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Lambda does with a bundle: import it, hand it an event, take the answer. */
const invoke = `
const { handler } = await import(process.argv[2]);
const event = ${JSON.stringify({
  version: "2.0",
  routeKey: "$default",
  rawPath: "/",
  rawQueryString: "",
  cookies: [],
  headers: { host: "localhost", accept: "text/html" },
  requestContext: {
    domainName: "localhost",
    http: { method: "GET", path: "/", protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "bench" },
    stage: "$default",
    requestId: "bench",
  },
  isBase64Encoded: false,
})};
const { statusCode, body } = await handler(event, { awsRequestId: "bench", getRemainingTimeInMillis: () => 29_000 });
process.stdout.write(statusCode + " " + body.slice(0, 15), () => process.exit(0));
`;

const surroundings = {
  // No region, no key and no address is real: a page without a session asks none of them.
  AWS_REGION: "ap-southeast-1",
  AWS_ACCESS_KEY_ID: "none",
  AWS_SECRET_ACCESS_KEY: "none",
  ORIGIN: "https://localhost",
  SST_RESOURCE_App: JSON.stringify({ name: "bench", stage: "bench" }),
  SST_RESOURCE_Rounds: JSON.stringify({ type: "sst.aws.Dynamo", name: "rounds" }),
  SST_RESOURCE_Files: JSON.stringify({ type: "sst.aws.Bucket", name: "files" }),
  SST_RESOURCE_Assembly: JSON.stringify({ type: "sst.aws.Queue", url: "https://localhost/assembly" }),
};

async function coldStart(folder: string, bundle: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(folder, "invoke.mjs"), bundle], {
    stdio: ["ignore", "pipe", "pipe"],
    env: surroundings,
  });
  const answer = { text: "", at: 0 };
  let complaint = "";
  child.stdout.on("data", (text) => {
    answer.at ||= performance.now();
    answer.text += text;
  });
  child.stderr.on("data", (text) => (complaint += text));
  await new Promise((ended) => child.on("close", ended));
  // A figure for a fault or a lost page would flatter; 401 is the page that says how to sign in.
  if (!/^(200|401) <!doctype html>/i.test(answer.text)) {
    throw new Error(`${bundle} answered "${answer.text}"\n${complaint}`);
  }
  return answer.at - start;
}
