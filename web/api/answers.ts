import type { Context } from "hono";
import * as v from "valibot";
import type { Sent } from "../../functions/acts/send-report.ts";
import { Receipt } from "../../functions/core/obligation/receipt.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { Refusal } from "../../functions/core/problem/refusal.ts";
import { answerTo } from "../refuse.tsx";
import { sayProblem } from "../words/said.ts";
import { vi } from "../words/vi.ts";

/** What became of a sending, whoever sent it. */
export function answerSending(c: Context, sending: Sent): Response {
  switch (sending.type) {
    case "filed":
      // Read through its schema: the first answer and every repeat are then the same to the letter.
      return c.json(v.parse(Receipt, sending.receipt), 201);
    case "changed":
      return said(c, 409, "Nội dung vừa được sửa ở nơi khác.");
    case "problems": {
      const text = "Cần sửa các nội dung sau trước khi gửi.";
      return c.json({ error: { title: text, text, problems: sending.problems.map(inWords) } }, 422);
    }
    case "refused":
      return refusedTo(c, sending.refusal);
  }
}

/** A problem for programs: its code and what it names, and the sentence a person reads. */
export const inWords = (problem: Problem) => ({ ...problem, text: sayProblem(vi, problem) });

/** A refusal with its type and what it carries (the receipt, the newer draft), so that a program can go on. */
export function refusedTo(c: Context, refusal: Refusal) {
  const { status, title, text } = answerTo(refusal, vi);
  return c.json({ error: { title, text, refusal } }, status);
}

export function said(c: Context, status: 403 | 404 | 409 | 422, text: string) {
  return c.json({ error: { title: text, text } }, status);
}
