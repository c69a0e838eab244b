import type { Problem } from "../core/problem/outcome.ts";
import { type Edition, mayRelease } from "../core/round/edition.ts";
import { reasonIn, tooLong } from "../core/text/reason.ts";
import type { World } from "../core/world.ts";
import type { RoundContext } from "./context.ts";

/** What comes of an officer's word for an edition that is held back. */
export type Released =
  | { readonly type: "released"; readonly edition: Edition }
  | { readonly type: "closed"; readonly edition: Edition }
  | { readonly type: "unsaid"; readonly problem: Problem };

/**
 * Lets an edition be signed that is held for what an officer must look at first. The word is about the file
 * that was shown, by its hash; an edition that somebody else has released meanwhile is released, in the words
 * of the first.
 */
export async function releaseEdition(
  world: World,
  { person, now }: Pick<RoundContext, "person" | "now">,
  { edition, all }: { readonly edition: Edition; readonly all: readonly Edition[] },
  said: { readonly hash: unknown; readonly reason: unknown },
): Promise<Released> {
  if (edition.released) return { type: "released", edition };
  if (!mayRelease(edition, all) || said.hash !== edition.pdf.hash) return { type: "closed", edition };
  const reason = reasonIn(said.reason);
  const [problem] = reason
    ? tooLong("reason", reason)
    : [{ field: "reason", code: "needs-reason" } satisfies Problem];
  if (problem) return { type: "unsaid", problem };
  const released = { at: now, by: person.id, reason, hash: edition.pdf.hash };
  const won = await world.editions.decide(edition, { released });
  if (won)
    world.log("edition-released", {
      directive: edition.directive,
      edition: edition.number,
      person: person.id,
    });
  const stands = won
    ? { ...edition, released }
    : ((await world.editions.find(edition.directive, edition.number)) ?? edition);
  return { type: stands.released ? "released" : "closed", edition: stands };
}
