import * as v from "valibot";
import { PersonId, Sha256 } from "../ids.ts";
import { Instant } from "../instant.ts";
import { SignedFile } from "./signed-file.ts";

/** The sheet with which an officer puts a report before the leader (phiếu trình). */
export const CoveringNoteFile = v.object({
  key: v.string(),
  bytes: v.number(),
  hash: Sha256,
  pages: v.number(),
});
export type CoveringNoteFile = v.InferOutput<typeof CoveringNoteFile>;

/** Who took it, when, and the SHA-256 of the file that was looked at. */
const taken = { at: Instant, by: PersonId, hash: Sha256 };

/**
 * One step of an edition from the officer's desk to its recipients. Steps are only added; what was sent back
 * may be put up again.
 */
export const Step = v.variant("act", [
  v.object({
    act: v.literal("put-up"),
    ...taken,
    /** The leader before whom it lies; nobody else signs it off. */
    to: PersonId,
    /** What the officer adds for the leader. */
    remarks: v.optional(v.string()),
    coveringNote: v.optional(CoveringNoteFile),
    /** The report in force that this one is to replace, and why (Decree 30/2020, art. 18.3). */
    replaces: v.optional(v.object({ edition: v.number(), reason: v.string() })),
  }),
  /** The officer takes it off the leader's desk again. */
  v.object({ act: v.literal("taken-back"), ...taken, reason: v.string() }),
  /** By the leader, or by the records clerk who finds that it cannot go out so. */
  v.object({ act: v.literal("sent-back"), ...taken, reason: v.string() }),
  v.object({
    act: v.literal("signed-off"),
    ...taken,
    /** What the leader signed himself, where he gave it in; number and seal come after. */
    file: v.optional(SignedFile),
    /** Nobody pressed for him: a certificate led back to its issuer and in his name signed the file. */
    certificate: v.optional(v.string()),
  }),
  /** The complete signed file was taken in, with the number and the day that the records clerk gave it. */
  v.object({ act: v.literal("numbered"), ...taken, file: SignedFile }),
  v.object({ act: v.literal("issued"), ...taken }),
]);
export type Step = v.InferOutput<typeof Step>;

export type StepOf<A extends Step["act"]> = Extract<Step, { act: A }>;

/** The last step of that kind that still holds: one that was sent or taken back since holds no more. */
export function standing<A extends Step["act"]>(course: readonly Step[], act: A): StepOf<A> | undefined {
  const back = course.findLastIndex((step) => step.act === "sent-back" || step.act === "taken-back");
  return course.slice(back + 1).findLast((step): step is StepOf<A> => step.act === act);
}

/** How it was last put up, whatever came of it. */
export function lastPutUp({ course = [] }: { readonly course?: readonly Step[] | undefined }) {
  return course.findLast((step) => step.act === "put-up");
}
