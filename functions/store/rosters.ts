import { sha256 } from "../core/hash.ts";
import { Roster } from "../core/people/roster.ts";
import type { Rosters } from "../core/world.ts";
import { rosterKey } from "./keys.ts";
import { pause, TRIES } from "./pause.ts";
import { reader } from "./reader.ts";
import { get } from "./reads.ts";
import { bodyIn, type Item, record } from "./record.ts";
import { type Condition, put, type Table, won } from "./table.ts";
import { carryingOver } from "./unknown.ts";

export function rosters(table: Table): Rosters {
  const rosterIn = reader(Roster);
  return {
    async find(id) {
      const item = await get(table, rosterKey(id));
      return item && rosterIn(item);
    },

    async keep(roster) {
      const held = await get(table, rosterKey(roster.id));
      await put(table, itemOf(held ? over(roster, held) : roster));
    },

    async amend(id, change) {
      for (let attempt = 0; attempt <= TRIES; attempt += 1) {
        const item = await get(table, rosterKey(id));
        if (!item) throw new Error(`There is no roster ${id} to amend.`);
        if (await won(table, itemOf(over(change(rosterIn(item)), item)), stillAs(item))) return;
        await pause(attempt, id);
      }
      throw new Error(`Others kept changing the roster ${id}.`);
    },
  };
}

const over = (roster: Roster, held: Item): Roster => carryingOver(Roster, roster, bodyIn(held));

const itemOf = (roster: Roster): Item =>
  record(rosterKey(roster.id), roster, { digest: sha256(JSON.stringify(roster)) });

/** A roster says nothing of its version, so its own digest tells whether somebody changed it meanwhile. */
function stillAs({ digest }: Item): Condition {
  return digest?.S
    ? { expression: "digest = :digest", values: { ":digest": digest.S } }
    : { expression: "attribute_exists(pk) AND attribute_not_exists(digest)" };
}
