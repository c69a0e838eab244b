import { Entry } from "../core/obligation/ledger.ts";
import type { Ledger } from "../core/world.ts";
import { LEDGER, obligationPk } from "./keys.ts";
import { valueIn } from "./record.ts";
import { queried, type Table } from "./table.ts";

/** Reading only: entries are written by the change they tell of, in its transaction. */
export function ledger(table: Table): Ledger {
  return {
    async of(directive, id) {
      const items = await queried(table, { pk: obligationPk(directive, id), prefix: LEDGER });
      return items.map((item) => valueIn(Entry, item));
    },
  };
}
