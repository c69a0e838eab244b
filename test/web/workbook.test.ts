import { zipSync } from "fflate";
import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { ObligationId } from "../../functions/core/ids.ts";
import { cellOf, edited, template, withCell } from "../excel/form.ts";
import { compound, office } from "../files/made.ts";
import { withEngines } from "../support/engines.ts";
import { type Caller, formTo, openSite, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
let clerk: Caller;
beforeEach(async () => {
  site = await openSite(engines());
  clerk = await site.as("clerk.xa-tan-hoa");
});

const mine = reportOf("xa-tan-hoa");
const page = `${mine}/bieu-mau`;
const figure = "i-3-a-awards.advanced-worker.individuals";
const others = "i-3-a-awards.advanced-worker.collectives";

async function upload(bytes: Uint8Array, name = "biểu mẫu.xlsx") {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], name));
  const answer = await clerk.post(page, form);
  return { status: answer.status, text: await answer.text() };
}

/** The form of the preview as a browser would send it, all boxes as they stand, with some changed. */
async function take(preview: string, changed: Record<string, string | undefined> = {}) {
  // A box that is not ticked is not sent.
  const fields = { ...formTo(preview, `${page}/dua-vao`), _wipe: undefined, ...changed };
  const form = new FormData();
  for (const [name, value] of Object.entries<string | undefined>(fields))
    if (value !== undefined) form.append(name, value);
  const answer = await clerk.post(`${page}/dua-vao`, form);
  return { status: answer.status, text: await answer.text() };
}

async function saved(section = "i-3") {
  const drafts = await site.world.drafts.of(round, v.parse(ObligationId, "d1.xa-tan-hoa"));
  return drafts.find((draft) => draft.section === section);
}

async function typed(section: string, entries: Record<string, string>) {
  const shown = await (await clerk.get(`${mine}/muc/${section}`)).text();
  const fields = formTo(shown, `${mine}/muc/${section}`);
  return clerk.post(`${mine}/muc/${section}`, {
    _version: fields._version ?? "",
    _after: fields._after ?? "",
    ...entries,
    _next: "stay",
  });
}

