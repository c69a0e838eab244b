import { type Edit, marksOf, momentAfter } from "../../core/report/officer/edit.ts";
import { lastToUndo } from "../../core/report/officer/undone.ts";
import type { World } from "../../core/world.ts";
import type { RoundContext } from "../context.ts";

type Undone =
  | { readonly type: "undone"; readonly edit: Edit }
  /** Nothing of this officer's stands there on which nobody built since. */
  | { readonly type: "nothing-to-undo" };

/** How often others may come first before the officer is shown what they did. */
const ATTEMPTS = 5;

/**
 * Takes back the officer's own last edit on which nobody built since, in one section; pressed again, the one
 * before. Another officer who comes first there is not undone: then the next of one's own is taken.
 */
export async function undoLast(
  world: Pick<World, "edits" | "log">,
  { directive, person, now }: Pick<RoundContext, "directive" | "person" | "now">,
  section: string,
): Promise<Undone> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const edits = await world.edits.of(directive.id);
    const target = lastToUndo(edits, person.id, section);
    if (!target) return { type: "nothing-to-undo" };
    const [mark = target.mark, ...also] = marksOf(target);
    const edit: Edit = {
      ...{ act: "undo", mark, basis: target.basis, by: person.id, at: momentAfter(edits, now), section },
      ...{ undone: target.at, also },
    };
    const shown = [mark, ...also].map((each) => [
      each,
      edits.findLast((of) => marksOf(of).includes(each))?.at,
    ]);
    const other = await world.edits.add(directive.id, edit, Object.fromEntries(shown));
    if (other) continue;
    world.log("desk-undone", { directive: directive.id, section, act: target.act, mark });
    return { type: "undone", edit: target };
  }
  return { type: "nothing-to-undo" };
}
