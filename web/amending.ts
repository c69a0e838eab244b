import { amend } from "../functions/core/amendment.ts";
import type { Amending, Demand, Directive } from "../functions/core/directive.ts";
import type { Obligation } from "../functions/core/obligation.ts";
import { accepted, type Outcome, refused } from "../functions/core/outcome.ts";
import type { Acted, Setting } from "../functions/core/setting.ts";
import type { World } from "../functions/core/world.ts";
import { boardOf } from "./board.ts";
import type { OnRound } from "./route.ts";

/** One demand's new deadline, and the document that gives it. */
export interface NewDeadline {
  readonly demand: Demand;
  readonly document: Amending["document"];
  readonly deadline: Demand["deadline"];
  readonly reason: string;
}

/** Others may act on the same record in the same moment; so many losses in a row mean something else is wrong. */
const TRIES = 5;

/** What the new deadline would change, for an officer to see before anyone is told. */
export async function foreseeAmendment(world: World, seen: OnRound, asked: NewDeadline) {
  const setting = await settingOf(world, seen);
  return changesTo(await owedIn(world, seen), setting, spokenOf(seen.directive, asked), seen);
}

/**
 * Gives the demand its new deadline: each obligation with its ledger entry and its notices, and the directive last. What
 * broke off in between is mended by doing the same again; who was moved already is not told twice.
 */
export async function amendDeadline(world: World, seen: OnRound, asked: NewDeadline): Promise<Outcome<true>> {
  const setting = await settingOf(world, seen);
  const spoken = spokenOf(seen.directive, asked);
  for (const moved of changesTo(await owedIn(world, seen), setting, spoken, seen)) {
    if (!(await move(world, moved, setting, spoken, seen))) return refused({ type: "superseded" });
  }
  const { document, demand, reason } = asked;
  const amendment = { document, demand: demand.id, before: demand.deadline, reason };
  const after: Directive = {
    ...withDeadline(seen.directive, asked),
    amendments: [...(seen.directive.amendments ?? []), { ...amendment, by: seen.person.id, at: seen.now }],
  };
  return (await world.directives.amend(seen.directive, after))
    ? accepted(true)
    : refused({ type: "superseded" });
}

/** Writes one move, judging afresh whenever someone else was first. */
async function move(world: World, first: Acted, setting: Setting, spoken: Directive, seen: OnRound) {
  const { directive, id } = first.obligation;
  let moved: Acted | undefined = first;
  for (let attempt = 0; moved && attempt < TRIES; attempt += 1) {
    if (await world.obligations.change(moved)) return true;
    const fresh = await world.obligations.find(directive, id);
    [moved] = fresh ? changesTo([fresh], setting, spoken, seen) : [];
  }
  return moved === undefined;
}

function changesTo(
  obligations: readonly Obligation[],
  setting: Setting,
  spoken: Directive,
  { person, now }: OnRound,
): readonly Acted[] {
  return amend(obligations, setting, spoken, { by: person.id, at: now }).moved;
}

/** What people are told names the amending document; the directive itself keeps its own name. */
function spokenOf(directive: Directive, asked: NewDeadline): Directive {
  return { ...withDeadline(directive, asked), document: asked.document };
}

function withDeadline(directive: Directive, { demand, deadline }: NewDeadline): Directive {
  const demands = directive.demands.map((each) => (each.id === demand.id ? { ...each, deadline } : each));
  return { ...directive, demands };
}

async function settingOf(world: World, { directive, roster }: OnRound): Promise<Setting> {
  return { directive, roster, people: await world.people.all() };
}

async function owedIn(world: World, { directive, roster, now }: OnRound): Promise<readonly Obligation[]> {
  const groups = await boardOf(world, directive, roster, now);
  return groups.flatMap(({ rows }) => rows.map(({ obligation }) => obligation));
}
