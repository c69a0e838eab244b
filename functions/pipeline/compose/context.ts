import type { Source } from "../../core/report/source.ts";
import type { Roster } from "../../core/roster.ts";
import { countVi } from "../../decree30/words.ts";
import type { Tracer } from "./trace.ts";

/** What every composer of passages works with. */
export interface Desk {
  readonly roster: Roster;
  readonly tracer: Tracer;
}

export function nameOf({ roster }: Desk, { unit, bloc }: Source): string {
  const named = bloc
    ? roster.blocs.find(({ id }) => id === bloc)
    : roster.units.find(({ id }) => id === unit);
  return named?.name ?? unit;
}

/** UBND xã Tân Hòa; UBND xã Tân Hòa, Thanh tra và 05 đơn vị khác. */
export function namesOf(desk: Desk, sources: readonly Source[]): string {
  const names = [...new Set(sources.map((source) => nameOf(desk, source)))];
  if (names.length <= 3) return names.join(", ");
  return `${names.slice(0, 2).join(", ")} và ${countVi(names.length - 2)} đơn vị khác`;
}
