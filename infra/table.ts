import { production } from "./stage.ts";

/**
 * The one table; functions/store/keys.ts says what each key holds. Point-in-time recovery is
 * SST's default and asserted in test/infra. The index `due` is sparse: only what still has
 * something due carries its two attributes.
 */
export const rounds = new sst.aws.Dynamo("Rounds", {
  fields: { pk: "string", sk: "string", duePk: "string", dueSk: "string" },
  primaryIndex: { hashKey: "pk", rangeKey: "sk" },
  globalIndexes: { due: { hashKey: "duePk", rangeKey: "dueSk", projection: "all" } },
  // Sessions, sign-in links and drafts leave by themselves; nothing that was filed carries the attribute.
  ttl: "expiresAt",
  deletionProtection: production,
});
