import * as v from "valibot";
import { DirectiveId, PersonId, Sha256 } from "../../../functions/core/ids.ts";
import { Instant } from "../../../functions/core/instant.ts";
import { ProofCode } from "../../../functions/core/round/proof.ts";

const FileAnswer = v.object({ bytes: v.number(), hash: Sha256 });

const BoundAnswer = v.object({
  ...FileAnswer.entries,
  /** Each with its pages, or with why it is only listed. */
  documents: v.array(
    v.object({
      from: v.string(),
      name: v.string(),
      pages: v.optional(v.number()),
      why: v.optional(v.string()),
    }),
  ),
});

const SignedAnswer = v.object({
  ...FileAnswer.entries,
  signers: v.array(v.object({ name: v.string(), field: v.string(), at: v.optional(Instant) })),
  number: v.optional(v.string()),
  date: v.optional(v.string()),
  chain: v.picklist(["checked", "unchecked"]),
  at: Instant,
  by: PersonId,
});

/** One edition of the report. Its files are had by their names under its address, wherever they lie. */
export const EditionAnswer = v.object({
  directive: DirectiveId,
  number: v.number(),
  asOf: Instant,
  pdf: v.object({ ...FileAnswer.entries, pages: v.number() }),
  docx: v.optional(FileAnswer),
  report: v.object({ hash: Sha256 }),
  bound: v.optional(BoundAnswer),
  /** SHA-256 of the frozen round it was built from: same round, same bytes. */
  snapshot: Sha256,
  proof: ProofCode,
  reported: v.number(),
  owed: v.number(),
  blocs: v.optional(v.object({ reported: v.number(), owed: v.number() })),
  /** Clauses of Decree 30 that the checker found broken. */
  breaches: v.array(v.string()),
  unprinted: v.optional(v.array(v.string())),
  asked: v.optional(v.array(v.string())),
  released: v.optional(v.object({ at: Instant, by: PersonId, reason: v.string(), hash: Sha256 })),
  builtAt: Instant,
  signed: v.optional(SignedAnswer),
});

export const EditionsAnswer = v.object({ editions: v.array(EditionAnswer) });
