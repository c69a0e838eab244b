import type { DirectiveId } from "../core/ids.ts";
import { Edit } from "../core/report/editor.ts";
import type { Edits } from "../core/world.ts";
import { EDIT, editKey, lastEditKey, roundPk } from "./keys.ts";
import { get } from "./reads.ts";
import { attributes, record, valueIn } from "./record.ts";
import { absent, putting, queried, type Table, transact } from "./table.ts";

/** The editor's layer of a round: edits are added in the order of their time and never changed. */
export function edits(table: Table): Edits {
  const of = async (directive: DirectiveId) => {
    const items = await queried(table, { pk: roundPk(directive), prefix: EDIT });
    return items.map((item) => valueIn(Edit, item));
  };
  const lastOn = async (directive: DirectiveId, mark: string) =>
    (await of(directive)).filter((each) => each.mark === mark).at(-1);

  return {
    of,
    async add(directive, edit, over) {
      const key = lastEditKey(directive, edit.mark);
      // Read before the edits themselves: whoever adds one in between is then met by the condition.
      const held = (await get(table, key))?.madeAt?.S;
      const last = await lastOn(directive, edit.mark);
      if (last?.at !== over) return last;
      const { committed } = await transact(table, [
        putting(table, record(editKey(directive, edit), edit), absent),
        putting(
          table,
          attributes({ ...key, madeAt: edit.at }),
          held === undefined ? absent : { expression: "madeAt = :held", values: { ":held": held } },
        ),
      ]);
      return committed ? undefined : await lastOn(directive, edit.mark);
    },
  };
}
