import type { Directive } from "../functions/core/directives/directive.ts";
import { earlierThan } from "../functions/core/directives/earlier.ts";
import { type CalendarDate, dateIn } from "../functions/core/instant.ts";

import { type Field, shapeOf, writeField } from "../functions/core/kinds/field.ts";
import type { Entries } from "../functions/core/kinds/shape.ts";
import { askedOf, fieldsIn } from "../functions/core/obligation/asked.ts";
import { entriesOf } from "../functions/core/obligation/entries.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import { type Roster, unitIn } from "../functions/core/people/roster.ts";
import { fold } from "../functions/core/registry/spelling.ts";
import { type Origin, originOf } from "../functions/core/registry/succession.ts";
import { likenessOf } from "../functions/core/report/likeness.ts";
import { type Answers, carriedOver, saidTogether } from "../functions/core/report/prior.ts";
import type { World } from "../functions/core/world.ts";
import type { Writing } from "./route.ts";

/** What the same party said last time, under the names of this directive's fields. */
export interface LastPeriod {
  readonly label: string;
  /** What may be shown and taken as a base. */
  readonly entries: ReadonlyMap<string, Entries>;
  /** What this period's figures may be held against; nothing where the territory is not what it was. */
  readonly values: Answers;
  /** The units that the party took over from since, by name. */
  readonly merged?: {
    readonly from: readonly string[];
    readonly since: CalendarDate;
    readonly comparable: boolean;
  };
}

/** The party's report under the newest earlier directive to which it, or one it took over from, sent one. */
export async function lastPeriodOf(world: World, context: Writing): Promise<LastPeriod | undefined> {
  const { directive, roster, obligation } = context;
  const asked = fieldsIn(askedOf(directive, roster, obligation));
  for (const before of earlierThan(directive, await world.directives.all())) {
    const then = await world.rosters.find(before.roster);
    if (!then) continue;
    const origin = wherefrom(obligation, roster, before);
    const sent = (
      await Promise.all(
        origin.units.map((unit) => sentUnder(world, before, then, { ...obligation.party, unit })),
      )
    ).flatMap((each) => (each ? [each] : []));
    if (sent.length === 0) continue;
    const reports = sent.map(({ fields, values }) => carriedOver(asked, fields, values));
    const whole = sent.length === origin.units.length && (origin.comparable || sent.length === 1);
    const said = whole ? saidTogether(reports) : {};
    const from = origin.units.map((unit) => unitIn(then, unit)?.name ?? unit);
    const { since, comparable } = origin;
    return {
      label: before.period.label,
      entries: new Map(
        asked.flatMap((field) => {
          const value = said[field.id];
          return value ? [[field.id, writeField(field, value)] as const] : [];
        }),
      ),
      values: comparable ? said : {},
      ...(since ? { merged: { from, since, comparable: comparable && whole } } : {}),
    };
  }
  return undefined;
}

/** A bloc is the same bloc whoever its members are. */
function wherefrom({ party }: Obligation, { successions = [] }: Roster, before: Directive): Origin {
  return party.type === "unit"
    ? originOf(party.unit, successions, dateIn(before.issuedAt))
    : { units: [party.unit], comparable: true };
}

async function sentUnder(world: World, before: Directive, then: Roster, party: Obligation["party"]) {
  const owed = await world.obligations.ofUnit(before, then, party.unit);
  const same = owed.find(
    (each) =>
      each.latest &&
      each.party.type === party.type &&
      before.demands.some(({ id, kind }) => id === each.demand && kind === "report"),
  );
  if (!same?.latest) return undefined;
  const submission = await world.submissions.find(before.id, same.id, same.latest.revision);
  return submission && { values: submission.values, fields: fieldsIn(askedOf(before, then, same)) };
}

/** Last period's words as a base: they fill what is blank and follow what is written, and replace nothing. */
export function withBase(field: Field, entries: Entries, base: Entries): Entries {
  if (shapeOf(field).type !== "text") return { ...base, ...entries };
  const [own, old] = [entries[field.id], base[field.id]];
  return { ...entries, ...(old ? { [field.id]: own ? `${own}\n${old}` : old } : {}) };
}

/**
 * Whether last period's words still stand in the answer: a prose answer holds them as lines of their own or
 * is alike, any other answer has each of them in its place. A word that the new answer happens to use too was
 * not copied.
 */
export function isCopied(field: Field, entries: Entries, base: Entries): boolean {
  const own = entriesOf(field, entries);
  const old = Object.entries(base).filter(([, text]) => text.trim() !== "");
  const isProse = shapeOf(field).type === "text";
  return (
    old.length > 0 &&
    old.every(([name, text]) => {
      const now = own[name] ?? "";
      return isProse ? holdsLines(now, text) || isAlike(now, text) : now.trim() === text.trim();
    })
  );
}

const holdsLines = (text: string, lines: string) => `\n${text.trim()}\n`.includes(`\n${lines.trim()}\n`);

/** Half the runs of three words in common; fewer words than one run make nothing alike. */
const isAlike = (one: string, other: string) => likenessOf(fold(one), fold(other)) >= 0.5;
