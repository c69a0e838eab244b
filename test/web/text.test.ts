import { beforeAll, describe, expect, test } from "vitest";
import { entriesRead } from "../../functions/core/text/entries.ts";
import { ReadAs } from "../../web/ui/read-as.tsx";
import { vi } from "../../web/words/vi.ts";
import { withEngines } from "../support/engines.ts";
import { asVni } from "../support/legacy.ts";
import { formTo, openSite, origin, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
beforeAll(async () => {
  site = await openSite(engines());
});

const typed = "Thùc hiÖn KÕ ho¹ch sè 40/KH-UBND vÒ ph¸t ®éng phong trµo thi ®ua yªu n\u00adíc n¨m 2022.";
const meant = "Thực hiện Kế hoạch số 40/KH-UBND về phát động phong trào thi đua yêu nước năm 2022.";
const box = "i-1-a-text";
const draftOf = async (unit: string) => {
  const drafts = await site.world.drafts.of(round, `d1.${unit}` as never);
  return drafts.find(({ section }) => section === "i-1")?.entries[box];
};

/** Opens the section, types, and presses a button. */
async function press(unit: string, entries: Record<string, string>) {
  const clerk = await site.as(`clerk.${unit}`);
  const path = `${reportOf(unit)}/muc/i-1`;
  const page = await (await clerk.get(path)).text();
  const answer = await clerk.post(path, { ...formTo(page, path), ...entries });
  return { answer, clerk, path };
}

describe("a text in TCVN3, at the field", () => {
  // text-tcvn3
  test("is kept as typed and shown with how it would read before the writer goes on", async () => {
    const { answer } = await press("xa-tan-hoa", { [box]: typed, _next: "go" });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain("có thể gõ bằng bảng mã TCVN3 (ABC)");
    expect(page).toContain("<mark>Thực</mark> <mark>hiện</mark> <mark>Kế</mark>");
    expect(page).toContain(`name="_take" value="${box}"`);
    expect(await draftOf("xa-tan-hoa")).toBe(typed);
  });

  test("goes on when the writer goes on, having seen it", async () => {
    const { answer } = await press("xa-tan-hoa", { [box]: typed, _next: "go" });
    expect(answer.status).toBe(303);
  });

  test("one press, without a script, puts the converted text in its place", async () => {
    const { answer } = await press("xa-tan-hoa", { [box]: typed, _take: box });
    expect(answer.status).toBe(303);
    expect(await draftOf("xa-tan-hoa")).toBe(meant);
  });

  test("a text saved by the script says where to look", async () => {
    const { answer } = await press("xa-binh-ha", { [box]: asVni(meant), _next: "auto" });
    expect(await answer.json()).toMatchObject({ saved: expect.stringContaining("bảng mã cũ") });
  });
});

describe("before a receipt", () => {
  const submit = async (unit: string, more: Record<string, string> = {}) => {
    const clerk = await site.as(`clerk.${unit}`);
    const page = await (await clerk.get(`${reportOf(unit)}/kiem-tra`)).text();
    const { _asTyped, ...form } = formTo(page, `${reportOf(unit)}/gui`);
    return { page, answer: await clerk.post(`${reportOf(unit)}/gui`, { ...form, ...more }), clerk };
  };

  test("a legacy text that still stands is asked about, and no receipt is given", async () => {
    const { page, answer } = await submit("xa-binh-ha");
    expect(page).toContain("Chữ cần xem lại trước khi gửi");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("có thể gõ bằng bảng mã VNI-Windows, đọc là “Thực”");
  });

  test("one press on the same page takes the converted text, and then the report is received", async () => {
    const clerk = await site.as("clerk.xa-binh-ha");
    const check = `${reportOf("xa-binh-ha")}/kiem-tra`;
    const page = await (await clerk.get(check)).text();
    const form = formTo(page, `${check}/chuyen`);
    expect((await clerk.post(`${check}/chuyen`, { ...form, _take: box })).status).toBe(303);
    expect(await draftOf("xa-binh-ha")).toBe(meant);
    expect((await submit("xa-binh-ha")).answer.status).toBe(303);
  });

  test("who says that it stays as typed is taken at his word", async () => {
    await press("xa-hoa-khe", { [box]: typed, _next: "stay" });
    expect((await submit("xa-hoa-khe")).answer.status).toBe(422);
    expect((await submit("xa-hoa-khe", { _asTyped: "1" })).answer.status).toBe(303);
  });
});

test("a letter read as the one it looks like is told quietly at its field", async () => {
  const { clerk, path } = await press("xa-tan-hoa", { [box]: "Ðiểm một, Ðiểm hai", _next: "stay" });
  expect(await (await clerk.get(path)).text()).toContain("Đã đọc “Ðiểm” là “Điểm” (2 lần).");
  expect(await draftOf("xa-tan-hoa")).toBe("Ðiểm một, Ðiểm hai");
});

test("a decimal that the page writes with a comma is told at its field, and kept as it was typed", async () => {
  const said = "Đã giải ngân 12.5 tỷ đồng, thu 12.5 tỷ đồng, trồng 1.250 ha.";
  const { clerk, path } = await press("xa-tan-hoa", { [box]: said, _next: "stay" });
  const page = await (await clerk.get(path)).text();
  expect(page).toContain("Số “12.5” được in trong báo cáo là “12,5” (2 lần).");
  expect(page).not.toContain("Số “1.250”");
  expect(await draftOf("xa-tan-hoa")).toBe(said);
});

test("Word's marks of lists are told once and in words, with no code point and no box", () => {
  const said = String(
    ReadAs({
      reads: entriesRead({ [box]: "\uf0b7 Một\n\uf0a7 Hai\no\tBa\n\u00a0\u200bHết \ufeffbài" }),
      words: vi,
    }),
  );
  expect(said).toContain("Đã đọc dấu đầu dòng của Word là gạch đầu dòng (3 lần).");
  expect(said.match(/gạch đầu dòng/g)).toHaveLength(1);
  expect(said).not.toMatch(/U\+|□|\p{Co}/u);
});

// text-cut
describe("60,083 characters in one box", () => {
  const long = `${"Thi đua yêu nước 🎉 ".repeat(3_100)}`.slice(0, 60_082).trimEnd().padEnd(60_083, "x");

  test("by the form: refused with the limit and the length, every character still in the box", async () => {
    const before = await draftOf("xa-tan-hoa");
    const { answer } = await press("xa-tan-hoa", { [box]: long, _next: "stay" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("dài 60.083 ký tự; xin viết gọn trong 60.000 ký tự");
    expect(page).toContain(`>\n${long}</textarea>`);
    expect(page).toContain("chưa được lưu");
    expect(await draftOf("xa-tan-hoa")).toBe(before);
  });

  test("by the API: refused with the same words, and nothing is saved", async () => {
    const { token } = await site.as("clerk.xa-tan-hoa");
    const answer = await site.app.request(
      `${origin}/api/directives/${round}/obligations/d1.xa-tan-hoa/sections/i-1`,
      {
        method: "PUT",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ entries: { [box]: long }, version: 3 }),
      },
    );
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      error: { problems: [{ field: box, code: "too-long", length: 60_083, most: 60_000 }] },
    });
  });
});

