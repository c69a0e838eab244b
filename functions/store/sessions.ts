import * as v from "valibot";
import { sha256 } from "../core/hash.ts";
import { PersonId } from "../core/ids.ts";
import { Instant, millisecondsOf } from "../core/instant.ts";
import type { Sessions } from "../core/world.ts";
import { type Key, linkKey, sessionKey } from "./keys.ts";
import { get } from "./reads.ts";
import { record, valueIn } from "./record.ts";
import { put, remove, type Table } from "./table.ts";

const Pass = v.object({ person: PersonId, expiresAt: Instant });
type Pass = v.InferOutput<typeof Pass>;

export function sessions(table: Table): Sessions {
  return {
    invite: (token, person, expiresAt) => keep(table, linkKey(hashOf(token)), { person, expiresAt }),
    invited: (token, now) => bearer(table, linkKey(hashOf(token)), now),
    open: (token, person, expiresAt) => keep(table, sessionKey(hashOf(token)), { person, expiresAt }),
    holder: (token, now) => bearer(table, sessionKey(hashOf(token)), now),
    close: (token) => remove(table, sessionKey(hashOf(token))),
  };
}

async function keep(table: Table, key: Key, pass: Pass): Promise<void> {
  // DynamoDB removes what expired, by whole seconds and up to two days late.
  const expiresAt = Math.ceil(millisecondsOf(pass.expiresAt) / 1000);
  await put(table, record(key, pass, { expiresAt }));
}

async function bearer(table: Table, key: Key, now: Instant): Promise<PersonId | undefined> {
  const item = await get(table, key);
  const pass = item && valueIn(Pass, item);
  return pass && now < pass.expiresAt ? pass.person : undefined;
}

/** A token has 256 bits of chance, so a plain hash cannot be turned back, and a stolen table signs nobody in. */
const hashOf = (token: string) => sha256(token);
