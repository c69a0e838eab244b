import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { describeInBrowser, withOffice } from "../support/office.ts";

describeInBrowser("a file on a thin line", () => {
  const office = withOffice();
  const folder = mkdtempSync(join(tmpdir(), "upload-"));
  const files = "/dot/an-son-2022-h1/bc/d1.xa-phu-loc/tep";

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
  });

  const choose = async (page: Page, file: string) => {
    await page.goto(office().url + files);
    await page.getByLabel("Chọn tệp").setInputFiles(file);
    await page.getByRole("button", { name: "Tải tệp lên" }).click();
  };
  const partOf = (url: string) => Number(url.split("?")[0]?.split("/").at(-1));
  /** The numbers of the parts that the page puts there, in order, as they come. */
  const putsTo = (page: Page, there: RegExp) => {
    const sent: number[] = [];
    page.on("request", (request) => {
      if (request.method() === "PUT" && there.test(request.url())) sent.push(partOf(request.url()));
    });
    return sent;
  };
  const intoStore = /\/kho\/files\/uploads\//;
  const throughSite = /\/tep\/phan\//;

  test("T32: closed half-way, it goes on from there when the same file is chosen again", async () => {
    const page = await office().signIn("unit");
    const file = largePdf(join(folder, "nửa chừng.pdf"));
    const first = putsTo(page, intoStore);
    await page.route(intoStore, (route) =>
      partOf(route.request().url()) > 6 ? route.abort("internetdisconnected") : route.continue(),
    );
    // The seventh finds no way at all, as on a line that is down.
    await page.route(/\/phan\/[^/]+\/7$/, (route) => route.abort("internetdisconnected"));
    await choose(page, file);
    await expect.poll(() => first.at(-1), { timeout: 20_000 }).toBe(7);
    const again = await page.context().newPage();
    await page.close();
    const second = putsTo(again, intoStore);
    await choose(again, file);
    await again.locator(".files").getByRole("link", { name: "nửa chừng.pdf" }).waitFor();
    // The seventh may have got there as the page was closed; none before it goes again.
    expect(second.at(-1)).toBe(12);
    expect(second.filter((part) => part < 7)).toEqual([]);
    await again.context().close();
  });

  test("T32: an address that ran out meanwhile is replaced by a fresh one, and the file goes on", async () => {
    const page = await office().signIn("unit");
    const [sent, around] = [putsTo(page, intoStore), putsTo(page, throughSite)];
    let left = 1;
    await page.route(/\/00003\?/, (route) =>
      left-- > 0 ? route.fulfill({ status: 403, body: "<Error/>" }) : route.continue(),
    );
    await choose(page, largePdf(join(folder, "hết hạn.pdf")));
    await page.locator(".files").getByRole("link", { name: "hết hạn.pdf" }).waitFor();
    expect(sent.filter((part) => part === 3)).toEqual([3, 3]);
    expect(around).toEqual([]);
    await page.context().close();
  });

  test("where an office's firewall lets nobody through to the store, the file goes through the site", async () => {
    const page = await office().signIn("unit");
    const [sent, around] = [putsTo(page, intoStore), putsTo(page, throughSite)];
    await page.route(intoStore, (route) => route.abort("connectionrefused"));
    await choose(page, largePdf(join(folder, "tường lửa.pdf")));
    await page.locator(".files").getByRole("link", { name: "tường lửa.pdf" }).waitFor();
    expect(sent).toEqual([1, 1]);
    expect(around).toEqual(Array.from({ length: 12 }, (_, place) => place + 1));
    await page.context().close();
  });

  test("T42: a name in split letters is stored and given back in whole ones", async () => {
    const page = await office().signIn("unit");
    await page.goto(office().url + files);
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
    const page = await office().signIn("unit");
    await page.goto(office().url + files);
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
