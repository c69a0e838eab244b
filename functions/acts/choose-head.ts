import { type CarriedOut, carriedOut } from "../core/duties/carried-out.ts";
import { dateIn } from "../core/instant.ts";
import type { Entries } from "../core/kinds/shape.ts";
import { type HeadLines, type PostedChoice, readChoice, rememberedFrom } from "../core/office/choose.ts";
import {
  type ChosenParts,
  chosenHead,
  entriesChosen,
  type HeadChoice,
  kindChosen,
  type UsualHead,
} from "../core/office/head-choice.ts";
import type { EntryId, OfficeLists } from "../core/office/lists.ts";
import { readDrafter } from "../core/office/read-drafter.ts";
import type { Drafter } from "../core/people/authority.ts";
import type { Problem } from "../core/problem/outcome.ts";
import { lineSources, type ReportHead, reportHead } from "../core/round/report-head.ts";
import type { World } from "../core/world.ts";
import type { RoundContext } from "./context.ts";
import { dutyOf } from "./meet-duty.ts";

/** How the head of a round's report stands now, and out of what it may be chosen. */
export interface HeadStanding {
  readonly lists: OfficeLists;
  readonly choice: HeadChoice | undefined;
  /** The listed one who was chosen or is remembered. */
  readonly signer: EntryId | undefined;
  /** As the next edition would bear it. */
  readonly head: ReportHead;
  /** Whom it would name where nobody had chosen or remembered a line, and who says so. */
  readonly unchosen: HeadLines;
  readonly sources: ReturnType<typeof lineSources>;
  /** Chosen, and in force no longer. */
  readonly lapsed: readonly string[];
}

type OnHead = Pick<RoundContext, "directive" | "roster" | "now">;

/** What is kept that decides on the head. */
interface Ground {
  readonly lists: OfficeLists;
  readonly choice: HeadChoice | undefined;
  readonly carriesOut: CarriedOut | undefined;
}

async function groundOf(
  world: Pick<World, "office" | "duties">,
  { directive }: Pick<OnHead, "directive">,
): Promise<Ground> {
  const [lists, choice, duty] = await Promise.all([
    world.office.lists(directive.authority),
    world.office.choice(directive.id),
    dutyOf(world, directive),
  ]);
  return { lists, choice, carriesOut: duty && carriedOut(duty) };
}

function headOf(
  { directive, roster, now }: OnHead,
  { lists, carriesOut }: Ground,
  choice: ChosenParts | undefined,
  usual?: UsualHead,
) {
  const { authority } = roster;
  const chosen = chosenHead({ authority, directive, lists, choice, usual, day: dateIn(now) });
  return { head: reportHead({ roster, directive, asOf: now, carriesOut, chosen }), chosen };
}

export async function headStanding(
  world: Pick<World, "office" | "duties">,
  context: OnHead,
): Promise<HeadStanding> {
  const { directive } = context;
  const ground = await groundOf(world, context);
  const { lists, choice, carriesOut } = ground;
  const kind = kindChosen({ directive, choice });
  const usual = await world.office.usual(directive.authority, kind);
  const { head, chosen } = headOf(context, ground, choice, usual);
  const { head: unchosen } = headOf(context, ground, { kind });
  const sources = lineSources({ directive, carriesOut });
  const { signer } = entriesChosen({ directive, choice, usual });
  return { lists, choice, signer, head, unchosen, sources, lapsed: chosen.lapsed ?? [] };
}

type HeadChosen =
  | { readonly type: "kept" }
  | { readonly type: "unread"; readonly problems: readonly Problem[] }
  /** Somebody chose since the page was shown: nothing was written. */
  | { readonly type: "overtaken" };

/** Chooses for the round's report, on the choice that the page showed; the next of its kind begins there. */
export async function chooseHead(
  world: Pick<World, "office" | "duties" | "rosters">,
  context: OnHead & Pick<RoundContext, "person">,
  posted: PostedChoice,
  /** Who drafts and how many copies go out, where the form asked for it. */
  typed: Entries | undefined,
  shown: number,
): Promise<HeadChosen> {
  const { directive, person, now } = context;
  const { lists, choice: before, head: printed, unchosen, sources } = await headStanding(world, context);
  const version = before?.version ?? 0;
  if (version !== shown) return { type: "overtaken" };
  const usual = await world.office.usual(directive.authority, posted.kind);
  const { problems, choice } = readChoice(posted, { lists, day: dateIn(now), printed, unchosen, usual });
  const unread = [...problems];
  const drafter = typed && readDrafter(typed, unread);
  if (unread.length > 0) return { type: "unread", problems: unread };
  const kept = { ...choice, directive: directive.id, version: version + 1, at: now, by: person.id };
  const ofThisReport = {
    addressees: sources.addressees !== "office",
    recipients: sources.recipients !== "office",
  };
  const remembered = { ...rememberedFrom(choice, ofThisReport, usual), authority: directive.authority };
  if (!(await world.office.choose(kept, remembered))) return { type: "overtaken" };
  if (typed) await keepDrafter(world, context, drafter);
  return { type: "kept" };
}

/** On what the authority issues from now on. */
async function keepDrafter(
  world: Pick<World, "rosters">,
  { roster }: OnHead,
  drafter: Drafter | undefined,
): Promise<void> {
  const { mark, copies } = roster.authority.drafter ?? {};
  if (mark === drafter?.mark && copies === drafter?.copies) return;
  await world.rosters.amend(roster.id, ({ authority: { drafter: _, ...authority }, ...rest }) => ({
    ...rest,
    authority: { ...authority, ...(drafter ? { drafter } : {}) },
  }));
}
