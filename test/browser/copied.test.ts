import { expect, test } from "vitest";
import { describeInBrowser, withOffice } from "../support/office.ts";

describeInBrowser("last period's words taken as a base", () => {
  const office = withOffice();

  test("the note that they stand in the answer goes once they are typed over", async () => {
    const page = await office().signIn("blocLead");
    await page.goto(`${office().url}/dot/an-son-2022-h1/bc/d1.xa-hoa-khe/muc/i-1`);
    await page.locator("details.previous summary").first().click();
    await page.locator("button[name=_copy]").first().click();
    const note = page.locator(".copied").first();
    await note.waitFor();
    const answer = page.locator(`textarea[name="${await note.getAttribute("data-of")}"]`);
    const copied = await answer.inputValue();
    await answer.fill(`${copied}\nCâu mới của kỳ này.`);
    expect(await note.isVisible()).toBe(true);
    await answer.fill("Câu mới của kỳ này.");
    expect(await note.isVisible()).toBe(false);
    await page.context().close();
  }, 30_000);
});
