import { speakerName } from "../../core/people/roster.ts";
import type { Source } from "../../core/report/source.ts";
import type { Row } from "../../decree30/document.ts";
import type { Composing } from "./context.ts";

/** One unit's cells after its number and name; `sources` is where they come from. */
export interface UnitCells {
  readonly who: Pick<Source, "unit" | "bloc">;
  readonly cells: readonly string[];
  readonly sources: readonly Source[];
}

/** Rows of units under the names of their blocs, numbered through. The bloc's own report closes its group. */
export function rowsByBloc(
  composing: Pick<Composing, "roster" | "tracer">,
  place: string,
  units: readonly UnitCells[],
): readonly Row[] {
  const { blocs } = composing.roster;
  const homes = [
    ...blocs.map(({ id, name, members }) => ({
      name,
      has: ({ who }: UnitCells) => (who.bloc ? who.bloc === id : members.includes(who.unit)),
    })),
    {
      name: "Đơn vị ngoài cụm, khối",
      has: ({ who }: UnitCells) => !who.bloc && !blocs.some(({ members }) => members.includes(who.unit)),
    },
  ];
  let count = 0;
  return homes.flatMap(({ name, has }): readonly Row[] => {
    const here = units.filter(has);
    if (here.length === 0) return [];
    const rows = here.map(({ who, cells, sources }): Row => {
      count += 1;
      const named = who.bloc ? "Báo cáo của cụm, khối" : speakerName(composing.roster, who);
      const source = composing.tracer.mark(`${place}.${who.bloc ?? who.unit}`, sources);
      return { type: "cells", cells: [String(count), named, ...cells], source };
    });
    return blocs.length > 0 ? [{ type: "group", text: name }, ...rows] : rows;
  });
}
