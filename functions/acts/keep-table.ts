import { canonical, sha256 } from "../core/hash.ts";
import type { TableDesign } from "../core/kinds/table/design.ts";
import { keyFrom } from "../core/kinds/table/keys.ts";
import type { World } from "../core/world.ts";
import type { AuthorityContext } from "./context.ts";

/** Keeps a table in the office's own library; the same one kept again stays one. */
export async function keepTable(
  world: Pick<World, "library">,
  { person, now, roster }: AuthorityContext,
  design: TableDesign,
): Promise<void> {
  const id = `${keyFrom(design.title, new Set(), "bieu")}-${sha256(canonical(design)).slice(0, 8)}`;
  await world.library.keep({ id, authority: roster.authority.id, design, keptAt: now, by: person.id });
}

/** Takes a table out of the office's library; rounds that asked for it keep theirs. */
export async function dropTable(
  world: Pick<World, "library">,
  { roster }: Pick<AuthorityContext, "roster">,
  id: string,
): Promise<void> {
  await world.library.drop(roster.authority.id, id);
}
