import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { DirectiveId, PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds, Instant } from "../../functions/core/instant.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { TableDesign } from "../../functions/core/kinds/table/design.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import type { World } from "../../functions/core/world.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { serveSite } from "../../infra/local/http.ts";
import seed from "../../infra/local/sample/directives/an-son-2022-h1.json" with { type: "json" };
import { samplePeople } from "../../infra/local/sample/people.ts";
import rosterJson from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };
import { createApp } from "../../web/app.tsx";
import { filledIn, stringsOf } from "../excel/form.ts";
import { violationsOn } from "../support/axe.ts";
import { openBrowser } from "../support/browser.ts";
import { withEngines } from "../support/engines.ts";
import { describeInBrowser } from "../support/office.ts";
import { faces } from "../support/press.ts";
import { figure } from "../support/tables.ts";
import { clockAt, worldOn } from "../support/world.ts";

const at = (text: string) => v.parse(Instant, text);
const friday = at("2022-06-24T08:00+07:00");
const roster = v.parse(Roster, rosterJson);

/** Six columns under heads of their own, as an office draws them. */
const design = v.parse(TableDesign, {
  title: "Kết quả phong trào thi đua quý II",
  columns: [
    figure("tt-dk", "Đăng ký", "", { above: ["Tập thể"] }),
    figure("tt-dat", "Đạt", "", { above: ["Tập thể"] }),
    figure("cn-dk", "Đăng ký", "", { above: ["Cá nhân"] }),
    figure("cn-dat", "Đạt", "", { above: ["Cá nhân"] }),
    {
      ...{ id: "ty-le", label: "Tỷ lệ cá nhân đạt" },
      holds: {
        ...{ type: "figure", unit: "%", whole: false },
        merging: { type: "ratio", part: "cn-dat", whole: "cn-dk", percent: true },
      },
    },
    { id: "ghi-chu", label: "Ghi chú", holds: { type: "words" } },
  ],
  rows: {
    ...{ type: "fixed", label: "Phong trào" },
    rows: [
      { id: "chung", number: "I", label: "Phong trào chung", heads: true },
      { id: "ntm", number: "1", label: "Xây dựng nông thôn mới" },
      { id: "ngheo", number: "2", label: "Vì người nghèo" },
      { id: "tong", label: "Tổng cộng", total: ["ntm", "ngheo"] },
    ],
  },
  printed: "table",
});

/** The sample's directive with nothing in it but this table. */
function asking(of: Directive): Directive {
  const [section] = of.sections;
  const [prompt] = section?.prompts ?? [];
  if (!section || !prompt) throw new Error("the sample's directive asks nothing");
  const field: Field = {
    ...{ kind: "table", id: "bieu", label: design.title, required: true, topic: "results", design },
  };
  return {
    ...of,
    sections: [{ ...section, prompts: [{ id: prompt.id, text: "Theo biểu", fields: [field] }] }],
  };
}

const directive = asking(
  readSeedDirective(seed, {
    ...{ id: v.parse(DirectiveId, "bieu-quy-2"), authority: roster.authority.id, roster },
    issuedAt: at("2022-06-10T08:00+07:00"),
  }),
);
const section = directive.sections[0]?.id ?? "";

