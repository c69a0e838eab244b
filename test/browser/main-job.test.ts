import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { describeInBrowser, withOffice } from "../support/office.ts";

const folder = mkdtempSync(join(tmpdir(), "main-job-"));
const pdf = join(folder, "report.pdf");

describeInBrowser("the main job, in a browser, from sign-in to the report in the leader's hands", () => {
  const office = withOffice();
  let reference = "";

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("a unit reads what it owes and by when, fills the outline, attaches a file and gets a receipt", async () => {
    const page = await office().signIn("unit");
    await expectText(page, "hết thứ Hai, 27/6/2022");
    await page.getByRole("link", { name: "Gửi báo cáo sơ kết 6 tháng" }).click();
    await page.getByRole("link", { name: "3. Công tác khen thưởng", exact: true }).click();
    await page.getByLabel("Lao động tiên tiến, Cá nhân", { exact: true }).fill("1.234");
    await page
      .getByLabel("Lao động tiên tiến, Trong đó: người lao động trực tiếp", { exact: true })
      .fill("1.000");
    await page
      .getByLabel("Lao động tiên tiến, Trong đó: cán bộ lãnh đạo, quản lý", { exact: true })
      .fill("234");
    await page.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
    await page
      .getByLabel("Ưu điểm")
      .fill("Phong trào “Ngày thứ Bảy vì dân” được nhân dân xã Phú Lộc ghi nhận.");
    await page.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
    await page.waitForURL(/\/tep$/);
    await attach(page);
    await page.getByRole("link", { name: /bước kiểm tra/ }).click();
    await page.waitForURL(/kiem-tra$/);
    await expectText(page, "1.234");
    await page.getByRole("button", { name: /^Gửi báo cáo/ }).click();
    await page.waitForURL(/bien-nhan/);
    reference = /[2-9A-HJ-NPR-Y]{4}-[2-9A-HJ-NPR-Y]{4}/.exec(await page.innerText("main"))?.[0] ?? "";
    expect(reference).not.toBe("");
  });

  test("a bloc's lead owes two reports, its own and the bloc's", async () => {
    const page = await office().signIn("blocLead");
    await expectText(page, "Gửi báo cáo sơ kết 6 tháng");
    await expectText(page, "Hội nghị sơ kết");
  });

  test("the officer sees it on the board, and one press makes the report while the page tells how far it is", async () => {
    const page = await office().signIn("officer");
    await page.getByRole("link", { name: "UBND xã Phú Lộc" }).click();
    await expectText(page, reference);
    await page.goto(`${office().url}/dot/an-son-2022-h1/ban`);
    await page.getByRole("button", { name: "Tổng hợp báo cáo" }).click();
    await page.waitForURL(/tong-hop\/1$/);
    await page.getByText("Báo cáo đã tổng hợp xong").waitFor({ timeout: 60_000 });
  });

  test("the leader downloads it: a sound PDF with its fonts, holding every letter and the unit's own words", async () => {
    const page = await office().signIn("leader");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /PDF/ }).first().click(),
    ]);
    await download.saveAs(pdf);
    expect(run("qpdf", ["--check", pdf])).toContain("No syntax or stream encoding errors");
    const fonts = run("pdffonts", [pdf]).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    expect(fonts.filter((line) => !/\syes yes yes\s/.test(line))).toEqual([]);
    const text = run("pdftotext", [pdf, "-"]);
    expect(text).toBe(text.normalize("NFC"));
    const flowing = text.replace(/\s+/g, " ");
    const printed = [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Phong trào “Ngày thứ Bảy vì dân” được nhân dân xã Phú Lộc ghi nhận",
      "Phần thứ hai",
    ];
    expect(printed.filter((words) => !flowing.includes(words))).toEqual([]);
  });

  test("stepping the clock past the deadline marks the silent late and writes to them", async () => {
    const page = await office().signIn("officer");
    await page.locator("aside.rehearsal summary").click();
    await page.getByRole("button", { name: "1 phút sau hạn" }).click();
    await expectText(page, "Quá hạn");
    await page.getByRole("link", { name: "Thư đã gửi" }).click();
    await expectText(page, "27/6/2022");
  });
});

async function attach(page: Page): Promise<void> {
  const buffer = readFileSync(join(import.meta.dirname, "../support/small.pdf"));
  const file = { name: "phu-luc.pdf", mimeType: "application/pdf", buffer };
  await page.getByLabel("Chọn tệp").setInputFiles(file);
  await page.getByRole("button", { name: "Tải tệp lên" }).click();
  await page.getByText("Mã kiểm tra (SHA-256)").waitFor();
  await expectText(page, "phu-luc.pdf");
}

async function expectText(page: Page, text: string): Promise<void> {
  expect(await page.innerText("main")).toContain(text);
}

function run(command: string, args: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync(command, args, { encoding: "utf8" });
  if (error) throw error;
  return status === 0 ? stdout : `${stdout}${stderr}`;
}
