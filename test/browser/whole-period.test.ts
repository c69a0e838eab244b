import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PersonId } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { stateOf } from "../../functions/core/round/edition-state.ts";
import { checkPdf } from "../../functions/decree30/check/check.ts";
import { breachesIn } from "../../functions/decree30/check/finding.ts";
import { fields } from "../../functions/pdf/fields.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { openBrowser } from "../support/browser.ts";
import { anIdentity, type Identity } from "../support/certificates.ts";
import { withEngines } from "../support/engines.ts";
import { describeInBrowser } from "../support/office.ts";
import { faces } from "../support/press.ts";
import { signed } from "../support/sign.ts";
import { filled } from "../support/update.ts";
import { openWholeOffice, type WholeOffice } from "../support/whole-office.ts";
import { clockAt } from "../support/world.ts";

const at = (text: string) => v.parse(Instant, text);
const round = "/dot/an-son-2022-h1";
const registered = "Tập thể (phòng, ban, bộ phận trực thuộc), Đã đăng ký thi đua";
const note = "Bổ sung câu về kết quả thu ngân sách, rồi trình lại.";
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };

describeInBrowser("a whole period, from the last days before the deadline to the report in its place", () => {
  const engines = withEngines();
  const clock = clockAt(at("2022-06-24T08:00+07:00"));
  const folder = mkdtempSync(join(tmpdir(), "whole-period-"));
  let office: WholeOffice;
  let browser: Browser;
  let chairman: Identity;
  let agency: Identity;
  /** Who was sent the first report, on the page behind the link of the mail. */
  let recipient: Page;
  /** Whose report comes when: two never, two late, one under an extension, the others in time. */
  let silent: readonly string[];
  let late: readonly string[];
  let extended = "";
  /** The unit whose report is sent back, and the figure of its own that it then changes. */
  let returned = "";

  beforeAll(async () => {
    const anchor = await anIdentity({ name: "Cơ quan chứng thực thử" });
    chairman = await anIdentity({ name: "Trần Quang Bình", issuer: anchor });
    agency = await anIdentity({ name: "Ủy ban nhân dân huyện An Sơn", issuer: anchor });
    const der = Buffer.from(anchor.certificate.toSchema(true).toBER()).toString("base64");
    const pem = `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`;
    [office, browser] = await Promise.all([openWholeOffice(engines(), clock, pem), openBrowser()]);
    const { authority } = office.roster;
    const id = v.parse(PersonId, "officer.two");
    const email = "thidua2@anson.binhminh.example";
    await office.world.people.keep({
      role: "officer",
      id,
      name: "Đinh Văn Hai",
      email,
      authority: authority.id,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const enter = (person: string, how?: BrowserContextOptions) => office.enter(browser, person, how);
  const stored = async (number: number) =>
    (await office.world.editions.find(office.directive.id, number)) ?? expect.unreachable();
  /** The officer asks for an edition, and the pipeline makes it. */
  async function assembled(page: Page, number: number): Promise<void> {
    await page.goto(`${office.url}${round}/ban`);
    await page.getByRole("button", { name: "Tổng hợp báo cáo" }).click();
    await made(page, number);
  }
  async function made(page: Page, number: number): Promise<void> {
    await page.waitForURL(new RegExp(`tong-hop/${number}$`));
    await assemble(office.world, { directive: office.directive.id, job: number }, { faces });
    // Until it says so the page loads itself anew, in the way of wherever one goes next.
    await page.getByText("Báo cáo đã tổng hợp xong").waitFor();
  }
  async function onDesk(page: Page): Promise<void> {
    const heading = "Tổ chức phát động, đăng ký";
    await page.goto(`${office.url}${round}/soan`);
    await page.getByRole("navigation", { name: "Các mục của báo cáo" }).getByText(heading).click();
    await page.getByRole("heading", { level: 3, name: heading }).waitFor();
  }
  async function putUp(page: Page, number: number, replaces?: string): Promise<void> {
    await releasedIfHeld(page, number);
    await page.goto(`${office.url}${round}/ky/${number}/trinh`);
    const sure = page.locator("input[name=sure]");
    if ((await sure.count()) > 0) await sure.check();
    if (replaces) await page.locator("textarea[name=replaces]").fill(replaces);
    await page.getByRole("button", { name: "Trình ký" }).click();
    await page.waitForURL(new RegExp(`ky/${number}$`));
  }
  async function releasedIfHeld(page: Page, number: number): Promise<void> {
    await page.goto(`${office.url}${round}/ky/${number}`);
    const reason = page.getByLabel("Lý do vẫn cho ký");
    if ((await reason.count()) === 0) return;
    await reason.fill("Đã xem từng chỗ.");
    await page.getByRole("button", { name: "Đã xem, cho ký" }).click();
    await page.waitForURL(new RegExp(`ky/${number}$`));
  }
  /** As the office's own program does it: the Chairman, number and day, the agency. */
  async function signedBy(number: number, given: { serial: string; day: string }): Promise<string> {
    const file = await office.world.files.read((await stored(number)).pdf.key);
    const when = "20220705083000+07'00'";
    const once = await signed(file, { field: fields.signature.name, by: chairman, at: when, permission: 2 });
    const numbered = filled(once, { [fields.number.name]: given.serial, [fields.date.name]: given.day });
    const path = join(folder, `da-ky-${number}.pdf`);
    writeFileSync(path, await signed(numbered, { field: fields.seal.name, by: agency, at: when }));
    return path;
  }
  async function numberedAndIssued(page: Page, number: number, path: string): Promise<void> {
    await page.goto(`${office.url}${round}/ky/${number}`);
    await page.getByLabel("Tệp PDF đã ký").setInputFiles(path);
    await page.getByRole("button", { name: "Nhận bản đã ký" }).click();
    await page.getByRole("button", { name: "Ban hành" }).click();
    await page.getByText("Đã ban hành").first().waitFor();
  }

  test("units send what was missing: a head confirms, a clerk sends, a bloc's lead looks, an officer extends", async () => {
    const missing = (await office.missing()).filter((unit) => unit !== "xa-pa-tong" && unit !== "xa-phu-loc");
    expect(office.roster.units).toHaveLength(48);
    const [first = "", second = "", third = "", fourth = "", fifth = "", ...rest] = missing;
    silent = [first, second];
    late = [third, fourth];
    extended = fifth;
    for (const unit of rest) await office.send(unit);

    const head = await enter("head.xa-pa-tong");
    await head.goto(`${office.url}${round}/bc/d1.xa-pa-tong/xac-nhan`);
    await head.locator("main form button.primary").first().click();
    await head.waitForURL(/bien-nhan/);

    await office.change("xa-phu-loc", "", "");
    const clerk = await enter("clerk.xa-phu-loc");
    await clerk.goto(`${office.url}${round}/bc/d1.xa-phu-loc/kiem-tra`);
    await clerk.getByRole("button", { name: /^Gửi báo cáo/ }).click();
    await clerk.waitForURL(/bien-nhan/);

    const lead = await enter("clerk.xa-hoa-khe");
    expect(await lead.innerText("main")).toContain("Hội nghị sơ kết");

    const officer = await enter("officer.two");
    await officer.goto(`${office.url}${round}/bc/d1.${extended}/xet`);
    await officer.locator("#extend summary").click();
    await officer.locator("#extend textarea").fill("Cán bộ phụ trách đi học.");
    await officer.locator("#extend button").click();
    await officer.waitForURL(/xet/);
    expect((await office.obligation(extended)).extension?.reason).toBe("Cán bộ phụ trách đi học.");
  });

  test("one report is sent back and comes again; after the deadline two come late and one under its extension", async () => {
    returned = "xa-tan-hoa";
    const officer = await enter("officer.two");
    await officer.goto(`${office.url}${round}/bc/d1.${returned}/xet`);
    await officer.locator("details:has(textarea[name^='reason.']) > summary").first().click();
    await officer.locator("textarea[name^='reason.']").first().fill("Kiểm tra lại số liệu.");
    await officer.locator("form:has(textarea[name^='reason.']) button[type=submit]").click();
    await officer.waitForURL(/xet/);
    expect((await office.obligation(returned)).returned).toBeDefined();
    await office.change(returned, "", "");
    const clerk = await enter(`clerk.${returned}`);
    await clerk.goto(`${office.url}${round}/bc/d1.${returned}/kiem-tra`);
    await clerk.getByRole("button", { name: /^Gửi lại báo cáo/ }).click();
    await clerk.waitForURL(/bien-nhan/);
    expect((await office.obligation(returned)).latest?.revision).toBe(2);

    clock.moveTo(at("2022-06-28T09:00+07:00"));
    await office.sweep();
    for (const unit of late) await office.send(unit, "Mất điện ngày cuối.");
    await office.send(extended);
    const board = await enter("officer");
    await board.goto(`${office.url}${round}`);
    expect(await office.missing()).toEqual(silent);
    const standings = await Promise.all(
      office.roster.units.map(async ({ id }) => {
        return { id, stands: standingOf(await office.obligation(id), clock.now()).type };
      }),
    );
    const those = (stands: string) => standings.filter((each) => each.stands === stands).map(({ id }) => id);
    expect([those("overdue"), those("late"), those("extended")]).toEqual([silent, late, [extended]]);
    expect(those("onTime")).toHaveLength(43);
    expect(those("onTime")).toContain(returned);
    expect(await board.innerText("main")).toContain("Quá hạn");
  });

  test("while an officer composes with a live figure its unit sends again: the sentence tells the new one and asks", async () => {
    clock.moveTo(at("2022-07-04T08:00+07:00"));
    const officer = await enter("officer");
    await assembled(officer, 1);
    await onDesk(officer);
    const composed = officer.locator(".par", { hasText: "tập thể" }).first();
    const before = await composed.locator(".f", { hasText: /^\d/ }).first().innerText();
    await officer.getByRole("link", { name: "Thêm đoạn" }).click();
    const box = officer.getByRole("textbox", { name: "Lời của đoạn thêm" });
    await box.focus();
    await officer.keyboard.type("Đến nay, cả huyện có ");
    const figure = officer.locator("tr", { has: officer.getByRole("link", { name: before, exact: true }) });
    await figure.getByRole("button", { name: "Chèn" }).first().click();
    await officer.keyboard.type(" tập thể đăng ký và tiếp tục phấn đấu.");
    expect(await box.locator(".chip").innerText()).toBe(before);
    expect(await box.innerText()).not.toContain("{{");

    // The box is still open when the lead of a bloc corrects the figure and sends its report again.
    clock.moveTo(at("2022-07-04T08:02+07:00"));
    const lead = await enter("clerk.xa-hoa-khe");
    const report = `${office.url}${round}/bc/d1.xa-hoa-khe`;
    await lead.goto(`${report}/muc/i-2`);
    const old = Number(await lead.getByLabel(registered).inputValue());
    await lead.getByLabel(registered).fill(String(old + 2));
    await lead.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
    await lead.waitForURL(/muc\/i-3$/);
    await lead.goto(`${report}/kiem-tra`);
    await lead.getByRole("button", { name: /^Gửi/ }).click();
    await lead.waitForURL(/bien-nhan$/);

    await officer.getByRole("button", { name: "Thêm đoạn này" }).click();
    const own = officer.locator(".par", { hasText: "tiếp tục phấn đấu" });
    expect(await own.locator(".f").innerText()).toBe(before);
    const other = await enter("officer.two");
    await other.goto(`${report}/xet`);
    await other.getByRole("button", { name: "Tiếp nhận báo cáo" }).click();
    await other.waitForURL(/xet/);
    const { latest, acceptedAt } = await office.obligation("xa-hoa-khe");
    expect([latest?.revision, acceptedAt]).toEqual([2, clock.now()]);

    clock.moveTo(at("2022-07-04T08:05+07:00"));
    await officer.reload();
    expect(await officer.innerText("main")).toContain("1 báo cáo mới hoặc gửi lại sau bản 1.");
    await officer.getByRole("button", { name: "Lập lại bản thảo" }).click();
    await made(officer, 2);
    const after = String(Number(before.replace(".", "")) + 2).replace(/(\d)(?=\d{3}$)/, "$1.");
    await onDesk(officer);
    expect(await own.locator(".f").innerText()).toBe(after);
    await own.getByText("Đoạn này cần xem lại").waitFor();
    await own.getByRole("link", { name: "sửa đoạn này" }).click();
    const main = await officer.innerText("main");
    expect(main).toContain(`${before} thành ${after}`);
    expect(main).toContain("UBND xã Hòa Khê gửi lại lúc");
    const sentence = `Đến nay, cả huyện có ${after} tập thể đăng ký và tiếp tục phấn đấu`;
    expect(textOf(await office.world.files.read((await stored(2)).pdf.key))).toContain(sentence);
    await officer.getByRole("button", { name: "Nhận số mới" }).click();
    await officer.getByText("Đoạn này cần xem lại").waitFor({ state: "detached" });
    clock.moveTo(at("2022-07-04T08:10+07:00"));
    await assembled(officer, 3);
  });

  test("it is put up, sent back once with a note from a phone, put up again and signed off", async () => {
    const officer = await enter("officer");
    await putUp(officer, 3);
    const leader = await enter("leader", phone);
    await leader.goto(`${office.url}${round}/ket-qua`);
    expect(await leader.evaluate("document.querySelector('.page-image img').naturalWidth > 0")).toBe(true);
    const heights = await leader.evaluate("[document.documentElement.scrollHeight, window.innerHeight]");
    expect(heights).toEqual([844, 844]);
    await leader.getByRole("link", { name: "Trả lại kèm ý kiến" }).click();
    await leader.getByLabel("Ý kiến", { exact: true }).fill(note);
    await leader.getByRole("button", { name: "Trả lại", exact: true }).click();
    await leader.getByText(note).first().waitFor();
    await officer.goto(`${office.url}${round}/ky/3`);
    expect(await officer.innerText("main")).toContain(note);

    clock.moveTo(at("2022-07-04T10:00+07:00"));
    await assembled(officer, 4);
    await putUp(officer, 4);
    await leader.goto(`${office.url}${round}/ket-qua`);
    await leader.getByRole("button", { name: "Đã ký", exact: true }).click();
    await leader.getByText("Đã ký, chờ số").first().waitFor();
  });

  test("the records clerk takes the signed file in, issues it, and each recipient gets a link and confirms", async () => {
    clock.moveTo(at("2022-07-05T09:00+07:00"));
    const path = await signedBy(4, { serial: "45", day: "05" });
    const clerk = await enter("records-clerk");
    await numberedAndIssued(clerk, 4, path);
    expect((await stored(4)).signed).toMatchObject({ number: "45", date: "05", chain: "checked" });
    await office.sweep();
    const links = office.mails.flatMap(({ text }) => /http\S+\/nhan\/\S+/.exec(text)?.[0] ?? []);
    const [link = expect.unreachable()] = links;
    recipient = await (await browser.newContext()).newPage();
    await recipient.goto(link);
    expect(await recipient.innerText("main")).toContain("45/BC-UBND");
    await recipient.locator("input[name=by]").fill("Nguyễn Thị Tiếp Nhận");
    await recipient.locator("main form button[type=submit]").click();
    await recipient.getByText("Nguyễn Thị Tiếp Nhận đã xác nhận").waitFor();
    await clerk.goto(`${office.url}${round}/ky/4/gui`);
    expect(await clerk.innerText("main")).toContain("Nguyễn Thị Tiếp Nhận");
    const confirmed = (await office.world.deliveries.of(office.directive.id, 4)).filter(
      ({ opened, confirmed: said }) => opened && said,
    );
    expect(confirmed).toHaveLength(1);
  });

  test("a later one replaces it, with the reason; every paper passes the checker, and pdfsig both signatures", async () => {
    clock.moveTo(at("2022-07-05T14:00+07:00"));
    const officer = await enter("officer");
    await assembled(officer, 5);
    await putUp(officer, 5, "Sai số liệu mục I.");
    const leader = await enter("leader", phone);
    await leader.goto(`${office.url}${round}/ket-qua`);
    await leader.getByRole("button", { name: "Đã ký", exact: true }).click();
    await leader.getByText("Đã ký, chờ số").first().waitFor();
    const clerk = await enter("records-clerk");
    await numberedAndIssued(clerk, 5, await signedBy(5, { serial: "46", day: "05" }));
    const all = await office.world.editions.all(office.directive.id);
    expect(all.map((edition) => stateOf(edition, all))).toEqual([
      ...["draft", "draft", "sent-back", "replaced", "issued"],
    ]);
    for (const { pdf, signed: back } of all) {
      for (const { key } of back ? [pdf, back] : [pdf]) {
        expect(breachesIn(await checkPdf(await office.world.files.read(key)))).toEqual([]);
      }
    }
    for (const number of [4, 5]) expectBothSignatures(join(folder, `da-ky-${number}.pdf`));
  });

  test("the link that was sent with the first one leads to the one in its place, and keeps the confirmation", async () => {
    await recipient.reload();
    const told = await recipient.innerText("main");
    expect(told).toContain("đã được thay thế bằng Báo cáo số 46/BC-UBND");
    expect(told).toContain("Nguyễn Thị Tiếp Nhận đã xác nhận");
    const file = recipient.getByRole("link", { name: "Tải văn bản thay thế" });
    const address = new URL((await file.getAttribute("href")) ?? expect.unreachable(), recipient.url());
    const path = join(folder, "thay-the.pdf");
    writeFileSync(path, await (await recipient.request.get(address.href)).body());
    expect(readFileSync(path)).toEqual(readFileSync(join(folder, "da-ky-5.pdf")));
    expectBothSignatures(path);
  });

  function expectBothSignatures(path: string): void {
    expect(run("pdfsig", ["-nocert", path]).match(/Signature is Valid/g)).toHaveLength(2);
  }

  function textOf(pdf: Uint8Array): string {
    const path = join(folder, "doc.pdf");
    writeFileSync(path, pdf);
    return run("pdftotext", [path, "-"]).replace(/\s+/g, " ");
  }
});

function run(command: string, args: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  if (error) throw error;
  return stdout + stderr;
}
