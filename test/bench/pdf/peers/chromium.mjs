import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { html } from "./html.mjs";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A browser that is open already, and its page; each document is set into it and printed. */
export async function prepare() {
  const executablePath = places.find(existsSync);
  if (!executablePath) throw new Error("There is no Chromium here.");
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
  });
  const page = await browser.newPage();
  return async (plain) => {
    await page.setContent(html(plain));
    return page.pdf({ preferCSSPageSize: true, tagged: true });
  };
}
