import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { Instant } from "../../functions/core/instant.ts";
import commune from "../../infra/local/sample/rosters/commune-2026.json" with { type: "json" };
import { violationsOn } from "../support/axe.ts";
import { openBrowser, signIn } from "../support/browser.ts";
import { hasCalc } from "../support/calc.ts";
import { type EmptyOffice, openEmptyOffice } from "../support/empty-office.ts";
import { withEngines } from "../support/engines.ts";
import { describeInBrowser } from "../support/office.ts";
import { savedByLibreOffice, workbookOf } from "../support/sheets.ts";

const now = v.parse(Instant, "2026-03-02T08:00+07:00");

/** The form that an office sends round each quarter: six columns under heads of their own. */
const form = workbookOf({
  name: "Quý I",
  rows: [
    [{ is: "UBND XÃ AN SƠN", columns: 3 }],
    [{ is: "BIỂU TỔNG HỢP PHONG TRÀO THI ĐUA", columns: 8, bold: true }],
    [{ is: "Quý I năm 2026", columns: 8 }],
    [
      ...[{ is: "TT", rows: 2 }, { is: "Phong trào", rows: 2 }, { is: "Tập thể", columns: 2 }, null],
      ...[{ is: "Cá nhân", columns: 2 }, null, { is: "Tỷ lệ cá nhân đạt (%)", rows: 2 }],
      { is: "Kinh phí", rows: 2 },
    ],
    [null, null, "Đăng ký", "Đạt", "Đăng ký", "Đạt"],
    ["A", "B", 1, 2, 3, 4, "5=4/3", 6],
    ["I", { is: "Phong trào chung", bold: true }],
    [1, "Xây dựng nông thôn mới"],
    [2, "Vì người nghèo"],
    [null, { is: "Tổng cộng", bold: true }],
    [null, null, null, null, { is: "Người lập biểu" }],
  ],
  ruled: [4, 10],
});

