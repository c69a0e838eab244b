import { Edit } from "../core/report/editor.ts";
import type { Edits } from "../core/world.ts";
import { EDIT, editKey, roundPk } from "./keys.ts";
import { record, valueIn } from "./record.ts";
import { put, queried, type Table } from "./table.ts";

/** The editor's layer of a round: edits are added in the order of their time and never changed. */
export function edits(table: Table): Edits {
  return {
    async of(directive) {
      const items = await queried(table, { pk: roundPk(directive), prefix: EDIT });
      return items.map((item) => valueIn(Edit, item));
    },

    async add(directive, edit) {
      await put(table, record(editKey(directive, edit), edit));
    },
  };
}
