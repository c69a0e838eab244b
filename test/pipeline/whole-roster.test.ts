import { describe, expect, test } from "vitest";
import type { Directive } from "../../functions/core/directives/directive.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { OfficialDocument } from "../../functions/decree30/document.ts";
import {
  asOf,
  at,
  composed,
  districtOf,
  issued,
  played,
  type Said,
  tellingCoverage,
  typed,
} from "../support/played.ts";

const OF = 120;

const roster = districtOf(OF);
const directive: Directive = issued("an-son-2022-h1", roster);
const demand = directive.demands[0];

/** Each unit's figures follow its place among those who owe, so that no two units' sums are alike. */
const ownFigures = (field: Field, index: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed(field, index)).map(([name, words]) => {
      const own = { "8": index + 2, "5": index + 1, "3": 1 }[words];
      return [name, own === undefined || name.includes("percent") ? words : String(own)];
    }),
  );

/** Only the first demand: what is owed to the authority by every unit. */
function round(
  reporting: number,
  change: (owed: Obligation, at: number) => Obligation = (each) => each,
): Said {
  const said = played(directive, roster, reporting, ownFigures);
  const obligations = said.obligations
    .filter((owed) => owed.demand === demand?.id && owed.party.type === "unit")
    .map(change);
  const standing = new Set(
    obligations.flatMap(({ id, latest, returned }) => (latest && !returned ? [id] : [])),
  );
  return {
    ...said,
    obligations,
    contributions: said.contributions.filter(({ obligation }) => standing.has(obligation.id)),
  };
}

const standingsOf = (document: OfficialDocument) =>
  document.annexes[0]?.passages.flatMap((passage) =>
    passage.type === "table"
      ? passage.rows.flatMap((row) => (row.type === "cells" ? [[row.cells[1], row.cells[2]] as const] : []))
      : [],
  ) ?? [];

const nameOf = (owed: Obligation | undefined) =>
  roster.units.find(({ id }) => owed?.party.type === "unit" && id === owed.party.unit)?.name;

/** What the units' own entries come to, read by nothing of ours: digits as typed, added up. */
const sumTyped = (places: readonly number[]) => places.reduce((sum, place) => sum + place + 2, 0);

/** Every sum of collectives or individuals that the merge has, over the whole authority. */
function awardSums(said: Said): ReadonlySet<number | undefined> {
  const total = composed(said).aggregate.totals["i-3-a-awards"];
  if (total?.kind !== "awards") return new Set();
  return new Set(total.rows.map(({ figures }) => figures.individuals.value ?? figures.collectives.value));
}

const first = (count: number) => Array.from({ length: count }, (_, place) => place);

describe("T45: a report on a hundred and twenty units", () => {
  test.each([0, 1, 119, 120])(
    "names every unit once when %i have reported, and adds up what those said",
    (said) => {
      const made = round(said);
      const rows = standingsOf(composed({ ...made, roster: tellingCoverage(roster) }).document);
      expect(rows.map(([name]) => name).sort()).toEqual(roster.units.map(({ name }) => name).sort());
      expect(rows.filter(([, words]) => words === "Quá hạn, chưa gửi")).toHaveLength(OF - said);
      expect(awardSums(made)).toEqual(said === 0 ? new Set() : new Set([sumTyped(first(said))]));
    },
  );

  test("counts all of them when all were late, and says of each that it was", () => {
    const receivedAt = at("2022-12-01T08:00+07:00");
    const made = round(OF, (owed) => {
      const latest = owed.latest && { ...owed.latest, receivedAt };
      return latest ? { ...owed, first: latest, latest } : owed;
    });
    const rows = standingsOf(composed({ ...made, roster: tellingCoverage(roster) }).document);
    expect(receivedAt < asOf).toBe(true);
    expect(rows).toHaveLength(OF);
    expect(new Set(rows.map(([, words]) => words))).toEqual(new Set(["Chậm"]));
    expect(awardSums(made)).toEqual(new Set([sumTyped(first(OF))]));
  });

  test("leaves out what was returned, and says so of that unit alone", () => {
    const back = 57;
    const made = round(OF, (owed, place) =>
      place === back && owed.latest
        ? {
            ...owed,
            returned: {
              ...{ at: asOf, by: "officer", reason: "Thiếu số liệu", dueBefore: asOf },
              revision: owed.latest.revision,
            },
          }
        : owed,
    );
    const rows = standingsOf(composed({ ...made, roster: tellingCoverage(roster) }).document);
    expect(rows.filter(([, words]) => words === "Trả lại để bổ sung")).toEqual([
      [nameOf(made.obligations[back]), "Trả lại để bổ sung"],
    ]);
    expect(rows.filter(([, words]) => words === "Đúng hạn")).toHaveLength(OF - 1);
    expect(awardSums(made)).toEqual(new Set([sumTyped(first(OF).filter((place) => place !== back))]));
  });

  test("holds every sum in its table of awards against the column over it", () => {
    const { document } = composed(round(OF));
    const annex = document.annexes.find(({ title }) => title.startsWith("Kết quả khen thưởng"));
    const table = annex?.passages.find(({ type }) => type === "table");
    const rows =
      table?.type === "table" ? table.rows.flatMap((row) => (row.type === "cells" ? [row.cells] : [])) : [];
    const [sums = [], ...units] = rows;
    expect(units).toHaveLength(OF);
    expect(sums.slice(2).length).toBeGreaterThan(5);
    for (const [column, sum] of sums.entries()) {
      if (column < 2) continue;
      const added = units.reduce(
        (total, cells) => total + Number((cells[column] ?? "").replaceAll(".", "")),
        0,
      );
      expect(sum.replaceAll(".", "")).toBe(String(added));
    }
  });
});
