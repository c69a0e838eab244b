import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { opened } from "./browser.ts";

/**
 * From the list of sections: asks a colleague to write the one with this number, and reads the link off the
 * page.
 */
export async function lendByPage(
  clerk: Page,
  number: string,
  name: string,
  press?: "Enter",
): Promise<string> {
  const ask = clerk.getByRole("link", { name: new RegExp(`^Nhờ đồng nghiệp soạn phần này ?: ${number}\\.`) });
  await (press ? ask.press(press) : ask.click());
  await clerk.getByLabel("Họ và tên người được nhờ").fill(name);
  const make = clerk.getByRole("button", { name: "Lập đường dẫn" });
  await (press ? make.press(press) : make.click());
  return await clerk.getByLabel("Đường dẫn", { exact: true }).inputValue();
}

/** Opens the link in a browser of its own, as another person on another machine. */
export async function openLent(
  browser: Browser,
  link: string,
  how: BrowserContextOptions = {},
): Promise<Page> {
  const page = await opened(browser, link, how);
  await page.getByRole("button", { name: "Bắt đầu soạn" }).click();
  await page.waitForURL(/\/phan\//);
  return page;
}
