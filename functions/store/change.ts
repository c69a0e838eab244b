import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { Notice } from "../core/notice/notice.ts";
import { chained, type Deed, type Entry } from "../core/obligation/ledger.ts";
import type { Change } from "../core/world.ts";
import { claimKey, dueKey, ledgerKey, noticeKey } from "./keys.ts";
import { attributes, type Item, record } from "./record.ts";
import { type Ground, rowItem } from "./row.ts";
import { absent, putting, type Table } from "./table.ts";

/**
 * What a change writes over the version it was judged by: the row itself if nobody changed it since, its
 * deeds chained to the ledger's end, its claims and its notices.
 */
export function writesOf(
  table: Table,
  ground: Ground,
  change: Change,
  clientKeys = ground.clientKeys,
): readonly TransactWriteItem[] {
  const { obligation, deeds, notices = [], claims = [] } = change;
  const { directive, id } = obligation;
  const entries = chainedTo(ground, change);
  const last = entries.at(-1);
  const ledger = last ? { sequence: last.sequence, hash: last.hash } : ground.ledger;
  const unchanged = {
    expression: "version = :read",
    values: { ":read": ground.version },
  };
  // DynamoDB takes a hundred writes; three deeds with a notice each are many.
  if (deeds.length + notices.length + claims.length > 90) {
    throw new Error(`A change to ${directive} / ${id} is too large to be one.`);
  }
  return [
    putting(table, rowItem(obligation, { ledger, clientKeys }), unchanged),
    ...entries.map((entry) => putting(table, entryItem(entry), absent)),
    ...claims.map((claim) => putting(table, attributes(claimKey(directive, id, claim)), absent)),
    ...notices.map((notice) => putting(table, noticeItem(notice), absent)),
  ];
}

function chainedTo(ground: Ground, { obligation, deeds }: Change): readonly Entry[] {
  return chainedBehind(ground.ledger, obligation, deeds);
}

/** The deeds as entries of a chain, each behind the one before. */
export function chainedBehind(
  last: Pick<Entry, "sequence" | "hash"> | undefined,
  { directive, id }: Pick<Change["obligation"], "directive" | "id">,
  deeds: readonly Deed[],
): readonly Entry[] {
  const entries: Entry[] = [];
  for (const deed of deeds) entries.push(chained(directive, id, entries.at(-1) ?? last, deed));
  return entries;
}

export function entryItem(entry: Entry): Item {
  return record(ledgerKey(entry.directive, entry.obligation, entry.sequence), entry);
}

/** A notice waits in the sparse index until it was sent, gave up or was withdrawn. */
export function noticeItem(notice: Notice): Item {
  const waits = !notice.sentAt && !notice.failed && !notice.withdrawn;
  const queue = waits ? dueKey("UNSENT", notice.madeAt, notice.id) : {};
  return record(noticeKey(notice), notice, { tries: notice.attempt?.count ?? 0, ...queue });
}
