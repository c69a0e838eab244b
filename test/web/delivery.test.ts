import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { deliverReport } from "../../functions/acts/deliver-report.ts";
import { DeliveryId, deliveriesOf } from "../../functions/core/delivery/delivery.ts";
import { AuthorityId, PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds, dateIn } from "../../functions/core/instant.ts";
import { OfficeLists } from "../../functions/core/office/lists.ts";
import { unitIn } from "../../functions/core/people/roster.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { reportHead } from "../../functions/core/round/report-head.ts";
import { recordBounce } from "../../functions/notices/bounce.ts";
import type { Channels, Mail } from "../../functions/notices/channel.ts";
import { dispatch } from "../../functions/notices/dispatch.ts";
import { createApp } from "../../web/app.tsx";
import { pageLinked } from "../../web/paths.ts";
import { withEngines } from "../support/engines.ts";
import { unspokenVietnamese } from "../support/language.ts";
import { publishEdition, signedAt } from "./edition.ts";
import { at, type Caller, formTo, openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
const issuedAt = at("2022-06-30T10:15+07:00");
const soon = at("2022-06-30T10:20+07:00");
const page = `/dot/${round}/ky/1/gui`;

let site: TestSite;
let officer: Caller;
let mails: Mail[];
let channels: Channels;

beforeEach(async () => {
  site = await openSite(engines());
  site.setClock(issuedAt);
  officer = await site.as("officer");
  mails = [];
  channels = {
    first: { name: "smtp", send: async (mail) => (mails.push(mail), { type: "sent" }) },
    linkTo: (linked) => origin + pageLinked(linked),
  };
  await site.world.office.save(
    v.parse(OfficeLists, {
      ...{ authority: "ubnd-an-son", version: 1, numbered: 3, signers: [] },
      addressees: [{ id: "a1", name: "Sở Nội vụ", email: "vanthu@snv.example", validFrom: "2021-01-01" }],
      recipients: [
        {
          id: "r2",
          name: "Huyện ủy",
          purpose: "(để b/c)",
          email: "hu@anson.example",
          validFrom: "2021-01-01",
        },
        { id: "r3", name: "Hội Cựu giáo chức", validFrom: "2021-01-01" },
      ],
    }),
  );
});

async function setting() {
  const directive = await site.world.directives.find(round);
  const roster = directive && (await site.world.rosters.find(directive.roster));
  const person = await site.world.people.find(v.parse(PersonId, "officer"));
  if (!directive || !roster || !person) throw new Error("no round");
  return { directive, roster, person, now: site.world.clock() };
}

/** An edition whose signed file is a real object, issued and sent out. */
async function issue(number: number): Promise<Edition> {
  const context = await setting();
  const chosen = {
    addressees: ["Sở Nội vụ"],
    recipients: ["Như trên", "Huyện ủy (để b/c)", "Hội Cựu giáo chức"],
  };
  const head = reportHead({ ...context, asOf: issuedAt, chosen });
  const published = await publishEdition(site.world, number, [], { asOf: issuedAt, head });
  const key = `signed/${site.world.mint.fileId()}.pdf`;
  await site.world.files.write(key, published.file, "application/pdf");
  const signed = {
    ...signedAt(issuedAt),
    key,
    bytes: published.file.length,
    number: String(44 + number),
    date: "30",
  };
  await site.world.editions.decide(published, { signed });
  const edition = { ...published, signed };
  await deliverReport(site.world, context, edition);
  return edition;
}

const send = () => dispatch(site.world, channels, site.world.clock());
const linkIn = (mail: Mail | undefined) => /\/nhan\/\S+/.exec(mail?.text ?? "")?.[0] ?? "";
const linkTo = (to: string) => linkIn(mails.findLast((mail) => mail.to === to));
const held = async (id: string, number = 1) =>
  (await site.world.deliveries.find(round, number, v.parse(DeliveryId, id))) ?? expect.unreachable();

/** As somebody without an account. */
const look = (path: string, init: RequestInit = {}) => site.app.request(origin + path, init);
const press = (path: string, form: Record<string, string>) =>
  look(path, {
    method: "POST",
    headers: { origin, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams(form),
  });

describe("an issued report", () => {
  test("keeps its lines in the office's lists: one press ends them, and takes out only what never went out", async () => {
    await issue(1);
    const drop = (entry: string) =>
      officer.post(`/co-quan/noi-nhan/${entry}`, { _version: "9", _act: "drop" });
    const ended = await drop("r2");
    expect(await (await officer.get(ended.headers.get("location") ?? "")).text()).toContain("nên không xóa");
    expect((await site.world.office.lists(v.parse(AuthorityId, "ubnd-an-son"))).recipients).toMatchObject([
      { id: "r2", validTo: "2022-06-29" },
      { id: "r3" },
    ]);
    await officer.post("/co-quan/noi-nhan", { list: "recipients", recipients: "Ghi nhầm", _version: "9" });
    await drop("r4");
    const { recipients } = await site.world.office.lists(v.parse(AuthorityId, "ubnd-an-son"));
    expect(recipients.map(({ id }) => id)).toEqual(["r2", "r3"]);
  });

  test("is mailed to each recipient whose address is known, once, with a link of their own", async () => {
    const edition = await issue(1);
    await deliverReport(site.world, await setting(), edition);
    await send();
    expect(mails.map(({ to }) => to).sort()).toEqual(["hu@anson.example", "vanthu@snv.example"]);
    expect(mails.find(({ to }) => to.startsWith("vanthu"))?.text).toContain(
      "UBND huyện An Sơn gửi đường dẫn đến Báo cáo số 45/BC-UBND ngày 30 tháng 6 năm 2022",
    );
    expect(mails.every(({ text }) => text.includes("đề nghị xác nhận đã nhận"))).toBe(true);
    expect(linkTo("hu@anson.example")).not.toBe(linkTo("vanthu@snv.example"));
    expect((await site.world.deliveries.of(round, 1)).map(({ name, email }) => [name, email])).toEqual([
      ["Sở Nội vụ", "vanthu@snv.example"],
      ["Huyện ủy", "hu@anson.example"],
      ["Hội Cựu giáo chức", undefined],
    ]);
    await send();
    expect(mails).toHaveLength(2);
  });

  test("goes to the units that lead the blocs where a line names them all", async () => {
    const context = await setting();
    const chosen = {
      addressees: [],
      recipients: ["Các cụm, khối thi đua", context.roster.units[0]?.name ?? ""],
    };
    const head = reportHead({ ...context, asOf: issuedAt, chosen });
    const lists = await site.world.office.lists(context.directive.authority);
    const to = deliveriesOf({ directive: round, number: 1 }, head, lists, context.roster, dateIn(issuedAt));
    const leads = context.roster.blocs.map(({ lead }) => unitIn(context.roster, lead)?.email);
    expect(leads.length).toBeGreaterThan(0);
    expect(new Set(to.map(({ email }) => email))).toEqual(
      new Set([...leads, context.roster.units[0]?.email]),
    );
    expect(to.map(({ name }) => name).join("; ")).toContain(context.roster.blocs[0]?.name ?? "?");
  });

  test("shows a recipient's link among the letters of a rehearsal, and nowhere else", async () => {
    await issue(1);
    await send();
    const letters = `/dot/${round}/thu`;
    expect(await (await officer.get(letters)).text()).not.toContain("/nhan/");
    const local = { now: site.world.clock, moveTo: async () => {}, people: [] };
    const rehearsal = createApp(site.world, { secureCookies: false, origin, local });
    const token = site.world.mint.token();
    const person = v.parse(PersonId, "officer");
    await site.world.sessions.open(token, person, addMilliseconds(soon, 3_600_000));
    const cookie = `phien=${token}`;
    const told = await (await rehearsal.request(origin + letters, { headers: { cookie } })).text();
    const link = /href="(\/nhan\/[^"]+)"/.exec(told)?.[1] ?? "";
    expect(await (await look(link)).text()).toContain("Xác nhận đã nhận");
  });

  test("tells a second letter that has yet to leave, and does not offer a third", async () => {
    await issue(1);
    expect(await (await officer.get(page)).text()).not.toContain("Gửi lại</button>");
    await send();
    expect(await (await officer.get(page)).text()).toContain("Gửi lại</button>");
    site.setClock(soon);
    expect((await officer.post(`${page}/d2`, { letters: "1" })).status).toBe(303);
    const told = await (await officer.get(page)).text();
    expect(told).toMatch(/gửi: 10:15[^<]*<br\/>lần 2: chờ gửi/);
    expect(told).not.toContain(`action="${page}/d2"`);
    await send();
    expect(await (await officer.get(page)).text()).toContain("gửi lần 2: 10:20");
  });

  test("leaves when the records clerk's work is done: issuing it writes the letters", async () => {
    const context = await setting();
    const head = reportHead({ ...context, asOf: issuedAt, chosen: { addressees: ["Sở Nội vụ"] } });
    const published = await publishEdition(site.world, 1, [], { asOf: issuedAt, head });
    const taken = { at: issuedAt, by: context.person.id, hash: published.pdf.hash };
    const file = { ...signedAt(issuedAt), key: published.pdf.key };
    const course = [
      { act: "put-up", ...taken, to: v.parse(PersonId, "leader") },
      { act: "signed-off", ...taken },
      { act: "numbered", ...taken, file },
    ] as const;
    await site.world.editions.decide(published, { course: [...course] });
    const address = `/dot/${round}/ky/1/ban-hanh`;
    const clerk = await site.as("records-clerk");
    const form = formTo(await (await clerk.get(`/dot/${round}/ky/1`)).text(), address);
    expect((await clerk.post(address, form)).status).toBe(303);
    await send();
    expect(mails.map(({ to }) => to)).toContain("vanthu@snv.example");
    expect((await held("d1")).sent).toBeDefined();
  });

  test("opens without an account, and neither opening nor fetching confirms, however often", async () => {
    const edition = await issue(1);
    await send();
    const link = linkTo("vanthu@snv.example");
    site.setClock(soon);
    await look(link, { method: "HEAD" });
    expect((await held("d1")).opened).toBeUndefined();
    const [first, second] = await Promise.all([look(link), look(link)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const html = await first.text();
    expect(html).toContain("Báo cáo số 45/BC-UBND ngày 30 tháng 6 năm 2022");
    expect(html).not.toContain("/dot/");
    const file = await look(`${link}/bao-cao.pdf`);
    expect(file.headers.get("content-type")).toBe("application/pdf");
    expect((await file.arrayBuffer()).byteLength).toBe(edition.pdf.bytes);
    const { opened, fetched, confirmed } = await held("d1");
    expect([opened, fetched, confirmed]).toEqual([
      { first: soon, last: soon, times: 2 },
      { first: soon, times: 1 },
      undefined,
    ]);
  });

  test("is confirmed by a press with a name, once; the office reads who and when", async () => {
    await issue(1);
    await send();
    const link = linkTo("vanthu@snv.example");
    site.setClock(soon);
    const nameless = await press(link, { by: " \u200b " });
    expect(nameless.status).toBe(422);
    expect(await nameless.text()).toContain("Xin ghi họ tên người xác nhận");
    expect((await press(link, { by: "x".repeat(300) })).status).toBe(422);
    expect((await press(link, { by: "Vũ Thị Mẫu, văn thư" })).status).toBe(303);
    expect((await press(link, { by: "Người Khác" })).status).toBe(303);
    expect((await held("d1")).confirmed).toEqual({ at: soon, by: "Vũ Thị Mẫu, văn thư" });
    expect(await (await look(link)).text()).toContain("Vũ Thị Mẫu, văn thư đã xác nhận");
    const seen = await (await officer.get(page)).text();
    expect(seen).toContain("3 nơi nhận: 2 đã gửi thư, 1 đã mở, 1 đã xác nhận.");
    expect(seen).toContain("xác nhận: Vũ Thị Mẫu, văn thư, 10:20");
    expect(await (await (await site.as("leader")).get(page)).text()).not.toContain("Gửi lại");
  });

  test("confirms nothing pressed from a foreign page", async () => {
    await issue(1);
    await send();
    const link = linkTo("hu@anson.example");
    const headers = {
      origin: "https://elsewhere.example",
      "content-type": "application/x-www-form-urlencoded",
    };
    expect((await look(link, { method: "POST", headers, body: "by=Ai" })).status).toBe(403);
    expect((await held("d2")).confirmed).toBeUndefined();
  });

  test("no guessed, cut, stretched or foreign token opens anything, nor tells one from another", async () => {
    await issue(1);
    await send();
    const token = linkTo("hu@anson.example").split("/").at(-1) ?? "";
    const invitation = site.world.mint.token();
    await site.world.sessions.invite(invitation, v.parse(PersonId, "officer"), addMilliseconds(soon, 9e9));
    const swapped = [...token].reverse().join("");
    const tried = [
      token.slice(0, -1),
      `${token}A`,
      token.toUpperCase(),
      swapped,
      invitation,
      "d1",
      "..%2f1",
      "%00",
    ];
    const pages = await Promise.all(tried.map(async (each) => look(`/nhan/${each}`)));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([404]));
    const texts = await Promise.all(
      pages.map(async (each) => (await each.text()).replaceAll(/value="[^"]*"/g, "")),
    );
    expect(new Set(texts).size).toBe(1);
    expect((await look(`/vao/${token}`)).status).not.toBe(200);
    site.setClock(addMilliseconds(issuedAt, 401 * 86_400_000));
    expect((await look(`/nhan/${token}`)).status).toBe(404);
  });

  test("a token stands nowhere, in no record and in no log", async () => {
    await issue(1);
    await send();
    const token = linkTo("hu@anson.example").split("/").at(-1) ?? "";
    await look(`/nhan/${token}`);
    const notices = await site.world.notices.recent(50);
    expect(token.length).toBeGreaterThan(40);
    expect(JSON.stringify([notices, await site.world.deliveries.of(round, 1), site.logged])).not.toContain(
      token,
    );
  });

  test("once replaced, its link says by what and leads there; once recalled, it offers nothing", async () => {
    await issue(1);
    await send();
    const link = linkTo("hu@anson.example");
    const second = await issue(2);
    await send();
    expect(mails.at(-1)?.text).toContain("thay thế Báo cáo số 45/BC-UBND");
    const replaced = await (await look(link)).text();
    expect(replaced).toContain("đã được thay thế bằng Báo cáo số 46/BC-UBND");
    expect(replaced).not.toContain('name="by"');
    expect((await look(`${link}/bao-cao.pdf`)).headers.get("content-disposition")).toContain("46");
    expect((await press(link, { by: "Vũ Thị Mẫu" })).status).toBe(409);
    const recalled = { at: soon, by: v.parse(PersonId, "officer"), reason: "sai số", hash: second.pdf.hash };
    await site.world.editions.decide(second, { signed: second.signed, recalled });
    const gone = await (await look(linkTo("hu@anson.example"))).text();
    expect(gone).toContain("đã bị thu hồi lúc");
    expect(gone).not.toContain("sai số");
    expect((await look(`${linkTo("hu@anson.example")}/bao-cao.pdf`)).status).toBe(404);
  });

  test("a letter that came back is shown, and sent again to the mended address", async () => {
    await issue(1);
    await send();
    site.setClock(soon);
    await recordBounce(site.world, channels, {
      to: "hu@anson.example",
      reason: "địa chỉ không có",
      at: soon,
    });
    expect(await (await officer.get(page)).text()).toContain("không đến: địa chỉ không có");
    const lists = await site.world.office.lists((await setting()).directive.authority);
    const recipients = lists.recipients.map((line) =>
      line.email ? { ...line, email: "vanphong.hu@anson.example" } : line,
    );
    await site.world.office.save({ ...lists, version: 2, recipients });
    const again = `${page}/d2`;
    expect((await officer.post(again, { letters: "1" })).status).toBe(303);
    expect((await officer.post(again, { letters: "1" })).status).toBe(409);
    await send();
    expect(mails.at(-1)?.to).toBe("vanphong.hu@anson.example");
    expect((await held("d2")).failed).toBeUndefined();
    expect((await officer.post(`${page}/d3`, { letters: "0" })).status).toBe(409);
    expect((await (await site.as("leader")).post(again, { letters: "2" })).status).toBe(403);
    expect((await (await site.as("clerk.xa-hoa-khe")).get(page)).status).toBe(404);
  });

  test("recalled before its letters left, it is mailed to nobody", async () => {
    const edition = await issue(1);
    const recalled = { at: soon, by: v.parse(PersonId, "officer"), reason: "sai", hash: edition.pdf.hash };
    await site.world.editions.decide(edition, { signed: edition.signed, recalled });
    await send();
    expect(mails).toEqual([]);
  });

  test("recalled by an officer, it is told to those it was sent to, once and no others", async () => {
    await issue(1);
    await send();
    site.setClock(soon);
    const form = formTo(await (await officer.get(`/dot/${round}/ky/1`)).text(), `/dot/${round}/ky/1/thu-hoi`);
    mails.length = 0;
    const press = async () => officer.post(`/dot/${round}/ky/1/thu-hoi`, { ...form, reason: "Sai số liệu." });
    expect((await press()).status).toBe(303);
    await press();
    await send();
    const told = mails.filter(({ subject }) => subject.includes("Thu hồi Báo cáo số 45/BC-UBND"));
    expect(told.map(({ to }) => to).sort()).toEqual(["hu@anson.example", "vanthu@snv.example"]);
    expect(await (await look(linkIn(told[0]))).text()).toContain("đã bị thu hồi lúc");
  });

  test("of a round that is rehearsed nothing leaves the house", async () => {
    const { directive } = await setting();
    await site.world.directives.amend(directive, { ...directive, rehearsal: true });
    await issue(1);
    await send();
    expect(mails).toEqual([]);
  });

  test("its pages have their English", async () => {
    await issue(1);
    await send();
    const headers = { cookie: "ngon-ngu=en" };
    for (const path of [linkTo("hu@anson.example"), "/nhan/khong-co"])
      expect(unspokenVietnamese(await (await look(path, { headers })).text())).toEqual([]);
  });
});
