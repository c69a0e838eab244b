import * as v from "valibot";
import { sha256 } from "../core/hash.ts";
import { DelegationId, DirectiveId, ObligationId } from "../core/ids.ts";
import { Instant, millisecondsOf } from "../core/instant.ts";
import { Delegation } from "../core/obligation/delegation.ts";
import type { Change, Delegations } from "../core/world.ts";
import { writesOf } from "./change.ts";
import { DELEGATION, delegateKey, delegationKey, obligationPk } from "./keys.ts";
import { get } from "./reads.ts";
import { type Item, record, valueIn } from "./record.ts";
import { groundOf } from "./row.ts";
import { absent, put, putting, queried, remove, type Table, transact } from "./table.ts";

const Pass = v.object({
  directive: DirectiveId,
  obligation: ObligationId,
  delegation: DelegationId,
  expiresAt: Instant,
});

export function delegations(table: Table): Delegations {
  return {
    lend: (delegation, token, change) =>
      written(table, delegation, change, [passItem(token, "LINK", delegation, delegation.until)]),
    change: (delegation, change) => written(table, delegation, change, []),

    async of(directive, id) {
      const items = await queried(table, { pk: obligationPk(directive, id), prefix: DELEGATION });
      return items.map((item) => valueIn(Delegation, item));
    },
    async find(directive, id, delegation) {
      const item = await get(table, delegationKey(directive, id, delegation));
      return item && valueIn(Delegation, item);
    },

    async offer(token, delegation) {
      await put(table, passItem(token, "LINK", delegation, delegation.until));
    },
    offered: (token) => behind(table, token, "LINK"),
    async open(token, delegation, expiresAt) {
      await put(table, passItem(token, "SESSION", delegation, expiresAt));
    },
    holder: (token, now) => behind(table, token, "SESSION", now),
    close: (token) => remove(table, delegateKey(sha256(token), "SESSION")),
  };
}

async function written(
  table: Table,
  delegation: Delegation,
  change: Change,
  links: readonly Item[],
): Promise<boolean> {
  const { directive, obligation, id, version } = delegation;
  const ground = await groundOf(table, change.obligation);
  if (ground?.version !== change.obligation.version - 1) return false;
  const before = version === 1 ? absent : { expression: "version = :held", values: { ":held": version - 1 } };
  const verdict = await transact(table, [
    ...writesOf(table, ground, change),
    putting(table, record(delegationKey(directive, obligation, id), delegation, { version }), before),
    ...links.map((link) => putting(table, link, absent)),
  ]);
  return verdict.committed;
}

function passItem(
  token: string,
  pass: "LINK" | "SESSION",
  { directive, obligation, id }: Delegation,
  expiresAt: Instant,
): Item {
  const leads = { directive, obligation, delegation: id, expiresAt };
  const seconds = Math.ceil(millisecondsOf(expiresAt) / 1000);
  return record(delegateKey(sha256(token), pass), leads, { expiresAt: seconds });
}

/** A link that has run out still says whose it was for as long as it lies there; a session does not. */
async function behind(
  table: Table,
  token: string,
  pass: "LINK" | "SESSION",
  now?: Instant,
): Promise<Delegation | undefined> {
  const item = await get(table, delegateKey(sha256(token), pass));
  const leads = item && valueIn(Pass, item);
  if (!leads || (now !== undefined && now >= leads.expiresAt)) return undefined;
  const held = await get(table, delegationKey(leads.directive, leads.obligation, leads.delegation));
  return held && valueIn(Delegation, held);
}
