import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { type ObligationId, PersonId, UnitId } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { rulesOf } from "../../functions/core/ladder/rules.ts";
import { takeMeasures } from "../../functions/core/ladder/take.ts";
import { breakIn } from "../../functions/core/obligation/ledger.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
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
const mine = reportOf("xa-tan-hoa");
const id = "d1.xa-tan-hoa" as ObligationId;
const head = v.parse(PersonId, "head.xa-tan-hoa");

let site: TestSite;
let clerk: Caller;
let chief: Caller;
beforeEach(async () => {
  site = await openSite(engines());
  const [directive] = await site.world.directives.all();
  if (!directive) throw new Error("no round");
  await site.world.directives.amend(directive, { ...directive, confirmation: "head" });
  await entered();
  clerk = await site.as("clerk.xa-tan-hoa");
  chief = await site.as(head);
});

/** The head of the unit is on file. */
async function entered() {
  const authority = (await site.world.directives.all())[0]?.authority;
  if (!authority) throw new Error("no round");
  const unit = v.parse(UnitId, "xa-tan-hoa");
  const email = "chutich.tan-hoa@anson.binhminh.example";
  await site.world.people.keep({ role: "head", id: head, name: "Chủ tịch Tân Hòa", email, authority, unit });
}

async function typed(words = "Đã ban hành 05 văn bản.") {
  const section = `${mine}/muc/i-1`;
  const form = formTo(await (await clerk.get(section)).text(), section);
  await clerk.post(section, { ...form, "i-1-a-text": words, _next: "exit" });
}

async function proposed(words?: string) {
  await typed(words);
  const check = await (await clerk.get(`${mine}/kiem-tra`)).text();
  return clerk.post(`${mine}/trinh`, formTo(check, `${mine}/trinh`));
}

const confirmForm = async () =>
  formTo(await (await chief.get(`${mine}/xac-nhan`)).text(), `${mine}/xac-nhan`);
const owed = async () => (await site.world.obligations.find(round, id)) ?? expect.unreachable();

