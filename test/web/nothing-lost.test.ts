import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { ObligationId } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { withEngines } from "../support/engines.ts";
import { at, type Caller, deadline, formTo, openSite, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
let clerk: Caller;
beforeEach(async () => {
  site = await openSite(engines());
  clerk = await site.as("clerk.xa-tan-hoa");
});

const mine = reportOf("xa-tan-hoa");
const section = `${mine}/muc/i-1`;
const id = v.parse(ObligationId, "d1.xa-tan-hoa");

async function write(text: string, by: Caller = clerk) {
  const page = await (await by.get(section)).text();
  return by.post(section, { ...formTo(page, section), "i-1-a-text": text, _next: "go" });
}

async function sendForm(by: Caller = clerk) {
  return formTo(await (await by.get(`${mine}/kiem-tra`)).text(), `${mine}/gui`);
}

describe("one submit is one submit", () => {
  test("T1: the same form sent twenty times at once makes one record and twenty equal receipts", async () => {
    await write("Đã ban hành 05 văn bản.");
    const form = await sendForm();
    const answers = await Promise.all(Array.from({ length: 20 }, () => clerk.post(`${mine}/gui`, form)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    const revisions = await site.world.submissions.revisions(round, id);
    expect(revisions).toHaveLength(1);
    const entries = await site.world.ledger.of(round, id);
    expect(entries.filter(({ deed }) => deed.act === "received")).toHaveLength(1);
  });

  test("T2: a form whose answer was lost gives the same receipt, even after the report was accepted", async () => {
    await write("Đã ban hành 05 văn bản.");
    const form = await sendForm();
    await clerk.post(`${mine}/gui`, form);
    const [first] = await site.world.submissions.revisions(round, id);
    for (let again = 0; again < 5; again += 1) {
      expect((await clerk.post(`${mine}/gui`, form)).status).toBe(303);
    }
    await (await site.as("officer")).post(`${mine}/xet/tiep-nhan`);
    expect((await clerk.post(`${mine}/gui`, form)).status).toBe(303);
    expect(await site.world.submissions.revisions(round, id)).toEqual([first]);
  });

  test("T3: the same key with other words is refused in plain words, and both texts are kept", async () => {
    await write("Bản thứ nhất.");
    const form = await sendForm();
    await clerk.post(`${mine}/gui`, form);
    await write("Bản thứ hai.");
    const { _seen, ...withoutSeen } = form;
    const answer = await clerk.post(`${mine}/gui`, withoutSeen);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Cả hai đều được giữ");
    const [kept] = await site.world.submissions.revisions(round, id);
    expect(kept?.entries["i-1-a-text"]).toBe("Bản thứ nhất.");
    expect(await (await clerk.get(section)).text()).toContain("Bản thứ hai.");
  });

  test("what is sent is what was on the page: words changed elsewhere meanwhile are shown before they go", async () => {
    await write("Bản đã đọc lại.");
    const form = await sendForm();
    await write("Đồng nghiệp vừa sửa.", await site.as("clerk.xa-tan-hoa"));
    const answer = await clerk.post(`${mine}/gui`, form);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Đồng nghiệp vừa sửa.");
    expect(await site.world.submissions.revisions(round, id)).toEqual([]);
  });
});

describe("nothing typed is lost", () => {
  test("T5: a draft save that arrives after the submission changes nothing and says why", async () => {
    await write("Bản sẽ gửi.");
    const late = formTo(await (await clerk.get(section)).text(), section);
    await clerk.post(`${mine}/gui`, await sendForm());
    const answer = await clerk.post(section, { ...late, "i-1-a-text": "Bản đến muộn.", _next: "auto" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Báo cáo đã được gửi trước đó");
    const [sent] = await site.world.submissions.revisions(round, id);
    expect(sent?.entries["i-1-a-text"]).toBe("Bản sẽ gửi.");
  });

  test("T6: two windows on one section end on a page with both texts, and the choice is saved", async () => {
    const [one, two] = [await clerk.get(section), await clerk.get(section)];
    const [first, second] = [formTo(await one.text(), section), formTo(await two.text(), section)];
    await clerk.post(section, { ...first, "i-1-a-text": "Văn thư viết.", _next: "go" });
    const clash = await clerk.post(section, { ...second, "i-1-a-text": "Lãnh đạo viết.", _next: "go" });
    expect(clash.status).toBe(409);
    const page = await clash.text();
    expect(page).toContain("Văn thư viết.");
    expect(page).toContain("Lãnh đạo viết.");
    const both = { ...formTo(page, section), "_keep.i-1-a-text": "both", _next: "stay" };
    expect((await clerk.post(section, both)).status).toBe(303);
    const [draft] = await site.world.drafts.of(round, id);
    expect(draft?.entries["i-1-a-text"]).toBe("Văn thư viết.\nLãnh đạo viết.");
  });

  test("a button pressed before the page's own save was answered saves, and puts in what it is there for", async () => {
    const form = formTo(await (await clerk.get(section)).text(), section);
    const auto = { ...form, "i-1-a-text": "Tự lưu.", _own: "trang1.2", _next: "auto" };
    expect((await clerk.post(section, auto)).status).toBe(200);
    const pressed = {
      ...form,
      "i-1-a-text": "Bấm lưu.",
      _own: "trang1.4",
      _next: "stay",
      _copy: "i-1-a-text",
    };
    expect((await clerk.post(section, pressed)).status).toBe(303);
    // That button may have put in words that the open page does not hold: they are no longer only its own.
    const typedOn = { ...form, "i-1-a-text": "Gõ tiếp.", _own: "trang1.6", _next: "auto" };
    expect((await clerk.post(section, typedOn)).status).toBe(409);
    const [draft] = await site.world.drafts.of(round, id);
    expect(draft?.entries["i-1-a-text"]).toBe("Bấm lưu.");
  });

  test("what two pages settled between them is not overwritten by the page that asked, and holds its words", async () => {
    const form = formTo(await (await clerk.get(section)).text(), section);
    const by = (own: string, text: string, next: string) =>
      clerk.post(section, { ...form, "i-1-a-text": text, _own: own, _next: next });
    await by("trang1.2", "Máy một.", "auto");
    const clash = await by("trang2.2", "Máy hai.", "go");
    const both = { ...formTo(await clash.text(), section), "_keep.i-1-a-text": "both", _next: "stay" };
    expect((await clerk.post(section, both)).status).toBe(303);
    expect((await by("trang2.4", "Máy hai gõ tiếp.", "auto")).status).toBe(409);
    expect(await (await clerk.get(section)).text()).toContain('data-holds="trang1.2 trang2.2"');
  });

  test("T8: a save after the session ran out comes back with its words, and is saved once signed in", async () => {
    const form = formTo(await (await clerk.get(section)).text(), section);
    site.setClock(addMilliseconds(site.world.clock(), 13 * 3_600_000));
    const answer = await clerk.post(section, { ...form, "i-1-a-text": "Gõ qua trưa.", _next: "go" });
    expect(answer.status).toBe(401);
    const kept = formTo(await answer.text(), section);
    const back = await site.as("clerk.xa-tan-hoa");
    expect((await back.post(section, { ...kept, "i-1-a-text": "Gõ qua trưa." })).status).toBe(303);
    expect(await (await back.get(section)).text()).toContain("Gõ qua trưa.");
  });

  test("a draft with words that cannot be read is kept word for word", async () => {
    const grid = `${mine}/muc/i-3`;
    const form = formTo(await (await clerk.get(grid)).text(), grid);
    const cell = Object.keys(form).find((name) => name.startsWith("i-3-a-awards.")) ?? "";
    await clerk.post(grid, { ...form, [cell]: "mười hai", _next: "go" });
    expect(await (await clerk.get(grid)).text()).toContain("mười hai");
  });
});

describe("the deadline is the server's and one", () => {
  const lateBy = async (milliseconds: number) => {
    await write("Đúng lúc hết hạn.");
    site.setClock(addMilliseconds(deadline, milliseconds));
    clerk = await site.as("clerk.xa-tan-hoa");
    const check = await (await clerk.get(`${mine}/kiem-tra`)).text();
    const answer = await clerk.post(`${mine}/gui`, {
      ...formTo(check, `${mine}/gui`),
      lateReason: "Mất điện.",
    });
    expect(answer.status).toBe(303);
    const owed = await (await clerk.get("/")).text();
    const board = await (await (await site.as("officer")).get(`/dot/${round}?xem=late`)).text();
    const api = await site.app.request(`http://localhost/api/directives/${round}/board`, {
      headers: { authorization: `Bearer ${(await site.as("officer")).token}` },
    });
    const listed = JSON.stringify(await api.json());
    return {
      reasonAsked: check.includes("Lý do gửi chậm"),
      page: owed.includes("Gửi chậm"),
      board: board.includes("UBND xã Tân Hòa"),
      api: listed.includes('"type":"late"'),
    };
  };

  test("T10: a report received a millisecond before it is on time on page, board and API alike", async () => {
    expect(await lateBy(-1)).toEqual({ reasonAsked: false, page: false, board: false, api: false });
  });

  test("T10: a report received at the very instant, the first of the next day, is late on all of them", async () => {
    expect(await lateBy(0)).toEqual({ reasonAsked: true, page: true, board: true, api: true });
  });

  test("T11: all of the last day is open, to its last minute in Vietnam", async () => {
    for (const time of ["00:00", "12:00", "23:59"]) {
      site.setClock(at(`2022-06-27T${time}+07:00`));
      const page = await (await (await site.as("clerk.xa-tan-hoa")).get(mine)).text();
      expect(page).toContain("Kiểm tra trước khi gửi");
      expect(page).not.toContain("quá hạn");
    }
  });

  test("T13: a request that began before the deadline is on time however long its body took", async () => {
    await write("Gửi qua đường truyền chậm.");
    const form = await sendForm();
    site.setClock(addMilliseconds(deadline, -1000));
    clerk = await site.as("clerk.xa-tan-hoa");
    const { drafts } = site.world;
    // The clock passes the deadline while the request is being worked on.
    const slow = {
      ...drafts,
      of: (...asked: Parameters<typeof drafts.of>) => {
        site.setClock(addMilliseconds(deadline, 90_000));
        return drafts.of(...asked);
      },
    };
    Object.assign(site.world, { drafts: slow });
    expect((await clerk.post(`${mine}/gui`, form)).status).toBe(303);
    const [sent] = await site.world.submissions.revisions(round, id);
    expect(sent?.receipt.receivedAt).toBe(addMilliseconds(deadline, -1000));
  });

  test("T14: typing begun before the deadline ends in a report taken late with its reason", async () => {
    await write("Bắt đầu trước hạn.");
    expect(await lateBy(3_600_000)).toMatchObject({ reasonAsked: true, page: true });
    const [sent] = await site.world.submissions.revisions(round, id);
    expect(sent?.lateReason).toBe("Mất điện.");
  });
});
