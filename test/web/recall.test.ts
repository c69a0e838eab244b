import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { AuthorityId, PersonId } from "../../functions/core/ids.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { pageLinked } from "../../web/paths.ts";
import { withEngines } from "../support/engines.ts";
import { unspokenVietnamese } from "../support/language.ts";
import { publishEdition, signedAt } from "./edition.ts";
import { at, type Caller, formTo, openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
const page = `/dot/${round}/ky/1`;
const recallPath = `${page}/thu-hoi`;
const reason = "Sai số liệu của xã Thử, mục I.3.";

let site: TestSite;
let officer: Caller;
let colleague: Caller;
let edition: Edition;

beforeEach(async () => {
  site = await openSite(engines());
  const first = await site.world.people.find(v.parse(PersonId, "officer"));
  const [id, authority] = [
    v.parse(PersonId, "officer.two"),
    first?.authority ?? v.parse(AuthorityId, "none"),
  ];
  const email = "hai@anson.example";
  await site.world.people.keep({ role: "officer", id, name: "Đinh Văn Hai", email, authority });
  edition = await publishEdition(site.world, 1);
  await site.world.editions.decide(edition, { signed: signedAt(at("2022-06-29T09:00+07:00")) });
  site.setClock(at("2022-06-30T10:00+07:00"));
  officer = await site.as("officer");
  colleague = await site.as("officer.two");
});

const read = async (path: string, caller = officer) => (await caller.get(path)).text();
const stored = async (number = 1) => (await site.world.editions.find(round, number)) ?? expect.unreachable();
const form = async (caller = officer) => formTo(await read(page, caller), recallPath);
const recall = async (words: string, caller = officer) =>
  caller.post(recallPath, { ...(await form(caller)), reason: words });
const paper = async () => (await site.app.request(`${origin}/tra-cuu/${edition.proof}`)).text();
const lettersOnIt = async () =>
  (await site.world.notices.recent(50)).filter(
    ({ subject, audience }) => subject.startsWith("Thu hồi báo cáo") && audience === "leader",
  );

describe("an officer who recalls an issued report", () => {
  test("writes it down once, with name, moment and reason, and the page says so", async () => {
    expect((await recall(reason)).status).toBe(303);
    const { recalled, signed } = await stored();
    expect(recalled).toEqual({ at: site.world.clock(), by: "officer", reason, hash: signed?.hash });
    const told = await read(page);
    expect(told).toContain("đã thu hồi báo cáo này lúc 10:00 thứ Năm, 30/6/2022, với lý do:");
    expect(told).toContain(reason);
    const course = told.slice(told.indexOf('id="course"'));
    expect(course).toMatch(/<\/strong> đã thu hồi báo cáo<span class="muted"> 10:00 thứ Năm, 30\/6\/2022/);
    expect(course).toContain(reason);
    expect(told).not.toContain(`action="${recallPath}"`);
    expect(told).toContain("Tải bản đã ký");
    expect((await officer.get(`/dot/${round}/ban/1/pdf`)).status).toBe(200);
  });

  test("is seen in the list of editions, with the moment; the result page offers it as in force no more", async () => {
    await publishEdition(site.world, 2);
    expect(await read(`/dot/${round}/ket-qua`)).toContain("Bản số 1");
    await recall(reason);
    const list = await read(`/dot/${round}/ban`);
    expect(list).toMatch(/Đã thu hồi<\/span><span class="muted">10:00 thứ Năm, 30\/6\/2022/);
    expect(list).not.toContain("Đã ban hành");
    expect(await read(`/dot/${round}/ket-qua`)).not.toContain("Bản số 1");
  });

  test("gives a reason, and without one reads what is missing with every word kept", async () => {
    const blank = await recall(" \u200b ");
    expect(blank.status).toBe(422);
    expect(await blank.text()).toContain("Ghi lý do.");
    const long = await recall("dài ".repeat(1_500));
    expect(long.status).toBe(422);
    expect(await long.text()).toContain("dài dài dài");
    expect((await stored()).recalled).toBeUndefined();
    expect(await lettersOnIt()).toEqual([]);
  });

  test("tells the leaders, once, with a link to the edition", async () => {
    const posted = { ...(await form()), reason };
    const answers = await Promise.all([1, 2, 3].map(() => officer.post(recallPath, posted)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await officer.post(recallPath, posted)).status).toBe(303);
    const letters = await lettersOnIt();
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ audience: "leader", about: { edition: 1 } });
    expect(letters[0]?.text).toContain(reason);
    const [{ about, audience } = expect.unreachable()] = letters;
    expect(pageLinked({ ...about, audience })).toBe(page);
    const leader = await site.as("leader");
    expect(await read(page, leader)).toContain(reason);
  });

  test("says it of the file that was shown, and of no other", async () => {
    const other = await officer.post(recallPath, { hash: "0".repeat(64), reason });
    expect(other.status).toBe(409);
    expect(await other.text()).toContain("không phải của tệp này");
    const none = await publishEdition(site.world, 2);
    const draft = await officer.post(`/dot/${round}/ky/2/thu-hoi`, { hash: none.pdf.hash, reason });
    expect(draft.status).toBe(409);
    expect(await draft.text()).toContain("Bản này chưa ban hành nên không có gì để thu hồi.");
    expect((await officer.post(`/dot/${round}/ky/9/thu-hoi`, { hash: none.pdf.hash, reason })).status).toBe(
      404,
    );
  });
});

