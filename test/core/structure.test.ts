import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Piece, structureOf } from "../../functions/core/text/structure.ts";
import { symbols } from "../../functions/core/text/symbols.ts";
import { tidy } from "../../functions/core/text/tidy.ts";
import { marked, written } from "../../functions/core/text/written.ts";
import { growth, MOST_GROWTH } from "../support/growth.ts";

/** "h1 Thuận lợi", "p2 03 buổi", "= đoạn văn", "# TT | Tên". */
const outline = (text: string) => structureOf(text).map(told);

function told(piece: Piece): string {
  switch (piece.type) {
    case "heading":
      return `h${piece.level} ${piece.text}`;
    case "point":
      return `p${piece.level} ${piece.text}`;
    case "paragraph":
      return `= ${piece.text}`;
    case "table":
      return [piece.table.head, ...piece.table.rows].map((row) => `# ${row?.join(" | ") ?? ""}`).join("\n");
  }
}

describe("a list pasted into an answer", () => {
  // list-paste
  test("is read into headings, points and a table, and no mark is kept", () => {
    const pasted = [
      "I. ĐẶC ĐIỂM TÌNH HÌNH",
      "1. Thuận lợi",
      "a) Được sự quan tâm của cấp ủy",
      "– Công tác tuyên truyền",
      "+ 03 buổi",
      "• 12 lượt",
      "**Hoàn thành** tốt _nhiệm vụ_",
      "TT\tDanh hiệu\tSố lượng",
      "1\tLĐTT\t12",
    ].join("\n");
    expect(outline(pasted)).toEqual([
      "h1 ĐẶC ĐIỂM TÌNH HÌNH",
      "h2 Thuận lợi",
      "p1 Được sự quan tâm của cấp ủy",
      "p2 Công tác tuyên truyền",
      "p3 03 buổi",
      "p4 12 lượt",
      "= Hoàn thành tốt nhiệm vụ",
      "# TT | Danh hiệu | Số lượng\n# 1 | LĐTT | 12",
    ]);
  });

  const prose = [
    "1. 500 triệu đồng",
    "1.762 hộ nghèo",
    "2.1 tỷ đồng",
    "2. tỷ lệ hộ nghèo giảm",
    "19/5/2014 là ngày thành lập",
    "30/2020/NĐ-CP của Chính phủ",
    "12-CT/TW của Ban Bí thư",
    "6 tháng đầu năm",
    "17/17 chỉ tiêu",
    "43,8% KH.",
    "V/v triển khai phong trào",
    "V/V triển khai phong trào",
    "I think so",
    "X. Hòa Bình có 3 thôn",
    "x. Hòa Bình có 3 thôn",
    "a. Nguyễn Văn A",
    "C. Thuận phát biểu",
    "- 5 °C",
    "-5°C",
    "+ 5%",
    "+84 912 345 678",
    "-5 %",
    "27 tháng 6 năm 2022.",
    "Phần mềm kế toán",
    "Phần 1 của kế hoạch",
    "XIV Đảng bộ huyện",
    "2022. UBND huyện",
    "Mục tiêu: giảm nghèo",
  ];
  test.each(prose)("leaves %j as prose", (line) => {
    expect(outline(line)).toEqual([`= ${line}`]);
  });

  const points: readonly (readonly [string, string])[] = [
    ["- Gạch ngang", "Gạch ngang"],
    ["– Gạch dài", "Gạch dài"],
    ["-Không cách", "Không cách"],
    ["+ 03 buổi", "03 buổi"],
    ["• 12 lượt", "12 lượt"],
    ["* Sao", "Sao"],
    ["1. Một", "Một"],
    ["1) một", "một"],
    ["1/ Một", "Một"],
    ["1- Một", "Một"],
    ["1/- Một", "Một"],
    ["1.\tMột", "Một"],
    ["a) một", "một"],
    ["1. “Ngày thứ Bảy vì dân”", "“Ngày thứ Bảy vì dân”"],
    ["2.1 Tỷ lệ hộ nghèo", "Tỷ lệ hộ nghèo"],
    ["\uf0b7 Một là, chậm.", "Một là, chậm."],
    ["\uf0d8\tHai là, thiếu.", "Hai là, thiếu."],
    ["➢ Ba", "Ba"],
    ["❖ Bốn", "Bốn"],
    ["★ Năm", "Năm"],
    ["✓ Sáu", "Sáu"],
    ["o\tBảy", "Bảy"],
    ["Ø\u00a0\u00a0Tám", "Tám"],
    ["①Một", "Một"],
  ];
  test.each(points)("takes the mark off %j", (line, text) => {
    expect(outline(line)).toEqual([`p1 ${text}`]);
  });

  const lists: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      "the letters of Vietnamese in their order, đ behind d",
      ["a. Một", "b. Hai", "c. Ba", "d. Bốn", "đ. Năm", "e. Sáu", "g. Bảy"],
      ["p1 Một", "p1 Hai", "p1 Ba", "p1 Bốn", "p1 Năm", "p1 Sáu", "p1 Bảy"],
    ],
    ["small Roman numerals", ["i) một", "ii) hai", "iii) ba"], ["p1 một", "p1 hai", "p1 ba"]],
    [
      "capital letters beside one another",
      ["A. Kết quả", "- Tốt", "B. Hạn chế", "- Còn"],
      ["h1 Kết quả", "p1 Tốt", "h1 Hạn chế", "p1 Còn"],
    ],
    [
      "every level that offices use",
      [
        "Phần thứ nhất. KẾT QUẢ",
        "I. Chỉ đạo",
        "1. Văn bản",
        "1.1. Của huyện",
        "a) Kế hoạch:",
        "- Một",
        "+ Hai",
      ],
      ["h1 KẾT QUẢ", "h2 Chỉ đạo", "h3 Văn bản", "h4 Của huyện", "p1 Kế hoạch:", "p2 Một", "p3 Hai"],
    ],
    [
      "bullets by which came first, not by a fixed ladder",
      ["+ Ngoài", "- trong", "+ Ngoài nữa", "- trong nữa"],
      ["p1 Ngoài", "p2 trong", "p1 Ngoài nữa", "p2 trong nữa"],
    ],
    ["one bullet further in", ["- A", "  - b", "  - c", "- D"], ["p1 A", "p2 b", "p2 c", "p1 D"]],
    [
      "numbers that say something as points, not as headings",
      ["1. Đã ban hành 05 văn bản.", "2. Mở 03 lớp", "- cho cán bộ", "3. Khen thưởng kịp thời"],
      ["p1 Đã ban hành 05 văn bản.", "p1 Mở 03 lớp", "p2 cho cán bộ", "p1 Khen thưởng kịp thời"],
    ],
    [
      "numbers begun afresh under the next heading",
      ["I. Ưu điểm", "1. Tốt.", "2. Khá.", "II. Hạn chế", "1. Chậm.", "2. Thiếu."],
      ["h1 Ưu điểm", "p1 Tốt.", "p1 Khá.", "h1 Hạn chế", "p1 Chậm.", "p1 Thiếu."],
    ],
    [
      "a line that leads a list in",
      ["Trong kỳ, đơn vị đã:", "- Mở 3 lớp;", "- Phát động 2 đợt.", "Ngoài ra, đã khen thưởng."],
      ["p1 Trong kỳ, đơn vị đã:", "p2 Mở 3 lớp;", "p2 Phát động 2 đợt.", "= Ngoài ra, đã khen thưởng."],
    ],
    [
      "a short line over a list as its heading",
      ["Thuận lợi", "- Được quan tâm", "Khó khăn", "- Thiếu người"],
      ["h1 Thuận lợi", "p1 Được quan tâm", "h1 Khó khăn", "p1 Thiếu người"],
    ],
    [
      "markdown",
      ["# Kết quả", "## Thi đua", "* một", "* **hai**", "---", "| TT | Tên |", "|---|---|", "| 1 | An |"],
      ["h1 Kết quả", "h2 Thi đua", "p1 một", "p1 hai", "# TT | Tên\n# 1 | An"],
    ],
    [
      "numbered lines with one tab as a list and not as a table",
      ["1.\tCông tác tuyên truyền.", "2.\tCông tác khen thưởng."],
      ["p1 Công tác tuyên truyền.", "p1 Công tác khen thưởng."],
    ],
    [
      "lines that a mail broke at its margin, made whole",
      ["- Phong trào thi đua được phát động sâu rộng từ huyện", "đến cơ sở, đạt", "43,8% KH.", "- Hai"],
      ["p1 Phong trào thi đua được phát động sâu rộng từ huyện đến cơ sở, đạt 43,8% KH.", "p1 Hai"],
    ],
    [
      "a day at a broken line's start as a day",
      ["Hội nghị tổng kết phong trào thi đua tổ chức vào ngày", "27. Trong dịp này, đã khen 5 tập thể."],
      ["= Hội nghị tổng kết phong trào thi đua tổ chức vào ngày 27. Trong dịp này, đã khen 5 tập thể."],
    ],
  ];
  test.each(lists)("reads %s", (_, lines, expected) => {
    expect(outline(lines.join("\n"))).toEqual(expected);
  });
});

