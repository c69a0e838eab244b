import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Application, startApplication } from "../support/application.ts";
import { hasBrowser, openBrowser, signIn } from "../support/browser.ts";

describe.skipIf(!hasBrowser)("a file on a thin line", () => {
  let application: Application;
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "upload-"));
  const files = "/dot/an-son-2022-h1/bc/d1.xa-phu-loc/tep";

  beforeAll(async () => {
    [application, browser] = await Promise.all([startApplication(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await application?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("T32: cut five times, it resumes and sends no part twice but those that were cut", async () => {
    const page = await signIn(browser, application.links.unit);
    await page.goto(application.url + files);
    const sent: string[] = [];
    let cuts = 0;
    await page.route(/\/tep\/phan\/fil_[^/]+\/\d+$/, async (route) => {
      const part = route.request().url().split("/").at(-1) ?? "";
      sent.push(part);
      // Every other part loses its line once before it gets there.
      if (Number(part) % 2 === 1 && cuts < 5 && sent.filter((each) => each === part).length === 1) {
        cuts += 1;
        await route.abort("connectionreset");
      } else await route.continue();
    });
    await page.getByLabel("Chọn tệp").setInputFiles(largePdf(join(folder, "phụ lục lớn.pdf")));
    await page.getByRole("button", { name: "Tải tệp lên" }).click();
    await page.locator(".files").getByText("phụ lục lớn.pdf").waitFor();
    const parts = new Set(sent).size;
    expect({ cuts, again: sent.length - parts }).toEqual({ cuts: 5, again: 5 });
    expect(parts).toBeGreaterThan(9);
    await page.context().close();
  });

  test("T32: closed half-way, it goes on from there when the same file is chosen again", async () => {
    const page = await signIn(browser, application.links.unit);
    await page.goto(application.url + files);
    const file = largePdf(join(folder, "nửa chừng.pdf"));
    const first: string[] = [];
    await page.route(/\/tep\/phan\/fil_[^/]+\/\d+$/, async (route) => {
      const part = route.request().url().split("/").at(-1) ?? "";
      if (Number(part) > 6) return route.abort("internetdisconnected");
      first.push(part);
      await route.continue();
    });
    await page.getByLabel("Chọn tệp").setInputFiles(file);
    await page.getByRole("button", { name: "Tải tệp lên" }).click();
    await expect.poll(() => first.length, { timeout: 20_000 }).toBe(6);
    await page.waitForTimeout(500);
    const again = await page.context().newPage();
    await page.close();
    const second: string[] = [];
    again.on("request", (request) => request.method() === "PUT" && second.push(request.url()));
    await again.goto(application.url + files);
    await again.getByLabel("Chọn tệp").setInputFiles(file);
    await again.getByRole("button", { name: "Tải tệp lên" }).click();
    await again.locator(".files").getByText("nửa chừng.pdf").waitFor();
    expect(second.map((url) => Number(url.split("/").at(-1)))[0]).toBe(7);
    await again.context().close();
  });

  test("T42: a name in split letters is stored and given back in whole ones", async () => {
    const page = await signIn(browser, application.links.unit);
    await page.goto(application.url + files);
    const buffer = readFileSync(new URL("../support/small.pdf", import.meta.url));
    const name = "Biên bản họp.pdf";
    await page
      .getByLabel("Chọn tệp")
      .setInputFiles({ name: name.normalize("NFD"), mimeType: "application/pdf", buffer });
    await page.getByRole("button", { name: "Tải tệp lên" }).click();
    const link = page.locator(".files").getByRole("link", { name });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe(name.normalize("NFC"));
    await page.context().close();
  });

  test("a file that is not what it says is refused in words at its box", async () => {
    const page = await signIn(browser, application.links.unit);
    await page.goto(application.url + files);
    const buffer = Buffer.from("<html><script>alert(1)</script></html>");
    await page
      .getByLabel("Chọn tệp")
      .setInputFiles({ name: "bao-cao.pdf", mimeType: "application/pdf", buffer });
    await page.getByRole("button", { name: "Tải tệp lên" }).click();
    await page.getByRole("alert").getByText("bao-cao.pdf: Tệp không thuộc loại được nhận").waitFor();
    await page.context().close();
  });
});

/** Three megabytes: a small PDF with a long comment before its end. */
function largePdf(path: string): string {
  const small = readFileSync(new URL("../support/small.pdf", import.meta.url));
  const end = small.lastIndexOf("startxref");
  const comment = Buffer.from(`%${"x".repeat(3_000_000)}\n`);
  writeFileSync(path, Buffer.concat([small.subarray(0, end), comment, small.subarray(end)]));
  return path;
}
