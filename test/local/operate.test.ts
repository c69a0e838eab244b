import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, describe, expect, test } from "vitest";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { DirectiveId } from "../../functions/core/ids.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { operate } from "../../infra/local/operate.ts";
import seed from "../../infra/local/sample/directives/quy-nhon-2024-h1.json" with { type: "json" };
import { samplePeople } from "../../infra/local/sample/people.ts";
import rosterJson from "../../infra/local/sample/rosters/commune-2026.json" with { type: "json" };
import { beginsAt } from "../../infra/local/sample/timetable.ts";
import { withEngines } from "../support/engines.ts";
import { clockAt, worldOn } from "../support/world.ts";

const engines = withEngines();
const folder = mkdtempSync(join(tmpdir(), "operate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const roster = v.parse(Roster, rosterJson);
const id = v.parse(DirectiveId, "xa-an-son-2026-h1");
const kept = (name: string, value: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
};

test("a list of units brought in again leaves the fonts that the authority entered", async () => {
  const world = await worldOn(engines(), clockAt(beginsAt));
  const fonts = { bold: { name: "Times-Bold", hash: "a".repeat(64) } };
  await operate(
    world,
    ["roster", kept("roster.json", { ...roster, authority: { ...roster.authority, fonts } })],
    "",
  );
  await operate(world, ["roster", kept("roster.json", roster)], "");
  expect((await world.rosters.find(roster.id))?.authority.fonts).toEqual(fonts);
});

describe("an operator filling a stage that has nobody in it", () => {
  test("brings in the roster, the people and the directive, and invites; done twice it changes nothing", async () => {
    const world = await worldOn(engines(), clockAt(beginsAt));
    const directive = readSeedDirective(seed, {
      id,
      authority: roster.authority.id,
      roster,
      issuedAt: beginsAt,
    });
    const issue = ["directive", kept("directive.json", directive)];
    await expect(operate(world, issue, "")).rejects.toThrow("Chưa có danh sách đơn vị");
    for (const _ of [1, 2]) {
      await operate(world, ["roster", kept("roster.json", roster)], "");
      await operate(world, ["people", kept("people.json", samplePeople(roster))], "");
      expect(await operate(world, issue, "")).toEqual([expect.stringContaining("nhiệm vụ báo cáo")]);
    }
    expect(await world.directives.all()).toHaveLength(1);
    const [line = ""] = await operate(world, ["invite", "officer"], "https://thidua.example");
    const token = /\/vao\/(\S+)$/.exec(line)?.[1] ?? "";
    expect(await world.sessions.invited(token, beginsAt)).toBe("officer");
  });

  test("says what is wrong in one sentence", async () => {
    const world = await worldOn(engines(), clockAt(beginsAt));
    await expect(operate(world, ["invite", "nobody"], "")).rejects.toThrow("Không có người dùng nobody.");
    await expect(operate(world, [], "")).rejects.toThrow("Cách dùng");
  });
});