describe("marks that offices write otherwise", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["1) 50 hộ nghèo.\n2) 12 hộ cận nghèo.", ["p1 50 hộ nghèo.", "p1 12 hộ cận nghèo."]],
    ["1. 1.250 hộ tham gia.\n2. 300 hộ khác.", ["p1 1.250 hộ tham gia.", "p1 300 hộ khác."]],
    ["+) Một.\n+) Hai.", ["p1 Một.", "p1 Hai."]],
    ["-> Một.\n-> Hai.", ["p1 Một.", "p1 Hai."]],
    ["-- Một.\n-- Hai.", ["p1 Một.", "p1 Hai."]],
    ["** Ba.", ["p1 Ba."]],
    ["1 - Tiếp tục.\n2 - Phát huy.", ["p1 Tiếp tục.", "p1 Phát huy."]],
    ["(1) Một; (2) hai; (3) ba.", ["= (1) Một; (2) hai; (3) ba."]],
    ["a) Một; b) hai; c) ba.", ["= a) Một; b) hai; c) ba."]],
    [
      "I.1. Công tác chỉ đạo\nI.1.1. Đã ban hành văn bản.",
      ["h1 Công tác chỉ đạo", "p1 Đã ban hành văn bản."],
    ],
    ["A.1. Kết quả\nĐã làm tốt.", ["h1 Kết quả", "= Đã làm tốt."]],
    ["1.\nThuận lợi\n- Tốt.", ["h1 Thuận lợi", "p1 Tốt."]],
    [
      "a. Nhiệm vụ thứ nhất\nTiếp tục làm.\nb. Nhiệm vụ thứ hai\nLàm mới.",
      ["p1 Nhiệm vụ thứ nhất: Tiếp tục làm.", "p1 Nhiệm vụ thứ hai: Làm mới."],
    ],
  ];
  test.each(cases)("are read: %j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test("stand in a table whose rows lack cells", () => {
    expect(outline("TT\tTên\tSố\n1\tHội\t200\n2\tĐoàn\n3\tĐội\t15\nCộng 215\nĐã xong.")).toEqual([
      "# TT | Tên | Số\n# 1 | Hội | 200\n# 2 | Đoàn | \n# 3 | Đội | 15\n# Cộng 215 |  | ",
      "= Đã xong.",
    ]);
  });
});

