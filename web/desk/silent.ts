import type { Directive } from "../../functions/core/directives/directive.ts";
import type { BlocId, UnitId } from "../../functions/core/ids.ts";
import { askedOf, fieldsIn } from "../../functions/core/obligation/asked.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import type { LiveFigure } from "../../functions/core/report/live.ts";

interface Silent {
  readonly unit: UnitId;
  readonly bloc?: BlocId;
}

/** Units are counted with those who gave it; what a bloc's lead gives for the bloc is counted for itself. */
interface WithoutFigure {
  readonly units: readonly Silent[];
  readonly blocs: readonly Silent[];
}

/** Who was asked for a figure and is not among those it was made from, in the roster's order. */
export function withoutFigure(directive: Directive, roster: Roster, { parts }: LiveFigure): WithoutFigure {
  const fields = new Set(parts.map(({ source }) => source.field));
  const gave = new Set<string>(parts.map(({ source }) => source.obligation));
  const silent = obligationsOf(directive, roster)
    .filter(({ id }) => !gave.has(id))
    .filter((obligation) => fieldsIn(askedOf(directive, roster, obligation)).some(({ id }) => fields.has(id)))
    .map(({ party }) =>
      party.type === "bloc" ? { unit: party.unit, bloc: party.bloc } : { unit: party.unit },
    );
  return {
    units: silent.filter(({ bloc }) => bloc === undefined),
    blocs: silent.filter(({ bloc }) => bloc !== undefined),
  };
}
