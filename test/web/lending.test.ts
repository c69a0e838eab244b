import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { ObligationId } from "../../functions/core/ids.ts";
import type { Mail } from "../../functions/notices/channel.ts";
import { dispatch } from "../../functions/notices/dispatch.ts";
import { createApp } from "../../web/app.tsx";
import { withEngines } from "../support/engines.ts";
import { type Colleague, linkLentBy, opened, storedDraft } from "./colleague.ts";
import {
  at,
  type Caller,
  clerkOf,
  deadline,
  formTo,
  openSite,
  reportOf,
  round,
  type TestSite,
} from "./site.ts";

const engines = withEngines();
const unit = "xa-tan-hoa";
const section = "i-1";
const field = "i-1-a-text";
let site: TestSite;
let clerk: Caller;
let link: string;
let colleague: Colleague;

beforeEach(async () => {
  site = await openSite(engines());
  clerk = await site.as(clerkOf(unit));
  link = await linkLentBy(site, unit, section);
  colleague = await opened(site, link);
});

const writes = async (text: string, next = "stay") => {
  const form = formTo(await (await colleague.get(colleague.page)).text(), colleague.page);
  return colleague.post(colleague.page, { ...form, [field]: text, _next: next });
};
const takesBack = async () => {
  const page = await (await clerk.get(reportOf(unit))).text();
  const action = /action="([^"]*\/thu-lai)"/.exec(page)?.[1] ?? "";
  return clerk.post(action);
};
const report = async () => (await clerk.get(reportOf(unit))).text();
const ledger = async () =>
  (await site.world.ledger.of(round, v.parse(ObligationId, `d1.${unit}`))).map(({ deed }) => deed);

