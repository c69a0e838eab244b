import { describe, expect, test } from "vitest";
import { openDocument, openText } from "../../functions/intake/open.ts";
import { cell, listDefinition, listOf, paragraph, row, table, wordFile } from "../support/ooxml.ts";
import { hasWriter, savedByWriter } from "../support/writer.ts";
import { fixture, leavesIn, shown } from "./outline.ts";
import { escaped, pageOf } from "./pages.ts";

const seeds = ["000", "002", "003", "004"];
const seedLeaves = (seed: string) => leavesIn(openText(fixture(`seeds/${seed}.txt`)));
const outline = (seed: string) => fixture(`seeds/${seed}.outline.txt`);

describe.skipIf(!hasWriter)("the four directives as Word files made by LibreOffice", () => {
  const made = hasWriter
    ? savedByWriter(
        Object.fromEntries(
          seeds.flatMap((seed) => [
            [`${seed}.html`, pageOf(seedLeaves(seed))],
            // Every line of it a paragraph, as where somebody pressed Enter at line ends.
            [`${seed}-broken.txt`, `\ufeff${fixture(`seeds/${seed}.txt`)}`],
          ]),
        ),
        "docx",
      )
    : new Map<string, Uint8Array>();

  test.each(seeds)("%s, a paragraph each", async (seed) => {
    const opened = await openDocument(made.get(seed) ?? new Uint8Array());
    expect(shown(leavesIn(opened))).toBe(outline(seed));
  });

  test.each(["000", "002", "004"])("%s, Enter pressed at the end of every line", async (seed) => {
    const opened = await openDocument(made.get(`${seed}-broken`) ?? new Uint8Array());
    expect(shown(leavesIn(opened))).toBe(outline(seed));
  });
});

describe("numbers that Word counts", () => {
  const levels = listDefinition("0", [
    ["upperRoman", "%1."],
    ["decimal", "%2."],
    ["bullet", "\uf02d"],
  ]);

  test.each(["000", "002", "004"])("seed %s with all its numbers and bullets counted", async (seed) => {
    const leaves = seedLeaves(seed);
    // A run of each level is counted afresh under the one above it; 004 has one level only.
    const depth = (mark: string) => (/^[IVX]+\./.test(mark) ? 0 : /^\d/.test(mark) ? 1 : 2);
    const body = leaves.map(({ mark, text }) =>
      mark === undefined ? paragraph(escaped(text)) : paragraph(escaped(text), { list: ["1", depth(mark)] }),
    );
    const opened = await openDocument(
      wordFile({ body: body.join(""), numbering: levels + listOf("1", "0") }),
    );
    expect(shown(leavesIn(opened))).toBe(outline(seed));
  });

  const marksOf = async (body: string, numbering: string, styles = "") => {
    const leaves = leavesIn(await openDocument(wordFile({ body, numbering, styles })));
    return leaves.map(({ mark = "", text }) => `${mark} ${text}`.trim());
  };

  test("a list goes on behind a paragraph, and another of the same definition goes on with it", async () => {
    const body = [
      paragraph("Một", { list: ["1", 0] }),
      paragraph("Lời dẫn không đánh số."),
      paragraph("Hai", { list: ["1", 0] }),
      paragraph("Ba", { list: ["2", 0] }),
    ];
    const numbering = listDefinition("0", [["upperRoman", "%1."]]) + listOf("1", "0") + listOf("2", "0");
    expect(await marksOf(body.join(""), numbering)).toEqual([
      "I. Một",
      "Lời dẫn không đánh số.",
      "II. Hai",
      "III. Ba",
    ]);
  });

  test("startOverride begins a list anew once", async () => {
    const body = [
      ["1", "A"],
      ["1", "B"],
      ["2", "C"],
      ["2", "D"],
      ["1", "E"],
    ] as const;
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering =
      listDefinition("0", [["decimal", "%1)"]]) + listOf("1", "0") + listOf("2", "0", override);
    const found = await marksOf(
      body.map(([id, words]) => paragraph(words, { list: [id, 0] })).join(""),
      numbering,
    );
    expect(found).toEqual(["1) A", "2) B", "1) C", "2) D", "3) E"]);
  });

  test("%1.%2. under a Roman chapter is counted in plain figures where the level says so", async () => {
    const numbering =
      listDefinition("0", [
        ["upperRoman", "%1."],
        ["decimal", "%1.%2.", "<w:isLgl/>"],
        ["lowerLetter", "%3)"],
      ]) + listOf("1", "0");
    const body = [0, 1, 2, 2, 1, 0, 1]
      .map((level, at) => paragraph(`Đoạn ${at}`, { list: ["1", level] }))
      .join("");
    expect((await marksOf(body, numbering)).map((each) => each.split(" ")[0])).toEqual([
      "I.",
      "1.1.",
      "a)",
      "b)",
      "1.2.",
      "II.",
      "2.1.",
    ]);
  });

  test("a style brings its list and level, a style based on it too; numId 0 takes a paragraph out", async () => {
    const numbering =
      listDefinition("0", [
        ["upperRoman", "%1.", '<w:pStyle w:val="Heading1"/>'],
        ["decimal", "%2.", '<w:pStyle w:val="Heading2"/>'],
      ]) + listOf("7", "0");
    const numPr = '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>';
    const styles = `<w:style w:type="paragraph" w:styleId="Heading1">${numPr}</w:style>
      <w:style w:type="paragraph" w:styleId="Heading2">${numPr}</w:style>
      <w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="Heading1"/></w:style>`;
    const body = [
      paragraph("NỘI DUNG", { style: "Heading1" }),
      paragraph("Công tác chỉ đạo", { style: "Heading2" }),
      paragraph("Không đánh số", { style: "Heading2", list: ["0", 0] }),
      paragraph("TỔ CHỨC THỰC HIỆN", { style: "Muc" }),
      paragraph("Các đơn vị", { style: "Heading2" }),
    ];
    expect(await marksOf(body.join(""), numbering, styles)).toEqual([
      "I. NỘI DUNG",
      "1. Công tác chỉ đạo",
      "Không đánh số",
      "II. TỔ CHỨC THỰC HIỆN",
      "1. Các đơn vị",
    ]);
  });

  test("bullets that symbol fonts draw are told apart by their sign", async () => {
    const signs = [
      ["\uf0b7", "•"],
      ["\uf0a7", "▪"],
      ["\uf0d8", "►"],
      ["\uf02d", "-"],
      ["+", "+"],
      ["o", "○"],
      ["\uf0e1", "•"],
    ];
    const numbering = signs
      .map(
        ([sign = ""], at) =>
          listDefinition(String(at), [["bullet", sign]]) + listOf(String(at + 1), String(at)),
      )
      .join("");
    const body = signs.map((_, at) => paragraph(`Ý ${at}`, { list: [String(at + 1), 0] })).join("");
    expect((await marksOf(body, numbering)).map((each) => each[0])).toEqual(signs.map(([, mark]) => mark));
  });

  test("an empty numbered cell of a column TT has its number as its words", async () => {
    const numbering = listDefinition("0", [["decimal", "%1"]]) + listOf("1", "0");
    const body = table([
      row([cell(paragraph("TT")), cell(paragraph("Danh hiệu"))]),
      ...["Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"].map((name) =>
        row([cell(paragraph("", { list: ["1", 0] })), cell(paragraph(name))]),
      ),
    ]);
    expect(await marksOf(body, numbering)).toEqual([
      "TT",
      "Danh hiệu",
      "1",
      "Lao động tiên tiến",
      "2",
      "Chiến sĩ thi đua cơ sở",
    ]);
  });
});

