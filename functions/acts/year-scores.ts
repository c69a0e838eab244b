import { asDirected } from "../core/directives/amendment.ts";
import type { Directive } from "../core/directives/directive.ts";
import type { Ladder } from "../core/ladder/ladder.ts";
import { rulesOf } from "../core/ladder/rules.ts";
import { type HeldTo, type PartyScore, scoresOf } from "../core/ladder/score.ts";
import type { World } from "../core/world.ts";
import { recordsUnder } from "../pipeline/enforce/records.ts";
import type { RoundContext } from "./context.ts";

/** The year's points off, with the rounds they were counted over and the ladders those were issued under. */
export interface YearScores {
  readonly year: number;
  readonly rounds: readonly Directive[];
  /** Newest first; the first one's ceiling holds for the year. */
  readonly ladders: readonly Ladder[];
  readonly parties: readonly PartyScore[];
}

/**
 * How every party kept the deadlines of its reports in this authority's rounds about one year. An event or a
 * dossier is no report, and what was rehearsed costs nobody anything.
 */
export async function scoresOfYear(
  world: World,
  { directive: { authority, period }, now }: Pick<RoundContext, "directive" | "now">,
): Promise<YearScores> {
  const { year } = period;
  const rounds = (await world.directives.all())
    .filter((each) => each.authority === authority && each.period.year === year && !each.rehearsal)
    .sort((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1));
  const held = (await Promise.all(rounds.map((each) => heldTo(world, each)))).flat();
  const ladders = [...new Map(held.toReversed().map(({ ladder }) => [ladder.id, ladder])).values()];
  return { year, rounds, ladders, parties: scoresOf(held, now) };
}

async function heldTo(world: World, directive: Directive): Promise<readonly HeldTo[]> {
  const roster = await world.rosters.find(directive.roster);
  if (!roster) return [];
  const reports = directive.demands.filter(({ kind }) => kind === "report").map(({ id }) => id);
  const records = await recordsUnder(world, directive, roster);
  const obligations = records
    .filter(({ demand }) => reports.includes(demand))
    .map((each) => asDirected(each, directive));
  return [{ ladder: rulesOf(roster.authority, directive).ladder, obligations }];
}
