import { readFileSync } from "node:fs";
import { S3Client } from "@aws-sdk/client-s3";
import type { Hono } from "hono";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { type Site, serveSite } from "../../infra/local/http.ts";
import { doorOf, storeDoor } from "../../infra/local/store-door.ts";
import { openBrowser } from "../support/browser.ts";
import { withEngines } from "../support/engines.ts";
import { describeInBrowser } from "../support/office.ts";
import { openRelay, type Relay } from "../support/relay.ts";
import { clerkOf, friday, openSite, reportOf, type TestSite } from "../web/site.ts";

const FILE = 1_000_000;
const PART = 256_000;
/** 400 kbit/s and a tenth of a second there and back. */
const thin = { offline: false, latency: 100, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** When the line goes, by the share of the file that has reached the store. */
const cutsAt = [0.1, 0.3, 0.5, 0.75, 0.99];

describeInBrowser("a file on a line of 400 kbit/s", () => {
  const engines = withEngines();
  const store = countingStore();
  let site: TestSite;
  let served: Site;
  let line: Relay;
  let browser: Browser;

  beforeAll(async () => {
    const door = storeDoor({ ...engines(), real: () => Date.now() });
    let app: Hono | undefined;
    served = await serveSite((request) => {
      const counted = store.counted(request);
      return door(counted) ?? app?.fetch(counted) ?? new Response();
    }, 0);
    line = await openRelay(() => Number(new URL(served.origin).port));
    const { region, credentials } = engines();
    const signer = new S3Client({
      region,
      credentials,
      endpoint: doorOf(line.origin),
      forcePathStyle: true,
    });
    site = await openSite(engines(), { origin: line.origin }, { signer });
    app = site.app;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await line?.close();
    await served?.stop();
  });

  test("T32: cut at 10, 30, 50, 75 and 99 %, it resumes and at most the part in hand goes again", async () => {
    const context = await browser.newContext();
    const token = site.world.mint.token();
    await site.world.sessions.open(token, clerkOf("xa-phu-loc"), addMilliseconds(friday, 43_200_000));
    await context.addCookies([{ name: "phien", value: token, url: line.origin }]);
    const page = await context.newPage();
    await page.goto(`${line.origin}${reportOf("xa-phu-loc")}/tep`);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.emulateNetworkConditions", thin);
    const made: number[] = [];
    store.watch(async (arrived) => {
      const next = cutsAt[made.length];
      if (next === undefined || arrived < next * FILE) return;
      made.push(arrived / FILE);
      await line.cut(1000);
    });

    await page
      .getByLabel("Chọn tệp")
      .setInputFiles({ name: "phụ lục lớn.pdf", mimeType: "application/pdf", buffer: aPdfOf(FILE) });
    await page.getByRole("button", { name: "Tải tệp lên" }).click();
    await page.getByText("Mất kết nối. Tệp sẽ được gửi tiếp").waitFor();
    await page.locator(".files").getByRole("link", { name: "phụ lục lớn.pdf" }).waitFor({ timeout: 170_000 });
    await context.close();

    expect(made).toHaveLength(cutsAt.length);
    const parts = Math.ceil(FILE / PART);
    expect(store.begun).toBeGreaterThan(parts);
    expect(store.begun).toBeLessThanOrEqual(parts + cutsAt.length);
    expect(store.bytes - FILE).toBeLessThanOrEqual(cutsAt.length * PART);
    // Nothing went the long way round.
    expect(store.around).toBe(0);
  }, 200_000);
});

/** Counts what comes in on its way into the store, byte by byte, and tells how much of the file has. */
function countingStore() {
  const whole = new Map<string, number>();
  let watching: (arrived: number) => Promise<void> = async () => undefined;
  let busy = false;
  const count = {
    begun: 0,
    bytes: 0,
    around: 0,
    watch(watch: typeof watching) {
      watching = watch;
    },
    counted(request: Request): Request {
      if (request.method !== "PUT" || !request.body) return request;
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith("/kho/")) count.around += 1;
      count.begun += 1;
      let here = 0;
      const counting = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, on) {
          here += chunk.length;
          count.bytes += chunk.length;
          tell(here);
          on.enqueue(chunk);
        },
        flush() {
          whole.set(pathname, here);
        },
      });
      return new Request(request, { body: request.body.pipeThrough(counting), duplex: "half" });
    },
  };
  function tell(here: number): void {
    if (busy) return;
    busy = true;
    const before = [...whole.values()].reduce((sum, bytes) => sum + bytes, 0);
    watching(before + here)
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  }
  return count;
}

/** A small PDF with a long comment before its end. */
function aPdfOf(bytes: number): Buffer {
  const small = readFileSync(new URL("../support/small.pdf", import.meta.url));
  const end = small.lastIndexOf("startxref");
  const comment = Buffer.from(`%${"x".repeat(bytes - small.length - 2)}\n`);
  return Buffer.concat([small.subarray(0, end), comment, small.subarray(end)]);
}
