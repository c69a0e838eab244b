import type { Page } from "playwright-core";

/** What a person does again and again on the pages where a directive is written. */
export const save = (page: Page) => page.getByRole("button", { name: "Lưu", exact: true }).click();
export const open = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).first().click();
/** A line of the list of what there is to do. */
export const part = (page: Page, name: string) =>
  page.locator(".tasks").getByRole("link", { name }).first().click();
