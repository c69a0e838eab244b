import * as v from "valibot";
import { sha256 } from "../core/hash.ts";
import { PersonId } from "../core/ids.ts";
import { Instant, millisecondsOf } from "../core/instant.ts";
import type { Sessions } from "../core/world.ts";
import { type Key, linkKey, sessionKey } from "./keys.ts";
import { get } from "./reads.ts";
import { type Item, record, valueIn } from "./record.ts";
import { type Condition, put, putting, remove, type Table, transact } from "./table.ts";

const Pass = v.object({
  person: PersonId,
  expiresAt: Instant,
  /** A link that is not spent when it is used. */
  often: v.optional(v.literal(true)),
  spentAt: v.optional(Instant),
});
type Pass = v.InferOutput<typeof Pass>;

/** Stands beside the record once the link is spent, for the condition to see. */
const unspent: Condition = { expression: "attribute_exists(pk) AND attribute_not_exists(spent)" };

export function sessions(table: Table): Sessions {
  return {
    invite(token, person, expiresAt, opens = "once") {
      const pass = { person, expiresAt, ...(opens === "often" ? { often: true as const } : {}) };
      return keep(table, linkKey(hashOf(token)), pass);
    },
    invited: async (token, now) => (await passUnder(table, linkKey(hashOf(token)), now))?.person,
    async enter(invitation, session, now) {
      const link = linkKey(hashOf(invitation));
      const pass = await passUnder(table, link, now);
      if (!pass) return undefined;
      const { person, often } = pass;
      const opened = item(sessionKey(hashOf(session.token)), { person, expiresAt: session.expiresAt });
      const spending = putting(table, item(link, { ...pass, spentAt: now }), unspent);
      const { committed } = await transact(table, [putting(table, opened), ...(often ? [] : [spending])]);
      return committed ? person : undefined;
    },
    open: (token, person, expiresAt) => keep(table, sessionKey(hashOf(token)), { person, expiresAt }),
    holder: async (token, now) => (await passUnder(table, sessionKey(hashOf(token)), now))?.person,
    close: (token) => remove(table, sessionKey(hashOf(token))),
  };
}

async function keep(table: Table, key: Key, pass: Pass): Promise<void> {
  await put(table, item(key, pass));
}

function item(key: Key, pass: Pass): Item {
  // DynamoDB removes what expired, by whole seconds and up to two days late.
  const expiresAt = Math.ceil(millisecondsOf(pass.expiresAt) / 1000);
  return record(key, pass, { expiresAt, spent: pass.spentAt });
}

/** The pass while it is good: in its time, and not spent. */
async function passUnder(table: Table, key: Key, now: Instant): Promise<Pass | undefined> {
  const found = await get(table, key);
  const pass = found && valueIn(Pass, found);
  return pass && now < pass.expiresAt && pass.spentAt === undefined ? pass : undefined;
}

/**
 * A token has 256 bits of chance, so a plain hash cannot be turned back, and a stolen table signs nobody in.
 */
const hashOf = (token: string) => sha256(token);
