import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../functions/core/directives/directive.ts";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { DirectiveId } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Roster } from "../../functions/core/people/roster.ts";

const sample = join(import.meta.dirname, "../../infra/local/sample");
const json = (path: string) => JSON.parse(readFileSync(join(sample, path), "utf8"));
const roster = v.parse(Roster, json("rosters/district-pre-2025.json"));
const issuedAt = v.parse(Instant, "2022-06-10T08:00+07:00");

function issued(name: string) {
  const id = v.parse(DirectiveId, name);
  return readSeedDirective(json(`directives/${name}.json`), {
    id,
    authority: roster.authority.id,
    roster,
    issuedAt,
  });
}

const due = (name: string) =>
  issued(name).demands.map(({ id, kind, deadline }) => [
    id,
    kind,
    deadline.type === "dated" ? deadline.dueBefore : deadline.type,
  ]);

describe("an imported directive", () => {
  test("owes each unit one report, each bloc one more and education its dossiers", () => {
    const owed = obligationsOf(issued("an-son-2022-h1"), roster);
    const count = (demand: string) => owed.filter((each) => each.demand === demand).length;
    expect([count("d1"), count("d2"), count("d3")]).toEqual([48, 8, 2]);
  });

  test("takes reports of 'chậm nhất ngày 27/6' until the day is over", () => {
    expect(due("an-son-2022-h1")).toEqual([
      ["d1", "report", "2022-06-27T17:00:00.000Z"],
      ["d2", "report", "2022-07-01T17:00:00.000Z"],
      ["d3", "dossier", "2022-06-15T17:00:00.000Z"],
    ]);
  });

  test("takes reports of 'trước ngày 12/7' until that day begins, and knows the conference for an event", () => {
    expect(due("quy-nhon-2024-h1")).toEqual([
      ["d1", "report", "2024-07-11T17:00:00.000Z"],
      ["d2", "event", "2024-07-19T17:00:00.000Z"],
    ]);
  });

  test("has no deadline where the letter names none", () => {
    expect(due("thanh-liem-2023-launch")).toEqual([["d1", "report", "undated"]]);
    expect(due("binh-luc-2021")).toEqual([["d1", "report", "undated"]]);
  });

  test("asks all that the Tây Sơn letter asks, under names that may stand in a form", () => {
    const directive = issued("an-son-2022-h1");
    expect(directive.sections.map(({ id, number, heading }) => [id, number, heading.slice(0, 22)])).toEqual([
      ["i-1", "1.", "Công tác lãnh đạo, chỉ"],
      ["i-2", "2.", "Kết quả tổ chức phong "],
      ["i-3", "3.", "Công tác khen thưởng"],
      ["i-4", "4.", "Đánh giá chung và đề r"],
    ]);
    expect(fieldsOf(directive).map(({ id, topic }) => `${id}:${topic}`)).toEqual([
      "i-1-a-text:direction",
      "i-1-a-documents:documents",
      "i-2-a-text:launch",
      "i-2-a-pledges:launch",
      "i-2-b-text:results",
      "i-2-b-indicators:results",
      "i-2-c-text:results",
      "i-2-d-movements:movements",
      "i-2-e-exemplars:exemplars",
      "i-2-e-text:exemplars",
      "i-3-a-initiatives:awards",
      "i-3-a-awards:awards",
      "i-3-a-higher:awards",
      "i-4-a-strengths:strengths",
      "i-4-a-weaknesses:weaknesses",
      "i-4-a-causes:causes",
      "i-4-b-text:orientation",
      "i-4-b-targets:orientation",
      "i-4-b-tasks:solutions",
    ]);
  });

  test("says that figures are estimates where the cut-off lies after the deadline", () => {
    const awards = fieldsOf(issued("an-son-2022-h1")).find(({ id }) => id === "i-3-a-awards");
    expect(awards?.hint).toContain("30/6/2022");
    expect(awards?.hint).toContain("ước thực hiện");
  });

  test("asks indicators of communes only where the directive says so", () => {
    const asked = fieldsOf(issued("binh-luc-2021")).map(({ id, groups }) => [id, groups]);
    expect(asked).toContainEqual(["i-2-a-indicators", ["g2"]]);
  });

  test.each(["an-son-2022-h1", "binh-luc-2021", "quy-nhon-2024-h1", "thanh-liem-2023-launch"])(
    "gives every field of %s a name of its own",
    (name) => {
      const ids = fieldsOf(issued(name)).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(1);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});
