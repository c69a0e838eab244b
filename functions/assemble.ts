import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as v from "valibot";
import { live } from "./live.ts";
import { assemble, Message } from "./pipeline/assemble.ts";
import { LedgerMessage, printLedger } from "./pipeline/enforce/print-ledger.ts";

/** Called by the queue. A message that failed is named, so that only it comes again. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { world, press } = live();
  const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
  for (const { messageId, body } of event.Records) {
    try {
      const message = v.parse(v.union([Message, LedgerMessage]), JSON.parse(body));
      if ("job" in message) await assemble(world, message, press());
      else await printLedger(world, message, press());
    } catch (fault) {
      world.log("assemble-failed", { message: messageId, fault: String(fault) });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
