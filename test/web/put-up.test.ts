import { gzipSync } from "node:zlib";
import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { breakIn, reportChain } from "../../functions/core/obligation/ledger.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { assets } from "../../web/assets.ts";
import { pageLinked } from "../../web/paths.ts";
import { withEngines } from "../support/engines.ts";
import { unspokenVietnamese } from "../support/language.ts";
import { faces } from "../support/press.ts";
import { press, publishEdition, putUp, signOff } from "./edition.ts";
import { at, type Caller, formTo, openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
const page = `/dot/${round}/ky/1`;
const note = "Bổ sung số liệu của xã Thử tại mục I.3, rồi trình lại.";

let site: TestSite;
let officer: Caller;
let leader: Caller;

beforeEach(async () => {
  site = await openSite(engines(), { press: () => ({ faces }) });
  await publishEdition(site.world, 1);
  officer = await site.as("officer");
  leader = await site.as("leader");
});

const read = async (path: string, caller = officer) => (await caller.get(path)).text();
const stored = async (number = 1) => (await site.world.editions.find(round, number)) ?? expect.unreachable();
const acts = async (number = 1) => ((await stored(number)).course ?? []).map(({ act }) => act);
const letters = async (subject: string) =>
  (await site.world.notices.recent(50)).filter((letter) => letter.subject.startsWith(subject));

describe("an edition that is put up", () => {
  test("is a draft until then, for whoever looks", async () => {
    expect(await read(`/dot/${round}/ban`)).toContain("Dự thảo");
    expect(await read(page, leader)).not.toContain("Đã ký</button>");
  });

  test("lies before its leader on one page: numbers, first page, and his two answers", async () => {
    expect((await putUp(site, 1, { remarks: "Còn thiếu hai đơn vị." })).status).toBe(303);
    const [letter = expect.unreachable()] = await letters("Trình ký báo cáo");
    expect(letter).toMatchObject({ audience: "leader", about: { edition: 1 } });
    expect(letter.text).toContain("Còn thiếu hai đơn vị.");
    for (const path of [
      pageLinked(letter.about as Parameters<typeof pageLinked>[0]),
      `/dot/${round}/ket-qua`,
    ]) {
      const shown = await read(path, leader);
      expect(shown).toContain("Xem PDF");
      expect(shown).toContain("Đã ký</button>");
      expect(shown).toContain("văn thư nhận bản ký, cho số, ngày và ban hành");
      expect(shown).toContain("Trả lại kèm ý kiến");
      expect(shown).toContain("Còn thiếu hai đơn vị.");
      expect(shown).toContain(`src="/dot/${round}/ban/1/trang/1"`);
    }
  });

  test("is sent back once with a note, put up again and signed off; each is told who has to do something", async () => {
    await putUp(site, 1);
    // No bubble of the browser: our own sentence, at its box and on top.
    expect(await read(`${page}?xem=day-du`, leader)).not.toMatch(/<textarea[^>]* required/);
    const unsaid = await press(site, "leader", "tra-lai", 1, { reason: "" });
    expect(unsaid.status).toBe(422);
    expect(await unsaid.text()).toContain('role="alert" tabindex="-1"');
    expect((await press(site, "leader", "tra-lai", 1, { reason: note })).status).toBe(303);
    const told = await read(page);
    expect(told).toContain("Trả lại");
    expect(told).toContain(note);
    expect((await letters("Trả lại báo cáo"))[0]).toMatchObject({ audience: "officer" });
    expect((await putUp(site, 1)).status).toBe(303);
    expect((await press(site, "leader", "da-ky", 1)).status).toBe(303);
    expect(await acts()).toEqual(["put-up", "sent-back", "put-up", "signed-off"]);
    const readers = (await letters("Lãnh đạo đã ký")).map(({ name }) => name);
    const clerk = await site.world.people.find(v.parse(PersonId, "records-clerk"));
    expect(readers).toContain(clerk?.name);
    expect(readers).toHaveLength(2);
  });

  test("is taken back by an officer while nobody has signed it", async () => {
    await putUp(site, 1);
    expect((await press(site, "officer", "rut", 1, { reason: "Sai tên xã." })).status).toBe(303);
    expect(await read(`/dot/${round}/ban`)).toContain("Dự thảo");
    expect((await letters("Rút báo cáo"))[0]).toMatchObject({ audience: "leader" });
  });

  test("leaves every step in a ledger of the report whose chain is whole", async () => {
    await signOff(site, 1);
    const chain = await site.world.ledger.of(round, reportChain);
    expect(chain.map(({ deed }) => [deed.act, deed.by, deed.detail.edition])).toEqual([
      ["put-up", "officer", "1"],
      ["signed-off", "leader", "1"],
    ]);
    expect(chain[0]?.deed.detail.hash).toBe((await stored()).pdf.hash);
    expect(breakIn(chain)).toBeUndefined();
  });
});

describe("whoever decides on a state that others have changed", () => {
  test("is told who did what and when, and keeps the words typed", async () => {
    await putUp(site, 1);
    const stale = formTo(await read(`${page}?xem=day-du`, leader), `${page}/tra-lai`);
    await press(site, "officer", "rut", 1, { reason: "Sai tên xã." });
    const late = await leader.post(`${page}/tra-lai`, { ...stale, reason: note });
    expect(late.status).toBe(409);
    const told = await late.text();
    expect(told).toContain("đã rút trình lúc 08:00 thứ Sáu, 24/6/2022");
    expect(told).toContain(note);
    expect(await acts()).toEqual(["put-up", "taken-back"]);
  });

  test("does it once, however often one press arrives", async () => {
    await putUp(site, 1);
    const form = formTo(await read(page, leader), `${page}/da-ky`);
    const answers = await Promise.all([1, 2, 3].map(() => leader.post(`${page}/da-ky`, form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await acts()).toEqual(["put-up", "signed-off"]);
  });

  test("cannot have two editions before the leader at once", async () => {
    await publishEdition(site.world, 2);
    const answers = await Promise.all([putUp(site, 1), putUp(site, 2)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(await refused?.text()).toContain("đang trình ký hoặc đang ở văn thư");
  });

  test("is refused when it was put up to another leader, by name", async () => {
    const { authority } = (await site.world.people.find(v.parse(PersonId, "leader"))) ?? expect.unreachable();
    const id = v.parse(PersonId, "leader.two");
    const email = "phochutich@anson.example";
    await site.world.people.keep({ role: "leader", id, name: "Đinh Thị Hai", email, authority });
    await putUp(site, 1, { to: "leader.two" });
    const { pdf } = await stored();
    const form = { hash: pdf.hash, steps: "1" };
    const refused = await leader.post(`${page}/da-ky`, form);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Bản này trình Đinh Thị Hai ký.");
    const people = site.world.people.all;
    site.world.people.all = async () => (await people()).filter((each) => each.id !== "leader.two");
    const nobody = await (await leader.post(`${page}/da-ky`, form)).text();
    site.world.people.all = people;
    expect(nobody).toContain("Bản này trình người không còn tài khoản ký.");
    expect((await (await site.as("leader.two")).post(`${page}/da-ky`, form)).status).toBe(303);
  });
});

describe("before it is put up", () => {
  test("an officer who edited the report since makes it again first", async () => {
    site.setClock(at("2022-06-24T09:00+07:00"));
    officer = await site.as("officer");
    const edit = {
      act: "drop",
      mark: "s1",
      basis: "Câu thử.",
      by: "officer",
      at: site.world.clock(),
    } as const;
    await site.world.edits.add(round, edit, {});
    expect(await read(`${page}/trinh`)).toContain("Đề nghị tổng hợp lại rồi trình bản mới.");
    const { pdf } = await stored();
    const refused = await officer.post(`${page}/trinh`, { hash: pdf.hash, steps: "0", to: "leader" });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain(
      "Nội dung báo cáo, hoặc người ký, nơi gửi, nơi nhận, được sửa lúc 09:00",
    );
  });

  test("a report that nobody has sent anything for is asked about once more", async () => {
    await publishEdition(site.world, 2, [], { reported: 0 });
    const refused = await putUp(site, 2, { sure: "" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Chưa có đơn vị nào gửi báo cáo; vẫn trình bản này.");
    expect((await putUp(site, 2, { sure: "1" })).status).toBe(303);
  });

  test("what replaces the report in force says why", async () => {
    await signOff(site, 1);
    const { course = [], ...edition } = await stored();
    const file = {
      ...{ key: "signed/none.pdf", bytes: 9, hash: edition.pdf.hash, signers: [], number: "45", date: "24" },
      ...{ chain: "checked" as const, at: site.world.clock(), by: v.parse(PersonId, "records-clerk") },
    };
    await site.world.editions.decide({ ...edition, course }, { signed: file });
    await publishEdition(site.world, 2);
    const older = await putUp(site, 2);
    expect(older.status).toBe(409);
    expect(await older.text()).toContain("Đề nghị tổng hợp lại để báo cáo nêu văn bản đó");
    await publishEdition(site.world, 3, [], { asOf: addMilliseconds(file.at, 1000) });
    const refused = await putUp(site, 3, { replaces: " " });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Lý do thay bản số 1 đã ban hành");
    expect((await putUp(site, 3, { replaces: "Sai số liệu mục I." })).status).toBe(303);
    expect(await read(`/dot/${round}/ky/3`)).toContain("thay bản số 1 đã ban hành: Sai số liệu mục I.");
  });
});

describe("the leader's page", () => {
  test("weighs no more than 25 kB before the PDF: page, style and picture of the real first page", async () => {
    site = await openSite(engines(), { press: () => ({ faces }) });
    officer = await site.as("officer");
    leader = await site.as("leader");
    await officer.post(`/dot/${round}/tong-hop`);
    await assemble(site.world, { directive: round, job: 1 }, { faces });
    const sure = { sure: "1" };
    expect((await putUp(site, 1, sure)).status).toBe(303);
    const html = await read(page, leader);
    const picture = await read(`/dot/${round}/ban/1/trang/1`, leader);
    expect(picture).toMatch(/^<svg xmlns/);
    const weight = [html, assets.style.text, picture].map((text) => gzipSync(text).length);
    expect(weight.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(25_000);
    for (const path of ["trang/0", "trang/99", "trang/x"]) {
      expect((await leader.get(`/dot/${round}/ban/1/${path}`)).status).toBe(404);
    }
    const covering = await leader.get(`/dot/${round}/ban/1/phieu-trinh`);
    expect(covering.headers.get("content-type")).toBe("application/pdf");
    const unit = await site.as("clerk.xa-tan-hoa");
    expect((await unit.get(`/dot/${round}/ban/1/trang/1`)).status).toBe(404);
  });

  test("marks in English what was written in Vietnamese, as every page of an edition on its way does", async () => {
    await putUp(site, 1, { remarks: "Còn thiếu hai đơn vị." });
    const english = async (path: string, caller: Caller) =>
      (
        await site.app.request(origin + path, { headers: { cookie: `phien=${caller.token}; ngon-ngu=en` } })
      ).text();
    for (const path of [page, `${page}?xem=day-du`, `/dot/${round}/ket-qua`]) {
      for (const caller of [officer, leader]) {
        expect(unspokenVietnamese(await english(path, caller))).toEqual([]);
      }
    }
  });
});

describe("a comment on the report", () => {
  const say = async (caller: Caller, text: string) => {
    const form = formTo(await read(`${page}?xem=day-du`, caller), `${page}/y-kien`);
    return { form, answer: await caller.post(`${page}/y-kien`, { ...form, text }) };
  };

  test("is written once a press, told to the other side, answered and settled", async () => {
    await putUp(site, 1);
    const { form, answer } = await say(leader, "Số hộ ở mục II.2 lấy từ đâu?");
    expect(answer.status).toBe(303);
    await leader.post(`${page}/y-kien`, { ...form, text: "Số hộ ở mục II.2 lấy từ đâu?" });
    const [comment = expect.unreachable(), ...others] = await site.world.comments.of(round);
    expect(others).toEqual([]);
    expect((await letters("Ý kiến về báo cáo")).map(({ audience }) => audience)).toEqual(["officer"]);
    expect(await read(page, leader)).toContain("1 ý kiến chưa giải quyết");
    const at = `${page}/y-kien/${comment.id}`;
    const answers = await Promise.all([
      officer.post(at, { text: "Từ báo cáo của 14 xã." }),
      leader.post(at, { text: "Ghi rõ trong bản trình." }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const whole = await read(page);
    expect(whole).toContain("Từ báo cáo của 14 xã.");
    expect(whole).toContain("Ghi rõ trong bản trình.");
    expect((await officer.post(`${at}/xong`)).status).toBe(303);
    expect(await read(page)).toContain("1 ý kiến đã giải quyết");
    expect(await read(page, leader)).not.toContain("ý kiến chưa giải quyết");
  });

  test("without words, of nothing, or by a unit is none", async () => {
    expect((await say(officer, " ")).answer.status).toBe(422);
    expect((await officer.post(`${page}/y-kien/khong-co-y-kien-nay`, { text: "Có." })).status).toBe(404);
    const unit = await site.as("clerk.xa-tan-hoa");
    expect((await unit.post(`${page}/y-kien`, { text: "Có." })).status).toBe(404);
    expect(await site.world.comments.of(round)).toEqual([]);
  });
});

test("a program puts up, sends back and signs off under the same rules", async () => {
  const call = async (caller: Caller, act: string, body: object) => {
    const answer = await site.app.request(`${origin}/api/directives/${round}/editions/1/${act}`, {
      method: "POST",
      headers: { authorization: `Bearer ${caller.token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const { hash } = (await stored()).pdf;
  const put = await call(officer, "put-up", { hash, steps: 0, to: "leader" });
  expect(put).toMatchObject({ status: 201, body: { course: [{ act: "put-up", to: "leader" }] } });
  expect((await call(officer, "sign-off", { hash, steps: 1 })).status).toBe(403);
  expect(await call(leader, "send-back", { hash, steps: 1, reason: note })).toMatchObject({ status: 201 });
  const late = await call(leader, "sign-off", { hash, steps: 1 });
  expect(late).toMatchObject({ status: 409, body: { error: { refusal: { type: "moved-on" } } } });
  expect((await call(officer, "issue", { hash, steps: 2 })).status).toBe(409);
});
