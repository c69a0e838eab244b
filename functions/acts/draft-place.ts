import type { ObligationId, PersonId } from "../core/ids.ts";
import type { Obligation } from "../core/obligation/obligation.ts";
import type { Arrival } from "../core/obligation/origin.ts";
import { readArrival } from "../core/obligation/paper.ts";
import type { Draft } from "../core/obligation/submission.ts";
import type { Role } from "../core/people/access.ts";

/** Whoever writes, and what about. */
interface Writer {
  readonly person: { readonly id: PersonId; readonly role?: Role };
  readonly obligation: Obligation;
}

/**
 * Under which name words and files lie until they are sent. What an officer types from paper lies apart from
 * what the unit is writing itself: neither sees or touches the other.
 */
export function draftPlaceOf({ person, obligation }: Writer): ObligationId {
  return person.role === "officer" ? (`${obligation.id}.ban-giay` as ObligationId) : obligation.id;
}

/**
 * The paper's arrival lies with the officer's words like a section, so that it is kept and guarded like one.
 */
export const ARRIVAL = "van-ban-den";

/** What the officer stated of the paper he types from; undefined until it can be read. */
export function arrivalStated(drafts: readonly Draft[]): Arrival | undefined {
  const stated = drafts.find(({ section }) => section === ARRIVAL);
  const read = readArrival(stated?.entries ?? {});
  return read.ok ? read.arrival : undefined;
}
