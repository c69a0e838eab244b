import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { ObligationId, PersonId } from "../../functions/core/ids.ts";
import { breakIn } from "../../functions/core/obligation/ledger.ts";
import type { World } from "../../functions/core/world.ts";
import { recordsUnder } from "../../functions/pipeline/enforce/records.ts";
import { sweep } from "../../functions/pipeline/enforce/sweep.ts";
import { createApp } from "../../web/app.tsx";
import { endingAt } from "../support/ending.ts";
import { withEngines } from "../support/engines.ts";
import {
  at,
  type Caller,
  deadline,
  formTo,
  friday,
  openSite,
  origin,
  reportOf,
  round,
  type TestSite,
} from "./site.ts";

const engines = withEngines();
let site: TestSite;
let officer: Caller;
const page = `/dot/${round}/sua-doi`;
const asked = {
  demand: "d1",
  wording: "chậm nhất ngày 05 tháng 7 năm 2022",
  number: "345/UBND-NV",
  issued: "24/6/2022",
  reason: "Mưa lũ kéo dài",
};
const newDeadline = at("2022-07-06T00:00+07:00");
const id = v.parse(ObligationId, "d1.xa-tan-hoa");

beforeEach(async () => {
  site = await openSite(engines());
  officer = await site.as("officer");
});

/** A second officer of the same authority, at another machine. */
async function colleague(): Promise<Caller> {
  const first = await site.world.people.find(v.parse(PersonId, "officer"));
  if (!first) throw new Error("an officer");
  await site.world.people.keep({
    ...first,
    id: v.parse(PersonId, "officer-2"),
    email: "officer2@mau.example",
  });
  return site.as("officer-2");
}

async function unitsUnder(demand: string) {
  const directive = await site.world.directives.find(round);
  const roster = directive && (await site.world.rosters.find(directive.roster));
  if (!directive || !roster) throw new Error("nothing was issued");
  const records = await recordsUnder(site.world, directive, roster);
  return records.filter((each) => each.demand === demand);
}

/** The officer's press in a world that may end under it. */
async function issueIn(world: World) {
  return createApp(world, { secureCookies: false, origin }).request(origin + page, {
    method: "POST",
    headers: { cookie: `phien=${officer.token}`, origin },
    body: new URLSearchParams({ ...asked, _act: "issue" }),
  });
}

const dueOf = async (obligation = id) => (await site.world.obligations.find(round, obligation))?.dueBefore;
const issue = () => officer.post(page, { ...asked, _act: "issue" });

