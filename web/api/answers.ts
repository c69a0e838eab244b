import type { Context } from "hono";
import type { Problem } from "../../functions/core/outcome.ts";
import type { Refusal } from "../../functions/core/refusal.ts";
import { answerTo } from "../refuse.tsx";
import { sayProblem } from "../words/said.ts";
import { vi } from "../words/vi.ts";

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
