import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { dynamoDbLocal, startDynamo } from "../../infra/local/dynamo.ts";
import { type Clients, clientsOf, type Engines, startEngines } from "../../infra/local/engines.ts";
import { createResources, createTable, type Resources } from "../../infra/local/resources.ts";

/** Engines in memory with everything the application needs made in them, and clients that speak to them. */
export interface TestEngines extends Engines {
  readonly resources: Resources;
  readonly clients: Clients;
  /** One more table of the same shape with nothing in it, for a test that must not see another's records. */
  emptyTable(): Promise<string>;
}

/**
 * Starts engines for the tests of one file and ends them afterwards: `const engines = withEngines()`, then
 * `engines()`.
 */
export function withEngines(options: { readonly redeliverAfterSeconds?: number } = {}): () => TestEngines {
  let started: TestEngines | undefined;
  beforeAll(async () => {
    const engines = await startEngines({
      keeping: { memory: true },
      dynamoEndpoint: process.env.DYNAMODB_ENDPOINT,
    });
    const clients = clientsOf(engines);
    const resources = await createResources(engines, clients, options.redeliverAfterSeconds);
    started = { ...engines, clients, resources, emptyTable: () => emptyTable(clients) };
  });
  afterAll(async () => {
    if (started) for (const client of Object.values(started.clients)) client.destroy();
    await started?.stop();
  });
  return () => {
    if (!started) throw new Error("The engines run only while a test or its hooks do.");
    return started;
  };
}

export interface StrictDynamo {
  readonly clients: Pick<Clients, "dynamo">;
  emptyTable(): Promise<string>;
}

/**
 * Amazon's DynamoDB Local for the tests of one file, which refuses more than dynoxide does. Undefined where
 * Java or the package is absent: skip those tests by name, never pass them.
 */
export function strictDynamo(): (() => StrictDynamo) | undefined {
  const choice = dynamoDbLocal();
  if (!choice) return undefined;
  let started: (StrictDynamo & { stop(): Promise<void> }) | undefined;
  beforeAll(async () => {
    const { endpoint, program } = await startDynamo(choice, { memory: true });
    const clients = clientsOf({
      ...{ dynamo: endpoint, s3: endpoint, sqs: endpoint, region: "ap-southeast-1" },
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    });
    started = { clients, emptyTable: () => emptyTable(clients), stop: () => program.stop() };
  }, 90_000);
  afterAll(async () => {
    started?.clients.dynamo.destroy();
    await started?.stop();
  });
  return () => {
    if (!started) throw new Error("DynamoDB Local runs only while a test or its hooks do.");
    return started;
  };
}

async function emptyTable(clients: Pick<Clients, "dynamo">): Promise<string> {
  const name = `rounds-${randomUUID()}`;
  await createTable(clients, name);
  return name;
}
