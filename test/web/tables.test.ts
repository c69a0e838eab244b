import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { DraftId } from "../../functions/core/ids.ts";
import { isSound } from "../../functions/core/kinds/table/sound.ts";
import { libraryPieces } from "../../functions/core/registry/tables.ts";
import { readForm } from "../../functions/intake/sheet.ts";
import { entriesOf, placesIn, withAct } from "../../web/drafting/table-entries.ts";
import { designIn } from "../../web/drafting/table-read.ts";
import { vi } from "../../web/words/vi.ts";
import { withEngines } from "../support/engines.ts";
import { type FormName, formFile, forms } from "../support/forms.ts";
import { unescaped } from "../support/unescaped.ts";
import { type Caller, openSite, round } from "./site.ts";

const engines = withEngines();

/** What a page's form sends along: its boxes as they stand. */
function boxesOf(page: string): Record<string, string> {
  const form = page.slice(page.indexOf('class="drafting"'), page.indexOf('aria-labelledby="preview"'));
  const boxes: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    const [type, name, value] = [read("type"), read("name"), read("value")];
    if (!name || ((type === "checkbox" || type === "radio") && !/ checked/.test(tag))) continue;
    boxes[name] = unescaped(value ?? "on");
  }
  for (const [, attributes = "", options = ""] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const name = / name="([^"]*)"/.exec(attributes)?.[1];
    const chosen = [...options.matchAll(/<option value="([^"]*)"([^>]*)>/g)].find(([, , more = ""]) =>
      more.includes("selected"),
    );
    if (name) boxes[name] = unescaped(chosen?.[1] ?? /<option value="([^"]*)"/.exec(options)?.[1] ?? "");
  }
  for (const [, attributes = "", text = ""] of form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const name = / name="([^"]*)"/.exec(attributes)?.[1];
    if (name) boxes[name] = unescaped(text).trim();
  }
  return boxes;
}

async function prompted() {
  const site = await openSite(engines());
  const officer = await site.as("officer");
  const begun = await officer.post("/van-ban", { _act: "round", round, _key: "k".repeat(26) });
  const draft = begun.headers.get("location") ?? "";
  const id = v.parse(DraftId, draft.split("/").at(-1));
  const tables = async () => {
    const held = await site.world.directiveDrafts.find(id);
    const asks = held?.outline
      .flatMap((node) => [node, ...node.children])
      .flatMap(({ prompts }) => prompts)
      .find((each) => each.id === "i-2-d")?.asks;
    return asks?.flatMap(({ table }) => table ?? []) ?? [];
  };
  return { ...site, officer, draft, tables, at: `${draft}/noi-dung/i-2-d/bieu` };
}

async function upload(officer: Caller, at: string, bytes: Uint8Array, name = "bieu.xlsx") {
  const form = new FormData();
  form.set("_act", "file");
  form.set("file", new File([Uint8Array.from(bytes)], name));
  return officer.post(at, form);
}

