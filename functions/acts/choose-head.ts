import { carriedOut } from "../core/duties/carried-out.ts";
import { dateIn } from "../core/instant.ts";
import { type PostedChoice, readChoice } from "../core/office/choose.ts";
import { chosenHead, type HeadChoice, kindChosen, type UsualHead } from "../core/office/head-choice.ts";
import type { OfficeLists } from "../core/office/lists.ts";
import type { Problem } from "../core/problem/outcome.ts";
import { type ReportHead, reportHead } from "../core/round/report-head.ts";
import type { World } from "../core/world.ts";
import type { RoundContext } from "./context.ts";
import { dutyOf } from "./meet-duty.ts";

/** How the head of a round's report stands now, and out of what it may be chosen. */
export interface HeadStanding {
  readonly lists: OfficeLists;
  readonly choice: HeadChoice | undefined;
  readonly usual: UsualHead | undefined;
  /** As the next edition would bear it. */
  readonly head: ReportHead;
  /** Chosen, and in force no longer. */
  readonly lapsed: readonly string[];
}

export async function headStanding(
  world: Pick<World, "office" | "duties">,
  { directive, roster, now }: Pick<RoundContext, "directive" | "roster" | "now">,
): Promise<HeadStanding> {
  const [lists, choice, duty] = await Promise.all([
    world.office.lists(directive.authority),
    world.office.choice(directive.id),
    dutyOf(world, directive),
  ]);
  const usual = await world.office.usual(directive.authority, kindChosen({ directive, choice }));
  const { authority } = roster;
  const chosen = chosenHead({ authority, directive, lists, choice, usual, day: dateIn(now) });
  const carriesOut = duty && carriedOut(duty);
  const head = reportHead({ roster, directive, asOf: now, carriesOut, chosen });
  return { lists, choice, usual, head, lapsed: chosen.lapsed ?? [] };
}

type HeadChosen =
  | { readonly type: "kept" }
  | { readonly type: "unread"; readonly problems: readonly Problem[] }
  /** Somebody chose since the page was shown: nothing was written. */
  | { readonly type: "overtaken" };

/** Chooses for the round's report, on the choice that the page showed; the next of its kind begins there. */
export async function chooseHead(
  world: Pick<World, "office">,
  { directive, person, now }: Pick<RoundContext, "directive" | "person" | "now">,
  posted: PostedChoice,
  shown: number,
): Promise<HeadChosen> {
  const [lists, before] = await Promise.all([
    world.office.lists(directive.authority),
    world.office.choice(directive.id),
  ]);
  const version = before?.version ?? 0;
  if (version !== shown) return { type: "overtaken" };
  const { problems, choice } = readChoice(posted, lists, dateIn(now));
  if (problems.length > 0) return { type: "unread", problems };
  const kept = { ...choice, directive: directive.id, version: version + 1, at: now, by: person.id };
  const usual = { ...choice, authority: directive.authority };
  return { type: (await world.office.choose(kept, usual)) ? "kept" : "overtaken" };
}
