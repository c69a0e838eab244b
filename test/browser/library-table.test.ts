import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fieldsOf } from "../../functions/core/directives/directive.ts";
import { PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds, Instant } from "../../functions/core/instant.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import district from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };
import { textOf } from "../pdf/poppler.ts";
import { openBrowser, signIn } from "../support/browser.ts";
import { open, part, save } from "../support/drafting-pages.ts";
import { type EmptyOffice, openEmptyOffice } from "../support/empty-office.ts";
import { withEngines } from "../support/engines.ts";
import { describeInBrowser } from "../support/office.ts";
import { faces } from "../support/press.ts";
import { answersOf, figureOf, pledged, quantities, shareOf } from "../support/seed-001-table.ts";
import { clockAt } from "../support/world.ts";

const now = v.parse(Instant, "2021-06-10T08:00+07:00");
const communes = ["xa-tan-hoa", "xa-phu-loc", "xa-binh-ha"] as const;
const names = ["UBND xã Tân Hòa", "UBND xã Phú Lộc", "UBND xã Bình Hạ"];

describeInBrowser("a district's report from a round made in the browser, of the library's table", () => {
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

  async function as(person: string): Promise<Page> {
    const page = await signIn(browser, await office.linkFor(person));
    page.setDefaultTimeout(10_000);
    return page;
  }

  /** The half year's directive to three communes, its one prompt still without a question. */
  async function begin(page: Page): Promise<void> {
    await page.goto(`${office.url}/van-ban`);
    await page.getByRole("button", { name: "Soạn từ đầu" }).click();
    await part(page, "Văn bản");
    await page.getByLabel("Trích yếu").fill("sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2021");
    await save(page);
    await part(page, "Kỳ báo cáo");
    await page.getByLabel("Loại kỳ").selectOption("H1");
    await page.getByLabel("Năm", { exact: true }).fill("2021");
    await save(page);
    await part(page, "Kính gửi");
    await open(page, "Thêm nơi nhận đích danh");
    await page.getByLabel("Gọi trong văn bản là").fill("Các xã");
    for (const name of names) await page.getByLabel(name, { exact: true }).check();
    await save(page);
    await open(page, "Văn bản đang soạn");
    await open(page, "Thêm một việc");
    await page.getByLabel("Phải làm gì").fill("gửi báo cáo sơ kết");
    await page.getByLabel(/^Báo cáo/).check();
    await page.getByLabel("Các xã", { exact: true }).check();
    await page.getByLabel("Thời hạn, như trong văn bản").fill("chậm nhất ngày 25/6/2021");
    await save(page);
    await part(page, "Đề cương báo cáo");
    await page.getByLabel("Đề cương", { exact: true }).fill("I. KẾT QUẢ THI ĐUA\n- Số liệu theo biểu");
    await page.getByRole("button", { name: "Đọc đề cương" }).click();
    await open(page, /KẾT QUẢ THI ĐUA/);
    await open(page, /Số liệu theo biểu/);
  }

  /** The library's table with a row that no sector counts, to be told in sentences. */
  async function takeOver(page: Page): Promise<void> {
    await open(page, "Thêm biểu");
    await page.getByRole("button", { name: /Lấy biểu “Kết quả thực hiện các chỉ tiêu/ }).click();
    await page.getByLabel("Thành câu trong phần lời").check();
    const boxes = page.locator("textarea[name^='row.']");
    await page.getByRole("heading", { name: "Đơn vị sẽ thấy" }).waitFor();
    for (const { label, unit } of pledged) {
      const place = (await boxes.count()) + 1;
      await page.getByRole("button", { name: "Thêm dòng" }).click();
      await page.locator(`[name="row.${place}.label"]`).fill(label);
      await page.locator(`[name="row.${place}.unit"]`).fill(unit);
    }
    await page.getByRole("button", { name: "Lưu biểu" }).click();
    await page.getByRole("link", { name: /Sửa biểu/ }).waitFor();
  }

  async function issued() {
    const [directive] = await office.world.directives.all();
    const field = directive && fieldsOf(directive).find(({ kind }) => kind === "table");
    if (!directive || field?.kind !== "table" || field.design.rows.type !== "fixed")
      throw new Error("no table was issued");
    return { directive, field, rows: field.design.rows.rows };
  }

  test("has its sixty-nine quantities and two spans as printed there", async () => {
    const page = await as("officer");
    await begin(page);
    await takeOver(page);
    await page.goto(page.url().replace(/\/noi-dung.*$/, "/xem-truoc"));
    await page.getByRole("button", { name: /^Ban hành và giao/ }).click();
    await page.waitForURL(/\/dot\//);
    const { directive, field, rows } = await issued();
    const section = directive.sections.find(({ prompts }) =>
      prompts.some(({ fields }) => fields.some(({ id }) => id === field.id)),
    );
    for (const [place, answers] of answersOf(rows).entries()) {
      const clerk = await as(`clerk.${communes[place]}`);
      const report = `${office.url}/dot/${directive.id}/bc/d1.${communes[place]}`;
      await clerk.goto(`${report}/muc/${section?.id}`);
      await clerk.evaluate(
        `for (const [name, words] of Object.entries(${JSON.stringify(answers)}))
          document.getElementsByName(${JSON.stringify(field.id)} + name.slice("bieu".length))[0].value = words;`,
      );
      await clerk.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
      await clerk.waitForURL((url) => !url.pathname.endsWith(`/muc/${section?.id}`));
      await clerk.goto(`${report}/kiem-tra`);
      await clerk.getByRole("button", { name: /^Gửi báo cáo/ }).click();
      await clerk.waitForURL(/bien-nhan/);
      await clerk.context().close();
    }
    const asked = addMilliseconds(now, 60_000);
    const world = { ...office.world, clock: () => asked };
    const job = await world.editions.ask(directive.id, v.parse(PersonId, "officer"), asked);
    await assemble(world, { directive: directive.id, job: job.number }, { faces });
    const edition = await world.editions.find(directive.id, job.number);
    if (!edition) throw new Error("nothing was made");
    expect(edition.breaches).toEqual([]);
    // What is named three times or more stands in full the first time, with its short form behind it.
    const text = textOf(await world.files.read(edition.pdf.key))
      .replace(/\s+/g, " ")
      .replace(/bảo hiểm y tế \(sau đây viết tắt là BHYT\)/u, "BHYT");
    expect(quantities).toHaveLength(71);
    const figures = quantities.flatMap((quantity) => [figureOf(quantity), shareOf(quantity)]);
    expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
    await page.context().close();
  }, 120_000);
});
