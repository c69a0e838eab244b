import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { dueIndex, duePk, type Key, type Queue, SHARDS } from "./keys.ts";
import { getAll } from "./reads.ts";
import { attributes, type Item } from "./record.ts";
import type { Table } from "./table.ts";

interface Waiting extends Key {
  readonly dueSk: string;
}

/** Read at a time at the source: DynamoDB gives a hundred items a request. */
const ABREAST = 100;

/**
 * What waits in the sparse index before `before`, oldest first over all shards, as it stands at its source
 * now. The index runs a moment behind, so it only says where to look: what waits no longer is for the caller
 * to pass over.
 */
export async function* waiting(table: Table, queue: Queue, before?: string): AsyncGenerator<Item, void> {
  const shards = Array.from({ length: SHARDS }, (_, shard) =>
    shardOfQueue(table, duePk(queue, shard), before),
  );
  let keys: Key[] = [];
  for await (const { pk, sk } of inOrder(shards)) {
    keys.push({ pk, sk });
    if (keys.length === ABREAST) {
      yield* await getAll(table, keys);
      keys = [];
    }
  }
  yield* await getAll(table, keys);
}

async function* shardOfQueue(table: Table, pk: string, before?: string): AsyncGenerator<Waiting, void> {
  let from: Item | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: dueIndex,
        KeyConditionExpression: before ? "duePk = :pk AND dueSk < :before" : "duePk = :pk",
        ExpressionAttributeValues: attributes({ ":pk": pk, ":before": before }),
        ProjectionExpression: "pk, sk, dueSk",
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) {
      yield { pk: item.pk?.S ?? "", sk: item.sk?.S ?? "", dueSk: item.dueSk?.S ?? "" };
    }
    from = page.LastEvaluatedKey;
  } while (from);
}

/** One stream out of several that are each in order. */
async function* inOrder(streams: readonly AsyncGenerator<Waiting, void>[]): AsyncGenerator<Waiting, void> {
  const heads = await Promise.all(streams.map((stream) => stream.next()));
  for (;;) {
    let first: { readonly place: number; readonly value: Waiting } | undefined;
    for (const [place, head] of heads.entries()) {
      if (!head.done && (!first || head.value.dueSk < first.value.dueSk))
        first = { place, value: head.value };
    }
    if (!first) return;
    yield first.value;
    heads[first.place] = (await streams[first.place]?.next()) ?? { done: true, value: undefined };
  }
}
