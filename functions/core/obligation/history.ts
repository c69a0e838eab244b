import * as v from "valibot";
import type { Directive } from "../directives/directive.ts";
import { canonical } from "../hash.ts";
import { Instant } from "../instant.ts";
import type { Deed, Entry } from "./ledger.ts";
import type { Obligation } from "./obligation.ts";
import { firstOf, type Receipt, storedAt } from "./receipt.ts";

/**
 * The obligation as it stood at `asOf`, without anything that became true at that instant or later, and
 * without what only a writer needs. The row holds the last of everything: a second extension lies over the
 * first, a return is gone once the report was accepted. So what was decided is told again from the ledger,
 * and what was sent from the revisions.
 */
export function asItStood(
  row: Obligation,
  entries: readonly Entry[],
  receipts: readonly Receipt[],
  asOf: Instant,
): Obligation {
  const { directive, id, demand, party, board, startedAt } = row;
  const deeds = entries.map(({ deed }) => deed);
  const withdrawals = row.withdrawals?.filter(({ at }) => at < asOf) ?? [];
  const gone = withdrawals.at(-1)?.latest.revision ?? 0;
  const standing = receipts
    .filter((receipt) => storedAt(receipt) < asOf && receipt.revision > gone)
    .sort((a, b) => a.revision - b.revision);
  const first = standing.reduce<Receipt | undefined>(firstOf, undefined);
  const latest = standing.at(-1);
  return {
    ...{ directive, id, demand, party, board, version: 0 },
    ...(startedAt && startedAt < asOf ? { startedAt } : {}),
    ...(first ? { first } : {}),
    ...(latest ? { latest } : {}),
    ...(withdrawals.length > 0 ? { withdrawals } : {}),
    ...decidedBefore(row, deeds, asOf),
  };
}

/** Whether anybody decided anything that the row may hold the last of: else its ledger need not be read. */
export function hasDecisions(row: Obligation, { amendments = [] }: Directive): boolean {
  const { extension, returned, acceptedAt, waived } = row;
  return (
    amendments.length > 0 || [extension, returned, acceptedAt, waived].some((slot) => slot !== undefined)
  );
}

/** The directive as it stood then: an amendment made since is taken back, deadline and all. */
export function directiveAsOf({ recalled, ...standing }: Directive, asOf: Instant): Directive {
  const directive = recalled && recalled.at < asOf ? { ...standing, recalled } : standing;
  const { amendments = [], ...rest } = directive;
  const since = amendments.filter(({ at }) => at >= asOf);
  if (since.length === 0) return directive;
  const demands = since.reduceRight(
    (held, { demand, before }) =>
      held.map((each) => (each.id === demand ? { ...each, deadline: before } : each)),
    rest.demands,
  );
  const before = amendments.filter(({ at }) => at < asOf);
  return { ...rest, demands, ...(before.length > 0 ? { amendments: before } : {}) };
}

type Decided = Pick<Obligation, "dueBefore" | "extension" | "returned" | "acceptedAt" | "waived">;

function decidedBefore(row: Obligation, deeds: readonly Deed[], asOf: Instant): Decided {
  const begun = begunAt(row, deeds);
  const now = deeds.reduce(after, begun);
  const then = deeds.filter(({ at }) => at < asOf).reduce(after, begun);
  const { returned, ...rest } = { ...then, ...untold(row, now, asOf) };
  return {
    ...defined(rest),
    ...(returned ? { returned: { ...returned, ...reasonsOf(returned, row) } } : {}),
  };
}

/** What was owed before anyone changed it: an amendment's line says which day it found. */
function begunAt({ dueBefore }: Obligation, deeds: readonly Deed[]): Decided {
  const moved = deeds.find(({ act }) => act === "obliged");
  return moved ? { dueBefore: instantIn(moved, "original") } : { dueBefore };
}

function after(held: Decided, deed: Deed): Decided {
  const { act, at, by, detail } = deed;
  const reason = detail.reason ?? "";
  const [until, dueBefore] = [instantIn(deed, "until"), instantIn(deed, "dueBefore")];
  switch (act) {
    case "obliged": {
      const { returned } = held;
      const later = returned && dueBefore && returned.dueBefore < dueBefore;
      return { ...held, dueBefore, ...(later ? { returned: { ...returned, dueBefore } } : {}) };
    }
    case "extended":
      return until ? { ...held, extension: { until, reason, grantedBy: by, grantedAt: at } } : held;
    case "extension-revoked":
      return held.extension ? { ...held, extension: { ...held.extension, revokedAt: at } } : held;
    case "waived":
      return { ...held, waived: { at, by, reason, ground: groundIn(detail.ground) } };
    case "returned": {
      if (!dueBefore) return held;
      const { acceptedAt: _, ...rest } = held;
      return { ...rest, returned: { at, by, reason, dueBefore, revision: Number(detail.revision) } };
    }
    case "accepted": {
      const { returned: _, ...rest } = held;
      return { ...rest, acceptedAt: at };
    }
    case "opened":
    case "received":
    case "withdrawn":
    case "entered":
    case "proposed":
    case "handed-back":
    case "reminded":
    case "chased":
    case "escalated":
    case "drafted-letter":
    case "drafted-criticism":
    case "marked-overdue":
    case "superseded-measure":
    case "mailed":
    case "mail-bounced":
    case "withdrawn-notice":
    case "closed":
    case "delegated":
    case "delegation-revoked":
    case "delegate-wrote":
    case "released":
    case "put-up":
    case "taken-back":
    case "sent-back":
    case "signed-off":
    case "numbered":
    case "issued":
    case "recalled":
      return held;
  }
}

/**
 * What the row holds and no line of its ledger tells of, such as what came over from elsewhere: held from its
 * own moment on.
 */
function untold(row: Obligation, told: Decided, asOf: Instant): Decided {
  const { extension, returned, acceptedAt, waived } = row;
  return {
    ...(extension && isUntold(told.extension, extension) && extension.grantedAt < asOf
      ? { extension: unrevoked(extension, asOf) }
      : {}),
    ...(returned && isUntold(told.returned, returned) && returned.at < asOf ? { returned } : {}),
    ...(acceptedAt && acceptedAt !== told.acceptedAt && acceptedAt < asOf ? { acceptedAt } : {}),
    ...(waived && waived.at !== told.waived?.at && waived.at < asOf ? { waived } : {}),
  };
}

function isUntold<T extends object>(told: T | undefined, held: T): boolean {
  const core = (slot: T | undefined) => canonical({ ...slot, reasons: undefined, ground: undefined });
  return core(told) !== core(held);
}

function unrevoked(extension: NonNullable<Obligation["extension"]>, asOf: Instant) {
  const { revokedAt, ...granted } = extension;
  return revokedAt && revokedAt < asOf ? extension : granted;
}

/**
 * The ledger tells a return's reasons in one; section by section they are on the row, as long as it is the
 * last.
 */
function reasonsOf({ at }: NonNullable<Obligation["returned"]>, { returned }: Obligation) {
  return returned?.at === at && returned.reasons ? { reasons: returned.reasons } : {};
}

function instantIn({ detail }: Deed, name: string): Instant | undefined {
  const read = v.safeParse(Instant, detail[name]);
  return read.success ? read.output : undefined;
}

function groundIn(ground: string | undefined): "exempt" | "dissolved" {
  return ground === "dissolved" ? ground : "exempt";
}

function defined(decided: Decided): Decided {
  return Object.fromEntries(Object.entries(decided).filter(([, held]) => held !== undefined));
}
