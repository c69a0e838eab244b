import { beforeAll, expect, test } from "vitest";
import { withEngines } from "../support/engines.ts";
import { formTo, openSite, reportOf, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
const mine = reportOf("xa-tan-hoa");
const workers = "i-3-a-awards.advanced-worker";
beforeAll(async () => {
  site = await openSite(engines());
});

test("a cell that does not apply to a title has no box, on the form, in the draft and on paper", async () => {
  const clerk = await site.as("clerk.xa-tan-hoa");
  const form = await (await clerk.get(`${mine}/muc/i-3`)).text();
  expect(form).toContain(`name="${workers}.individuals"`);
  expect(form).not.toContain(`name="${workers}.collectives"`);
  expect(form).toContain("không áp dụng");
  const blank = await (await clerk.get(`${mine}/in?trong=1`)).text();
  expect(blank).toContain('<th scope="row">Lao động tiên tiến</th><td class="none">–</td><td></td>');
});

test("a choice where leaving it empty means something offers that by its name, and not “Chọn…” beside it", async () => {
  const clerk = await site.as("clerk.xa-tan-hoa");
  const page = await (await clerk.get(`${mine}/muc/i-2`)).text();
  const boxes = page.split("<select").slice(1);
  const empty = boxes.map((box) => box.split("</select>")[0]?.match(/<option value=""/g)?.length);
  expect(new Set(empty)).toEqual(new Set([1]));
  const qualifier = boxes.find((box) => box.includes("i-2-b-indicators.1.qualifier")) ?? "";
  expect(qualifier).toMatch(/<option value="" selected="">Số chính thức/);
});

test("a cell names what it counts in where its row is a card, as the head of its column does", async () => {
  const page = await (await (await site.as("clerk.xa-tan-hoa")).get(`${mine}/muc/i-2`)).text();
  expect(page).toContain('data-label="Đạt so với kế hoạch (%)"');
});

test("words that reach it all the same are refused in their place, where they can be cleared", async () => {
  const clerk = await site.as("clerk.xa-tan-hoa");
  const post = { _version: "0", _after: "0", _next: "go", [`${workers}.collectives`]: "3" };
  const answer = await clerk.post(`${mine}/muc/i-3`, post);
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain("Lao động tiên tiến chỉ tặng cho cá nhân");
  expect(page).toMatch(/name="i-3-a-awards\.advanced-worker\.collectives"[^>]*aria-invalid="true"/);
});

test("the draft on paper shows what will be printed: no sign of a symbol font, nothing to press, its own place", async () => {
  const clerk = await site.as("clerk.xa-tan-hoa");
  const form = formTo(await (await clerk.get(`${mine}/muc/i-1`)).text(), `${mine}/muc/i-1`);
  const typed = "\uf0b7 Đã phát động\n\uf0b7 Đã tổng kết";
  await clerk.post(`${mine}/muc/i-1`, { ...form, "i-1-a-text": typed, _next: "stay" });
  const paper = await (await clerk.get(`${mine}/in`)).text();
  expect(paper).not.toContain("\uf0b7");
  expect(paper).toContain("- Đã phát động");
  expect(paper).not.toContain("Nội dung được đọc thành");
  expect(paper).toContain("Tân Hòa, ngày ……");
});
