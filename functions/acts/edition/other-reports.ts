import type { OtherReport } from "../../core/round/bars-to-numbering.ts";
import type { Edition } from "../../core/round/edition.ts";
import type { HeadSetting } from "../../core/round/edition-head.ts";
import type { World } from "../../core/world.ts";

/**
 * The authority's other reports of about the year of this one, of whatever round: one number is given once a
 * year.
 */
export async function otherReports(
  world: Pick<World, "directives" | "editions">,
  { edition, all, setting }: { edition: Edition; all: readonly Edition[]; setting: HeadSetting },
): Promise<readonly OtherReport[]> {
  const { directive } = setting;
  const year = Number(edition.asOf.slice(0, 4));
  const others = (await world.directives.all()).filter(
    (each) =>
      each.id !== directive.id &&
      each.authority === directive.authority &&
      Math.abs(Number(each.issuedAt.slice(0, 4)) - year) <= 1,
  );
  const rounds = await Promise.all(others.map(({ id }) => world.editions.all(id)));
  const own = all.filter(({ number }) => number !== edition.number);
  // Of other rounds the heads that were kept with their editions; none was numbered without one.
  return [...own, ...rounds.flat().filter(({ head }) => head !== undefined)].map((each) => ({
    edition: each,
    setting,
  }));
}
