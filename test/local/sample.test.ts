import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { isClosed } from "../../functions/core/directives/directive.ts";
import { PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { hasReported, standingOf } from "../../functions/core/obligation/standing.ts";
import { formerDirective } from "../../infra/local/sample/former.ts";
import { loadSample, sampleDirective } from "../../infra/local/sample/load.ts";
import { beginsAt } from "../../infra/local/sample/timetable.ts";
import { createApp } from "../../web/app.tsx";
import { withEngines } from "../support/engines.ts";
import { clockAt, worldOn } from "../support/world.ts";

const engines = withEngines();

describe("the sample round", () => {
  test("on the morning of 24 June most units have sent, some are writing, some are silent and one was late", async () => {
    const world = await worldOn(engines(), clockAt(beginsAt));
    await loadSample(world, async () => {});
    const directive = await world.directives.find(sampleDirective);
    const roster = directive && (await world.rosters.find(directive.roster));
    if (!directive || !roster) throw new Error("the sample was not loaded");
    const boards = await Promise.all(
      roster.blocs.map(({ id }) => world.obligations.onBoard(directive.id, id)),
    );
    const standings = boards.flat().map((obligation) => standingOf(obligation, beginsAt));
    const count = (type: string) => standings.filter((standing) => standing.type === type).length;
    expect(standings.filter(hasReported).length).toBeGreaterThan(34);
    expect(standings.filter((each) => each.type === "awaited" && each.started).length).toBeGreaterThan(5);
    expect(standings.filter((each) => each.type === "awaited" && !each.started).length).toBeGreaterThan(7);
    expect(count("late")).toBe(1);
  });

  test("a year earlier the communes and the blocs had reported, all was accepted and the round is over", async () => {
    const world = await worldOn(engines(), clockAt(beginsAt));
    await loadSample(world, async () => {});
    const former = await world.directives.find(formerDirective);
    const roster = former && (await world.rosters.find(former.roster));
    if (!former || !roster) throw new Error("the former round was not loaded");
    expect(isClosed(former, beginsAt)).toBe(true);
    const boards = await Promise.all(roster.blocs.map(({ id }) => world.obligations.onBoard(former.id, id)));
    expect(boards.flat()).toHaveLength(15 + roster.blocs.length);
    expect(new Set(boards.flat().map((owed) => standingOf(owed, beginsAt).type))).toEqual(
      new Set(["accepted"]),
    );
    // No sweep is asked to look at it ever again.
    const due: unknown[] = [];
    for await (const obligation of world.obligations.due(beginsAt)) due.push(obligation.directive);
    expect(due).not.toContain(former.id);
  });

  test("beside the present round it shows each commune its last figures, and doubts those far from them", async () => {
    const world = await worldOn(engines(), clockAt(beginsAt));
    await loadSample(world, async () => {});
    const app = createApp(world, { secureCookies: false });
    const asked = async (person: string, path: string) => {
      const token = world.mint.token();
      await world.sessions.open(token, v.parse(PersonId, person), addMilliseconds(beginsAt, 3_600_000));
      const answer = await app.request(`http://localhost${path}`, { headers: { cookie: `phien=${token}` } });
      return { location: answer.headers.get("location"), page: await answer.text() };
    };
    const report = `/dot/${sampleDirective}/bc/d1.xa-phu-loc`;
    const section = await asked("clerk.xa-phu-loc", `${report}/muc/i-2`);
    expect(section.page.match(/Kỳ trước đã báo cáo \(6 tháng đầu năm 2021\)/g)?.length).toBeGreaterThan(4);
    expect(section.page).toContain("Dùng làm nền");
    const check = await asked("clerk.xa-phu-loc", `${report}/kiem-tra`);
    expect(check.page).toMatch(/Thu ngân sách trên địa bàn: kỳ này [\d.]+, kỳ trước [\d.]+/);
    const review = await asked("officer", `/dot/${sampleDirective}/bc/d1.xa-tan-hoa/xet`);
    expect(review.page).toMatch(/Trồng rừng tập trung: kỳ này [\d.]+, kỳ trước [\d.]+/);
    // The round that is over is one press away, and in nobody's way.
    expect((await asked("officer", "/")).location).toBe(`/dot/${sampleDirective}`);
    const board = await asked("officer", `/dot/${sampleDirective}`);
    expect(board.page).toMatch(/<a class="round" href="\/\?dot=tat-ca"[^>]*>6 tháng đầu năm 2022<\/a>/);
    expect((await asked("officer", "/?dot=tat-ca")).page).toContain("Đợt báo cáo đã kết thúc");
    expect((await asked("clerk.xa-phu-loc", "/")).page).toContain("Các đợt đã kết thúc");
  });

  test("loading it again changes nothing", async () => {
    const world = await worldOn(engines(), clockAt(beginsAt));
    await loadSample(world, async () => {});
    const before = await world.obligations.onBoard(sampleDirective, "cum-1");
    await loadSample(world, async () => {});
    expect(await world.obligations.onBoard(sampleDirective, "cum-1")).toEqual(before);
  });
});
