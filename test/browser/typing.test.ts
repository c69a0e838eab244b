import type { CDPSession, Page } from "playwright-core";
import { expect, test } from "vitest";
import { saved } from "../support/browser.ts";
import { describeInBrowser, withOffice } from "../support/office.ts";
import { size } from "../support/size.ts";

/** What a person types reaches the server, whatever the line, the tab or the input method does. */
describeInBrowser("typing into a section", () => {
  const office = withOffice();
  const report = "/dot/an-son-2022-h1/bc/d1.xa-phu-loc";
  const open = async (section: string) => {
    const page = await office().signIn("unit");
    await page.goto(`${office().url}${report}/muc/${section}`);
    return page;
  };
  /** What the server holds, as another computer would see it. */
  const stored = async (section: string, label: string) => {
    const page = await office().signIn("unit", { javaScriptEnabled: false });
    await page.goto(`${office().url}${report}/muc/${section}`);
    const text = await page.getByLabel(label).inputValue();
    await page.context().close();
    return text;
  };

  test("T7: a tab killed in mid-sentence has lost at most the last two seconds", async () => {
    const page = await open("i-4");
    const box = page.getByLabel("Ưu điểm");
    // A save that takes long under way is the line's doing; it is allowed for by what it took.
    let slowest = 0;
    page.on("requestfinished", (request) => {
      if (request.method() === "POST") slowest = Math.max(slowest, request.timing().responseEnd);
    });
    await box.focus();
    // Five keys a second and never a pause: nobody waits for the program.
    const typedAt: number[] = [];
    const until = Date.now() + 8000;
    while (Date.now() < until) {
      await page.keyboard.type(`${typedAt.length} `);
      typedAt.push(Date.now());
      await page.waitForTimeout(150);
    }
    const cdp = await page.context().newCDPSession(page);
    const killedAt = Date.now();
    // A crash never answers; nothing of the page runs after it, not even its leave-taking.
    cdp.send("Page.crash").catch(() => undefined);
    await page.waitForEvent("crash");
    const held = await stored("i-4", "Ưu điểm");
    const words = held.trim().split(" ");
    // The last save may have gone between two keys of one word.
    const last = words.length - 1;
    expect(words.slice(0, -1)).toEqual(words.slice(0, -1).map((_, place) => String(place)));
    expect(String(last).startsWith(words[last] ?? "–")).toBe(true);
    const lostFrom = typedAt[words.length] ?? killedAt;
    expect(killedAt - lostFrom).toBeLessThan(2000 + slowest);
    // On the same machine the copy beside it brings back what had not got away.
    const again = await page.context().newPage();
    await again.goto(`${office().url}${report}/muc/i-4`);
    const back = (await again.getByLabel("Ưu điểm").inputValue()).trim().split(" ");
    expect(back.length).toBeGreaterThanOrEqual(words.length);
    expect(killedAt - (typedAt[back.length] ?? killedAt)).toBeLessThan(2000);
    await page.context().close();
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
    await again.goto(`${office().url}${report}/muc/i-4`);
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
    await page.goto(`${office().url}${report}/muc/i-4`);
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

  /**
   * Holds the first that the page saves by itself: "answer" after the server has it, "save" before it is sent
   * on.
   */
  async function holding(page: Page, what: "answer" | "save") {
    const release = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const sent = Promise.withResolvers<void>();
    let held = false;
    await page.route(
      (url) => url.pathname.includes("/muc/"),
      async (route) => {
        if (held || !route.request().postData()?.includes("_next=auto")) return route.continue();
        held = true;
        sent.resolve();
        if (what === "save") await release.promise;
        const response = await route.fetch();
        arrived.resolve();
        await release.promise;
        // The page that asked may be gone.
        await route.fulfill({ response }).catch(() => undefined);
      },
    );
    return { sent: sent.promise, arrived: arrived.promise, release: release.resolve };
  }

  test("the button pressed while the page saves by itself is no other person: no conflict, and the last words stand", async () => {
    const page = await open("i-4");
    const autosave = await holding(page, "answer");
    await page.getByLabel("Ưu điểm").fill("Tự lưu");
    await autosave.arrived;
    await page.getByLabel("Ưu điểm").fill("Tự lưu rồi bấm lưu.");
    await page.getByRole("button", { name: "Lưu và thoát" }).click();
    await page.waitForURL(/d1\.xa-phu-loc$/);
    autosave.release();
    expect(await stored("i-4", "Ưu điểm")).toBe("Tự lưu rồi bấm lưu.");
    await page.goto(`${office().url}${report}/muc/i-4`);
    expect(await page.getByLabel("Ưu điểm").inputValue()).toBe("Tự lưu rồi bấm lưu.");
    await page.context().close();
  });

  test("what the page saved by itself comes after what its button saved, and lays no older words over it", async () => {
    const page = await open("i-4");
    const autosave = await holding(page, "save");
    await page.getByLabel("Ưu điểm").fill("Đi trước, đến sau");
    await autosave.sent;
    await page.getByLabel("Ưu điểm").fill("Đi sau, đến trước.");
    await page.getByRole("button", { name: "Lưu và thoát" }).click();
    await page.waitForURL(/d1\.xa-phu-loc$/);
    autosave.release();
    await autosave.arrived;
    expect(await stored("i-4", "Ưu điểm")).toBe("Đi sau, đến trước.");
    await page.context().close();
  });

  test("the page left while it saves by itself leaves its last words on the server", async () => {
    const page = await open("i-4");
    const autosave = await holding(page, "answer");
    await page.getByLabel("Ưu điểm").fill("Đang lưu");
    await autosave.arrived;
    await page.getByLabel("Ưu điểm").fill("Đang lưu thì đi.");
    await page.goto(`${office().url}${report}`);
    await expect.poll(() => stored("i-4", "Ưu điểm"), { timeout: 20_000 }).toBe("Đang lưu thì đi.");
    autosave.release();
    await page.context().close();
  });

  test("the page opened again before its last save got there goes on from its own words", async () => {
    const page = await open("i-4");
    const autosave = await holding(page, "save");
    await page.getByLabel("Ưu điểm").fill("Chưa tới nơi");
    await autosave.sent;
    const again = await page.context().newPage();
    await again.goto(`${office().url}${report}/muc/i-4`);
    expect(await again.getByLabel("Ưu điểm").inputValue()).toBe("Chưa tới nơi");
    autosave.release();
    await autosave.arrived;
    await again.getByLabel("Ưu điểm").fill("Chưa tới nơi, gõ tiếp.");
    await saved(again);
    expect(await stored("i-4", "Ưu điểm")).toBe("Chưa tới nơi, gõ tiếp.");
    await page.context().close();
  });

  test("what is typed and left over somebody else's newer text is back in its box, and both are shown", async () => {
    const page = await open("i-4");
    const other = await open("i-4");
    await other.getByLabel("Ưu điểm").fill("Người khác lưu trước.");
    await saved(other);
    await page.getByLabel("Ưu điểm").fill("Gõ rồi đi ngay.");
    await page.goto(`${office().url}${report}`);
    await page.goto(`${office().url}${report}/muc/i-4`);
    expect(await page.getByLabel("Ưu điểm").inputValue()).toBe("Gõ rồi đi ngay.");
    await page.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
    const both = await page.textContent("main");
    expect(both).toContain("Người khác lưu trước.");
    expect(both).toContain("Gõ rồi đi ngay.");
    await page.locator("input[value=saved]").first().check();
    await page.locator("form button.primary").last().click();
    await page.waitForURL(/muc\/i-4/);
    expect(await page.getByLabel("Ưu điểm").inputValue()).toBe("Người khác lưu trước.");
    await page.context().close();
    await other.context().close();
  });

  const lead = "/dot/an-son-2022-h1/bc/d2.cum-2";
  const methods = [
    {
      name: "Telex",
      type: composing,
      role: "unit",
      at: report,
      section: "i-1",
      label: "Nội dung báo cáo",
    },
    {
      name: "VNI",
      type: rewritingTail,
      role: "unit",
      at: report,
      section: "i-4",
      label: "Tồn tại, hạn chế",
    },
    {
      name: "Unikey",
      type: rewritingLetters,
      role: "blocLead",
      at: lead,
      section: "i-1",
      label: "Nội dung báo cáo",
    },
  ] as const;

  // Side by side, since each mostly waits for its own page.
  test.concurrent.for(methods)(
    `T41: of ${SYLLABLES} syllables, a third typed by $name with autosave running, not a letter is lost`,
    { timeout: 600_000 },
    async ({ type, role, at, section, label }, { expect }) => {
      const page = await office().signIn(role);
      await page.goto(`${office().url}${at}/muc/${section}`);
      const box = page.getByLabel(label);
      await box.fill("");
      await box.focus();
      let saves = 0;
      page.on("request", (request) => {
        if (request.method() === "POST") saves += 1;
      });
      const count = Math.ceil(SYLLABLES / methods.length);
      const words = Array.from({ length: count }, (_, index) => syllables[index % syllables.length] ?? "");
      const keys = keyboard(await page.context().newCDPSession(page));
      for (const word of words) await type(keys, word);
      await keys.done();
      const text = words.map((word) => `${word} `).join("");
      await expect.poll(() => box.inputValue(), { timeout: 120_000 }).toBe(text);
      // It was saved again and again while the keys came, and not only at the end.
      expect(saves).toBeGreaterThan(3);
      await saved(page);
      const other = await office().signIn(role, { javaScriptEnabled: false });
      await other.goto(`${office().url}${at}/muc/${section}`);
      expect(await other.getByLabel(label).inputValue()).toBe(text);
      await other.context().close();
      await page.context().close();
    },
  );

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

/** In all, by the three input methods. */
const SYLLABLES = size("TYPED");

const syllables =
  "Thực hiện phong trào thi đua yêu nước, Ủy ban nhân dân xã đã chỉ đạo các thôn, bản quyết liệt đẩy mạnh chuyển đổi số; khuyến khích người nghèo vươn lên, giữ gìn nghĩa tình".split(
    " ",
  );

interface Keyboard {
  press(key: string): Promise<void>;
  erase(times: number): Promise<void>;
  compose(text: string): Promise<void>;
  commit(text: string): Promise<void>;
  done(): Promise<void>;
}

/**
 * Real key events as the system would hand them over. They are sent on without waiting for each, in their
 * order.
 */
function keyboard(cdp: CDPSession): Keyboard {
  let sent: Promise<unknown>[] = [];
  const done = async () => {
    await Promise.all(sent);
    sent = [];
  };
  const send = async (asked: Promise<unknown>) => {
    sent.push(asked);
    if (sent.length > 200) await done();
  };
  const erase = { type: "keyDown", key: "Backspace", code: "Backspace", windowsVirtualKeyCode: 8 } as const;
  return {
    press: (key) => send(cdp.send("Input.dispatchKeyEvent", { type: "keyDown", text: key, key })),
    async erase(times) {
      for (let time = 0; time < times; time += 1) await send(cdp.send("Input.dispatchKeyEvent", erase));
    },
    compose: (text) =>
      send(
        cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length }),
      ),
    commit: (text) => send(cdp.send("Input.insertText", { text })),
    done,
  };
}

const bare = (letter: string) => letter.normalize("NFD").charAt(0).replace("đ", "d").replace("Đ", "D");

/** As Windows' and macOS' own Telex: the word is composed, underlined, and committed when it is whole. */
async function composing(keys: Keyboard, word: string): Promise<void> {
  const letters = [...word];
  for (const place of letters.keys()) {
    const before = letters.slice(0, place).join("");
    const letter = letters[place] ?? "";
    if (bare(letter) !== letter) await keys.compose(before + bare(letter));
    await keys.compose(before + letter);
  }
  await keys.commit(word);
  await keys.press(" ");
}

/**
 * As VNI is mostly typed: the word bare, then the digits of its marks; what follows the letter is taken back
 * and rewritten.
 */
async function rewritingTail(keys: Keyboard, word: string): Promise<void> {
  const letters = [...word];
  const plain = letters.map(bare);
  for (const letter of plain) await keys.press(letter);
  for (const [place, letter] of letters.entries()) {
    if (plain[place] === letter) continue;
    plain[place] = letter;
    await keys.erase(letters.length - place);
    for (const again of plain.slice(place)) await keys.press(again);
  }
  await keys.press(" ");
}

/** As Unikey rewrites at once: the letter bare, a backspace, the letter with its marks. */
async function rewritingLetters(keys: Keyboard, word: string): Promise<void> {
  for (const letter of word) {
    if (bare(letter) !== letter) {
      await keys.press(bare(letter));
      await keys.erase(1);
    }
    await keys.press(letter);
  }
  await keys.press(" ");
}
