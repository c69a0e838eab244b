import { describe, expect, test } from "vitest";
import { fieldsIn } from "../../functions/core/obligation/asked.ts";
import { compareWith } from "../../functions/excel/compare.ts";
import { readUpload } from "../../functions/excel/read.ts";
import { asked, cellOf, edited, of, part, readBack, sheetPart, template, withCell } from "./form.ts";

const figure = "i-3-a-awards.advanced-worker.individuals";
const decision = "i-3-a-higher.1.decision";

/** The template with one cell's content given as XML, read back: what that entry says. */
async function said(entry: string, type: string, body: string, draft = {}) {
  const bytes = await template(draft);
  const sheet = await readBack(withCell(bytes, await cellOf(bytes, entry), type, body));
  const cell = sheet.cells.find((each) => each.entry === entry);
  return { at: cell?.at, words: cell?.words, doubts: cell?.doubts, notes: sheet.notes };
}

describe("one cell of a filled form", () => {
  test("that is a formula gives its last result, and is doubted", async () => {
    const read = await said(figure, "", "<f>SUM(D10:D12)</f><v>1762</v>");
    expect(read).toMatchObject({ words: "1.762", doubts: [{ code: "formula" }] });
  });

  test.each(["<f>SUM(D10:D12)</f>", "<f>SUM(D10:D12)</f><v></v>", "<f>SUM(D10:D12)</f><v/>"])(
    "that is a formula never worked out gives nothing, and is named: %s",
    async (body) => {
      const { at, words, notes } = await said(figure, "", body);
      expect(words).toBeUndefined();
      expect(notes).toEqual([{ at, code: "formula-blank" }]);
    },
  );

  test("that is a formula whose result is no word at all is as blank as it looks", async () => {
    const { words, notes } = await said(figure, "str", '<f>IF(D10="","",1)</f><v></v>');
    expect(words ?? "").toBe("");
    expect(notes).toEqual([]);
  });

  test("that shows an error gives nothing, and is named with what it shows", async () => {
    const { at, words, notes } = await said(figure, "e", "<f>A1/0</f><v>#DIV/0!</v>");
    expect(words).toBeUndefined();
    expect(notes).toEqual([{ at, code: "error", shows: "#DIV/0!" }]);
  });

  test.each([
    ["1.234,5", "1.234,5"],
    ["1,762", "1,762"],
    ["không phát sinh", "không phát sinh"],
  ])("holding the words “%s” where a figure is asked keeps them as they are", async (typed, words) => {
    const read = await said(figure, "inlineStr", `<is><t>${typed}</t></is>`);
    expect(read).toMatchObject({ words, doubts: [] });
  });

  test("T31: holding 1,762 as a number is read and doubted, for it may have been typed as 1.762", async () => {
    expect(await said(figure, "", "<v>1.762</v>")).toMatchObject({
      words: "1,762",
      doubts: [{ code: "thousand" }],
    });
  });

  test("with more decimals than are kept is rounded, and doubted", async () => {
    expect(await said(figure, "", "<v>33.333333333</v>")).toMatchObject({
      words: "33,3333",
      doubts: [{ code: "rounded" }],
    });
  });

  test("holding what computers make of 0,1 + 0,2 is three tenths, without a doubt", async () => {
    expect(await said(figure, "", "<v>0.30000000000000004</v>")).toMatchObject({ words: "0,3", doubts: [] });
  });

  test("shown as a percentage is read as the figure that is shown, and doubted", async () => {
    const entry = "i-2-b-indicators.1.percent";
    const bytes = await template();
    const at = await cellOf(bytes, entry, "i-2");
    const styles = part(bytes, "xl/styles.xml");
    const style = (styles.split("<cellXfs")[1]?.match(/<xf /g) ?? []).length;
    const withStyle = edited(
      bytes,
      (xml) => xml.replace("</cellXfs>", '<xf numFmtId="9"/></cellXfs>'),
      "xl/styles.xml",
    );
    const filled = edited(
      withStyle,
      (xml) =>
        xml.replace(new RegExp(`<c r="${at}" s="\\d+"/>`), `<c r="${at}" s="${style}"><v>0.85</v></c>`),
      sheetPart(1),
    );
    const cell = (await readBack(filled, "i-2")).cells.find((each) => each.entry === entry);
    expect(cell).toMatchObject({ words: "85", doubts: [{ code: "percent" }] });
  });

  test("that Excel made a day of is written as a day where words are asked, and doubted", async () => {
    const draft = { "i-1-a-documents.1.date": "27/6/2022" };
    const bytes = await template(draft);
    const day = new RegExp(`<c r="${await cellOf(bytes, "i-1-a-documents.1.date", "i-1")}" s="(\\d+)"`);
    const style = day.exec(part(bytes, sheetPart(0)))?.[1];
    const at = await cellOf(bytes, decision);
    const filled = edited(bytes, (xml) =>
      xml.replace(new RegExp(`<c r="${at}" s="\\d+"/>`), `<c r="${at}" s="${style}"><v>44632</v></c>`),
    );
    const cell = (await readBack(filled)).cells.find((each) => each.entry === decision);
    expect(cell).toMatchObject({ words: "12/3/2022", doubts: [{ code: "day" }] });
  });

  test("holding a plain count of days where a day is asked is that day, and doubted", async () => {
    const bytes = await template();
    const at = await cellOf(bytes, "i-1-a-documents.1.date", "i-1");
    const filled = edited(
      bytes,
      (xml) => xml.replace(new RegExp(`<c r="${at}" s="\\d+"/>`), `<c r="${at}"><v>44739</v></c>`),
      sheetPart(0),
    );
    const cell = (await readBack(filled, "i-1")).cells.find((each) => each.at === at);
    expect(cell).toMatchObject({ words: "27/6/2022", doubts: [{ code: "count-of-days" }] });
  });

  test("holding a number where words are asked gives its digits, ungrouped", async () => {
    expect(await said(decision, "", "<v>17620</v>")).toMatchObject({ words: "17620", doubts: [] });
  });

  test("in split letters is kept in whole ones", async () => {
    const split = "Quyết định số 5".normalize("NFD");
    expect(await said(decision, "inlineStr", `<is><t>${split}</t></is>`)).toMatchObject({
      words: "Quyết định số 5",
    });
  });

  test("that takes a choice knows it by its printed words in any letters, and names one that is none", async () => {
    const form = "i-3-a-higher.1.level";
    const taken = await said(form, "inlineStr", "<is><t>THỦ TƯỚNG CHÍNH PHỦ</t></is>");
    expect(taken.words).toBe("government");
    const none = await said(form, "inlineStr", "<is><t>Ông A</t></is>");
    expect(none.words).toBeUndefined();
    expect(none.notes[0]).toMatchObject({ at: none.at, code: "choice", said: "Ông A" });
  });
});

