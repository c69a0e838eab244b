import { describe, expect, test } from "vitest";
import type { OfficialDocument } from "../../functions/decree30/document.ts";
import { type Typeset, typesetDocument } from "../../functions/decree30/typeset.ts";
import type { Mark, TextMark } from "../../functions/layout/mark.ts";
import { aReport, furnished } from "../support/documents.ts";
import { faces } from "../support/press.ts";

const laid = (over: Partial<OfficialDocument> = {}) => typesetDocument(aReport(over), faces);
const wordsOf = (mark: TextMark) => mark.words.map(({ text }) => text).join(" ");
const textMarks = (typeset: Typeset, page: number) =>
  (typeset.pages[page]?.marks ?? []).filter((mark) => mark.type === "text");
const find = (typeset: Typeset, words: string) => {
  for (const [page, { marks }] of typeset.pages.entries()) {
    const mark = marks.find(
      (each): each is TextMark => each.type === "text" && wordsOf(each).startsWith(words),
    );
    if (mark) return { page, mark };
  }
  throw new Error(`Not printed: ${words}`);
};
const widthOf = (mark: TextMark) =>
  mark.words.reduce((sum, { width }) => sum + width * mark.size, 0) + (mark.words.length - 1) * mark.space;

/** The first rule drawn below a line of text and centred on it. */
function ruleBelow(typeset: Typeset, words: string): number {
  const { page, mark } = find(typeset, words);
  const middle = mark.x + widthOf(mark) / 2;
  type Rule = Extract<Mark, { type: "rule" }>;
  const rule = typeset.pages[page]?.marks.find(
    (each): each is Rule =>
      each.type === "rule" &&
      each.from.y > mark.y &&
      each.from.y < mark.y + 8 &&
      Math.abs((each.from.x + each.to.x) / 2 - middle) < 1,
  );
  return rule ? Math.abs(rule.to.x - rule.from.x) : 0;
}

describe("words that only lead into a list", () => {
  test("stand on the page of its first point, wherever the page ends", () => {
    const placesOf = (filling: number) => {
      const lines = Array.from({ length: filling }, (_, at) => ({
        type: "point" as const,
        mark: "-",
        text: `Việc ${at}.`,
      }));
      const list = [
        { type: "paragraph" as const, text: "Các chỉ tiêu chưa đạt:" },
        { type: "point" as const, mark: "-", text: "Thu ngân sách." },
      ];
      const typeset = laid({
        body: [...lines, ...list, { type: "paragraph", text: "Trên đây là báo cáo./." }],
      });
      return [find(typeset, "Các chỉ tiêu chưa").page, find(typeset, "Thu ngân sách").page];
    };
    const places = Array.from({ length: 40 }, (_, at) => placesOf(at + 10));
    expect(new Set(places.map(([lead]) => lead)).size).toBeGreaterThan(1);
    for (const [lead, first] of places) expect(lead).toBe(first);
  });
});

