import { Roster } from "../core/roster.ts";
import type { Rosters } from "../core/world.ts";
import { rosterKey } from "./keys.ts";
import { reader } from "./reader.ts";
import { get } from "./reads.ts";
import { record } from "./record.ts";
import { put, type Table } from "./table.ts";

export function rosters(table: Table): Rosters {
  const rosterIn = reader(Roster);
  return {
    async find(id) {
      const item = await get(table, rosterKey(id));
      return item && rosterIn(item);
    },

    async keep(roster) {
      await put(table, record(rosterKey(roster.id), roster));
    },
  };
}
