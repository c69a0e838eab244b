import type { Page } from "playwright-core";
import { hasCalc } from "./calc.ts";
import { part, save } from "./drafting-pages.ts";
import { savedByLibreOffice, workbookOf } from "./sheets.ts";

/** The form that an office sends round each quarter: six columns under heads of their own. */
const form = workbookOf({
  name: "Quý I",
  rows: [
    [{ is: "UBND XÃ AN SƠN", columns: 3 }],
    [{ is: "BIỂU TỔNG HỢP PHONG TRÀO THI ĐUA", columns: 8, bold: true }],
    [{ is: "Quý I năm 2026", columns: 8 }],
    [
      ...[{ is: "TT", rows: 2 }, { is: "Phong trào", rows: 2 }, { is: "Tập thể", columns: 2 }, null],
      ...[{ is: "Cá nhân", columns: 2 }, null, { is: "Tỷ lệ cá nhân đạt (%)", rows: 2 }],
      { is: "Kinh phí", rows: 2 },
    ],
    [null, null, "Đăng ký", "Đạt", "Đăng ký", "Đạt"],
    ["A", "B", 1, 2, 3, 4, "5=4/3", 6],
    ["I", { is: "Phong trào chung", bold: true }],
    [1, "Xây dựng nông thôn mới"],
    [2, "Vì người nghèo"],
    [null, { is: "Tổng cộng", bold: true }],
    [null, null, null, null, { is: "Người lập biểu" }],
  ],
  ruled: [4, 10],
});

/** As LibreOffice saves it, where it is installed. */
export async function quarterlyForm(): Promise<Uint8Array> {
  const [saved = form] = hasCalc ? await savedByLibreOffice([form]) : [];
  return saved;
}

/** A quarterly directive with one prompt, drafted to where a table is laid before it. */
export async function draftQuarterly(page: Page, office: string, deadline: string): Promise<void> {
  await page.goto(`${office}/van-ban`);
  await page.getByRole("button", { name: "Soạn từ đầu" }).click();
  await part(page, "Văn bản");
  await page.getByLabel("Trích yếu").fill("báo cáo phong trào thi đua hằng quý");
  await save(page);
  await part(page, "Kỳ báo cáo");
  await page.getByLabel("Loại kỳ").selectOption("QUARTER");
  await page.getByLabel("Năm", { exact: true }).fill("2026");
  await page.getByLabel(/^Quý, tháng/).fill("1");
  await save(page);
  await part(page, "Kính gửi");
  await page.getByLabel("Các thôn, tổ dân phố").check();
  await page.getByRole("button", { name: "Thêm nhóm" }).click();
  await page.getByRole("link", { name: "Văn bản đang soạn" }).first().click();
  await page.getByRole("link", { name: "Thêm một việc" }).first().click();
  await page.getByLabel("Phải làm gì").fill("gửi báo cáo quý");
  await page.getByLabel(/^Báo cáo/).check();
  await page.getByLabel("Các thôn, tổ dân phố", { exact: true }).check();
  await page.getByLabel("Thời hạn, như trong văn bản").fill(deadline);
  await save(page);
  await part(page, "Đề cương báo cáo");
  await page.getByLabel("Đề cương", { exact: true }).fill("1. Kết quả thi đua\n- Số liệu theo biểu");
  await page.getByRole("button", { name: "Đọc đề cương" }).click();
  await page
    .getByRole("link", { name: /Kết quả thi đua/ })
    .first()
    .click();
  await page
    .getByRole("link", { name: /Số liệu theo biểu/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Thêm biểu" }).click();
}

export async function bringForm(page: Page, file: string): Promise<void> {
  await page.getByLabel("Tệp biểu Excel (.xlsx)").setInputFiles(file);
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await page.getByRole("heading", { name: "Đơn vị sẽ thấy" }).waitFor();
}

/** Answers what the form leaves open: what its last column is counted in. */
export async function nameUnit(page: Page): Promise<void> {
  await page.locator('[name="column.6.unit"]').fill("triệu đồng");
  await page.locator('[name="column.6.whole"]').uncheck();
  await page.getByLabel("Tên biểu").fill("Tổng hợp phong trào thi đua");
}

/** Issues the draft that the page is of. */
export async function issueDraft(page: Page): Promise<void> {
  await page.goto(page.url().replace(/(\/van-ban\/[^/]+).*$/, "$1/xem-truoc"));
  await page.getByRole("button", { name: /^Ban hành và giao/ }).click();
  await page.waitForURL(/\/dot\//);
}
