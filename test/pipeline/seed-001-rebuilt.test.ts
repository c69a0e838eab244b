import { describe, expect, test } from "vitest";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { mergeReports } from "../../functions/pipeline/merge.ts";
import { quantities } from "../support/seed-001.ts";
import { fortyUnitRound, sentences } from "../support/seed-001-round.ts";

const round = fortyUnitRound();
const { directive, roster, asOf } = round;
const obligations = round.obligations ?? [];
const contributions = round.submissions.flatMap(({ obligation, revision, values }) => {
  const owed = obligations.find(({ id }) => id === obligation);
  return owed && values ? [{ obligation: owed, revision, values }] : [];
});
const standings = obligations.map((obligation) => ({ obligation, standing: standingOf(obligation, asOf) }));
const aggregate = mergeReports(directive, roster, contributions, standings);

describe("the round behind a district's printed report", () => {
  test("is of forty units that wrote more than two hundred sentences", () => {
    expect(roster.units).toHaveLength(40);
    expect(sentences.length).toBeGreaterThanOrEqual(200);
    const units = new Set(roster.units.map(({ id }) => id as string));
    expect(sentences.filter(({ unit }) => !units.has(unit))).toEqual([]);
  });

  test("comes to every figure that the district printed", () => {
    const rows = Object.values(aggregate.totals).flatMap((total) =>
      total.kind === "indicators" ? total.rows : [],
    );
    const wrong = [...quantities].flatMap(([id, { value, range }]) => {
      const row = rows.find(({ indicator }) => indicator.id === id);
      const same =
        range === undefined
          ? Math.abs((row?.value ?? Number.NaN) - (value ?? 0)) < 0.005
          : row?.range?.least === range.min && row.range.most === range.max;
      return same || id === "emulation-registration-rate" ? [] : [[id, value ?? range, row?.value]];
    });
    expect(wrong).toEqual([]);
    expect(quantities.size).toBe(71);
  });
});
