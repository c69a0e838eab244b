import { beforeEach, describe, expect, test } from "vitest";
import { withEngines } from "../support/engines.ts";
import { deadline, formTo, openSite, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
beforeEach(async () => {
  site = await openSite(engines());
});

const mine = reportOf("xa-tan-hoa");
const text = { "i-1-a-text": "Đã ban hành 05 văn bản chỉ đạo phong trào thi đua." };

async function typedAndSaved() {
  const clerk = await site.as("clerk.xa-tan-hoa");
  const page = await (await clerk.get(`${mine}/muc/i-1`)).text();
  const saved = await clerk.post(`${mine}/muc/i-1`, {
    ...formTo(page, `${mine}/muc/i-1`),
    ...text,
    _next: "go",
  });
  return { clerk, saved };
}

describe("a unit's report", () => {
  test("is owed, with its deadline in words and what is left, on the unit's first page", async () => {
    const clerk = await site.as("clerk.xa-tan-hoa");
    const page = await (await clerk.get("/")).text();
    expect(page).toContain("hết thứ Hai, 27/6/2022");
    expect(page).toContain("còn 3 ngày 16 giờ");
    expect(page).toContain("Chưa gửi");
  });

  test("goes on to the next section once saved, and the saved words are there again", async () => {
    const { clerk, saved } = await typedAndSaved();
    expect(saved.status).toBe(303);
    expect(saved.headers.get("location")).toBe(`${mine}/muc/i-2`);
    const again = await (await clerk.get(`${mine}/muc/i-1`)).text();
    expect(again).toContain(text["i-1-a-text"]);
    expect(again).toContain("Đã lưu lúc 08:00 trên máy chủ");
  });

  test("is sent from the check page and answered with a receipt that can be read over the telephone", async () => {
    const { clerk } = await typedAndSaved();
    const check = await (await clerk.get(`${mine}/kiem-tra`)).text();
    expect(check).toContain(text["i-1-a-text"]);
    const sent = await clerk.post(`${mine}/gui`, formTo(check, `${mine}/gui`));
    expect(sent.headers.get("location")).toBe(`${mine}/bien-nhan`);
    const receipt = await (await clerk.get(`${mine}/bien-nhan`)).text();
    expect(receipt).toMatch(/<strong>[2-9A-HJ-NPR-Y]{4}-[2-9A-HJ-NPR-Y]{4}<\/strong>/);
    expect(receipt).toContain("08:00:00 thứ Sáu, 24/6/2022");
  });

  test("is taken after the deadline when a reason is given, and asks for one when it is not", async () => {
    const { clerk } = await typedAndSaved();
    site.setClock(deadline);
    const late = await site.as("clerk.xa-tan-hoa");
    const check = await (await late.get(`${mine}/kiem-tra`)).text();
    expect(check).toContain("Lý do gửi chậm");
    const fields = formTo(check, `${mine}/gui`);
    const without = await late.post(`${mine}/gui`, fields);
    expect(without.status).toBe(422);
    const given = await late.post(`${mine}/gui`, { ...fields, lateReason: "Cán bộ phụ trách nghỉ ốm." });
    expect(given.status).toBe(303);
    const owed = await (await late.get("/")).text();
    expect(owed).toContain("Gửi chậm");
    expect(clerk.token).not.toBe(late.token);
  });

  test("says which field is missing, on top and at the field, and keeps what was typed", async () => {
    const clerk = await site.as("clerk.xa-tan-hoa");
    const check = await (await clerk.get(`${mine}/muc/i-1`)).text();
    const answer = await clerk.post(`${mine}/muc/i-1`, {
      ...formTo(check, `${mine}/muc/i-1`),
      "i-1-a-documents.1.number": "12/KH-UBND",
      _next: "go",
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('href="#f-i-1-a-text"');
    expect(page).toContain('id="f-i-1-a-text-problem"');
    expect(page).toContain("12/KH-UBND");
    expect(page).toMatch(/<title>Lỗi: /);
  });
});

describe("an officer", () => {
  test("sees the report arrive on the board and takes it", async () => {
    const { clerk } = await typedAndSaved();
    const check = await (await clerk.get(`${mine}/kiem-tra`)).text();
    await clerk.post(`${mine}/gui`, formTo(check, `${mine}/gui`));
    const officer = await site.as("officer");
    const board = await (await officer.get(`/dot/${round}?xem=onTime`)).text();
    expect(board).toContain("UBND xã Tân Hòa");
    expect(board).toContain("<strong>1</strong> Đã gửi");
    const taken = await officer.post(`${mine}/xet/tiep-nhan`);
    expect(taken.status).toBe(303);
    expect(await (await officer.get(`${mine}/xet`)).text()).toContain("Đã tiếp nhận");
  });

  test("returns a report with a reason by section, and the unit sends it again as its second revision", async () => {
    const { clerk } = await typedAndSaved();
    const check = await (await clerk.get(`${mine}/kiem-tra`)).text();
    await clerk.post(`${mine}/gui`, formTo(check, `${mine}/gui`));
    const officer = await site.as("officer");
    const done = await officer.post(`${mine}/xet/tra-lai`, {
      "reason.i-2": "Chưa có số liệu đăng ký thi đua.",
      day: "2022-06-30",
    });
    expect(done.status).toBe(303);
    const tasks = await (await clerk.get(mine)).text();
    expect(tasks).toContain("Chưa có số liệu đăng ký thi đua.");
    expect(tasks).toContain("hết thứ Năm, 30/6/2022");
    expect(tasks).toContain("Cần sửa");
    expect(await (await clerk.get(`${mine}/muc/i-2`)).text()).toContain("Cần bổ sung ở phần này");
    const again = await (await clerk.get(`${mine}/kiem-tra`)).text();
    await clerk.post(`${mine}/gui`, formTo(again, `${mine}/gui`));
    expect(await (await clerk.get(`${mine}/ban-gui/2`)).text()).toContain(text["i-1-a-text"]);
  });

  test("gives a silent unit more time, and the unit reads the new deadline", async () => {
    const officer = await site.as("officer");
    const done = await officer.post(`${mine}/xet/gia-han`, { reason: "Mưa lũ.", day: "2022-06-30" });
    expect(done.status).toBe(303);
    const clerk = await site.as("clerk.xa-tan-hoa");
    expect(await (await clerk.get(mine)).text()).toContain("hết thứ Năm, 30/6/2022");
  });

  test("asks for the report and watches its stage", async () => {
    const officer = await site.as("officer");
    const asked = await officer.post(`/dot/${round}/tong-hop`);
    expect(asked.headers.get("location")).toBe(`/dot/${round}/tong-hop/1`);
    const page = await (await officer.get(`/dot/${round}/tong-hop/1`)).text();
    expect(page).toContain("Đang chờ đến lượt");
    expect(page).toContain('http-equiv="refresh"');
  });

  test("presses “Tổng hợp báo cáo” twice on one page: it is asked for once; pressed on two pages, twice", async () => {
    const officer = await site.as("officer");
    const form = async () =>
      formTo(await (await officer.get(`/dot/${round}/ban`)).text(), `/dot/${round}/tong-hop`);
    const one = await form();
    const presses = await Promise.all([1, 2, 3].map(() => officer.post(`/dot/${round}/tong-hop`, one)));
    expect(presses.map(({ headers }) => headers.get("location"))).toEqual(
      Array.from({ length: 3 }, () => `/dot/${round}/tong-hop/1`),
    );
    const other = await officer.post(`/dot/${round}/tong-hop`, await form());
    expect(other.headers.get("location")).toBe(`/dot/${round}/tong-hop/2`);
    expect(await site.world.editions.jobs(round)).toHaveLength(2);
  });
});
