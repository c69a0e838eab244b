import type { Directive } from "../core/directives/directive.ts";
import { carriedOut } from "../core/duties/carried-out.ts";
import { type CalendarDate, dateIn, type Instant } from "../core/instant.ts";
import { asItStood, directiveAsOf, hasDecisions } from "../core/obligation/history.ts";
import type { Obligation } from "../core/obligation/obligation.ts";
import type { Submission } from "../core/obligation/submission.ts";
import { type ChosenHead, chosenHead, kindChosen } from "../core/office/head-choice.ts";
import type { Roster } from "../core/people/roster.ts";
import { headOfEdition, issuedName } from "../core/round/edition-head.ts";
import { inForceAt } from "../core/round/edition-state.ts";
import type { Filed, Round } from "../core/round/round.ts";
import type { World } from "../core/world.ts";
import { recordsUnder } from "./enforce/records.ts";
import { formerPeriod } from "./former.ts";

/** Boards are read one query each; this many obligations' revisions are read at a time. */
const ABREAST = 8;

/**
 * Freezes a round as it stood at `asOf`. Whatever came in or was decided at that instant or later is left
 * out, so that gathering the same instant again, after a crash or on a redelivered message, gives the same
 * round.
 */
export async function gather(
  world: World,
  directive: Directive,
  roster: Roster,
  facts: { readonly asOf: Instant; readonly edition: number; readonly proofUrl?: string },
  counted: (done: number, of: number) => Promise<void>,
): Promise<Round> {
  const stored = await inOrder(world, directive, roster);
  const obligations: Obligation[] = [];
  const submissions: Filed[] = [];
  for (let start = 0; start < stored.length; start += ABREAST) {
    const few = stored.slice(start, start + ABREAST);
    const told = await Promise.all(few.map((obligation) => toldOf(world, directive, obligation)));
    for (const [place, obligation] of few.entries()) {
      const { revisions = [], entries = [] } = told[place] ?? {};
      const receipts = revisions.map(({ receipt }) => receipt);
      const stood = asItStood(obligation, entries, receipts, facts.asOf);
      obligations.push(stood);
      const latest = revisions.find(({ receipt }) => receipt.revision === stood.latest?.revision);
      if (latest) submissions.push(filed(latest));
    }
    await counted(obligations.length, stored.length);
  }
  const duty = (await world.duties.of(directive.authority)).find(({ round }) => round === directive.id);
  const chosen = await headOf(world, directive, roster, dateIn(facts.asOf));
  const former = await formerPeriod(world, directive, facts.asOf);
  const replaces = await replacedThen(world, { directive, roster, duty }, facts.asOf);
  const edits = (await world.edits.of(directive.id)).filter(({ at }) => at < facts.asOf);
  return {
    roster,
    directive: directiveAsOf(directive, facts.asOf),
    ...facts,
    obligations,
    submissions,
    ...(duty ? { carriesOut: carriedOut(duty) } : {}),
    ...(Object.keys(chosen).length > 0 ? { head: chosen } : {}),
    ...(former ? { former } : {}),
    ...(replaces === undefined ? {} : { replaces }),
    ...(edits.length > 0 ? { edits: [...edits] } : {}),
  };
}

/** The issued report that a new one takes the place of, as it is cited. */
async function replacedThen(
  world: Pick<World, "editions">,
  setting: Parameters<typeof headOfEdition>[1],
  asOf: Instant,
): Promise<string | undefined> {
  const before = inForceAt(await world.editions.all(setting.directive.id), asOf);
  // Without the number its clerk gave it, it cannot be cited.
  if (before?.signed?.number === undefined) return undefined;
  return issuedName(before.signed, headOfEdition(before, setting));
}

/** The order of the file, and so its hash, must not depend on which query came back first. */
async function inOrder(world: World, directive: Directive, roster: Roster): Promise<readonly Obligation[]> {
  const rows = await recordsUnder(world, directive, roster);
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What was said and decided under one obligation, from the first to the last. */
async function toldOf(world: World, directive: Directive, obligation: Obligation) {
  const sent = obligation.first !== undefined || obligation.withdrawals !== undefined;
  const [revisions, entries] = await Promise.all([
    sent ? world.submissions.revisions(directive.id, obligation.id) : [],
    hasDecisions(obligation, directive) ? world.ledger.of(directive.id, obligation.id) : [],
  ]);
  return { revisions, entries };
}

function filed({ obligation, receipt, origin, entries, values, attachments }: Submission): Filed {
  return {
    obligation,
    revision: receipt.revision,
    receivedAt: receipt.receivedAt,
    ...(receipt.enteredAt ? { enteredAt: receipt.enteredAt } : {}),
    ...(receipt.corrects ? { corrects: receipt.corrects } : {}),
    ...(origin ? { origin } : {}),
    reference: receipt.reference,
    entries,
    values,
    attachments: attachments.map(({ name }) => name),
  };
}

/** What an officer chose for this document, in words as it holds on that day. */
async function headOf(
  world: Pick<World, "office">,
  directive: Directive,
  { authority }: Roster,
  day: CalendarDate,
): Promise<ChosenHead> {
  const [lists, choice] = await Promise.all([
    world.office.lists(directive.authority),
    world.office.choice(directive.id),
  ]);
  const usual = await world.office.usual(directive.authority, kindChosen({ directive, choice }));
  return chosenHead({ ...{ authority, directive, lists, choice, usual }, day });
}
