import * as v from "valibot";
import { canonical, sha256 } from "../hash.ts";
import { DirectiveId, ObligationId, Sha256 } from "../ids.ts";
import { Instant } from "../instant.ts";

/** What happened to one obligation: said once, in order, for ever. `detail` is plain words or figures, no secrets. */
export const Deed = v.object({
  act: v.picklist([
    "obliged",
    "opened",
    "received",
    "withdrawn",
    "entered",
    "proposed",
    "handed-back",
    "reminded",
    "chased",
    "escalated",
    "drafted-letter",
    "drafted-criticism",
    "marked-overdue",
    "superseded-measure",
    "mailed",
    "mail-bounced",
    "extended",
    "extension-revoked",
    "waived",
    "returned",
    "accepted",
    "withdrawn-notice",
    "closed",
    "delegated",
    "delegation-revoked",
    "delegate-wrote",
  ]),
  at: Instant,
  /** A person's id, or "clock" for what the schedule did by itself. */
  by: v.string(),
  detail: v.record(v.string(), v.string()),
});
export type Deed = v.InferOutput<typeof Deed>;

/** A deed in its chain: `hash` covers the deed, its place and the entry before it, so none can be changed or lost. */
export const Entry = v.object({
  directive: DirectiveId,
  obligation: ObligationId,
  sequence: v.number(),
  deed: Deed,
  previous: v.union([Sha256, v.literal("")]),
  hash: Sha256,
});
export type Entry = v.InferOutput<typeof Entry>;

/** Appends a deed to a chain that ends in `last` (undefined for an empty one). */
export function chained(
  directive: DirectiveId,
  obligation: ObligationId,
  last: Pick<Entry, "sequence" | "hash"> | undefined,
  deed: Deed,
): Entry {
  const body = {
    directive,
    obligation,
    sequence: (last?.sequence ?? 0) + 1,
    deed,
    previous: last?.hash ?? ("" as const),
  };
  return { ...body, hash: sha256(canonical(body)) };
}

/** The first place where a chain was altered, lost an entry or changed order; undefined when it is whole. */
export function breakIn(chain: readonly Entry[]): number | undefined {
  let last: Entry | undefined;
  for (const [index, entry] of chain.entries()) {
    const expected = chained(entry.directive, entry.obligation, last, entry.deed);
    if (expected.hash !== entry.hash || expected.sequence !== entry.sequence) return index;
    last = entry;
  }
  return undefined;
}
