import * as v from "valibot";
import type { DirectiveId, ObligationId } from "../core/ids.ts";
import { Sha256 } from "../core/ids.ts";
import { Obligation } from "../core/obligation.ts";
import { dueKey, placeKey, rowKey } from "./keys.ts";
import { type Item, record, valueIn } from "./record.ts";
import { get, type Table } from "./table.ts";

/**
 * An obligation as its row holds it, with what only the store needs: the last entry of its ledger, so that the next is
 * chained without a query, and the client keys of the posts it took, so that a repeated one is known at once. All of
 * it belongs to one version, and a writer that names the version vouches for the rest.
 */
export interface Row {
  readonly obligation: Obligation;
  readonly ledger: { readonly sequence: number; readonly hash: Sha256 } | undefined;
  readonly clientKeys: readonly string[];
}

export function rowItem({ obligation, ledger, clientKeys }: Row): Item {
  const { directive, id, board, nextDueAt, version } = obligation;
  return record(rowKey(directive, board, id), obligation, {
    version,
    clientKeys,
    ledgerSequence: ledger?.sequence,
    ledgerHash: ledger?.hash,
    ...(nextDueAt ? dueKey("DUE", nextDueAt, `${directive}#${id}`) : {}),
  });
}

export function rowIn(item: Item): Row {
  const { ledgerSequence, ledgerHash, clientKeys } = item;
  return {
    obligation: valueIn(Obligation, item),
    ledger: ledgerHash && { sequence: Number(ledgerSequence?.N), hash: v.parse(Sha256, ledgerHash.S) },
    clientKeys: clientKeys?.SS ?? [],
  };
}

/** The row of an obligation, whose board is asked first unless this table told it before. */
export async function rowOf(
  table: Table,
  directive: DirectiveId,
  id: ObligationId,
): Promise<Row | undefined> {
  const board = await boardOf(table, directive, id);
  if (board === undefined) return undefined;
  const item = await get(table, rowKey(directive, board, id));
  return item && rowIn(item);
}

/** A place is written once and never changes, so it may be remembered for as long as the program runs. */
const places = new WeakMap<Table, Map<string, string>>();
const REMEMBERED = 50_000;

async function boardOf(table: Table, directive: DirectiveId, id: ObligationId): Promise<string | undefined> {
  const known = places.get(table) ?? new Map<string, string>();
  places.set(table, known);
  const name = `${directive} ${id}`;
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const board = (await get(table, placeKey(directive, id)))?.board?.S;
  if (known.size >= REMEMBERED) known.clear();
  if (board !== undefined) known.set(name, board);
  return board;
}

export function placeItem({ directive, id, board }: Obligation): Item {
  const { pk, sk } = placeKey(directive, id);
  return { pk: { S: pk }, sk: { S: sk }, board: { S: board } };
}
