import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faceFiles } from "../../functions/pdf/faces.ts";
import { tableShape } from "../../infra/local/resources.ts";
import { evaluate } from "./evaluate.ts";
import { functions, type Graph, ofType, resource, statements } from "./graph.ts";
import { renderTypes } from "./rendered.ts";

const root = join(import.meta.dirname, "../..");
const told = {
  POST_SENDER: "bao-cao@example.vn",
  ALARM_ADDRESS: "truc@example.vn",
  SST_SECRET_SessionKey: "x",
};

/** The right each of the store's requests needs. A transaction needs the right to each of its parts, all of them puts. */
const actions: Readonly<Record<string, readonly string[]>> = {
  GetItemCommand: ["dynamodb:GetItem"],
  BatchGetItemCommand: ["dynamodb:BatchGetItem"],
  QueryCommand: ["dynamodb:Query"],
  PutItemCommand: ["dynamodb:PutItem"],
  TransactWriteItemsCommand: ["dynamodb:PutItem"],
  DeleteItemCommand: ["dynamodb:DeleteItem"],
  UpdateItemCommand: ["dynamodb:UpdateItem"],
  ScanCommand: ["dynamodb:Scan"],
  GetObjectCommand: ["s3:GetObject"],
  PutObjectCommand: ["s3:PutObject"],
  DeleteObjectCommand: ["s3:DeleteObject"],
};

