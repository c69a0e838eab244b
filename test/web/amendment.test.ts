import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { ObligationId } from "../../functions/core/ids.ts";
import { breakIn } from "../../functions/core/ledger.ts";
import { withEngines } from "../support/engines.ts";
import { at, type Caller, deadline, openSite, reportOf, round, type TestSite } from "./site.ts";

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

  test("tells nobody twice when it is done again after a break before the directive was written", async () => {
    const { directives } = site.world;
    const before = await directives.find(round);
    if (!before) throw new Error("nothing was issued");
    const amend = directives.amend;
    Object.assign(directives, { amend: () => Promise.reject(new Error("the store is away")) });
    expect((await issue()).status).toBe(500);
    expect(await dueOf()).toBe(newDeadline);
    const told = (await site.world.notices.recent(500)).length;
    Object.assign(directives, { amend });
    expect((await issue()).status).toBe(303);
    expect(await site.world.notices.recent(500)).toHaveLength(told);
    expect((await directives.find(round))?.amendments).toHaveLength(1);
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
