import type { Context } from "hono";
import type { Sent } from "../../../functions/acts/send-report.ts";
import type { AsGuest } from "../../route.ts";
import { answer } from "./answer.ts";
import { inWords, refusedTo, said } from "./error.ts";
import { ReceiptAnswer } from "./receipt.ts";

/** What became of a sending, whoever sent it. */
export function answerSent(c: Context, context: Pick<AsGuest, "frame">, sent: Sent): Response {
  const { words } = context.frame;
  switch (sent.type) {
    case "filed":
      return answer(c, ReceiptAnswer, sent.receipt, 201);
    case "changed":
      return said(c, 409, words.api.changed);
    case "problems":
      return said(c, 422, words.api.problems, { problems: sent.problems.map(inWords(words)) });
    case "refused":
      return refusedTo(c, context, sent.refusal);
  }
}