/** The folders of the bucket that a file makes keys in: key = `editions/${…}`. */
const foldersIn = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/key(?:: | = )`([a-z]+)\/\$\{/g)].map(([, folder]) => folder ?? "");

const sources = (room: string) =>
  readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, room, file));

let production: Graph;
let trial: Graph;

beforeAll(async () => {
  production = await evaluate("production", told);
  trial = await evaluate("trial", told);
}, 180_000);

afterAll(() => {
  for (const graph of [production, trial]) if (graph) rmSync(graph.out, { recursive: true, force: true });
});

describe("the deployment", () => {
  it("runs to its end on every stage, with every question to AWS answered", () => {
    expect([...production.unanswered, ...trial.unanswered]).toEqual([]);
    expect(production.app).toMatchObject({ removal: "retain", protect: true });
    expect(trial.app).toMatchObject({ removal: "remove", protect: false });
  });

  it.each(Object.keys(told))("stops when it is not told %s", async (name) => {
    const { [name]: _left, ...rest } = told as Record<string, string>;
    await expect(evaluate("production", rest)).rejects.toThrow(name.replace("SST_SECRET_", ""));
  });

  it("types what the functions are linked to", async () => {
    await expect(renderTypes(production)).toMatchFileSnapshot(join(root, "sst-env.d.ts"));
  });
});

describe("the table Rounds", () => {
  const table = (graph: Graph) => resource(graph, "aws:dynamodb/table:Table", "RoundsTable");

  it("is keyed by pk and sk, and by what is due", () => {
    expect(table(production).inputs).toMatchObject({
      hashKey: "pk",
      rangeKey: "sk",
      billingMode: "PAY_PER_REQUEST",
      globalSecondaryIndexes: [
        { name: "due", hashKey: "duePk", rangeKey: "dueSk", projectionType: "KEYS_ONLY" },
      ],
      streamEnabled: false,
    });
  });

  it("can be put back to any second, and drops only what carries expiresAt", () => {
    expect(table(production).inputs).toMatchObject({
      pointInTimeRecovery: { enabled: true },
      ttl: { attributeName: "expiresAt", enabled: true },
    });
  });

  it("cannot be deleted in production, and outlives its stage there", () => {
    expect(table(production).inputs.deletionProtectionEnabled).toBe(true);
    expect(table(production).retainOnDelete).toBe(true);
    expect(table(trial).inputs.deletionProtectionEnabled).toBe(false);
    expect(table(trial).retainOnDelete).toBe(false);
  });

  it("has the same keys on one machine as at AWS", () => {
    const { inputs } = table(production);
    const [due] = inputs.globalSecondaryIndexes;
    const keys = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: "HASH" },
      { AttributeName: range, KeyType: "RANGE" },
    ];
    expect(tableShape.KeySchema).toEqual(keys(inputs.hashKey, inputs.rangeKey));
    expect(tableShape.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: due.name,
        KeySchema: keys(due.hashKey, due.rangeKey),
        Projection: { ProjectionType: due.projectionType },
      },
    ]);
    expect(tableShape.AttributeDefinitions).toEqual(
      inputs.attributes.map(({ name, type }: { name: string; type: string }) => ({
        AttributeName: name,
        AttributeType: type,
      })),
    );
  });
});

describe("the bucket Files", () => {
  const policy = () =>
    JSON.parse(resource(production, "aws:s3/bucketPolicy:BucketPolicy", "FilesPolicy").inputs.policy)
      .Statement;

  it("is closed to the public in all four ways", () => {
    const block = resource(
      production,
      "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
      "FilesPublicAccessBlock",
    );
    expect(block.inputs).toMatchObject({
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    expect(policy().filter((said: { Effect: string }) => said.Effect === "Allow")).toEqual([]);
  });

  it("refuses whoever does not come over TLS", () => {
    expect(policy()).toMatchObject([
      {
        Effect: "Deny",
        Action: ["s3:*"],
        Condition: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
      },
    ]);
  });

  it("keeps versions, forgets abandoned uploads, and answers the site's own pages only", () => {
    const versioning = resource(production, "aws:s3/bucketVersioning:BucketVersioning", "FilesVersioning");
    expect(versioning.inputs.versioningConfiguration.status).toBe("Enabled");
    const lifecycle = resource(
      production,
      "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      "FilesLifecycle",
    );
    const days = lifecycle.inputs.rules.map(
      (rule: { abortIncompleteMultipartUpload?: { daysAfterInitiation: number } }) =>
        rule.abortIncompleteMultipartUpload?.daysAfterInitiation,
    );
    expect(days).toContain(3);
    const cors = resource(production, "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration", "FilesCors");
    expect(cors.inputs.corsRules).toMatchObject([{ allowedOrigins: [production.outputs.site] }]);
  });

  it("is never emptied in order to be removed from production", () => {
    const bucket = (graph: Graph) => resource(graph, "aws:s3/bucket:Bucket", "FilesBucket");
    expect(bucket(production)).toMatchObject({ retainOnDelete: true, inputs: { forceDestroy: false } });
    expect(bucket(trial)).toMatchObject({ retainOnDelete: false, inputs: { forceDestroy: true } });
  });
});

describe("the queue Assembly", () => {
  const queue = (name: string) => resource(production, "aws:sqs/queue:Queue", `${name}Queue`).inputs;
  const mapping = () => {
    const [only, ...others] = ofType(production, "aws:lambda/eventSourceMapping:EventSourceMapping");
    expect(others).toEqual([]);
    return only?.inputs ?? {};
  };

  it("is read by Assemble, one report at a time, and a failed one alone comes back", () => {
    expect(mapping()).toMatchObject({ batchSize: 1, functionResponseTypes: ["ReportBatchItemFailures"] });
    expect(mapping().eventSourceArn).toContain(queue("Assembly").name);
    expect(mapping().functionName).toContain(functions(production).get("Assemble")?.name);
  });

  it("hides a message six times as long as the function may run", () => {
    const { timeout } = functions(production).get("Assemble") ?? {};
    expect(queue("Assembly").visibilityTimeoutSeconds).toBeGreaterThanOrEqual(6 * timeout);
  });

  it("sets a message aside for fourteen days after three failures", () => {
    const redrive = JSON.parse(queue("Assembly").redrivePolicy);
    expect(redrive.maxReceiveCount).toBe(3);
    expect(redrive.deadLetterTargetArn).toMatch(new RegExp(`:${queue("AssemblyFailed").name}$`));
    expect(queue("AssemblyFailed").messageRetentionSeconds).toBe(14 * 24 * 3600);
  });
});

describe("the schedule Enforcement", () => {
  const schedule = () =>
    resource(production, "aws:scheduler/schedule:Schedule", "EnforcementSchedule").inputs;
  const failed = () => resource(production, "aws:sqs/queue:Queue", "EnforcementFailedQueue").inputs.name;

  it("calls Enforce every minute, in Vietnam's zone, with the minute that was due", () => {
    expect(schedule()).toMatchObject({
      scheduleExpression: "rate(1 minute)",
      scheduleExpressionTimezone: "Asia/Ho_Chi_Minh",
      state: "ENABLED",
      flexibleTimeWindow: { mode: "OFF" },
    });
    expect(JSON.parse(schedule().target.input)).toEqual({ at: "<aws.scheduler.scheduled-time>" });
    expect(schedule().target.arn).toContain(functions(production).get("Enforce")?.name);
  });

  it("keeps a tick that could not start, and one that started and failed", () => {
    expect(schedule().target.deadLetterConfig.arn).toMatch(new RegExp(`:${failed()}$`));
    const [config] = ofType(production, "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig");
    expect(config?.inputs.functionName).toBe(functions(production).get("Enforce")?.name);
    expect(config?.inputs.destinationConfig.onFailure.destination).toMatch(new RegExp(`:${failed()}$`));
  });
});

describe("the functions", () => {
  it("are three, on arm64 and Node 24, each from a file that is there", () => {
    expect([...functions(production).keys()].sort()).toEqual(["Assemble", "Enforce", "Web"]);
    for (const { runtime, architectures } of functions(production).values()) {
      expect([runtime, ...architectures]).toEqual(["nodejs24.x", "arm64"]);
    }
    expect(production.bundles.map(({ entry }) => entry).sort()).toEqual([
      "functions/assemble.ts",
      "functions/enforce.ts",
      "functions/web.ts",
    ]);
    expect(production.bundles.filter(({ entry }) => !existsSync(join(root, entry)))).toEqual([]);
  });

  it("carry the four faces of the official form beside the bundle that sets it", () => {
    const zip = readFileSync(join(production.out, "artifacts/Assemble/code.zip"));
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
  });

  it("answer before the gateway gives up", () => {
    expect(functions(production).get("Web")?.timeout).toBeLessThan(30);
  });

  it("log to a group of their own that forgets in time", () => {
    const groups = ofType(production, "aws:cloudwatch/logGroup:LogGroup");
    expect(groups.map(({ name }) => name).sort()).toEqual([
      "AssembleLog",
      "EnforceLog",
      "SiteAccessLog",
      "WebLog",
    ]);
    for (const { inputs } of groups) expect(inputs.retentionInDays).toBe(365);
    for (const [name, { loggingConfig }] of functions(production)) {
      expect(loggingConfig).toEqual({ logFormat: "JSON", logGroup: `${name}Log` });
    }
  });
});

describe("the site", () => {
  it("sends every path to Web and invites no other origin", () => {
    const routes = ofType(production, "aws:apigatewayv2/route:Route");
    expect(routes.map(({ inputs }) => inputs.routeKey)).toEqual(["$default"]);
    const [integration] = ofType(production, "aws:apigatewayv2/integration:Integration");
    expect(integration?.inputs.integrationUri).toContain(functions(production).get("Web")?.name);
    expect(resource(production, "aws:apigatewayv2/api:Api", "SiteApi").inputs.corsConfiguration).toEqual({});
  });

  it("writes no path, address or browser into its log: a path may be a sign-in link", () => {
    const { inputs } = resource(production, "aws:apigatewayv2/stage:Stage", "SiteStage");
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

describe("what each function may do", () => {
  const mayDo = (role: string) => [...new Set(statements(production, role).flatMap((said) => said.Action))];
  const writesTo = (role: string, action: string) =>
    statements(production, role)
      .filter((said) => said.Action.includes(action))
      .flatMap((said) => {
        expect(said.Condition).toMatchObject([{ variable: "dynamodb:LeadingKeys" }]);
        return (said.Condition as { values: string[] }[]).flatMap(({ values }) => values);
      });

  it("is enough for what the store asks of the table and the bucket, and nothing over", () => {
    const store = readdirSync(join(root, "functions/store"))
      .map((file) => readFileSync(join(root, "functions/store", file), "utf8"))
      .join("\n");
    const asked = Object.entries(actions).filter(([command]) => store.includes(`new ${command}(`));
    const granted = ["WebRole", "EnforceRole", "AssembleRole"].flatMap(mayDo);
    const ofStore = granted.filter((action) => /^(dynamodb|s3):/.test(action));
    expect([...new Set(ofStore)].sort()).toEqual([...new Set(asked.flatMap(([, each]) => each))].sort());
  });

  it("lets no function but Web delete, and Web neither a directive, an edition nor a notice", () => {
    expect(writesTo("WebRole", "dynamodb:DeleteItem").sort()).toEqual(["OBLIGATION#*", "SESSION#*"]);
    for (const role of ["EnforceRole", "AssembleRole"])
      expect(mayDo(role)).not.toContain("dynamodb:DeleteItem");
    expect(mayDo("WebRole")).not.toContain("s3:DeleteObject");
  });

  it("keeps Assemble away from what units filed, and Enforce away from directives and people", () => {
    expect(writesTo("AssembleRole", "dynamodb:PutItem")).toEqual(["ROUND#*"]);
    expect(writesTo("EnforceRole", "dynamodb:PutItem").sort()).toEqual([
      "BOARD#*",
      "OBLIGATION#*",
      "OUTBOX#*",
    ]);
    expect(writesTo("WebRole", "dynamodb:PutItem")).not.toContain("PEOPLE#*");
  });

  it("lets Web add attachments and Assemble editions, in every folder the code writes and no other", () => {
    const foldersOf = (role: string) =>
      statements(production, role)
        .filter((said) => said.Action.includes("s3:PutObject"))
        .flatMap((said) => said.Resource.map((each) => each.split("/")[1]));
    expect(foldersOf("WebRole")).toEqual(["files"]);
    expect(foldersOf("AssembleRole")).toEqual(["rounds", "editions"]);
    const written = ["functions", "web"].flatMap(sources).flatMap(foldersIn);
    expect([...new Set(written)].sort()).toEqual(["editions", "files", "rounds"]);
  });

  it("speaks of partitions that the table has", () => {
    const keys = readFileSync(join(root, "functions/store/keys.ts"), "utf8");
    const partitions = ["WebRole", "EnforceRole", "AssembleRole"].flatMap((role) =>
      writesTo(role, "dynamodb:PutItem").map((partition) => partition.replace("*", "$")),
    );
    expect(partitions.length).toBeGreaterThan(0);
    for (const partition of partitions) expect(keys).toContain(`\`${partition}`);
  });

  it("lets Enforce alone send mail, from the one address", () => {
    // A message in MIME asks for the raw right too, through the newer API as well.
    expect(mayDo("EnforceRole")).toEqual(expect.arrayContaining(["ses:SendEmail", "ses:SendRawEmail"]));
    for (const role of ["WebRole", "AssembleRole"]) expect(mayDo(role)).not.toContain("ses:SendEmail");
    const [sending] = statements(production, "EnforceRole").filter((said) =>
      said.Action.includes("ses:SendEmail"),
    );
    expect(sending?.Resource[0]).toMatch(/identity\/bao-cao@example\.vn$/);
  });

  it("names no action and no resource by a star alone", () => {
    const all = statements(production);
    expect(all.length).toBeGreaterThan(0);
    const wide = all.filter(
      ({ Action, Resource }) =>
        Action.some((action) => action.includes("*")) ||
        Resource.some((each) => each === "*" || each.split(":").slice(5).join(":") === "*"),
    );
    expect(wide).toEqual([]);
    for (const { inputs } of ofType(production, "aws:iam/role:Role")) {
      expect(inputs.managedPolicyArns ?? []).toEqual([]);
    }
  });

  it("is granted to AWS's own services and to nobody's account", () => {
    const trusted = ofType(production, "aws:iam/role:Role").map(({ inputs }) =>
      JSON.stringify(inputs.assumeRolePolicy),
    );
    expect(trusted.length).toBe(4);
    for (const policy of trusted) expect(policy).toMatch(/"Service":"(lambda|scheduler)\.amazonaws\.com"/);
    for (const policy of trusted) expect(policy).not.toContain(":root");
  });
});

