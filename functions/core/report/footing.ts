import type { UnitId } from "../ids.ts";
import type { Roster } from "../people/roster.ts";

/** what settling stands on: who is a member of what, who owns a sector's figures, and the order of units. */
export interface Footing {
  readonly members: ReadonlyMap<string, readonly UnitId[]>;
  readonly owners: ReadonlyMap<string, string>;
  /** The standing agency, which keeps the authority's own register of awards. */
  readonly agency: string;
  readonly order: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
  /** Which units were asked, by field: the y of "x/y đơn vị". */
  readonly asked: ReadonlyMap<string, readonly UnitId[]>;
  /** Units whose own report is among those counted. */
  readonly reported: ReadonlySet<string>;
  /** Units whose report was sent back and has not come again. */
  readonly returned: ReadonlySet<string>;
  /** Units that would be asked, had they not been released, by field. */
  readonly waived: ReadonlyMap<string, readonly UnitId[]>;
}

export function footingOf(
  roster: Roster,
  asked: Footing["asked"],
  reported: ReadonlySet<string>,
  { returned, waived }: Pick<Footing, "returned" | "waived"> = { returned: new Set(), waived: new Map() },
): Footing {
  const owned = roster.units.flatMap((unit) =>
    unit.leadsSector ? [[unit.leadsSector, unit.id] as const] : [],
  );
  const named = [...roster.units, ...roster.blocs];
  return {
    members: new Map(roster.blocs.map((bloc) => [bloc.id, bloc.members])),
    owners: new Map(owned),
    agency: roster.authority.standingAgency.unit,
    order: new Map(named.map((each, index) => [each.id, index])),
    names: new Map(named.map((each) => [each.id, each.name])),
    ...{ asked, reported, returned, waived },
  };
}
