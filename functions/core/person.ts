import * as v from "valibot";
import type { Relation, Role } from "./access.ts";
import { AuthorityId, PersonId, UnitId } from "./ids.ts";
import type { Obligation } from "./obligation.ts";
import type { Roster } from "./roster.ts";

/** Someone who may sign in. Clerks belong to a unit, officers and leaders to the authority itself. */
export const Person = v.variant("role", [
  v.object({
    role: v.literal("clerk"),
    id: PersonId,
    name: v.string(),
    email: v.string(),
    authority: AuthorityId,
    unit: UnitId,
  }),
  v.object({
    role: v.picklist(["officer", "leader"]),
    id: PersonId,
    name: v.string(),
    email: v.string(),
    authority: AuthorityId,
  }),
]);
export type Person = v.InferOutput<typeof Person>;

/** How a person stands to one obligation, by the roster of its round. */
export function relationTo(person: Person, obligation: Obligation, roster: Roster): Relation {
  if (person.authority !== roster.authority.id) return "other";
  if (person.role !== "clerk") return "authority";
  const { party } = obligation;
  if (party.unit === person.unit) return party.type === "bloc" ? "led" : "own";
  const led = roster.blocs.filter(({ lead }) => lead === person.unit);
  return party.type === "unit" && led.some(({ members }) => members.includes(party.unit))
    ? "member"
    : "other";
}

/** How a person stands to an authority's round as a whole: its board, its editions. */
export function relationToRound(person: Person, roster: Roster): Relation {
  return person.role !== "clerk" && person.authority === roster.authority.id ? "authority" : "other";
}

export type { Role };
