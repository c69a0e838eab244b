import * as v from "valibot";
import type { BlocId, UnitId } from "../ids.ts";
import type { CalendarDate } from "../instant.ts";
import { Succession } from "../registry/succession.ts";
import { Authority } from "./authority.ts";
import { Bloc, Unit } from "./unit.ts";

/**
 * An authority with the units that owe it reports, as they stood in a span of time. The roster is the
 * denominator.
 */
export const Roster = v.pipe(
  v.object({
    id: v.string(),
    validFrom: v.string(),
    validTo: v.nullable(v.string()),
    authority: Authority,
    blocs: v.array(Bloc),
    units: v.array(Unit),
    /** Units that took others over; absent where none did. */
    successions: v.optional(v.array(Succession)),
  }),
  v.check(
    ({ blocs, units }) => blocs.every((bloc) => [bloc.lead, ...bloc.members].every((id) => has(units, id))),
    "Danh sách cụm, khối có đơn vị không nằm trong danh sách đơn vị.",
  ),
  v.check(
    (roster) => strangersTakingOver(roster).length === 0,
    ({ input }) =>
      `Danh sách sáp nhập có đơn vị tiếp nhận không nằm trong danh sách đơn vị: ${strangersTakingOver(input).join(", ")}.`,
  ),
);
export type Roster = v.InferOutput<typeof Roster>;

export function unitIn(roster: Roster, id: UnitId): Unit | undefined {
  return roster.units.find((unit) => unit.id === id);
}

export function blocIn(roster: Roster, id: BlocId): Bloc | undefined {
  return roster.blocs.find((bloc) => bloc.id === id);
}

/** Of an authority's rosters the one that holds on this day, or else the latest. */
export function rosterOn(rosters: readonly Roster[], day: CalendarDate): Roster | undefined {
  const latest = [...rosters].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const holds = ({ validFrom, validTo }: Roster) => validFrom <= day && (validTo === null || day <= validTo);
  return latest.find(holds) ?? latest[0];
}

/** Who spoke, by name: a bloc's report is the bloc's, whoever leads it and typed it in. */
export function speakerName(
  roster: Roster,
  { unit, bloc }: { readonly unit: UnitId; readonly bloc?: BlocId | undefined },
): string {
  return (bloc ? blocIn(roster, bloc) : unitIn(roster, unit))?.name ?? unit;
}

/** The blocs a unit leads under this roster; at most one in practice, but nothing forbids two. */
export function blocsLedBy(roster: Roster, unit: UnitId): readonly Bloc[] {
  return roster.blocs.filter((bloc) => bloc.lead === unit);
}

/**
 * A list brought in again has not what the authority entered since: its calendar years and its fonts. They
 * stay.
 */
export function withEntered(roster: Roster, before: Roster | undefined): Roster {
  if (!before) return roster;
  const { rules, fonts } = { ...before.authority, ...roster.authority };
  const entered = { ...(rules ? { rules } : {}), ...(fonts ? { fonts } : {}) };
  return { ...roster, authority: { ...roster.authority, ...entered } };
}

/**
 * Who is said to have taken others over and is no unit here. Whoever was itself taken over later is gone by
 * right, and predecessors stand in the rosters of their own time.
 */
function strangersTakingOver({
  units,
  successions = [],
}: {
  readonly units: readonly Unit[];
  readonly successions?: readonly Succession[] | undefined;
}): readonly UnitId[] {
  const gone = new Set(successions.flatMap(({ predecessors }) => predecessors));
  return successions.flatMap(({ unit }) => (has(units, unit) || gone.has(unit) ? [] : [unit]));
}

function has(units: readonly Unit[], id: UnitId): boolean {
  return units.some((unit) => unit.id === id);
}
