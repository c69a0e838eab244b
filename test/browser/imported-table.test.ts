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
import { type EmptyOffice, openEmptyOffice } from "../support/empty-office.ts";
import { withEngines } from "../support/engines.ts";
import { describeInBrowser } from "../support/office.ts";
import { bringForm, draftQuarterly, issueDraft, nameUnit, quarterlyForm } from "../support/quarterly-form.ts";
import { clockAt } from "../support/world.ts";

const now = v.parse(Instant, "2026-03-02T08:00+07:00");

describeInBrowser("a table read from the office's own Excel form", () => {
  const engines = withEngines();
  const folder = mkdtempSync(join(tmpdir(), "imported-table-"));
  const file = join(folder, "Biểu quý.xlsx");
  let browser: Browser;
  let office: EmptyOffice;

  beforeAll(async () => {
    writeFileSync(file, await quarterlyForm());
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    office = await openEmptyOffice(engines(), commune, clockAt(now));
  });
  afterEach(() => office.close());

  async function officer(javaScriptEnabled = true): Promise<Page> {
    const page = await signIn(browser, await office.linkFor("officer"), { javaScriptEnabled });
    page.setDefaultTimeout(10_000);
    return page;
  }

  const begin = (page: Page) => draftQuarterly(page, office.url, "chậm nhất ngày 20 của tháng cuối quý");

  test("is shown as read, with what it leaves open asked at its column, and saved as it was corrected", async () => {
    const page = await officer();
    await begin(page);
    expect(await violationsOn(page)).toEqual([]);
    await bringForm(page, file);
    expect(await page.innerText("main")).toContain("Không ghi đơn vị tính; tính bằng gì (H4).");
    expect(await page.getByText("Người lập biểu").count()).toBe(1);
    await nameUnit(page);
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
    await issueDraft(page);
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
    await bringForm(page, file);
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
