import * as v from "valibot";
import { DirectiveId, PersonId, Sha256 } from "../ids.ts";
import { Instant } from "../instant.ts";
import { ProofCode } from "./proof.ts";
import { ReportHead } from "./report-head.ts";
import { SignedFile } from "./signed-file.ts";
import { Step } from "./step.ts";

/** What an officer says of an edition: who, when and in what words. */
export const OfficersWord = v.object({
  at: Instant,
  by: PersonId,
  reason: v.string(),
  /** SHA-256 of the PDF that was looked at. */
  hash: Sha256,
});
export type OfficersWord = v.InferOutput<typeof OfficersWord>;

/** The edition with its units' documents behind it, for reading; not what is signed. */
export const BoundCopy = v.object({
  key: v.string(),
  bytes: v.number(),
  hash: Sha256,
  /** Each with its pages, or with why it is only listed. */
  documents: v.array(
    v.object({
      from: v.string(),
      name: v.string(),
      pages: v.optional(v.number()),
      why: v.optional(
        v.picklist(["encrypted", "broken", "empty", "too-long", "not-pages", "unscanned", "infected"]),
      ),
    }),
  ),
});
export type BoundCopy = v.InferOutput<typeof BoundCopy>;

/** Bảng tổng hợp nội dung. Editions whose job asked for none have none. */
const MaterialBookFiles = v.object({
  pdf: v.object({ key: v.string(), bytes: v.number(), hash: Sha256, pages: v.number() }),
  xlsx: v.object({ key: v.string(), bytes: v.number(), hash: Sha256 }),
});

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
  /** The index of what the composing desk works on; editions made before had no desk. */
  desk: v.optional(v.object({ key: v.string(), hash: Sha256 })),
  bound: v.optional(BoundCopy),
  /** Everything the units sent with what became of it, on paper and as a workbook, where it was asked for. */
  book: v.optional(MaterialBookFiles),
  /** What its paper bears around the text; editions made before it was kept have none. */
  head: v.optional(ReportHead),
  /** SHA-256 of the snapshot it was built from: same snapshot, same bytes. */
  snapshot: Sha256,
  /** Printed on the paper, so that anyone may ask whether it is the issued one. */
  proof: ProofCode,
  /**
   * How many units reported and how many owed it; in editions that say nothing of blocs, blocs are among
   * them.
   */
  reported: v.number(),
  owed: v.number(),
  /** The same of blocs, which report through their leads. */
  blocs: v.optional(v.object({ reported: v.number(), owed: v.number() })),
  /** Clauses of Decree 30 that the checker found broken; an edition with any is not offered for signature. */
  breaches: v.array(v.string()),
  /**
   * Characters that stand as placeholders on its pages, in sentences; held back with any until an officer has
   * seen them.
   */
  unprinted: v.optional(v.array(v.string())),
  /**
   * Texts that look written in an old encoding and are printed as typed, and lines whose figures an officer's
   * words changed, in sentences; holds it back likewise.
   */
  asked: v.optional(v.array(v.string())),
  /** An officer has seen what holds it back and lets it be signed as it is. */
  released: v.optional(OfficersWord),
  /** How many annexes stand behind its text. */
  annexes: v.optional(v.number()),
  builtAt: Instant,
  /** Its way from the officer's desk, step by step; absent while it never left it. */
  course: v.optional(v.array(Step)),
  /** Present once it was issued with its signed file. */
  signed: v.optional(SignedFile),
  /** It was issued and is taken back (thu hồi); it stays readable. */
  recalled: v.optional(OfficersWord),
});
export type Edition = v.InferOutput<typeof Edition>;

/** What people decide of an edition once it is made. */
export type Decided = Pick<Edition, "released" | "course" | "signed" | "recalled">;

/** Those that an officer decides once, by a word. */
export type WordKept = "released" | "recalled";

/**
 * When each was decided and how far it came, as a record says it beside the edition: who decides next names
 * these as read.
 */
export const decidedAt = ({ released, course = [], signed, recalled }: Decided) => ({
  releasedAt: released?.at,
  steps: course.length > 0 ? String(course.length) : undefined,
  issuedAt: signed?.at,
  recalledAt: recalled?.at,
});
