import type { Audience } from "./ladder/ladder.ts";
import type { Obligation } from "./obligation.ts";
import { headOf } from "./person.ts";
import { unitIn } from "./roster.ts";
import type { Setting } from "./setting.ts";

/** Someone a notice goes to: a person who signs in, or a unit's own mailbox addressed to its head. */
export interface Reader {
  /** Names the reader in notice ids without giving the address away. */
  readonly key: string;
  readonly name: string;
  readonly to: string;
  /** Whether the reader answers for the party itself and does not only look on. */
  readonly owes: boolean;
}

/** Who is meant, each address once: where a clerk uses the unit's mailbox, the first audience named wins. */
export function readersOf(
  audiences: readonly Audience[],
  obligation: Obligation,
  setting: Setting,
): readonly Reader[] {
  const found = audiences.flatMap((audience) => readersAs(audience, obligation, setting));
  return [
    ...new Map(found.toReversed().map((reader) => [reader.to.toLowerCase(), reader])).values(),
  ].reverse();
}

function readersAs(audience: Audience, obligation: Obligation, setting: Setting): readonly Reader[] {
  const { roster, people } = setting;
  const { unit } = obligation.party;
  switch (audience) {
    case "clerk": {
      const clerks = people.filter(
        (person) =>
          person.role === "clerk" && person.unit === unit && person.authority === roster.authority.id,
      );
      return clerks.length > 0 ? clerks.map(asOwing) : mailbox(unit, setting);
    }
    case "head": {
      const head = headOf(people, unit, roster);
      return head ? [asOwing(head)] : mailbox(unit, setting);
    }
    case "bloc-lead":
      return obligation.party.type === "bloc"
        ? []
        : roster.blocs
            .filter(({ lead, members }) => lead !== unit && members.includes(unit))
            .flatMap(({ lead }) => mailbox(lead, setting))
            .map((reader) => ({ ...reader, owes: false }));
    case "officer":
    case "leader":
      return people
        .filter((person) => person.role === audience && person.authority === roster.authority.id)
        .map(asReader);
  }
}

function asReader(person: Setting["people"][number]): Reader {
  return { key: person.id, name: person.name, to: person.email, owes: false };
}

function asOwing(person: Setting["people"][number]): Reader {
  return { ...asReader(person), owes: true };
}

function mailbox(id: Obligation["party"]["unit"], { roster }: Setting): readonly Reader[] {
  const unit = unitIn(roster, id);
  return unit
    ? [{ key: `unit-${unit.id}`, name: `${unit.headTitle} ${unit.name}`, to: unit.email, owes: true }]
    : [];
}
