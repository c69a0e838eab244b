import * as v from "valibot";
import { AuthorityId, PersonId, UnitId } from "../ids.ts";
import type { Obligation } from "../obligation/obligation.ts";
import type { Relation, Role } from "./access.ts";
import type { Roster } from "./roster.ts";

const named = { id: PersonId, name: v.string(), email: v.string(), authority: AuthorityId };

/**
 * Someone who may sign in. Clerks and heads belong to a unit; officers, leaders and records clerks to the
 * authority itself.
 */
export const Person = v.variant("role", [
  v.object({ role: v.literal("clerk"), ...named, unit: UnitId }),
  v.object({ role: v.literal("head"), ...named, unit: UnitId }),
  v.object({ role: v.picklist(["officer", "leader", "records-clerk"]), ...named }),
]);
export type Person = v.InferOutput<typeof Person>;

export function isOfUnit(person: Person): person is Extract<Person, { unit: UnitId }> {
  return person.role === "clerk" || person.role === "head";
}

/** The head of a unit (thủ trưởng đơn vị), where one is on file. */
export function headOf(people: readonly Person[], unit: UnitId, { authority }: Roster): Person | undefined {
  return people.find(
    (person) => person.role === "head" && person.unit === unit && person.authority === authority.id,
  );
}

/** Whether someone numbers and sends out the authority's documents; where nobody does, its officers do. */
export function hasRecordsClerk(people: readonly Person[], authority: AuthorityId): boolean {
  return people.some((person) => person.role === "records-clerk" && person.authority === authority);
}

/** How a person stands to one obligation, by the roster of its round. */
export function relationTo(person: Person, obligation: Obligation, roster: Roster): Relation {
  if (person.authority !== roster.authority.id) return "other";
  if (!isOfUnit(person)) return "authority";
  const { party } = obligation;
  if (party.unit === person.unit) return party.type === "bloc" ? "led" : "own";
  const led = roster.blocs.filter(({ lead }) => lead === person.unit);
  return party.type === "unit" && led.some(({ members }) => members.includes(party.unit))
    ? "member"
    : "other";
}

/** How a person stands to an authority's round as a whole: its board, its editions. */
export function relationToRound(person: Person, roster: Roster): Relation {
  return !isOfUnit(person) && person.authority === roster.authority.id ? "authority" : "other";
}

export type { Role };
