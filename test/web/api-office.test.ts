import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { aSection, keepDesk, paragraph } from "../support/desk.ts";
import { withEngines } from "../support/engines.ts";
import { publishEdition, signedAt } from "./edition.ts";
import { friday, openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
const ofRound = `/api/directives/${round}`;
const edition = `${ofRound}/editions/1`;
const listsAt = "/api/office-lists";
let site: TestSite;
beforeEach(async () => {
  site = await openSite(engines());
});

async function call(person: string, path: string, body?: object) {
  const { token } = await site.as(person);
  const answer = await site.app.request(origin + path, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: answer.status,
    body: v.parse(v.looseObject({ id: v.optional(v.string()) }), await answer.json()),
  };
}

const change = (version: number, made: object) => call("officer", listsAt, { version, change: made });

describe("the office's lists, for programs", () => {
  const deputy = { name: "Lò Thị Mẫu", capacity: "KT", position: "Phó Chủ tịch", since: "01/01/2022" };

  test("are read by leaders, written by officers over the version they read, and hidden from units", async () => {
    expect(await call("leader", listsAt)).toEqual({
      status: 200,
      body: { version: 0, signers: [], addressees: [], recipients: [] },
    });
    const written = await change(0, { act: "write-signer", entries: deputy });
    expect(written).toMatchObject({
      status: 200,
      body: { version: 1, signers: [{ id: "s1", capacity: "KT" }] },
    });
    expect(await change(0, { act: "write-signer", entries: deputy })).toMatchObject({
      status: 422,
      body: { error: { problems: [{ code: "listed-twice" }] } },
    });
    const lines = {
      act: "add-lines",
      list: "recipients",
      text: "- Như trên;\n- Sở Nội vụ (để b/c); snv@tinh.example",
    };
    expect((await change(1, lines)).body).toMatchObject({
      recipients: [
        { name: "Như trên" },
        { name: "Sở Nội vụ", purpose: "(để b/c)", email: "snv@tinh.example" },
      ],
    });
    const entries = { name: "Sở Nội vụ", purpose: "thay b/c", email: "", since: "01/01/2022" };
    const line = { act: "write-line", list: "recipients", id: "r3", entries };
    expect((await change(2, line)).body).toMatchObject({ recipients: [{}, { purpose: "(thay b/c)" }] });
    // Nobody's addition stands in another's way; an entry that was written meanwhile does.
    expect(await change(2, line)).toMatchObject({
      status: 409,
      body: { error: { refusal: { type: "overtaken", version: 3 } } },
    });
    expect((await change(3, { act: "drop", id: "s1" })).body).toMatchObject({ signers: [] });
    const drop = { version: 4, change: { act: "drop", id: "r2" } };
    expect((await call("leader", listsAt, drop)).status).toBe(403);
    expect((await call("clerk.xa-tan-hoa", listsAt)).status).toBe(404);
  });

  test("say what an entry may not be, box by box, and stay as they were", async () => {
    const wrong = await change(0, { act: "write-signer", entries: { ...deputy, capacity: "TM" } });
    expect(wrong).toMatchObject({ status: 422, body: { error: { problems: [{ field: "position" }] } } });
    expect((await call("officer", listsAt)).body).toMatchObject({ version: 0 });
  });
});

describe("what is said of a report on its way, for programs", () => {
  test("is said once a key, answered, closed, and read by both sides of the desk", async () => {
    const section = aSection("s1", { paragraphs: [paragraph("p~1", "Thu ngân sách đạt 6.473 triệu đồng.")] });
    await publishEdition(site.world, 1, [], await keepDesk(site.world, [section]));
    const clientKey = site.world.mint.clientKey();
    const given = { clientKey, text: "Xem lại số thu ngân sách.", section: "s1", mark: "p~1" };
    const said = await call("leader", `${edition}/comments`, given);
    const told = { by: "leader", mark: "p~1", quoted: "Thu ngân sách đạt 6.473 triệu đồng.", answers: [] };
    expect(said).toMatchObject({ status: 201, body: told });
    expect(await call("leader", `${edition}/comments`, given)).toEqual(said);
    const one = `${ofRound}/comments/${said.body.id}`;
    const answered = await call("officer", `${one}/answers`, { text: "Đã xem lại." });
    expect(answered.body).toMatchObject({ answers: [{ by: "officer", text: "Đã xem lại." }] });
    expect((await call("leader", `${one}/closing`, {})).body).toMatchObject({ closed: { by: "leader" } });
    const all = await call("officer", `${ofRound}/comments`);
    expect(all.body).toMatchObject({ comments: [{ edition: 1, text: given.text, closed: {} }] });
  });

  test("says something, of an edition that is there, and is nobody else's", async () => {
    await publishEdition(site.world, 1);
    const given = { clientKey: site.world.mint.clientKey(), text: " " };
    expect((await call("leader", `${edition}/comments`, given)).status).toBe(422);
    const other = { ...given, text: "Ý kiến." };
    expect((await call("leader", `${ofRound}/editions/9/comments`, other)).status).toBe(404);
    expect((await call("leader", `${ofRound}/comments/none/answers`, { text: "Ý kiến." })).status).toBe(404);
    expect((await call("clerk.xa-tan-hoa", `${edition}/comments`, other)).status).toBe(404);
  });
});

describe("the deliveries of an issued report, for programs", () => {
  test("are begun, told with what came back, and written again on what was read", async () => {
    expect((await call("officer", `${edition}/deliveries`)).status).toBe(404);
    await change(0, {
      ...{ act: "add-lines", list: "addressees" },
      text: "Sở Nội vụ; vanthu@snv.example\nHuyện ủy",
    });
    await publishEdition(site.world, 1, [], {
      head: {
        ...{ kind: "Báo cáo", symbol: "BC", subject: "thi đua, khen thưởng", month: 6, year: 2022 },
        ...{ addressees: ["Sở Nội vụ", "Huyện ủy"], recipients: ["Như trên"] },
        signatory: { authority: ["TM. ỦY BAN NHÂN DÂN"], position: "CHỦ TỊCH", name: "Trần Mẫu" },
      },
      signed: signedAt(friday),
    });
    const sent = await call("records-clerk", `${edition}/deliveries`, {});
    expect(sent).toMatchObject({
      status: 201,
      body: {
        deliveries: [
          { id: "d1", name: "Sở Nội vụ", email: "vanthu@snv.example", letters: 1, state: "waiting" },
          { id: "d2", name: "Huyện ủy", letters: 0, state: "no-address" },
        ],
      },
    });
    expect(await call("records-clerk", `${edition}/deliveries`, {})).toEqual(sent);
    const one = (id: string) => `${edition}/deliveries/${id}/letters`;
    const again = await call("records-clerk", one("d1"), { letters: 1 });
    expect(again.body).toMatchObject({ deliveries: [{ letters: 2 }, {}] });
    expect(await call("records-clerk", one("d1"), { letters: 1 })).toMatchObject({
      status: 409,
      body: { error: { refusal: { type: "closed" } } },
    });
    expect((await call("records-clerk", one("d2"), { letters: 0 })).body).toMatchObject({
      error: { refusal: { type: "no-address" } },
    });
    expect((await call("leader", `${edition}/deliveries`)).status).toBe(200);
    expect((await call("leader", one("d1"), { letters: 2 })).status).toBe(403);
  });
});