describe("the form as a workbook", () => {
  test("is offered on the section's page and the list of sections, and comes filled with the draft", async () => {
    await typed("i-3", { [figure]: "1.762" });
    const section = await (await clerk.get(`${mine}/muc/i-3`)).text();
    expect(section).toContain(`href="${page}/tai-ve?muc=i-3"`);
    expect(await (await clerk.get(mine)).text()).toContain(`href="${page}"`);
    const file = await clerk.get(`${page}/tai-ve?muc=i-3`);
    expect(file.headers.get("content-type")).toContain("spreadsheetml");
    expect(decodeURIComponent(file.headers.get("content-disposition") ?? "")).toContain("UBND xã Tân Hòa");
    const { text } = await upload(new Uint8Array(await file.arrayBuffer()));
    expect(text).toContain("Không có ô nào khác bản nháp");
  });

  test("changes nothing until it is taken, then is one save, and is put back by one press", async () => {
    await typed("i-3", { [figure]: "5", [others]: "9" });
    const bytes = await template({ [figure]: "1.762", "i-3-a-initiatives.base.value": "4" });
    const { status, text } = await upload(bytes);
    expect(status).toBe(200);
    expect(text).toContain("2 ô khác bản nháp");
    expect((await saved())?.version).toBe(1);

    const done = await take(text);
    expect(done.status).toBe(200);
    expect(await saved()).toMatchObject({
      version: 2,
      entries: { [figure]: "1.762", [others]: "9", "i-3-a-initiatives.base.value": "4" },
    });

    const undo = new FormData();
    for (const [name, value] of Object.entries(formTo(done.text, `${page}/hoan-tac`)))
      undo.append(name, value);
    const undone = await clerk.post(`${page}/hoan-tac`, undo);
    expect(undone.status).toBe(303);
    expect(await saved()).toMatchObject({ version: 3, entries: { [figure]: "5", [others]: "9" } });
    expect((await saved())?.entries).not.toHaveProperty("i-3-a-initiatives.base.value");
    expect(await (await clerk.get(undone.headers.get("location") ?? "")).text()).toContain("Đã trả các ô về");
  });

  test("taken twice, because the first answer was lost, is saved once and undone to what was there first", async () => {
    await typed("i-3", { [figure]: "5" });
    const { text } = await upload(await template({ [figure]: "12" }));
    await take(text);
    const again = await take(text);
    expect(again.status).toBe(200);
    expect((await saved())?.version).toBe(2);
    expect(formTo(again.text, `${page}/hoan-tac`)[figure]).toBe("5");
  });

  test("leaves out a cell whose box is not ticked", async () => {
    const { text } = await upload(await template({ [figure]: "12", [others]: "3" }));
    await take(text, { [`_take.${figure}`]: undefined });
    expect((await saved())?.entries).toEqual({ [others]: "3" });
  });

  test("keeps what was typed where it is blank, and clears it only when that is ticked", async () => {
    await typed("i-3", { [figure]: "5", [others]: "9" });
    const { text } = await upload(await template({ [figure]: "6" }));
    expect(text).toContain("Biểu mẫu để trống 1 ô đang có nội dung");
    await take(text);
    expect((await saved())?.entries).toEqual({ [figure]: "6", [others]: "9" });
    const second = await upload(await template({ [figure]: "6" }));
    await take(second.text, { _wipe: "1" });
    expect((await saved())?.entries).toEqual({ [figure]: "6" });
  });

  test("saved meanwhile by somebody else leads to the page with both texts", async () => {
    await typed("i-3", { [figure]: "5" });
    const { text } = await upload(await template({ [figure]: "12" }));
    await typed("i-3", { [figure]: "7" });
    const conflict = await take(text);
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain("Phần này vừa được sửa ở nơi khác");
    expect((await saved())?.entries[figure]).toBe("7");
  });

  test("says at which cell of which sheet a figure cannot be read, with what was read there", async () => {
    const bytes = await template();
    const at = await cellOf(bytes, figure);
    const { text } = await upload(withCell(bytes, at, "inlineStr", "<is><t>1,762</t></is>"));
    expect(text).toContain(`Trang “3. Công tác khen thưởng”, ô ${at}: đọc được “1,762”; `);
    expect(text).toContain(`href="#f-${figure.replaceAll(".", "_")}"`);
    await take(text);
    expect((await saved())?.entries[figure]).toBe("1,762");
  });

  test("marks a formula's cell as doubtful and takes its last result", async () => {
    const bytes = await template();
    const { text } = await upload(withCell(bytes, await cellOf(bytes, figure), "", "<f>A1+1</f><v>12</v>"));
    expect(text).toContain("trong đó 1 ô cần xem lại");
    expect(text).toContain("ô là công thức; đã lấy giá trị đã tính");
  });

  test("T36: shows a hostile word of the workbook as a word", async () => {
    const { text } = await upload(await template({ "i-1-a-text": "<script>alert(1)</script>" }));
    expect(text).not.toContain("<script>alert");
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  test("of the whole report fills several sections, each saved for itself", async () => {
    const { text } = await upload(
      await template({ "i-1-a-text": "Đã ban hành 05 văn bản.", [figure]: "12" }),
    );
    await take(text);
    expect((await saved("i-1"))?.entries).toEqual({ "i-1-a-text": "Đã ban hành 05 văn bản." });
    expect((await saved("i-3"))?.entries).toEqual({ [figure]: "12" });
  });

  // text-tcvn3
  test("filled in TCVN3 shows each cell beside how it would read, and one press takes them converted", async () => {
    const words = "Thùc hiÖn KÕ ho¹ch ph¸t ®éng phong trµo thi ®ua yªu n\u00adíc.";
    const { text } = await upload(await template({ "i-1-a-text": words }));
    expect(text).toContain("có thể gõ bằng bảng mã TCVN3 (ABC)");
    expect(text).toContain("<mark>Thực</mark>");
    expect(text).toContain('name="_convert" value="1"');
    await take(text, { _convert: "1" });
    expect((await saved("i-1"))?.entries["i-1-a-text"]).toBe(
      "Thực hiện Kế hoạch phát động phong trào thi đua yêu nước.",
    );
  });

  test("filled in TCVN3 and taken as it is stays as it was typed", async () => {
    const words = "Thùc hiÖn KÕ ho¹ch ph¸t ®éng phong trµo thi ®ua.";
    const { text } = await upload(await template({ "i-1-a-text": words }));
    await take(text);
    expect((await saved("i-1"))?.entries["i-1-a-text"]).toBe(words);
  });

  test("brought in by an officer lies with the paper that the officer types in, and not with the unit's own words", async () => {
    await typed("i-3", { [figure]: "5" });
    const officer = await site.as("officer");
    const file = new FormData();
    file.append("file", new File([new Uint8Array(await template({ [figure]: "12" }))], "giấy.xlsx"));
    const shown = await (await officer.post(page, file)).text();
    const picked = new FormData();
    for (const [name, value] of Object.entries(formTo(shown, `${page}/dua-vao`))) picked.append(name, value);
    expect((await officer.post(`${page}/dua-vao`, picked)).status).toBe(200);
    expect((await saved())?.entries).toEqual({ [figure]: "5" });
    expect(await (await officer.get(`${mine}/muc/i-3`)).text()).toContain('value="12"');
  });

  test("is not taken any more once the report was accepted", async () => {
    await typed("i-1", { "i-1-a-text": "Đã ban hành 05 văn bản." });
    const check = await (await clerk.get(`${mine}/kiem-tra`)).text();
    await clerk.post(`${mine}/gui`, formTo(check, `${mine}/gui`));
    const { text } = await upload(await template({ [figure]: "12" }));
    await (await site.as("officer")).post(`${mine}/xet/tiep-nhan`);
    expect((await upload(await template({ [figure]: "12" }))).status).toBe(409);
    expect((await take(text)).status).toBe(409);
    expect(await saved()).toBeUndefined();
  });
});

describe("a file that is not the form", () => {
  const refused = async (bytes: Uint8Array, name?: string) => {
    const { status, text } = await upload(bytes, name);
    expect(status).toBe(422);
    return /class="complaint"[^>]*>([^<]*)</.exec(text)?.[1] ?? "";
  };

  test("is told by what it is, with how to save it so that it can be read", async () => {
    const ods = zipSync({
      mimetype: [new TextEncoder().encode("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    });
    expect(await refused(compound({ Workbook: [] }), "cũ.xls")).toMatch(/\.xls\).*Save As.*\.xlsx/);
    expect(await refused(ods, "mới.ods")).toMatch(/\.ods\).*LibreOffice.*\.xlsx/);
    expect(await refused(compound({ EncryptedPackage: [] }))).toContain("mật khẩu");
    expect(await refused(new Uint8Array())).toContain("0 byte");
    expect(await refused(office())).toContain("không phải là bảng tính");
    expect(await refused(office({}, "xl"))).toContain("bị hỏng");
    expect(await refused(new TextEncoder().encode("a;b;c"), "bảng.csv")).toContain("không phải là bảng tính");
    expect(await refused((await template()).slice(0, 6000))).toContain("đứt giữa chừng");
    expect(await refused(new Uint8Array(4_000_001))).toContain("4 MB");
  });

  test("of another unit is told by that unit's name, one of another round by its being so, and nothing is read", async () => {
    const of = { directive: "an-son-2022-h1", obligation: "d1.xa-hoa-khe" };
    expect(await refused(await template({ [figure]: "12" }, undefined, of))).toContain(
      "đơn vị khác (UBND xã Tân Hòa)",
    );
    const another = { directive: "quy-nhon-2024-h1", obligation: "d1.xa-tan-hoa" };
    expect(await refused(await template({ [figure]: "12" }, undefined, another))).toContain(
      "kỳ báo cáo khác",
    );
    expect(
      await refused(edited(await template(), (xml) => xml.replaceAll("BM1/", ""), "xl/sharedStrings.xml")),
    ).toContain("cột A");
  });

  test("T29: that unpacks to gigabytes is refused before anything of it is read", async () => {
    const huge = new Uint8Array(80_000_000);
    const bomb = zipSync({
      "[Content_Types].xml": new TextEncoder().encode("<Types/>"),
      ...Object.fromEntries(["1", "2", "3"].map((part) => [`xl/worksheets/sheet${part}.xml`, huge])),
    });
    expect(bomb.length).toBeLessThan(4_000_000);
    expect(await refused(bomb)).toContain("bị hỏng, hoặc lớn hơn");
  });

  test("and no file at all is asked for", async () => {
    const answer = await clerk.post(page, new FormData());
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Chọn tệp biểu mẫu rồi bấm Xem trước");
  });
});