describe("what stands in a Word file besides its paragraphs", () => {
  const open = async (body: string, more: Partial<Parameters<typeof wordFile>[0]> = {}) =>
    openDocument(wordFile({ body, ...more }));
  const wordsOf = async (body: string, more: Partial<Parameters<typeof wordFile>[0]> = {}) =>
    leavesIn(await open(body, more)).map(({ text }) => text);

  test("of a field its result is read and not its code, of a field within a field too", async () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const inner = field("<w:r><w:instrText>PAGE</w:instrText></w:r>", "3");
    const body = `<w:p><w:r><w:t xml:space="preserve">Trang </w:t></w:r>${field(`<w:r><w:instrText>IF </w:instrText></w:r>${inner}`, "hai")}<w:r><w:t>.</w:t></w:r></w:p>`;
    expect(await wordsOf(body)).toEqual(["Trang hai."]);
  });

  test("deleted and moved words are read once; what was deleted is told", async () => {
    const body = `<w:p><w:del><w:r><w:delText>trước ngày 15/6</w:delText></w:r></w:del><w:ins><w:r><w:t>Trước ngày 20/6.</w:t></w:r></w:ins></w:p>
      <w:p><w:moveFrom><w:r><w:t>Chuyển đi.</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>Chuyển đi.</w:t></w:r></w:moveTo></w:p>`;
    const opened = await open(body);
    expect(leavesIn(opened).map(({ text }) => text)).toEqual(["Trước ngày 20/6.", "Chuyển đi."]);
    expect(opened).toMatchObject({ notes: [{ code: "deleted", words: "trước ngày 15/6" }] });
  });

  test("hidden words are left out and told", async () => {
    const body = paragraph("Nội dung chính.") + paragraph("Ghi chú nội bộ", { run: "<w:vanish/>" });
    const opened = await open(body);
    expect(leavesIn(opened).map(({ text }) => text)).toEqual(["Nội dung chính."]);
    expect(opened).toMatchObject({ notes: [{ code: "hidden", words: "Ghi chú nội bộ" }] });
  });

  test("a box of text is read once, of the two ways in which it is written", async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>Đoạn văn.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("DỰ THẢO")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box("DỰ THẢO")}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await wordsOf(body)).toEqual(["Đoạn văn.", "DỰ THẢO"]);
  });

  test("a footnote stands at its place, a header stands nowhere", async () => {
    const body = `<w:p><w:r><w:t>Theo Quy chế</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> của huyện.</w:t></w:r></w:p>`;
    const footnotes = `<w:footnote w:id="2">${paragraph("Ban hành năm 2021")}</w:footnote>`;
    expect(await wordsOf(body, { footnotes, header: paragraph("2") })).toEqual([
      "Theo Quy chế (Ban hành năm 2021) của huyện.",
    ]);
  });

  test("content controls, links, signs, tabs and breaks are read where they stand", async () => {
    const body = `<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>Tây</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t xml:space="preserve"> Sơn,</w:t></w:r></w:sdtContent></w:sdt><w:r><w:tab/><w:t>ngày 04</w:t><w:noBreakHyphen/><w:t>6</w:t><w:softHyphen/></w:r></w:p></w:sdtContent></w:sdt>
      <w:p><w:r><w:t>Số: 12/UBND-NV</w:t><w:br/><w:t>V/v hướng dẫn</w:t></w:r></w:p>`;
    expect(await wordsOf(body)).toEqual(["Tây Sơn, ngày 04-6", "Số: 12/UBND-NV", "V/v hướng dẫn"]);
  });

  test("cells merged across and downwards keep their place and their span", async () => {
    const body = table([
      row([
        cell(paragraph("TT"), '<w:vMerge w:val="restart"/>'),
        cell(paragraph("Trong đó"), '<w:gridSpan w:val="2"/>'),
      ]),
      row([cell(paragraph(""), "<w:vMerge/>"), cell(paragraph("Tập thể")), cell(paragraph("Cá nhân"))]),
    ]);
    const cells = leavesIn(await open(paragraph("Bảng 1.") + body)).flatMap(({ text, cell: at }) =>
      at ? [[text, at.row, at.column, at.columns, at.rows]] : [],
    );
    expect(cells).toEqual([
      ["TT", 0, 0, 1, 2],
      ["Trong đó", 0, 1, 2, 1],
      ["Tập thể", 1, 1, 1, 1],
      ["Cá nhân", 1, 2, 1, 1],
    ]);
  });

  test("a letter's head and foot in two columns are no tables: the left one is read first", async () => {
    const head = table([
      row([
        cell(paragraph("UBND TỈNH BÌNH MINH") + paragraph("HUYỆN AN SƠN")),
        cell(paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
      ]),
      row([cell(paragraph("Số: 312/UBND-NV")), cell(paragraph("An Sơn, ngày 10 tháng 6 năm 2022"))]),
    ]);
    const leaves = leavesIn(await open(head));
    expect(leaves.every(({ cell: at }) => at === undefined)).toBe(true);
    expect(leaves.map(({ text }) => text)).toEqual([
      "UBND TỈNH BÌNH MINH",
      "HUYỆN AN SƠN",
      "Số: 312/UBND-NV",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "An Sơn, ngày 10 tháng 6 năm 2022",
    ]);
  });

  test("a face of the old encoding tells what its letters are, capitals too", async () => {
    const face = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    const body =
      paragraph("uû ban nh©n d©n huyÖn", { run: face(".VnTimeH") }) +
      paragraph("Thùc hiÖn KÕ ho¹ch sè 40/KH-UBND vÒ ph¸t ®éng phong trµo thi ®ua yªu n\u00adíc.", {
        run: face(".VnTime"),
      });
    const opened = await open(body);
    expect(leavesIn(opened).map(({ text }) => text)).toEqual([
      "UỶ BAN NHÂN DÂN HUYỆN",
      "Thực hiện Kế hoạch số 40/KH-UBND về phát động phong trào thi đua yêu nước.",
    ]);
    expect(opened).toMatchObject({ notes: [{ code: "converted", from: "TCVN3 (ABC)", line: 1 }] });
  });

  test("bold to a colon is a title with its text", async () => {
    const bold = "<w:rPr><w:b/></w:rPr>";
    const body = `${paragraph("Nội dung như sau:")}<w:p><w:r>${bold}<w:t>1. Công tác chỉ đạo:</w:t></w:r><w:r><w:t xml:space="preserve"> việc ban hành văn bản của đơn vị.</w:t></w:r></w:p>${paragraph("2. Các việc khác của đơn vị trong kỳ báo cáo.")}`;
    expect(shown(leavesIn(await open(body)))).toBe(
      [
        "Nội dung như sau:",
        "  # 1. Công tác chỉ đạo:",
        "    việc ban hành văn bản của đơn vị.",
        "  2. Các việc khác của đơn vị trong kỳ báo cáo.",
        "",
      ].join("\n"),
    );
  });
});
