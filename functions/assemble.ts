import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as v from "valibot";
import { live } from "./live.ts";
import { assemble, Message } from "./pipeline/assemble.ts";

/** Called by the queue. A message that failed is named, so that only it comes again. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { world, press } = live();
  const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
  for (const { messageId, body } of event.Records) {
    try {
      await assemble(world, v.parse(Message, JSON.parse(body)), press());
    } catch (fault) {
      world.log("assemble-failed", { message: messageId, fault: String(fault) });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
