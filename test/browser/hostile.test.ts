import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, withOffice } from "../support/office.ts";
import { payloads } from "../support/payloads.ts";

describeInBrowser("words that would be programs", () => {
  const office = withOffice();
  const report = "/dot/an-son-2022-h1/bc/d1.xa-phu-loc";

  test("T36: two hundred of them in a report, its files and its reasons are shown as words, and none runs", async () => {
    const unit = await watched(await office().signIn("unit"));
    await unit.page.goto(`${office().url}${report}/muc/i-4`);
    await unit.page.getByLabel("Ưu điểm").fill(payloads.join("\n").slice(0, 5900));
    await unit.page.getByLabel("Tồn tại, hạn chế").fill(payloads.join("\n").slice(5900, 11_800));
    await unit.page.getByLabel("Dòng 1, Nhiệm vụ, giải pháp").fill(payloads.slice(0, 3).join(" "));
    await unit.page.getByRole("button", { name: "Lưu và thoát" }).click();
    await unit.page.goto(`${office().url}${report}/tep`);
    const file = { name: `"><img src=x onerror=alert(1)>.png`, mimeType: "image/png", buffer: png };
    await unit.page.getByLabel("Chọn tệp").setInputFiles(file);
    await unit.page.getByRole("button", { name: "Tải tệp lên" }).click();
    expect(await unit.page.textContent(".files")).toContain("onerror=alert(1)");
    await unit.page.goto(`${office().url}${report}/in`);
    await unit.page.goto(`${office().url}${report}/kiem-tra`);
    expect(await unit.page.textContent("main")).toContain(payloads[0]);
    await unit.page.getByRole("button", { name: /^Gửi báo cáo/ }).click();
    await unit.page.waitForURL(/bien-nhan$/);

    const officer = await watched(await office().signIn("officer"));
    await officer.page.goto(`${office().url}${report}/xet`);
    expect(await officer.page.textContent("main")).toContain(payloads[0]);
    await officer.page.getByText("Trả lại để bổ sung").click();
    await officer.page.getByLabel("Toàn báo cáo").fill(payloads.slice(0, 20).join("\n"));
    await officer.page.getByRole("button", { name: "Trả lại báo cáo cho đơn vị" }).click();
    await officer.page.goto(`${office().url}/dot/an-son-2022-h1/thu`);
    await unit.page.goto(office().url + report);
    expect(await unit.page.textContent("main")).toContain(payloads[0]);
    expect([...unit.ran, ...officer.ran]).toEqual([]);
  }, 60_000);
});

/** Anything that ran, or that the browser had to be told not to run. */
async function watched(page: Page): Promise<{ page: Page; ran: string[] }> {
  const ran: string[] = [];
  page.on("dialog", async (dialog) => {
    ran.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("console", (line) => {
    if (/Content Security Policy|Content-Security-Policy/.test(line.text())) ran.push(line.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(page.url()).origin)) ran.push(`request ${request.url()}`);
  });
  return { page, ran };
}

/** The smallest picture there is. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
