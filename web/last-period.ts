import type { Directive } from "../functions/core/directives/directive.ts";
import type { Field, FieldValue } from "../functions/core/kinds/field.ts";
import { shapeOf, writeField } from "../functions/core/kinds/field.ts";
import type { Entries } from "../functions/core/kinds/shape.ts";
import { askedOf, fieldsIn } from "../functions/core/obligation/asked.ts";
import { entriesOf } from "../functions/core/obligation/entries.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import type { Submission } from "../functions/core/obligation/submission.ts";
import type { World } from "../functions/core/world.ts";
import type { Writing } from "./route.ts";

/** What the same party said last time, under the names of this directive's fields. */
export interface LastPeriod {
  readonly label: string;
  readonly entries: ReadonlyMap<string, Entries>;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** The party's report under the newest earlier directive of the same authority to which it sent one. */
export async function lastPeriodOf(world: World, seen: Writing): Promise<LastPeriod | undefined> {
  const { directive, roster, obligation } = seen;
  const earlier = (await world.directives.all())
    .filter(({ authority, issuedAt }) => authority === directive.authority && issuedAt < directive.issuedAt)
    .sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1));
  const asked = fieldsIn(askedOf(directive, roster, obligation));
  for (const before of earlier) {
    const sent = await sentUnder(world, before, obligation);
    if (!sent) continue;
    const carried = carriedOver(asked, sent.fields, sent.submission);
    return {
      label: before.period.label,
      entries: new Map(carried.map(({ field, value }) => [field.id, writeField(field, value)])),
      values: Object.fromEntries(carried.map(({ field, value }) => [field.id, value])),
    };
  }
  return undefined;
}

async function sentUnder(world: World, before: Directive, { party }: Obligation) {
  const roster = await world.rosters.find(before.roster);
  if (!roster) return undefined;
  const owed = await world.obligations.ofUnit(before, roster, party.unit);
  const same = owed.find(
    (each) =>
      each.latest &&
      each.party.type === party.type &&
      before.demands.some(({ id, kind }) => id === each.demand && kind === "report"),
  );
  if (!same?.latest) return undefined;
  const submission = await world.submissions.find(before.id, same.id, same.latest.revision);
  return submission && { submission, fields: fieldsIn(askedOf(before, roster, same)) };
}

function carriedOver(
  asked: readonly Field[],
  fields: readonly Field[],
  { values }: Submission,
): readonly { readonly field: Field; readonly value: FieldValue }[] {
  return asked.flatMap((field) => {
    const old = counterpart(field, fields);
    const value = old && values[old.id];
    return value?.kind === field.kind ? [{ field, value }] : [];
  });
}

/** The same field of an outline issued again, or the only one that speaks of the same thing in the same way. */
function counterpart(field: Field, fields: readonly Field[]): Field | undefined {
  const alike = fields.filter(({ kind, topic }) => kind === field.kind && topic === field.topic);
  return alike.find(({ id }) => id === field.id) ?? (alike.length === 1 ? alike[0] : undefined);
}

/** Last period's words as a base: they fill what is blank and follow what is written, and replace nothing. */
export function withBase(field: Field, entries: Entries, base: Entries): Entries {
  if (shapeOf(field).type !== "text") return { ...base, ...entries };
  const [own, old] = [entries[field.id], base[field.id]];
  return { ...entries, ...(old ? { [field.id]: own ? `${own}\n${old}` : old } : {}) };
}

/** Whether last period's words still stand in the answer as they were. */
export function isCopied(field: Field, entries: Entries, base: Entries): boolean {
  const own = entriesOf(field, entries);
  const old = Object.entries(base).filter(([, text]) => text.trim() !== "");
  return old.length > 0 && old.every(([name, text]) => own[name]?.includes(text));
}
