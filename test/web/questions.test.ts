import { beforeAll, describe, expect, test } from "vitest";
import { withEngines } from "../support/engines.ts";
import { type Caller, formTo, openSite, reportOf, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
let clerk: Caller;
const section = `${reportOf("xa-tan-hoa")}/muc/i-2`;
const row = "i-2-b-indicators.1";

beforeAll(async () => {
  site = await openSite(engines());
  clerk = await site.as("clerk.xa-tan-hoa");
});

async function saved(
  cells: Readonly<Record<string, string>>,
  pressed: Readonly<Record<string, string>> = { _next: "stay" },
) {
  const form = formTo(await (await clerk.get(section)).text(), section);
  const typed = Object.fromEntries(
    Object.entries(cells).map(([column, words]) => [`${row}.${column}`, words]),
  );
  await clerk.post(section, { ...form, ...typed, ...pressed });
  return (await clerk.get(section)).text();
}

describe("an indicator that a unit names itself", () => {
  test("is asked about while it is written where its unit of measure means two things", async () => {
    const typed = { label: "Diện tích trồng mới", unit: "sào", value: "12" };
    const page = await saved(typed);
    expect(page.includes("mỗi nơi hiểu một khác")).toBe(true);
    expect(page.includes(`value="${row}.unit=sào (360 m²)"`)).toBe(true);
    expect(page.includes(`value="${row}.unit=ha"`)).toBe(false);
    const answered = await saved(typed, { _answer: `${row}.unit=sào (360 m²)` });
    expect(answered.includes("sào (360 m²)")).toBe(true);
    expect(answered.includes("mỗi nơi hiểu một khác")).toBe(false);
  });

  test("is asked about where its words are one slip from a known indicator's, and the answer takes its place", async () => {
    const typed = { label: "Thu ngân sách trên đia bàn", unit: "tr.đ", value: "12" };
    const page = await saved(typed);
    expect(page.includes("có phải là “Thu ngân sách trên địa bàn” không?")).toBe(true);
    const answered = await saved(typed, { _answer: `${row}.label=Thu ngân sách trên địa bàn` });
    expect(answered.includes("có phải là")).toBe(false);
    expect(answered.includes("\nThu ngân sách trên địa bàn")).toBe(true);
  });

  test("is asked no more once its writer said that it is another, and the answer goes with the report", async () => {
    const typed = { label: "Thu ngân sách trên đia bàn", unit: "tr.đ", value: "12" };
    const answered = await saved(typed, { _answer: `${row}.other=Thu ngân sách trên địa bàn` });
    expect(answered.includes("có phải là")).toBe(false);
    expect(answered.includes("Đơn vị đã trả lời")).toBe(true);
    // Saved again by the page as it stands, the answer stands too.
    const again = await saved(typed);
    expect(again.includes("có phải là")).toBe(false);
    const check = await (await clerk.get(`${reportOf("xa-tan-hoa")}/kiem-tra`)).text();
    expect(check.includes("là chỉ tiêu khác, không phải “Thu ngân sách trên địa bàn”")).toBe(true);
    // A row that is emptied leaves nothing behind to be asked about.
    const emptied = await saved({ label: "", unit: "", value: "" });
    expect(emptied.includes("Xin ghi tên chỉ tiêu")).toBe(false);
  });

  test("is kept as typed where nothing is answered, and the check page says so too", async () => {
    await saved({ label: "Gạo cứu trợ", unit: "thúng", value: "12" });
    const check = await (await clerk.get(`${reportOf("xa-tan-hoa")}/kiem-tra`)).text();
    expect(check.includes("đơn vị tính “thúng” chưa có trong danh mục")).toBe(true);
    expect(check.includes("tổng hợp riêng")).toBe(true);
  });

  test("is answered in its own row where a row before it was left blank", async () => {
    const form = formTo(await (await clerk.get(section)).text(), section);
    const cell = (at: number, column: string) => `i-2-b-indicators.${at}.${column}`;
    const typed = {
      ...{ [cell(1, "label")]: "", [cell(1, "unit")]: "", [cell(1, "value")]: "" },
      ...{ [cell(3, "label")]: "Diện tích trồng mới", [cell(3, "unit")]: "mẫu", [cell(3, "value")]: "12" },
    };
    await clerk.post(section, { ...form, ...typed, _next: "stay" });
    const page = await (await clerk.get(section)).text();
    expect(page.includes(`value="${cell(3, "unit")}=mẫu (3.600 m²)"`)).toBe(true);
    await clerk.post(section, { ...formTo(page, section), ...typed, [cell(3, "value")]: "" });
  });

  test("is asked about where 85,125 may be thousands, and the answer takes its place", async () => {
    const typed = { label: "Diện tích trồng rừng", unit: "ha", value: "85,125" };
    const page = await saved(typed);
    expect(page.includes("Nếu là 85.125 ha, xin chọn số đó")).toBe(true);
    const answered = await saved(typed, { _answer: `${row}.value=85.125` });
    expect(answered.includes("xin chọn số đó")).toBe(false);
    expect(answered.includes('value="85.125"')).toBe(true);
  });

  test("is given by no answer that is not in the form", async () => {
    const page = await saved(
      { label: "Gạo cứu trợ", unit: "tấn", value: "12" },
      { _answer: "i-9-z.1.unit=lừa" },
    );
    expect(page.includes("lừa")).toBe(false);
  });
});
