import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { violationsOn } from "../support/axe.ts";
import { describeInBrowser, withOffice } from "../support/office.ts";

/** A bloc's lead takes its own report back: with scripts off, by keys, on a narrow screen. */
describeInBrowser("withdrawing a report, for everyone", () => {
  const office = withOffice();
  const report = "/dot/an-son-2022-h1/bc/d1.xa-hoa-khe";

  const asking = async (how: BrowserContextOptions) => {
    const page = await office().signIn("blocLead", how);
    await page.goto(`${office().url}${report}/bien-nhan`);
    return page;
  };
  const widthOf = async (page: Page) => Number(await page.evaluate("document.documentElement.scrollWidth"));

  test("no page on the way breaks a rule of WCAG 2.2 AA, and none is wider than 320 px, in both tongues", async () => {
    const page = await asking({ bypassCSP: true, viewport: { width: 320, height: 600 } });
    const broken = [...(await violationsOn(page))];
    await page.getByRole("link", { name: "Rút báo cáo" }).click();
    broken.push(...(await violationsOn(page)));
    expect(await widthOf(page)).toBe(320);
    // A browser that lets a blank reason through, as some do.
    await page.evaluate("document.querySelector('textarea').required = false");
    await page.getByRole("button", { name: "Rút báo cáo" }).click();
    await page.getByRole("alert").waitFor();
    broken.push(...(await violationsOn(page)));
    expect(await widthOf(page)).toBe(320);
    await page.goto(`${office().url}${report}/rut`);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Withdraw the report you sent" }).waitFor();
    broken.push(...(await violationsOn(page)));
    expect(await widthOf(page)).toBe(320);
    expect(broken).toEqual([]);
    await page.context().close();
  }, 60_000);

  test("T55: a report is taken back with scripts off and by keys, and is a draft again", async () => {
    const page = await asking({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.getByRole("link", { name: "Rút báo cáo" }).press("Enter");
    await page.getByText("Khi rút, đơn vị mất những gì").waitFor();
    await page.getByLabel("Lý do rút").fill("Nhầm số liệu khen thưởng.");
    await page.getByLabel("Lý do rút").press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Báo cáo đã được rút" }).waitFor();
    await page.getByText("Đang soạn").waitFor();
    await page.getByRole("link", { name: "Xem bản đã rút" }).press("Enter");
    await page.getByText("bản này không còn được tính").waitFor();
    await page.context().close();
    const reader = await office().signIn("blocLead", { bypassCSP: true });
    const broken: string[] = [];
    for (const path of [report, `${report}/ban-gui/1`]) {
      await reader.goto(office().url + path);
      broken.push(...(await violationsOn(reader)));
    }
    const officer = await office().signIn("officer", { bypassCSP: true });
    await officer.goto(`${office().url}${report}/xet`);
    broken.push(...(await violationsOn(officer)));
    expect(broken).toEqual([]);
    await Promise.all([reader, officer].map((each) => each.context().close()));
  }, 60_000);
});
