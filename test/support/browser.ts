import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);

/**
 * Debian's Chromium. Where there is none the suites that need it are skipped by name, and the runner says so.
 */
export const hasBrowser = executablePath !== undefined;

export function openBrowser(): Promise<Browser> {
  if (!executablePath) throw new Error("No Chromium on this machine.");
  const quiet = ["background-networking", "component-update", "sync", "quic", "gpu"].map(
    (what) => `--disable-${what}`,
  );
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--no-first-run", ...quiet] });
}

/** Signs in by the link that the person was given, as they would, and shows the first page. */
export async function signIn(browser: Browser, link: string, how: BrowserContextOptions = {}): Promise<Page> {
  const page = await opened(browser, link, how);
  await page.getByRole("button", { name: "Vào làm việc" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/vao/"));
  return page;
}

/** On a screen of an office, if nothing else is said, and as somebody who was never here. */
export async function opened(browser: Browser, link: string, how: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...how });
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

/** Waits until the page says that the server holds what was typed. */
export async function saved(page: Page): Promise<void> {
  // While keys come the line still tells of the save before.
  await page.waitForTimeout(1200);
  await page.locator("#saved:not(.waiting)", { hasText: "Đã lưu lúc" }).waitFor();
}
