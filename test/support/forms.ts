import { type SheetOf, workbookOf } from "./sheets.ts";

/** Forms as offices set them, by what is peculiar to each. */
const heads = (...words: readonly string[]) => words.map((is) => ({ is, bold: true }));

/** Award counts: merged heads, a row of numbers, a group, a total, notes and who signs. */
const awardCounts: SheetOf = {
  name: "Biểu KT",
  rows: [
    [
      { is: "UBND HUYỆN AN SƠN", columns: 3 },
      null,
      null,
      { is: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", columns: 4 },
    ],
    [{ is: "PHÒNG NỘI VỤ", columns: 3 }, null, null, { is: "Độc lập - Tự do - Hạnh phúc", columns: 4 }],
    [],
    [{ is: "TỔNG HỢP KẾT QUẢ KHEN THƯỞNG", columns: 7, bold: true }],
    [{ is: "6 tháng đầu năm 2026", columns: 7 }],
    [
      { is: "TT", rows: 3 },
      { is: "Danh hiệu, hình thức khen thưởng", rows: 3 },
      { is: "Tổng số", rows: 3 },
      { is: "Trong đó", columns: 3 },
      null,
      null,
      { is: "Kinh phí (triệu đồng)", rows: 3 },
    ],
    [null, null, null, { is: "Tập thể", rows: 2 }, { is: "Cá nhân", columns: 2 }],
    [null, null, null, null, "Lãnh đạo", "Trực tiếp"],
    ["A", "B", "1=2+3+4", 2, 3, 4, 5],
    ["I", { is: "Danh hiệu thi đua", bold: true }],
    [1, "Lao động tiên tiến"],
    [2, "Tập thể lao động tiên tiến"],
    ["II", { is: "Hình thức khen thưởng", bold: true }],
    [1, "Giấy khen"],
    [{ is: "Tổng cộng", columns: 2, bold: true }],
    [{ is: "Ghi chú: chỉ ghi khen thưởng trong kỳ", columns: 7 }],
    [null, null, null, null, { is: "An Sơn, ngày … tháng … năm 2026", columns: 3 }],
    [{ is: "Người lập biểu", columns: 2 }, null, null, null, { is: "THỦ TRƯỞNG ĐƠN VỊ", columns: 3 }],
  ],
  ruled: [6, 15],
};

/** Self-scoring: points that the office gave, sub-rows, reasons. */
const selfScoring: SheetOf = {
  name: "Chấm điểm",
  rows: [
    [{ is: "BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2026", columns: 6, bold: true }],
    [
      {
        is: "(Kèm theo Hướng dẫn số 12/HD-HĐTĐKT ngày 05/01/2026 của Hội đồng Thi đua - Khen thưởng)",
        columns: 6,
      },
    ],
    [],
    heads("TT", "Nội dung tiêu chí", "Điểm chuẩn", "Điểm tự chấm", "Điểm thẩm định", "Lý do cộng, trừ"),
    ["I", { is: "Thực hiện nhiệm vụ chính trị", bold: true }, 60],
    [1, "Hoàn thành chỉ tiêu kinh tế - xã hội", 40],
    ["a)", "Thu ngân sách", 25],
    ["b)", "Giải quyết việc làm", 15],
    [2, "Chế độ báo cáo", 20],
    ["II", { is: "Công tác thi đua, khen thưởng", bold: true }, 40],
    [1, "Phát động phong trào", 20],
    [2, "Nhân điển hình", 20],
    [null, { is: "Tổng cộng", bold: true }, 100],
  ],
  ruled: [4, 13],
};

/** A statistical form: symbol and reporters above, letters and numbers, section rows across the table. */
const statistical: SheetOf = {
  name: "0601",
  rows: [
    [
      { is: "Biểu số: 0601.N/BNV-TĐKT", columns: 2 },
      null,
      { is: "SỐ PHONG TRÀO THI ĐUA", columns: 3, bold: true },
      null,
      null,
      { is: "Đơn vị báo cáo:", columns: 2 },
    ],
    [
      { is: "Ban hành theo Thông tư số 2/2023/TT-BNV", columns: 2 },
      null,
      { is: "Năm 2026", columns: 3 },
      null,
      null,
      { is: "Đơn vị nhận báo cáo: Sở Nội vụ", columns: 2 },
    ],
    [null, null, null, null, null, { is: "Đơn vị tính: Phong trào", columns: 2 }],
    [null, { is: "Mã số", rows: 2 }, { is: "Tổng số", rows: 2 }, { is: "Chia ra", columns: 4 }],
    [null, null, null, "Trung ương", "Cấp tỉnh", "Cấp huyện", "Cấp xã"],
    ["A", "B", 1, 2, 3, 4, 5],
    ["Tổng số", "01"],
    [{ is: "1. Phân theo lĩnh vực", columns: 7 }],
    ["- Kinh tế", "02"],
    ["- Văn hóa, xã hội", "03"],
    ["- Quốc phòng, an ninh", "04"],
    [{ is: "2. Phân theo hình thức", columns: 7 }],
    ["- Thường xuyên", "05"],
    ["- Theo đợt (chuyên đề)", "06"],
  ],
  ruled: [4, 14],
};

/** Twenty-seven columns, three rows of heads, a row of numbers with formulas and cross-checks. */
const twentySeven: SheetOf = {
  name: "01-XLD",
  rows: [
    [{ is: "Biểu số 01/XLD", columns: 4 }],
    [{ is: "KẾT QUẢ XỬ LÝ ĐƠN", columns: 27, bold: true }],
    [
      ...[
        { is: "Đơn vị", rows: 3 },
        { is: "Tổng số đơn", rows: 3 },
        { is: "Đơn tiếp nhận trong kỳ", columns: 6 },
        null,
        null,
        null,
        null,
        null,
      ],
      ...[
        { is: "Đã xử lý", rows: 3 },
        { is: "Đủ điều kiện", rows: 3 },
        { is: "Phân loại theo nội dung", columns: 3 },
        null,
        null,
      ],
      ...[
        { is: "Phân loại theo tình trạng", columns: 4 },
        null,
        null,
        null,
        { is: "Kết quả xử lý", columns: 5 },
        null,
        null,
        null,
        null,
      ],
      ...[{ is: "Thuộc thẩm quyền", columns: 4 }, null, null, null, { is: "Ghi chú", rows: 3 }],
    ],
    [
      ...[
        null,
        null,
        { is: "Kỳ trước chuyển sang", columns: 3 },
        null,
        null,
        { is: "Tiếp nhận trong kỳ", columns: 3 },
        null,
        null,
        null,
        null,
      ],
      ...[
        "Khiếu nại",
        "Tố cáo",
        "Kiến nghị",
        "Đã giải quyết",
        "Đang giải quyết",
        "Chưa giải quyết",
        "Lần hai",
      ].map((is) => ({ is, rows: 2 })),
      ...["Hướng dẫn", "Chuyển đơn", "Đôn đốc", "Trả lại", "Lưu"].map((is) => ({ is, rows: 2 })),
      ...["Tổng", "Khiếu nại", "Tố cáo", "Kiến nghị"].map((is) => ({ is, rows: 2 })),
    ],
    [null, null, "Nhiều người", "Một người", "Khác", "Nhiều người", "Một người", "Khác"],
    [
      ...["MS", "1=2+3+…+7", 2, 3, 4, 5, 6, 7, 8, "9=10+11+12=13+14+15+16=17+18", 10, 11, 12, 13, 14, 15, 16],
      ...[17, 18, 19, 20, 21, "22=23+24+25", 23, 24, 25, null],
    ],
    ["Xã Mường Lý"],
    ["Xã Tén Tằn"],
    [{ is: "Tổng số", bold: true }],
    [{ is: "Cột (1) = tổng số đơn kỳ trước chuyển sang và tiếp nhận trong kỳ", columns: 27 }],
  ],
  ruled: [3, 9],
};

/** Registration of titles: names to be written, a list that drops down, dots for more. */
const registration: SheetOf = {
  name: "Đăng ký",
  rows: [
    [{ is: "TRƯỜNG THCS AN SƠN", columns: 3 }],
    [{ is: "DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM HỌC 2026 - 2027", columns: 7, bold: true }],
    [],
    heads(
      "STT",
      "Họ và tên",
      "Chức vụ",
      "Ngày sinh",
      "Danh hiệu đăng ký",
      "Tên sáng kiến",
      "Đã đăng ký giao ước",
    ),
    [1],
    [2],
    [3],
    ["…"],
  ],
  ruled: [4, 8],
  lists: [{ at: "G5:G100", options: ["Có", "Không"] }],
};

/** Hidden rows and columns, a value left in as a sample, formulas in the cells. */
const withHidden: SheetOf = {
  name: "Thu chi",
  rows: [
    [{ is: "BÁO CÁO QUỸ THI ĐUA, KHEN THƯỞNG", columns: 7, bold: true }],
    [null, null, null, null, null, null, { is: "ĐVT: triệu đồng" }],
    heads("TT", "Đơn vị", "Mã nội bộ", "Trích lập", "Đã chi", "Tỷ lệ đã chi (%)", "Còn lại"),
    [1, "Xã Quế Sơn", "X01", 120.5, 100, { is: 83, formula: "E4/D4*100" }, { is: 20.5, formula: "D4-E4" }],
    [2, "Xã Nông Sơn", "X02", null, null, { formula: "IF(D5=0,0,E5/D5*100)" }, { formula: "D5-E5" }],
    [3, "Xã đã giải thể", "X03"],
    [null, { is: "Cộng", bold: true }, null, { formula: "SUM(D4:D5)" }, { formula: "SUM(E4:E5)" }],
  ],
  ruled: [3, 7],
  hiddenRows: [6],
  hiddenColumns: ["C"],
};

/** Units in the heads of groups, no lines, no merges: a table saved from CSV. */
const groupUnits: SheetOf = {
  name: "Sheet1",
  rows: [
    ["Biểu tổng hợp kết quả phong trào xây dựng nông thôn mới"],
    [],
    ["TT", "Địa phương", "Đóng góp của Nhân dân (triệu đồng)", "", "Công trình", "", "Ghi chú"],
    ["", "", "Tiền mặt", "Hiện vật", "Đường giao thông (km)", "Nhà văn hóa (nhà)", ""],
    ["1", "Thôn Hạ"],
    ["2", "Thôn Thượng"],
    ["3", "Thôn Đoài"],
  ],
};

/** Rows that are parted by heads, all to be written by the unit. */
const partedList: SheetOf = {
  name: "DS",
  rows: [
    [{ is: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", columns: 5, bold: true }],
    heads("TT", "Họ và tên", "Đơn vị công tác", "Hình thức khen thưởng đề nghị", "Tóm tắt thành tích"),
    [{ is: "I. Tập thể", columns: 5, bold: true }],
    [1],
    [2],
    [{ is: "II. Cá nhân", columns: 5, bold: true }],
    [1],
    [2],
    [3],
  ],
  ruled: [2, 9],
};

/** Words in the fonts of before Unicode. */
const oldFont: SheetOf = {
  name: "TCVN3",
  rows: [
    [{ is: "b¸o c¸o khen th­ëng", columns: 4, font: ".VnTimeH", bold: true }],
    [
      "TT",
      { is: "Danh hiÖu", font: ".VnTime" },
      { is: "TËp thÓ", font: ".VnTime" },
      { is: "C¸ nh©n", font: ".VnTime" },
    ],
    [1, { is: "GiÊy khen", font: ".VnTime" }],
    [2, { is: "Lao ®éng tiªn tiÕn", font: ".VnTime" }],
  ],
  ruled: [2, 4],
};

/** A protected sheet with blank rows to fill, no row of numbers, a date and a decision. */
const locked: SheetOf = {
  name: "Mẫu 05",
  rows: [
    [{ is: "Mẫu số 05", columns: 2 }],
    [{ is: "Thống kê sáng kiến được công nhận", columns: 5, bold: true }],
    heads("STT", "Tên sáng kiến", "Tác giả", "Số quyết định", "Ngày quyết định"),
    [null],
    [null],
    [null],
  ],
  ruled: [3, 6],
  locked: true,
};

/** A row's name in two columns, the first merged over its parts; sums by rows. */
const twoNames: SheetOf = {
  name: "Hai cấp",
  rows: [
    [{ is: "THỐNG KÊ CÁN BỘ LÀM CÔNG TÁC THI ĐUA", columns: 6, bold: true }],
    [{ is: "TT", rows: 2 }, { is: "Đối tượng", columns: 2, rows: 2 }, null, { is: "Số người", columns: 3 }],
    [null, null, null, "Tổng", "Nam", "Nữ"],
    [{ is: 1, rows: 2 }, { is: "Chuyên trách", rows: 2 }, "Cấp huyện", { formula: "SUM(E4:F4)" }],
    [null, null, "Cấp xã", { formula: "SUM(E5:F5)" }],
    [{ is: 2, rows: 2 }, { is: "Kiêm nhiệm", rows: 2 }, "Cấp huyện", { formula: "SUM(E6:F6)" }],
    [null, null, "Cấp xã", { formula: "SUM(E7:F7)" }],
  ],
  ruled: [2, 7],
};

/** Two tables under one another on a sheet, and a second sheet of explanations. */
const twoTables: readonly SheetOf[] = [
  {
    name: "Số liệu",
    rows: [
      [{ is: "1. Phong trào thi đua", columns: 4, bold: true }],
      heads("TT", "Phong trào", "Tập thể tham gia", "Cá nhân tham gia"),
      [1, "Dân vận khéo"],
      [2, "Chung sức xây dựng nông thôn mới"],
      [],
      [{ is: "2. Kinh phí (ĐVT: nghìn đồng)", columns: 4, bold: true }],
      heads("TT", "Nguồn", "Dự toán", "Thực hiện"),
      [1, "Ngân sách"],
      [2, "Xã hội hóa"],
    ],
  },
  { name: "Hướng dẫn", rows: [["Các đơn vị ghi số liệu đến hết ngày 15/12."], ["Không sửa cấu trúc biểu."]] },
];

/** Units of rows in a column of their own; averages and ranks beside sums; what must be filled in. */
const rowUnits: SheetOf = {
  name: "Chỉ tiêu",
  rows: [
    [{ is: "BIỂU KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA", columns: 6, bold: true }],
    heads("STT", "Chỉ tiêu", "ĐVT", "Thực hiện (*)", "Bình quân đầu người", "So với cùng kỳ (%)"),
    [1, "Thu ngân sách trên địa bàn", "triệu đồng"],
    [2, "Trồng rừng", "ha"],
    ["2.1", "Trong đó rừng phòng hộ", "ha"],
    [3, "Giải quyết việc làm", "lao động"],
  ],
  ruled: [2, 6],
};

/** A title merged over the table within its lines, and how columns come about said in their heads. */
const titleWithin: SheetOf = {
  name: "Tỷ lệ",
  rows: [
    [{ is: "Kết quả bình xét lao động tiên tiến", columns: 5, bold: true }],
    heads("Đơn vị", "Số người đăng ký (1)", "Số người đạt (2)", "Tỷ lệ (%) (3=2/1)", "Nguyên nhân chưa đạt"),
    ["Phòng Nội vụ"],
    ["Phòng Tài chính - Kế hoạch"],
    ["Thanh tra huyện"],
  ],
  ruled: [1, 5],
};

/** Blank rows within, no lines: a table typed line by line. */
const blankRows: SheetOf = {
  name: "Trang 1",
  rows: [
    ["Báo cáo số lượng đơn thư"],
    ["(Kèm theo Công văn số 15/UBND-NV ngày 10/3/2026)"],
    [],
    ["STT", "Loại đơn", "Tiếp nhận", "Đã giải quyết"],
    ["1", "Khiếu nại"],
    [],
    ["2", "Tố cáo"],
    [],
    ["3", "Kiến nghị, phản ánh"],
    ["", "Tổng số"],
    [],
    ["Người lập biểu", "", "Thủ trưởng đơn vị"],
  ],
};

/** The row of numbers says one sum and the cells another; subtotals and a grand total. */
const disagreeing: SheetOf = {
  name: "QĐ",
  rows: [
    [{ is: "SỐ TIỀN THƯỞNG", columns: 6, bold: true }],
    heads("TT", "Hình thức", "Tổng", "Tiền thưởng", "Khung, bằng", "Chi khác"),
    ["A", "B", "1=2+3", 2, 3, 4],
    ["I", { is: "Cấp tỉnh", bold: true }],
    [1, "Bằng khen", { formula: "D5+E5+F5" }],
    [2, "Cờ thi đua", { formula: "D6+E6+F6" }],
    [null, { is: "Cộng I", bold: true }],
    ["II", { is: "Cấp xã", bold: true }],
    [1, "Giấy khen", { formula: "D9+E9+F9" }],
    [null, { is: "Cộng II", bold: true }],
    [null, { is: "Tổng cộng (I+II)", bold: true }],
  ],
  ruled: [2, 11],
};

export const forms = {
  ...{ awardCounts: [awardCounts], selfScoring: [selfScoring], statistical: [statistical] },
  ...{ twentySeven: [twentySeven], registration: [registration], withHidden: [withHidden] },
  ...{ groupUnits: [groupUnits], partedList: [partedList], oldFont: [oldFont], locked: [locked] },
  ...{ twoNames: [twoNames], twoTables, rowUnits: [rowUnits], titleWithin: [titleWithin] },
  ...{ blankRows: [blankRows], disagreeing: [disagreeing] },
} satisfies Record<string, readonly SheetOf[]>;

export type FormName = keyof typeof forms;

export const formFile = (name: FormName): Uint8Array => workbookOf(...forms[name]);
