import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { type Application, startApplication } from "./application.ts";
import { hasBrowser, openBrowser, signIn } from "./browser.ts";

/** Skipped by name where there is no browser. */
export const describeInBrowser = describe.skipIf(!hasBrowser);

/** The application as `npm start` runs it, seen in a browser by those who have a link to it. */
export interface Office {
  readonly url: string;
  readonly links: Application["links"];
  readonly browser: Browser;
  /** Signs somebody in by their link, in a browser of their own. */
  signIn(role: keyof Application["links"], how?: BrowserContextOptions): Promise<Page>;
}

/**
 * Opens one for the tests of a describe and closes it afterwards: `const office = withOffice()`, then
 * `office()`.
 */
export function withOffice(): () => Office {
  let running: { readonly application: Application; readonly browser: Browser } | undefined;
  beforeAll(async () => {
    const [application, browser] = await Promise.all([startApplication(), openBrowser()]);
    running = { application, browser };
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.application.stop();
  });
  return () => {
    if (!running) throw new Error("The office is open only while a test or its hooks run.");
    const { application, browser } = running;
    const { url, links } = application;
    return { url, links, browser, signIn: (role, how) => signIn(browser, links[role], how) };
  };
}