/** Rows of a sheet moved, inserted or taken out, by their numbers. */
const renumbered = (xml: string, shift: (row: number) => number | undefined) =>
  xml
    .replace(/<row r="(\d+)"(?:[^>]*\/>|.*?<\/row>)/g, (whole, digits) => {
      const to = shift(Number(digits));
      return to === undefined
        ? ""
        : whole
            .replace(/<row r="\d+"/, `<row r="${to}"`)
            .replace(/<c r="([A-Z]+)\d+"/g, (_: string, letters: string) => `<c r="${letters}${to}"`);
    })
    .replace(/<mergeCells.*<\/mergeCells>/, "");

describe("a form that somebody rearranged", () => {
  const draft = { [figure]: "12", "i-3-a-awards.advanced-worker.collectives": "3" };
  const heads = async (bytes: Uint8Array) => Number(/\d+/.exec(await cellOf(bytes, figure))?.[0]) - 1;

  test("with rows put between is read by the codes of its rows", async () => {
    const bytes = await template(draft);
    const from = await heads(bytes);
    const moved = await readBack(
      edited(bytes, (xml) => renumbered(xml, (row) => (row > from ? row + 7 : row))),
    );
    expect(moved.cells.find(({ entry }) => entry === figure)?.words).toBe("12");
    expect(moved.notes).toEqual([]);
  });

  test("with two columns changed about is read by their heads", async () => {
    const bytes = await template(draft);
    const swapped = edited(bytes, (xml) =>
      xml.replace(/<row .*?<\/row>/g, (row) => {
        const [c, d] = ["C", "D"].map(
          (letter) => new RegExp(`<c r="${letter}(\\d+)"(.*?)(?:/>|</c>)`).exec(row)?.[0],
        );
        if (!c || !d) return row;
        const turned = (cell: string, letter: string) => cell.replace(/r="[A-Z]/, `r="${letter}`);
        return row.replace(c + d, turned(d, "C") + turned(c, "D"));
      }),
    );
    const sheet = await readBack(swapped);
    expect(sheet.cells.find(({ entry }) => entry === figure)).toMatchObject({ words: "12", doubts: [] });
    expect(sheet.notes).toEqual([]);
  });

  test("with a head renamed is read by its place and doubted; with another beside it that one is named", async () => {
    const bytes = await template(draft);
    const row = await heads(bytes);
    const renamed = withCell(bytes, `D${row}`, "inlineStr", "<is><t>Số người</t></is>");
    const sheet = await readBack(withCell(renamed, `F${row}`, "inlineStr", "<is><t>Ghi thêm</t></is>"));
    expect(sheet.cells.find(({ entry }) => entry === figure)).toMatchObject({
      words: "12",
      doubts: [{ code: "renamed-column", head: "Số người", column: "Cá nhân" }],
    });
  });

  test("with its row of heads taken out is read by place, and every cell of it doubted", async () => {
    const bytes = await template(draft);
    const gone = await heads(bytes);
    const sheet = await readBack(
      edited(bytes, (xml) => renumbered(xml, (row) => (row === gone ? undefined : row))),
    );
    expect(sheet.cells.find(({ entry }) => entry === figure)).toMatchObject({
      words: "12",
      doubts: [{ code: "no-heads", column: "Cá nhân" }],
    });
  });

  test("with a row added under an open table takes it as the next row, doubted; past the last there is no room", async () => {
    const bytes = await template({ "i-3-a-higher.1.recipient": "Tập thể A" });
    const at = await cellOf(bytes, "i-3-a-higher.11.recipient");
    const row = Number(/\d+/.exec(at)?.[0]) + 1;
    const cell = (index: number) =>
      `<row r="${row + index}"><c r="H${row + index}" t="inlineStr"><is><t>Thêm ${index}</t></is></c></row>`;
    const rows = Array.from({ length: 11 }, (_, index) => cell(index)).join("");
    const sheet = await readBack(edited(bytes, (xml) => xml.replace("</sheetData>", `${rows}</sheetData>`)));
    const last = Number(
      sheet.cells
        .map(({ entry }) => entry.split("."))
        .filter(([id]) => id === "i-3-a-higher")
        .at(-1)?.[1],
    );
    expect(last).toBe(20);
    expect(
      sheet.cells.filter(({ doubts }) => doubts.some(({ code }) => code === "added-row")).length,
    ).toBeGreaterThan(0);
    expect(sheet.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(["no-room"]));
  });

  test("with a fixed row's code lost knows the row by its label; one that the form has not is named", async () => {
    const bytes = await template(draft);
    const row = (await heads(bytes)) + 1;
    const lost = withCell(bytes, `A${row}`, "inlineStr", "<is><t></t></is>");
    expect((await readBack(lost)).cells.find(({ entry }) => entry === figure)).toMatchObject({
      words: "12",
      doubts: [{ code: "by-label" }],
    });
    const strange = await readBack(withCell(lost, `B${row}`, "inlineStr", "<is><t>Danh hiệu khác</t></is>"));
    expect(strange.notes).toEqual([{ at: `B${row}`, code: "unknown-row", label: "Danh hiệu khác" }]);
  });

  test("with cells merged takes the one value for the first of them, and doubts it", async () => {
    const bytes = await template(draft);
    const at = await cellOf(bytes, figure);
    const range = `${at}:${at.replace("D", "E")}`;
    const merged = edited(bytes, (xml) =>
      xml.replace("</mergeCells>", `<mergeCell ref="${range}"/></mergeCells>`),
    );
    expect((await readBack(merged)).cells.find(({ entry }) => entry === figure)?.doubts).toEqual([
      { code: "merged", range },
    ]);
  });

  test("with something written beside the form names the cell and does not take it", async () => {
    const bytes = await template(draft);
    const row = (await heads(bytes)) + 1;
    const beside = edited(bytes, (xml) =>
      xml.replace(new RegExp(`(<row r="${row}".*?)</row>`), `$1<c r="J${row}"><v>5</v></c></row>`),
    );
    expect((await readBack(beside)).notes).toEqual([{ at: `J${row}`, code: "outside", said: "5" }]);
  });
});

describe("a workbook that is no form of this report", () => {
  const read = (bytes: Uint8Array) => readUpload(bytes, of, asked);

  test("of another round or another unit is refused whole, and the other unit is named", async () => {
    expect(await read(await template({}, asked, { ...of, directive: "quy-nhon" }))).toEqual({
      type: "other-round",
    });
    expect(await read(await template({}, asked, { ...of, obligation: "d1.p-yte" }))).toEqual({
      type: "other-unit",
      party: "UBND xã Tân Hòa",
    });
  });

  test("made before the outline changed is read as far as it goes, and said to be older", async () => {
    const section = asked[2];
    if (!section) throw new Error("The sample round has no third section.");
    const [first, ...rest] = section.prompts;
    const before = {
      ...section,
      prompts: [...rest, ...(first ? [{ ...first, fields: first.fields.slice(1) }] : [])],
    };
    const bytes = await template({ [figure]: "12" }, [before]);
    const sheet = await readBack(bytes);
    expect(sheet.older).toBe(true);
    expect(sheet.cells.find(({ entry }) => entry === figure)?.words).toBe("12");
  });

  test("with a sheet whose mark was cut away, or which is a copy, says that it was not read", async () => {
    const bytes = await template({ [figure]: "12" });
    const marks = part(bytes, sheetPart(2)).match(/<c r="A1".*?<\/c>/)?.[0] ?? "";
    const cut = edited(bytes, (xml) => xml.replace(marks, ""));
    const [third, fourth] = [asked[2], asked[3]].map((section) =>
      `${section?.number} ${section?.heading}`.slice(0, 31).trim(),
    );
    expect(await read(cut)).toMatchObject({ skipped: [{ name: third, code: "no-mark" }] });
    const copied = edited(bytes, (xml) => xml.replace(/<c r="A1".*?<\/c>/, marks), sheetPart(3));
    expect(await read(copied)).toMatchObject({ skipped: [{ name: fourth, code: "copy", of: third }] });
  });

  test("whose mark was taken out is no form, and one that is broken is not read", async () => {
    expect(
      await read(edited(await template(), (xml) => xml.replaceAll("BM1/", ""), "xl/sharedStrings.xml")),
    ).toEqual({
      type: "no-form",
    });
    const cut = edited(await template(), (xml) => xml.slice(0, 3000));
    expect(await read(cut)).toEqual({ type: "unreadable" });
  });

  test("T29: with one cell at the end of the sheet, or a sheet full of them, is refused before it is spread out", async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    expect(await read(edited(await template(), (xml) => xml.replace("</sheetData>", far)))).toEqual({
      type: "unreadable",
    });
    const many = Array.from(
      { length: 60_000 },
      (_, row) => `<row r="${row + 500}"><c r="A${row + 500}"><v>1</v></c></row>`,
    );
    const full = edited(await template(), (xml) =>
      xml.replace("</sheetData>", `${many.join("")}</sheetData>`),
    );
    expect(await read(full)).toEqual({ type: "unreadable" });
  });

  const many = (words: string, bytes: number) => words.repeat(bytes / words.length);
  const within = (end: string, words: string) => (xml: string) => xml.replace(end, words + end);
  test.each<[string, string, (xml: string) => string]>([
    ["tags that never close", sheetPart(2), within("</sheetData>", many("<c ", 5_000_000))],
    ["cells that never close", sheetPart(2), within("</sheetData>", many('<c r="A9">', 5_000_000))],
    ["a tag in a tag", sheetPart(2), within("</mergeCells>", many("<mergeCell ", 5_000_000))],
    ["a list of styles begun for ever", "xl/styles.xml", () => many("<cellXfs> ", 2_000_000)],
    [
      "one sheet under many names",
      "xl/workbook.xml",
      within("</sheets>", many('<sheet name="a" r:id="rId1"/>', 90_000)),
    ],
    [
      "a part larger than any form's",
      "xl/sharedStrings.xml",
      within("</sst>", many("<si><t>a</t></si>", 7_000_000)),
    ],
  ])("T29: with %s is refused without being worked through", async (_, name, edit) => {
    expect(await read(edited(await template(), edit, name))).toEqual({ type: "unreadable" });
  });

  test("T29: with a row past every sheet's end that holds no cell is read as if it were not there", async () => {
    const draft = await template({ [figure]: "12" });
    const far = within("</sheetData>", '<row r="999999999"><x/></row>');
    expect((await readBack(edited(draft, far))).cells.find(({ entry }) => entry === figure)?.words).toBe(
      "12",
    );
  });

  test("formatted down to its last row, with nothing in it, is read like any other", async () => {
    const empty = Array.from(
      { length: 30_000 },
      (_, row) =>
        `<row r="${row + 900}" ht="15"><c r="A${row + 900}" s="1"/><c r="XFD${row + 900}" s="1"/></row>`,
    );
    const sheet = await readBack(
      edited(await template({ [figure]: "12" }), (xml) =>
        xml.replace("</sheetData>", `${empty.join("")}</sheetData>`),
      ),
    );
    expect(sheet.cells.find(({ entry }) => entry === figure)?.words).toBe("12");
  });
});

describe("what an upload would change", () => {
  test("leaves out what reads alike, and never counts a blank cell as a change", async () => {
    const bytes = await template({ [figure]: "1.762", [decision]: "" });
    const { cells } = await readBack(bytes);
    const compared = compareWith({ [figure]: "1762", [decision]: "12/QĐ" }, cells);
    expect(compared.changes).toEqual([]);
    expect(compared.blanked.map(({ cell, before }) => [cell.entry, before])).toEqual([[decision, "12/QĐ"]]);
    expect(compared.same).toBe(1);
  });

  test("a text too long for a cell is neither taken nor counted as blank", async () => {
    const long = "a".repeat(40_000);
    const { cells, notes } = await readBack(await template({ "i-1-a-text": long }), "i-1");
    expect(notes.map(({ code }) => code)).toEqual(["too-long"]);
    expect(compareWith({ "i-1-a-text": long }, cells)).toMatchObject({ changes: [], blanked: [] });
  });

  test("every field of the form has its cells", async () => {
    const bytes = await template();
    for (const section of asked) {
      const { cells } = await readBack(bytes, section.id);
      for (const field of fieldsIn([section])) {
        expect(cells.some(({ entry }) => entry === field.id || entry.startsWith(`${field.id}.`))).toBe(true);
      }
    }
  });
});

/** Case blanks. */
describe("cells of more words than a cell holds", () => {
  /** Every cell of the sheet's answers filled with so many blanks between two letters. */
  async function filledWith(blanks: number): Promise<Uint8Array> {
    const bytes = await template();
    const { cells } = await readBack(bytes);
    return cells
      .slice(0, 40)
      .reduce(
        (filled, { at }) =>
          withCell(filled, at, "inlineStr", `<is><t xml:space="preserve">a${" ".repeat(blanks)}b</t></is>`),
        bytes,
      );
  }

  test("forty of fifty thousand blanks each are read at once, and each is told and not taken", async () => {
    const sheet = await readBack(await filledWith(50_000));
    const told = sheet.notes.filter(({ code }) => code === "over-long");
    expect(told).toHaveLength(40);
    expect(told[0]).toMatchObject({ length: 50_002, most: 32_767 });
    expect(sheet.cells.filter(({ words }) => words !== undefined)).toEqual([]);
  });

  test("as many as Excel itself can write are taken as words", async () => {
    const sheet = await readBack(await filledWith(32_000));
    expect(sheet.notes.filter(({ code }) => code === "over-long")).toEqual([]);
  });
});
