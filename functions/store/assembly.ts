import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { AssemblyQueue } from "../core/world.ts";

export function assemblyQueue(client: SQSClient, queueUrl: string): AssemblyQueue {
  return {
    async send(message) {
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) }));
    },
  };
}
