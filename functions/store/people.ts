import { Person } from "../core/people/person.ts";
import type { People } from "../core/world.ts";
import { peoplePk, personKey, SHARDS } from "./keys.ts";
import { get } from "./reads.ts";
import { bodyIn, record, valueIn } from "./record.ts";
import { put, queried, type Table } from "./table.ts";
import { carryingOver } from "./unknown.ts";

export function people(table: Table): People {
  return {
    async find(id) {
      const item = await get(table, personKey(id));
      return item && valueIn(Person, item);
    },

    async keep(person) {
      const key = personKey(person.id);
      const held = await get(table, key);
      await put(table, record(key, held ? carryingOver(Person, person, bodyIn(held)) : person));
    },

    async all() {
      const shards = Array.from({ length: SHARDS }, (_, shard) => queried(table, { pk: peoplePk(shard) }));
      const found = (await Promise.all(shards)).flat().map((item) => valueIn(Person, item));
      return found.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}
