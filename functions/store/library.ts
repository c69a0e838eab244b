import { KeptTable } from "../core/registry/kept-table.ts";
import type { Library } from "../core/world.ts";
import { keptTableKey, libraryPk } from "./keys.ts";
import { record, valueIn } from "./record.ts";
import { put, queried, removing, type Table, transact } from "./table.ts";

/** The tables that an authority keeps for itself. */
export function library(table: Table): Library {
  return {
    async of(authority) {
      const items = await queried(table, { pk: libraryPk(authority) });
      return items.map((item) => valueIn(KeptTable, item));
    },
    async keep(kept) {
      await put(table, record(keptTableKey(kept.authority, kept.id), kept));
    },
    async drop(authority, id) {
      await transact(table, [removing(table, keptTableKey(authority, id))]);
    },
  };
}
