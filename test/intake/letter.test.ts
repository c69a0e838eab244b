import { beforeAll, describe, expect, test } from "vitest";
import type { Leaf, Opened } from "../../functions/intake/leaf.ts";
import { openDocument } from "../../functions/intake/open.ts";
import { treeOf } from "../../functions/intake/tree.ts";
import { hasWriter, savedByWriter } from "../support/writer.ts";
import { leavesIn, shown } from "./outline.ts";

const p = (words: string, look = "text-indent:1.27cm;text-align:justify") =>
  `<p style="margin:6pt 0 0 0;font:14pt 'Times New Roman';${look}">${words}</p>`;
const centred = (words: string) => p(words, "text-align:center;font-size:11pt");
const cell = (words: string) =>
  `<td style="border:1pt solid black;padding:2pt">${p(words, "font-size:13pt")}</td>`;

const filler =
  "Các cơ quan, đơn vị, địa phương đánh giá kết quả tổ chức phong trào thi đua, nêu rõ cách làm, sản phẩm và số liệu so sánh với cùng kỳ năm trước; ";
const titles = [
  "Lao động tiên tiến",
  "Chiến sĩ thi đua cơ sở",
  "Tập thể lao động tiên tiến",
  "Giấy khen của Chủ tịch Ủy ban nhân dân xã",
];

/** A letter as an office sets it: head and foot in two columns, a table across pages, numbered pages. */
const letter = `<html><head><meta charset="utf-8"><style>@page { size: A4; margin: 2cm 1.5cm 2cm 3cm }</style></head><body>
<table width="100%"><tr><td width="42%">${centred("ỦY BAN NHÂN DÂN")}${centred("XÃ AN SƠN")}${centred("Số: 87/UBND-VHXH")}${centred("V/v báo cáo kết quả phong trào thi đua 6 tháng đầu năm 2026")}</td>
<td>${centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")}${centred("Độc lập - Tự do - Hạnh phúc")}${centred("&nbsp;")}${centred("An Sơn, ngày 05 tháng 6 năm 2026")}</td></tr></table>
${centred("Kính gửi: Các đơn vị trực thuộc, các thôn.")}
${p("Ủy ban nhân dân xã đề nghị các đơn vị báo cáo kết quả phong trào thi đua theo các nội dung như sau:")}
${p("<b>I. NỘI DUNG BÁO CÁO</b>")}
${p("<b>1. Kết quả tổ chức phong trào thi đua</b>")}
${p(`- ${filler.repeat(9).trim().replace(/;$/, ".")}`)}
${p(`- ${filler.repeat(9).trim().replace(/;$/, ".")}`)}
${p("<b>2. Kết quả khen thưởng</b>")}
${p("Các đơn vị thống kê theo bảng sau:")}
<table style="border-collapse:collapse" width="100%"><tr><td rowspan="2" style="border:1pt solid black">${p("TT")}</td><td rowspan="2" style="border:1pt solid black">${p("Danh hiệu")}</td><td colspan="2" style="border:1pt solid black">${p("Trong đó")}</td></tr>
<tr>${cell("Tập thể")}${cell("Cá nhân")}</tr>
${Array.from({ length: 24 }, (_, at) => `<tr>${cell(String(at + 1))}${cell(titles[at % 4] ?? "")}${cell("")}${cell(String(at * 3))}</tr>`).join("")}</table>
${p("<b>II. TỔ CHỨC THỰC HIỆN</b>")}
${p("Báo cáo gửi về Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội) trước ngày 20/6/2026.")}
${p("Đề nghị các đơn vị nghiêm túc triển khai thực hiện./.")}
<table width="100%"><tr><td width="50%">${p("<b><i>Nơi nhận:</i></b>", "font-size:11pt")}${p("- Như trên;", "font-size:11pt")}${p("- TT Đảng ủy, HĐND xã (b/c);", "font-size:11pt")}${p("- Lưu: VT, VHXH.", "font-size:11pt")}</td>
<td>${centred("<b>TM. ỦY BAN NHÂN DÂN</b>")}${centred("<b>KT. CHỦ TỊCH</b>")}${centred("<b>PHÓ CHỦ TỊCH</b>")}${centred("&nbsp;")}${centred("<b>Lê Văn Bình</b>")}</td></tr></table></body></html>`;

describe.skipIf(!hasWriter)("a letter as an office sets it", () => {
  let read: Record<string, Opened> = {};
  beforeAll(async () => {
    const word = savedByWriter({ "letter.html": letter }, "docx").get("letter") ?? new Uint8Array();
    const pdf = savedByWriter({ "letter.docx": word }, "pdf").get("letter") ?? new Uint8Array();
    read = { Word: await openDocument(word), PDF: await openDocument(pdf) };
  }, 60_000);
  const leaves = (kind: string): readonly Leaf[] => {
    const opened = read[kind];
    if (!opened) throw new Error(`${kind} was not read`);
    return leavesIn(opened);
  };

  test.each(["Word", "PDF"])(
    "%s: the left column of its head and foot is read before the right one",
    (kind) => {
      const lines = shown(leaves(kind)).split("\n");
      expect(lines.slice(0, 10)).toEqual([
        "ỦY BAN NHÂN DÂN",
        "XÃ AN SƠN",
        "Số: 87/UBND-VHXH",
        "V/v báo cáo kết quả phong trào thi đua 6 tháng đầu năm 2026",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "An Sơn, ngày 05 tháng 6 năm 2026",
        "Kính gửi: Các đơn vị trực thuộc, các thôn.",
        "Ủy ban nhân dân xã đề nghị các đơn vị báo cáo kết quả phong trào thi đua theo các nội dung như sau:",
        "  # I. NỘI DUNG BÁO CÁO",
      ]);
      expect(lines.slice(-10)).toEqual([
        "Đề nghị các đơn vị nghiêm túc triển khai thực hiện./.",
        "Nơi nhận:",
        "- Như trên;",
        "- TT Đảng ủy, HĐND xã (b/c);",
        "- Lưu: VT, VHXH.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Lê Văn Bình",
        "",
      ]);
    },
  );

  test.each(["Word", "PDF"])(
    "%s: its paragraphs are whole over the page, its table is one with every cell in its place",
    (kind) => {
      const { branches } = treeOf(leaves(kind));
      const [first, second] = branches[0]?.children ?? [];
      expect(first?.children.map(({ mark, text }) => [mark, text.length])).toEqual([
        ["-", filler.length * 9 - 1],
        ["-", filler.length * 9 - 1],
      ]);
      const table = second?.children.find((each) => each.table)?.table ?? [];
      const at = (row: number, column: number) =>
        table.filter(({ cell: place }) => place?.row === row && place.column === column);
      expect(new Set(table.map(({ cell: place }) => place?.table)).size).toBe(1);
      expect(at(0, 2)[0]).toMatchObject({ text: "Trong đó", cell: { columns: 2, rows: 1 } });
      expect(at(0, 0)[0]).toMatchObject({ text: "TT", cell: { columns: 1, rows: 2 } });
      for (let row = 0; row < 24; row += 1) {
        expect(at(row + 2, 0).map(({ text }) => text)).toEqual([String(row + 1)]);
        expect(
          at(row + 2, 1)
            .map(({ text }) => text)
            .join(" "),
        ).toBe(titles[row % 4]);
        expect(at(row + 2, 3).map(({ text }) => text)).toEqual([String(row * 3)]);
      }
    },
  );
});
