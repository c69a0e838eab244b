import * as v from "valibot";
import { DirectiveId, Sha256 } from "./ids.ts";
import { Instant } from "./instant.ts";
import { ProofCode } from "./proof.ts";

/** The stages of one assembly, in order; the page shows where a job stands. */
export const stages = [
  "waiting",
  "gather",
  "merge",
  "compose",
  "typeset",
  "check",
  "publish",
  "done",
] as const;

/** One press of "Tổng hợp báo cáo". Its number is also the edition's, so a redelivered message makes nothing new. */
export const Job = v.object({
  directive: DirectiveId,
  number: v.number(),
  askedAt: Instant,
  askedBy: v.string(),
  stage: v.picklist(stages),
  /** Units gathered so far, of how many. */
  done: v.optional(v.number(), 0),
  of: v.optional(v.number(), 0),
  /** Where its frozen round lies, once gathered: a second delivery builds from it and not from newer rows. */
  snapshot: v.optional(v.object({ key: v.string(), hash: Sha256 })),
  failed: v.optional(v.object({ at: Instant, reason: v.string() })),
});
export type Job = v.InferOutput<typeof Job>;

/** Frozen inputs → bytes, numbered and hashed. Never overwritten; a corrected report is the next edition. */
export const Edition = v.object({
  directive: DirectiveId,
  number: v.number(),
  /** The report counts everything received strictly before this instant. */
  asOf: Instant,
  /** Keys in the file store. */
  pdf: v.object({ key: v.string(), bytes: v.number(), hash: Sha256, pages: v.number() }),
  docx: v.optional(v.object({ key: v.string(), bytes: v.number(), hash: Sha256 })),
  report: v.object({ key: v.string(), hash: Sha256 }),
  /** SHA-256 of the snapshot it was built from: same snapshot, same bytes. */
  snapshot: Sha256,
  /** Printed on the paper, so that anyone may ask whether it is the issued one. */
  proof: ProofCode,
  reported: v.number(),
  owed: v.number(),
  /** Clauses of Decree 30 that the checker found broken; an edition with any is not offered for signature. */
  breaches: v.array(v.string()),
  builtAt: Instant,
});
export type Edition = v.InferOutput<typeof Edition>;