describe("the head of a document", () => {
  test("draws the rule under the motto as long as the motto", () => {
    expect(ruleBelow(laid(), "Độc lập")).toBeCloseTo(widthOf(find(laid(), "Độc lập").mark), 3);
  });

  test.each(["XÃ AN SƠN", "phương hướng, nhiệm vụ"])(
    "draws the rule under %s a third to a half as long",
    (words) => {
      const [rule, width] = [ruleBelow(laid(), words), widthOf(find(laid(), words).mark)];
      expect(rule / width).toBeGreaterThan(1 / 3);
      expect(rule / width).toBeLessThan(1 / 2);
    },
  );

  test("leaves number and day open until the clerk gives them, each a place of its own", () => {
    const { places } = laid();
    expect(places.number).toMatchObject({ page: 0, width: 33 });
    expect(places.date).toMatchObject({ page: 0, width: 22 });
  });

  test("prints them once they are given", () => {
    const issued = laid({
      number: { serial: 5, symbol: "BC-UBND" },
      dated: { place: "An Sơn", day: 3, month: 2, year: 2026 },
    });
    expect(find(issued, "Số: 05/BC-UBND").page).toBe(0);
    expect(find(issued, "An Sơn, ngày 03 tháng 02 năm 2026").page).toBe(0);
  });

  test("stands number and date on one height", () => {
    const typeset = laid();
    expect(find(typeset, "An Sơn, ngày").mark.y).toBeCloseTo(find(typeset, "Số:").mark.y, 0);
  });

  test("makes room for an issuer with a long name", () => {
    const lines = ["HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG RẤT DÀI TÊN"];
    const typeset = laid({ issuer: { lines } });
    const state = find(typeset, "CỘNG HÒA").mark;
    for (const mark of textMarks(typeset, 0).filter(({ y }) => y < 120 && y > 0)) {
      const apart = mark.x + widthOf(mark) <= state.x + 1 || mark.x >= state.x - 1;
      expect(apart).toBe(true);
    }
  });
});

describe("the four kinds", () => {
  test.each([
    ["report", "BÁO CÁO"],
    ["proposal", "TỜ TRÌNH"],
    ["notice", "THÔNG BÁO"],
  ] as const)("calls a %s %s", (kind, name) => {
    expect(find(laid({ kind }), name).mark.face).toBe(faces.bold);
  });

  test("calls a letter nothing, and says under its number what it is about", () => {
    const typeset = laid({ kind: "letter", subject: "đôn đốc báo cáo" });
    expect(() => find(typeset, "BÁO CÁO")).toThrow();
    const { mark } = find(typeset, "V/v đôn đốc báo cáo");
    expect([mark.face, mark.size]).toEqual([faces.regular, 12]);
  });
});

describe("titles over several lines", () => {
  const subject =
    "Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho tập thể, cá nhân có thành tích xuất sắc";
  const linesOf = (words: string) => {
    const typeset = laid({ subject: words });
    const head = find(typeset, "BÁO CÁO").mark;
    const at = textMarks(typeset, 0).indexOf(head);
    const lines = textMarks(typeset, 0).slice(at + 1);
    return lines.slice(
      0,
      lines.findIndex((mark) => mark.node !== head.node),
    );
  };

  test("are about equally long", () => {
    const widths = linesOf(subject).map(widthOf);
    expect(widths.length).toBeGreaterThan(1);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(2 / 3);
  });

  test("break after a comma where that costs little, and never before a dash", () => {
    const lines = linesOf(
      "Công tác thi đua, khen thưởng 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm",
    );
    expect(lines[0] && wordsOf(lines[0])).toMatch(/năm,$/);
    for (const line of linesOf(
      "Gửi hồ sơ đề nghị khen thưởng năm học 2021 - 2022 chậm nhất ngày 15 tháng 6 năm 2022",
    ))
      expect(wordsOf(line)).not.toMatch(/ -$/);
    const issuer = { lines: ["HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH BÌNH MINH"] };
    for (const { words } of textMarks(laid({ issuer }), 0))
      expect(words.length > 1 && words[0]?.text).not.toBe("-");
  });
});

describe("legal bases", () => {
  test("end in a semicolon each and the last in a full stop, whatever was typed", () => {
    const bases = ["Căn cứ Luật thứ nhất", "Căn cứ Luật thứ hai.", "Căn cứ Luật thứ ba;"];
    const body: OfficialDocument["body"] = [
      ...bases.map((text) => ({ type: "basis", text }) as const),
      { type: "paragraph", text: "Hết" },
    ];
    const typeset = laid({ body, annexes: [] });
    const ends = ["nhất", "hai", "ba"].map((word) =>
      wordsOf(find(typeset, `Căn cứ Luật thứ ${word}`).mark).at(-1),
    );
    expect(ends.join("")).toBe(";;.");
    expect(find(typeset, "Căn cứ Luật thứ nhất").mark.face).toBe(faces.italic);
  });
});

