import * as v from "valibot";
import { DirectiveId, PersonId, Sha256 } from "../ids.ts";
import { Instant } from "../instant.ts";
import { ProofCode } from "./proof.ts";
import { ReportHead } from "./report-head.ts";

/** The signed file as it came back: what was found in it, and who took it in. */
export const SignedFile = v.object({
  key: v.string(),
  bytes: v.number(),
  hash: Sha256,
  /**
   * In the order in which they signed. `at` is what their program wrote: a claim, without a time stamp behind
   * it.
   */
  signers: v.array(v.object({ name: v.string(), field: v.string(), at: v.optional(Instant) })),
  /** As the records clerk filled them in; absent when the blanks were left. */
  number: v.optional(v.string()),
  date: v.optional(v.string()),
  /** "unchecked" where no authority is configured to lead the certificates back to. */
  chain: v.picklist(["checked", "unchecked"]),
  at: Instant,
  by: PersonId,
});
export type SignedFile = v.InferOutput<typeof SignedFile>;

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
  bound: v.optional(BoundCopy),
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
  builtAt: Instant,
  /** Present once its signed file was taken in: from then on it is the issued report. */
  signed: v.optional(SignedFile),
  /** It was issued and is taken back (thu hồi); it stays readable. */
  recalled: v.optional(OfficersWord),
});
export type Edition = v.InferOutput<typeof Edition>;

/** What people decide of an edition once it is made. Each is decided once, and stays with it. */
export type Decided = Pick<Edition, "released" | "signed" | "recalled">;

/** Those that an officer decides by a word. */
export type WordKept = Exclude<keyof Decided, "signed">;

/** When each was decided, as a record says it beside the edition: who decides next names these as read. */
export const decidedAt = ({ released, signed, recalled }: Decided) => ({
  releasedAt: released?.at,
  issuedAt: signed?.at,
  recalledAt: recalled?.at,
});

const editionStates = ["draft", "awaiting-signature", "issued", "replaced", "recalled"] as const;
export type EditionState = (typeof editionStates)[number];

/**
 * Where an edition stands among those of its round. The newest that is not held back is the one to sign; an
 * issued one stays in force however many drafts follow, until a later one is itself issued.
 */
export function stateOf(edition: Edition, all: readonly Edition[]): EditionState {
  if (edition.recalled) return "recalled";
  if (edition.signed) return replacing(edition, all) ? "replaced" : "issued";
  const newest = all.every(({ number }) => number <= edition.number);
  return newest && !isHeld(edition) ? "awaiting-signature" : "draft";
}

/** Why an edition is not open to an act: to be signed, to be released for it, or to be recalled. */
export type ClosedEdition =
  | { readonly type: "signed" }
  | { readonly type: "malformed" }
  | { readonly type: "unprinted" }
  | { readonly type: "not-held" }
  | { readonly type: "overtaken" }
  | { readonly type: "another-file" }
  | { readonly type: "not-issued" }
  | { readonly type: "recalled"; readonly at: Instant };

/**
 * Why no signed file of this edition may be taken in. Somebody may sign the paper of yesterday while today's
 * draft is made, so an older one may be signed too; but never one held back, nor one that a later issued
 * report replaces.
 */
export function barToSigning(edition: Edition, all: readonly Edition[]): ClosedEdition | undefined {
  const { signed, recalled } = edition;
  if (recalled) return { type: "recalled", at: recalled.at };
  if (signed) return { type: "signed" };
  if (edition.breaches.length > 0) return { type: "malformed" };
  if (isHeld(edition)) return { type: "unprinted" };
  return replacing(edition, all) && { type: "overtaken" };
}

/** Why an officer's word does not let it be signed. A fault of form is never let through. */
export function barToReleasing(edition: Edition, all: readonly Edition[]): ClosedEdition | undefined {
  const bar = barToSigning({ ...edition, unprinted: [], asked: [] }, all);
  return bar ?? (isHeld(edition) ? undefined : { type: "not-held" });
}

/** Why an edition cannot be recalled. One that a later report replaced can: its paper may still lie about. */
export function barToRecalling({ signed, recalled }: Edition): ClosedEdition | undefined {
  if (recalled) return { type: "recalled", at: recalled.at };
  return signed ? undefined : { type: "not-issued" };
}

/**
 * Whether it shows what nobody may sign: a fault of form, or what an officer must look at first and has not.
 */
export function isHeld(edition: Pick<Edition, "breaches" | "unprinted" | "asked" | "released">): boolean {
  const { breaches, unprinted = [], asked = [], released } = edition;
  return breaches.length > 0 || (unprinted.length + asked.length > 0 && released === undefined);
}

/**
 * Whether paper bearing a code is the issued report: what may be told to anyone, without content or names.
 */
export type ProofStanding =
  | { readonly type: "issued"; readonly number: number; readonly at: Instant }
  | { readonly type: "replaced"; readonly number: number; readonly by: number }
  | { readonly type: "recalled"; readonly number: number; readonly at: Instant; readonly by?: number }
  | { readonly type: "not-issued"; readonly number: number }
  | { readonly type: "unknown" };

export function standingOfProof(code: ProofCode, all: readonly OnPaper[]): ProofStanding {
  const found = all.find(({ proof }) => proof === code);
  if (!found) return { type: "unknown" };
  const { number, signed, recalled } = found;
  if (!signed) return { type: "not-issued", number };
  const by = replacing(found, all);
  if (recalled) {
    const instead = by && !by.recalled ? { by: by.number } : {};
    return { type: "recalled", number, at: recalled.at, ...instead };
  }
  return by ? { type: "replaced", number, by: by.number } : { type: "issued", number, at: signed.at };
}

type OnPaper = Pick<Edition, "number" | "proof" | "signed" | "recalled">;

/** The newest issued one among those that came after it. */
function replacing<E extends Pick<Edition, "number" | "signed">>({ number }: E, all: readonly E[]) {
  const later = all.filter((other) => other.number > number && other.signed !== undefined);
  return later.sort((a, b) => b.number - a.number)[0];
}
