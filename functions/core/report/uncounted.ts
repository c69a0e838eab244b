import { isAddable } from "../figures/exact.ts";
import type { Figure } from "../figures/figure.ts";
import { printFigure } from "../figures/figure.ts";
import type { UnitId } from "../ids.ts";
import type { Footing } from "./footing.ts";
import type { FigurePlace, Uncounted, WhyUncounted } from "./place.ts";
import type { Part } from "./source.ts";

/** How a total came to be, as far as this needs it. */
interface Came {
  readonly through: readonly UnitId[];
  readonly outgrown: boolean;
  /** The total has one value and it rests on the numbers given. */
  readonly taken: boolean;
}

/** Everyone of whom the total could speak and does not, each with the one reason that holds. */
export function uncountedOf(
  parts: readonly Part<Figure>[],
  place: FigurePlace,
  came: Came,
  footing: Footing,
): readonly Uncounted[] {
  const apart = place.apart?.() ?? [];
  const spoken = new Set<UnitId>([...came.through, ...apart.map(({ unit }) => unit)]);
  const said: Uncounted[] = [...apart];
  for (const { source, value } of parts) {
    if (source.bloc) continue;
    spoken.add(source.unit);
    if (typeof value !== "number") said.push({ unit: source.unit, why: value });
    else if (!came.taken || !isAddable(value)) {
      const why = came.outgrown || !isAddable(value) ? "too-large" : "not-additive";
      said.push({ unit: source.unit, why, said: `${printFigure(value)} ${place.unit}`.trim() });
    }
  }
  if (place.open) return said;
  const asked = footing.asked.get(place.field) ?? [];
  const quiet = asked.flatMap((unit): readonly Uncounted[] =>
    spoken.has(unit) ? [] : [{ unit, why: whyQuiet(unit, footing) }],
  );
  const waived = footing.waived.get(place.field) ?? [];
  const released = waived.flatMap((unit): readonly Uncounted[] =>
    spoken.has(unit) ? [] : [{ unit, why: "waived" }],
  );
  return [...said, ...quiet, ...released];
}

function whyQuiet(unit: UnitId, { reported, returned }: Footing): WhyUncounted {
  if (reported.has(unit)) return "blank";
  return returned.has(unit) ? "returned" : "silent";
}
