import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Application, startApplication } from "../support/application.ts";
import { hasBrowser, openBrowser, signIn } from "../support/browser.ts";

/** What a person types reaches the server, whatever the line, the tab or the input method does. */
describe.skipIf(!hasBrowser)("typing into a section", () => {
  let application: Application;
  let browser: Browser;
  const report = "/dot/an-son-2022-h1/bc/d1.xa-phu-loc";
  const open = async (section: string) => {
    const page = await signIn(browser, application.links.unit);
    await page.goto(`${application.url}${report}/muc/${section}`);
    return page;
  };
  /** What the server holds, as another computer would see it. */
  const stored = async (section: string, label: string) => {
    const page = await signIn(browser, application.links.unit, { javaScriptEnabled: false });
    await page.goto(`${application.url}${report}/muc/${section}`);
    const text = await page.getByLabel(label).inputValue();
    await page.context().close();
    return text;
  };

  beforeAll(async () => {
    [application, browser] = await Promise.all([startApplication(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  });

  test("T7: a tab killed in mid-sentence has lost at most the last two seconds", async () => {
    const page = await open("i-4");
    await page.getByLabel("Ưu điểm").fill("Câu đầu đã gõ xong.");
    await saved(page);
    const cdp = await page.context().newCDPSession(page);
    // A crash never answers; nothing of the page runs after it, not even its leave-taking.
    cdp.send("Page.crash").catch(() => undefined);
    await page.waitForEvent("crash");
    expect(await stored("i-4", "Ưu điểm")).toBe("Câu đầu đã gõ xong.");
  });

  test("says where the text is while the line is down, and sends it by itself when the line is back", async () => {
    const page = await open("i-4");
    await page.context().setOffline(true);
    await page.getByLabel("Nguyên nhân (").fill("Gõ lúc mất mạng.");
    await page.getByText("Mất kết nối: 1 phần đang giữ trên máy này").waitFor();
    expect(await stored("i-4", "Nguyên nhân (")).toBe("");
    await page.context().setOffline(false);
    await saved(page);
    expect(await stored("i-4", "Nguyên nhân (")).toBe("Gõ lúc mất mạng.");
    await page.context().close();
  });

  test("text that never left the machine is back in its box when the page is opened again", async () => {
    const page = await open("i-4");
    await page.context().setOffline(true);
    await page.getByLabel("Tồn tại, hạn chế").fill("Chưa kịp gửi.");
    await page.getByText("Mất kết nối").waitFor();
    await page.close({ runBeforeUnload: false });
    await page.context().setOffline(false);
    const again = await page.context().newPage();
    await again.goto(`${application.url}${report}/muc/i-4`);
    expect(await again.getByLabel("Tồn tại, hạn chế").inputValue()).toBe("Chưa kịp gửi.");
    await saved(again);
    expect(await stored("i-4", "Tồn tại, hạn chế")).toBe("Chưa kịp gửi.");
    await again.context().close();
  });

  test("text saved by its button and changed elsewhere since is not brought back over the newer text", async () => {
    const page = await open("i-4");
    await page.getByLabel("Ưu điểm").fill("Lưu bằng nút.");
    await page.getByRole("button", { name: "Lưu và thoát" }).click();
    await page.waitForURL(/d1\.xa-phu-loc$/);
    const other = await open("i-4");
    await other.getByLabel("Ưu điểm").fill("Đồng nghiệp sửa sau.");
    await other.getByRole("button", { name: "Lưu và thoát" }).click();
    await other.waitForURL(/d1\.xa-phu-loc$/);
    await page.goto(`${application.url}${report}/muc/i-4`);
    expect(await page.getByLabel("Ưu điểm").inputValue()).toBe("Đồng nghiệp sửa sau.");
    await page.context().close();
    await other.context().close();
  });

  test("T12: a computer whose clock is half a day ahead sees the server's time and saves by it", async () => {
    const page = await open("i-4");
    const left = await page.locator(".due").textContent();
    await page.clock.setSystemTime(new Date("2030-01-01T00:00:00+07:00"));
    await page.reload();
    expect(await page.locator(".due").textContent()).toBe(left);
    await page.getByLabel("Tồn tại, hạn chế").fill("Đồng hồ máy sai.");
    await saved(page);
    expect(await page.locator("#saved").textContent()).toMatch(/^Đã lưu lúc 08:/);
    await page.context().close();
  });

  test("T9: a browser that keeps nothing still has its draft on the server", async () => {
    const page = await open("i-1");
    await page.getByLabel("Nội dung báo cáo").fill("Đã lưu trên máy chủ.");
    await saved(page);
    await page.evaluate("localStorage.clear()");
    await page.context().close();
    expect(await stored("i-1", "Nội dung báo cáo")).toBe("Đã lưu trên máy chủ.");
  });

  test("T6: two windows on one section: the second to save is told, and its own button shows both texts", async () => {
    const [one, two] = [await open("i-4"), await open("i-4")];
    await one.getByLabel("Ưu điểm").fill("Cửa sổ thứ nhất.");
    await saved(one);
    await two.getByLabel("Ưu điểm").fill("Cửa sổ thứ hai.");
    await two.getByText("Người khác vừa sửa phần này").waitFor();
    await two.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
    const both = await two.textContent("main");
    expect(both).toContain("Cửa sổ thứ nhất.");
    expect(both).toContain("Cửa sổ thứ hai.");
    await one.context().close();
    await two.context().close();
  });

  test("T41: thousands of syllables typed as Unikey types them, with autosave running, arrive intact", async () => {
    const page = await open("i-1");
    const box = page.getByLabel("Nội dung báo cáo");
    await box.fill("");
    await box.focus();
    const cdp = await page.context().newCDPSession(page);
    const text = Array.from({ length: SYLLABLES }, (_, index) => syllables[index % syllables.length]).join(
      " ",
    );
    await typeAsUnikey(cdp, text);
    await expect.poll(() => box.inputValue(), { timeout: 60_000 }).toBe(text);
    await saved(page);
    expect(await stored("i-1", "Nội dung báo cáo")).toBe(text);
    await page.context().close();
  }, 300_000);

  test("T41: nothing is saved while letters are still being composed", async () => {
    const page = await open("i-4");
    const box = page.getByLabel("Nguyên nhân (");
    await box.fill("");
    await saved(page);
    const posts: string[] = [];
    page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
    await box.focus();
    const cdp = await page.context().newCDPSession(page);
    for (const text of ["t", "th", "thi", "thi ", "thi d", "thi đ", "thi đu", "thi đua"]) {
      await cdp.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await page.waitForTimeout(250);
    }
    expect(posts).toEqual([]);
    await cdp.send("Input.insertText", { text: "thi đua" });
    await saved(page);
    expect(await box.inputValue()).toBe("thi đua");
    expect(await stored("i-4", "Nguyên nhân (")).toBe("thi đua");
    await page.context().close();
  });
});

/** Two thousand take some ten seconds of real key events; TYPED=10000 takes the whole of T41. */
const SYLLABLES = Number(process.env.TYPED ?? 2000);

const syllables =
  "Thực hiện phong trào thi đua yêu nước, Ủy ban nhân dân xã đã chỉ đạo các thôn, bản quyết liệt đẩy mạnh chuyển đổi số; khuyến khích người nghèo vươn lên, giữ gìn nghĩa tình".split(
    " ",
  );

/** Waits until the page says that the server holds what was typed. */
async function saved(page: Page): Promise<void> {
  await page.waitForTimeout(1200);
  await page.locator("#saved:not(.waiting)", { hasText: "Đã lưu lúc" }).waitFor();
}

/** Letters are typed bare and then rewritten with marks by backspaces, as Unikey and its like do, as real key events. */
async function typeAsUnikey(cdp: CDPSession, text: string): Promise<void> {
  let sent: Promise<unknown>[] = [];
  const key = (named: object) => {
    sent.push(cdp.send("Input.dispatchKeyEvent", named as never));
  };
  const letter = (char: string) => {
    key({ type: "keyDown", text: char, key: char });
  };
  for (const char of text) {
    const bare = char.normalize("NFD").charAt(0);
    if (bare !== char) {
      letter(bare);
      key({ type: "keyDown", key: "Backspace", code: "Backspace", windowsVirtualKeyCode: 8 });
    }
    letter(char);
    if (sent.length > 400) {
      await Promise.all(sent);
      sent = [];
    }
  }
  await Promise.all(sent);
}
