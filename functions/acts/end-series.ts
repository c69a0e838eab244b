import type { Every } from "../core/deadline/deadline.ts";
import { idAfter, rhythmsOf, type SeriesEnd } from "../core/directives/series.ts";
import type { World } from "../core/world.ts";
import type { RoundContext } from "./context.ts";

type EndedSeries =
  | { readonly type: "ended"; readonly end: SeriesEnd }
  /** It does not come back in this rhythm. */
  | { readonly type: "no-series" }
  /** The next round was opened meanwhile: the order is ended from there. */
  | { readonly type: "overtaken" };

/** Ends a standing order with this round: the next one is not opened. Pressed again it changes nothing. */
export async function endSeries(
  world: Pick<World, "directives">,
  { directive, person, now }: RoundContext,
  every: Every,
): Promise<EndedSeries> {
  if (!rhythmsOf(directive).includes(every)) return { type: "no-series" };
  const end: SeriesEnd = { directive: directive.id, every, by: person.id, at: now };
  if (await world.directives.endSeries(end, idAfter(directive, every))) return { type: "ended", end };
  const ended = (await world.directives.seriesEnds(directive.id)).find((each) => each.every === every);
  return ended ? { type: "ended", end: ended } : { type: "overtaken" };
}
