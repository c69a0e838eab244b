import type { Directive } from "../core/directives/directive.ts";
import { canonical } from "../core/hash.ts";
import { obligedBy } from "../core/ladder/next.ts";
import type { World } from "../core/world.ts";

type IssuedAsGiven =
  | { readonly type: "issued"; readonly owed: number }
  | { readonly type: "no-roster" }
  /** Under its id another directive was issued before, which stands: nothing was changed. */
  | { readonly type: "otherwise" };

/**
 * Issues a directive that was written elsewhere, whole and under the id it came with. Again, it changes
 * nothing.
 */
export async function issueAsGiven(
  world: Pick<World, "directives" | "rosters">,
  directive: Directive,
): Promise<IssuedAsGiven> {
  const roster = await world.rosters.find(directive.roster);
  if (!roster) return { type: "no-roster" };
  const owed = obligedBy(directive, roster);
  const stands = await world.directives.issue(directive, owed);
  return canonical(stands) === canonical(directive)
    ? { type: "issued", owed: owed.length }
    : { type: "otherwise" };
}