describeInBrowser("a table read from the office's own Excel form", () => {
  const engines = withEngines();
  const folder = mkdtempSync(join(tmpdir(), "imported-table-"));
  const file = join(folder, "Biểu quý.xlsx");
  let browser: Browser;
  let office: EmptyOffice;

  beforeAll(async () => {
    const [saved = form] = hasCalc ? await savedByLibreOffice([form]) : [];
    writeFileSync(file, saved);
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    office = await openEmptyOffice(engines(), commune, now);
  });
  afterEach(() => office.close());

  async function officer(javaScriptEnabled = true): Promise<Page> {
    const page = await signIn(browser, await office.linkFor("officer"), { javaScriptEnabled });
    page.setDefaultTimeout(10_000);
    return page;
  }

  const save = (page: Page) => page.getByRole("button", { name: "Lưu", exact: true }).click();
  const part = (page: Page, name: string) =>
    page.locator(".tasks").getByRole("link", { name }).first().click();

  /** A quarterly directive with one prompt, to where a table is laid before it. */
  async function begin(page: Page): Promise<void> {
    await page.goto(`${office.url}/van-ban`);
    await page.getByRole("button", { name: "Soạn từ đầu" }).click();
    await part(page, "Văn bản");
    await page.getByLabel("Trích yếu").fill("báo cáo phong trào thi đua hằng quý");
    await save(page);
    await part(page, "Kỳ báo cáo");
    await page.getByLabel("Loại kỳ").selectOption("QUARTER");
    await page.getByLabel("Năm", { exact: true }).fill("2026");
    await page.getByLabel(/^Quý, tháng/).fill("1");
    await save(page);
    await part(page, "Kính gửi");
    await page.getByLabel("Các thôn, tổ dân phố").check();
    await page.getByRole("button", { name: "Thêm nhóm" }).click();
    await page.getByRole("link", { name: "Văn bản đang soạn" }).first().click();
    await page.getByRole("link", { name: "Thêm một việc" }).first().click();
    await page.getByLabel("Phải làm gì").fill("gửi báo cáo quý");
    await page.getByLabel(/^Báo cáo/).check();
    await page.getByLabel("Các thôn, tổ dân phố", { exact: true }).check();
    await page.getByLabel("Thời hạn, như trong văn bản").fill("chậm nhất ngày 20 của tháng cuối quý");
    await save(page);
    await part(page, "Đề cương báo cáo");
    await page.getByLabel("Đề cương", { exact: true }).fill("1. Kết quả thi đua\n- Số liệu theo biểu");
    await page.getByRole("button", { name: "Đọc đề cương" }).click();
    await page
      .getByRole("link", { name: /Kết quả thi đua/ })
      .first()
      .click();
    await page
      .getByRole("link", { name: /Số liệu theo biểu/ })
      .first()
      .click();
    await page.getByRole("link", { name: "Thêm biểu" }).click();
  }

  async function bring(page: Page): Promise<void> {
    await page.getByLabel("Tệp biểu Excel (.xlsx)").setInputFiles(file);
    await page.getByRole("button", { name: "Đọc tệp" }).click();
    await page.getByRole("heading", { name: "Đơn vị sẽ thấy" }).waitFor();
  }

  test("is shown as read, with what it leaves open asked at its column, and saved as it was corrected", async () => {
    const page = await officer();
    await begin(page);
    expect(await violationsOn(page)).toEqual([]);
    await bring(page);
    expect(await page.innerText("main")).toContain("Không ghi đơn vị tính; tính bằng gì (H4).");
    expect(await page.getByText("Người lập biểu").count()).toBe(1);
    await page.locator('[name="column.6.unit"]').fill("triệu đồng");
    await page.locator('[name="column.6.whole"]').uncheck();
    await page.getByLabel("Tên biểu").fill("Tổng hợp phong trào thi đua");
    await page.getByRole("button", { name: "Xem trước" }).press("Enter");
    const heads = page.locator("table.entry").last().locator("thead tr");
    expect(await heads.nth(0).locator("th").allInnerTexts()).toEqual([
      ...["Phong trào", "Tập thể", "Cá nhân", "Tỷ lệ cá nhân đạt (%)", "Kinh phí (triệu đồng)"],
    ]);
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Lưu biểu" }).click();
    await page.getByRole("link", { name: /Sửa biểu “Tổng hợp phong trào thi đua”/ }).waitFor();
    await page
      .getByRole("link", { name: /Kết quả thi đua/ })
      .first()
      .click();
    await page.goto(page.url().replace(/\/de-cuong.*$/, "/xem-truoc"));
    await page.getByRole("button", { name: /^Ban hành và giao/ }).click();
    await page.waitForURL(/\/dot\//);
    const [issued] = await office.world.directives.all();
    const fields = issued?.sections.flatMap(({ prompts }) => prompts.flatMap(({ fields }) => fields)) ?? [];
    expect(fields.find(({ kind }) => kind === "table")).toMatchObject({
      kind: "table",
      design: {
        title: "Tổng hợp phong trào thi đua",
        columns: [
          { label: "Đăng ký", above: ["Tập thể"] },
          { label: "Đạt", above: ["Tập thể"] },
          { label: "Đăng ký", above: ["Cá nhân"] },
          { label: "Đạt", above: ["Cá nhân"] },
          {
            holds: {
              merging: { type: "ratio", part: "ca-nhan-dat", whole: "ca-nhan-dang-ky", percent: true },
            },
          },
          { label: "Kinh phí", holds: { unit: "triệu đồng", whole: false } },
        ],
        rows: { rows: [{ heads: true }, {}, {}, { total: ["xay-dung-nong-thon-moi", "vi-nguoi-ngheo"] }] },
      },
    });
    expect(issued?.demands[0]?.deadline).toMatchObject({ type: "dated", recurs: { every: "quarter" } });
    await page.context().close();
  }, 120_000);

  test("without a script, and by keyboard alone", async () => {
    const page = await officer(false);
    await begin(page);
    await bring(page);
    await page.getByLabel("Tên biểu").focus();
    // Enter in a box looks; it neither saves nor takes anything out.
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Đơn vị sẽ thấy" }).waitFor();
    expect(await page.locator('[name="column.6.label"]').inputValue()).toBe("Kinh phí");
    await page.getByRole("button", { name: "Thêm cột" }).press("Enter");
    await page.locator('[name="column.7.label"]').fill("Ghi chú");
    await page.locator('[name="column.7.holds"]').selectOption("words");
    await page.getByRole("button", { name: "Lưu biểu" }).press("Enter");
    await page.getByRole("link", { name: /Sửa biểu/ }).press("Enter");
    expect(await page.locator('[name="column.7.label"]').inputValue()).toBe("Ghi chú");
    await page.context().close();
  }, 120_000);
});
