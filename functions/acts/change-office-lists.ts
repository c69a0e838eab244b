import { dateIn } from "../core/instant.ts";
import { headshipOf } from "../core/office/capacity.ts";
import { type ListsChange, listsAfter, markedBy, overtakenAt } from "../core/office/change.ts";
import type { EntryChange, EntryId, OfficeLists } from "../core/office/lists.ts";
import { standsIn } from "../core/office/on-paper.ts";
import type { Person } from "../core/people/person.ts";
import type { Problem } from "../core/problem/outcome.ts";
import type { World } from "../core/world.ts";
import type { AuthorityContext } from "./context.ts";

export type ListsChanged =
  | {
      readonly type: "kept";
      readonly lists: OfficeLists;
      /** Pasted lines that were listed before. */
      readonly already: readonly string[];
      /** It stands on an issued report: it was not taken out, and goes out of use. */
      readonly ended: boolean;
    }
  | { readonly type: "unread"; readonly problems: readonly Problem[] }
  /** Somebody changed that entry since the page was shown, or took it out: nothing was written. */
  | { readonly type: "overtaken"; readonly lists: OfficeLists; readonly at: EntryChange | "gone" };

/** Few come in between: the lists are read again, and the change is made on them. */
const TRIES = 20;

/** Changes the office's lists; on an entry, only where nobody wrote it since the version that was shown. */
export async function changeOfficeLists(
  world: Pick<World, "office" | "people" | "directives" | "editions">,
  { roster, person, now }: AuthorityContext,
  change: ListsChange,
  shown: number,
): Promise<ListsChanged> {
  const { authority } = roster;
  const people = signingIn(await world.people.all(), roster).map(({ id }) => id);
  const setting = { headship: headshipOf(authority), today: dateIn(now), people };
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await world.office.lists(authority.id);
    const overtaken = overtakenAt(before, change, shown);
    if (overtaken) return { type: "overtaken", lists: before, at: overtaken };
    // One press never takes out what an issued report bears: it goes out of use.
    const ends = change.act === "drop" && (await isIssued(world, before, change.id, roster));
    const made = ends ? ({ act: "end", id: change.id, from: setting.today } as const) : change;
    const after = listsAfter(before, made, setting);
    if ("problems" in after) return { type: "unread", problems: after.problems };
    const lists = markedBy(before, after.lists, { at: now, by: person.id });
    if (await world.office.save(lists))
      return { type: "kept", lists, already: after.already ?? [], ended: ends };
  }
  throw new Error("The office's lists were changed by others faster than they were read.");
}

async function isIssued(
  world: Pick<World, "directives" | "editions">,
  lists: OfficeLists,
  id: EntryId,
  { authority }: AuthorityContext["roster"],
): Promise<boolean> {
  const rounds = (await world.directives.all()).filter((each) => each.authority === authority.id);
  for (const round of rounds) {
    const issued = (await world.editions.all(round.id)).filter(({ signed }) => signed);
    if (issued.some(({ head }) => head && standsIn(head, id, lists, authority))) return true;
  }
  return false;
}

/** Who may be a signer's account: the authority's leaders, and the heads of its offices. */
export function signingIn(
  people: readonly Person[],
  { authority }: AuthorityContext["roster"],
): readonly Person[] {
  return people.filter(
    ({ authority: of, role }) => of === authority.id && (role === "leader" || role === "head"),
  );
}