describe("addressees and recipients", () => {
  test("puts one addressee on the line itself", () => {
    expect(wordsOf(find(laid({ addressees: ["Sở Nội vụ"] }), "Kính gửi:").mark)).toBe("Kính gửi: Sở Nội vụ");
  });

  test("puts several under each other, their dashes under the colon", () => {
    const typeset = laid({ addressees: ["Sở Nội vụ", "Cụm thi đua số 4"] });
    const heading = find(typeset, "Kính gửi:").mark;
    const entry = find(typeset, "Sở Nội vụ;").mark;
    const last = find(typeset, "Cụm thi đua số 4.").mark;
    const colon = heading.x + widthOf(heading) - faces.regular.word(":").width * 14;
    const dash = textMarks(typeset, 0).find((mark) => wordsOf(mark) === "-" && mark.y === entry.y);
    expect(dash?.x).toBeCloseTo(colon, 0);
    expect(last.x).toBe(entry.x);
  });

  test("begins the recipients with those above, when there are any", () => {
    expect(find(laid(), "Như trên;").mark.size).toBe(11);
    expect(() => find(laid({ addressees: [] }), "Như trên;")).toThrow();
  });

  test("ends the list with the archive and a full stop, and the text with ./.", () => {
    expect(find(laid(), "Lưu: VT, VHXH.").mark.size).toBe(11);
    const last = laid()
      .pages.flatMap(({ marks }) => marks)
      .filter((mark) => mark.type === "text" && mark.size === 14);
    expect(last.some((mark) => mark.type === "text" && wordsOf(mark).endsWith("báo cáo./."))).toBe(true);
  });
});

describe("boxes 12 and 13", () => {
  const furnishedPages = laid(furnished);
  const { page, mark } = find(furnishedPages, "Địa chỉ:");
  const rule = laid(furnished).pages[0]?.marks.find((each) => each.type === "rule" && each.from.y > 700);

  test("stand where the decree has them: under the recipients, and at the first page's foot", () => {
    const [drafter, archive] = [find(laid(furnished), "NTM.(12)"), find(laid(furnished), "Lưu: VT")];
    expect(drafter.page).toBe(archive.page);
    expect(drafter.mark.y).toBeGreaterThan(archive.mark.y);
    expect([drafter.mark.size, mark.size, page]).toEqual([11, 11, 0]);
  });

  test("shorten the first page's text and no other page's", () => {
    const above = textMarks(laid(furnished), 0).filter(({ size }) => size === 14);
    const lowest = Math.max(...above.map(({ y }) => y));
    expect(rule?.type === "rule" && rule.from.y - lowest).toBeGreaterThan(12);
    expect(Math.max(...textMarks(laid(furnished), 1).map(({ y }) => y))).toBeGreaterThan(760);
  });

  test("draw the rule across the whole width of the text", () => {
    const width = rule?.type === "rule" ? rule.to.x - rule.from.x : 0;
    expect(width).toBeCloseTo(((210 - 30 - 18) * 72) / 25.4, 3);
  });

  test("keep each way to reach the office on one line, in the decree's order", () => {
    const contact = { ...furnished.contact, website: `anson.${"rat-dai.".repeat(7)}example` };
    const lines = textMarks(laid({ contact }), 0).filter(({ y, size }) => y > 700 && size === 11);
    expect(lines.map(wordsOf)).toEqual([
      "Địa chỉ: Thôn Trung Tâm, xã An Sơn, tỉnh Lâm Bình",
      "Thư điện tử: vanphong.anson@lambinh.example",
      `Trang thông tin điện tử: ${contact.website}`,
      "Điện thoại: 0200 3555 010; fax: 0200 3555 011",
    ]);
  });

  test("are heard after the whole text", () => {
    const roles = furnishedPages.structure.kids[0]?.kids ?? [];
    expect(roles.at(-1)).toBe(mark.node ?? undefined);
  });
});

