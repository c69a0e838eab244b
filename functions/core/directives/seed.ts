import { calendarFor } from "../ladder/rules.ts";
import type { Directive } from "./directive.ts";
import { written } from "./from-draft.ts";
import { asTranscribed } from "./stated-demands.ts";
import { draftFromTranscript, type Given } from "./transcript.ts";

/**
 * Makes an issued directive of a transcribed one. What is told of a draft before it is issued is told of
 * nothing that went out long ago.
 */
export function readSeedDirective(seed: unknown, given: Given): Directive {
  const { id, roster, issuedAt: now } = given;
  const draft = draftFromTranscript(seed, given);
  const demands = asTranscribed(draft, calendarFor(roster.authority));
  const { period } = draft;
  if (!period) throw new Error("a transcript names its period");
  return {
    ...written(draft, { id, roster, now, launched: [], demands, period }),
    authority: given.authority,
  };
}
