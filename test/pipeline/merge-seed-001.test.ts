import { describe, expect, test } from "vitest";
import { isCountedUnit } from "../../functions/core/figures/nature.ts";
import { printCount, printNumber, printPercent } from "../../functions/core/figures/number.ts";
import type { IndicatorTotal } from "../../functions/core/kinds/indicators/total.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { fold } from "../../functions/core/registry/spelling.ts";
import { liveNamesIn } from "../../functions/core/report/live.ts";
import type { Passage } from "../../functions/decree30/document.ts";
import { composeReport } from "../../functions/pipeline/compose.ts";
import { mergeReports } from "../../functions/pipeline/merge.ts";
import { printed, seedRound } from "../support/seed-001.ts";

const round = seedRound();
const { directive, roster, asOf } = round;
const obligations = round.obligations ?? [];
const contributions = round.submissions.flatMap(({ obligation, revision, values }) => {
  const owed = obligations.find(({ id }) => id === obligation);
  return owed && values ? [{ obligation: owed, revision, values }] : [];
});
const aggregate = mergeReports(directive, roster, contributions);
const standings = obligations.map((obligation) => ({ obligation, standing: standingOf(obligation, asOf) }));
const { document, trace, figures, desk } = composeReport({
  authority: roster.authority,
  directive,
  roster,
  aggregate,
  standings,
  asOf,
  edition: 1,
});

const sections = printed.parts.flatMap(({ sections: all }) => all);
const [, movements, exemplars, awards] = sections;
const partTwo = (movements?.subsections ?? []).flatMap(({ indicators = [] }) => indicators);
const rows = new Map<string, IndicatorTotal>(
  Object.values(aggregate.totals).flatMap((total) =>
    total.kind === "indicators" ? total.rows.map((row) => [row.indicator.label, row] as const) : [],
  ),
);
const sentences = desk.flatMap(({ section }) => section.paragraphs.map(({ text }) => text));
const texts = document.body.flatMap((passage) => ("text" in passage ? [passage.text] : []));

describe("the report made from a district's figures split among its units", () => {
  test("has sixty-nine quantities to come out right in part II", () => {
    expect(partTwo).toHaveLength(69);
  });

  test.each(
    partTwo.filter(({ kind }) => kind !== "ratio").map((quantity) => [quantity.label, quantity] as const),
  )("comes to the figure printed for: %s", (label, quantity) => {
    const row = rows.get(label);
    expect(row?.value === undefined ? undefined : Math.round(row.value * 1000) / 1000).toBeCloseTo(
      quantity.value ?? Number.NaN,
      quantity.kind === "average" ? 2 : 9,
    );
    expect(row?.indicator.unit).toBe(quantity.unit);
    expect(row?.planDerived ? undefined : row?.plan).toBe(quantity.plan);
    expect(row?.percent === undefined ? undefined : printPercent(row.percent)).toBe(
      quantity.percentOfPlan === undefined ? undefined : printPercent(quantity.percentOfPlan),
    );
    expect(row?.qualifiers).toEqual(
      quantity.qualifier === "estimated"
        ? ["estimate"]
        : quantity.qualifier === "atLeast"
          ? ["at-least"]
          : [],
    );
    const [comparison] = quantity.comparisons ?? [];
    expect(row?.prior === undefined ? undefined : printPercent(row.prior.percent)).toBe(
      comparison && printPercent(comparison.percent),
    );
    const told = [...figures.values()].find(({ name, label: of }) => of === label && name.endsWith(".value"));
    expect(told?.text).toBe(
      isCountedUnit(quantity.unit)
        ? printCount(quantity.value ?? Number.NaN)
        : printNumber(quantity.value ?? Number.NaN),
    );
    expect(sentences.filter((sentence) => liveNamesIn(sentence).includes(told?.name ?? ""))).toHaveLength(1);
  });

  test("works out the one percentage of part II that is a share of people", () => {
    const [share] = partTwo.filter(({ kind }) => kind === "ratio");
    const ratio = Object.values(aggregate.totals).find(({ kind }) => kind === "ratio");
    const percent = ratio?.kind === "ratio" ? ratio.rows[0]?.shares[0]?.percent : undefined;
    expect(percent).toBe(share?.value);
  });

  test.each((exemplars?.indicators ?? []).map((quantity) => [quantity.label, quantity] as const))(
    "spans the range printed for: %s",
    (label, { range, unit }) => {
      expect(rows.get(label)?.range).toEqual({ least: range?.min, most: range?.max });
      expect(texts.join("\n").toLowerCase()).toContain(
        `${label} từ ${range?.min} đến ${range?.max} ${unit}`.toLowerCase(),
      );
    },
  );

  test("comes to every award row as printed", () => {
    const figures = aggregate.awards.map(({ about, figures: { collectives, individuals } }) => [
      about.form,
      about.level,
      collectives.value ?? null,
      individuals.value ?? null,
    ]);
    expect(figures).toEqual([
      ["commendation", "district", 44, 73],
      ["merit", "province", 3, 3],
      ["merit", "province", 1, 1],
      ["commendation", "district", 39, 123],
      ["base-fighter", "district", null, 211],
      ["advanced-collective", "district", 56, null],
      ["advanced-worker", "district", null, 1762],
      ["commendation", "district", 16, 465],
    ]);
    expect(awards?.awards).toHaveLength(7);
  });

  test("counts the election awards once though they are stated twice", () => {
    const stated = Object.values(aggregate.totals).flatMap((total) =>
      total.kind === "awards" ? total.rows : [],
    );
    const both = stated.filter(({ about }) => /bầu cử/.test(about.occasion ?? ""));
    const once = aggregate.awards.filter(({ about }) => /bầu cử/.test(about.occasion ?? ""));
    expect(both).toHaveLength(4);
    expect(once.map(({ figures }) => figures.individuals.value)).toEqual([73, 3]);
  });

  test("stands under the same headings in the same order", () => {
    const wanted = printed.parts.flatMap((part) => [
      part.heading,
      ...part.sections.flatMap((section) => [
        `${section.number} ${section.heading}`,
        ...section.subsections.map(({ number, heading }) => `${number} ${heading}`),
      ]),
    ]);
    expect(document.body.flatMap(headingOf).map(fold)).toEqual(wanted.map(fold));
  });

  test("leads every printed figure and sentence of the units back to who said it", () => {
    const marked = document.body.flatMap((passage) =>
      "source" in passage && passage.source ? [passage.source] : [],
    );
    expect(marked.length).toBeGreaterThan(40);
    const known = new Set(contributions.map(({ obligation, revision }) => `${obligation.id}@${revision}`));
    for (const mark of marked) {
      const sources = trace[mark] ?? [];
      // The authority's own acts come of no unit.
      if (mark !== "own-acts") expect(sources.length, mark).toBeGreaterThan(0);
      expect(sources.every(({ obligation, revision }) => known.has(`${obligation}@${revision}`))).toBe(true);
    }
  });
});

function headingOf(passage: Passage): readonly string[] {
  if (passage.type === "part") return [passage.title];
  return passage.type === "heading" ? [`${passage.number} ${passage.text}`] : [];
}
