import type { Duty } from "../core/duties/duty.ts";
import type { Edition } from "../core/round/edition.ts";
import type { World } from "../core/world.ts";
import type { RoundContext } from "./context.ts";

/** What the round is held for, where it is held for a superior's demand. */
export async function dutyOf(
  world: Pick<World, "duties">,
  { authority, id }: RoundContext["directive"],
): Promise<Duty | undefined> {
  return (await world.duties.of(authority)).find(({ round }) => round === id);
}

/** The report that a superior asked for has been issued: what it carries out is done, once. */
export async function meetDuty(
  world: Pick<World, "duties">,
  { person, now, directive }: Pick<RoundContext, "person" | "now" | "directive">,
  { number }: Edition,
): Promise<void> {
  const all = await world.duties.of(directive.authority);
  for (const tied of all.filter(({ round }) => round === directive.id)) {
    for (let duty = tied; !duty.done; ) {
      const done = { at: now, by: person.id, edition: number };
      if (await world.duties.save({ ...duty, version: duty.version + 1, done })) break;
      duty = (await world.duties.find(duty.authority, duty.id)) ?? { ...duty, done };
    }
  }
}
