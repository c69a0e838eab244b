import { describe, expect, test } from "vitest";
import { tableShape } from "../../infra/local/resources.ts";
import { withStage } from "./deployed.ts";
import { type Graph, resource } from "./graph.ts";

const production = withStage("production");
const trial = withStage("trial");

describe("the table Rounds", () => {
  const table = (graph: Graph) => resource(graph, "aws:dynamodb/table:Table", "RoundsTable");

  test("is keyed by pk and sk, and by what is due", () => {
    expect(table(production()).inputs).toMatchObject({
      hashKey: "pk",
      rangeKey: "sk",
      billingMode: "PAY_PER_REQUEST",
      globalSecondaryIndexes: [
        { name: "due", hashKey: "duePk", rangeKey: "dueSk", projectionType: "KEYS_ONLY" },
      ],
      streamEnabled: false,
    });
  });

  test("can be put back to any second, and drops only what carries expiresAt", () => {
    expect(table(production()).inputs).toMatchObject({
      pointInTimeRecovery: { enabled: true },
      ttl: { attributeName: "expiresAt", enabled: true },
    });
  });

  test("cannot be deleted in production(), and outlives its stage there", () => {
    expect(table(production()).inputs.deletionProtectionEnabled).toBe(true);
    expect(table(production()).retainOnDelete).toBe(true);
    expect(table(trial()).inputs.deletionProtectionEnabled).toBe(false);
    expect(table(trial()).retainOnDelete).toBe(false);
  });

  test("has the same keys on one machine as at AWS", () => {
    const { inputs } = table(production());
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
    JSON.parse(resource(production(), "aws:s3/bucketPolicy:BucketPolicy", "FilesPolicy").inputs.policy)
      .Statement;

  test("is closed to the public in all four ways", () => {
    const block = resource(
      production(),
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

  test("refuses whoever does not come over TLS", () => {
    expect(policy()).toMatchObject([
      {
        Effect: "Deny",
        Action: ["s3:*"],
        Condition: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
      },
    ]);
  });

  test("keeps versions, forgets abandoned uploads, and answers the site's own pages only", () => {
    const versioning = resource(production(), "aws:s3/bucketVersioning:BucketVersioning", "FilesVersioning");
    expect(versioning.inputs.versioningConfiguration.status).toBe("Enabled");
    const lifecycle = resource(
      production(),
      "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      "FilesLifecycle",
    );
    const days = lifecycle.inputs.rules.map(
      (rule: { abortIncompleteMultipartUpload?: { daysAfterInitiation: number } }) =>
        rule.abortIncompleteMultipartUpload?.daysAfterInitiation,
    );
    expect(days).toContain(3);
    expect(lifecycle.inputs.rules).toContainEqual(
      expect.objectContaining({ filter: { prefix: "uploads/" }, expiration: { days: 1 }, status: "Enabled" }),
    );
    const cors = resource(
      production(),
      "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration",
      "FilesCors",
    );
    expect(cors.inputs.corsRules).toMatchObject([
      {
        allowedOrigins: [production().outputs.site],
        allowedMethods: expect.arrayContaining(["PUT"]),
        allowedHeaders: expect.arrayContaining(["x-amz-*"]),
      },
    ]);
  });

  test("is never emptied in order to be removed from production", () => {
    const bucket = (graph: Graph) => resource(graph, "aws:s3/bucket:Bucket", "FilesBucket");
    expect(bucket(production())).toMatchObject({ retainOnDelete: true, inputs: { forceDestroy: false } });
    expect(bucket(trial())).toMatchObject({ retainOnDelete: false, inputs: { forceDestroy: true } });
  });
});
