import { beforeEach, describe, expect, test } from "vitest";
import type { ObligationId } from "../../functions/core/ids.ts";
import { breakIn } from "../../functions/core/obligation/ledger.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { gather } from "../../functions/pipeline/gather.ts";
import { withEngines } from "../support/engines.ts";
import { at, type Caller, formTo, openSite, origin, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
const mine = reportOf("xa-tan-hoa");
const id = "d1.xa-tan-hoa" as ObligationId;
/** Tuesday, the day after the units' deadline; the paper itself came on Monday afternoon. */
const tuesday = at("2022-06-28T09:12:30+07:00");
const monday = { day: "2022-06-27", hour: "16:30", number: "127", registered: "2022-06-27" };

let site: TestSite;
let officer: Caller;
beforeEach(async () => {
  site = await openSite(engines());
  site.setClock(tuesday);
  officer = await site.as("officer");
});

/** The officer states the paper's arrival, types one section and looks at it once more. */
async function typedIn(arrival: Record<string, string> = monday): Promise<string> {
  const page = await (await officer.get(`${mine}/ban-giay`)).text();
  const stated = await officer.post(`${mine}/ban-giay`, { ...formTo(page, `${mine}/ban-giay`), ...arrival });
  expect(stated.headers.get("location")).toBe(mine);
  const section = `${mine}/muc/i-1`;
  const form = formTo(await (await officer.get(section)).text(), section);
  await officer.post(section, { ...form, "i-1-a-text": "Đã ban hành 05 văn bản.", _next: "exit" });
  return await (await officer.get(`${mine}/kiem-tra`)).text();
}

async function recorded(arrival: Record<string, string> = monday, more: Record<string, string> = {}) {
  const check = await typedIn(arrival);
  return officer.post(`${mine}/gui`, { ...formTo(check, `${mine}/gui`), ...more });
}

async function sentByTheUnit() {
  const clerk = await site.as("clerk.xa-tan-hoa");
  const section = `${mine}/muc/i-1`;
  const form = formTo(await (await clerk.get(section)).text(), section);
  await clerk.post(section, { ...form, "i-1-a-text": "Bản của đơn vị.", _next: "exit" });
  const check = await (await clerk.get(`${mine}/kiem-tra`)).text();
  return clerk.post(`${mine}/gui`, { ...formTo(check, `${mine}/gui`), lateReason: "Mất điện." });
}

const owed = async () => (await site.world.obligations.find(round, id)) ?? expect.unreachable();

describe("a report that came on paper", () => {
  test("is on time by its stamped arrival, however late it is typed in, and both times are kept", async () => {
    expect((await recorded()).headers.get("location")).toBe(`${mine}/xet`);
    const obligation = await owed();
    expect(standingOf(obligation, tuesday).type).toBe("onTime");
    expect(obligation.first).toMatchObject({ receivedAt: at("2022-06-27T16:30+07:00"), enteredAt: tuesday });
    const [submission] = await site.world.submissions.revisions(round, id);
    expect(submission?.origin).toEqual({
      type: "paper",
      enteredBy: "officer",
      arrivedAt: at("2022-06-27T16:30+07:00"),
      incoming: { number: "127", date: "2022-06-27" },
    });
    const ledger = await site.world.ledger.of(round, id);
    expect(ledger.at(-1)?.deed).toMatchObject({
      act: "entered",
      at: tuesday,
      by: "officer",
      detail: { arrivedAt: at("2022-06-27T16:30+07:00"), incoming: "văn bản đến số 127, ngày 27/6/2022" },
    });
    expect(breakIn(ledger)).toBeUndefined();
  });

  test("stated by two officers from one page: the second reads what the first stated, and keeps the own words", async () => {
    const form = formTo(await (await officer.get(`${mine}/ban-giay`)).text(), `${mine}/ban-giay`);
    const first = await officer.post(`${mine}/ban-giay`, { ...form, ...monday });
    expect(first.status).toBe(303);
    const second = await officer.post(`${mine}/ban-giay`, { ...form, ...monday, number: "128" });
    const page = await second.text();
    expect(second.status).toBe(409);
    expect(page).toContain("đã ghi bản giấy này lúc");
    expect(page).toContain(monday.number);
    expect(page).toContain('value="128"');
    // What is shown now may be stated over.
    const again = { ...formTo(page, `${mine}/ban-giay`), ...monday, number: "128" };
    expect((await officer.post(`${mine}/ban-giay`, again)).status).toBe(303);
  });

  test("stands as not sent at the officer's desk while the unit drafts its own", async () => {
    site.setClock(at("2022-06-24T08:00:00+07:00"));
    const clerk = await site.as("clerk.xa-tan-hoa");
    const section = `${mine}/muc/i-1`;
    const form = formTo(await (await clerk.get(section)).text(), section);
    await clerk.post(section, { ...form, "i-1-a-text": "Bản của đơn vị.", _next: "exit" });
    expect(await (await clerk.get(mine)).text()).toContain('<span class="badge drafting">');
    const page = await (await officer.get(`${mine}/ban-giay`)).text();
    await officer.post(`${mine}/ban-giay`, {
      ...formTo(page, `${mine}/ban-giay`),
      ...monday,
      day: "2022-06-23",
      registered: "2022-06-23",
    });
    const desk = await (await officer.get(mine)).text();
    expect(desk).toContain("Nhập thay từ bản giấy");
    expect(desk).toContain('<span class="badge awaited">Chưa gửi</span>');
    expect(desk).not.toContain("badge drafting");
  });

  test("is late when the paper came after the deadline, and then a reason is asked for", async () => {
    const late = { ...monday, day: "2022-06-28", hour: "08:00" };
    const without = await recorded(late);
    expect(without.status).toBe(422);
    expect(await without.text()).toContain("Lý do gửi chậm");
    await recorded(late, { lateReason: "Văn bản nêu: mưa lũ." });
    expect(standingOf(await owed(), tuesday).type).toBe("late");
  });

  test("says that it was typed in, with both times, on board, desk, receipt and the unit's own page", async () => {
    await recorded();
    const board = await (await officer.get(`/dot/${round}`)).text();
    expect(board).toContain("nhập từ bản giấy 09:12 thứ Ba, 28/6/2022");
    expect(board).toContain("16:30 27/6/2022");
    const clerk = await site.as("clerk.xa-tan-hoa");
    for (const [who, path] of [
      [officer, "xet"],
      [clerk, "bien-nhan"],
      [clerk, "ban-gui/1"],
    ] as const) {
      const page = await (await who.get(`${mine}/${path}`)).text();
      expect(page, path).toContain("Nhập từ bản giấy");
      expect(page, path).toContain("Bản giấy nhận lúc 16:30:00 thứ Hai, 27/6/2022, văn bản đến số 127");
      expect(page, path).toContain("nhập vào hệ thống lúc 09:12:30 thứ Ba, 28/6/2022");
    }
    expect(await (await clerk.get(mine)).text()).toContain("đã nhập thay từ bản giấy");
  });

  test("is told to the unit by letter", async () => {
    await recorded();
    const told = await site.world.notices.recent(20);
    const letter = told.find(({ subject }) => subject.startsWith("Đã nhập báo cáo giấy"));
    expect(letter?.to).toBe("xa-tan-hoa@anson.binhminh.example");
    expect(letter?.text).toContain("nhận lúc 16:30 ngày 27/6/2022, văn bản đến số 127, ngày 27/6/2022");
  });

  test("is never typed over a report that the unit sent itself", async () => {
    const check = await typedIn();
    await sentByTheUnit();
    const refusedWith = await officer.post(`${mine}/gui`, formTo(check, `${mine}/gui`));
    expect(refusedWith.status).toBe(409);
    expect(await refusedWith.text()).toContain("Đơn vị đã tự gửi báo cáo");
    expect((await officer.get(`${mine}/ban-giay`)).status).toBe(409);
    expect(await site.world.submissions.revisions(round, id)).toHaveLength(1);
  });

  test("is followed by the unit's own sending as the next revision, and stays on time by the paper", async () => {
    await recorded();
    expect((await sentByTheUnit()).status).toBe(303);
    const revisions = await site.world.submissions.revisions(round, id);
    expect(revisions.map(({ origin: came }) => came?.type)).toEqual(["paper", undefined]);
    expect(revisions[1]?.entries).toMatchObject({ "i-1-a-text": "Bản của đơn vị." });
    expect(standingOf(await owed(), tuesday).type).toBe("onTime");
  });

  test("cannot be taken back by the unit, whose paper lies with the authority", async () => {
    await recorded();
    const clerk = await site.as("clerk.xa-tan-hoa");
    const page = await (await clerk.get(`${mine}/rut`)).text();
    expect(page).toContain("đã được nhập từ bản giấy");
  });

  test("leaves what the unit was writing itself as it was", async () => {
    const clerk = await site.as("clerk.xa-tan-hoa");
    const section = `${mine}/muc/i-1`;
    const form = formTo(await (await clerk.get(section)).text(), section);
    await clerk.post(section, { ...form, "i-1-a-text": "Đang soạn dở.", _next: "exit" });
    await recorded();
    expect(await (await clerk.get(section)).text()).toContain("Đang soạn dở.");
    expect(await (await officer.get(`${mine}/ban-gui/1`)).text()).not.toContain("Đang soạn dở.");
  });

  test("may be mended by the officer, its arrival too; the ledger keeps both entries", async () => {
    await recorded();
    await recorded({ ...monday, day: "2022-06-28", hour: "08:00" }, { lateReason: "Ghi nhầm ngày." });
    expect(standingOf(await owed(), tuesday).type).toBe("late");
    const acts = (await site.world.ledger.of(round, id)).map(({ deed }) => deed.act);
    expect(acts.filter((act) => act === "entered")).toHaveLength(2);
    expect((await owed()).latest).toMatchObject({ revision: 2, corrects: 1 });
  });

  test.each([
    ["in the future", { ...monday, day: "2022-06-28", hour: "09:13" }, "không thể sau thời điểm nhập"],
    ["before the directive", { ...monday, day: "2022-06-09" }, "không thể trước khi văn bản"],
    ["on no day there is", { ...monday, day: "2022-06-31" }, "Ghi ngày nhận bản giấy"],
    ["without its number", { ...monday, number: " " }, "Ghi số văn bản đến"],
  ])("is not believed to have arrived %s", async (_how, arrival, words) => {
    const answer = await officer.post(`${mine}/ban-giay`, { _version: "0", ...arrival });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  });

  test("pressed twice, it is one report", async () => {
    const form = formTo(await typedIn(), `${mine}/gui`);
    const answers = await Promise.all([officer.post(`${mine}/gui`, form), officer.post(`${mine}/gui`, form)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await site.world.submissions.revisions(round, id)).toHaveLength(1);
  });

  test("is not in an edition frozen before it was typed in, though the paper had come by then", async () => {
    await recorded();
    const [directive] = await site.world.directives.all();
    const roster = directive && (await site.world.rosters.find(directive.roster));
    if (!directive || !roster) throw new Error("no round");
    const frozen = (asOf: string) =>
      gather(site.world, directive, roster, { asOf: at(asOf), edition: 1 }, async () => {});
    expect((await frozen("2022-06-28T09:12:30+07:00")).submissions).toEqual([]);
    const [filed] = (await frozen("2022-06-28T09:12:31+07:00")).submissions;
    expect(filed).toMatchObject({ origin: { type: "paper", enteredBy: "officer" }, enteredAt: tuesday });
  });
});

describe("the API, for a report on paper", () => {
  const call = async (person: string, method: string, path: string, body: unknown) =>
    site.app.request(`${origin}/api/directives/${round}/obligations/${id}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${(await site.as(person)).token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
  const paper = { arrivedAt: "2022-06-27T16:30:00+07:00", incoming: { number: "127", date: "2022-06-27" } };
  const save = () =>
    call("officer", "PUT", "/sections/i-1", { entries: { "i-1-a-text": "Từ bản giấy." }, version: 0 });
  const clientKey = () => site.world.mint.clientKey();

  test("takes it with the paper's arrival and gives both times on the receipt", async () => {
    await save();
    const sent = await call("officer", "POST", "/submissions", { clientKey: clientKey(), paper });
    expect(sent.status).toBe(201);
    expect(await sent.json()).toMatchObject({
      receivedAt: at("2022-06-27T16:30+07:00"),
      enteredAt: tuesday,
    });
  });

  test("refuses an officer who states no paper, and a clerk who states one", async () => {
    await save();
    const bare = await call("officer", "POST", "/submissions", { clientKey: clientKey() });
    expect([bare.status, await bare.json()]).toMatchObject([
      422,
      { error: { refusal: { type: "paper-unstated" } } },
    ]);
    await call("clerk.xa-tan-hoa", "PUT", "/sections/i-1", {
      entries: { "i-1-a-text": "Của đơn vị." },
      version: 0,
    });
    const posing = await call("clerk.xa-tan-hoa", "POST", "/submissions", { clientKey: clientKey(), paper });
    expect(posing.status).toBe(403);
    expect(await site.world.submissions.revisions(round, id)).toEqual([]);
  });
});