describeInBrowser("a table that the office designed, answered in three ways", () => {
  const engines = withEngines();
  const folder = mkdtempSync(join(tmpdir(), "designed-table-"));
  const clock = clockAt(friday);
  let world: World;
  let browser: Browser;
  let site: { readonly origin: string; stop(): Promise<void> };

  beforeAll(async () => {
    world = await worldOn(engines(), clock);
    await world.rosters.keep(roster);
    await world.directives.issue(directive, obligationsOf(directive, roster));
    await Promise.all(samplePeople(roster).map((person) => world.people.keep(person)));
    let app = createApp(world, { secureCookies: false, origin: "http://localhost" });
    site = await serveSite((request) => app.fetch(request), 0);
    app = createApp(world, { secureCookies: false, origin: site.origin });
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function clerkOf(unit: string, width = 1280): Promise<Page> {
    const token = world.mint.token();
    const until = addMilliseconds(world.clock(), 43_200_000);
    await world.sessions.open(token, v.parse(PersonId, `clerk.${unit}`), until);
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    await context.addCookies([{ name: "phien", value: token, url: site.origin }]);
    const page = await context.newPage();
    await page.goto(`${site.origin}/dot/${directive.id}/bc/d1.${unit}/muc/${section}`);
    return page;
  }

  const box = (page: Page, label: string) => page.getByLabel(label, { exact: true });

  async function send(page: Page, unit: string): Promise<void> {
    await page.goto(`${site.origin}/dot/${directive.id}/bc/d1.${unit}/kiem-tra`);
    await page.getByRole("button", { name: /^Gửi báo cáo/ }).click();
    await page.waitForURL(/bien-nhan/);
    await page.context().close();
  }

  test("typed into the form: heads stand over heads, a line over rows, and what is worked out shows before it is typed", async () => {
    const page = await clerkOf("xa-tan-hoa");
    const heads = page.locator("table.entry thead tr");
    expect(await heads.nth(0).locator("th").allInnerTexts()).toEqual([
      "Phong trào",
      "Tập thể",
      "Cá nhân",
      "Tỷ lệ cá nhân đạt (%)",
      "Ghi chú",
    ]);
    expect(await heads.nth(1).locator("th").allInnerTexts()).toEqual(["Đăng ký", "Đạt", "Đăng ký", "Đạt"]);
    expect(await page.locator("tr.heads th").innerText()).toBe("I. Phong trào chung");
    await box(page, "1. Xây dựng nông thôn mới, Tập thể, đăng ký").fill("10");
    await box(page, "1. Xây dựng nông thôn mới, Cá nhân, đăng ký").fill("1.000");
    await box(page, "1. Xây dựng nông thôn mới, Cá nhân, đạt").fill("900");
    await box(page, "2. Vì người nghèo, Tập thể, đăng ký").fill("5");
    await box(page, "2. Vì người nghèo, Ghi chú").fill("Hoàn thành sớm");
    await box(page, "Tổng cộng, Tập thể, đăng ký").fill("16");
    await page.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
    await page.getByText("Tổng cộng ghi 16, nhưng cộng lại").first().waitFor();
    await box(page, "Tổng cộng, Tập thể, đăng ký").fill("");
    await page.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
    await page.goto(`${site.origin}/dot/${directive.id}/bc/d1.xa-tan-hoa/muc/${section}`);
    expect(await box(page, "Tổng cộng, Tập thể, đăng ký").getAttribute("placeholder")).toBe("15");
    expect(await box(page, "1. Xây dựng nông thôn mới, Tỷ lệ cá nhân đạt").getAttribute("placeholder")).toBe(
      "90",
    );
    expect(await violationsOn(page)).toEqual([]);
    await send(page, "xa-tan-hoa");
  }, 60_000);

  test("each row is a card on a small screen, and nothing runs over its edge", async () => {
    const page = await clerkOf("xa-phu-loc", 360);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  test("pasted from the office's own table, with its rows of heads and the line over its rows", async () => {
    const page = await clerkOf("xa-binh-thuong");
    await box(page, "1. Xây dựng nông thôn mới, Tập thể, đăng ký").focus();
    const html = `<table>
      <tr><td colspan=2>Tập thể</td><td colspan=2>Cá nhân</td><td rowspan=2>Tỷ lệ cá nhân đạt (%)</td><td rowspan=2>Ghi chú</td></tr>
      <tr><td>Đăng ký</td><td>Đạt</td><td>Đăng ký</td><td>Đạt</td></tr>
      <tr><td>7</td><td>6</td><td>200</td><td>150</td><td>75</td><td>Tốt</td></tr>
      <tr><td>3</td><td>2</td><td>40</td><td>10</td><td></td><td></td></tr></table>`;
    await page.evaluate(
      `((html) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", html);
        document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      })(${JSON.stringify(html)})`,
    );
    expect(await box(page, "1. Xây dựng nông thôn mới, Cá nhân, đạt").inputValue()).toBe("150");
    expect(await box(page, "2. Vì người nghèo, Cá nhân, đạt").inputValue()).toBe("10");
    expect(await box(page, "1. Xây dựng nông thôn mới, Ghi chú").inputValue()).toBe("Tốt");
    await page.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
    await send(page, "xa-binh-thuong");
  }, 60_000);

  test("filled in as a workbook and taken up", async () => {
    const page = await clerkOf("xa-phu-loc");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Tải biểu mẫu Excel" }).click(),
    ]);
    const empty: Uint8Array = new Uint8Array(readFileSync(await download.path()));
    expect(stringsOf(empty)).toEqual(
      expect.arrayContaining([
        "Tập thể, đăng ký",
        "I. Phong trào chung",
        "Tỷ lệ cá nhân đạt (%) – tự tính nếu để trống",
      ]),
    );
    const cells = [
      ["bieu.ntm", "C", 1],
      ["bieu.ntm", "E", 20],
      ["bieu.ntm", "F", 20],
      ["bieu.ngheo", "C", 2],
    ] as const;
    const filled = cells.reduce(
      (bytes, [code, column, figure]) => filledIn(bytes, code, column, `<v>${figure}</v>`),
      empty,
    );
    const path = join(folder, "đã điền.xlsx");
    writeFileSync(path, filled);
    await page.getByRole("link", { name: "Tải lên biểu mẫu đã điền" }).click();
    await page.getByLabel("Chọn tệp biểu mẫu đã điền").setInputFiles(path);
    await page.getByRole("button", { name: "Xem trước" }).click();
    await page.getByText("Xây dựng nông thôn mới, Cá nhân, đăng ký").first().waitFor();
    await page.getByRole("button", { name: "Đưa vào bản nháp" }).click();
    await page.getByRole("heading", { name: "Đã đưa biểu mẫu vào bản nháp" }).waitFor();
    await send(page, "xa-phu-loc");
  }, 60_000);

  test("the report prints the table with the right totals, and each row leads back to its units", async () => {
    // A report counts what came before the moment it is made.
    clock.moveTo(addMilliseconds(friday, 60_000));
    const officer = v.parse(PersonId, "officer");
    const job = await world.editions.ask(directive.id, officer, world.clock());
    await assemble(world, { directive: directive.id, job: job.number }, { faces });
    const edition = await world.editions.find(directive.id, job.number);
    if (!edition) throw new Error("nothing was made");
    expect(edition.breaches).toEqual([]);
    const report = JSON.parse(new TextDecoder().decode(await world.files.read(edition.report.key)));
    const printed = (report.printed as { mark: string; text: string }[]).filter(({ mark }) =>
      mark.startsWith("bieu"),
    );
    expect(printed).toEqual([
      {
        mark: "bieu.ntm",
        text: "1 | Xây dựng nông thôn mới | 18 | 6 | 1.220 | 1.070 | 87,7 | Tốt (UBND xã Bình Thượng)",
      },
      {
        mark: "bieu.ngheo",
        text: "2 | Vì người nghèo | 10 | 2 | 40 | 10 | 25 | Hoàn thành sớm (UBND xã Tân Hòa)",
      },
      { mark: "bieu.tong", text: " | Tổng cộng | 28 | 8 | 1.260 | 1.080 | 85,7 | " },
    ]);
    expect(report.trace["bieu.ntm"]).toHaveLength(3);
  }, 60_000);
});
