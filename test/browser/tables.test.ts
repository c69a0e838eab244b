import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { readDecimal } from "../../functions/core/figures/number.ts";
import { describeInBrowser, withOffice } from "../support/office.ts";

describeInBrowser("a table of the form", () => {
  const office = withOffice();
  let page: Page;

  beforeAll(async () => {
    page = await office().signIn("blocLead");
  }, 120_000);

  const open = (section: string) =>
    page.goto(`${office().url}/dot/an-son-2022-h1/bc/d2.cum-2/muc/${section}`);

  /** What the clipboard would hold after copying in Word or Excel. */
  async function paste(label: string, html: string, plain = ""): Promise<void> {
    await page.getByLabel(label, { exact: true }).focus();
    await page.evaluate(
      `((html, plain) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", html);
        clipboardData.setData("text/plain", plain);
        const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
        document.activeElement.dispatchEvent(event);
      })(${JSON.stringify(html)}, ${JSON.stringify(plain)})`,
    );
  }

  const cell = (row: number, column: string) => page.getByLabel(`Dòng ${row}, ${column}`, { exact: true });

  test("T44: takes a table from Excel, more rows than there were, merged cells at their place", async () => {
    await open("i-1");
    await paste(
      "Dòng 1, Loại văn bản",
      `<html><style>td{mso-number-format:General}</style><table>
        <tr><td rowspan=2>Kế hoạch</td><td>01/KH</td><td>05/01/2022</td><td colspan=2>UBND xã</td></tr>
        <tr><td>02/KH</td><td>28/02/2022</td><td>UBND xã</td><td>Phát động</td></tr>
        ${Array.from({ length: 6 }, (_, row) => `<tr><td>Công văn</td><td>${row + 3}/CV</td></tr>`).join("")}
      </table></html>`,
    );
    expect(await cell(1, "Số, ký hiệu").inputValue()).toBe("01/KH");
    expect(await cell(2, "Loại văn bản").inputValue()).toBe("");
    expect(await cell(2, "Số, ký hiệu").inputValue()).toBe("02/KH");
    expect(await cell(2, "Trích yếu").inputValue()).toBe("Phát động");
    expect(await cell(8, "Số, ký hiệu").inputValue()).toBe("8/CV");
    await page.getByText("Đã dán 8 dòng.").waitFor();
  });

  test("one press takes the whole paste back", async () => {
    await page.getByRole("button", { name: "Bỏ phần vừa dán" }).click();
    expect(await cell(1, "Số, ký hiệu").inputValue()).toBe("");
    expect(await cell(8, "Số, ký hiệu").inputValue()).toBe("");
  });

  // paste-cell
  test("keeps the lines of a cell: <br>, paragraphs, divisions and points of a list", async () => {
    await open("i-1");
    const list = "Tuyên truyền:<br>- đợt 1;<br>- đợt 2";
    const blocks = "<p>Một</p><div>Hai</div><ul><li>Ba</li><li>Bốn</li></ul>";
    await paste(
      "Dòng 1, Loại văn bản",
      `<table><tr><td>Kế hoạch</td><td>01/KH</td><td></td><td>${list}</td><td>${blocks}</td></tr></table>`,
    );
    expect(await cell(1, "Cơ quan ban hành").inputValue()).toBe("Tuyên truyền:\n- đợt 1;\n- đợt 2");
    expect(await cell(1, "Trích yếu").inputValue()).toBe("Một\nHai\n- Ba\n- Bốn");
    await page.getByRole("button", { name: "Bỏ phần vừa dán" }).click();
  });

  // paste-quoted
  test("reads quoted cells as spreadsheets write them, and leaves out the row that names the columns", async () => {
    await open("i-1");
    const rows = [
      "TT\tLoại văn bản\tSố, ký hiệu\tNgày ban hành\tCơ quan ban hành\tTrích yếu",
      '1\tKế hoạch\t01/KH\t\t"Tuyên truyền:\n- đợt 1\n- đợt 2"\t"Phong trào ""Vì dân"" quý III"',
    ];
    await paste("Dòng 1, Loại văn bản", "", rows.join("\r\n"));
    expect(await cell(1, "Loại văn bản").inputValue()).toBe("Kế hoạch");
    expect(await cell(1, "Cơ quan ban hành").inputValue()).toBe("Tuyên truyền:\n- đợt 1\n- đợt 2");
    expect(await cell(1, "Trích yếu").inputValue()).toBe('Phong trào "Vì dân" quý III');
    expect(await cell(2, "Loại văn bản").inputValue()).toBe("");
    await page.getByText("Bỏ qua dòng tên cột.").waitFor();
    await page.getByRole("button", { name: "Bỏ phần vừa dán" }).click();
    expect(await cell(1, "Loại văn bản").inputValue()).toBe("");
  });

  test("T44: of forty rows and twelve columns with merged cells each lands in its place, and what has none is counted", async () => {
    await open("i-1");
    // Every fourth row begins a cell that is merged over two rows, and one over two columns; the grid has
    // thirty rows of five.
    const sheet = Array.from({ length: 40 }, (_, row) =>
      Array.from({ length: 12 }, (_, column) => `${row + 1}.${column + 1}`),
    );
    const html = sheet.map((words, row) => {
      const cells = words.map((word, column) => {
        if (column === 1 && row % 4 === 1) return "";
        if (column === 3 && row % 4 === 0) return "";
        const merged =
          column === 1 && row % 4 === 0 ? " rowspan=2" : column === 2 && row % 4 === 0 ? " colspan=2" : "";
        return `<td${merged}>${word}</td>`;
      });
      return `<tr>${cells.join("")}</tr>`;
    });
    await paste("Dòng 1, Loại văn bản", `<table>${html.join("")}</table>`);
    const landed = await page
      .locator("[data-grid] tbody")
      .first()
      .evaluate((body) =>
        [
          ...(
            body as unknown as {
              rows: Iterable<{ querySelectorAll(what: string): Iterable<{ value: string }> }>;
            }
          ).rows,
        ].map((row) => [...row.querySelectorAll("input, textarea")].map(({ value }) => value)),
      );
    const covered = (row: number, column: number) =>
      (column === 1 && row % 4 === 1) || (column === 3 && row % 4 === 0);
    const expected = sheet
      .slice(0, 30)
      .map((words, row) => words.slice(0, 5).map((word, column) => (covered(row, column) ? "" : word)));
    expect(landed).toEqual(expected);
    const words = sheet.flatMap((line, row) => line.filter((_, column) => !covered(row, column)));
    const placed = expected.flat().filter((word) => word !== "");
    await page.getByText("Đã dán 30 dòng.").waitFor();
    await page.getByText(`${words.length - placed.length} ô không có chỗ trong bảng nên chưa dán.`).waitFor();
    await page.getByRole("button", { name: "Bỏ phần vừa dán" }).click();
    expect(await cell(30, "Số, ký hiệu").inputValue()).toBe("");
  });

  test("T44: takes a table from Word without what its readers do not see", async () => {
    await open("i-1");
    await paste(
      "Dòng 1, Loại văn bản",
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><!--[if gte mso 9]><xml>hidden</xml><![endif]-->
      <table><tr><td><p class=MsoNormal><b>Chỉ thị</b><o:p></o:p></p></td>
      <td><del>01</del><ins>02</ins>/CT<span style='display:none'>bí mật</span></td>
      <td>10/3/2022</td><td><table><tr><td>UBND</td></tr><tr><td><table><tr><td>huyện</td></tr></table></td></tr></table></td>
      <td><script>document.title = "chạy"</script>Phát động</td></tr></table>`,
    );
    expect(await cell(1, "Loại văn bản").inputValue()).toBe("Chỉ thị");
    expect(await cell(1, "Số, ký hiệu").inputValue()).toBe("02/CT");
    expect(await cell(1, "Trích yếu").inputValue()).toBe("Phát động");
    expect((await cell(1, "Cơ quan ban hành").inputValue()).replace(/\s/g, "")).toBe("UBNDhuyện");
    expect(await page.title()).not.toBe("chạy");
  });

  test("marks the cells of a paste that it cannot read as figures", async () => {
    await open("i-3");
    await paste("Giấy khen chuyên đề, Tập thể", "", "12\tmười\n1,5\t1.762");
    expect(await page.locator(".doubtful").count()).toBe(1);
    await page.getByText("1 ô cần xem lại (tô vàng).").waitFor();
  });

  test("has no box where a title does not apply: a paste steps over it, and a dash there means nothing", async () => {
    await open("i-3");
    expect(await page.getByLabel("Lao động tiên tiến, Tập thể", { exact: true }).count()).toBe(0);
    expect(await page.getByRole("row", { name: /^Lao động tiên tiến/ }).innerText()).toContain(
      "không áp dụng",
    );
    await paste("Tập thể lao động tiên tiến, Tập thể", "", "7\t9\n–\t5");
    expect(await page.getByLabel("Tập thể lao động tiên tiến, Tập thể", { exact: true }).inputValue()).toBe(
      "7",
    );
    await page.getByText("1 ô rơi vào chỗ không áp dụng nên không dán.").waitFor();
  });

  test("takes a choice that stands for an empty value as the choice it is, and doubts one that is none", async () => {
    await open("i-2");
    const given = (qualifier: string) =>
      paste(
        "Dòng 1, Chỉ tiêu, nhiệm vụ",
        `<table><tr><td>Đàn lợn</td><td>con</td><td>1.250</td><td>${qualifier}</td></tr></table>`,
      );
    const cellOf = page.locator("td:has(> [aria-label='Dòng 1, Tính chất'])");
    await given("Số chính thức");
    expect(await cellOf.getAttribute("class")).not.toContain("doubtful");
    await given("chính xác");
    expect(await cellOf.getAttribute("class")).toContain("doubtful");
    await page.getByRole("button", { name: "Bỏ phần vừa dán" }).click();
  });

  test("leaves a choice the room that its words take on the screen of an office", async () => {
    await open("i-2");
    const { words, box } = await page.evaluate<{ words: number; box: number }>(`(() => {
      const box = document.querySelector("[aria-label='Dòng 1, Tính chất']");
      const line = document.createElement("span");
      line.style.cssText = "position:absolute;white-space:nowrap;font:" + getComputedStyle(box).font;
      line.textContent = "Số chính thức";
      document.body.append(line);
      return { words: line.offsetWidth, box: box.clientWidth };
    })()`);
    const arrow = 24;
    expect(box).toBeGreaterThanOrEqual(words + arrow);
  });

  test("T43: says in words how a figure is read, and says nothing of what would not be read", async () => {
    await open("i-3");
    const box = page.getByLabel("Lao động tiên tiến, Cá nhân", { exact: true });
    const echo = box.locator("xpath=following-sibling::span[contains(@class,'echo')]");
    const read: Record<string, string> = {};
    for (const typed of [
      "1.234",
      "8,5",
      "1.762",
      "21",
      "105",
      "1,234",
      "8.5",
      "1e3",
      "١٢",
      "−5",
      "-5",
      "0,12345",
      "0",
    ]) {
      await box.fill(typed);
      read[typed] = (await echo.textContent()) ?? "";
    }
    expect(read).toEqual({
      "1.234": "một nghìn hai trăm ba mươi tư",
      "8,5": "tám phẩy năm",
      "1.762": "một nghìn bảy trăm sáu mươi hai",
      "21": "hai mươi mốt",
      "105": "một trăm linh năm",
      "1,234": "một phẩy hai ba bốn",
      "8.5": "",
      "1e3": "",
      "١٢": "",
      "−5": "",
      "-5": "",
      "0,12345": "",
      "0": "không",
    });
    // One reading: what the page says aloud is what the server reads, and it is silent where the server
    // refuses.
    const spoken = Object.keys(read).filter((typed) => read[typed] !== "");
    expect(spoken).toEqual(Object.keys(read).filter((typed) => readDecimal(typed).ok));
    await box.fill("−5");
    await page.getByRole("button", { name: "Lưu và tiếp tục" }).last().click();
    await page.getByRole("alert").getByText("số âm").waitFor();
    await page.getByLabel("Lao động tiên tiến, Cá nhân", { exact: true }).fill("5");
    await page.getByRole("button", { name: "Lưu và thoát" }).click();
  });

  test("is walked with the arrow keys, row by row", async () => {
    await open("i-3");
    await page.getByLabel("Lao động tiên tiến, Cá nhân", { exact: true }).focus();
    await page.keyboard.press("ArrowDown");
    const label = await page.evaluate("document.activeElement.getAttribute('aria-label')");
    expect(label).toMatch(/, Cá nhân$/);
    expect(label).not.toMatch(/^Lao động tiên tiến,/);
  });
});