describe("the alarms", () => {
  const alarms = () =>
    ofType(production, "aws:cloudwatch/metricAlarm:MetricAlarm").map(({ inputs }) => inputs);
  const on = (metric: string, value: string) =>
    alarms().filter(
      ({ metricName, dimensions }) =>
        metricName === metric && Object.values(dimensions).join().includes(value),
    );

  it.each(["AssemblyFailed", "EnforcementFailed"])("ring when anything lies in %s", (queue) => {
    const { name } = resource(production, "aws:sqs/queue:Queue", `${queue}Queue`).inputs;
    expect(on("ApproximateNumberOfMessagesVisible", name)).toMatchObject([
      { threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold" },
    ]);
  });

  it.each(["Web", "Enforce", "Assemble"])("ring when %s fails", (name) => {
    expect(on("Errors", functions(production).get(name)?.name)).toHaveLength(1);
  });

  it("ring when the clock of the deadlines falls silent", () => {
    expect(on("Invocations", functions(production).get("Enforce")?.name)).toMatchObject([
      { threshold: 1, comparisonOperator: "LessThanThreshold", treatMissingData: "breaching" },
    ]);
  });

  it("reach a person", () => {
    const [mail] = ofType(production, "aws:sns/topicSubscription:TopicSubscription");
    expect(mail?.inputs).toMatchObject({ protocol: "email", endpoint: told.ALARM_ADDRESS });
    for (const { alarmActions } of alarms()) expect(alarmActions).toEqual([mail?.inputs.topic]);
  });
});
