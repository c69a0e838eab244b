import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { canonical } from "../../functions/core/hash.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { coveringIn } from "../../functions/core/report/covering.ts";
import { type ReportFacts, reportText, withSources } from "../../functions/core/report/report-file.ts";
import { Settled } from "../../functions/core/report/settled.ts";
import { Traced } from "../../functions/core/report/traced.ts";
import { coveringFactsOf } from "../../functions/pipeline/covering-note/facts.ts";
import { asOf, composed, district, issued, played, typed } from "../support/played.ts";

/** Every unit's prose holds a sentence that no page takes. */
const round = played(issued("an-son-2022-h1", district), district, 47, (field, index) =>
  field.kind === "narrative"
    ? { [field.id]: `${typed(field, index)[field.id]} Không có.` }
    : typed(field, index),
);
const { aggregate, trace, printed, statements, leftOut, flags, material } = composed(round);
const standings = round.obligations.map((obligation) => ({
  obligation,
  standing: standingOf(obligation, asOf),
}));
const facts: ReportFacts = {
  ...{
    asOf,
    edition: 1,
    snapshot: "none",
    aggregate,
    trace,
    printed,
    statements,
    leftOut,
    flags,
    doubts: [],
  },
  standings,
  covering: coveringFactsOf({
    ...{ directive: round.directive, roster: round.roster, aggregate, standings, material, desk: [] },
    doubts: [],
  }),
};
const text = reportText(facts);
const before = JSON.parse(canonical(facts));

describe("report.json", () => {
  test("tells every source once and says all that it said when it told them everywhere", () => {
    const file = JSON.parse(text);
    expect(new Set(file.sources.map((source: object) => JSON.stringify(source))).size).toBe(
      file.sources.length,
    );
    expect(withSources(file)).toEqual(before);
    expect(text.length).toBeLessThan(canonical(facts).length * 0.75);
  });

  test("keeps what the leader is told beside the draft, who is silent by name", () => {
    const told = coveringIn(JSON.parse(text));
    expect(told).toEqual(facts.covering);
    expect(told?.units).toEqual({ reported: 47, owed: 48 });
    expect(told?.silent.map(({ name }) => name)).toContain("UBND xã Rạng Tây");
  });

  test("tells no sentence twice: what is left out of the page is pointed to in its unit's answer", () => {
    const file = JSON.parse(text);
    const answersTo = (field: string) => file.aggregate.totals[field]?.texts ?? [];
    const quoted = file.leftOut.filter((left: object) => "sentence" in left);
    expect(quoted.length).toBeGreaterThan(0);
    for (const { sentence } of quoted) {
      const [source, from, to] = sentence;
      const said = answersTo(file.sources[source].field).find(
        (each: { source: number }) => each.source === source,
      );
      expect(leftOut.map((left) => left.text)).toContain(said.value.slice(from, to));
    }
    for (const { unit, field, text: words } of file.leftOut.filter((left: object) => "text" in left)) {
      const own = answersTo(field).filter(
        (each: { source: number }) => file.sources[each.source].unit === unit,
      );
      expect(own.filter((each: { value: string }) => each.value.includes(words))).toEqual([]);
    }
  });

  test("keeps its keys, in order, and the list of sources beside them", () => {
    expect(Object.keys(JSON.parse(text))).toEqual([...Object.keys(facts), "sources"].sort());
  });

  test("is read alike whether an edition was made before or after", () => {
    for (const shape of [Traced, Settled])
      expect(v.parse(shape, JSON.parse(text))).toEqual(v.parse(shape, before));
    expect(Object.values(v.parse(Traced, JSON.parse(text)).trace).flat()[0]).toHaveProperty("unit");
  });
});
