import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { ObligationId, PersonId } from "../../functions/core/ids.ts";
import type { Instant } from "../../functions/core/instant.ts";
import { extend } from "../../functions/core/obligation/extension.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { returnForRevision, waive } from "../../functions/core/obligation/review.ts";
import type { Acted, Setting } from "../../functions/core/obligation/setting.ts";
import type { Outcome } from "../../functions/core/problem/outcome.ts";
import { lateAnnex, lateUnder } from "../../functions/pipeline/enforce/late.ts";
import { sweep } from "../../functions/pipeline/enforce/sweep.ts";
import { withEngines } from "../support/engines.ts";
import { at, formTo, openSite, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
const unit = "xa-tan-hoa";
const id = v.parse(ObligationId, `d1.${unit}`);
const by = v.parse(PersonId, "officer");
let site: TestSite;

beforeEach(async () => {
  site = await openSite(engines());
});

/** What an officer decides of the unit's report, written down as the site would. */
async function decided(
  judge: (obligation: Obligation, setting: Setting) => Outcome<Acted>,
  about = id,
): Promise<void> {
  const directive = await site.world.directives.find(round);
  const roster = directive && (await site.world.rosters.find(directive.roster));
  const obligation = await site.world.obligations.find(round, about);
  if (!roster || !obligation) throw new Error("nothing was issued");
  const outcome = judge(obligation, { directive, roster, people: await site.world.people.all() });
  if (!outcome.ok || !(await site.world.obligations.change(outcome.value))) throw new Error("refused");
}

async function send(): Promise<void> {
  const clerk = await site.as(`clerk.${unit}`);
  const section = `${reportOf(unit)}/muc/i-1`;
  const form = formTo(await (await clerk.get(section)).text(), section);
  await clerk.post(section, { ...form, "i-1-a-text": "Đã ban hành 05 văn bản.", _next: "go" });
  const check = await (await clerk.get(`${reportOf(unit)}/kiem-tra`)).text();
  expect((await clerk.post(`${reportOf(unit)}/gui`, formTo(check, `${reportOf(unit)}/gui`))).status).toBe(
    303,
  );
}

/** The page without its tags, as it reads. */
const read = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

async function pagesOf(person: string, paths: readonly string[]): Promise<readonly string[]> {
  const caller = await site.as(person);
  return Promise.all(
    paths.map(async (path) => {
      const answer = await caller.get(path);
      expect(answer.status, path).toBe(200);
      return read(await answer.text());
    }),
  );
}

const report = reportOf(unit);
const unitPages = ["/", report, `${report}/muc/i-1`, `${report}/tep`, `${report}/kiem-tra`];

describe("the deadline in force, on every page of the unit and of the office", () => {
  // Case returned-clock.
  test("of a report sent back is the day it is wanted back, and nobody calls it overdue before", async () => {
    await send();
    await decided((obligation, setting) =>
      returnForRevision(obligation, setting, {
        ...{ by, at: at("2022-06-24T10:00+07:00"), dueBefore: at("2022-07-02T00:00+07:00") },
        reasons: [{ section: "i-1", text: "thiếu số liệu" }],
      }),
    );
    site.setClock(at("2022-06-29T09:00+07:00"));
    for (const page of await pagesOf(`clerk.${unit}`, unitPages)) {
      expect(page).toContain("hết thứ Sáu, 01/7/2022");
      expect(page).not.toContain("hết thứ Hai, 27/6/2022 (giờ Việt Nam)");
      expect(page).not.toMatch(/01\/7\/2022[^.]{0,40}quá hạn/);
    }
    const [review, board] = await pagesOf("officer", [`${report}/xet`, `/dot/${round}?viec=d1`]);
    expect(review).toContain("Hạn: hết thứ Sáu, 01/7/2022");
    expect(board).toContain("01/7/2022");
  });

  test("is no clock any more once the report is in hand: the day stands there, and no time is left or past", async () => {
    await send();
    site.setClock(at("2022-06-29T09:00+07:00"));
    const [tasks] = await pagesOf(`clerk.${unit}`, [report]);
    expect(tasks).toContain("hết thứ Hai, 27/6/2022");
    expect(tasks).not.toMatch(/27\/6\/2022[^.]{0,40}quá hạn/);
  });

  test("once everyone who owes has sent, the board says so and no longer how long ago the day was", async () => {
    await send();
    const directive = (await site.world.directives.find(round)) ?? expect.unreachable();
    const roster = (await site.world.rosters.find(directive.roster)) ?? expect.unreachable();
    const others = obligationsOf(directive, roster).filter((each) => each.demand === "d1" && each.id !== id);
    const exempt = { by, at: site.world.clock(), reason: "sáp nhập", ground: "exempt" as const };
    for (const other of others)
      await decided((obligation, setting) => waive(obligation, setting, exempt), other.id);
    site.setClock(at("2022-07-06T09:00+07:00"));
    const [board] = await pagesOf("officer", [`/dot/${round}?viec=d1`]);
    expect(board).toContain("đã gửi đủ 1/1");
    expect(board).not.toContain("quá hạn 8 ngày");
    const [other] = await pagesOf("officer", [`/dot/${round}?viec=d2`]);
    expect(other).not.toContain("đã gửi đủ");
  });

  // Case ladder-gate.
  test("is the demand's where an amendment moved it past an extension: no mark, no letter, no list before", async () => {
    await decided((obligation, setting) =>
      extend(obligation, setting, {
        ...{ by, at: at("2022-06-24T09:00+07:00"), until: at("2022-07-01T00:00+07:00"), reason: "mưa lũ" },
      }),
    );
    const officer = await site.as("officer");
    const amendment = {
      ...{ demand: "d1", wording: "chậm nhất ngày 05 tháng 7 năm 2022", number: "345/UBND-NV" },
      ...{ issued: "24/6/2022", reason: "Mưa lũ kéo dài", _act: "issue" },
    };
    expect((await officer.post(`/dot/${round}/sua-doi`, amendment)).status).toBe(303);
    const sweptAt = async (moment: Instant) => {
      site.setClock(moment);
      await sweep(site.world, moment);
      return (await site.world.ledger.of(round, id)).map(({ deed }) => deed);
    };
    const early = await sweptAt(at("2022-07-01T09:00+07:00"));
    expect(early.map(({ act }) => act)).not.toContain("marked-overdue");
    expect(early.map(({ act }) => act)).not.toContain("chased");
    const late = await sweptAt(at("2022-07-07T09:00+07:00"));
    const marks = late.filter(({ act }) => act === "marked-overdue" || act === "chased");
    expect(marks.map(({ detail }) => detail.dueBefore)).toEqual(Array(2).fill(at("2022-07-06T00:00+07:00")));
    const letters = (await site.world.notices.recent(900)).filter(
      ({ about, because }) => because && about.obligation === id,
    );
    for (const { text } of letters) expect(text).not.toContain("30/6");
    const directive = await site.world.directives.find(round);
    const roster = directive && (await site.world.rosters.find(directive.roster));
    const obligation = await site.world.obligations.find(round, id);
    const demand = directive?.demands.find((each) => each.id === "d1");
    if (!roster || !obligation || !demand) throw new Error("nothing was issued");
    const roll = lateUnder({ directive, roster, obligations: [obligation], now: site.world.clock() }, demand);
    expect(JSON.stringify(roll && lateAnnex(roll, ""))).toContain("hết thứ Ba, 05/7/2022");
    for (const page of await pagesOf(`clerk.${unit}`, unitPages)) {
      expect(page).toContain("hết thứ Ba, 05/7/2022");
      expect(page).not.toContain("30/6/2022");
    }
  });
});
