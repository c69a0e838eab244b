import type { DirectiveId } from "../core/ids.ts";
import { Edit, lastOn, marksOf, type Over } from "../core/report/officer/edit.ts";
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

  return {
    of,
    async add(directive, edit, over) {
      const marks = marksOf(edit);
      // Read before the edits themselves: whoever adds one in between is then met by the condition.
      const held = await Promise.all(marks.map((mark) => heldOn(table, directive, mark)));
      const other = overtaking(await of(directive), marks, over);
      if (other) return other;
      const { committed } = await transact(table, [
        putting(table, record(editKey(directive, edit), edit), absent),
        ...marks.map((mark, at) => {
          const key = lastEditKey(directive, mark);
          return putting(table, attributes({ ...key, madeAt: edit.at }), unchanged(held[at]));
        }),
      ]);
      if (committed) return undefined;
      const now = await of(directive);
      return overtaking(now, marks, over) ?? now.at(-1);
    },
  };
}

async function heldOn(table: Table, directive: DirectiveId, mark: string): Promise<string | undefined> {
  return (await get(table, lastEditKey(directive, mark)))?.madeAt?.S;
}

const unchanged = (held: string | undefined) =>
  held === undefined ? absent : { expression: "madeAt = :held", values: { ":held": held } };

/** The last edit on one of the marks that is not the one it is laid over. */
function overtaking(edits: readonly Edit[], marks: readonly string[], over: Over): Edit | undefined {
  return marks.flatMap((mark) => {
    const last = lastOn(edits, mark);
    return last && last.at !== over[mark] ? [last] : [];
  })[0];
}
