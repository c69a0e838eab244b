import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { DirectiveId } from "../../functions/core/ids.ts";
import { Instant } from "../../functions/core/instant.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { openText } from "../../functions/intake/open.ts";
import transcript from "../../infra/local/sample/directives/an-son-2022-h1.json" with { type: "json" };
import district from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };
import { asked } from "../intake/binding.ts";
import { leavesIn } from "../intake/outline.ts";
import { escaped, pageOf } from "../intake/pages.ts";
import { openBrowser, signIn } from "../support/browser.ts";
import { type EmptyOffice, openEmptyOffice } from "../support/empty-office.ts";
import { withEngines } from "../support/engines.ts";
import { describeInBrowser } from "../support/office.ts";
import { paragraph, wordFile } from "../support/ooxml.ts";
import { clockAt } from "../support/world.ts";
import { hasWriter, savedByWriter } from "../support/writer.ts";

const now = v.parse(Instant, "2022-06-10T08:00+07:00");

/** The sample moved this letter to a district of its own. */
const letter = readFileSync(join(import.meta.dirname, "../intake/seeds/000.txt"), "utf8").replaceAll(
  "Tây Sơn",
  "An Sơn",
);

/** The letter as a Word file: LibreOffice's, or the plainest there is where it is not installed. */
function wordOf(text: string): Uint8Array {
  const leaves = leavesIn(openText(text));
  const saved = hasWriter
    ? savedByWriter({ "letter.html": pageOf(leaves) }, "docx").get("letter")
    : undefined;
  const plain = () =>
    leaves.map(({ mark = "", text: words }) => paragraph(escaped(`${mark} ${words}`.trim()))).join("");
  return saved ?? wordFile({ body: plain() });
}

describeInBrowser("a round from the letter as its office wrote it", () => {
  const engines = withEngines();
  let browser: Browser;
  let office: EmptyOffice;

  beforeAll(async () => {
    browser = await openBrowser();
    office = await openEmptyOffice(engines(), district, clockAt(now));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  async function officer(how: Parameters<typeof signIn>[2] = {}): Promise<Page> {
    const page = await signIn(browser, await office.linkFor("officer"), how);
    page.setDefaultTimeout(20_000);
    await page.goto(`${office.url}/tu-van-ban`);
    return page;
  }

  /**
   * Takes all that was read, and of what is asked the first reading; types the number and the day, which the
   * letter lacks; issues.
   */
  async function issued(page: Page, number: string): Promise<Directive> {
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
    const questions = page.locator(".piece fieldset");
    await questions.first().waitFor();
    for (const question of await questions.all()) {
      await question.locator("input[type=radio]").first().check();
    }
    await page.getByRole("button", { name: "Trả lời và tạo đợt báo cáo" }).click();
    await page.locator(".tasks").first().waitFor();
    const draft = page.url();
    await page.goto(`${draft}/van-ban`);
    await page.getByLabel("Số, ký hiệu (nếu đã có)").fill(number);
    await page.getByLabel("Ngày ban hành (nếu đã có)").fill("10/6/2022");
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.locator(".tasks").first().waitFor();
    await page.goto(`${draft}/xem-truoc`);
    await page.getByRole("button", { name: /^Ban hành và giao/ }).click();
    await page.waitForURL(/\/dot\//);
    await page.context().close();
    const made = (await office.world.directives.all()).find(({ document }) => document.number === number);
    return made ?? expect.unreachable(`${number} was not issued`);
  }

  const right = (id = v.parse(DirectiveId, "transcribed")) =>
    readSeedDirective(transcript, {
      ...{ id, authority: office.roster.authority.id, roster: office.roster, issuedAt: now },
    });

  async function expectTranscribed(made: Directive): Promise<void> {
    expect(asked(made)).toEqual(asked(right()));
    const boards = [...office.roster.blocs.map(({ id }) => id), "none"];
    const owed = await Promise.all(boards.map((board) => office.world.obligations.onBoard(made.id, board)));
    expect(owing(owed.flat())).toEqual(owing(obligationsOf(right(made.id), office.roster)));
  }

  test("pasted, it is the round that its transcript makes, and each unit owes the same by the same moment", async () => {
    const page = await officer();
    await page.getByLabel("Hoặc dán nội dung văn bản vào đây").fill(letter);
    await expectTranscribed(await issued(page, "313/UBND-NV"));
  }, 60_000);

  test("as a Word file, without a script on a small screen, the same", async () => {
    const page = await officer({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
    await page.getByLabel(/^Tệp văn bản/).setInputFiles({
      ...{ name: "cong-van.docx", mimeType: "application/octet-stream", buffer: Buffer.from(wordOf(letter)) },
    });
    await expectTranscribed(await issued(page, "314/UBND-NV"));
  }, 60_000);
});

/** Who owes what, by when. */
function owing(obligations: ReturnType<typeof obligationsOf>) {
  return obligations
    .map(({ id, demand, party, board, dueBefore }) => ({ id, demand, party, board, dueBefore }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}
