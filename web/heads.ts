import type { ObligationId } from "../functions/core/ids.ts";
import { wantsHead } from "../functions/core/obligation/confirmation.ts";
import { type Obligation, unitOf } from "../functions/core/obligation/obligation.ts";
import { headOf } from "../functions/core/people/person.ts";
import type { World } from "../functions/core/world.ts";
import type { OnObligation, OnRound } from "./route.ts";

/** Whether the head must confirm, and who that is; undefined where nobody need. */
export async function headFor(world: World, { directive, roster, obligation }: OnObligation) {
  if (!wantsHead(directive, roster, obligation)) return undefined;
  const people = await world.people.all();
  const officers = people.filter(
    ({ role, authority }) => role === "officer" && authority === roster.authority.id,
  );
  return {
    name: headOf(people, unitOf(obligation), roster)?.name,
    officers: officers.map(({ name, email }) => `${name} (${email})`).join(", "),
  };
}

/** Whose report waits for a head that is not on file. */
export async function headlessAmong(
  world: World,
  { directive, roster }: OnRound,
  rows: readonly { readonly obligation: Obligation }[],
): Promise<ReadonlySet<ObligationId>> {
  const wanting = rows.filter(({ obligation }) => wantsHead(directive, roster, obligation));
  if (wanting.length === 0) return new Set();
  const people = await world.people.all();
  const without = wanting.filter(({ obligation }) => !headOf(people, unitOf(obligation), roster));
  return new Set(without.map(({ obligation }) => obligation.id));
}
