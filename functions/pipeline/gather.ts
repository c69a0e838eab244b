import type { Directive } from "../core/directive.ts";
import type { Instant } from "../core/instant.ts";
import {
  type Extension,
  firstOf,
  knownAt,
  type Obligation,
  obligationsOf,
  type Receipt,
} from "../core/obligation.ts";
import type { Roster } from "../core/roster.ts";
import type { Filed, Round } from "../core/round.ts";
import type { Submission } from "../core/submission.ts";
import type { World } from "../core/world.ts";

/** Boards are read one query each; this many obligations' revisions are read at a time. */
const ABREAST = 8;

/**
 * Freezes a round as it stood at `asOf`. Whatever came in or was decided at that instant or later is left out, so that
 * gathering the same instant again, after a crash or on a redelivered message, gives the same round.
 */
export async function gather(
  world: World,
  directive: Directive,
  roster: Roster,
  facts: { readonly asOf: Instant; readonly edition: number; readonly proofUrl?: string },
  counted: (done: number, of: number) => Promise<void>,
): Promise<Round> {
  const stored = await onEveryBoard(world, directive, roster);
  const obligations: Obligation[] = [];
  const submissions: Filed[] = [];
  for (let start = 0; start < stored.length; start += ABREAST) {
    const few = stored.slice(start, start + ABREAST);
    const said = await Promise.all(few.map((obligation) => revisionsBefore(world, obligation, facts.asOf)));
    for (const [place, obligation] of few.entries()) {
      const revisions = said[place] ?? [];
      const stood = asItStood(obligation, revisions, facts.asOf);
      obligations.push(stood);
      const latest = revisions.find(({ receipt }) => receipt.revision === stood.latest?.revision);
      if (latest) submissions.push(filed(latest));
    }
    await counted(obligations.length, stored.length);
  }
  const edits = (await world.edits.of(directive.id)).filter(({ at }) => at < facts.asOf);
  return {
    roster,
    directive,
    ...facts,
    obligations,
    submissions,
    ...(edits.length > 0 ? { edits: [...edits] } : {}),
  };
}

async function onEveryBoard(
  world: World,
  directive: Directive,
  roster: Roster,
): Promise<readonly Obligation[]> {
  const boards = [...new Set(obligationsOf(directive, roster).map(({ board }) => board))];
  const rows = await Promise.all(boards.map((board) => world.obligations.onBoard(directive.id, board)));
  // The order of the file, and so its hash, must not depend on which query came back first.
  return rows.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function revisionsBefore(
  world: World,
  obligation: Obligation,
  asOf: Instant,
): Promise<readonly Submission[]> {
  if (!obligation.first && !obligation.withdrawals) return [];
  const revisions = await world.submissions.revisions(obligation.directive, obligation.id);
  return revisions
    .filter(({ receipt }) => knownAt(receipt) < asOf)
    .sort((a, b) => a.receipt.revision - b.receipt.revision);
}

/** The obligation without anything that happened at `asOf` or after it, and without what only a writer needs. */
function asItStood(obligation: Obligation, revisions: readonly Submission[], asOf: Instant): Obligation {
  const { directive, id, demand, party, board, dueBefore } = obligation;
  const { extension, startedAt, returned, acceptedAt, waived } = obligation;
  const before = (at: Instant | undefined): boolean => at !== undefined && at < asOf;
  const withdrawals = obligation.withdrawals?.filter(({ at }) => before(at)) ?? [];
  const gone = withdrawals.at(-1)?.latest.revision ?? 0;
  const standing = revisions.map(({ receipt }) => receipt).filter(({ revision }) => revision > gone);
  const first = standing.reduce<Receipt | undefined>(firstOf, undefined);
  const latest = standing.at(-1);
  return {
    ...{ directive, id, demand, party, board, version: 0 },
    ...(dueBefore ? { dueBefore } : {}),
    ...(extension && before(extension.grantedAt) ? { extension: extensionAsItStood(extension, asOf) } : {}),
    ...(before(startedAt) ? { startedAt } : {}),
    ...(first ? { first } : {}),
    ...(latest ? { latest } : {}),
    ...(withdrawals.length > 0 ? { withdrawals } : {}),
    ...(before(returned?.at) ? { returned } : {}),
    ...(before(acceptedAt) ? { acceptedAt } : {}),
    ...(before(waived?.at) ? { waived } : {}),
  };
}

function extensionAsItStood(extension: Extension, asOf: Instant): Extension {
  const { revokedAt, ...granted } = extension;
  return revokedAt && revokedAt < asOf ? extension : granted;
}

function filed({ obligation, receipt, origin, entries, values, attachments }: Submission): Filed {
  return {
    obligation,
    revision: receipt.revision,
    receivedAt: receipt.receivedAt,
    ...(receipt.enteredAt ? { enteredAt: receipt.enteredAt } : {}),
    ...(receipt.corrects ? { corrects: receipt.corrects } : {}),
    ...(origin ? { origin } : {}),
    reference: receipt.reference,
    entries,
    values,
    attachments: attachments.map(({ name }) => name),
  };
}
