import type { Audience } from "../ladder/ladder.ts";
import type { Obligation } from "../obligation/obligation.ts";
import type { Setting } from "../obligation/setting.ts";
import { headOfUnit } from "../people/naming.ts";
import { headOf } from "../people/person.ts";
import { unitIn } from "../people/roster.ts";

/** Someone a notice goes to: a person who signs in, or a unit's own mailbox addressed to its head. */
export interface Reader {
  /** Names the reader in notice ids without giving the address away. */
  readonly key: string;
  readonly name: string;
  readonly to: string;
  /** As whom they are told: who owes is asked to act, who only looks on is told. */
  readonly audience: Audience;
}

/** Who is meant, each address once: where a clerk uses the unit's mailbox, the first audience named wins. */
export function readersOf(
  audiences: readonly Audience[],
  obligation: Obligation,
  setting: Setting,
): readonly Reader[] {
  const found = audiences.flatMap((audience) =>
    readersAs(audience, obligation, setting).map((reader) => ({ ...reader, audience })),
  );
  return [
    ...new Map(found.toReversed().map((reader) => [reader.to.toLowerCase(), reader])).values(),
  ].reverse();
}

type Addressed = Omit<Reader, "audience">;

function readersAs(audience: Audience, obligation: Obligation, setting: Setting): readonly Addressed[] {
  const { roster, people } = setting;
  const { unit } = obligation.party;
  switch (audience) {
    case "clerk": {
      const clerks = people.filter(
        (person) =>
          person.role === "clerk" && person.unit === unit && person.authority === roster.authority.id,
      );
      return clerks.length > 0 ? clerks.map(asReader) : mailbox(unit, setting);
    }
    case "head": {
      const head = headOf(people, unit, roster);
      return head ? [asReader(head)] : mailbox(unit, setting);
    }
    case "bloc-lead":
      return obligation.party.type === "bloc"
        ? []
        : roster.blocs
            .filter(({ lead, members }) => lead !== unit && members.includes(unit))
            .flatMap(({ lead }) => mailbox(lead, setting));
    case "officer":
    case "leader":
      return readersInOffice(audience, setting);
  }
}

/** The officers, leaders or records clerks of the authority that collects. */
export function readersInOffice(
  audience: "officer" | "leader" | "records-clerk",
  { roster, people }: Pick<Setting, "roster" | "people">,
): readonly Addressed[] {
  return people
    .filter(({ role, authority }) => role === audience && authority === roster.authority.id)
    .map(asReader);
}

function asReader(person: Setting["people"][number]): Addressed {
  return { key: person.id, name: person.name, to: person.email };
}

function mailbox(id: Obligation["party"]["unit"], { roster }: Setting): readonly Addressed[] {
  const unit = unitIn(roster, id);
  return unit ? [{ key: `unit-${unit.id}`, name: headOfUnit(unit), to: unit.email }] : [];
}
