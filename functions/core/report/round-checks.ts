import * as v from "valibot";

/** What a doubt about a whole round may be about, the gravest first: so it is told to whoever is to sign. */
export const roundChecks = [
  "secret",
  "unprinted",
  "legacy-text",
  "edited-figures",
  "desk-flags",
  "level",
  "V3",
  "V5",
  "merge",
  "V15",
  "conferrer",
  "coverage",
  "copy",
] as const;
export const RoundCheck = v.picklist(roundChecks);
export type RoundCheck = v.InferOutput<typeof RoundCheck>;
