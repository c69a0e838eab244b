import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/**
 * What happens to one request on its way: it goes through, is turned away, is cancelled because others were
 * writing, or its answer is lost after it took effect.
 */
export type Fate = "through" | "throttled" | "conflict" | "answer-lost";

export interface BadLine {
  readonly client: DynamoDBClient;
  readonly fates: Readonly<Record<Fate, number>>;
  close(): Promise<void>;
}

/**
 * A line to a real DynamoDB on which requests meet the fates they are dealt, and the SDK that has to live
 * with it.
 */
export async function badLine(
  engine: string,
  deal: (operation: string) => Fate,
  maxAttempts = 12,
): Promise<BadLine> {
  const fates: Record<Fate, number> = { through: 0, throttled: 0, conflict: 0, "answer-lost": 0 };
  const server = createServer(async (asked, answer) => {
    const body = await buffer(asked);
    const fate = deal(String(asked.headers["x-amz-target"]).split(".")[1] ?? "");
    fates[fate] += 1;
    if (fate === "throttled" || fate === "conflict") return turnAway(answer, refusals[fate]);
    const reply = await forwarded(engine, asked, body);
    if (fate === "answer-lost") return answer.destroy();
    answer.writeHead(reply.status, reply.headers).end(reply.body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const client = new DynamoDBClient({
    ...{ region: "ap-southeast-1", endpoint: `http://127.0.0.1:${port}`, maxAttempts },
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  return {
    client,
    fates,
    async close() {
      client.destroy();
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** As DynamoDB words them. */
const refusals = {
  throttled: {
    __type: "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
    message: "The level of configured provisioned throughput for the table was exceeded.",
  },
  conflict: {
    __type: "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
    message:
      "Transaction cancelled, please refer cancellation reasons for specific reasons [TransactionConflict]",
    CancellationReasons: [{ Code: "TransactionConflict", Message: "Transaction is ongoing for the item" }],
  },
} as const;

function turnAway(answer: ServerResponse, refusal: object): void {
  answer.writeHead(400, { "content-type": "application/x-amz-json-1.0" });
  answer.end(JSON.stringify(refusal));
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

function forwarded(engine: string, asked: IncomingMessage, body: Buffer): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const onward = request(engine, { method: "POST", headers: asked.headers }, async (reply) => {
      resolve({ status: reply.statusCode ?? 500, headers: reply.headers, body: await buffer(reply) });
    });
    onward.on("error", reject);
    onward.end(body);
  });
}
