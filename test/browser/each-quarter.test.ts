import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { Instant } from "../../functions/core/instant.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import commune from "../../infra/local/sample/rosters/commune-2026.json" with { type: "json" };
import { filledIn } from "../excel/form.ts";
import { openBrowser, signIn } from "../support/browser.ts";
import { type EmptyOffice, openEmptyOffice } from "../support/empty-office.ts";
import { withEngines } from "../support/engines.ts";
import { describeInBrowser } from "../support/office.ts";
import { faces } from "../support/press.ts";
import { bringForm, draftQuarterly, issueDraft, nameUnit, quarterlyForm } from "../support/quarterly-form.ts";
import { clockAt } from "../support/world.ts";

const at = (text: string) => v.parse(Instant, text);
const hamlets = commune.units.flatMap(({ id, kind }) => (kind === "HAMLET" ? [id] : [])).sort();

describeInBrowser("a round of each quarter that asks the office's own table, from no round at all", () => {
  const engines = withEngines();
  const folder = mkdtempSync(join(tmpdir(), "each-quarter-"));
  const clock = clockAt(at("2026-03-02T08:00+07:00"));
  let browser: Browser;
  let office: EmptyOffice;
  let round: Directive;
  let section: string;
  let table: string;

  beforeAll(async () => {
    browser = await openBrowser();
    office = await openEmptyOffice(engines(), commune, clock);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function signedIn(person: string): Promise<Page> {
    const page = await signIn(browser, await office.linkFor(person));
    page.setDefaultTimeout(20_000);
    return page;
  }

  /** The units that owe something in a round, and the moments by which they do. */
  async function owedIn({ id }: Directive) {
    const boards = [...office.roster.blocs.map((bloc) => bloc.id), "none"];
    const owed = (
      await Promise.all(boards.map((board) => office.world.obligations.onBoard(id, board)))
    ).flat();
    return {
      units: owed.map(({ party }) => party.unit).sort(),
      by: [...new Set(owed.map(({ dueBefore }) => dueBefore))],
    };
  }

  test("is drafted around the form as LibreOffice saved it, and issued", async () => {
    const form = join(folder, "Biểu quý.xlsx");
    writeFileSync(form, await quarterlyForm());
    const page = await signedIn("officer");
    await draftQuarterly(page, office.url, "trước ngày 10 của tháng đầu quý sau");
    await bringForm(page, form);
    await nameUnit(page);
    await page.getByRole("button", { name: "Lưu biểu" }).click();
    await page.getByRole("link", { name: /Sửa biểu/ }).waitFor();
    await issueDraft(page);
    await page.context().close();
    const [issued] = await office.world.directives.all();
    round = issued ?? expect.unreachable("nothing was issued");
    const asked = round.sections.flatMap(({ id, prompts }) =>
      prompts.flatMap(({ fields }) => fields.map((field) => ({ id, field }))),
    );
    const found = asked.find(({ field }) => field.kind === "table");
    section = found?.id ?? "";
    table = found?.field.id ?? "";
    expect(found?.field).toMatchObject({ design: { columns: { length: 6 } } });
    expect(await owedIn(round)).toEqual({ units: hamlets, by: ["2026-04-09T17:00:00.000Z"] });
  }, 120_000);

  async function answering(unit: string): Promise<Page> {
    clock.moveTo(at("2026-04-06T08:00+07:00"));
    const page = await signedIn(`clerk.${unit}`);
    await page.goto(`${office.url}/dot/${round.id}/bc/d1.${unit}/muc/${section}`);
    return page;
  }

  const box = (page: Page, label: string) => page.getByLabel(label, { exact: true });
  const save = (page: Page) => page.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();

  async function send(page: Page, unit: string): Promise<void> {
    await page.goto(`${office.url}/dot/${round.id}/bc/d1.${unit}/kiem-tra`);
    await page.getByRole("button", { name: /^Gửi báo cáo/ }).click();
    await page.waitForURL(/bien-nhan/);
    await page.context().close();
  }

  test("one unit types into its form", async () => {
    const page = await answering("thon-01");
    await box(page, "1. Xây dựng nông thôn mới, Tập thể, đăng ký").fill("10");
    await box(page, "1. Xây dựng nông thôn mới, Cá nhân, đăng ký").fill("1.000");
    await box(page, "1. Xây dựng nông thôn mới, Cá nhân, đạt").fill("900");
    await box(page, "2. Vì người nghèo, Kinh phí").fill("12,5");
    await save(page);
    await send(page, "thon-01");
  }, 60_000);

  test("one pastes what it copied", async () => {
    const page = await answering("thon-02");
    await box(page, "1. Xây dựng nông thôn mới, Tập thể, đăng ký").focus();
    const copied = "7\t6\t200\t150\t75\t3\n3\t2\t40\t10\t\t0,5";
    await page.evaluate(
      `((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      })(${JSON.stringify(copied)})`,
    );
    await save(page);
    await send(page, "thon-02");
  }, 60_000);

  test("one fills in the workbook", async () => {
    const page = await answering("thon-03");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Tải biểu mẫu Excel" }).click(),
    ]);
    const cells = [
      ["xay-dung-nong-thon-moi", "C", 1],
      ["vi-nguoi-ngheo", "E", 20],
      ["vi-nguoi-ngheo", "F", 20],
    ] as const;
    const filled = cells.reduce(
      (bytes, [row, column, figure]) => filledIn(bytes, `${table}.${row}`, column, `<v>${figure}</v>`),
      new Uint8Array(readFileSync(await download.path())) as Uint8Array,
    );
    const path = join(folder, "đã điền.xlsx");
    writeFileSync(path, filled);
    await page.getByRole("link", { name: "Tải lên biểu mẫu đã điền" }).click();
    await page.getByLabel("Chọn tệp biểu mẫu đã điền").setInputFiles(path);
    await page.getByRole("button", { name: "Xem trước" }).click();
    await page.getByRole("button", { name: "Đưa vào bản nháp" }).click();
    await page.getByRole("heading", { name: "Đã đưa biểu mẫu vào bản nháp" }).waitFor();
    await send(page, "thon-03");
  }, 60_000);

  test("the report prints the table with the right totals", async () => {
    clock.moveTo(at("2026-04-09T08:00+07:00"));
    const page = await signedIn("officer");
    await page.goto(`${office.url}/dot/${round.id}/ban`);
    await page.getByRole("button", { name: "Tổng hợp báo cáo" }).click();
    await page.waitForURL(/tong-hop\/1$/);
    await assemble(office.world, { directive: round.id, job: 1 }, { faces });
    await page.reload();
    await page.getByText("Báo cáo đã tổng hợp xong").waitFor();
    await page.context().close();
    const edition = await office.world.editions.find(round.id, 1);
    if (!edition) throw new Error("nothing was made");
    expect(edition.breaches).toEqual([]);
    const report = JSON.parse(new TextDecoder().decode(await office.world.files.read(edition.report.key)));
    const printed = (report.printed as { mark: string; text: string }[]).filter(({ mark }) =>
      mark.startsWith(table),
    );
    expect(printed.map(({ text }) => text)).toEqual([
      "1 | Xây dựng nông thôn mới | 18 | 6 | 1.200 | 1.050 | 87,5 | 3",
      "2 | Vì người nghèo | 3 | 2 | 60 | 30 | 50 | 13",
      " | Tổng cộng | 21 | 8 | 1.260 | 1.080 | 85,7 | 16",
    ]);
  }, 60_000);

  test("past the day the next quarter's round is there by itself, on every unit's list, with the same table", async () => {
    clock.moveTo(at("2026-04-10T00:05+07:00"));
    await enforce(office.world, clock.now(), {
      first: { name: "mail", send: async () => ({ type: "sent" }) },
      linkTo: () => office.url,
    });
    const next = (await office.world.directives.all()).find(({ series }) => series?.of === round.id);
    if (!next) throw new Error("no round followed");
    expect(next.period).toMatchObject({ type: "QUARTER", year: 2026, number: 2 });
    expect(await owedIn(next)).toEqual({ units: hamlets, by: ["2026-07-09T17:00:00.000Z"] });
    const page = await signedIn("clerk.thon-01");
    expect(await page.innerText("main")).toContain("hết thứ Năm, 09/7/2026");
    await page.goto(`${office.url}/dot/${next.id}/bc/d1.thon-01/muc/${section}`);
    const first = box(page, "1. Xây dựng nông thôn mới, Tập thể, đăng ký");
    expect(await first.inputValue()).toBe("");
    await page.context().close();
  }, 60_000);
});
