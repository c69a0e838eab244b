import * as v from "valibot";
import type { Demand, Directive } from "../directives/directive.ts";
import { BlocId, DirectiveId, ObligationId, PersonId, Reference, Sha256, UnitId } from "../ids.ts";
import { Instant } from "../instant.ts";
import type { Roster } from "../people/roster.ts";

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

/** The proof of one accepted post. It exists only after the revision is durable. */
export const Receipt = v.object({
  reference: Reference,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** When the authority had it in hand: for a report on paper, when the paper arrived as its stamp says. */
  receivedAt: Instant,
  /** Set for a report on paper: when it was typed in, by the server's clock. */
  enteredAt: v.optional(Instant),
  /** When it was written down, where the request took its time: what stood before that knew nothing of it. */
  recordedAt: v.optional(Instant),
  /** The revision, typed from the same paper, that this one mends. */
  corrects: v.optional(v.number()),
  /** SHA-256 of the revision's canonical text; anyone holding the text can recompute it. */
  hash: Sha256,
});
export type Receipt = v.InferOutput<typeof Receipt>;

/** A report that its own party took back before anyone had begun to review it. What was sent stays on record. */
export const Withdrawal = v.object({
  at: Instant,
  by: v.string(),
  reason: v.string(),
  /** The revisions sent on end that no longer count, from the first to the latest. */
  first: Receipt,
  latest: Receipt,
});
export type Withdrawal = v.InferOutput<typeof Withdrawal>;

/** When the system came to know of a report, which for one on paper is after it arrived. */
export function knownAt({ receivedAt, enteredAt }: Pick<Receipt, "receivedAt" | "enteredAt">): Instant {
  return enteredAt ?? receivedAt;
}

/** From when on it stood in the records, for whoever asks later how things stood. */
export function storedAt(receipt: Receipt): Instant {
  return receipt.recordedAt ?? knownAt(receipt);
}

/**
 * By which receipt the deadline is judged: the first for ever, but that an officer may mend what he mistyped of a paper,
 * its arrival too. Both entries stand in the ledger.
 */
export function firstOf(first: Receipt | undefined, next: Receipt): Receipt {
  return first === undefined || next.corrects === first.revision ? next : first;
}

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
  /** When the ladder next has something to do here; absent while it has nothing, and then no sweep reads the record. */
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

/**
 * What the roster owes under the directive, one obligation for each demand and each party its groups take in.
 * A unit taken in twice by one demand owes once; a bloc lead owes the bloc's besides its own.
 */
export function obligationsOf(directive: Directive, roster: Roster): readonly Obligation[] {
  return directive.demands.flatMap((demand) =>
    partiesTo(demand, directive, roster).map((party) => owed(directive, demand, party, roster)),
  );
}

function partiesTo(demand: Demand, directive: Directive, roster: Roster): readonly Party[] {
  const parties = new Map<string, Party>();
  for (const group of directive.groups.filter(({ id }) => demand.groups.includes(id))) {
    const { takes } = group;
    switch (takes.type) {
      case "blocs":
        for (const bloc of roster.blocs) {
          parties.set(bloc.id, { type: "bloc", bloc: bloc.id, unit: bloc.lead });
        }
        break;
      case "kinds":
        for (const unit of roster.units.filter(({ kind }) => takes.kinds.includes(kind))) {
          parties.set(unit.id, { type: "unit", unit: unit.id });
        }
        break;
      case "units":
        for (const unit of roster.units.filter(({ id }) => takes.units.includes(id))) {
          parties.set(unit.id, { type: "unit", unit: unit.id });
        }
        break;
    }
  }
  return [...parties.values()];
}

function owed(directive: Directive, demand: Demand, party: Party, roster: Roster): Obligation {
  const key = party.type === "bloc" ? party.bloc : party.unit;
  const home = party.type === "bloc" ? party.bloc : roster.units.find(({ id }) => id === party.unit)?.bloc;
  const { deadline } = demand;
  return {
    directive: directive.id,
    id: v.parse(ObligationId, `${demand.id}.${key}`),
    demand: demand.id,
    party,
    board: home ?? "none",
    ...(deadline.type === "dated" ? { dueBefore: deadline.dueBefore } : {}),
    version: 0,
  };
}

/** The unit whose people act on it. */
export function unitOf(obligation: Obligation): UnitId {
  return obligation.party.unit;
}
