import { sha256 } from "../core/hash.ts";
import { Roster } from "../core/people/roster.ts";
import type { Rosters } from "../core/world.ts";
import { listedRosterKey, rosterKey, rostersPk } from "./keys.ts";
import { pause, TRIES } from "./pause.ts";
import { reader } from "./reader.ts";
import { get, getAll } from "./reads.ts";
import { attributes, bodyIn, type Item, record } from "./record.ts";
import { type Condition, putting, queried, type Table, transact } from "./table.ts";
import { carryingOver } from "./unknown.ts";

export function rosters(table: Table): Rosters {
  const rosterIn = reader(Roster);
  /** With its place in the list of its authority's, which a roster kept long ago may lack. */
  const written = (roster: Roster, condition?: Condition) => [
    putting(table, itemOf(roster), condition),
    putting(table, attributes(listedRosterKey(roster.authority.id, roster.id))),
  ];
  return {
    async find(id) {
      const item = await get(table, rosterKey(id));
      return item && rosterIn(item);
    },

    async of(authority) {
      const listed = await queried(table, { pk: rostersPk(authority) });
      const keys = listed.map(({ sk }) => rosterKey(sk?.S ?? ""));
      return (await getAll(table, keys)).map(rosterIn);
    },

    async keep(roster) {
      const held = await get(table, rosterKey(roster.id));
      await transact(table, written(held ? over(roster, held) : roster));
    },

    async amend(id, change) {
      for (let attempt = 0; attempt <= TRIES; attempt += 1) {
        const item = await get(table, rosterKey(id));
        if (!item) throw new Error(`There is no roster ${id} to amend.`);
        const next = written(over(change(rosterIn(item)), item), stillAs(item));
        if ((await transact(table, next)).committed) return;
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
