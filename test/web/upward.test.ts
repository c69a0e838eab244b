import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { DirectiveId, ObligationId, PersonId, UnitId } from "../../functions/core/ids.ts";
import { askedOf, fieldsIn } from "../../functions/core/obligation/asked.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { withSources } from "../../functions/core/report/report-file.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { present, textOf } from "../pdf/poppler.ts";
import { violationsOn } from "../support/axe.ts";
import { hasBrowser, openBrowser } from "../support/browser.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { aSignablePdf } from "../support/signable.ts";
import { signedAt } from "./edition.ts";
import { at, type Caller, formTo, openSite, origin, type TestSite } from "./site.ts";

const sample = join(import.meta.dirname, "../../infra/local/sample");
/** The outline of a city's half-yearly directive, issued again in 2026. */
const seed = readFileSync(join(sample, "directives/quy-nhon-2024-h1.json"), "utf8").replaceAll(
  "2024",
  "2026",
);
const rosterOf = (name: string) =>
  v.parse(Roster, JSON.parse(readFileSync(join(sample, `rosters/${name}.json`), "utf8")));
const communes = rosterOf("commune-2026");
const provinces = rosterOf("province-2026");
const lower = v.parse(DirectiveId, "xa-an-son-2026-h1");
const upper = v.parse(DirectiveId, "tinh-2026-h1");

const mine = `/dot/${upper}/bc/d1.x-01`;
const take = `${mine}/lay-bao-cao`;

const engines = withEngines();
let site: TestSite;
let clerk: Caller;

async function issue(roster: Roster, id: DirectiveId): Promise<void> {
  const { world } = site;
  const issuedAt = at("2026-06-20T08:00+07:00");
  const directive = readSeedDirective(JSON.parse(seed), {
    id,
    authority: roster.authority.id,
    roster,
    issuedAt,
  });
  await world.rosters.keep(roster);
  await world.directives.issue(directive, obligationsOf(directive, roster));
  const authority = roster.authority.id;
  const known = { name: "Cán bộ Thử", email: "thu@anson.example", authority };
  await world.people.keep({ ...known, role: "officer", id: v.parse(PersonId, `officer.${id}`) });
  for (const unit of roster.units) {
    const person = v.parse(PersonId, `${id}.${unit.id}`);
    await world.people.keep({ ...known, role: "clerk", id: person, unit: v.parse(UnitId, unit.id) });
  }
}

/** Types the words into their sections and sends the report, as a clerk would. */
async function reports(round: DirectiveId, unit: string, entries: Readonly<Record<string, string>>) {
  const caller = await site.as(`${round}.${unit}`);
  const report = `/dot/${round}/bc/d1.${unit}`;
  const sections = new Set(Object.keys(entries).map((name) => /^i-\d(-\d)?(?=-[a-z])/.exec(name)?.[0] ?? ""));
  for (const section of sections) {
    const path = `${report}/muc/${section}`;
    const words = Object.entries(entries).filter(([name]) => name.startsWith(`${section}-`));
    const form = formTo(await (await caller.get(path)).text(), path);
    const saved = await caller.post(path, { ...form, ...Object.fromEntries(words), _next: "exit" });
    expect(saved.status).toBe(303);
  }
  await sends(caller, report);
}

async function sends(caller: Caller, report: string) {
  const form = formTo(await (await caller.get(`${report}/kiem-tra`)).text(), `${report}/gui`);
  const sent = await caller.post(`${report}/gui`, form);
  expect(sent.headers.get("location")).toBe(`${report}/bien-nhan`);
}

async function assembled(round: DirectiveId): Promise<Edition> {
  const officer = await site.as(`officer.${round}`);
  const asked = await officer.post(`/dot/${round}/tong-hop`);
  const job = Number(asked.headers.get("location")?.split("/").at(-1));
  await assemble(site.world, { directive: round, job }, { faces, proofUrl: "http://localhost/tra-cuu" });
  const edition = await site.world.editions.find(round, job);
  if (!edition) throw new Error("no edition");
  expect(edition.breaches).toEqual([]);
  return edition;
}

const reportOf = async ({ report }: Edition) =>
  withSources(JSON.parse(new TextDecoder().decode(await site.world.files.read(report.key)))) as ReturnType<
    typeof JSON.parse
  >;

const draftOf = async () =>
  Object.assign(
    {},
    ...(await site.world.drafts.of(upper, v.parse(ObligationId, "d1.x-01"))).map(({ entries }) => entries),
  );

const words = "Phối hợp các phường, đặc khu trong cụm tổ chức ký giao ước thi đua.";

