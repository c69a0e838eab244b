import { canonical } from "../core/hash.ts";
import type { Instant } from "../core/instant.ts";
import type { Edit } from "../core/report/officer/edit.ts";
import type { World } from "../core/world.ts";
import type { RoundContext } from "./context.ts";

type Edited =
  | { readonly type: "edited" }
  /** Somebody else edited the same statement since the page was shown; nothing was written. */
  | { readonly type: "overtaken"; readonly other: Edit; readonly by: string };

type Edits = Pick<World, "edits" | "people">;

/**
 * Lays an officer's words over one statement of the composed report. `over` is the edit that the page showed
 * as the last on it: "none" when it showed none, undefined when what was posted does not say and the last
 * there is counts.
 */
export async function editReport(
  world: Edits,
  { directive }: Pick<RoundContext, "directive">,
  edit: Edit,
  over: Instant | "none" | undefined,
): Promise<Edited> {
  const at = await lastShown(world, directive.id, edit, over);
  const other = await world.edits.add(directive.id, edit, { [edit.mark]: at });
  if (!other || isSame(other, edit)) return { type: "edited" };
  const by = (await world.people.all()).find(({ id }) => id === other.by)?.name ?? other.by;
  return { type: "overtaken", other, by };
}

async function lastShown(
  world: Edits,
  directive: RoundContext["directive"]["id"],
  { mark }: Edit,
  over: Instant | "none" | undefined,
): Promise<Instant | undefined> {
  if (over === "none") return undefined;
  if (over) return over;
  return (await world.edits.of(directive)).filter((each) => each.mark === mark).at(-1)?.at;
}

/** The same button pressed twice edits once. */
function isSame({ at: _one, ...one }: Edit, { at: _other, ...other }: Edit): boolean {
  return canonical(one) === canonical(other);
}