describe("where the authority wants the head of the unit to confirm", () => {
  test("the clerk's button puts the report before the head, and says that this is not yet the sending", async () => {
    await typed();
    const check = await (await clerk.get(`${mine}/kiem-tra`)).text();
    expect(check).toContain("Trình thủ trưởng đơn vị xác nhận");
    expect(check).toContain("Hạn tính theo lúc thủ trưởng xác nhận");
    expect(check).not.toContain(`action="${mine}/gui"`);
    expect((await proposed()).headers.get("location")).toBe(mine);
    const tasks = await (await clerk.get(mine)).text();
    expect(tasks).toContain("Đang chờ thủ trưởng đơn vị xác nhận");
    expect(tasks).toContain("Hạn tính theo lúc thủ trưởng xác nhận");
    expect((await owed()).latest).toBeUndefined();
    const letters = await site.world.notices.recent(10);
    expect(letters.find(({ subject }) => subject.startsWith("Chờ xác nhận"))?.to).toBe(
      "chutich.tan-hoa@anson.binhminh.example",
    );
  });

  test("the clerk cannot send it past the head, by page or by API", async () => {
    await proposed();
    const form = { _key: site.world.mint.clientKey() };
    const answer = await clerk.post(`${mine}/gui`, form);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Thủ trưởng đơn vị phải xác nhận trước khi gửi");
    const called = await call("clerk.xa-tan-hoa", "/submissions", { clientKey: form._key });
    expect(await called.json()).toMatchObject({ error: { refusal: { type: "confirmation-wanted" } } });
    expect(await site.world.submissions.revisions(round, id)).toEqual([]);
  });

  test("the head reads exactly what will be sent, and his confirmation is the sending", async () => {
    await proposed();
    expect((await chief.get(mine)).headers.get("location")).toBe(`${mine}/xac-nhan`);
    const page = await (await chief.get(`${mine}/xac-nhan`)).text();
    expect(page).toContain("Đã ban hành 05 văn bản.");
    expect(page).toContain("Xác nhận và gửi");
    expect(page).toContain("Trả lại cho người soạn");
    const later = addMilliseconds(friday, 3_600_000);
    site.setClock(later);
    const done = await chief.post(`${mine}/xac-nhan`, formTo(page, `${mine}/xac-nhan`));
    expect(done.headers.get("location")).toBe(`${mine}/bien-nhan`);
    const obligation = await owed();
    expect([obligation.latest?.receivedAt, obligation.confirmation]).toEqual([later, undefined]);
    const [submission] = await site.world.submissions.revisions(round, id);
    expect(submission).toMatchObject({
      by: head,
      origin: { type: "confirmed", draftedBy: "clerk.xa-tan-hoa", proposedAt: friday, confirmedBy: head },
    });
    const ledger = await site.world.ledger.of(round, id);
    expect(ledger.map(({ deed: { act, by } }) => [act, by]).slice(-2)).toEqual([
      ["proposed", "clerk.xa-tan-hoa"],
      ["received", head],
    ]);
    expect(breakIn(ledger)).toBeUndefined();
    const officer = await site.as("officer");
    for (const [who, path] of [
      [chief, "bien-nhan"],
      [clerk, "ban-gui/1"],
      [officer, "xet"],
    ] as const) {
      const shown = await (await who.get(`${mine}/${path}`)).text();
      expect(shown, path).toContain("soạn, trình lúc 08:00:00 thứ Sáu, 24/6/2022");
      expect(shown, path).toContain("Chủ tịch Tân Hòa xác nhận và gửi lúc 09:00:00 thứ Sáu, 24/6/2022");
    }
  });

  test("put forward in time and confirmed after the deadline, it is late, and the head is asked why", async () => {
    await proposed();
    site.setClock(deadline);
    chief = await site.as(head);
    const form = await confirmForm();
    const without = await chief.post(`${mine}/xac-nhan`, { ...form, lateReason: "" });
    expect(without.status).toBe(422);
    await chief.post(`${mine}/xac-nhan`, { ...(await confirmForm()), lateReason: "Đi công tác." });
    expect(standingOf(await owed(), deadline).type).toBe("late");
  });

  test("changed while he was reading, nothing is sent and the new text is shown", async () => {
    await proposed();
    const form = await confirmForm();
    await typed("Đã ban hành 06 văn bản.");
    const answer = await chief.post(`${mine}/xac-nhan`, form);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("Nội dung vừa được sửa trong lúc trang này mở, nên chưa gửi");
    expect(page).toContain("Đã ban hành 06 văn bản.");
    expect(await site.world.submissions.revisions(round, id)).toEqual([]);
    await chief.post(`${mine}/xac-nhan`, formTo(page, `${mine}/xac-nhan`));
    const [sent] = await site.world.submissions.revisions(round, id);
    expect(sent?.entries).toMatchObject({ "i-1-a-text": "Đã ban hành 06 văn bản." });
  });

  test("given back with a note, it waits for the clerk, who reads the note and puts it forward again", async () => {
    await proposed();
    expect((await chief.post(`${mine}/xac-nhan/tra-lai`, { note: " " })).status).toBe(422);
    await chief.post(`${mine}/xac-nhan/tra-lai`, { note: "Bổ sung số liệu khen thưởng." });
    expect(await (await clerk.get(mine)).text()).toContain("Bổ sung số liệu khen thưởng.");
    const after = await (await chief.get(`${mine}/xac-nhan`)).text();
    expect(after).toContain("Đã trả lại cho người soạn lúc 08:00:00 thứ Sáu, 24/6/2022");
    expect(after).toContain("Bổ sung số liệu khen thưởng.");
    expect(after).toContain('<a href="/">Các báo cáo của đơn vị</a>');
    const stale = await chief.post(`${mine}/xac-nhan`, { _key: site.world.mint.clientKey(), _seen: "x" });
    expect(stale.status).toBe(409);
    expect(await site.world.submissions.revisions(round, id)).toEqual([]);
    await proposed("Đã bổ sung.");
    expect((await chief.post(`${mine}/xac-nhan`, await confirmForm())).status).toBe(303);
    expect(await site.world.submissions.revisions(round, id)).toHaveLength(1);
  });

  test("pressed twice or sent again because the answer was lost, it is one report under one receipt", async () => {
    await proposed();
    const form = await confirmForm();
    const both = await Promise.all([
      chief.post(`${mine}/xac-nhan`, form),
      chief.post(`${mine}/xac-nhan`, form),
    ]);
    const again = await chief.post(`${mine}/xac-nhan`, form);
    expect([...both, again].map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await site.world.submissions.revisions(round, id)).toHaveLength(1);
  });

  test("a unit without a head on file is told who can mend it, and the officer sees it on the board", async () => {
    const other = reportOf("xa-binh-ha");
    const writer = await site.as("clerk.xa-binh-ha");
    const form = formTo(await (await writer.get(`${other}/muc/i-1`)).text(), `${other}/muc/i-1`);
    await writer.post(`${other}/muc/i-1`, { ...form, "i-1-a-text": "Xong.", _next: "exit" });
    const check = await (await writer.get(`${other}/kiem-tra`)).text();
    expect(check).toContain("Đơn vị chưa có thủ trưởng trong danh sách người dùng");
    expect(check).toContain("thidua@anson.binhminh.example");
    await writer.post(`${other}/trinh`, formTo(check, `${other}/trinh`));
    const letters = await site.world.notices.recent(10);
    expect(letters.map(({ to }) => to)).toContain("thidua@anson.binhminh.example");
    const board = await (await (await site.as("officer")).get(`/dot/${round}`)).text();
    const rowOf = (unit: string) => board.split(`bc/d1.${unit}/xet`)[1]?.split("</tr>")[0] ?? "no row";
    const row = rowOf("xa-binh-ha");
    expect(row).toContain("Chưa có thủ trưởng để xác nhận");
    expect(row).toContain("Chờ thủ trưởng xác nhận");
    expect(rowOf("xa-tan-hoa")).not.toContain("Chưa có thủ trưởng");
  });

  test("a reminder before the deadline goes to both while the report waits for the head", async () => {
    const [directive] = await site.world.directives.all();
    const roster = directive && (await site.world.rosters.find(directive.roster));
    if (!directive || !roster) throw new Error("no round");
    const setting = { directive, roster, people: await site.world.people.all() };
    const reminded = async () =>
      takeMeasures(await owed(), setting, rulesOf(roster.authority, directive), at("2022-06-24T09:00+07:00"))
        .notices.filter(({ subject }) => subject.startsWith("Nhắc việc"))
        .map(({ to, text }) => [to, text.includes("chờ thủ trưởng đơn vị xác nhận")]);
    const unit = "xa-tan-hoa@anson.binhminh.example";
    expect(await reminded()).toEqual([[unit, false]]);
    await proposed();
    expect(await reminded()).toEqual([
      [unit, true],
      ["chutich.tan-hoa@anson.binhminh.example", true],
    ]);
  });

  test("a report on paper, which bears the head's signature, needs no confirmation here", async () => {
    const officer = await site.as("officer");
    await officer.post(`${mine}/ban-giay`, {
      _version: "0",
      ...{ day: "2022-06-23", hour: "10:00", number: "120", registered: "2022-06-23" },
    });
    const section = `${mine}/muc/i-1`;
    const form = formTo(await (await officer.get(section)).text(), section);
    await officer.post(section, { ...form, "i-1-a-text": "Từ bản giấy.", _next: "exit" });
    const check = await (await officer.get(`${mine}/kiem-tra`)).text();
    expect((await officer.post(`${mine}/gui`, formTo(check, `${mine}/gui`))).status).toBe(303);
  });
});

