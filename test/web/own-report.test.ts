import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { ObligationId } from "../../functions/core/ids.ts";
import { png } from "../files/made.ts";
import { withEngines } from "../support/engines.ts";
import { unescaped } from "../support/unescaped.ts";
import { type Caller, formTo, openSite, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
let clerk: Caller;
beforeEach(async () => {
  site = await openSite(engines());
  clerk = await site.as("clerk.xa-tan-hoa");
});

const mine = reportOf("xa-tan-hoa");
const page = `${mine}/bao-cao-san-co`;

const report = `BÁO CÁO
Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2022

Thực hiện Công văn số 312/UBND-NV của UBND huyện, UBND xã Tân Hòa báo cáo như sau:

1. Công tác lãnh đạo, chỉ đạo

Ủy ban nhân dân xã đã ban hành kế hoạch, phân công cán bộ chỉ đạo, hướng dẫn các thôn tổ chức phong trào.

3. Công tác khen thưởng

Chủ tịch UBND xã tặng Giấy khen cho 06 tập thể, 21 cá nhân có thành tích năm 2021.

| Danh hiệu | Tập thể | Cá nhân |
| Lao động tiên tiến | | 19 |
| Tập thể lao động tiên tiến | 2 | |

Đề nghị hỗ trợ kinh phí mua sắm trang thiết bị phục vụ họp trực tuyến.

Trên đây là báo cáo của UBND xã Tân Hòa./.`;

async function brought(text: string, file?: File) {
  const form = new FormData();
  form.append("text", text);
  if (file) form.append("file", file);
  form.append("_attach", "1");
  const answer = await clerk.post(page, form);
  return { status: answer.status, text: await answer.text() };
}

/** What a browser would post of the preview: what is ticked, chosen and hidden, and nothing else. */
function posted(html: string): Record<string, string> {
  const form = html.split(`action="${page}/dua-vao"`)[1]?.split("</form>")[0] ?? "";
  const inputs = [...form.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
    const isOff = /type="(?:checkbox|radio)"/.test(tag) && !/ checked/.test(tag);
    return isOff ? [] : [[attribute(tag, "name"), attribute(tag, "value")] as const];
  });
  const selects = [...form.matchAll(/<select[^>]*>.*?<\/select>/gs)].map(([tag]) => {
    const chosen = /<option[^>]* selected[^>]*>/.exec(tag)?.[0] ?? "";
    return [attribute(tag, "name"), attribute(chosen, "value")] as const;
  });
  return Object.fromEntries([...inputs, ...selects]);
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
}

/** The preview's form as a browser would send it, with some of it changed. */
async function take(preview: string, changed: Record<string, string | undefined> = {}) {
  const fields = { ...posted(preview), ...changed };
  const form = new FormData();
  for (const [name, value] of Object.entries<string | undefined>(fields))
    if (value !== undefined) form.append(name, value);
  const answer = await clerk.post(`${page}/dua-vao`, form);
  return { status: answer.status, text: await answer.text() };
}

async function drafts() {
  const all = await site.world.drafts.of(round, v.parse(ObligationId, "d1.xa-tan-hoa"));
  return Object.fromEntries(all.map(({ section, entries }) => [section, entries]));
}

async function typed(section: string, entries: Record<string, string>) {
  const shown = await (await clerk.get(`${mine}/muc/${section}`)).text();
  const { _version = "", _after = "" } = formTo(shown, `${mine}/muc/${section}`);
  return clerk.post(`${mine}/muc/${section}`, { _version, _after, ...entries, _next: "stay" });
}

