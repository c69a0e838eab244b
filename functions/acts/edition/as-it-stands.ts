import { type Entry, reportChain } from "../../core/obligation/ledger.ts";
import type { Edition } from "../../core/round/edition.ts";
import type { World } from "../../core/world.ts";

/** An edition among all of its round. */
export interface EditionAsked {
  readonly edition: Edition;
  readonly all: readonly Edition[];
}

/** The same with the end of the report's ledger, read first: a deed written behind it knows of all before. */
interface Standing extends EditionAsked {
  readonly behind: Entry | undefined;
}

export async function asItStands(
  world: Pick<World, "ledger" | "editions">,
  { directive, number }: Pick<Edition, "directive" | "number">,
): Promise<Standing> {
  const chain = await world.ledger.of(directive, reportChain);
  const all = await world.editions.all(directive);
  const edition = all.find((each) => each.number === number);
  if (!edition) throw new Error(`Edition ${number} of ${directive} is gone.`);
  return { edition, all, behind: chain.at(-1) };
}