beforeAll(async () => {
  site = await openSite(engines());
  site.setClock(at("2026-06-25T08:00+07:00"));
  await issue(communes, lower);
  await issue(provinces, upper);
  await reports(lower, "p-vhxh", {
    "i-1-a-text": words,
    "i-2-4-a-blocs.meetings.value": "4",
    "i-6-b-fund.spent.value": "12,5",
    "i-7-a-strengths": "Tồn tại, hạn chế: kinh phí khen thưởng còn hạn hẹp.",
  });
  await reports(lower, "vp", {
    "i-1-a-text": "Ban hành kế hoạch phát động thi đua từng quý.",
    "i-2-3-a-indicators.1.label": "Hộ gia đình đạt danh hiệu văn hóa",
    "i-2-3-a-indicators.1.unit": "hộ",
    "i-2-3-a-indicators.1.value": "1.762",
    "i-2-3-a-indicators.1.plan": "1.800",
    "i-2-4-a-blocs.meetings.value": "3",
    "i-6-b-fund.spent.value": "7,25",
  });
  await goesOnAt("2026-06-28T08:00+07:00");
}, 60_000);

/** Another day: sessions of the day before have ended. */
async function goesOnAt(moment: string): Promise<void> {
  site.setClock(at(moment));
  clerk = await site.as(`${upper}.x-01`);
}

