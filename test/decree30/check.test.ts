import { describe, expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import type { TextMark } from "../../functions/layout/mark.ts";
import { catalogOf, openPdf } from "../../functions/pdf-reading/file.ts";
import { isRef } from "../../functions/pdf-reading/value.ts";
import { aReport } from "../support/documents.ts";
import {
  type Edit,
  faced,
  moved,
  onRule,
  onText,
  patched,
  reworded,
  sized,
  spoiled,
  stretched,
} from "../support/plant.ts";
import { faces, printed } from "../support/press.ts";
import { changed, dictOf, nameOf, textString, withUpdate } from "../support/update.ts";

const mm = 72 / 25.4;
const none: readonly [] = [];
const everywhere =
  (edit: (mark: Parameters<Edit>[0]) => ReturnType<Edit>): Edit =>
  (mark) =>
    edit(mark);
const gone = () => none;

/** A line that is not there, set in the place and look of one that is. */
const added =
  (words: string, x: number, y: number, more: Partial<TextMark> = {}) =>
  (mark: TextMark) => [
    mark,
    {
      ...mark,
      x,
      y,
      words: words.split(" ").map((word) => (more.face ?? mark.face).word(word)),
      open: false,
      ...more,
    },
  ];

const long = [
  {
    type: "paragraph" as const,
    text: "Ủy ban nhân dân xã triển khai thực hiện các nhiệm vụ được giao. ".repeat(90),
  },
];
const short = Array.from({ length: 60 }, () => ({
  type: "paragraph" as const,
  text: "Triển khai nhiệm vụ.",
}));
const opening = (text: string) => ({ body: [{ type: "paragraph" as const, text }, ...long] });
const headed = {
  body: [
    { type: "heading" as const, level: 1 as const, number: "I", text: "Kết quả" },
    {
      type: "heading" as const,
      level: 2 as const,
      number: "1",
      text: "Công tác lãnh đạo, chỉ đạo của cấp ủy, chính quyền các cấp trong xây dựng nông thôn mới và chuyển đổi số",
    },
    ...long,
  ],
};
const numbered = { number: { serial: 5, symbol: "BC-UBND" } };
const dated = (month: number, day = 5) => ({ dated: { place: "An Sơn", day, month, year: 2026 } });
const page2Number = /^2$/;
const heading = /^I\. CÔNG TÁC/;

/** What was done to the page, how, and words of the rule that must be found broken. */
const onPage: readonly (readonly [string, () => Uint8Array, string])[] = [
  ["the left margin is 2 mm too narrow", () => spoiled(everywhere(moved(-2 * mm, 0))), "Lề trái"],
  ["the right margin is 4 mm too narrow", () => spoiled(everywhere(moved(4 * mm, 0))), "Lề phải"],
  ["the top margin is 2 mm too narrow", () => spoiled(everywhere(moved(0, -2 * mm))), "Lề trên"],
  [
    "a page's last line stands in the bottom margin",
    () =>
      spoiled(
        (mark, spot) =>
          spot.page === 1 && mark.type === "text" && mark.y > 760 ? moved(0, 6 * mm)(mark) : mark,
        {
          body: long,
        },
      ),
    "Lề dưới",
  ],
  [
    "the paper is Letter",
    () =>
      spoiled(
        (mark) => mark,
        {},
        (page) => ({ ...page, width: 612, height: 792 }),
      ),
    "Khổ giấy A4",
  ],
  [
    "the text stands on its side",
    () =>
      spoiled(
        (mark) => mark,
        {},
        (page, at) => (at === 1 ? { ...page, width: page.height, height: page.width } : page),
      ),
    "chiều dài của trang",
  ],
  [
    "the first page bears its number",
    () => spoiled(onText(/^CỘNG HÒA/, added("1", 294, 34, { face: faces.regular }))),
    "Trang đầu của văn bản",
  ],
  [
    "an annex's first page bears its number",
    () => spoiled(onText(/^Phụ lục I$/, added("1", 294, 34, { face: faces.regular }))),
    "Trang đầu của văn bản",
  ],
  [
    "a page number stands at the right",
    () => spoiled(onText(page2Number, moved(200, 0))),
    "Số trang canh giữa",
  ],
  [
    "a page number stands at the foot",
    () => spoiled(onText(page2Number, moved(0, 775))),
    "Số trang canh giữa",
  ],
  ["a page number is set in 11 pt", () => spoiled(onText(page2Number, sized(11))), "Số trang cỡ chữ"],
  ["a page number is italic", () => spoiled(onText(page2Number, faced("italic"))), "Số trang cỡ chữ"],
  [
    "a page number is passed over",
    () =>
      spoiled(
        onText(
          page2Number,
          reworded(() => "3"),
        ),
      ),
    "đánh liên tục",
  ],
  ["a page has no number", () => spoiled(onText(page2Number, gone)), "đánh liên tục"],
  [
    "an annex's pages are counted on from the text's",
    () =>
      spoiled((mark, spot) =>
        mark.type === "text" && spot.page === 7 && spot.text === "2" ? reworded(() => "7")(mark) : mark,
      ),
    "riêng cho từng phụ lục",
  ],
  [
    "the state's name is not bold",
    () => spoiled(onText(/^CỘNG HÒA/, faced("regular"))),
    "Quốc hiệu chữ in hoa",
  ],
  ["the state's name is set in 14 pt", () => spoiled(onText(/^CỘNG HÒA/, sized(14))), "Quốc hiệu chữ in hoa"],
  [
    "the state's name is spelt another way",
    () =>
      spoiled(
        onText(
          /^CỘNG HÒA/,
          reworded((text) => text.replace("HÒA", "HOÀ")),
        ),
      ),
    "Quốc hiệu “",
  ],
  [
    "the motto has dashes for hyphens",
    () =>
      spoiled(
        onText(
          /^Độc lập/,
          reworded((text) => text.replaceAll("-", "–")),
        ),
      ),
    "Tiêu ngữ “",
  ],
  [
    "the motto is not under the state's name",
    () => spoiled(onText(/^Độc lập/, moved(12, 0))),
    "Tiêu ngữ canh giữa",
  ],
  ["the motto's rule is 10 % too long", () => spoiled(onRule(1, 1, stretched(1.1))), "dưới Tiêu ngữ"],
  ["the motto's rule is missing", () => spoiled(onRule(1, 1, gone)), "dưới Tiêu ngữ"],
  [
    "the superior's name is italic",
    () => spoiled(onText(/^UBND TỈNH/, faced("italic"))),
    "Tên cơ quan chủ quản",
  ],
  [
    "the issuer's name is not bold",
    () => spoiled(onText(/^ỦY BAN NHÂN DÂN$|^XÃ AN SƠN$/, faced("regular"))),
    "Có tên cơ quan ban hành",
  ],
  ["the issuer's rule is as long as its name", () => spoiled(onRule(1, 0, stretched(2))), "dưới tên cơ quan"],
  ["the number is set in 11 pt", () => spoiled(onText(/^Số:/, sized(11)), numbered), "Số, ký hiệu cỡ 13"],
  [
    "the number is not under the issuer",
    () => spoiled(onText(/^Số:/, moved(-15, 0)), numbered),
    "Số, ký hiệu cỡ 13",
  ],
  [
    "a number below ten has no zero",
    () =>
      spoiled(
        onText(
          /^Số:/,
          reworded(() => "Số: 5/BC-UBND"),
        ),
        numbered,
      ),
    "Số nhỏ hơn 10",
  ],
  [
    "the number is spaced from its symbol",
    () =>
      spoiled(
        onText(
          /^Số:/,
          reworded(() => "Số: 05 / BC-UBND"),
        ),
        numbered,
      ),
    "không cách chữ",
  ],
  [
    "the symbol is in small letters",
    () => spoiled((mark) => mark, { number: { serial: 5, symbol: "bc-ubnd" } }),
    "Ký hiệu chữ in hoa",
  ],
  [
    "a report bears a notice's symbol",
    () => spoiled((mark) => mark, { number: { serial: 5, symbol: "TB-UBND" } }),
    "Ký hiệu chữ in hoa",
  ],
  [
    "the date is upright",
    () => spoiled(onText(/^An Sơn/, faced("regular")), dated(6)),
    "nghiêng, canh giữa dưới Tiêu ngữ",
  ],
  [
    "the date stands lower than the number",
    () => spoiled(onText(/^An Sơn/, moved(0, 5)), dated(6)),
    "cùng dòng với số",
  ],
  [
    "the place has no comma",
    () =>
      spoiled(
        onText(
          /^An Sơn/,
          reworded((text) => text.replace(",", "")),
        ),
        dated(6),
      ),
    "dấu phẩy",
  ],
  [
    "the day has no zero",
    () =>
      spoiled(
        onText(
          /^An Sơn/,
          reworded((text) => text.replace("05", "5")),
        ),
        dated(6),
      ),
    "Ngày nhỏ hơn 10",
  ],
  [
    "March is padded",
    () =>
      spoiled(
        onText(
          /^An Sơn/,
          reworded((text) => text.replace("tháng 3", "tháng 03")),
        ),
        dated(3),
      ),
    "Chỉ tháng 1 và tháng 2",
  ],
  [
    "February is not padded",
    () =>
      spoiled(
        onText(
          /^An Sơn/,
          reworded((text) => text.replace("02", "2")),
        ),
        dated(2),
      ),
    "Chỉ tháng 1 và tháng 2",
  ],
  [
    "the kind's name is not bold",
    () => spoiled(onText(/^BÁO CÁO$/, faced("regular"))),
    "Tên loại chữ in hoa",
  ],
  [
    "the kind's name stands to the left",
    () => spoiled(onText(/^BÁO CÁO$/, moved(-40, 0))),
    "Tên loại và trích yếu canh giữa",
  ],
  ["the kind's name is missing", () => spoiled(onText(/^BÁO CÁO$/, gone)), "Có tên loại"],
  [
    "the subject is set in 12 pt",
    () => spoiled(onText(/^Công tác thi đua, khen thưởng 6 tháng đầu năm,$/, sized(12))),
    "Trích yếu ngay dưới",
  ],
  [
    "the subject's rule is a fifth of its length",
    () => spoiled(onRule(1, 2, stretched(0.45))),
    "dưới trích yếu",
  ],
  [
    "the last addressee ends in a semicolon",
    () =>
      spoiled(
        onText(
          /^- Sở Nội vụ|^Sở Nội vụ/,
          reworded((text) => text.replace(/\.$/, ";")),
        ),
      ),
    "Nhiều nơi nhận",
  ],
  [
    "the addressees' dashes stand left of the colon",
    () =>
      spoiled((mark, spot) =>
        mark.type === "text" && spot.page === 1 && mark.y > 225 && mark.y < 260 ? moved(-20, 0)(mark) : mark,
      ),
    "Nhiều nơi nhận",
  ],
  ["a paragraph is set in 12 pt", () => spoiled(onText(/^trong kỳ báo cáo\./, sized(12))), "Nội dung cỡ chữ"],
  ["a paragraph is set in 15 pt", () => spoiled(onText(/^trong kỳ báo cáo\./, sized(15))), "Nội dung cỡ chữ"],
  [
    "a paragraph is italic",
    () =>
      spoiled((mark, spot) =>
        mark.type === "text" && spot.page === 3 && mark.y > 100 && mark.y < 130
          ? faced("italic")(mark)
          : mark,
      ),
    "Nội dung kiểu chữ đứng",
  ],
  [
    "a line is not justified",
    () =>
      spoiled((mark, spot) =>
        mark.type === "text" && spot.page === 3 && mark.open ? { ...mark, space: 3 } : mark,
      ),
    "dàn đều",
  ],
  [
    "first lines are indented 5 mm",
    () =>
      spoiled((mark, spot) =>
        mark.type === "text" && spot.page === 3 && Math.abs(mark.x - 121) < 1
          ? moved(-7.7 * mm, 0)(mark)
          : mark,
      ),
    "Dòng đầu đoạn",
  ],
  [
    "two lines of a paragraph are too near",
    () =>
      spoiled((mark, spot) =>
        mark.type === "text" && spot.page === 3 && mark.y > 174 && mark.y < 176 ? moved(0, -4)(mark) : mark,
      ),
    "Khoảng cách giữa các dòng",
  ],
  [
    "two paragraphs stand without a gap",
    () =>
      spoiled((mark, spot) =>
        mark.type === "text" && spot.page === 3 && mark.y > 620 ? moved(0, -5)(mark) : mark,
      ),
    "Khoảng cách giữa các đoạn",
  ],
  [
    "the text ends in a plain full stop",
    () =>
      spoiled(
        onText(
          /\.\/\.$/,
          reworded((text) => text.replace("./.", ".")),
        ),
      ),
    "kết thúc bằng “./.”",
  ],
  ["text is grey", () => spoiled(onText(heading, (mark) => ({ ...mark, ink: "red" }))), "Chữ màu đen"],
  ["a section's title is not bold", () => spoiled(onText(heading, faced("regular"))), "Tiêu đề mục"],
  [
    "a section's title is in small letters",
    () =>
      spoiled(
        onText(
          heading,
          reworded((text) => `I. ${text.slice(3).toLowerCase()}`),
        ),
      ),
    "Tiêu đề mục",
  ],
  ["a clause's title is italic", () => spoiled(onText(/^2\. Kết quả/, faced("boldItalic"))), "Tiêu đề khoản"],
  [
    "a part's name stands to the left",
    () => spoiled(onText(/^Phần thứ hai/, moved(-60, 0))),
    "tiêu đề phần canh giữa",
  ],
  [
    "a section's number is passed over",
    () =>
      spoiled(
        onText(
          /^II\. TỒN TẠI/,
          reworded((text) => `I${text}`),
        ),
      ),
    "đánh số liên tục",
  ],
  [
    "a clause's number is passed over",
    () =>
      spoiled(
        onText(
          /^2\. Kết quả/,
          reworded((text) => text.replace("2.", "3.")),
        ),
      ),
    "đánh số liên tục",
  ],
  [
    "a point is lettered f",
    () => spoiled((mark) => mark, { body: lettered("a)", "f)") }),
    "thứ tự bảng chữ cái",
  ],
  [
    "đ is passed over",
    () => spoiled((mark) => mark, { body: lettered("a)", "b)", "c)", "d)", "e)") }),
    "thứ tự bảng chữ cái",
  ],
  [
    "a heading stands alone at a page's foot",
    () =>
      spoiled((mark, spot) =>
        mark.type === "text" && spot.page === 2 && mark.y > 710 ? headingFrom(mark) : mark,
      ),
    "Không tiêu đề nào đứng một mình",
  ],
  [
    "a paragraph's last line stands alone at a page's head",
    () =>
      spoiled((mark, spot) =>
        mark.type === "text" && spot.page === 4 && mark.y > 60 && mark.y < 80 ? none : mark,
      ),
    "Không dòng đầu đoạn",
  ],
  [
    "the signature stands alone on its page",
    () =>
      spoiled((mark, spot) =>
        mark.type === "text" && spot.page === 4 && mark.y > 60 && mark.y < 90 ? none : mark,
      ),
    "Phần ký không đứng một mình",
  ],
  [
    "the committee's name is not signed for",
    () => spoiled(onText(/^TM\. ỦY BAN/, gone)),
    "TM. ỦY BAN NHÂN DÂN",
  ],
  [
    "the position is set in 12 pt",
    () => spoiled(onText(/^PHÓ CHỦ TỊCH$/, sized(12))),
    "Quyền hạn, chức vụ chữ in hoa",
  ],
  [
    "the signatory's degree is printed",
    () =>
      spoiled((mark) => mark, {
        signature: { authority: ["TM. ỦY BAN NHÂN DÂN"], position: "CHỦ TỊCH", name: "TS. Trần Văn Mẫu" },
      }),
    "học hàm",
  ],
  [
    "the name is not under the position",
    () => spoiled(onText(/^Trần Văn Mẫu$/, moved(-30, 0))),
    "họ tên canh giữa",
  ],
  ["there is no room to sign", () => spoiled(onText(/^Trần Văn Mẫu$/, moved(0, -50))), "Chừa chỗ ký"],
  ["“Nơi nhận” is upright", () => spoiled(onText(/^Nơi nhận/, faced("bold"))), "“Nơi nhận:” cỡ 12"],
  [
    "“Nơi nhận” stands lower than the signature",
    () => spoiled(onText(/^Nơi nhận/, moved(0, 8))),
    "ngang hàng",
  ],
  [
    "the recipients are set in 12 pt",
    () => spoiled(onText(/^(- )?Thường trực/, sized(12))),
    "Nơi nhận cỡ 11",
  ],
  [
    "a recipient's line has no semicolon",
    () =>
      spoiled(
        onText(
          /Thường trực Đảng ủy;/,
          reworded((text) => text.replace(";", "")),
        ),
      ),
    "cuối dòng dấu chấm phẩy",
  ],
  [
    "the archive line is missing",
    () => spoiled((mark) => mark, { recipients: ["Thường trực Đảng ủy"] }),
    "Lưu: VT",
  ],
  [
    "the first recipient is not “Như trên”",
    () =>
      spoiled(
        onText(
          /Như trên;/,
          reworded((text) => text.replace("Như trên", "Như kính gửi")),
        ),
      ),
    "Như trên",
  ],
  [
    "annexes are numbered in Arabic",
    () =>
      spoiled(
        onText(
          /^Phụ lục II?$/,
          reworded((text) => text.replace("II", "2").replace("I", "1")),
        ),
      ),
    "số La Mã",
  ],
  [
    "an annex's name is set in 13 pt",
    () => spoiled(onText(/^Phụ lục I$/, sized(13))),
    "“Phụ lục …” canh giữa",
  ],
  [
    "an annex's title is in small letters",
    () =>
      spoiled(
        onText(
          /^DANH SÁCH TẬP THỂ/,
          reworded((text) => text.toLowerCase()),
        ),
      ),
    "Tiêu đề phụ lục",
  ],
  ["“Kèm theo” is upright", () => spoiled(onText(/^\(Kèm theo/, faced("regular"))), "“(Kèm theo …)” ghi"],
  [
    "an annex's number is filled in",
    () =>
      spoiled(
        onText(
          /^\(Kèm theo/,
          reworded((text) => text.replace(/số\s+\//, "số 05/")),
        ),
      ),
    "không điền số",
  ],
  [
    "an annex's date is filled in",
    () =>
      spoiled(
        onText(
          /^\(Kèm theo|^ngày/,
          reworded((text) => text.replace(/tháng\s+năm\s+/, "tháng 6 năm 2026 ")),
        ),
      ),
    "không điền số",
  ],
  ["an annex's rule is missing", () => spoiled(onRule(5, 0, gone)), "Đường kẻ dưới “(Kèm theo …)”"],
  [
    "the text does not point to its first annex",
    () =>
      spoiled(
        onText(
          /Phụ lục I \(/,
          reworded((text) => text.replace("Phụ lục I", "tài liệu 1")),
        ),
      ),
    "chỉ dẫn về từng phụ lục",
  ],
  [
    "a document is cited first without its issuer",
    () =>
      spoiled(
        (mark) => mark,
        opening("Thực hiện Kế hoạch số 15/KH-UBND ngày 10 tháng 01 năm 2026 về thi đua."),
      ),
    "Viện dẫn lần đầu",
  ],
  [
    "a basis is cited without its date",
    () =>
      spoiled((mark) => mark, {
        body: [{ type: "basis", text: "Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ" }, ...long],
      }),
    "Viện dẫn lần đầu",
  ],
  [
    "a page number stands in the middle of the paper",
    () => spoiled(onText(page2Number, moved(-6 * mm, 0))),
    "Số trang canh giữa",
  ],
  [
    "the month is left open without a blank for it",
    () =>
      spoiled((mark) => (mark.type === "place" && mark.name === "month" ? none : mark), {
        dated: { place: "An Sơn", year: 2026 },
      }),
    "Chỉ tháng 1 và tháng 2",
  ],
  [
    "the number's blank ends before its slash",
    () => spoiled((mark) => (mark.type === "place" && mark.name === "number" ? moved(-5, 0)(mark) : mark)),
    "Ô điền số sát",
  ],
  ["the number is typed in the middle of its blank", () => patched(sound(), "/Q 2", "/Q 1"), "Ô điền số sát"],
  [
    "a heading is stretched to both margins",
    () =>
      spoiled(
        onText(/^1\. Công tác/, (mark) => ({ ...mark, space: mark.space + 3 })),
        headed,
      ),
    "không kéo giãn chữ",
  ],
  [
    "a heading's last line is one word",
    () =>
      spoiled(
        onText(
          /đổi số$/,
          reworded(() => "số"),
        ),
        headed,
      ),
    "Dòng cuối của tiêu đề",
  ],
  [
    "a line that leads into a list is the last of its page",
    () =>
      spoiled(
        (mark, spot) =>
          mark.type === "text" && spot.page === 1 && mark.y > 752 && spot.text !== ""
            ? reworded(() => "Kết quả cụ thể như sau:")(mark)
            : mark,
        { body: short },
      ),
    "Dòng dẫn vào danh sách",
  ],
  [
    "two lines lie on each other",
    () =>
      spoiled((mark, spot) =>
        mark.type === "text" && spot.page === 3 && mark.y > 191 && mark.y < 193 ? moved(0, -14)(mark) : mark,
      ),
    "chồng lên",
  ],
  [
    "a line has no place in the structure",
    () => spoiled(onText(heading, (mark) => ({ ...mark, node: undefined }))),
    "thẻ cấu trúc",
  ],
  [
    "a table's word runs over its cell",
    () => spoiled(onText(/^Số hộ gia đình văn hóa$/, moved(250, 0))),
    "không tràn khỏi ô",
  ],
  [
    "a figure is broken over two lines of its cell",
    () => spoiled(onText(/^1\.762$/, inTwo("1.76", "2"))),
    "Mỗi con số",
  ],
  [
    "a figure is broken over three lines of its cell",
    () => spoiled(onText(/^1\.762$/, inTwo("59", "3.6", "88"))),
    "Mỗi con số",
  ],
  [
    "a figure is broken after its comma, and a blank is drawn there",
    () => spoiled(onText(/^1\.762$/, (mark) => inTwo("11.120,", "3")({ ...mark, open: true }))),
    "Mỗi con số",
  ],
  [
    "a word is broken over two lines of its cell",
    () =>
      spoiled((mark, spot) => {
        if (spot.text === "1.762" && mark.type === "text") return inTwo("Ch", "iến")(mark);
        return spot.text === "43,8" && mark.type === "text"
          ? inTwo("có", "dư")({ ...mark, open: true })
          : mark;
      }),
    "mỗi chữ trong bảng",
  ],
  [
    "a table goes on without its head",
    () =>
      spoiled((mark, spot) =>
        spot.page === 7 && mark.type === "text" && mark.face === faces.bold ? none : mark,
      ),
    "lặp lại dòng tiêu đề",
  ],
];

/** Lines of one cell, as near to each other as a row of one line lets them stand. */
function inTwo(...lines: readonly string[]) {
  return (mark: TextMark): readonly TextMark[] =>
    lines.map((line, at) => ({
      ...mark,
      y: mark.y + 5 * (at - (lines.length - 1) / 2) - 1,
      words: [mark.face.word(line)],
      open: at < lines.length - 1 && mark.open,
    }));
}

function lettered(...marks: readonly string[]) {
  return [
    { type: "paragraph" as const, text: "Ủy ban nhân dân xã báo cáo như sau:" },
    ...marks.map((mark) => ({ type: "point" as const, mark, text: "Thực hiện nhiệm vụ được giao." })),
  ];
}

function headingFrom(mark: TextMark): TextMark {
  const words = "3. Kết quả khác".split(" ").map((word) => faces.bold.word(word));
  return { ...mark, x: 121, face: faces.bold, words, open: false };
}

const sound = () => printed(aReport());

/** The same for what stands in the file beside its pages. */
const inFile: readonly (readonly [string, () => Uint8Array, string])[] = [
  ["the letter is not Times", () => patched(sound(), "+Tinos-", "+Arial-"), "Phông chữ Times New Roman"],
  ["a font is not embedded", () => patched(sound(), "/FontFile2", "/FontFileX"), "được nhúng"],
  ["a font has no way back to its letters", () => patched(sound(), "/ToUnicode", "/ToUnicodX"), "ToUnicode"],
  ["the language is English", () => patched(sound(), "/Lang (vi-VN)", "/Lang (en-US)"), "Ngôn ngữ"],
  ["the colours are nobody's", () => patched(sound(), "/OutputIntents", "/OutputIntentX"), "OutputIntent"],
  ["the file claims PDF/A-1", () => patched(sound(), "<pdfaid:part>2", "<pdfaid:part>1"), "PDF/A phần 2"],
  [
    "the file does not claim PDF/UA-1",
    () => patched(sound(), "<pdfuaid:part>1", "<pdfuaid:part>9"),
    "PDF/UA phần 1",
  ],
  [
    "the structure is not marked",
    () => patched(sound(), "/Marked true", "/Marked null"),
    "cấu trúc thẻ (StructTreeRoot",
  ],
  [
    "the reader shows the file's name",
    () => patched(sound(), "/DisplayDocTitle true", "/DisplayDocTitle null"),
    "không phải tên tệp",
  ],
  ["fields are not walked in reading order", () => patched(sound(), "/Tabs /S", "/Tabs /R"), "Tabs S"],
  ["a script runs when the file is opened", () => withScript(sound()), "Không có mã lệnh"],
];

function withScript(bytes: Uint8Array): Uint8Array {
  const file = openPdf(bytes);
  const root = file.trailer.entries.get("Root");
  if (!isRef(root)) throw new Error("The file has no catalog");
  const script = dictOf({ S: nameOf("JavaScript"), JS: textString("app.alert(1)") });
  return withUpdate(bytes, new Map([[root.number, changed(catalogOf(file), { OpenAction: script })]]));
}

async function brokenRules(bytes: Uint8Array): Promise<readonly string[]> {
  return breachesIn(await checkPdf(bytes));
}

describe("T49: the checker", () => {
  test("finds nothing broken in a sound report, and has measured ninety clauses on it", async () => {
    const findings = await checkPdf(sound());
    expect(breachesIn(findings)).toEqual([]);
    expect(findings.length).toBeGreaterThan(90);
  });

  test("finds nothing broken in a letter, a proposal and a notice", async () => {
    for (const [kind, symbol] of [
      ["letter", "UBND-VHXH"],
      ["proposal", "TTr-UBND"],
      ["notice", "TB-UBND"],
    ] as const) {
      expect(await brokenRules(printed(aReport({ kind, number: { symbol } }))), kind).toEqual([]);
    }
  });

  test.each([
    [
      "cites each document in full",
      opening(
        "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15; thực hiện Kế hoạch số 15/KH-UBND ngày 10 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Lâm Bình về thi đua và Công văn số 20/SNV-TĐ ngày 02/3/2026 của Sở Nội vụ, Kế hoạch số 15/KH-UBND.",
      ),
    ],
    ["leaves day and month to the clerk", { dated: { place: "An Sơn", year: 2026 } }],
    ["has a heading of two lines", headed],
    ["has sixty short paragraphs", { body: short }],
  ])("finds nothing broken in a report that %s", async (_, over) => {
    expect(await brokenRules(printed(aReport(over)))).toEqual([]);
  });

  test("says where and what it measured", async () => {
    const findings = await checkPdf(spoiled(everywhere(moved(-2 * mm, 0))));
    const margin = findings.find(({ kept, rule }) => !kept && rule.startsWith("Lề trái"));
    expect(margin).toMatchObject({
      page: 1,
      measured: "28,0 mm",
      clause: "NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.3",
    });
  });

  test.each(onPage)("finds that %s", async (_, plant, rule) => {
    const broken = await brokenRules(plant());
    expect(
      broken.some((each) => each.includes(rule)),
      broken.join("\n") || "nothing found broken",
    ).toBe(true);
  });

  test.each(inFile)("finds that %s", async (_, plant, rule) => {
    const broken = await brokenRules(plant());
    expect(
      broken.some((each) => each.includes(rule)),
      broken.join("\n") || "nothing found broken",
    ).toBe(true);
  });
});
