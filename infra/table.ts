import { production } from "./stage.ts";

/**
 * The one table; functions/store/keys.ts says what each key holds. Point-in-time recovery is
 * SST's default and asserted in test/infra. The index `due` is sparse: only what waits
 * carries its two attributes, and it holds keys alone, for what it finds is read again at its source.
 */
export const rounds = new sst.aws.Dynamo("Rounds", {
  fields: { pk: "string", sk: "string", duePk: "string", dueSk: "string" },
  primaryIndex: { hashKey: "pk", rangeKey: "sk" },
  globalIndexes: { due: { hashKey: "duePk", rangeKey: "dueSk", projection: "keys-only" } },
  // Sessions, sign-in links and drafts leave by themselves; nothing that was filed carries the attribute.
  ttl: "expiresAt",
  deletionProtection: production,
});