test("by the API a legacy text is saved as typed and answered with how it would read; sending it is asked", async () => {
  const { token } = await site.as("clerk.xa-phu-loc");
  const call = (method: string, path: string, body: object) =>
    site.app.request(`${origin}/api/directives/${round}/obligations/d1.xa-phu-loc/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const saved = await call("PUT", "sections/i-1", { entries: { [box]: typed }, version: 0 });
  expect(await saved.json()).toMatchObject({
    reads: [{ field: box, offer: { encoding: "tcvn3", text: meant } }],
  });
  const clientKey = site.world.mint.clientKey();
  const asked = await call("POST", "submissions", { clientKey });
  expect(asked.status).toBe(422);
  expect(await asked.json()).toMatchObject({ error: { problems: [{ field: box, code: "legacy-text" }] } });
  expect((await call("POST", "submissions", { clientKey, asTyped: true })).status).toBe(201);
});

describe("a reason longer than its limit", () => {
  const long = "Lý do. ".repeat(600).trim();

  test("is given back whole to the officer, and nothing is decided", async () => {
    const officer = await site.as("officer");
    const answer = await officer.post(`${reportOf("xa-muong-lan")}/xet/mien`, { reason: long });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(`dài 4.199 ký tự; xin viết gọn trong 4.000 ký tự`);
    expect(page).toContain(long);
  });

  test("is given back whole to the clerk who takes a report back", async () => {
    const clerk = await site.as("clerk.xa-hoa-khe");
    const answer = await clerk.post(`${reportOf("xa-hoa-khe")}/rut`, { revision: "1", reason: long });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(long);
  });
});
