import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { nodesIn } from "../../functions/core/directives/sections.ts";
import { AuthorityId } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import district from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };
import { openBrowser, signIn } from "../support/browser.ts";
import { type EmptyOffice, openEmptyOffice } from "../support/empty-office.ts";
import { withEngines } from "../support/engines.ts";
import { focused, tabTo, walked } from "../support/keyboard.ts";
import { describeInBrowser } from "../support/office.ts";
import { clockAt } from "../support/world.ts";

const now = v.parse(Instant, "2022-06-10T08:00+07:00");
const letter = readFileSync(join(import.meta.dirname, "../intake/seeds/000.txt"), "utf8");

describeInBrowser("a directive made from a letter with the keyboard alone", () => {
  const engines = withEngines();
  let browser: Browser;
  let office: EmptyOffice;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    office = await openEmptyOffice(engines(), district, clockAt(now));
  });
  afterEach(() => office.close());

  async function officer(javaScriptEnabled: boolean): Promise<Page> {
    const page = await signIn(browser, await office.linkFor("officer"), { javaScriptEnabled });
    page.setDefaultTimeout(10_000);
    return page;
  }

  const held = async () =>
    (await office.world.directiveDrafts.of(v.parse(AuthorityId, district.authority.id)))[0];

  const firstPrompt = async () =>
    nodesIn((await held())?.outline ?? []).flatMap(({ node }) => node.prompts)[0];

  /** Presses a key that sends a form or follows a link, and waits for the page that answers. */
  async function press(page: Page, key: "Enter" | "Space"): Promise<void> {
    await Promise.all([page.waitForEvent("load"), page.keyboard.press(key)]);
  }

  /** The letter's proposal, its words put into their box as a paste would. */
  async function propose(page: Page): Promise<void> {
    await page.goto(`${office.url}/tu-van-ban`);
    await tabTo(page, "Hoặc dán");
    await page.keyboard.insertText(letter);
    await tabTo(page, "Đọc văn bản");
    await press(page, "Enter");
  }

  /** Each question with its first reading, and the round made. */
  async function make(page: Page): Promise<void> {
    const asked = await page.locator(".asked fieldset").count();
    for (let question = 0; question < asked; question++) {
      while ((await page.evaluate("document.activeElement.type")) !== "radio" || (await isChosen(page)))
        await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
    }
    await tabTo(page, "tạo đợt báo cáo");
    await press(page, "Enter");
  }
  const isChosen = (page: Page) =>
    page.evaluate<boolean>(
      "document.getElementsByName(document.activeElement.name).values().some(({ checked }) => checked)",
    );

  test("reaches every control of each page in the order of reading, shows where it stands, and is held nowhere", async () => {
    const page = await officer(true);
    await page.goto(`${office.url}/tu-van-ban`);
    const faults = (await walked(page)).map((fault) => `hand in: ${fault}`);
    await propose(page);
    faults.push(...(await walked(page)).map((fault) => `proposal: ${fault}`));
    await propose(page);
    await make(page);
    const draft = page.url().replace(/[?#].*$/, "");
    const prompt = (await held())?.outline
      .flatMap((node) => [node, ...node.children])
      .flatMap(({ prompts }) => prompts)[0];
    for (const part of [
      "",
      "/de-cuong",
      `/noi-dung/${prompt?.id}`,
      "/viec/d1",
      "/viec/moi",
      "/kinh-gui",
      "/ky",
    ]) {
      await page.goto(draft + part);
      faults.push(...(await walked(page)).map((fault) => `${part}: ${fault}`));
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([
    ["with a script", true],
    ["without a script", false],
  ])("is read, answered, corrected and saved %s", async (_, script) => {
    const page = await officer(script);
    await propose(page);
    await make(page);
    const draft = page.url();
    expect((await held())?.demands).toHaveLength(3);
    await tabTo(page, (await held())?.demands[0]?.action ?? "");
    await press(page, "Enter");
    await tabTo(page, "Thời hạn, như trong văn bản");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("trước ngày 30/6/2022");
    await tabTo(page, "Lưu");
    await press(page, "Space");
    expect((await held())?.demands[0]?.wording).toBe("trước ngày 30/6/2022");
    await page.goto(`${draft}/de-cuong`);
    const [first, second] = (await held())?.outline ?? [];
    await tabTo(page, "Xuống");
    await press(page, "Enter");
    expect((await held())?.outline.slice(0, 2).map(({ id }) => id)).toEqual([second?.id, first?.id]);
    const prompt = await firstPrompt();
    await page.goto(`${draft}/noi-dung/${prompt?.id}`);
    await tabTo(page, "Chỉ trả lời nếu có");
    await page.keyboard.press("Space");
    await tabTo(page, "Lưu");
    await press(page, "Enter");
    expect((await firstPrompt())?.optional).toBe(true);
    await page.goto(draft);
    await tabTo(page, "Bỏ bản đang soạn");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toContain("Bỏ bản đang soạn");
    await press(page, "Space");
    expect(await held()).toBeUndefined();
    await page.context().close();
  });
});
