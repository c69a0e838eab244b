import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violationsOn } from "../support/axe.ts";
import { describeInBrowser, withOffice } from "../support/office.ts";

const folder = join(import.meta.dirname, "../support/unit-reports");
/** The report as it would be pasted, without what a reader judged of each paragraph. */
const report = readFileSync(join(folder, "04-tables-in-the-middle.txt"), "utf8")
  .split("\n")
  .filter((line) => !line.startsWith("table:"))
  .map((line) => (line.startsWith("|") ? line : `\n${line.replace(/^[^:]+: /, "").replaceAll("**", "")}\n`))
  .join("\n");

describeInBrowser("a unit's own report, in the browser", () => {
  const office = withOffice();
  const unit = "/dot/an-son-2022-h1/bc/d1.xa-phu-loc";

  async function laid(how: Parameters<ReturnType<typeof office>["signIn"]>[1]): Promise<Page> {
    const page = await office().signIn("unit", how);
    await page.goto(`${office().url}${unit}`);
    await page.getByRole("link", { name: "Dùng tệp báo cáo đã soạn" }).click();
    await page.getByLabel("Hoặc dán nội dung báo cáo").fill(report);
    await page.getByRole("button", { name: "Đọc báo cáo" }).click();
    await page.getByRole("heading", { name: "Xem từng phần của báo cáo" }).waitFor();
    return page;
  }

  test("is laid, moved and taken without a script, at 360 px", async () => {
    const page = await laid({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    const wide = await page.locator("html").evaluate((html) => html.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    await page.getByLabel("Đoạn 2: đưa vào").selectOption("i-2-c-text");
    await page.getByRole("button", { name: "Đưa vào bản nháp" }).click();
    await page.getByRole("heading", { name: "Đã đưa báo cáo vào bản nháp" }).waitFor();
    await page.goto(`${office().url}${unit}/muc/i-2`);
    expect(await page.locator('[name="i-2-c-text"]').inputValue()).toContain("Chi bộ, Ban Giám hiệu");
    await page.context().close();
  });

  test("breaks no rule of WCAG 2.2 AA that a machine can check", async () => {
    const page = await laid({ bypassCSP: true });
    await page.evaluate("document.querySelectorAll('details').forEach((folded) => { folded.open = true })");
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  test("every choice is reached by the keyboard and says which paragraph it is of", async () => {
    const page = await laid({});
    const first = page.getByLabel("Đoạn 1: đưa vào");
    await first.focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Đoạn 2: đưa vào");
    await page.context().close();
  });
});
