import { beforeEach, describe, expect, test } from "vitest";
import { obligedBy } from "../../functions/core/ladder/next.ts";
import { openFollowing } from "../../functions/pipeline/enforce/follow.ts";
import { withEngines } from "../support/engines.ts";
import { standing } from "../support/standing-order.ts";
import { at, type Caller, openSite, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
let officer: Caller;
let base: string;

beforeEach(async () => {
  site = await openSite(engines());
  officer = await site.as("officer");
  const directive = await site.world.directives.find(round);
  const roster = directive && (await site.world.rosters.find(directive.roster));
  if (!directive || !roster) throw new Error("a round");
  const [first] = directive.demands;
  if (!first) throw new Error("a demand");
  const { demands } = standing("trước ngày 25 hằng tháng", { issuedAt: directive.issuedAt });
  const deadline = demands[0]?.deadline ?? first.deadline;
  const order = { ...directive, id: `${round}-dinh-ky` as typeof round, demands: [{ ...first, deadline }] };
  await site.world.directives.issue(order, obligedBy(order, roster));
  base = `/dot/${order.id}`;
});

const page = async (path = base) => (await officer.get(path)).text();

describe("the board of a standing order", () => {
  test("says when the next round opens by itself, and an officer ends it with one press", async () => {
    expect(await page()).toContain("lặp lại hằng tháng: đợt tiếp theo tự mở sau");
    const ended = await officer.post(`${base}/cham-dut-dinh-ky`, { every: "month" });
    expect([ended.status, ended.headers.get("location")]).toEqual([303, base]);
    expect(await page()).toContain("Đã chấm dứt định kỳ hằng tháng");
    expect(await openFollowing(site.world, at("2023-01-01T00:00+07:00"))).toEqual({ opened: 0, unopened: 0 });
  });

  test("leads to the next round once it is open, which then is the one to end it from", async () => {
    await openFollowing(site.world, site.world.clock());
    const late = await openFollowing(site.world, at("2022-06-25T00:00+07:00"));
    expect(late).toEqual({ opened: 1, unopened: 0 });
    const refused = await officer.post(`${base}/cham-dut-dinh-ky`, { every: "month" });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain(`${base}-month-2`);
    expect((await officer.get(`${base}-month-2`)).status).toBe(200);
  });

  test("asked about another rhythm, or in no words, nothing ends", async () => {
    expect((await officer.post(`${base}/cham-dut-dinh-ky`, { every: "year" })).status).toBe(404);
    expect((await officer.post(`${base}/cham-dut-dinh-ky`, { every: "mai" })).status).toBe(422);
    expect((await officer.post(`/dot/${round}/cham-dut-dinh-ky`, { every: "month" })).status).toBe(404);
  });

  test("a leader reads of it and ends nothing", async () => {
    const leader = await site.as("leader");
    expect(await (await leader.get(base)).text()).not.toContain("Chấm dứt định kỳ");
    expect((await leader.post(`${base}/cham-dut-dinh-ky`, { every: "month" })).status).toBe(403);
  });
});
