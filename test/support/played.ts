import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { DirectiveId } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import { checkFields } from "../../functions/core/kinds/answers.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { shapeOf } from "../../functions/core/kinds/field.ts";
import { applies, entryName, type FixedRow, type GridColumn } from "../../functions/core/kinds/shape.ts";
import { isWorkedOut } from "../../functions/core/kinds/worked.ts";
import { askedOf, fieldsIn } from "../../functions/core/obligation/asked.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { composeReport } from "../../functions/pipeline/compose.ts";
import { type Contribution, mergeReports } from "../../functions/pipeline/merge.ts";

/**
 * Rounds of the sample's directives and rosters, played in memory: so many parties have filled in all they
 * were asked.
 */

const sample = join(import.meta.dirname, "../../infra/local/sample");
const json = (path: string) => JSON.parse(readFileSync(join(sample, path), "utf8"));
export const rosterOf = (name: string) => v.parse(Roster, json(`rosters/${name}.json`));
export const district = rosterOf("district-pre-2025");
export const at = (text: string) => v.parse(Instant, text);
export const asOf = at("2030-01-02T08:00+07:00");

export function issued(name: string, roster: Roster): Directive {
  const id = v.parse(DirectiveId, name);
  const issuedAt = at("2021-06-10T08:00+07:00");
  return readSeedDirective(json(`directives/${name}.json`), {
    id,
    authority: roster.authority.id,
    roster,
    issuedAt,
  });
}

/** Words that a clerk could have typed into this field. */
export function typed(field: Field, index: number): Record<string, string> {
  const shape = shapeOf(field);
  if (shape.type === "text") return { [field.id]: `Đơn vị thứ ${index} báo cáo về ${field.id}.` };
  if (shape.type === "choice") return { [field.id]: shape.options[0]?.value ?? "" };
  const rows: readonly Pick<FixedRow, "id" | "without" | "total">[] =
    shape.rows.type === "fixed" ? shape.rows.rows : [{ id: "1" }];
  return Object.fromEntries(
    rows.flatMap((row) =>
      shape.columns
        .filter((column) => applies(shape, row, column.id, () => undefined) && !isWorkedOut(column, row))
        .map((column) => [entryName(field.id, row.id, column.id), cell(column, row.id)]),
    ),
  );
}

function cell({ entry, options, id }: GridColumn, row: string): string {
  if (row === "received") return "16";
  if (entry === "date") return "05/01/2021";
  if (entry === "choice")
    return (
      options?.find(({ value }) => value === "commendation" || value === "district")?.value ??
      options?.at(-1)?.value ??
      ""
    );
  // The direct workers and the leaders make up the individuals; a plan met in full; the same as the period
  // before.
  return entry === "number"
    ? ({ individuals: "8", percent: "100", workers: "5", leaders: "3" }[id] ?? "8")
    : "Nội dung";
}

export interface Said {
  readonly directive: Directive;
  readonly roster: Roster;
  readonly contributions: readonly Contribution[];
  readonly obligations: readonly Obligation[];
}

/** The round in which the first so many parties reported, each having filled in everything it was asked. */
export function played(directive: Directive, roster: Roster, reporting: number, entries = typed): Said {
  const contributions: Contribution[] = [];
  const obligations = obligationsOf(directive, roster).map((owed, index) => {
    const fields = fieldsIn(askedOf(directive, roster, owed));
    if (index >= reporting || fields.length === 0) return owed;
    const read = checkFields(fields, Object.assign({}, ...fields.map((field) => entries(field, index))));
    if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems));
    const receipt = { revision: 1, receivedAt: at("2021-06-20T08:00+07:00") } as NonNullable<
      Obligation["first"]
    >;
    const obligation = { ...owed, first: receipt, latest: receipt };
    contributions.push({ obligation, revision: 1, values: read.values });
    return obligation;
  });
  return { directive, roster, contributions, obligations };
}

export function composed(
  { directive, roster, contributions, obligations }: Said,
  edits: Parameters<typeof composeReport>[0]["edits"] = [],
  more: Partial<Parameters<typeof composeReport>[0]> = {},
) {
  const standings = obligations.map((obligation) => ({ obligation, standing: standingOf(obligation, asOf) }));
  const aggregate = mergeReports(directive, roster, contributions, standings);
  const { authority } = roster;
  return {
    aggregate,
    ...composeReport({
      authority,
      directive,
      roster,
      aggregate,
      standings,
      asOf,
      edition: 1,
      edits,
      ...more,
    }),
  };
}

/** The same office where it wants its superior to read who reported. */
export function tellingCoverage(roster: Roster): Roster {
  return {
    ...roster,
    authority: { ...roster.authority, reportStyle: { coverageTold: true, annexedByUnit: true } },
  };
}

/** The sample district's own units and more like them, so many in all, in blocs of twenty. */
export function districtOf(count: number): Roster {
  const ids = Array.from({ length: count }, (_, place) => district.units[place]?.id ?? `don-vi-${place + 1}`);
  return v.parse(Roster, {
    ...district,
    blocs: Array.from({ length: Math.ceil(count / 20) }, (_, bloc) => ({
      ...{ id: `khoi-${bloc + 1}`, name: `Khối thi đua số ${bloc + 1}`, kind: "BLOC" },
      ...{ lead: ids[bloc * 20], members: ids.slice(bloc * 20, bloc * 20 + 20) },
    })),
    units: ids.map((id, place) => ({
      ...district.units[place % district.units.length],
      ...{ id, name: `Đơn vị thứ ${place + 1}`, bloc: `khoi-${Math.floor(place / 20) + 1}` },
    })),
  });
}
