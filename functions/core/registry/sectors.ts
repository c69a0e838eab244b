import { type Sector, sectors } from "./library/sectors.ts";

const byId = new Map(sectors.map((sector) => [sector.id, sector]));

/** The sector an indicator is said to be of, else the one its own words speak of. */
export function sectorOf(label: string, said: string | undefined): Sector | undefined {
  return (said === undefined ? undefined : byId.get(said)) ?? sectors.find(({ words }) => words.test(label));
}
