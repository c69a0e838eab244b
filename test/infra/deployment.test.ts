import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { faceFiles } from "../../functions/pdf/faces.ts";
import { told, withStage } from "./deployed.ts";
import { evaluate } from "./evaluate.ts";
import { functions, ofType, resource } from "./graph.ts";
import { renderTypes } from "./rendered.ts";

const production = withStage("production");
const trial = withStage("trial");

const root = join(import.meta.dirname, "../..");

/** The names that live.ts takes out of its environment, one by one or several at once. */
const readByLive = new Set(
  [
    ...readFileSync(join(root, "functions/live.ts"), "utf8").matchAll(
      /process\.env\.([A-Z_0-9]+)|\{([^{}]+)\} = process\.env/g,
    ),
  ].flatMap(([, one, several]) => one ?? (several ?? "").match(/\b[A-Z][A-Z_0-9]+(?=\s*[:=,]|\s*$)/g) ?? []),
);

/** Lambda's own, and what only the runner on one machine says. */
const ownOfPlace = new Set(["AWS_REGION", "S3_FORCE_PATH_STYLE", "FILES_DOOR"]);

describe("the deployment", () => {
  test("runs to its end on every stage, with every question to AWS answered", () => {
    expect([...production().unanswered, ...trial().unanswered]).toEqual([]);
    expect(production().app).toMatchObject({ removal: "retain", protect: true });
    expect(trial().app).toMatchObject({ removal: "remove", protect: false });
  });

  test.each(Object.keys(told))("stops when it is not told %s", async (name) => {
    const { [name]: _left, ...rest } = told as Record<string, string>;
    await expect(evaluate("production", rest)).rejects.toThrow(name.replace("SST_SECRET_", ""));
  });

  test("types what the functions are linked to", async () => {
    await expect(renderTypes(production())).toMatchFileSnapshot(join(root, "sst-env.d.ts"));
  });
});

describe("the functions", () => {
  test("are four, on arm64 and Node 24, each from a file that is there", () => {
    expect([...functions(production()).keys()].sort()).toEqual(["Assemble", "Bounce", "Enforce", "Web"]);
    for (const { runtime, architectures } of functions(production()).values()) {
      expect([runtime, ...architectures]).toEqual(["nodejs24.x", "arm64"]);
    }
    expect(
      production()
        .bundles.map(({ entry }) => entry)
        .sort(),
    ).toEqual(["functions/assemble.ts", "functions/bounce.ts", "functions/enforce.ts", "functions/web.ts"]);
    expect(production().bundles.filter(({ entry }) => !existsSync(join(root, entry)))).toEqual([]);
  });

  test.each(["Assemble", "Web"])(
    "carry the four faces of the official form beside the bundle that sets it: %s",
    (name) => {
      const zip = readFileSync(join(production().out, `artifacts/${name}/code.zip`));
      const files = unzipSync(zip);
      const fonts = Object.keys(files).filter((name) => name.startsWith("fonts/"));
      expect(fonts.sort()).toEqual(
        Object.values(faceFiles)
          .map((file) => `fonts/${file}`)
          .sort(),
      );
      // A font file begins with version 1.0, whatever else is in it.
      for (const name of fonts) expect([...(files[name] ?? []).slice(0, 4)]).toEqual([0, 1, 0, 0]);
      expect(files["bundle.mjs"]).toBeDefined();
    },
  );

  test("carry the certificates to believe on a signed report where the office named some, and none otherwise", async () => {
    const named = join(production().out, "office.pem");
    writeFileSync(named, "the office's authorities");
    const graph = await evaluate("trial", { ...told, SIGNING_ANCHORS: relative(root, named) });
    const zip = readFileSync(join(graph.out, "artifacts/Web/code.zip"));
    rmSync(graph.out, { recursive: true, force: true });
    const file = functions(graph).get("Web")?.environment.variables.SIGNING_ANCHORS ?? "";
    expect(Buffer.from(unzipSync(zip)[file] ?? []).toString()).toBe("the office's authorities");
    expect(functions(production()).get("Web")?.environment.variables).not.toHaveProperty("SIGNING_ANCHORS");
  });

  test("are told everything that live.ts reads, or say that they need none of it", async () => {
    const office = {
      ...{ MAIL: "smtps://thu.example.vn", MAIL_FROM: "thi-dua@example.vn", CLAMD: "10.0.0.5:3310" },
      ...{ GATEWAY_URL: "https://cong.example.vn", GATEWAY_TOKEN: "thẻ", SIGNING_ANCHORS: "package.json" },
    };
    const graph = await evaluate("trial", { ...told, ...office });
    rmSync(graph.out, { recursive: true, force: true });
    const toldTo = (name: string) =>
      Object.keys(functions(graph).get(name)?.environment.variables ?? {}).filter((each) =>
        readByLive.has(each),
      );
    const mail = ["MAIL", "MAIL_FROM", "GATEWAY_URL", "GATEWAY_TOKEN"];
    const needs: Readonly<Record<string, readonly string[]>> = {
      Web: ["ORIGIN", "CLAMD", "SIGNING_ANCHORS"],
      Assemble: ["ORIGIN", "CLAMD"],
      Enforce: ["ORIGIN", ...mail],
      Bounce: ["ORIGIN", ...mail],
    };
    for (const [name, wanted] of Object.entries(needs))
      expect(toldTo(name).sort()).toEqual([...wanted].sort());
    expect([...readByLive].filter((each) => !ownOfPlace.has(each)).sort()).toEqual(
      [...new Set(Object.values(needs).flat())].sort(),
    );
  });

  test("answer before the gateway gives up", () => {
    expect(functions(production()).get("Web")?.timeout).toBeLessThan(30);
  });

  test("log to a group of their own that forgets in time", () => {
    const groups = ofType(production(), "aws:cloudwatch/logGroup:LogGroup");
    expect(groups.map(({ name }) => name).sort()).toEqual([
      "AssembleLog",
      "BounceLog",
      "EnforceLog",
      "SiteAccessLog",
      "WebLog",
    ]);
    for (const { inputs } of groups) expect(inputs.retentionInDays).toBe(365);
    for (const [name, { loggingConfig }] of functions(production())) {
      expect(loggingConfig).toEqual({ logFormat: "JSON", logGroup: `${name}Log` });
    }
  });
});

describe("the site", () => {
  test("sends every path to Web and invites no other origin", () => {
    const routes = ofType(production(), "aws:apigatewayv2/route:Route");
    expect(routes.map(({ inputs }) => inputs.routeKey)).toEqual(["$default"]);
    const [integration] = ofType(production(), "aws:apigatewayv2/integration:Integration");
    expect(integration?.inputs.integrationUri).toContain(functions(production()).get("Web")?.name);
    expect(resource(production(), "aws:apigatewayv2/api:Api", "SiteApi").inputs.corsConfiguration).toEqual(
      {},
    );
  });

  test("writes no path, address or browser into its log: a path may be a sign-in link", () => {
    const { inputs } = resource(production(), "aws:apigatewayv2/stage:Stage", "SiteStage");
    expect(Object.values(JSON.parse(inputs.accessLogSettings.format))).toEqual([
      "$context.requestTime",
      "$context.requestId",
      "$context.httpMethod",
      "$context.status",
      "$context.responseLatency",
      "$context.integrationErrorMessage",
    ]);
    expect(inputs.defaultRouteSettings.throttlingRateLimit).toBeGreaterThan(0);
  });
});
