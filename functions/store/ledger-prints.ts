import { LedgerPrint } from "../core/round/ledger-print.ts";
import type { LedgerPrints } from "../core/world.ts";
import { ledgerPrintKey } from "./keys.ts";
import { get } from "./reads.ts";
import { record, valueIn } from "./record.ts";
import { put, type Table } from "./table.ts";

export function ledgerPrints(table: Table): LedgerPrints {
  return {
    async find(directive) {
      const item = await get(table, ledgerPrintKey(directive));
      return item && valueIn(LedgerPrint, item);
    },
    async keep(print) {
      await put(table, record(ledgerPrintKey(print.directive), print));
    },
  };
}