describe("another deadline by an amending document", () => {
  test("is read back with everyone it moves and the addresses told, and changes nothing yet", async () => {
    const text = await (await officer.post(page, { ...asked, _act: "read" })).text();
    expect(text).toContain("hết thứ Ba, 05/7/2022");
    expect(text).toMatch(/UBND xã Tân Hòa: báo [^<]+@[^<]+/);
    expect(await dueOf()).toBe(deadline);
    expect((await site.world.directives.find(round))?.amendments).toBeUndefined();
  });

  test("names the unit whose extension is later than the new day, and the day it keeps", async () => {
    await officer.post(`${reportOf("xa-tan-hoa")}/xet/gia-han`, { reason: "Mưa lũ.", day: "2022-07-08" });
    const text = await (await officer.post(page, { ...asked, _act: "read" })).text();
    expect(text.match(/vẫn giữ hạn đã gia hạn, muộn hơn hạn mới: hết thứ Sáu, 08\/7\/2022/g)).toHaveLength(1);
    expect(text).toMatch(/UBND xã Tân Hòa: báo [^/]+@[^/]+vẫn giữ hạn/);
  });

  test("lists each task with its day in one pair of brackets at most", async () => {
    const options = [...(await (await officer.get(page)).text()).matchAll(/<option[^>]*>([^<]*)</g)];
    expect(options.length).toBeGreaterThan(1);
    for (const [, said = ""] of options) expect(said).not.toMatch(/\([^)]*\(/);
  });

  test("says of no deadline that none is set, over a page that lists them all", async () => {
    expect(await (await officer.get(page)).text()).not.toContain("Không ấn định hạn");
    expect(await (await officer.post(page, { ...asked, _act: "read" })).text()).not.toContain(
      "Không ấn định hạn",
    );
  });

  test("moves every obligation of that demand and no other, in words that name the document", async () => {
    const bloc = v.parse(ObligationId, "d2.cum-2");
    const before = await dueOf(bloc);
    expect((await issue()).status).toBe(303);
    expect([await dueOf(), await dueOf(bloc)]).toEqual([newDeadline, before]);
    const entries = await site.world.ledger.of(round, id);
    expect(entries.at(-1)?.deed.detail.reason).toContain("345/UBND-NV");
    expect(breakIn(entries)).toBeUndefined();
    const told = (await site.world.notices.recent(500)).filter(({ about }) => about.obligation === id);
    expect(told.map(({ subject }) => subject).join()).toContain("Thay đổi thời hạn");
  });

  test("leaves the directive its name, and keeps what was amended on record", async () => {
    const named = (await site.world.directives.find(round))?.document;
    await issue();
    const after = await site.world.directives.find(round);
    expect(after?.document).toEqual(named);
    expect(after?.amendments).toMatchObject([{ demand: "d1", by: "officer", reason: asked.reason }]);
    expect(await (await officer.get(page)).text()).toContain("Lý do: Mưa lũ kéo dài");
    const clerk = await site.as("clerk.xa-tan-hoa");
    expect(await (await clerk.get(reportOf("xa-tan-hoa"))).text()).toContain("05/7/2022");
  });

  // Case amend-race.
  test("of two officers at once is one of the two, whole, and the other is told and keeps his words", async () => {
    const other = await colleague();
    const rival = { ...asked, wording: "chậm nhất ngày 08 tháng 7 năm 2022", number: "346/UBND-NV" };
    const answers = await Promise.all([issue(), other.post(page, { ...rival, _act: "issue" })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const directive = await site.world.directives.find(round);
    const [amendment] = directive?.amendments ?? [];
    const won = amendment?.document.number === asked.number ? asked : rival;
    expect(directive?.amendments).toHaveLength(1);
    const due = won === asked ? newDeadline : at("2022-07-09T00:00+07:00");
    expect(directive?.demands.find(({ id }) => id === "d1")?.deadline).toMatchObject({ dueBefore: due });
    const moved = await unitsUnder("d1");
    expect(new Set(moved.map(({ dueBefore }) => dueBefore))).toEqual(new Set([due]));
    const said = (await site.world.notices.recent(500)).filter(({ subject }) => subject.includes("thời hạn"));
    expect(said.every(({ text }) => text.includes(won.number))).toBe(true);
    const lost = await answers.find(({ status }) => status === 409)?.text();
    expect(lost).toContain("người khác đã sửa đổi văn bản");
    expect(lost).toContain(won.number);
    expect(lost).toContain((won === asked ? rival : asked).number);
  });

  test("decided on a page that somebody amended since is not written, and is when decided again", async () => {
    const other = await colleague();
    const before = formTo(await (await other.get(page)).text(), page);
    expect((await issue()).status).toBe(303);
    const rival = { ...asked, wording: "chậm nhất ngày 08 tháng 7 năm 2022", number: "346/UBND-NV" };
    const answer = await other.post(page, { ...before, ...rival, _act: "issue" });
    expect(answer.status).toBe(409);
    expect(await dueOf()).toBe(newDeadline);
    const shown = formTo(await answer.text(), page);
    const again = { ...shown, demand: "d1", _act: "issue" };
    expect((await other.post(page, again)).status).toBe(303);
    expect(await dueOf()).toBe(at("2022-07-09T00:00+07:00"));
  });

  test.each(["press", "sweep"] as const)(
    "that ended at any call is whole or not there, and finished by the next %s, telling everyone once",
    async (next) => {
      const calls = endingAt(site.world, Number.POSITIVE_INFINITY, "before");
      await issueIn(calls.world);
      const told = (await site.world.notices.recent(2000)).length;
      const of = calls.calls();
      expect(told).toBeGreaterThan(0);
      for (const end of [1, 3, 5, 8, 13, 21, of - 2, of - 1, of]) {
        for (const when of ["before", "after"] as const) {
          site = await openSite(engines());
          officer = await site.as("officer");
          await issueIn(endingAt(site.world, end, when).world);
          const amended = (await site.world.directives.find(round))?.amendments?.length ?? 0;
          if (next === "sweep") await sweep(site.world, site.world.clock());
          else expect((await issue()).status).toBe(303);
          const standing = amended === 1 || next === "press" ? newDeadline : deadline;
          expect(new Set((await unitsUnder("d1")).map(({ dueBefore }) => dueBefore))).toEqual(
            new Set([standing]),
          );
          expect((await site.world.directives.find(round))?.amendments?.length ?? 0).toBe(
            next === "press" ? 1 : amended,
          );
          const letters = (await site.world.notices.recent(2000)).filter(({ subject }) =>
            subject.startsWith("Thay đổi thời hạn"),
          );
          expect(letters).toHaveLength(standing === newDeadline ? told : 0);
          expect(await site.world.directives.unsettled()).toEqual([]);
        }
      }
    },
    120_000,
  );

  test("binds from the moment it is written: no page, mark or letter holds a unit to the old day meanwhile", async () => {
    const directive = await site.world.directives.find(round);
    if (!directive) throw new Error("nothing was issued");
    const demands = directive.demands.map((each) =>
      each.id === "d1" && each.deadline.type === "dated"
        ? { ...each, deadline: { ...each.deadline, dueBefore: newDeadline } }
        : each,
    );
    const { reason } = asked;
    const document = { kind: "Công văn", number: asked.number, subject: "sửa đổi" };
    const amendment = { document, demand: "d1", reason, by: v.parse(PersonId, "officer"), at: friday };
    const [before] = directive.demands;
    if (!before) throw new Error("nothing was demanded");
    await site.world.directives.amend(directive, {
      ...directive,
      demands,
      amendments: [{ ...amendment, before: before.deadline }],
    });
    site.setClock(at("2022-06-29T09:00+07:00"));
    const late = await site.as("officer");
    const board = await (await late.get(`/dot/${round}?viec=d1`)).text();
    expect(board).toContain("05/7/2022");
    expect(board).not.toContain("27/6/2022");
    await sweep(site.world, site.world.clock());
    const acts = (await site.world.ledger.of(round, id)).map(({ deed }) => deed.act);
    expect(acts).toContain("obliged");
    expect(acts).not.toContain("marked-overdue");
    const clerk = await site.as("clerk.xa-tan-hoa");
    expect(await (await clerk.get(reportOf("xa-tan-hoa"))).text()).toContain("hết thứ Ba, 05/7/2022");
  });

  test("is written by one of two who amend the same directive at once", async () => {
    const before = await site.world.directives.find(round);
    if (!before) throw new Error("nothing was issued");
    const after = { ...before, nextPeriodLabel: "khác" };
    const won = await Promise.all([1, 2].map(() => site.world.directives.amend(before, after)));
    expect(won.sort()).toEqual([false, true]);
  });

  test.each([
    ["wording", "chậm nhất ngày 31 tháng 6 năm 2022", "không có"],
    ["wording", "thường xuyên", "phải có ngày cụ thể"],
    ["wording", "chậm nhất ngày 20 tháng 6 năm 2022", "đã qua"],
    ["wording", "chậm nhất ngày 27 tháng 6 năm 2022", "không có gì thay đổi"],
    ["number", "", "Ghi số, ký hiệu"],
    ["issued", "31/6/2022", "có trong lịch"],
    ["reason", " ", "Ghi lý do sửa đổi"],
    ["demand", "d9", "Chọn việc"],
  ])("is not issued with %s “%s”, and says why", async (name, said, words) => {
    const answer = await officer.post(page, { ...asked, [name]: said, _act: "issue" });
    expect(answer.status).toBe(422);
    expect((await answer.text()).toLowerCase()).toContain(words.toLowerCase());
    expect(await dueOf()).toBe(deadline);
  });

  test("is the officer's alone", async () => {
    expect((await (await site.as("leader")).post(page, asked)).status).toBe(403);
    expect((await (await site.as("clerk.xa-tan-hoa")).post(page, asked)).status).toBe(404);
  });
});
