import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import type { Backend } from "../core/world.ts";
import type { StorePlaces } from "./places.ts";
import { attributes } from "./record.ts";

/** Whoever asks after our health waits a few seconds himself. */
const PATIENCE_MS = 2_000;

/** Answers that say: what you name is not here. Any other answer comes from a place that is there. */
const gone = ["ResourceNotFoundException", "NoSuchBucket", "QueueDoesNotExist"];

/** Asks each place for something it has not, and gives those that do not answer in time. */
export async function unreached({ table, bucket, queue }: StorePlaces): Promise<readonly Backend[]> {
  const patience = () => ({ abortSignal: AbortSignal.timeout(PATIENCE_MS) });
  const nothing = { pk: "HEALTH", sk: "HEALTH" };
  const asked: Readonly<Record<Backend, Promise<unknown>>> = {
    table: table.client.send(
      new GetItemCommand({ TableName: table.name, Key: attributes(nothing) }),
      patience(),
    ),
    bucket: bucket.client.send(new GetObjectCommand({ Bucket: bucket.name, Key: "health" }), patience()),
    queue: queue.client.send(new GetQueueAttributesCommand({ QueueUrl: queue.url }), patience()),
  };
  const answered = await Promise.all(
    Object.entries(asked).map(
      async ([place, answer]) => [place as Backend, await answer.then(yes, isThere)] as const,
    ),
  );
  return answered.flatMap(([place, there]) => (there ? [] : [place]));
}

const yes = () => true;

/** A refusal is an answer too; silence, a broken line and a fault of the server are none. */
function isThere(fault: unknown): boolean {
  const { name = "", $metadata } = fault as {
    readonly name?: string;
    readonly $metadata?: { readonly httpStatusCode?: number };
  };
  const status = $metadata?.httpStatusCode ?? 500;
  return status < 500 && !gone.includes(name);
}
