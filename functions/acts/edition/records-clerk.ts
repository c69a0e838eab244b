import type { Setting } from "../../core/obligation/setting.ts";
import { hasRecordsClerk, type Person } from "../../core/people/person.ts";
import type { ClosedEdition } from "../../core/round/bars.ts";

/** Numbering and sending out are the records clerk's; an authority without one lets its officers do it. */
export function barToRecordsWork(
  person: Pick<Person, "role">,
  { people, roster }: Setting,
): ClosedEdition | undefined {
  const clerks = person.role !== "records-clerk" && hasRecordsClerk(people, roster.authority.id);
  return clerks ? { type: "records-clerks" } : undefined;
}
