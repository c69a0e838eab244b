import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { Refusal } from "../../functions/core/problem/refusal.ts";
import type { Wrong } from "../../functions/core/problem/wrong.ts";

/** A sentence for every code of a union: leave one out, in either language, and it does not compile. */
export type Sayings<U extends { readonly code: string }> = {
  readonly [C in U["code"]]: (said: Extract<U, { readonly code: C }>) => string;
};

/** TypeScript cannot follow that a code finds the saying for its own case, hence the one cast. */
export function sayIn<U extends { readonly code: string }>(sayings: Sayings<U>, said: U): string {
  const saying = sayings[said.code as U["code"]] as (said: U) => string;
  return saying(said);
}

/** What is wrong, in the language of the page. */
export function sayProblem(words: { readonly problems: Sayings<Wrong> }, problem: Wrong | Problem): string {
  return problem.code === undefined ? problem.text : sayIn<Wrong>(words.problems, problem);
}

/** One plain message: what it comes to, and what to do about it. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

export type Refusals = ByType<Refusal, Message>;

/** Why not, in the language of the page. */
export function sayRefusal({ refusals }: { readonly refusals: Refusals }, refusal: Refusal): Message {
  return sayBy<Refusal, Message>(refusals, refusal);
}

/** Words for every case of a union that is told apart by its type. */
export type ByType<U extends { readonly type: string }, W> = {
  readonly [T in U["type"]]: (said: Extract<U, { readonly type: T }>) => W;
};

export function sayBy<U extends { readonly type: string }, W>(sayings: ByType<U, W>, said: U): W {
  const saying = sayings[said.type as U["type"]] as (said: U) => W;
  return saying(said);
}
