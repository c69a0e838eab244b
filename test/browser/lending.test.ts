import { expect, test } from "vitest";
import { saved } from "../support/browser.ts";
import { lendByPage, openLent } from "../support/lending.ts";
import { describeInBrowser, withOffice } from "../support/office.ts";

/** One section in a colleague's hands, from the clerk's wish to the words in the report. */
describeInBrowser("a section lent to a colleague", () => {
  const office = withOffice();
  const report = "/dot/an-son-2022-h1/bc/d1.xa-phu-loc";

  test("is written on another machine, read by the clerk, taken back, and nothing of it is lost", async () => {
    const clerk = await office().signIn("unit");
    await clerk.goto(office().url + report);
    const link = await lendByPage(clerk, "4", "Lò Thị Mẫu");
    const colleague = await openLent(office().browser, link);
    await colleague.getByLabel("Ưu điểm").fill("Do đồng nghiệp soạn trên máy khác.");
    await saved(colleague);
    await clerk.goto(office().url + report);
    await clerk.getByText("Đang nhờ Lò Thị Mẫu soạn").waitFor();
    await clerk.getByText(/người lưu: Lò Thị Mẫu/).waitFor();
    await clerk.getByRole("button", { name: /^Thu lại ?: 4\. .*Lò Thị Mẫu/ }).click();
    await colleague.getByLabel("Ưu điểm").fill("Gõ tiếp sau khi bị thu lại.");
    await colleague.getByText("Máy chủ không nhận nội dung này").waitFor();
    await colleague.getByRole("button", { name: "Lưu để soạn tiếp" }).click();
    await colleague.getByRole("heading", { name: "Phần này đã được thu lại" }).waitFor();
    // What came too late is not taken, and not lost either.
    expect(await colleague.locator("textarea.kept").first().inputValue()).toBe("Gõ tiếp sau khi bị thu lại.");
    await colleague.goto(link);
    await colleague.getByRole("heading", { name: "Phần này đã được thu lại" }).waitFor();
    await clerk.goto(`${office().url}${report}/muc/i-4`);
    expect(await clerk.getByLabel("Ưu điểm").inputValue()).toBe("Do đồng nghiệp soạn trên máy khác.");
    await Promise.all([clerk, colleague].map((page) => page.context().close()));
  });

  test("T55: is lent, written and taken back with scripts off, by keyboard, on a narrow screen", async () => {
    const plain = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
    const clerk = await office().signIn("unit", plain);
    await clerk.goto(office().url + report);
    const link = await lendByPage(clerk, "3", "Lò Thị Mẫu", "Enter");
    const colleague = await openLent(office().browser, link, plain);
    const box = colleague.getByLabel("Lao động tiên tiến, Cá nhân", { exact: true });
    await box.fill("12");
    await colleague.getByRole("button", { name: "Lưu, đã soạn xong" }).press("Enter");
    await colleague.getByRole("status").getByText("Đã lưu. Đơn vị thấy").waitFor();
    expect(await box.inputValue()).toBe("12");
    await clerk.goto(office().url + report);
    await clerk.getByRole("button", { name: /^Thu lại ?: 3\./ }).press("Enter");
    await colleague.reload();
    await colleague.getByRole("heading", { name: "Phần này đã được thu lại" }).waitFor();
    await Promise.all([clerk, colleague].map((page) => page.context().close()));
  });

  test("opens beside the clerk's own session in one browser, and neither disturbs the other", async () => {
    const page = await office().signIn("unit");
    await page.goto(office().url + report);
    await page.goto(await lendByPage(page, "2", "Lò Thị Mẫu"));
    await page.getByRole("button", { name: "Bắt đầu soạn" }).click();
    await page.getByText("Lò Thị Mẫu đang soạn phần").waitFor();
    await page.getByRole("button", { name: "Thôi soạn" }).click();
    await page.getByRole("heading", { name: "Đã đóng phần đang soạn" }).waitFor();
    await page.goto(office().url + report);
    await page.getByText("Đang nhờ Lò Thị Mẫu soạn").waitFor();
    await page.context().close();
  });
});
