import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import type { Key } from "./keys.ts";
import { pause, TRIES } from "./pause.ts";
import { attributes, type Item } from "./record.ts";

export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/** A condition on what is stored now, with the figures it names. */
export interface Condition {
  readonly expression: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export const absent: Condition = { expression: "attribute_not_exists(pk)" };

/** Writes the item if the condition holds. Otherwise writes nothing and gives what was there. */
export async function put(table: Table, item: Item, condition?: Condition): Promise<Item | undefined> {
  try {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: item,
        ...conditioned(condition),
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return undefined;
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    return fault.Item ?? {};
  }
}

export async function remove(table: Table, key: Key): Promise<void> {
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: attributes(key) }));
}

interface Range {
  readonly pk: string;
  readonly prefix?: string;
  readonly backwards?: boolean;
  /** How many at most; without it, all there are, page after page. */
  readonly limit?: number;
}

export async function* query(table: Table, range: Range): AsyncGenerator<Item, void> {
  const { pk, prefix, backwards = false, limit } = range;
  const sought = { ":pk": pk, ...(prefix ? { ":prefix": prefix } : {}) };
  let left = limit ?? Number.POSITIVE_INFINITY;
  let from: Item | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: prefix ? "pk = :pk AND begins_with(sk, :prefix)" : "pk = :pk",
        ExpressionAttributeValues: attributes(sought),
        ConsistentRead: true,
        ScanIndexForward: !backwards,
        ExclusiveStartKey: from,
        Limit: limit,
      }),
    );
    const items = (page.Items ?? []).slice(0, left);
    yield* items;
    left -= items.length;
    from = page.LastEvaluatedKey;
  } while (from && left > 0);
}

export async function queried(table: Table, range: Range): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of query(table, range)) items.push(item);
  return items;
}

/** Everything in the table, in no order: for verifying and archiving, never for a page. */
export async function* scan(table: Table): AsyncGenerator<Item, void> {
  let from: Item | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({ TableName: table.name, ConsistentRead: true, ExclusiveStartKey: from }),
    );
    yield* page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from);
}

/**
 * What a transaction came to: all of it, or nothing and the places of the writes whose conditions did not
 * hold.
 */
type Verdict =
  | { readonly committed: true }
  | { readonly committed: false; readonly refused: readonly number[] };

/**
 * Writes everything or nothing. A cancellation because others were writing is no verdict, and the same is
 * tried again; the SDK sends one token with every repetition of one try, so an answer that got lost does not
 * write twice.
 */
export async function transact(table: Table, writes: readonly TransactWriteItem[]): Promise<Verdict> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await table.client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
      return { committed: true };
    } catch (fault) {
      if (!(fault instanceof TransactionCanceledException)) throw fault;
      const codes = (fault.CancellationReasons ?? []).map(({ Code }) => Code ?? "None");
      const refused = codes.flatMap((code, place) => (code === "ConditionalCheckFailed" ? [place] : []));
      if (refused.length > 0) return { committed: false, refused };
      const busy = codes.some((code) => passing.includes(code));
      if (!busy || attempt >= TRIES) throw new Error("The table cancelled a transaction.", { cause: fault });
      await pause(attempt, fault.$metadata.requestId ?? "");
    }
  }
}

const passing = ["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"];

/**
 * Writes the item if the condition holds, and says whether it was this call that did. A plain put that is
 * repeated because its answer was lost meets its own item and takes it for another's; a transaction knows its
 * own again.
 */
export async function won(table: Table, item: Item, condition: Condition): Promise<boolean> {
  return (await transact(table, [putting(table, item, condition)])).committed;
}

export function putting(table: Table, item: Item, condition?: Condition): TransactWriteItem {
  return { Put: { TableName: table.name, Item: item, ...conditioned(condition) } };
}

export function removing(table: Table, key: Key, condition?: Condition): TransactWriteItem {
  return { Delete: { TableName: table.name, Key: attributes(key), ...conditioned(condition) } };
}

function conditioned(condition: Condition | undefined) {
  if (!condition) return {};
  const { expression, values } = condition;
  return {
    ConditionExpression: expression,
    ...(values ? { ExpressionAttributeValues: attributes(values) } : {}),
  };
}
