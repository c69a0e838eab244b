import { Person } from "../core/person.ts";
import type { People } from "../core/world.ts";
import { peoplePk, personKey, SHARDS } from "./keys.ts";
import { get } from "./reads.ts";
import { record, valueIn } from "./record.ts";
import { put, queried, type Table } from "./table.ts";

export function people(table: Table): People {
  return {
    async find(id) {
      const item = await get(table, personKey(id));
      return item && valueIn(Person, item);
    },

    async keep(person) {
      await put(table, record(personKey(person.id), person));
    },

    async all() {
      const shards = Array.from({ length: SHARDS }, (_, shard) => queried(table, { pk: peoplePk(shard) }));
      const found = (await Promise.all(shards)).flat().map((item) => valueIn(Person, item));
      return found.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}
