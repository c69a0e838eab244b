import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { type Application, startApplication } from "../support/application.ts";
import { openBrowser, signIn } from "../support/browser.ts";

/**
 * Makes the README's pictures from the running system: the six main pages, wide and narrow, and pages of the
 * report.
 */
const folder = join(import.meta.dirname);
const widths = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
];

const application = await startApplication();
const browser = await openBrowser();
try {
  for (const viewport of widths) await pagesAt(application, browser, viewport);
  await report(application, browser);
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
  const unit = await signIn(browser, links.unit, { viewport });
  const own = `${round}/bc/d1.xa-phu-loc`;
  await take(unit, "tasks", own);
  await take(unit, "section", `${own}/muc/i-2`);
  await take(unit, "check", `${own}/kiem-tra`);
  const officer = await signIn(browser, links.officer, { viewport });
  await take(officer, "board", round);
  await take(officer, "review", `${round}/bc/d1.xa-tan-hoa/xet`);
  const leader = await signIn(browser, links.leader, { viewport });
  await take(leader, "leader", `${round}/ket-qua`);
}

async function report({ url, links }: Application, browser: Browser): Promise<void> {
  const officer = await signIn(browser, links.officer);
  await officer.goto(`${url}/dot/an-son-2022-h1/ban`);
  await officer.getByRole("button", { name: "Tổng hợp báo cáo" }).click();
  await officer.getByText("Báo cáo đã tổng hợp xong").waitFor({ timeout: 120_000 });
  const [download] = await Promise.all([
    officer.waitForEvent("download"),
    officer.getByRole("link", { name: /PDF/ }).first().click(),
  ]);
  const scratch = mkdtempSync(join(tmpdir(), "pictures-"));
  const pdf = join(scratch, "report.pdf");
  await download.saveAs(pdf);
  spawnSync("pdftoppm", ["-r", "80", "-l", "1", "-png", "-singlefile", pdf, join(folder, "report-first")]);
  const last = String(signedPage(pdf));
  spawnSync("pdftoppm", ["-r", "80", "-f", last, "-png", "-singlefile", pdf, join(folder, "report-last")]);
  rmSync(scratch, { recursive: true });
}

/** The report's own last page, which bears the signature; the appendices follow it. */
function signedPage(pdf: string): number {
  const told = spawnSync("pdftotext", [pdf, "-"], { encoding: "utf8" });
  const page = told.stdout.split("\f").findIndex((text) => text.normalize("NFC").includes("Nơi nhận:"));
  if (page < 0) throw new Error(`no page of the report says where it goes: ${told.stderr}`);
  return page + 1;
}
