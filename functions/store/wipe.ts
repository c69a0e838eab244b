import type { DirectiveId } from "../core/ids.ts";
import { Notice } from "../core/notice/notice.ts";
import { directives } from "./directives.ts";
import { BOARDS, boardPk, deliveriesPk, directivesPk, outboxPk, PRESSES, roundPk, SHARDS } from "./keys.ts";
import { type Item, valueIn } from "./record.ts";
import { remove, scan, type Table } from "./table.ts";

/**
 * Removes a rehearsal round with everything in it: obligations, drafts, revisions, ledger, editions, letters.
 * A round in earnest is never wiped; undefined then, else how many records went. The round's own record goes
 * last, so that a wipe broken off can be done again.
 */
export async function wipeRehearsal(table: Table, id: DirectiveId): Promise<number | undefined> {
  const directive = await directives(table).find(id);
  if (!directive?.rehearsal) return undefined;
  const own: Item[] = [];
  for await (const item of scan(table)) if (belongs(item, id)) own.push(item);
  own.sort((a, b) => rank(a, id) - rank(b, id));
  for (const { pk, sk } of own) await remove(table, { pk: pk?.S ?? "", sk: sk?.S ?? "" });
  return own.length;
}

function belongs(item: Item, id: DirectiveId): boolean {
  const [pk = "", sk = ""] = [item.pk?.S, item.sk?.S];
  if (pk === roundPk(id) || (pk === directivesPk && sk === id)) return true;
  if (pk === deliveriesPk(id)) return true;
  if (pk.startsWith(boardPk(id, "")) || pk.startsWith(`OBLIGATION#${id}#`)) return true;
  if (pk.startsWith(PRESSES)) return item.directive?.S === id;
  return isLetter(pk) && valueIn(Notice, item).about.directive === id;
}

function isLetter(pk: string): boolean {
  return Array.from({ length: SHARDS }, (_, shard) => outboxPk(shard)).includes(pk);
}

/** The boards and the round's record name what is there, so they outlive it. */
function rank({ pk }: Item, id: DirectiveId): number {
  if (pk?.S === roundPk(id) || pk?.S === directivesPk) return 2;
  return pk?.S?.startsWith(BOARDS) ? 1 : 0;
}
