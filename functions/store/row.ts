import * as v from "valibot";
import type { DirectiveId, ObligationId } from "../core/ids.ts";
import { Sha256 } from "../core/ids.ts";
import { Obligation } from "../core/obligation/obligation.ts";
import { dueKey, placeKey, rowKey } from "./keys.ts";
import { get } from "./reads.ts";
import { attributes, type Item, record, valueIn } from "./record.ts";
import type { Table } from "./table.ts";

/**
 * What a writer stands on, beside the obligation itself: the last entry of its ledger, so that the next is
 * chained without a query, and the client keys of the posts it took, so that a repeated one is known at once.
 * All of it belongs to one version and is written with it, so a writer that names the version vouches for the
 * rest.
 */
export interface Ground {
  readonly version: number;
  readonly ledger: { readonly sequence: number; readonly hash: Sha256 } | undefined;
  readonly clientKeys: readonly string[];
}

export function rowItem(obligation: Obligation, { ledger, clientKeys }: Omit<Ground, "version">): Item {
  const { directive, id, board, nextDueAt, version } = obligation;
  return record(rowKey(directive, board, id), obligation, {
    version,
    clientKeys,
    ledgerSequence: ledger?.sequence,
    ledgerHash: ledger?.hash,
    ...(nextDueAt ? dueKey("DUE", nextDueAt, `${directive}#${id}`) : {}),
  });
}

/**
 * The obligation a row holds; where it lies and what it stands on are remembered for whoever changes it next.
 */
export function obligationIn(table: Table, item: Item): Obligation {
  const obligation = valueIn(Obligation, item);
  remember(table, obligation.directive, obligation.id, {
    board: obligation.board,
    ground: groundIn(item, obligation.version),
  });
  return obligation;
}

/** The obligation, whose board is asked first unless this table told it before. */
export async function find(
  table: Table,
  directive: DirectiveId,
  id: ObligationId,
): Promise<Obligation | undefined> {
  const board = await boardOf(table, directive, id);
  const item = board === undefined ? undefined : await get(table, rowKey(directive, board, id));
  return item && obligationIn(table, item);
}

/**
 * What the next version of this obligation stands on; none if it is not one above what is stored. What is
 * remembered of a version stays true for ever, and if the table has moved on since, the condition on the
 * version says so.
 */
export async function groundOf(table: Table, next: Obligation, fresh = false): Promise<Ground | undefined> {
  const { directive, id, version } = next;
  const remembered = recall(table, directive, id)?.ground;
  if (!fresh && remembered?.version === version - 1) return remembered;
  await find(table, directive, id);
  return recall(table, directive, id)?.ground;
}

export function placeItem({ directive, id, board }: Obligation): Item {
  return attributes({ ...placeKey(directive, id), board });
}

export function groundIn({ ledgerSequence, ledgerHash, clientKeys }: Item, version: number): Ground {
  return {
    version,
    ledger: ledgerHash && { sequence: Number(ledgerSequence?.N), hash: v.parse(Sha256, ledgerHash.S) },
    clientKeys: clientKeys?.SS ?? [],
  };
}

async function boardOf(table: Table, directive: DirectiveId, id: ObligationId): Promise<string | undefined> {
  const remembered = recall(table, directive, id)?.board;
  if (remembered !== undefined) return remembered;
  const board = (await get(table, placeKey(directive, id)))?.board?.S;
  if (board !== undefined) remember(table, directive, id, { board });
  return board;
}

/** A place is written once and never changes; the ground is the one last read. */
interface Known {
  readonly board: string;
  readonly ground?: Ground;
}

const memory = new WeakMap<Table, Map<string, Known>>();
const REMEMBERED = 20_000;

function remember(table: Table, directive: DirectiveId, id: ObligationId, known: Known): void {
  const all = memory.get(table) ?? new Map<string, Known>();
  memory.set(table, all);
  if (all.size >= REMEMBERED) all.clear();
  all.set(`${directive} ${id}`, known);
}

function recall(table: Table, directive: DirectiveId, id: ObligationId): Known | undefined {
  return memory.get(table)?.get(`${directive} ${id}`);
}