describe("rows of cells that begin or end with an empty one", () => {
  test("keep each figure under its own column at the beginning of an answer", () => {
    expect(outline(tidy("\tNăm 2021\tNăm 2022\nHộ nghèo\t12\t9"))).toEqual([
      "#  | Năm 2021 | Năm 2022\n# Hộ nghèo | 12 | 9",
    ]);
  });

  test("stay in their table at the end of it", () => {
    expect(outline(tidy("Nội dung\tSố lượng\nTuyên truyền\t12\nKiểm tra\t\n\n"))).toEqual([
      "# Nội dung | Số lượng\n# Tuyên truyền | 12\n# Kiểm tra | ",
    ]);
  });

  test("are no reason to keep the blanks around plain lines", () => {
    expect(tidy("\t \n \tĐã làm tốt.\nĐã xong. \t\n \t")).toBe("Đã làm tốt.\nĐã xong.");
    expect(tidy(" \n\t\n")).toBe("");
  });
});

describe("lines broken by another program", () => {
  const whole: readonly (readonly [string, readonly string[]])[] = [
    ["Phấn đấu có\n5 tập thể được khen.", ["= Phấn đấu có 5 tập thể được khen."]],
    ["Chưa có\n12 hộ nghèo nào thoát nghèo.", ["= Chưa có 12 hộ nghèo nào thoát nghèo."]],
    ["CHƯA CÓ\n12 HỘ THOÁT NGHÈO", ["= CHƯA CÓ 12 HỘ THOÁT NGHÈO"]],
    [
      "Kết quả:\n12 lớp tập huấn\n03 hội thi,\n1.000 tờ rơi",
      ["= Kết quả: 12 lớp tập huấn; 03 hội thi, 1.000 tờ rơi"],
    ],
    ["12 hộ\nđã thoát nghèo", ["= 12 hộ đã thoát nghèo"]],
    ["12 xã đạt\n15 tiêu chí", ["= 12 xã đạt 15 tiêu chí"]],
    ["Tỷ lệ giảm còn\n2,5%.", ["= Tỷ lệ giảm còn 2,5%."]],
    [
      "Năm 2021 đạt\n1.250 triệu đồng.\nNăm 2022 đạt\n2.350 triệu đồng.",
      ["= Năm 2021 đạt 1.250 triệu đồng.", "= Năm 2022 đạt 2.350 triệu đồng."],
    ],
    ["Kinh phí 1.500\ntriệu đồng được cấp.", ["= Kinh phí 1.500 triệu đồng được cấp."]],
    ["Đã cấp 800.\n000.000 đồng.", ["= Đã cấp 800.000.000 đồng."]],
    ["Phối hợp với Hội Phụ nữ và\nĐoàn Thanh niên xã.", ["= Phối hợp với Hội Phụ nữ và Đoàn Thanh niên xã."]],
    ["Thi đua trong phong trào\n“Toàn dân” ở cơ sở.", ["= Thi đua trong phong trào “Toàn dân” ở cơ sở."]],
    ["3.Đồng chí\nNguyễn Văn A được khen.", ["p1 Đồng chí Nguyễn Văn A được khen."]],
    ["Chưa có\n\n12 hộ thoát nghèo.", ["= Chưa có 12 hộ thoát nghèo."]],
    ["Quý 1.\nĐạt 25%.\nQuý 2.\nĐạt 30%.", ["= Quý 1. Đạt 25%.", "= Quý 2. Đạt 30%."]],
    ["Đã mời PGS.TS.\nNguyễn Văn An.", ["= Đã mời PGS.TS. Nguyễn Văn An."]],
  ];
  test.each(whole)("are made whole: %j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  const kept: readonly (readonly [string, readonly string[]])[] = [
    [
      "- Công tác A:\nĐạt 05 việc.\n- Công tác B:\nĐạt 06 việc.",
      ["p1 Công tác A: Đạt 05 việc.", "p1 Công tác B: Đạt 06 việc."],
    ],
    [
      "1. Công tác A\nĐạt 05 việc.\n2. Công tác B\nChưa đạt 06 việc.",
      ["p1 Công tác A: Đạt 05 việc.", "p1 Công tác B: Chưa đạt 06 việc."],
    ],
    ["Nguyên nhân khách quan:\nDo dịch bệnh.", ["= Nguyên nhân khách quan: Do dịch bệnh."]],
    ["Chưa có\n- 12 hộ thoát nghèo.", ["p1 Chưa có", "p2 12 hộ thoát nghèo."]],
    ["1. Khen thưởng\n- 12 tập thể", ["p1 Khen thưởng", "p2 12 tập thể"]],
  ];
  test.each(kept)("keep what is said with what it is said of: %j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

describe("lines numbered in one run", () => {
  const runs: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      "points where one of them says something",
      [
        "1. Phong trào thi đua được sự quan tâm lãnh đạo.",
        "2. Công tác khen thưởng có chuyển biến:",
        "- Kịp thời;",
        "- Đúng người.",
      ],
      [
        "p1 Phong trào thi đua được sự quan tâm lãnh đạo.",
        "p1 Công tác khen thưởng có chuyển biến:",
        "p2 Kịp thời;",
        "p2 Đúng người.",
      ],
    ],
    [
      "points where the last of them says something",
      ["1. Khen thưởng", "- Kịp thời", "2. Đã phát động thi đua."],
      ["p1 Khen thưởng", "p2 Kịp thời", "p1 Đã phát động thi đua."],
    ],
    [
      "Roman points with numbers under them",
      ["I. Được quan tâm lãnh đạo.", "II. Có chuyển biến", "1. Tuyên truyền", "- Tốt"],
      ["p1 Được quan tâm lãnh đạo.", "p1 Có chuyển biến", "p2 Tuyên truyền", "p3 Tốt"],
    ],
    [
      "points of two numbers",
      ["1. Kết quả", "1.1 Đã ban hành kế hoạch.", "1.2 Tuyên truyền", "- Tốt"],
      ["h1 Kết quả", "p1 Đã ban hành kế hoạch.", "p1 Tuyên truyền", "p2 Tốt"],
    ],
    [
      "a name among them with its prose as one point",
      ["1. Khen thưởng", "Được thực hiện kịp thời.", "2. Đã phát động thi đua."],
      ["p1 Khen thưởng: Được thực hiện kịp thời.", "p1 Đã phát động thi đua."],
    ],
    [
      "a line of them with nothing under it as a point, so that it is not lost",
      ["1. Tuyên truyền", "- Tốt", "2. Khen thưởng kịp thời"],
      ["p1 Tuyên truyền", "p2 Tốt", "p1 Khen thưởng kịp thời"],
    ],
    [
      "headings where each names what is under it, be there nothing yet",
      ["1. Thuận lợi", "- Tốt", "2. Khó khăn", "- Thiếu", "3. Kiến nghị:"],
      ["h1 Thuận lợi", "p1 Tốt", "h1 Khó khăn", "p1 Thiếu", "h1 Kiến nghị"],
    ],
    [
      "points under points, each with its prose",
      ["I. Kết quả", "1. Tuyên truyền", "Được làm tốt.", "2. Khen thưởng", "Kịp thời.", "II. Được quan tâm."],
      ["p1 Kết quả", "p2 Tuyên truyền: Được làm tốt.", "p2 Khen thưởng: Kịp thời.", "p1 Được quan tâm."],
    ],
    [
      "each run by itself: those of one chapter say nothing of the next",
      ["I. Ưu điểm", "1. Tốt.", "2. Khá.", "II. Hạn chế", "1. Con người", "- Thiếu", "2. Kinh phí", "- Ít"],
      ["h1 Ưu điểm", "p1 Tốt.", "p1 Khá.", "h1 Hạn chế", "h2 Con người", "p1 Thiếu", "h2 Kinh phí", "p1 Ít"],
    ],
    ["letters always as points", ["a) Một.", "b) Hai", "- hai một"], ["p1 Một.", "p1 Hai", "p2 hai một"]],
  ];
  test.each(runs)("are read as %s", (_, lines, expected) => {
    expect(outline(lines.join("\n"))).toEqual(expected);
  });
});

describe("bullets that several hands typed", () => {
  const lists: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ["one level", ["- a", "• b", "+ c", "* d", "– e"], ["p1 a", "p1 b", "p1 c", "p1 d", "p1 e"]],
    ["one level again behind any of them", ["• a", "- b", "• c", "- d"], ["p1 a", "p1 b", "p1 c", "p1 d"]],
    [
      "one level, + under - by the custom of offices",
      ["- a", "+ b", "- c", "• d", "+ e"],
      ["p1 a", "p2 b", "p1 c", "p1 d", "p2 e"],
    ],
    [
      "a level more behind a colon",
      ["- a:", "• b", "• c", "- d:", "• e"],
      ["p1 a:", "p2 b", "p2 c", "p1 d:", "p2 e"],
    ],
    [
      "the level of the sign outside behind an inner colon",
      ["- a:", "• b:", "- c"],
      ["p1 a:", "p2 b:", "p1 c"],
    ],
    [
      "levels by their indent",
      ["- a", "  • b", "  + c", "    * d", "• e"],
      ["p1 a", "p2 b", "p2 c", "p3 d", "p1 e"],
    ],
    ["one level under a letter", ["a) a", "- b", "• c", "b) d"], ["p1 a", "p2 b", "p2 c", "p1 d"]],
  ];
  test.each(lists)("are read as %s", (_, lines, expected) => {
    expect(outline(lines.join("\n"))).toEqual(expected);
  });
});