describe("pages", () => {
  test("are numbered from the second on, each annex for itself", () => {
    const typeset = laid();
    const numbers = typeset.pages.map(({ marks }) => {
      const mark = marks.find((each): each is TextMark => each.type === "text" && each.y < 50);
      return mark ? wordsOf(mark) : "";
    });
    const starts = typeset.outline.filter(({ title }) => title.startsWith("Phụ lục")).map(({ page }) => page);
    expect(starts).toHaveLength(2);
    for (const [page, number] of numbers.entries()) {
      const start = [0, ...starts].filter((at) => at <= page).at(-1) ?? 0;
      expect(number).toBe(page === start ? "" : String(page - start + 1));
    }
  });

  test("lie on their side where an annex asks for it", () => {
    const last = laid().pages.at(-1);
    expect(last && last.width > last.height).toBe(true);
  });

  test("hold signature and seal on the page of the last words, the seal over the signature's left third", () => {
    const typeset = laid();
    const { signature, seal } = typeset.places;
    expect(signature?.page).toBe(find(typeset, "Trần Văn Mẫu").page);
    expect(seal && signature && seal.x + seal.width - signature.x).toBeCloseTo(
      (signature?.width ?? 0) / 3,
      3,
    );
    expect(seal?.width).toBeCloseTo((36 * 72) / 25.4, 3);
  });
});

describe("the way to the headings", () => {
  test("follows parts, headings and annexes and never skips a level", () => {
    const levels = laid().outline.map(({ title, level }) => `${level} ${title.slice(0, 14).trim()}`);
    expect(levels).toEqual([
      "2 Phần thứ nhất.",
      "3 I. Công tác lã",
      "4 1. Công tác ch",
      "4 2. Kết quả tổ",
      "5 2.1. Phong trà",
      "3 II. Tồn tại, h",
      "2 Phần thứ hai.",
      "1 Phụ lục I. Dan",
      "1 Phụ lục II. Số",
    ]);
  });

  test("starts a report without parts at the second level", () => {
    const body: OfficialDocument["body"] = [{ type: "heading", level: 3, number: "1.1", text: "Sâu" }];
    expect(laid({ body, annexes: [] }).outline).toMatchObject([{ level: 2, title: "1.1. Sâu", page: 0 }]);
  });

  test("writes parts by numeral where the authority does", () => {
    expect(find(laid({ parts: "roman" }), "Phần I").mark.face).toBe(faces.bold);
  });
});

describe("the columns of a table", () => {
  const table = (heads: readonly string[], cells: readonly string[], share = 1): OfficialDocument["body"] => [
    {
      type: "table",
      columns: heads.map((head, at) => ({ head, share: at === 0 ? 30 : share, align: "start" })),
      rows: [{ type: "cells", cells }],
    },
    { type: "paragraph", text: "Hết" },
  ];
  const printedIn = (body: OfficialDocument["body"]) =>
    textMarks(laid({ body, annexes: [] }), 0).flatMap(({ words }) => words.map(({ text }) => text));

  test("give a narrow one what its longest syllable or figure needs, so that none is cut", () => {
    const words = printedIn(
      table(["Đơn vị", "Chuyên đề", "Chiến sĩ"], ["Thôn số 1", "nghiêng", "11.120,35"]),
    );
    expect(words).toEqual(expect.arrayContaining(["Chuyên", "Chiến", "nghiêng", "11.120,35"]));
  });

  test("keep their shares where every word has room, and cut only codes and names of files", () => {
    const code = "bao_cao_so_ket_6_thang_dau_nam_2026_ban_cuoi.pdf";
    const words = printedIn(table(["Đơn vị", "Tên tệp"], ["Thôn số 1", code], 8));
    expect(words).not.toContain(code);
    expect(words.join("")).toContain(code);
  });
});