describe("a report that a unit has written already", () => {
  test("is asked for on the list of sections, and shown part by part before anything is written", async () => {
    expect(await (await clerk.get(mine)).text()).toContain(`href="${page}"`);
    const { status, text } = await brought(report);
    expect(status).toBe(200);
    expect(text).toContain("Chưa có gì được ghi vào bản nháp");
    expect(text).toContain("Ủy ban nhân dân xã đã ban hành kế hoạch");
    expect(await drafts()).toEqual({});
  });

  test("goes into the draft where it was laid, and is put back by one press", async () => {
    const done = await take((await brought(report)).text);
    expect(done.status).toBe(200);
    expect(await drafts()).toMatchObject({
      "i-1": { "i-1-a-text": expect.stringContaining("ban hành kế hoạch") },
      "i-3": {
        "i-3-a-awards.advanced-worker.individuals": "19",
        "i-3-a-awards.advanced-collective.collectives": "2",
      },
    });
    const undo = new FormData();
    for (const [name, value] of Object.entries(formTo(done.text, `${page}/hoan-tac`)))
      undo.append(name, value);
    expect((await clerk.post(`${page}/hoan-tac`, undo)).status).toBe(303);
    expect((await drafts())["i-1"]).toEqual({});
  });

  test("places no figure of a sentence unless it is ticked", async () => {
    const { text } = await brought(report);
    expect(text).toContain("06 → Kết quả khen thưởng: Giấy khen, Tập thể");
    await take(text, { "_offer.0": "1", "_offer.1": undefined });
    expect((await drafts())["i-3"]).toMatchObject({ "i-3-a-awards.commendation.collectives": "06" });
    expect((await drafts())["i-3"]).not.toHaveProperty("i-3-a-awards.commendation.individuals");
  });

  test("goes where a person moves it", async () => {
    const { text } = await brought(report);
    const [, moved = ""] = /name="(_to\.\d+)"[^>]*aria-label="Đoạn 2: /.exec(text) ?? [];
    await take(text, { [moved]: "i-4-b-text" });
    expect(await drafts()).toMatchObject({
      "i-4": { "i-4-b-text": expect.stringContaining("ban hành kế hoạch") },
    });
    expect(await drafts()).not.toHaveProperty("i-1");
  });

  test("stands behind what was typed, replaces it only when asked to, and never changes a figure unasked", async () => {
    await typed("i-1", { "i-1-a-text": "Đã gõ trên trang." });
    await typed("i-3", { "i-3-a-awards.advanced-worker.individuals": "7" });
    const { text } = await brought(report);
    expect(text).toContain("Đã gõ trên trang.");
    await take(text);
    const after = await drafts();
    expect(after["i-1"]?.["i-1-a-text"]).toMatch(/^Đã gõ trên trang\.\nỦy ban nhân dân xã/);
    expect(after["i-3"]).toMatchObject({ "i-3-a-awards.advanced-worker.individuals": "7" });

    await typed("i-1", { "i-1-a-text": "Đã gõ lại." });
    const second = await brought(report);
    await take(second.text, { "_over.i-1-a-text": "replace", _figures: "replace" });
    const last = await drafts();
    expect(last["i-1"]?.["i-1-a-text"]).toMatch(/^Ủy ban nhân dân xã/);
    expect(last["i-3"]).toMatchObject({ "i-3-a-awards.advanced-worker.individuals": "19" });
  });

  test("taken twice is in the draft once", async () => {
    const { text } = await brought(report);
    await take(text);
    const once = await drafts();
    await take((await brought(report)).text);
    expect(await drafts()).toEqual(once);
  });

  test("saved meanwhile by somebody else is shown again with both, and nothing is lost", async () => {
    await typed("i-1", { "i-1-a-text": "Bản đầu." });
    const { text } = await brought(report);
    await typed("i-1", { "i-1-a-text": "Người khác viết." });
    const again = await take(text);
    expect(again.status).toBe(409);
    expect(again.text).toContain("vừa được sửa ở nơi khác");
    expect((await drafts())["i-1"]).toEqual({ "i-1-a-text": "Người khác viết." });
    expect((await take(again.text)).status).toBe(200);
    expect((await drafts())["i-1"]?.["i-1-a-text"]).toMatch(/^Người khác viết\.\n/);
  });

  test("looked at again keeps what was chosen and writes nothing", async () => {
    const { text } = await brought(report);
    const again = await take(text, { _again: "1", "_offer.0": "1" });
    expect(again.status).toBe(200);
    expect(posted(again.text)["_offer.0"]).toBe("1");
    expect(await drafts()).toEqual({});
  });

  test.for([
    ["nothing at all", "", undefined, "Chọn tệp báo cáo, hoặc dán nội dung"],
    ["a picture", "", png(8, 8), "Không nhận ra loại tệp"],
    ["an old Word file", "", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "hỏng"],
    ["some other program's bytes", "", new Uint8Array([1, 2, 0, 3]), "Không nhận ra loại tệp"],
  ] as const)("%s is refused in a sentence", async ([, text, bytes, said]) => {
    const answer = await brought(text, bytes && new File([new Uint8Array(bytes)], "báo cáo.docx"));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(said);
  });

  test("a document changed on the way to the page and back is not read, and is no fault", async () => {
    const { text } = await brought(report);
    expect((await take(text, { _document: "[{}]" })).status).toBe(422);
    expect((await take(text, { _document: "{" })).status).toBe(422);
  });

  test("of an officer who enters paper lies apart from what the unit writes", async () => {
    const officer = await site.as("officer");
    const form = new FormData();
    form.append("text", report);
    const answer = await officer.post(page, form);
    expect(answer.status).toBe(200);
    const fields = new FormData();
    for (const [name, value] of Object.entries(posted(await answer.text()))) fields.append(name, value);
    expect((await officer.post(`${page}/dua-vao`, fields)).status).toBe(200);
    expect(await drafts()).toEqual({});
  });
});
