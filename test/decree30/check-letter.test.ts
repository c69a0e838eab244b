import { describe, expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import type { OfficialDocument } from "../../functions/decree30/document.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { kinds } from "../golden/kinds.ts";
import { aReport } from "../support/documents.ts";
import { type Edit, faced, moved, onText, reworded, sized, spoiled } from "../support/plant.ts";
import { faces, printed } from "../support/press.ts";

const { letter, proposal, notice } = kinds as Record<"letter" | "proposal" | "notice", OfficialDocument>;

const about = /^V\/v|^công tác thi đua, khen thưởng$|^6 tháng đầu năm 2026$/;
const red: (edit: Edit) => Edit = (edit) => (mark, spot) =>
  mark.type === "rule" && mark.ink === "red" ? edit(mark, spot) : mark;
const none: readonly [] = [];
const signedAs = (authority: readonly string[], position: string) => ({ signature: { authority, position } });

/** Which document, what was done to its page, and words of the rule that must be found broken. */
const planted: readonly (readonly [string, Partial<OfficialDocument>, Edit, string])[] = [
  ["a letter's subject is set in 14 pt", letter, onText(about, sized(14)), "“V/v” cỡ 12"],
  ["a letter's subject is bold", letter, onText(about, faced("bold")), "“V/v” cỡ 12"],
  [
    "a letter's subject does not begin with V/v",
    letter,
    onText(
      /^V\/v/,
      reworded((text) => text.replace("V/v", "Về việc")),
    ),
    "“V/v” cỡ 12",
  ],
  [
    "a letter's subject stands left of the number's middle",
    letter,
    onText(about, moved(-12, 0)),
    "“V/v” cỡ 12",
  ],
  ["a letter's subject stands too near the number", letter, onText(about, moved(0, -4)), "cách dòng số"],
  [
    "a rule is drawn under a letter's subject",
    letter,
    (mark, spot) =>
      mark.type === "text" && /^6 tháng đầu năm 2026$/.test(spot.text)
        ? [
            mark,
            {
              type: "rule",
              from: { x: mark.x + 30, y: mark.y + 4 },
              to: { x: mark.x + 70, y: mark.y + 4 },
              weight: 0.75,
              ink: "black",
            },
          ]
        : mark,
    "không có đường kẻ dưới",
  ],
  ["a letter is addressed to nobody", { ...letter, addressees: [] }, (mark) => mark, "có “Kính gửi"],
  ["a proposal is addressed to nobody", { ...proposal, addressees: [] }, (mark) => mark, "có “Kính gửi"],
  [
    "the mark of urgency is black",
    letter,
    onText(/^KHẨN$/, (mark) => ({ ...mark, ink: "black" })),
    "mức độ khẩn chữ in hoa",
  ],
  ["the mark of urgency is not bold", letter, onText(/^KHẨN$/, faced("regular")), "mức độ khẩn chữ in hoa"],
  ["the mark of urgency is set in 11 pt", letter, onText(/^KHẨN$/, sized(11)), "mức độ khẩn chữ in hoa"],
  ["the mark of urgency has no frame", letter, red(() => none), "trong khung viền đơn"],
  [
    "the frame of urgency is open on a side",
    letter,
    red((mark) => (isRight(mark) ? none : mark)),
    "khung viền",
  ],
  ["the mark of urgency stands to the right", letter, onText(/^KHẨN$/, moved(20, 0)), "khung viền"],
  [
    "a basis does not end in a semicolon",
    proposal,
    onText(
      /^Căn cứ Luật/,
      reworded((text) => text.replace(";", ".")),
    ),
    "Mỗi căn cứ",
  ],
  [
    "the last basis does not end in a full stop",
    proposal,
    onText(
      /^năm 2026\.$/,
      reworded((text) => text.replace(".", ";")),
    ),
    "Mỗi căn cứ",
  ],
  ["a point with a letter is bold", notice, onText(/^a\)|^Rà soát/, faced("bold")), "Điểm a), b), c)"],
  [
    "the prefix is typed T/M",
    {},
    onText(
      /^TM\./,
      reworded((text) => text.replace("TM", "T/M")),
    ),
    "viết tắt quyền hạn",
  ],
  [
    "the prefix has no full stop",
    {},
    onText(
      /^KT\./,
      reworded((text) => text.replace(".", "")),
    ),
    "viết tắt quyền hạn",
  ],
  [
    "an acting head's Q. is run into the office",
    proposal,
    onText(
      /^Q\. /,
      reworded((text) => text.replace("Q. ", "Q.")),
    ),
    "viết tắt quyền hạn",
  ],
  [
    "who signs by order names no office of his own",
    { ...letter, ...signedAs([], "TL. CHỦ TỊCH") },
    (mark) => mark,
    "rồi đến chức vụ người ký",
  ],
  [
    "an annex goes with another kind of document",
    {},
    onText(
      /^\(Kèm theo/,
      reworded((text) => text.replace("Báo cáo", "Tờ trình")),
    ),
    "đúng loại và ký hiệu",
  ],
  [
    "an annex goes with a document of another symbol",
    {},
    onText(
      /^\(Kèm theo/,
      reworded((text) => text.replace("BC-UBND", "BC-SNV")),
    ),
    "đúng loại và ký hiệu",
  ],
];

function isRight(mark: Parameters<Edit>[0]): boolean {
  return mark.type === "rule" && mark.from.x === mark.to.x && mark.from.y < mark.to.y;
}

describe("T49: letters, proposals and notices", () => {
  test.each(planted)("are found broken when %s", async (_, over, edit, rule) => {
    const broken = breachesIn(await checkPdf(spoiled(edit, over)));
    expect(
      broken.some((each) => each.includes(rule)),
      broken.join("\n") || "nothing found broken",
    ).toBe(true);
  });
});

const committee = { issuer: { lines: ["ỦY BAN NHÂN DÂN", "XÃ AN SƠN"] } };

describe("who signs for a People's Committee", () => {
  const lines = (over: Partial<OfficialDocument>) =>
    typesetDocument(aReport(over), faces)
      .pages.flatMap(({ marks }) => marks)
      .flatMap((mark) => (mark.type === "text" ? [mark.words.map(({ text }) => text).join(" ")] : []));

  test.each([
    [["KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH"],
    [[], "CHỦ TỊCH"],
    [[], "Q. CHỦ TỊCH"],
  ])("signs on its behalf, also where the settings say only %j %s", async (authority, position) => {
    const over = { ...committee, ...signedAs(authority, position) };
    const said = lines(over);
    const at = said.indexOf("TM. ỦY BAN NHÂN DÂN");
    expect(said.slice(at, at + authority.length + 2)).toEqual([
      "TM. ỦY BAN NHÂN DÂN",
      ...authority,
      position,
    ]);
    expect(breachesIn(await checkPdf(printed(aReport(over))))).toEqual([]);
  });

  test.each([["TL. CHỦ TỊCH"], ["TUQ. CHỦ TỊCH"]])("signs for its Chairman alone under %s", (authority) => {
    expect(lines({ ...committee, ...signedAs([authority], "CHÁNH VĂN PHÒNG") })).not.toContain(
      "TM. ỦY BAN NHÂN DÂN",
    );
  });

  test("signs as the Chairman alone in the Chairman's own document", () => {
    const issuer = { lines: ["CHỦ TỊCH", "ỦY BAN NHÂN DÂN XÃ AN SƠN"] };
    expect(lines({ issuer, ...signedAs([], "CHỦ TỊCH") })).not.toContain("TM. ỦY BAN NHÂN DÂN");
  });

  test("and heads a council with the agency's seal, names both offices, the agency's over the name", async () => {
    const signature = {
      authority: ["TM. HỘI ĐỒNG"],
      position: "CHỦ TỊCH",
      officeInAgency: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ",
      name: "Trần Văn Mẫu",
    };
    const issuer = { superior: "UBND XÃ AN SƠN", lines: ["HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"] };
    const said = lines({ issuer, signature });
    expect(said[said.indexOf("Trần Văn Mẫu") - 1]).toBe("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ");
    expect(breachesIn(await checkPdf(printed(aReport({ issuer, signature }))))).toEqual([]);
  });
});
