import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTimeToLiveCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, HeadBucketCommand } from "@aws-sdk/client-s3";
import { CreateQueueCommand, SetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import type { Clients, Engines } from "./engines.ts";

/** What infra/ makes at AWS, made here: the names live.ts is given. */
export interface Resources {
  readonly table: string;
  readonly bucket: string;
  /** Queue addresses. */
  readonly assembly: string;
  readonly assemblyFailed: string;
}

/** Where SQS and its stand-in put a queue of that name. */
const account = "000000000000";

/** The same keys and indexes as infra/table.ts gives the table at AWS. */
export const tableShape = {
  AttributeDefinitions: ["pk", "sk", "duePk", "dueSk"].map((name) => ({
    AttributeName: name,
    AttributeType: "S" as const,
  })),
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" },
    { AttributeName: "sk", KeyType: "RANGE" },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: "due",
      KeySchema: [
        { AttributeName: "duePk", KeyType: "HASH" },
        { AttributeName: "dueSk", KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "KEYS_ONLY" },
    },
  ],
  BillingMode: "PAY_PER_REQUEST",
} as const satisfies Omit<CreateTableCommandInput, "TableName">;

/**
 * Makes what is not there yet and leaves alone what is, so that it can be called at every start. A job that
 * was under way when everything was killed comes again after `wait` seconds; a running one holds its message
 * back (queue.ts).
 */
export async function createResources(engines: Engines, clients: Clients, wait = 30): Promise<Resources> {
  await Promise.all([
    createTable(clients, "rounds"),
    createBucket(clients, "files"),
    createQueues(clients, wait),
  ]);
  // The engine remembers the port it had when the queue was made, so addresses are built from today's.
  const queue = (name: string) => `${engines.sqs}/${account}/${name}`;
  return {
    table: "rounds",
    bucket: "files",
    assembly: queue("assembly"),
    assemblyFailed: queue("assembly-failed"),
  };
}

export async function createTable({ dynamo }: Pick<Clients, "dynamo">, TableName: string): Promise<void> {
  await dynamo.send(new CreateTableCommand({ TableName, ...tableShape })).catch((fault: unknown) => {
    if (!(fault instanceof ResourceInUseException)) throw fault;
  });
  await waitUntilTableExists({ client: dynamo, maxWaitTime: 30, minDelay: 1 }, { TableName });
  // Asking for what already is refused as an error, by AWS too.
  const { TimeToLiveDescription } = await dynamo.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.TimeToLiveStatus === "ENABLED") return;
  const TimeToLiveSpecification = { Enabled: true, AttributeName: "expiresAt" };
  await dynamo.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}

async function createBucket({ s3 }: Clients, Bucket: string): Promise<void> {
  const there = await s3.send(new HeadBucketCommand({ Bucket })).catch(() => undefined);
  if (!there) await s3.send(new CreateBucketCommand({ Bucket }));
}

/** A message received three times without being deleted goes to the failed ones, as at AWS. */
async function createQueues({ sqs }: Clients, wait: number): Promise<void> {
  await sqs.send(new CreateQueueCommand({ QueueName: "assembly-failed" }));
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: "assembly" }));
  const Attributes = {
    VisibilityTimeout: String(wait),
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: `arn:aws:sqs:ap-southeast-1:${account}:assembly-failed`,
      maxReceiveCount: 3,
    }),
  };
  // Set apart from making it: making a queue again with other attributes is refused.
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
}
