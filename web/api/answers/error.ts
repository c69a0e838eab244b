import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import * as v from "valibot";
import type { Problem } from "../../../functions/core/problem/outcome.ts";
import type { Refusal } from "../../../functions/core/problem/refusal.ts";
import { answerTo } from "../../refuse.tsx";
import type { AsGuest } from "../../route.ts";
import { unquoted } from "../../words/quote.ts";
import { sayProblem } from "../../words/said.ts";
import type { Words } from "../../words/vi.ts";
import { ReceiptAnswer, WithdrawalAnswer } from "./receipt.ts";

type Said = Pick<AsGuest, "frame">;

/** One sentence in the reader's language, with what a program needs to go on. */
export function said(
  c: Context,
  status: ContentfulStatusCode,
  text: string,
  more: { readonly problems?: readonly object[]; readonly refusal?: object } = {},
): Response {
  const sentence = unquoted(text);
  return c.json({ error: { title: sentence, text: sentence, ...more } }, status);
}

/**
 * A refusal with its type and what it carries (the receipt, the newer draft), so that a program can go on.
 */
export function refusedTo(c: Context, { frame }: Said, refusal: Refusal): Response {
  const { status, title, text } = answerTo(refusal, frame.words);
  const error = { title: unquoted(title), text: unquoted(text), refusal: refusalAnswer(refusal) };
  return c.json({ error }, status);
}

function refusalAnswer(refusal: Refusal): object {
  return {
    ...refusal,
    ...("receipt" in refusal ? { receipt: v.parse(ReceiptAnswer, refusal.receipt) } : {}),
    ...("withdrawal" in refusal ? { withdrawal: v.parse(WithdrawalAnswer, refusal.withdrawal) } : {}),
  };
}

/** A problem for programs: its code and what it names, and the sentence a person reads. */
export function inWords(words: Words) {
  return (problem: Problem) => ({ ...problem, text: unquoted(sayProblem(words, problem)) });
}
