import { ConditionalCheckFailedException, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { sha256 } from "../core/hash.ts";
import { millisecondsOf } from "../core/instant.ts";
import { spanAt } from "../core/people/limit.ts";
import type { Tallies } from "../core/world.ts";
import { tallyKey } from "./keys.ts";
import { attributes } from "./record.ts";
import type { Table } from "./table.ts";

/** One record a span, counted up under a condition, so that those who come at once cannot pass together. */
export function tallies(table: Table): Tallies {
  return {
    async count(about, limit, now) {
      const { from, until } = spanAt(limit, now);
      const gone = Math.ceil(millisecondsOf(until) / 1000);
      try {
        await table.client.send(
          new UpdateItemCommand({
            TableName: table.name,
            Key: attributes(tallyKey(sha256(about), from)),
            UpdateExpression: "SET expiresAt = :gone ADD hits :one",
            ConditionExpression: "attribute_not_exists(hits) OR hits < :most",
            ExpressionAttributeValues: attributes({ ":gone": gone, ":one": 1, ":most": limit.most }),
          }),
        );
        return undefined;
      } catch (fault) {
        if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
        return until;
      }
    },
  };
}
