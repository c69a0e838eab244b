import { dateIn } from "../core/instant.ts";
import { headshipOf } from "../core/office/capacity.ts";
import { type ListsChange, listsAfter } from "../core/office/change.ts";
import type { OfficeLists } from "../core/office/lists.ts";
import { isOfUnit, type Person } from "../core/people/person.ts";
import type { Problem } from "../core/problem/outcome.ts";
import type { World } from "../core/world.ts";
import type { AuthorityContext } from "./context.ts";

export type ListsChanged =
  | { readonly type: "kept"; readonly lists: OfficeLists }
  | { readonly type: "unread"; readonly problems: readonly Problem[] }
  /** Somebody changed them since the page was shown: nothing was written. */
  | { readonly type: "overtaken"; readonly lists: OfficeLists };

/** Changes the office's lists on the version that the page showed. */
export async function changeOfficeLists(
  world: Pick<World, "office" | "people">,
  { roster, now }: AuthorityContext,
  change: ListsChange,
  shown: number,
): Promise<ListsChanged> {
  const { authority } = roster;
  const lists = await world.office.lists(authority.id);
  if (lists.version !== shown) return { type: "overtaken", lists };
  const people = signingIn(await world.people.all(), roster).map(({ id }) => id);
  const setting = { headship: headshipOf(authority), today: dateIn(now), people };
  const after = listsAfter(lists, change, setting);
  if ("problems" in after) return { type: "unread", problems: after.problems };
  if (await world.office.save(after.lists)) return { type: "kept", lists: after.lists };
  return { type: "overtaken", lists: await world.office.lists(authority.id) };
}

/** Who may be a signer's account: the authority's own people, and the heads of its offices. */
export function signingIn(
  people: readonly Person[],
  { authority }: AuthorityContext["roster"],
): readonly Person[] {
  return people.filter(
    (person) => person.authority === authority.id && (!isOfUnit(person) || person.role === "head"),
  );
}
