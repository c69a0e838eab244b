import type { Problem } from "../../functions/core/outcome.ts";
import type { Wrong } from "../../functions/core/wrong.ts";

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