describe("a colleague with a link", () => {
  test("reads what is asked and writes that section; the clerk sees the words, the hour and the name", async () => {
    const page = await (await colleague.get(colleague.page)).text();
    expect(page).toContain("Công tác lãnh đạo, chỉ đạo");
    expect(page).toContain("Lò Thị Mẫu đang soạn phần");
    expect(page).toContain("của UBND xã Tân Hòa, đến hết thứ Hai, 27/6/2022");
    expect((await writes("Do đồng nghiệp soạn.", "go")).status).toBe(303);
    expect(await (await clerk.get(`${reportOf(unit)}/muc/${section}`)).text()).toContain(
      "Do đồng nghiệp soạn.",
    );
    const tasks = await report();
    expect(tasks).toContain("Đang nhờ Lò Thị Mẫu soạn, đến hết thứ Hai, 27/6/2022");
    expect(tasks).toMatch(/Lưu lần cuối 08:00:00[^<]*người lưu: Lò Thị Mẫu/);
    expect((await storedDraft(site, unit, section))?.by).toMatch(/^del-/);
  });

  test("may still be asked from the page that came back with what is wrong", async () => {
    const here = `${reportOf(unit)}/muc/i-2`;
    const form = formTo(await (await clerk.get(here)).text(), here);
    const figure = Object.keys(form).find((name) => name.includes(".")) ?? expect.unreachable();
    const wrong = await clerk.post(here, { ...form, [figure]: "khoảng mười lăm hay hai mươi", _next: "go" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Nhờ đồng nghiệp soạn phần này");
  });

  test("is told on the first page whose section it is, and looking opens nothing", async () => {
    const seen = await (await opened(site, "/soan/none")).get(link);
    expect(await seen.text()).toContain("UBND xã Tân Hòa nhờ soạn phần");
    expect(seen.headers.get("set-cookie")).toBeNull();
  });

  test("stands in the ledger once lent, once at work, however often they save", async () => {
    await writes("một");
    await writes("một, hai");
    const deeds = (await ledger()).filter(({ act }) => /^deleg/.test(act));
    expect(deeds.map(({ act }) => act)).toEqual(["delegated", "delegate-wrote"]);
    expect(deeds.map(({ detail }) => detail.writer)).toEqual(["Lò Thị Mẫu", "Lò Thị Mẫu"]);
    const officer = await (await site.as("officer")).get(`${reportOf(unit)}/so`);
    expect(await officer.text()).toContain("Người được nhờ bắt đầu soạn");
  });

  test("who writes at the same time as the clerk is shown both texts, and neither is lost", async () => {
    const form = formTo(await (await colleague.get(colleague.page)).text(), colleague.page);
    await clerk.post(`${reportOf(unit)}/muc/${section}`, {
      _version: "0",
      _after: "0",
      [field]: "của văn thư",
    });
    const both = await colleague.post(colleague.page, { ...form, [field]: "của đồng nghiệp", _next: "stay" });
    expect(both.status).toBe(409);
    const page = await both.text();
    expect(page).toContain("của văn thư");
    expect(page).toContain("của đồng nghiệp");
    const chosen = formTo(page, colleague.page);
    const kept = await colleague.post(colleague.page, {
      ...chosen,
      [`_keep.${field}`]: "both",
      _next: "stay",
    });
    expect(kept.headers.get("location")).toBe(colleague.page);
    expect((await storedDraft(site, unit, section))?.entries[field]).toBe("của văn thư\ncủa đồng nghiệp");
  });

  test("saves as they type, and is answered as the script expects", async () => {
    const answer = await writes("tự lưu", "auto");
    expect(await answer.json()).toMatchObject({ version: 1 });
  });
});

describe("T35: a lent link opens nothing", () => {
  test("after it was taken back, at once; what was saved stays, and what was typed is given back", async () => {
    await writes("đã lưu");
    expect((await takesBack()).status).toBe(303);
    for (const answer of [
      await colleague.get(colleague.page),
      await colleague.get(link),
      await opened(site, link).then(({ get }) => get(link)),
    ]) {
      expect(answer.status).toBe(403);
      const page = await answer.text();
      expect(page).toContain("Phần này đã được thu lại");
      expect(page).not.toContain("đã lưu</");
    }
    const late = await colleague.post(colleague.page, {
      _version: "1",
      _after: "0",
      [field]: "gõ sau khi thu lại",
    });
    expect(late.status).toBe(403);
    expect(await late.text()).toContain("gõ sau khi thu lại");
    expect((await storedDraft(site, unit, section))?.entries[field]).toBe("đã lưu");
    expect(await report()).toContain("người lưu: Lò Thị Mẫu");
  });

  test("from its end on, to the millisecond", async () => {
    site.setClock(at("2022-06-27T23:59:59.999+07:00"));
    // The session of Friday has run out by Monday; the link has not.
    colleague = await opened(site, link);
    expect((await writes("kịp")).status).toBe(303);
    site.setClock(deadline);
    expect((await colleague.get(link)).status).toBe(403);
    expect(await (await colleague.get(link)).text()).toContain("Đường dẫn đã hết hạn");
    expect((await colleague.get(colleague.page)).status).toBe(401);
  });

  test("once the report has been sent, and says so; sent back, it opens again", async () => {
    await writes("đã lưu", "go");
    const check = formTo(
      await (await clerk.get(`${reportOf(unit)}/kiem-tra`)).text(),
      `${reportOf(unit)}/gui`,
    );
    expect((await clerk.post(`${reportOf(unit)}/gui`, check)).status).toBe(303);
    const sent = await colleague.get(colleague.page);
    expect(sent.status).toBe(403);
    const said = await sent.text();
    expect(said).toContain("Báo cáo đã được gửi");
    expect(said).not.toContain("đã lưu</");
    expect((await colleague.post(colleague.page, { [field]: "sau khi gửi" })).status).toBe(403);
    const form = { "reason.i-1": "Bổ sung số liệu", day: "2022-06-27" };
    expect((await (await site.as("officer")).post(`${reportOf(unit)}/xet/tra-lai`, form)).status).toBe(303);
    const again = await colleague.get(colleague.page);
    expect(again.status).toBe(200);
    expect(await again.text()).toContain("Bổ sung số liệu");
  });

  test("to whoever holds another's: not by its address, and not under its cookie's name", async () => {
    const other = await opened(site, await linkLentBy(site, "xa-phu-loc", section));
    expect((await other.get(colleague.page)).status).toBe(401);
    const [, token] = other.cookie.split("=");
    const forged = await opened(site, "/soan/none", `soan.${colleague.page.split("/").at(-1)}=${token}`);
    expect((await forged.get(colleague.page)).status).toBe(404);
  });

  test("without the session it was exchanged for; words typed meanwhile are given back to be sent again", async () => {
    await colleague.post(`${colleague.page}/thoi`);
    const late = await colleague.post(colleague.page, { _version: "0", _after: "0", [field]: "gõ muộn" });
    expect(late.status).toBe(401);
    expect(await late.text()).toContain("gõ muộn");
    expect((await (await opened(site, link)).get(colleague.page)).status).toBe(200);
  });
});

test("T35: a link stands in no log, also not in that of a fault it led to", async () => {
  const { world, logged } = site;
  const broken = createApp(
    {
      ...world,
      delegations: { ...world.delegations, offered: () => Promise.reject(new Error("the table is down")) },
    },
    { secureCookies: false },
  );
  expect((await broken.request(`http://localhost${link}`)).status).toBe(500);
  expect(logged.join()).toContain("the table is down");
  expect(logged.join()).toContain("/soan/:token");
  expect(logged.join()).not.toContain(link.slice("/soan/".length));
});

describe("beside an ordinary session in the same browser", () => {
  test("the colleague's comes under a name of its own, hardened alike, and ends without it", async () => {
    const own = `phien=${clerk.token}`;
    const both = await opened(site, link, own);
    expect((await both.get(reportOf(unit))).status).toBe(200);
    const left = await both.post(`${both.page}/thoi`);
    expect(left.headers.get("set-cookie")).toMatch(/^soan\.del-[0-9a-z]{20}=; Max-Age=0/);
    expect((await both.get(reportOf(unit))).status).toBe(200);
    expect((await both.get(both.page)).status).toBe(401);
    const again = await opened(site, link, own);
    const out = await again.post("/ra");
    expect(out.headers.get("set-cookie")).toMatch(/^phien=; Max-Age=0/);
    expect((await again.get(again.page)).status).toBe(200);
  });

  test("over HTTPS it is bound to the host, kept from scripts and from other sites", async () => {
    const secure = await openSite(engines(), { secureCookies: true });
    const bound = await secure.app.request(`http://localhost${await linkOn(secure)}`, {
      method: "POST",
      headers: { origin: "http://localhost", "sec-fetch-site": "same-origin" },
    });
    expect(bound.headers.get("set-cookie")).toMatch(
      /^__Host-soan\.del-[0-9a-z]{20}=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});

/** A clerk's cookie has another name there, so the link is made by a bearer. */
async function linkOn(secure: TestSite): Promise<string> {
  const { token } = await secure.as(clerkOf(unit));
  const answer = await secure.app.request(`http://localhost${reportOf(unit)}/muc/${section}/nho`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams({ name: "Lò Thị Mẫu", email: "", day: "" }),
  });
  return /value="http:\/\/localhost(\/soan\/[\w-]+)"/.exec(await answer.text())?.[1] ?? "";
}

describe("the clerk", () => {
  test("is asked for a name; an address that is none and a day past the bounds come back with every word", async () => {
    const path = `${reportOf(unit)}/muc/i-2/nho`;
    const wrong = await clerk.post(path, { name: "A", email: "không phải thư", day: "2022-08-01" });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(page).toContain("Ghi họ và tên");
    expect(page).toContain("Địa chỉ thư điện tử chưa đúng");
    expect(page).toContain("Chọn ngày từ hôm nay");
    expect(page).toContain('value="không phải thư"');
    expect((await clerk.post(path, { name: "Hợp lệ", email: "", day: "2022-06-23" })).status).toBe(422);
    expect((await clerk.post(path, { name: "Hợp lệ", email: "", day: "2022-06-24" })).status).toBe(201);
  });

  test("lends a section to one colleague at a time; the form posted twice lends once", async () => {
    const again = await clerk.post(`${reportOf(unit)}/muc/${section}/nho`, {
      name: "Người khác",
      email: "",
      day: "",
    });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("Phần này đang nhờ Lò Thị Mẫu soạn");
    await takesBack();
    expect(await linkLentBy(site, unit, section)).not.toBe(link);
  });

  test("one form pressed twice lends once, and both presses get a link that opens the section", async () => {
    const path = `${reportOf(unit)}/muc/i-2/nho`;
    const form = { ...formTo(await (await clerk.get(path)).text(), path), name: "Hà Thị Én" };
    const presses = await Promise.all([clerk.post(path, form), clerk.post(path, form)]);
    expect(presses.map(({ status }) => status)).toEqual([201, 201]);
    const id = v.parse(ObligationId, `d1.${unit}`);
    const lent = (await site.world.delegations.of(round, id)).filter(({ section }) => section === "i-2");
    expect(lent).toHaveLength(1);
    for (const press of presses) {
      const link = /\/soan\/([A-Za-z0-9_-]{20,})/.exec(await press.text())?.[1] ?? "";
      expect((await site.world.delegations.offered(link))?.id).toBe(lent[0]?.id);
    }
  });

  test("can lend nothing of a report that was sent", async () => {
    const check = formTo(
      await (await clerk.get(`${reportOf(unit)}/kiem-tra`)).text(),
      `${reportOf(unit)}/gui`,
    );
    await writes("đã lưu", "go");
    const ready = formTo(
      await (await clerk.get(`${reportOf(unit)}/kiem-tra`)).text(),
      `${reportOf(unit)}/gui`,
    );
    await clerk.post(`${reportOf(unit)}/gui`, { ...check, ...ready });
    const page = await clerk.get(`${reportOf(unit)}/muc/i-2/nho`);
    expect(await page.text()).toContain("Báo cáo đã gửi nên không nhờ soạn được nữa");
    expect((await clerk.post(`${reportOf(unit)}/muc/i-2/nho`, { name: "Hợp lệ" })).status).toBe(409);
  });
});

describe("the letter with the link", () => {
  const post = async () => {
    const sent: Mail[] = [];
    await dispatch(
      site.world,
      {
        first: { name: "mail", send: async (mail) => (sent.push(mail), { type: "sent" }) },
        linkTo: ({ delegate }) => `https://mau.example/soan/${delegate}`,
      },
      site.world.clock(),
    );
    return sent.filter(({ to }) => to === "mau@mau.example");
  };

  test("leaves with a link of its own that no record and no log holds", async () => {
    await linkLentBy(site, unit, "i-2", { email: "mau@mau.example" });
    const [mail] = await post();
    const own = /\/soan\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
    const notices = JSON.stringify(await site.world.notices.recent(10));
    expect(notices).toContain("mau@mau.example");
    expect(notices).not.toContain(own);
    expect(JSON.stringify(await ledger())).not.toContain(own);
    expect(site.logged.join()).not.toContain(own);
    const other = await opened(site, `/soan/${own}`);
    expect(await (await other.get(other.page)).text()).toContain("phát động");
  });

  test("does not leave when the section was taken back before", async () => {
    await takesBack();
    await linkLentBy(site, unit, section, { email: "mau@mau.example" });
    await takesBack();
    expect(await post()).toEqual([]);
    expect((await ledger()).map(({ act }) => act)).toContain("withdrawn-notice");
  });
});
