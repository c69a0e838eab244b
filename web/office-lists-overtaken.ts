import type { ListsChanged } from "../functions/acts/change-office-lists.ts";
import type { World } from "../functions/core/world.ts";
import { namesOf } from "./person-names.ts";
import type { Words } from "./words/vi.ts";

/** Who wrote the entry meanwhile, and when, in words; nobody is named by an id. */
export async function overtakenInWords(
  world: Pick<World, "people">,
  { lists, instant, quote }: Words,
  { at }: Extract<ListsChanged, { type: "overtaken" }>,
): Promise<string> {
  if (at === "gone") return lists.overtaken;
  const name = (await namesOf(world, [at.by])).get(at.by);
  return name === undefined ? lists.overtaken : lists.overtakenBy(quote(name), instant(at.at));
}
