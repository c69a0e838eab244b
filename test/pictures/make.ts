import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { type Application, startApplication } from "../support/application.ts";
import { openBrowser, signIn } from "../support/browser.ts";

/**
 * Makes the README's pictures from the running system: its main pages, wide and narrow, and pages of the
 * report, which is composed and put up for signature on the way.
 */
const folder = join(import.meta.dirname);
const widths = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
];
const phone = { width: 390, height: 844 };

const application = await startApplication();
const browser = await openBrowser();
try {
  await report(application, browser);
  for (const viewport of [...widths, phone]) await pagesAt(application, browser, viewport);
} finally {
  await browser.close();
  await application.stop();
}

async function pagesAt(
  { url, links }: Application,
  browser: Browser,
  viewport: { width: number; height: number },
) {
  const round = `${url}/dot/an-son-2022-h1`;
  const take = async (page: Page, name: string, path: string) => {
    await page.goto(path);
    await page.screenshot({ path: join(folder, `${name}-${viewport.width}.png`) });
  };
  const leader = await signIn(browser, links.leader, { viewport });
  await take(leader, "leader", `${round}/ket-qua`);
  if (viewport === phone) return;
  const unit = await signIn(browser, links.unit, { viewport });
  const own = `${round}/bc/d1.xa-phu-loc`;
  await take(unit, "tasks", own);
  await take(unit, "section", `${own}/muc/i-2`);
  await take(unit, "check", `${own}/kiem-tra`);
  const officer = await signIn(browser, links.officer, { viewport });
  await take(officer, "board", round);
  await take(officer, "review", `${round}/bc/d1.xa-tan-hoa/xet`);
  await officer.goto(`${round}/soan`);
  await take(officer, "desk", await economySection(officer));
}

/** Where the desk's tree leads to the results by sector: figures and what units say stand side by side. */
async function economySection(officer: Page): Promise<string> {
  const link = officer.getByRole("link", { name: /kinh tế/i }).first();
  return (await link.count()) > 0 ? await link.evaluate("(link) => link.href") : officer.url();
}

async function report({ url, links }: Application, browser: Browser): Promise<void> {
  const round = `${url}/dot/an-son-2022-h1`;
  const officer = await signIn(browser, links.officer);
  await officer.goto(`${round}/ban`);
  await officer.getByRole("button", { name: "Tổng hợp báo cáo" }).click();
  await officer.getByText("Báo cáo đã tổng hợp xong").waitFor({ timeout: 120_000 });
  const [download] = await Promise.all([
    officer.waitForEvent("download"),
    officer.getByRole("link", { name: /PDF/ }).first().click(),
  ]);
  const scratch = mkdtempSync(join(tmpdir(), "pictures-"));
  const pdf = join(scratch, "report.pdf");
  await download.saveAs(pdf);
  for (const number of ["1", "2", "3"]) drawn(pdf, number, `report-${number}`);
  drawn(pdf, String(signedPage(pdf)), "report-last");
  rmSync(scratch, { recursive: true });
  await putUp(officer, round);
}

function drawn(pdf: string, page: string, name: string): void {
  spawnSync("pdftoppm", ["-r", "80", "-f", page, "-l", page, "-png", "-singlefile", pdf, join(folder, name)]);
}

/** What must be looked at is said to be seen, and the report goes before the leader. */
async function putUp(officer: Page, round: string): Promise<void> {
  await officer.goto(`${round}/ky/1`);
  const reason = officer.getByLabel("Lý do vẫn cho ký");
  if ((await reason.count()) > 0) {
    await reason.fill("Đã đối chiếu với đơn vị.");
    await officer.getByRole("button", { name: "Đã xem, cho ký" }).click();
  }
  await officer.goto(`${round}/ky/1/trinh`);
  const sure = officer.locator("input[name=sure]");
  if ((await sure.count()) > 0) await sure.check();
  await officer.getByRole("button", { name: "Trình ký" }).click();
  await officer.waitForURL(/ky\/1$/);
}

/** The report's own last page, which bears the signature; the appendices follow it. */
function signedPage(pdf: string): number {
  const told = spawnSync("pdftotext", [pdf, "-"], { encoding: "utf8" });
  const page = told.stdout.split("\f").findIndex((text) => text.normalize("NFC").includes("Nơi nhận:"));
  if (page < 0) throw new Error(`no page of the report says where it goes: ${told.stderr}`);
  return page + 1;
}