async function call(person: string, path: string, body: unknown) {
  return site.app.request(`${origin}/api/directives/${round}/obligations/${id}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      authorization: `Bearer ${(await site.as(person)).token}`,
      "content-type": "application/json",
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

test("by the API the draft is put forward, shown with its hash, given back, and confirmed by that hash alone", async () => {
  await typed();
  expect((await call("clerk.xa-tan-hoa", "/proposals", {})).status).toBe(201);
  const { shown } = (await (await call(head, "/confirmation", undefined)).json()) as { shown: string };
  expect((await call(head, "/hand-backs", { note: "Xem lại." })).status).toBe(204);
  await call("clerk.xa-tan-hoa", "/proposals", { shown });
  const clientKey = site.world.mint.clientKey();
  const other = await call(head, "/confirmation", { clientKey, shown: "0".repeat(64) });
  expect(other.status).toBe(409);
  expect((await call("clerk.xa-tan-hoa", "/confirmation", { clientKey, shown })).status).toBe(403);
  const sent = await call(head, "/confirmation", { clientKey, shown });
  expect([sent.status, await sent.json()]).toMatchObject([201, { revision: 1, receivedAt: friday }]);
});

test("where only the unit's own rules want it, only that unit's reports go before its head", async () => {
  site = await openSite(engines());
  await entered();
  const [directive] = await site.world.directives.all();
  const roster = directive && (await site.world.rosters.find(directive.roster));
  if (!roster) throw new Error("no round");
  const units = roster.units.map((unit) =>
    unit.id === "xa-tan-hoa" ? { ...unit, confirmation: "head" as const } : unit,
  );
  await site.world.rosters.keep({ ...roster, units });
  clerk = await site.as("clerk.xa-tan-hoa");
  await typed();
  expect(await (await clerk.get(`${mine}/kiem-tra`)).text()).toContain("Trình thủ trưởng");
  const other = await site.as("clerk.xa-binh-ha");
  expect(await (await other.get(`${reportOf("xa-binh-ha")}/kiem-tra`)).text()).not.toContain(
    "Trình thủ trưởng",
  );
});

describe("the head gives a draft back", () => {
  test("but not one put before him since he opened the page: he is told, and his note is kept", async () => {
    await proposed();
    const page = await (await chief.get(`${mine}/xac-nhan`)).text();
    const action = /action="([^"]+)"[^>]*>\s*<input type="hidden" name="_put"/.exec(page)?.[1] ?? "";
    const stale = formTo(page, action);
    site.setClock(addMilliseconds(friday, 60_000));
    await proposed("Đã ban hành 07 văn bản.");
    const answer = await chief.post(action, { ...stale, note: "Thiếu số liệu đăng ký." });
    const told = await answer.text();
    expect(answer.status).toBe(409);
    expect(told).toContain("Người soạn đã trình bản khác lúc 08:01");
    expect(told).toContain("Thiếu số liệu đăng ký.");
    expect((await owed()).confirmation?.type).toBe("asked");
    const again = { ...formTo(told, action), note: "Thiếu số liệu đăng ký." };
    const presses = await Promise.all([chief.post(action, again), chief.post(action, again)]);
    expect(presses.map(({ status }) => status)).toEqual([303, 303]);
    expect((await owed()).confirmation?.type).toBe("handed-back");
    const acts = (await site.world.ledger.of(round, id)).map(({ deed }) => deed.act);
    expect(acts.filter((act) => act === "handed-back")).toHaveLength(1);
  });

  test("and a draft put before him twice by one press is put once", async () => {
    await typed();
    const form = formTo(await (await clerk.get(`${mine}/kiem-tra`)).text(), `${mine}/trinh`);
    const presses = await Promise.all([clerk.post(`${mine}/trinh`, form), clerk.post(`${mine}/trinh`, form)]);
    expect(presses.map(({ status }) => status)).toEqual([303, 303]);
    const acts = (await site.world.ledger.of(round, id)).map(({ deed }) => deed.act);
    expect(acts.filter((act) => act === "proposed")).toHaveLength(1);
  });
});

describe("a text in an old encoding that the clerk kept as typed", () => {
  const legacy = "Thùc hiÖn KÕ ho¹ch sè 40/KH-UBND vÒ ph¸t ®éng phong trµo thi ®ua yªu n\u00adíc n¨m 2022.";

  async function proposedAsTyped() {
    await typed(legacy);
    const check = await (await clerk.get(`${mine}/kiem-tra`)).text();
    return clerk.post(`${mine}/trinh`, { ...formTo(check, `${mine}/trinh`), _asTyped: "1" });
  }

  test("is shown to the head as such, and sent as it was shown", async () => {
    expect((await proposedAsTyped()).status).toBe(303);
    const page = await (await chief.get(`${mine}/xac-nhan`)).text();
    expect(page).toContain("Chữ người soạn giữ nguyên như đã gõ");
    expect(page).toContain("có thể gõ bằng bảng mã TCVN3 (ABC)");
    expect(page).toContain("<mark>Thực</mark>");
    expect((await chief.post(`${mine}/xac-nhan`, await confirmForm())).status).toBe(303);
  });

  test("is confirmed by a program only with the same word for it as elsewhere", async () => {
    await proposedAsTyped();
    const { token } = await site.as(head);
    const call = (method: string, body?: object) =>
      site.app.request(`${origin}/api/directives/${round}/obligations/${id}/confirmation`, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const looked = v.parse(v.looseObject({ shown: v.string() }), await (await call("GET")).json());
    expect(looked).toMatchObject({ kept: [{ field: "i-1-a-text", code: "legacy-text" }] });
    const said = { clientKey: site.world.mint.clientKey(), shown: looked.shown };
    expect((await call("POST", said)).status).toBe(422);
    expect((await call("POST", { ...said, asTyped: true })).status).toBe(201);
  });
});