describe("a commune that owes the province a report", () => {
  test("is offered nothing while its own report is not made", async () => {
    expect(await (await clerk.get(mine)).text()).not.toContain("Lấy từ báo cáo");
    expect((await clerk.get(take)).status).toBe(404);
    expect((await clerk.post(take, { edition: "1" })).status).toBe(404);
  });

  test("is offered the edition of the same period, and no other unit is", async () => {
    await assembled(lower);
    const page = await (await clerk.get(mine)).text();
    expect(page).toContain("Lấy từ báo cáo đã lập của xã (bản số 1)");
    const other = await site.as(`${upper}.x-02`);
    const theirs = `/dot/${upper}/bc/d1.x-02`;
    expect(await (await other.get(theirs)).text()).not.toContain("Lấy từ báo cáo");
    expect((await other.post(`${theirs}/lay-bao-cao`, { edition: "1" })).status).toBe(404);
    // It leads the cluster: it reads what the commune reported and writes nothing there.
    expect((await other.post(take, { edition: "1" })).status).toBe(403);
    const stranger = await site.as(`${upper}.p-01`);
    expect((await stranger.post(take, { edition: "1" })).status).toBe(404);
    const officer = await site.as(`officer.${upper}`);
    expect(await (await officer.get(mine)).text()).not.toContain("Lấy từ báo cáo");
  });

  test("keeps what was typed, told which section, until it says that the report may replace it", async () => {
    const section = `${mine}/muc/i-1`;
    const form = formTo(await (await clerk.get(section)).text(), section);
    const typed = { "i-1-a-text": "Lời đã nhập tay.", "i-1-b-text": "Lời khác cũng nhập tay." };
    await clerk.post(section, { ...form, ...typed, _next: "stay" });
    const refused = await clerk.post(take, formTo(await (await clerk.get(mine)).text(), take));
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain("đã có nội dung nên chưa được thay");
    expect(page).toContain(`${mine}/muc/i-1`);
    expect(await draftOf()).toEqual(typed);
    expect(await site.world.files.of(upper, v.parse(ObligationId, "d1.x-01"))).toEqual([]);

    const taken = await clerk.post(take, { ...formTo(page, take), over: "1" });
    expect(taken.headers.get("location")).toBe(`${take}?xong=1`);
    expect(await draftOf()).toMatchObject({ "i-1-b-text": typed["i-1-b-text"] });
  });

  test.skipIf(!hasBrowser)("breaks no rule of WCAG 2.2 AA that a machine can check", async () => {
    const browser = await openBrowser();
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    // The browser's own requests go to the application as it stands in this process.
    await page.route(`${origin}/**`, async (asked) => {
      const answer = await clerk.get(new URL(asked.request().url()).pathname);
      const body = Buffer.from(await answer.arrayBuffer());
      await asked.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
    });
    await page.goto(`${origin}${take}`);
    expect(await page.innerText("h1")).toContain("Lấy từ báo cáo");
    expect(await violationsOn(page)).toEqual([]);
    await browser.close();
  });

  test("finds its settled figures and printed words in the draft, and the paper attached once", async () => {
    const draft = await draftOf();
    expect(draft).toMatchObject({
      "i-1-a-text":
        "Văn phòng HĐND và UBND xã ban hành kế hoạch phát động thi đua từng quý. Phòng Văn hóa - Xã hội phối hợp các phường, đặc khu trong cụm tổ chức ký giao ước thi đua.",
      "i-2-4-a-blocs.meetings.value": "7",
      "i-6-b-fund.spent.value": "19,75",
      "i-2-3-a-indicators.1.value": "1.762",
      "i-2-3-a-indicators.1.plan": "1.800",
    });
    expect(draft["i-7-a-weaknesses"]).toBe("Kinh phí khen thưởng có nơi còn hạn hẹp.");
    expect(draft["i-7-a-strengths"]).toBeUndefined();
    await clerk.post(take, { edition: "1" });
    expect(await draftOf()).toEqual(draft);
    const files = await site.world.files.of(upper, v.parse(ObligationId, "d1.x-01"));
    const edition = await site.world.editions.find(lower, 1);
    expect(files.map(({ name, hash }) => [name, hash])).toEqual([
      [`bao-cao-${lower}-ban-1.pdf`, edition?.pdf.hash],
    ]);
    const blank = await (await clerk.get(`${take}?xong=1`)).text();
    const asked = fieldsIn(askedOf(await directive(), provinces, await owed()));
    const unanswered = asked.filter(
      ({ id }) => !Object.keys(draft).some((name) => name.split(".")[0] === id),
    );
    for (const { label } of unanswered) expect(blank).toContain(label);
  });

  test("is shown the newer edition when one was made while the page stood open, and takes nothing yet", async () => {
    const draft = await draftOf();
    const shown = formTo(await (await clerk.get(mine)).text(), take);
    await assembled(lower);
    const answer = await clerk.post(take, shown);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toMatch(/chưa lấy nội dung nào[\s\S]*bản số 2/);
    expect(await draftOf()).toEqual(draft);
  });

  test("has the issued paper attached once there is one, and that edition is the one offered", async () => {
    const edition = await site.world.editions.find(lower, 1);
    if (!edition) throw new Error("no edition");
    const file = await aSignablePdf("a1");
    const signed = { ...signedAt(site.world.clock()), key: "signed/commune.pdf" };
    await site.world.files.write(signed.key, file, "application/pdf");
    expect(await site.world.editions.decide(edition, { signed })).toBe(true);
    const page = await (await clerk.get(mine)).text();
    expect(page).toContain("(bản số 1)");
    expect((await clerk.post(take, formTo(page, take))).status).toBe(303);
    const files = await site.world.files.of(upper, v.parse(ObligationId, "d1.x-01"));
    expect(files.map(({ name }) => name)).toContain(`bao-cao-${lower}-ban-1.da-ky.pdf`);
  });

  test("sends it, and the province's report counts it from this commune, this report and revision", async () => {
    await sends(clerk, mine);
    await reports(upper, "p-01", {
      "i-1-a-text": "Phường đã triển khai.",
      "i-2-4-a-blocs.meetings.value": "5",
    });
    await goesOnAt("2026-07-01T08:00+07:00");
    const edition = await assembled(upper);
    const { aggregate, trace, printed } = await reportOf(edition);
    const [meetings] = aggregate.totals["i-2-4-a-blocs"].rows;
    expect(meetings.total.value).toBe(12);
    const source = { unit: "x-01", obligation: "d1.x-01", revision: 1, field: "i-2-4-a-blocs" };
    expect(meetings.total.parts).toContainEqual({ source, value: 7 });
    const { mark } = printed.find(({ text }: { text: string }) => text.includes("Phòng Văn hóa - Xã hội"));
    expect(trace[mark]).toContainEqual({ ...source, field: "i-1-a-text" });
    const [indicator] = aggregate.totals["i-2-3-a-indicators"].rows;
    expect([indicator.value, indicator.plan]).toEqual([1762, 1800]);
  });

  test.skipIf(!present)("and both papers speak of the levels there are in 2026", async () => {
    for (const round of [lower, upper]) {
      const edition = await site.world.editions.find(round, 1);
      const text = textOf(await site.world.files.read(edition?.pdf.key ?? "")).replace(/\s+/g, " ");
      for (const name of ["xã", "phường", "đặc khu", "Phòng Văn hóa - Xã hội"]) expect(text).toContain(name);
      expect(text.toLocaleLowerCase("vi")).not.toContain("huyện");
    }
  });
});

async function directive() {
  const found = await site.world.directives.find(upper);
  if (!found) throw new Error("no directive");
  return found;
}

async function owed() {
  const found = await site.world.obligations.find(upper, v.parse(ObligationId, "d1.x-01"));
  if (!found) throw new Error("no obligation");
  return found;
}
