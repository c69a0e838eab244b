import * as v from "valibot";
import { BlocId, DirectiveId, ObligationId, PersonId, Sha256, UnitId } from "../ids.ts";
import { Instant } from "../instant.ts";
import { Receipt, Withdrawal } from "./receipt.ts";

/** Who owes: a unit for itself, or a bloc through the unit that leads it. */
export const Party = v.variant("type", [
  v.object({ type: v.literal("unit"), unit: UnitId }),
  v.object({ type: v.literal("bloc"), bloc: BlocId, unit: UnitId }),
]);
export type Party = v.InferOutput<typeof Party>;

/** A granted extension. It stays on record when revoked; only the last act counts. */
export const Extension = v.object({
  until: Instant,
  reason: v.string(),
  grantedBy: v.string(),
  grantedAt: Instant,
  revokedAt: v.optional(Instant),
});
export type Extension = v.InferOutput<typeof Extension>;

/**
 * What one party owes under one demand, and how far it has come. The only mutable record of a round:
 * everything it summarises (revisions, ledger entries) is itself added and never changed.
 */
export const Obligation = v.object({
  directive: DirectiveId,
  id: ObligationId,
  demand: v.string(),
  party: Party,
  /** The bloc whose board shows it; units outside any bloc stand together under "none". */
  board: v.string(),
  /** The demand's own instant, half-open; absent when the demand is undated. */
  dueBefore: v.optional(Instant),
  extension: v.optional(Extension),
  /** When someone of the party first acknowledged the directive. */
  openedAt: v.optional(Instant),
  startedAt: v.optional(Instant),
  /** Of what stands: both are gone once it is withdrawn. */
  first: v.optional(Receipt),
  latest: v.optional(Receipt),
  /** In the order in which they happened; absent while nothing was withdrawn. */
  withdrawals: v.optional(v.array(Withdrawal)),
  returned: v.optional(
    v.object({
      at: Instant,
      by: v.string(),
      reason: v.string(),
      /** The same, section by section, where the officer said so. */
      reasons: v.optional(v.array(v.object({ section: v.string(), text: v.string() }))),
      dueBefore: Instant,
      revision: v.number(),
    }),
  ),
  /** How the draft stands with the unit's head, where he confirms it; gone once it is sent. */
  confirmation: v.optional(
    v.variant("type", [
      v.object({
        type: v.literal("asked"),
        at: Instant,
        by: PersonId,
        shown: Sha256,
        lateReason: v.optional(v.string()),
      }),
      v.object({ type: v.literal("handed-back"), at: Instant, by: PersonId, note: v.string() }),
    ]),
  ),
  acceptedAt: v.optional(Instant),
  waived: v.optional(
    v.object({
      at: Instant,
      by: v.string(),
      reason: v.string(),
      /** "dissolved": the unit is no more; its duties went where the reason says. */
      ground: v.optional(v.picklist(["exempt", "dissolved"])),
    }),
  ),
  /** The last mail about it that could not be delivered; gone once one arrives. The board shows it. */
  unreached: v.optional(v.object({ at: Instant, to: v.string(), reason: v.string() })),
  /** Measures already taken or written off, by claim ("remind-3@2022-06-27T17:00:00.000Z"). */
  taken: v.optional(v.array(v.string())),
  /**
   * When the ladder next has something to do here; absent while it has nothing, and then no sweep reads the
   * record.
   */
  nextDueAt: v.optional(Instant),
  /** Raised by one at every change; a writer names the version it read. */
  version: v.pipe(v.number(), v.integer()),
});
export type Obligation = v.InferOutput<typeof Obligation>;

/** How many revisions were ever sent, withdrawn ones too: numbers are never given twice. */
export function lastRevision({ latest, withdrawals }: Obligation): number {
  return latest?.revision ?? withdrawals?.at(-1)?.latest.revision ?? 0;
}

/** The withdrawal that took this revision back; undefined while it stands. */
export function withdrawalOf({ withdrawals }: Obligation, revision: number): Withdrawal | undefined {
  return withdrawals?.find(({ first, latest }) => first.revision <= revision && revision <= latest.revision);
}

/** The unit whose people act on it. */
export function unitOf(obligation: Obligation): UnitId {
  return obligation.party.unit;
}
