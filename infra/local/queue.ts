import { setTimeout as pause } from "node:timers/promises";
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";

export interface QueueOptions {
  readonly sqs: SQSClient;
  readonly url: string;
  /** The same exported handler that Lambda calls. */
  readonly handler: (event: SQSEvent) => Promise<SQSBatchResponse | undefined>;
  readonly log: (line: string) => void;
  /** How often a running job's message is held back from coming again. */
  readonly holdEveryMs?: number;
}

export interface Receiving {
  /** Takes no further message and waits for the one in hand. */
  stop(): Promise<void>;
}

/**
 * Does for one queue what Lambda's event source does: one message at a time, deleted once the handler is done
 * with it. A failed one is left alone, so that it comes again after its wait and in the end rests with the
 * failed ones.
 */
export function receiveFrom(options: QueueOptions): Receiving {
  const { sqs, url, log } = options;
  let stopping = false;
  const receive = async () => {
    // A long poll is never broken off: the engine would give the next message to the one who has hung up.
    const command = new ReceiveMessageCommand({
      ...{ QueueUrl: url, MaxNumberOfMessages: 1, WaitTimeSeconds: 1 },
      ...{ MessageSystemAttributeNames: ["All"], MessageAttributeNames: ["All"] },
    });
    const { Messages } = await sqs.send(command);
    for (const message of Messages ?? []) await deliver(options, message);
  };
  const loop = (async () => {
    while (!stopping) {
      await receive().catch((fault: unknown) => {
        log(`assembly queue: ${String(fault)}`);
        // A queue that cannot be reached is not asked in a tight loop.
        return pause(1_000);
      });
    }
  })();
  return {
    async stop() {
      stopping = true;
      await loop;
    },
  };
}

async function deliver({ sqs, url, handler, log, holdEveryMs = 10_000 }: QueueOptions, message: Message) {
  const ReceiptHandle = message.ReceiptHandle ?? "";
  const hold = new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: 30 });
  const holding = setInterval(() => {
    sqs.send(hold).catch((fault: unknown) => log(`assembly queue: ${String(fault)}`));
  }, holdEveryMs);
  try {
    const answer = await handler({ Records: [recordOf(message)] });
    if (answer?.batchItemFailures.some((failure) => failure.itemIdentifier === message.MessageId)) return;
    await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
  } catch (fault) {
    log(`assembly failed, it will be tried again: ${String(fault)}`);
  } finally {
    clearInterval(holding);
  }
}

function recordOf(message: Message): SQSRecord {
  const { Attributes = {} } = message;
  return {
    messageId: message.MessageId ?? "",
    receiptHandle: message.ReceiptHandle ?? "",
    body: message.Body ?? "",
    attributes: {
      ApproximateReceiveCount: Attributes.ApproximateReceiveCount ?? "1",
      SentTimestamp: Attributes.SentTimestamp ?? "0",
      SenderId: Attributes.SenderId ?? "local",
      ApproximateFirstReceiveTimestamp: Attributes.ApproximateFirstReceiveTimestamp ?? "0",
    },
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:ap-southeast-1:000000000000:assembly",
    awsRegion: "ap-southeast-1",
  };
}