describe("an officer lays a table before a prompt", () => {
  test("from the Excel form in use: shown as read, corrected on the page, kept with the draft", async () => {
    const { officer, at, tables } = await prompted();
    const answer = await upload(officer, at, formFile("awardCounts"));
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain("Trang “Biểu KT”, vùng A6:G15");
    expect(page).toContain("Đơn vị sẽ thấy");
    expect(await tables()).toEqual([]);
    const boxes = boxesOf(page);
    expect(boxes["column.1.sumOf"]).toBe("2, 3, 4");
    const saved = await officer.post(`${at}/moi`, { ...boxes, title: "Khen thưởng trong kỳ", _act: "save" });
    expect(saved.status).toBe(303);
    const [table] = await tables();
    expect(table).toMatchObject({ title: "Khen thưởng trong kỳ", printed: "table" });
    const reading = readForm(formFile("awardCounts"));
    const design = reading.type === "form" ? reading.read.tables[0]?.design : undefined;
    expect(table).toEqual({ ...design, title: "Khen thưởng trong kỳ" });
  });

  test("what was read two ways is asked at its column, with its cells", async () => {
    const { officer, at } = await prompted();
    const page = await (await upload(officer, at, formFile("disagreeing"))).text();
    expect(page).toMatch(
      /class="note doubt">Hàng số thứ tự cột và công thức trong ô nói khác nhau; lấy cách nào \(C3, C5\)\./,
    );
  });

  test("a file that is no form says what to do, and several tables are chosen from", async () => {
    const { officer, at, tables } = await prompted();
    const wrong = await upload(officer, at, new TextEncoder().encode("không phải bảng"));
    expect([wrong.status, (await wrong.text()).includes("lưu thành .xlsx")]).toEqual([422, true]);
    expect((await officer.post(at, { _act: "file" })).status).toBe(422);
    const several = await (await upload(officer, at, formFile("twoTables"))).text();
    const carried = [...several.matchAll(/name="_found" value="([^"]*)"/g)].map(([, value = ""]) =>
      value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
    );
    expect(carried).toHaveLength(2);
    const page = await (await officer.post(at, { _act: "found", _found: carried[1] ?? "" })).text();
    await officer.post(`${at}/moi`, { ...boxesOf(page), _act: "save" });
    expect((await tables()).map(({ title }) => title)).toEqual(["Kinh phí"]);
    expect((await officer.post(at, { _act: "found", _found: "{" })).status).toBe(422);
  });

  test("made from nothing, column by column, without any script", async () => {
    const { officer, at, tables } = await prompted();
    let boxes = boxesOf(await (await officer.get(`${at}/moi`)).text());
    const step = async (more: Record<string, string>) => {
      boxes = { ...boxes, ...more };
      const answer = await officer.post(`${at}/moi`, boxes);
      if (answer.status === 200) boxes = boxesOf(await answer.text());
      return answer;
    };
    await step({
      title: "Sáng kiến",
      "column.1.label": "Đề nghị",
      "column.1.unit": "sáng kiến",
      _act: "add column",
    });
    await step({ "column.2.label": "Công nhận", _act: "add column" });
    await step({
      "column.3.label": "Tỷ lệ",
      "column.3.unit": "%",
      "column.3.merging": "percent",
      "column.3.part": "2",
      "column.3.over": "1",
    });
    await step({ "row.1.label": "Cấp cơ sở", _act: "add row" });
    await step({ "row.2.label": "Tổng", "row.2.is": "total", "row.2.total": "3", _act: "look" });
    const refused = await officer.post(`${at}/moi`, { ...boxes, _act: "save" });
    expect([refused.status, (await refused.text()).includes("Dòng 2: ghi số của các dòng")]).toEqual([
      422,
      true,
    ]);
    expect((await step({ "row.2.total": "1", _act: "save" })).status).toBe(303);
    const [table] = await tables();
    expect(table?.columns.map(({ id, holds }) => [id, holds.type === "figure" && holds.merging])).toEqual([
      ["de-nghi", { type: "sum" }],
      ["cong-nhan", { type: "sum" }],
      ["ty-le", { type: "ratio", part: "cong-nhan", whole: "de-nghi", percent: true }],
    ]);
    expect(table?.rows).toMatchObject({
      rows: [{ label: "Cấp cơ sở" }, { label: "Tổng", total: ["cap-co-so"] }],
    });
  });

  test("from the library, changed later, kept as the office's own, and taken out again", async () => {
    const { officer, at, draft, tables } = await prompted();
    const page = await (await officer.post(at, { _act: "shipped award-counts-2003" })).text();
    await officer.post(`${at}/moi`, { ...boxesOf(page), keep: "on", _act: "save" });
    const [table] = await tables();
    expect(table?.columns).toHaveLength(5);
    const own = await (await officer.get(at)).text();
    const [, id = ""] = /value="own ([^"]+)"/.exec(own) ?? [];
    expect(id).toContain("ket-qua-khen-thuong");
    const place = /bieu\/(\d+)"/.exec(await (await officer.get(`${draft}/noi-dung/i-2-d`)).text())?.[1] ?? "";
    const changed = await (await officer.get(`${at}/${place}`)).text();
    await officer.post(`${at}/${place}`, { ...boxesOf(changed), title: "Khen thưởng", _act: "save" });
    expect((await tables()).map(({ title }) => title)).toEqual(["Khen thưởng"]);
    await officer.post(at, { _act: `drop ${id}` });
    expect(await (await officer.get(at)).text()).not.toContain(`value="own ${id}"`);
    const last = await (await officer.get(`${at}/${place}`)).text();
    await officer.post(`${at}/${place}`, { ...boxesOf(last), _act: "drop" });
    expect(await tables()).toEqual([]);
  });

  test("who comes second is told, with every word kept", async () => {
    const { officer, at, tables } = await prompted();
    const boxes = boxesOf(await (await officer.post(at, { _act: "shipped self-scoring" })).text());
    await officer.post(`${at}/moi`, { ...boxes, title: "Một", _act: "save" });
    const second = await officer.post(`${at}/moi`, { ...boxes, title: "Hai", _act: "save" });
    expect([second.status, (await second.text()).includes('value="Hai"')]).toEqual([409, true]);
    expect((await tables()).map(({ title }) => title)).toEqual(["Một"]);
  });
});

describe("a design as boxes", () => {
  const designs = [
    ...libraryPieces.map(({ design }) => design),
    ...(Object.keys(forms) as FormName[]).flatMap((name) => {
      const reading = readForm(formFile(name));
      return reading.type === "form" ? reading.read.tables.map(({ design }) => design) : [];
    }),
  ];

  test("comes back as it was, whatever was designed", () => {
    for (const design of designs) {
      const back = designIn(entriesOf(design), vi);
      expect(back.ok && back.design, design.title).toEqual(design);
    }
  });

  test("stays sound when any column is taken out, and who named it is told", () => {
    for (const design of designs) {
      for (const [at] of design.columns.entries()) {
        const read = designIn(withAct(entriesOf(design), `remove column ${at + 1}`), vi);
        if (read.ok) expect(isSound(read.design), `${design.title} ${at}`).toBe(true);
      }
    }
  });

  test("places are read as people write them", () => {
    expect(placesIn("2-4, 6")).toEqual([2, 3, 4, 6]);
    expect(placesIn("2; 3 3")).toEqual([2, 3]);
    expect(placesIn("hai")).toBeUndefined();
    expect(placesIn("4-2")).toBeUndefined();
  });
});