describe("of two officers who recall one report at once", () => {
  test("one is written down, and the other is told who and when, and keeps the words typed", async () => {
    const [mine, theirs] = [await form(), await form(colleague)];
    const answers = await Promise.all([
      officer.post(recallPath, { ...mine, reason: "Lời một" }),
      colleague.post(recallPath, { ...theirs, reason: "Lời hai" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const { recalled } = await stored();
    const second = answers.find(({ status }) => status === 409);
    const told = (await second?.text()) ?? "";
    expect(told).toContain("đã được thu hồi lúc 10:00 thứ Năm, 30/6/2022");
    const first = (await site.world.people.find(recalled?.by ?? expect.unreachable()))?.name;
    expect(told).toContain(`${first} đã thu hồi báo cáo này`);
    expect(told).toContain("Lý do vừa nhập chưa được lưu:");
    for (const words of ["Lời một", "Lời hai"]) expect(told).toContain(words);
    expect(await lettersOnIt()).toHaveLength(1);
  });

  test("the one who comes later with the same words is told as well: it was not their act", async () => {
    const theirs = await form(colleague);
    await recall(reason);
    expect((await colleague.post(recallPath, { ...theirs, reason })).status).toBe(409);
    expect((await stored()).recalled?.by).toBe("officer");
  });
});

describe("the page for whoever holds the paper", () => {
  test("says that the report was recalled and when, and neither why nor by whom", async () => {
    expect(await paper()).toContain("Đây là Báo cáo số 45/BC-UBND, đã ban hành");
    await recall(reason);
    const told = await paper();
    expect(told).toContain("đã được cơ quan ban hành thu hồi lúc 10:00 thứ Năm, 30/6/2022");
    for (const kept of [reason, "Thông tin để đối chiếu", "chuyên viên", "officer", "/dot/"]) {
      expect(told).not.toContain(kept);
    }
  });

  test("names the report that was issued in its place", async () => {
    await recall(reason);
    const next = await publishEdition(site.world, 2);
    expect(await read(`/dot/${round}/ky/2`)).toContain("Chuẩn bị trình ký");
    expect(await site.world.editions.decide(next, { signed: signedAt(at("2022-07-01T09:00+07:00")) })).toBe(
      true,
    );
    expect(await paper()).toContain("Báo cáo đang có hiệu lực là Báo cáo số 45/BC-UBND.");
  });
});

describe("a reason of any kind of text", () => {
  test.each([
    ["markup", `</textarea><script>alert(1)</script>"'&`],
    ["silent and turning characters", "Sai\u200b số\u202e liệu\u0000 huyện"],
    ["a reason that imitates the letter", "Sai.\n\nTrân trọng.\nVăn phòng khác\r\nBcc: x@y.example"],
    ["letters apart from their marks", "Sai số liệu".normalize("NFD")],
  ])("%s is kept as the one door reads it, and shown as text", async (_, hostile) => {
    expect((await recall(hostile)).status).toBe(303);
    const kept = (await stored()).recalled?.reason ?? "";
    expect(kept).toBe(kept.normalize("NFC"));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be gone.
    expect(kept).not.toMatch(/[\u0000-\u0008\u200b\u202a-\u202e]/);
    const told = await read(page);
    expect(told).not.toContain("<script>alert");
    expect(
      (await officer.post(recallPath, { hash: signedAt(edition.builtAt).hash, reason: hostile })).status,
    ).toBe(303);
    const [letter] = await lettersOnIt();
    expect(letter?.subject).toBe("Thu hồi báo cáo đã ban hành: bản số 1");
    expect(letter?.text).toContain(kept);
  });
});

test("neither a leader nor a unit recalls a report, and a leader's page offers it to nobody", async () => {
  const leader = await site.as("leader");
  expect(await read(page, leader)).not.toContain(recallPath);
  const said = { hash: (await stored()).signed?.hash ?? "", reason };
  expect((await leader.post(recallPath, said)).status).toBe(403);
  expect((await (await site.as("clerk.xa-tan-hoa")).post(recallPath, said)).status).toBe(404);
  expect((await stored()).recalled).toBeUndefined();
});

test("a signed file that comes after the recall is not taken, and reads why", async () => {
  await recall(reason);
  const file = new FormData();
  file.append("file", new File([new Uint8Array([1, 2, 3])], "da-ky.pdf"));
  const late = await officer.post(page, file);
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("nên không nhận thêm bản ký hay quyết định nào");
});

test("in English the page marks what was written in Vietnamese, before and after", async () => {
  const english = async (path: string, init: RequestInit = {}) => {
    const answer = await site.app.request(origin + path, {
      ...init,
      headers: { cookie: `phien=${officer.token}; ngon-ngu=en`, origin },
    });
    return answer.text();
  };
  expect(unspokenVietnamese(await english(page))).toEqual([]);
  const posted = { ...(await form()), reason: "Sửa số liệu" };
  await english(recallPath, { method: "POST", body: new URLSearchParams(posted) });
  const again = await english(recallPath, {
    method: "POST",
    body: new URLSearchParams({ ...posted, reason: "Lời khác" }),
  });
  expect(again).toContain("This edition was recalled at");
  for (const html of [
    again,
    await english(page),
    await english(`/dot/${round}/ban`),
    await english(`/tra-cuu/${edition.proof}`),
  ]) {
    expect(unspokenVietnamese(html)).toEqual([]);
  }
});

test("a program recalls it under the same rule, and its answer says who, when and why", async () => {
  const call = (caller: Caller, body: object) =>
    site.app.request(`${origin}/api/directives/${round}/editions/1/recall`, {
      method: "POST",
      headers: { authorization: `Bearer ${caller.token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const { signed } = await stored();
  const said = { hash: signed?.hash, reason };
  expect((await call(officer, { ...said, reason: "" })).status).toBe(422);
  expect((await call(await site.as("leader"), said)).status).toBe(403);
  const done = await call(officer, said);
  expect(done.status).toBe(201);
  const body = await done.json();
  expect(body).toMatchObject({ recalled: { by: "officer", reason } });
  expect(JSON.stringify(body)).not.toContain("signed/");
  expect(await (await call(officer, said)).json()).toEqual(body);
  const second = await call(colleague, said);
  expect(second.status).toBe(409);
  expect(await second.json()).toMatchObject({ error: { refusal: { type: "recalled" } } });
});