describe("any answer", () => {
  const mark = fc.constantFrom(
    "",
    "- ",
    "– ",
    "+ ",
    "• ",
    "* ",
    "1. ",
    "2. ",
    "3. ",
    "  • ",
    "I. ",
    "II. ",
    "a) ",
    "b) ",
    "1.1. ",
    "\uf0b7 ",
  );
  const words = fc.constantFrom(
    "Công tác tuyên truyền",
    "Được quan tâm",
    "đạt 43,8% KH",
    "Thuận lợi:",
    "KẾT QUẢ",
    "12 lượt.",
    "A\tB",
    "Tốt.",
  );
  const opening = fc.constantFrom("", "- ", "+ ", "• ", "◊ ");
  const line = fc.tuple(opening, words).map(([sign, said]) => `${sign}${said}`);
  const answer = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));
  const letters = (text: string) => text.replace(/[^\p{L}\d,%]/gu, "");
  const textOf = (piece: Piece) =>
    piece.type === "table" ? [piece.table.head ?? [], ...piece.table.rows].flat().join(" ") : piece.text;

  test("comes out with every word of it, in its order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, words), { maxLength: 12 }), (lines) => {
        const text = lines.map(([sign, each]) => `${sign}${each}`).join("\n");
        const read = letters(structureOf(text).map(textOf).join(" "));
        let from = 0;
        for (const [, each] of lines) {
          const at = read.indexOf(letters(each), from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + letters(each).length;
        }
      }),
    );
  });

  test("written again by the marks of an official document reads the same", () => {
    fc.assert(
      fc.property(answer, (text) => {
        const once = written(structureOf(text));
        expect(structureOf(once).map(textOf)).toEqual(structureOf(text).map(textOf));
      }),
    );
  });

  test("takes time in proportion to its length, whatever it is made of", () => {
    const hostile = [
      " ",
      "\t",
      "-",
      "- \n",
      "1.",
      "1.1.1.",
      "I",
      "*",
      "**a",
      "_a",
      "| ",
      "a\tb\n",
      "(",
      "\uf0b7\n",
      "a) \n",
      "A:\n- b\n",
      "#",
    ];
    for (const piece of hostile) {
      const of = (size: number) => piece.repeat(Math.ceil(size / piece.length));
      expect(growth(structureOf, of(50_000), of(100_000)), JSON.stringify(piece)).toBeLessThanOrEqual(
        MOST_GROWTH,
      );
    }
  });
});

