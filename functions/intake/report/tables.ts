import type { Section } from "../../core/directives/directive.ts";
import { shapeOf } from "../../core/kinds/field.ts";
import { fold } from "../../core/registry/spelling.ts";
import type { Leaf } from "../leaf.ts";
import type { LaidCell, LaidPassage, LaidTable } from "./laid.ts";
import { gridOf } from "./table-grid.ts";
import { type TableOnField, tableOn } from "./table-lay.ts";

/** A table of the report with what stands over it. */
export interface ReportTable {
  readonly passage: number;
  readonly leaves: readonly Leaf[];
  /** Headings over it and the sentence that leads to it. */
  readonly over: string;
}

/** How far one field must be ahead of the next for a table to go there unasked. */
const AHEAD = 0.1;

/**
 * Lays each table against the fields that ask for rows and columns. A table is one field's; where it would
 * fill another as well, the one that its section asks is taken, or the one of the period it names.
 */
export function layTables(
  tables: readonly ReportTable[],
  sections: readonly Section[],
  passages: readonly LaidPassage[],
): readonly LaidTable[] {
  const filled = new Set<string>();
  const before = sectionsBefore(passages);
  return tables.map(({ passage, leaves, over }) => {
    const grid = gridOf(leaves);
    const near = before[passage];
    const found = sections
      .flatMap(({ id, prompts }) =>
        prompts.flatMap(({ fields }) =>
          fields.flatMap((field) => {
            const laid = tableOn(grid, field);
            if (!laid) return [];
            const score = scoreOf(laid, { here: id === near, over, heads: grid.paths.flat().join(" ") });
            return [{ section: id, laid, score }];
          }),
        ),
      )
      .sort((a, b) => b.score - a.score);
    const [best, next] = found;
    if (!best) {
      const cells = [...grid.heading, ...grid.rows.flat()].map((cell): LaidCell => {
        return { ...cell, why: cell.text === "" ? "blank" : "no-table" };
      });
      return { passage, sure: "ask", others: [], cells };
    }
    const { field } = best.laid;
    const isFirst = !filled.has(field.id);
    filled.add(field.id);
    return {
      ...{ passage, field: field.id, section: best.section, cells: [...best.laid.cells] },
      sure: isFirst && best.score - (next?.score ?? 0) >= AHEAD ? "certain" : "ask",
      others: found.slice(1, 4).map(({ laid }) => laid.field.id),
    };
  });
}

/** How well a table fits a field, where it stands and which period is named over it. */
function scoreOf(
  { field, fit, landed }: TableOnField,
  { here, over, heads }: { readonly here: boolean; readonly over: string; readonly heads: string },
): number {
  const period = periodIn(field.label);
  const said = fold(`${over} ${heads}`);
  const named = period === undefined ? 0 : said.includes(period) ? 0.2 : /\d{4}/.test(said) ? -0.2 : 0;
  const shape = shapeOf(field);
  // Rows that the form names are asked for; a table of any rows takes what is left.
  const listed = shape.type === "grid" && shape.rows.type === "fixed" ? 0.5 : 0;
  return fit + listed + (here ? 0.3 : 0) + named + Math.min(0.2, landed / 100);
}

function periodIn(label: string): string | undefined {
  return /(?:\d+ tháng(?: đầu| cuối)? )?năm(?: học)? \d{4}(?:-\d{4})?/u.exec(fold(label))?.[0];
}

/** For each passage the section that the last placed one before it answers, if the body went on since. */
function sectionsBefore(passages: readonly LaidPassage[]): readonly (string | undefined)[] {
  let section: string | undefined;
  return passages.map(({ place, part }) => {
    const before = section;
    if (place) section = place.section;
    else if (part !== "body") section = undefined;
    return before;
  });
}
