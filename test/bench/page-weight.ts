import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { clientsOf, startEngines } from "../../infra/local/engines.ts";
import { serveSite } from "../../infra/local/http.ts";
import { createResources, createTable } from "../../infra/local/resources.ts";
import { clerkOf, friday, openSite, reportOf } from "../web/site.ts";
import { type Emit, median } from "./line.ts";

export const name = "page-weight";

/**
 * A first visit to the longest section of the sample's form: the page and all that it makes a browser fetch.
 */
const section = `${reportOf("xa-phu-loc")}/muc/i-2`;
const LOADS = 5;
/** 400 kbit/s and 400 ms there and back: a commune's line on a bad day. */
const line = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

export async function run(emit: Emit): Promise<void> {
  const engines = await startEngines({ keeping: { memory: true } });
  try {
    const clients = clientsOf(engines);
    const resources = await createResources(engines, clients);
    const emptyTable = async () => {
      await createTable(clients, "page-weight");
      return "page-weight";
    };
    const site = await openSite({ ...engines, clients, resources, emptyTable });
    const token = site.world.mint.token();
    await site.world.sessions.open(token, clerkOf("xa-phu-loc"), addMilliseconds(friday, 43_200_000));
    const about = { bench: name, peer: null, theirs: null, ratio: null } as const;

    const get = (path: string) => site.app.request(path, { headers: { cookie: `phien=${token}` } });
    const page = await (await get(section)).text();
    const parts = [...page.matchAll(/(?:href|src)="(\/t\/[^"]+)"/g)].map((found) => found[1] ?? "");
    const texts = [page, ...(await Promise.all(parts.map(async (path) => (await get(path)).text())))];
    const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    emit({ ...about, case: "section", metric: "bytes", unit: "B, gzip", ours: bytes });

    const served = await serveSite((request) => site.app.fetch(request), 0);
    const ready = await typedInto(served.origin, token);
    await served.stop();
    if (ready !== undefined) {
      emit({ ...about, case: "section-400kbit", metric: "time_ms", unit: "ms", ours: ready });
    }
  } finally {
    await engines.stop();
  }
}

/**
 * From asking for the page to a letter that stands in its first box, over a slow line with nothing kept from
 * before.
 */
async function typedInto(origin: string, token: string): Promise<number | undefined> {
  const browser = await chromium
    .launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] })
    .catch(() => undefined);
  if (!browser) return undefined;
  const times: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const context = await browser.newContext();
    await context.addCookies([{ name: "phien", value: token, url: origin }]);
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.emulateNetworkConditions", line);
    const begun = performance.now();
    await page.goto(origin + section, { waitUntil: "commit" });
    await page.locator("textarea").first().pressSequentially("a");
    times.push(performance.now() - begun);
    await context.close();
  }
  await browser.close();
  return median(times);
}
