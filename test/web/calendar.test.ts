import { describe, expect, test } from "vitest";
import { readDeadline } from "../../functions/core/deadline/read.ts";
import { calendarFor } from "../../functions/core/ladder/rules.ts";
import { withEngines } from "../support/engines.ts";
import { openSite, round } from "./site.ts";

const engines = withEngines();
const path = "/lich";
const days =
  "01/01/2028 Tết Dương lịch\n03/01/2028 nghỉ bù Tết Dương lịch\n04/01/2028 hoán đổi Tết Dương lịch\n08/01/2028 làm việc";

describe("an officer entering the holidays of a year that was announced", () => {
  test("has deadlines reckoned by it from then on", async () => {
    const { world, as } = await openSite(engines());
    const officer = await as("officer");
    const answer = await officer.post(path, { year: "2028", source: "Thông báo số 1/TB-BNV", days });
    expect(answer.status).toBe(303);
    const directive = await world.directives.find(round);
    const roster = directive && (await world.rosters.find(directive.roster));
    if (!roster) throw new Error("no roster");
    const calendar = calendarFor(roster.authority);
    const read = readDeadline("chậm nhất ngày 03/01/2028", { calendar });
    // Monday in lieu and Tuesday swapped: the last day rolls on to Wednesday the 5th.
    expect(read.ok && read.deadline).toMatchObject({ dueBefore: "2028-01-05T17:00:00.000Z" });
    const page = await (await officer.get(`${path}?nam=2028`)).text();
    expect(page).toContain("03/01/2028 nghỉ bù Tết Dương lịch");
    expect(page).toContain("2028 (đã đối chiếu)");
  });

  test("is told which line could not be read, and keeps what was typed", async () => {
    const officer = await (await openSite(engines())).as("officer");
    const wrong = await officer.post(path, { year: "2028", source: "", days: `${days}\n31/4/2028 Ngày lạ` });
    const page = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(page).toContain("“31/4/2028” không phải một ngày có trong lịch");
    expect(page).toContain("08/01/2028 làm việc");
    expect(
      (await officer.post(path, { year: "2028", source: "", days: "02/9/2027 Quốc khánh" })).status,
    ).toBe(422);
  });

  test("is the officer's to do, and nobody else's", async () => {
    const site = await openSite(engines());
    expect((await (await site.as("leader")).get(path)).status).toBe(403);
    expect((await (await site.as("clerk.xa-tan-hoa")).get(path)).status).toBe(404);
  });
});
