import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { violationsOn } from "../support/axe.ts";
import { focused, tabTo } from "../support/keyboard.ts";
import { describeInBrowser, withOffice } from "../support/office.ts";

/** The composing desk as officers and a unit use it: with a mouse, by keys, without a script, at 320 px. */
describeInBrowser("the composing desk, for everyone", () => {
  const office = withOffice();
  const round = "/dot/an-son-2022-h1";
  const report = `${round}/bc/d1.xa-hoa-khe`;
  const registered = "Tập thể (phòng, ban, bộ phận trực thuộc), Đã đăng ký thi đua";
  const launch = "Tổ chức phát động, đăng ký";

  const drafted = async (page: Page) => {
    await page.getByText("Báo cáo đã tổng hợp xong").waitFor({ timeout: 120_000 });
  };
  const onDesk = async (page: Page, section = launch) => {
    await page.goto(`${office().url}${round}/soan`);
    await page.getByRole("navigation", { name: "Các mục của báo cáo" }).getByText(section).click();
    await page.getByRole("heading", { level: 3, name: section }).waitFor();
  };
  const paragraphOf = (page: Page, words: string) => page.locator(".par", { hasText: words }).first();
  const widthOf = async (page: Page) => Number(await page.evaluate("document.documentElement.scrollWidth"));

  beforeAll(async () => {
    const page = await office().signIn("officer");
    await page.goto(`${office().url}${round}/soan`);
    await page.getByRole("button", { name: "Lập bản thảo" }).click();
    await drafted(page);
    await page.context().close();
  }, 180_000);

  test("an officer rewords around a figure, a unit sends again, and the sentence tells the new figure and asks", async () => {
    const officer = await office().signIn("officer");
    await onDesk(officer);
    const before = await paragraphOf(officer, "tập thể")
      .locator(".f", { hasText: /^\d/ })
      .first()
      .innerText();
    await paragraphOf(officer, "tập thể").getByRole("link", { name: "sửa đoạn này" }).click();
    const box = officer.getByRole("textbox", { name: "Đoạn đang sửa" });
    // Figures stand as they print, and the cursor goes around them.
    expect(await box.locator(".chip", { hasText: before }).count()).toBeGreaterThan(0);
    expect(await box.innerText()).not.toContain("{{");
    await box.press("Control+End");
    await officer.keyboard.type(" Kết quả tăng so với cùng kỳ.");
    await officer.getByRole("button", { name: "Xong đoạn này" }).click();
    await paragraphOf(officer, "Kết quả tăng so với cùng kỳ.").waitFor();
    expect(await officer.innerText("main")).toContain("1 chỉnh sửa chưa có trong bản in 1.");

    const unit = await office().signIn("blocLead");
    await unit.goto(`${office().url}${report}/muc/i-2`);
    const old = Number(await unit.getByLabel(registered).inputValue());
    await unit.getByLabel(registered).fill(String(old + 2));
    await unit.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
    await unit.waitForURL(/muc\/i-3$/);
    await unit.goto(`${office().url}${report}/kiem-tra`);
    await unit.getByRole("button", { name: /^Gửi/ }).click();
    await unit.waitForURL(/bien-nhan$/);
    await unit.context().close();

    await officer.reload();
    expect(await officer.innerText("main")).toContain("1 báo cáo mới hoặc gửi lại sau bản 1.");
    await officer.getByRole("button", { name: "Lập lại bản thảo" }).click();
    await drafted(officer);
    // The desk opens where something has to be looked at.
    await officer.goto(`${office().url}${round}/soan`);
    const asking = paragraphOf(officer, "Kết quả tăng so với cùng kỳ.");
    await asking.getByText("Đoạn này cần xem lại").waitFor();
    const after = await asking.locator(".f", { hasText: /^\d/ }).first().innerText();
    expect(after).not.toBe(before);
    await asking.getByRole("link", { name: "sửa đoạn này" }).click();
    expect(await officer.innerText("main")).toContain(`${before} thành ${after}`);
    await officer.getByRole("button", { name: "Nhận số mới" }).click();
    await officer.getByText("Đoạn này cần xem lại").waitFor({ state: "detached" });

    // From where? One press, and the very row in the report of the unit.
    await paragraphOf(officer, "Kết quả tăng").locator(".f", { hasText: /^\d/ }).first().click();
    const panel = officer.locator(".figure", { hasText: "Số này từ đâu" });
    await panel.getByRole("link", { name: "UBND xã Hòa Khê" }).click();
    await officer.waitForURL(/xa-hoa-khe\/ban-gui\/2#f-/);
    expect(await officer.locator(":target").innerText()).toContain(String(old + 2));
    await officer.context().close();
  }, 240_000);

  test("a paragraph is dropped with a reason, brought back, and what was done is undone", async () => {
    const page = await office().signIn("officer");
    await onDesk(page, "Tồn tại, hạn chế");
    const all = await page.locator(".par").count();
    await page.getByRole("link", { name: "sửa đoạn này" }).first().click();
    await page.getByText("Bỏ đoạn", { exact: true }).first().click();
    await page.getByRole("button", { name: "Bỏ đoạn", exact: true }).click();
    expect(await page.getByRole("alert").innerText()).toContain("Chưa ghi lý do");
    await page.getByLabel("Lý do bỏ đoạn").fill("Đã nêu ở phần trên");
    await page.getByRole("button", { name: "Bỏ đoạn" }).click();
    // Whether a browser opens what it was led into is its own affair.
    await page.locator("details.dropped").waitFor({ state: "attached" });
    await page.evaluate("document.querySelector('details.dropped').open = true");
    await page.getByText("Lý do: Đã nêu ở phần trên").waitFor();
    expect(await page.locator(".par").count()).toBe(all - 1);
    await page.getByRole("button", { name: "Đưa lại đoạn này" }).click();
    await page.getByText("Đoạn đã bỏ").waitFor({ state: "detached" });
    expect(await page.locator(".par").count()).toBe(all);
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByText("Đoạn đã bỏ: 1").waitFor();
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByText("Đoạn đã bỏ").waitFor({ state: "detached" });
    await page.context().close();
  }, 60_000);

  test("two who edit one paragraph at once both see both texts, and no word is lost", async () => {
    const [one, other] = await Promise.all([office().signIn("officer"), office().signIn("officer")]);
    for (const page of [one, other]) {
      await onDesk(page, "Nguyên nhân");
      await page.getByRole("link", { name: "sửa đoạn này" }).first().click();
      const box = page.getByRole("textbox", { name: "Đoạn đang sửa" });
      await box.press("Control+End");
      await page.keyboard.type(page === one ? " Lời thứ nhất." : " Lời thứ hai.");
    }
    await one.getByRole("button", { name: "Xong đoạn này" }).click();
    await paragraphOf(one, "Lời thứ nhất.").waitFor();
    await other.getByRole("button", { name: "Xong đoạn này" }).click();
    const told = other.getByRole("alert");
    expect(await told.innerText()).toContain("Lời thứ nhất.");
    expect(await other.getByRole("textbox", { name: "Đoạn đang sửa" }).innerText()).toContain("Lời thứ hai.");
    await other.getByRole("button", { name: "Xong đoạn này" }).click();
    await paragraphOf(other, "Lời thứ hai.").waitFor();
    await Promise.all([one, other].map((page) => page.context().close()));
  }, 60_000);

  test("with scripts off figures stand by their names, and every act is done", async () => {
    const page = await office().signIn("officer", { javaScriptEnabled: false });
    await onDesk(page, "Tồn tại, hạn chế");
    await page.getByRole("link", { name: "sửa đoạn này" }).first().click();
    const box = page.getByLabel("Đoạn đang sửa");
    const text = await box.inputValue();
    expect(text).toContain("{{");
    await box.fill(`${text} Câu thêm.`);
    await page.getByRole("button", { name: "Xong đoạn này" }).click();
    await paragraphOf(page, "Câu thêm.").waitFor();
    await paragraphOf(page, "Câu thêm.").getByRole("link", { name: "sửa đoạn này" }).click();
    await page.getByLabel("Đoạn đang sửa").fill(`${text}\n\nCâu thêm đứng riêng.`);
    await page.getByRole("button", { name: "Tách" }).click();
    await paragraphOf(page, "Câu thêm đứng riêng.").getByRole("link", { name: "sửa đoạn này" }).click();
    await page.getByRole("button", { name: "Chuyển đoạn lên" }).click();
    expect(await page.locator(".par").first().innerText()).toContain("Câu thêm đứng riêng.");
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByRole("link", { name: "Thêm đoạn" }).click();
    await page.getByLabel("Lời của đoạn thêm").fill("Đoạn do chuyên viên viết.");
    await page.getByRole("button", { name: "Thêm đoạn này" }).click();
    await paragraphOf(page, "Đoạn do chuyên viên viết.").waitFor();
    await page.context().close();
  }, 60_000);

  test("a leader on a phone speaks of one paragraph by keys, without a script, and the officer answers there", async () => {
    const viewport = { width: 320, height: 640 };
    const leader = await office().signIn("leader", { javaScriptEnabled: false, viewport });
    await leader.goto(`${office().url}${round}/soan/opening`);
    await tabTo(leader, "Góp ý về đoạn này");
    await leader.keyboard.press("Enter");
    await leader.waitForURL(/gop-y=/);
    const box = leader.getByRole("textbox", { name: "Góp ý về đoạn này" });
    await box.focus();
    await leader.keyboard.type("Nêu căn cứ ở câu mở đầu.");
    await tabTo(leader, "Gửi ý kiến");
    await leader.keyboard.press("Enter");
    await leader.getByText("1 ý kiến chưa giải quyết").last().waitFor();
    expect(new URL(leader.url()).hash).toMatch(/^#d-opening/);
    expect(await leader.locator(".par:target").count()).toBe(1);
    expect(await widthOf(leader)).toBe(320);

    const officer = await office().signIn("officer");
    await officer.goto(`${office().url}${round}/soan`);
    // The desk opens where something waits for an answer.
    expect(officer.url()).toMatch(/soan\/opening$/);
    await officer.locator(".talk summary").first().click();
    await officer.getByText("Nêu căn cứ ở câu mở đầu.").waitFor();
    await officer.getByRole("link", { name: "sửa đoạn này" }).first().click();
    const editing = officer.getByRole("textbox", { name: "Đoạn đang sửa" });
    await editing.press("Control+Home");
    await officer.keyboard.type("Căn cứ kế hoạch năm, ");
    await officer.getByRole("button", { name: "Xong đoạn này" }).click();
    await paragraphOf(officer, "Căn cứ kế hoạch năm, ").waitFor();
    await officer.locator(".talk summary").first().click();
    await officer.getByRole("button", { name: "Đã giải quyết" }).click();
    await officer.getByText("1 ý kiến đã giải quyết").first().waitFor();
    await officer.getByRole("button", { name: "Hoàn tác" }).click();
    await officer.getByText("Căn cứ kế hoạch năm, ").waitFor({ state: "detached" });
    await Promise.all([leader, officer].map((page) => page.context().close()));
  }, 60_000);

  test("with the keyboard alone: over the tree to the page and from there to the material", async () => {
    const page = await office().signIn("officer");
    await onDesk(page, "Khái quát thành tích");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Đến nội dung chính");
    await page.keyboard.press("Enter");
    await tabTo(page, "Công tác lãnh đạo, chỉ đạo");
    await tabTo(page, "sửa đoạn này");
    await page.keyboard.press("Enter");
    await page.waitForURL(/doan=/);
    // The cursor stands in the box as the page opens.
    await page.locator(".box:focus").waitFor();
    expect(await focused(page)).toBe("Đoạn đang sửa");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Gõ bằng bàn phím.");
    await tabTo(page, "Xong đoạn này");
    await page.keyboard.press("Enter");
    await paragraphOf(page, "Gõ bằng bàn phím.").waitFor();
    await tabTo(page, "Thêm đoạn");
    await tabTo(page, "Chưa dùng");
    await page.context().close();
  }, 60_000);

  test("nothing breaks a rule of WCAG 2.2 AA or goes sideways at 320 px, whatever is open, in both tongues", async () => {
    const page = await office().signIn("officer", { bypassCSP: true, viewport: { width: 320, height: 640 } });
    await onDesk(page);
    const section = new URL(page.url()).pathname;
    const figure = await paragraphOf(page, "tập thể").locator(".f").first().getAttribute("href");
    const editing = await paragraphOf(page, "tập thể")
      .getByRole("link", { name: "sửa đoạn" })
      .getAttribute("href");
    const said = await page.getByRole("link", { name: "Góp ý" }).first().getAttribute("href");
    const group = await page.locator(".claims a").first().getAttribute("href");
    const broken: string[] = [];
    for (const language of ["Tiếng Việt", "English"]) {
      if (language === "English") await page.getByRole("button", { name: "English" }).click();
      for (const path of [
        section,
        figure,
        editing,
        group,
        `${section}?doan=moi`,
        said,
        `${section}?xem=da-dung`,
        `${round}/soan/can-xem`,
      ]) {
        await page.goto(`${office().url}${path}`);
        await page.evaluate(
          "document.querySelectorAll('details').forEach((folded) => { folded.open = true })",
        );
        broken.push(...(await violationsOn(page)).map((rule) => `${path}: ${rule}`));
        const width = await widthOf(page);
        if (width > 320) broken.push(`${path} is ${width} px wide`);
      }
    }
    expect(broken).toEqual([]);
    await page.context().close();
  }, 120_000);
});