describe("signs of symbol fonts", () => {
  // text-bullet
  test("are read as the letters they stand for inside a line", () => {
    expect(symbols("Mục Ⅱ, ① 5 ㎡, 10％, a ⇒ b, 3 ㎞, 5℃, ⅕").text).toBe(
      "Mục II, (1) 5 m², 10%, a → b, 3 km, 5°C, 1/5",
    );
  });

  test("are told by a note, once for each reading", () => {
    expect(symbols("\uf0b7 Một ㎡\n\uf0b7 Hai ㎡").notes).toEqual([
      { step: "symbol", from: "\uf0b7", to: "•", at: 0, count: 2 },
      { step: "symbol", from: "㎡", to: "m²", at: 6, count: 2 },
    ]);
  });

  test("stay where nothing is sure: yes and no side by side, a star alone, a drawing", () => {
    for (const text of ["☑ Có\n☐ Không", "✗ Sai", "Loại ★", "Chúc mừng 🎉", "a \uf0a7 b", "o Công tác"]) {
      expect(symbols(text).text).toBe(text);
    }
  });

  test("alone in a cell are an x or a blank", () => {
    expect(["✓", "✔", "☑", "☐", "✗"].map((text) => symbols(text).text)).toEqual(["x", "x", "x", "", ""]);
  });

  test("read twice are read no further", () => {
    const sign = fc.constantFrom(..."\uf0b7\uf0a7✓☐★❖➢⇒①Ⅱ㎡⅕·§øo -+•\t\u00a0\nAb1");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
        const { text } = symbols(signs.join(""));
        expect(symbols(text).text).toBe(text);
      }),
    );
  });
});

test("the marks printed are those of an official document", () => {
  const pieces = structureOf("a) một\nb) hai\nc) ba\nd) bốn\ne) năm");
  expect(marked(pieces).map(({ mark }) => mark)).toEqual(["a)", "b)", "c)", "d)", "đ)"]);
});
