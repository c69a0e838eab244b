import type { TableRow } from "../../kinds/table/design.ts";
import { counted, heading, type LibraryPiece, row } from "./piece.ts";

const about = {
  from: "2023-05-15",
  source: "Thông tư số 2/2023/TT-BNV ngày 23/3/2023 của Bộ trưởng Bộ Nội vụ",
  toBeChecked: "Cần đối chiếu Thông tư số 18/2025/TT-BNV",
} as const;

const rowsOf = (...rows: readonly TableRow[]) => ({
  type: "fixed" as const,
  label: "Nội dung",
  rows: [...rows],
});

const movements: LibraryPiece = {
  ...{ id: "0601-n", ...about },
  design: {
    title: "Số phong trào thi đua",
    symbol: "0601.N/BNV-TĐKT",
    columns: [
      counted("all", "Tổng số", "phong trào", { sumOf: ["central", "province", "unit"] }),
      ...[
        ["central", "Cấp Trung ương (Hội đồng Thi đua - Khen thưởng Trung ương)"],
        ["province", "Cấp bộ, ban, ngành, đoàn thể trung ương, tỉnh, thành phố trực thuộc Trung ương"],
        ["unit", "Cơ quan, tổ chức, đơn vị"],
      ].map(([id = "", label = ""]) =>
        counted(id, label, "phong trào", { above: ["Chia theo cấp chủ trì phát động thi đua"] }),
      ),
    ],
    rows: rowsOf(
      row("r01", "", "Tổng số", { total: ["r02", "r03", "r04", "r05"] }),
      heading("scope", "1.", "Chia theo phạm vi tổ chức thi đua"),
      row("r02", "-", "Toàn quốc"),
      row("r03", "-", "Bộ, ban, ngành, đoàn thể, địa phương"),
      row("r04", "-", "Cụm, khối thi đua do Hội đồng Thi đua - Khen thưởng các cấp tổ chức"),
      row("r05", "-", "Cơ quan, tổ chức, đơn vị"),
      heading("length", "2.", "Chia theo thời hạn thi đua"),
      row("r06", "-", "Dưới 1 năm"),
      row("r07", "-", "1 năm"),
      row("r08", "-", "Từ 1 năm đến dưới 3 năm"),
      row("r09", "-", "Từ 3 năm đến dưới 5 năm"),
      row("r10", "-", "Từ 5 năm trở lên"),
      heading("way", "3.", "Chia theo phương thức tổ chức phong trào thi đua"),
      row("r11", "-", "Thi đua theo chuyên đề"),
      row("r12", "-", "Thi đua thường xuyên hàng năm"),
    ),
    printed: "annex",
    source: `${about.source}. ${about.toBeChecked}`,
  },
};

/** Whom awards went to, and how: the same rows in both forms on awards. */
const recipients: readonly TableRow[] = [
  heading("object", "", "Chia theo đối tượng khen thưởng"),
  row("collectives", "-", "Tập thể", { unit: "tập thể" }),
  row("enterprises", "", "Trong đó: Doanh nghiệp", { unit: "doanh nghiệp" }),
  row("households", "-", "Hộ gia đình", { unit: "hộ" }),
  row("individuals", "-", "Cá nhân", { unit: "người" }),
  row("leaders-top", "+", "Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên", { unit: "người" }),
  row("leaders-middle", "+", "Lãnh đạo cấp vụ, sở, ngành và tương đương", { unit: "người" }),
  row("entrepreneurs", "+", "Doanh nhân", { unit: "người" }),
  row("leaders-other", "+", "Các cấp lãnh đạo khác từ phó phòng trở lên", { unit: "người" }),
  row("direct-workers", "+", "Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu", {
    unit: "người",
  }),
  heading("manner", "", "Chia theo phương thức khen thưởng"),
  ...(
    [
      ["regular", "Thường xuyên"],
      ["themed", "Chuyên đề"],
      ["ad-hoc", "Đột xuất"],
      ["foreign", "Đối ngoại"],
      ["devotion", "Cống hiến"],
      ["tenure", "Niên hạn"],
      ["resistance", "Kháng chiến"],
    ] as const
  ).map(([id, label]) => row(id, "-", label)),
];

const parted = { above: ["Chia ra"] };

const stateAwards: LibraryPiece = {
  ...{ id: "0602-n", ...about },
  design: {
    title: "Số lượng khen thưởng cấp nhà nước",
    symbol: "0602.N/BNV-TĐKT",
    columns: [
      counted("all", "Tổng số", "", {
        sumOf: [
          "orders",
          "ho-chi-minh-prize",
          "state-prize",
          "honours",
          "government-flag",
          "pm-merit",
          "national-fighter",
          "others",
        ],
      }),
      counted("orders", "Các loại huân chương, huy chương", "", parted),
      counted("ho-chi-minh-prize", "Giải thưởng Hồ Chí Minh", "", parted),
      counted("state-prize", "Giải thưởng Nhà nước", "", parted),
      counted("honours", "Danh hiệu vinh dự nhà nước", "", parted),
      counted("government-flag", "Cờ thi đua của Chính phủ", "", parted),
      counted("pm-merit", "Bằng khen của Thủ tướng Chính phủ", "", parted),
      counted("national-fighter", "Chiến sĩ thi đua toàn quốc", "", parted),
      counted("others", "Các hình thức khen thưởng khác", "", parted),
    ],
    rows: rowsOf(...recipients),
    printed: "annex",
    source: `${about.source}. ${about.toBeChecked}`,
  },
};

const provinceAwards: LibraryPiece = {
  ...{ id: "0603-n", ...about },
  design: {
    title:
      "Số lượng khen thưởng cấp bộ, ban, ngành, đoàn thể trung ương và tỉnh, thành phố trực thuộc Trung ương",
    symbol: "0603.N/BNV-TĐKT",
    columns: [
      counted("all", "Tổng số", "", { sumOf: ["merit", "fighter", "flag", "medal"] }),
      counted("merit", "Bằng khen", "", parted),
      counted("fighter", "Chiến sĩ thi đua cấp bộ, cấp tỉnh", "", parted),
      counted("flag", "Cờ thi đua của bộ, ban, ngành, đoàn thể trung ương, tỉnh, thành phố", "", parted),
      counted(
        "medal",
        "Huy hiệu, kỷ niệm chương của bộ, ban, ngành, đoàn thể trung ương, tỉnh, thành phố",
        "",
        parted,
      ),
    ],
    rows: rowsOf(...recipients),
    printed: "annex",
    source: `${about.source}. ${about.toBeChecked}`,
  },
};

/** The sector's yearly statistics on emulation and commendation. */
export const statistics: readonly LibraryPiece[] = [movements, stateAwards, provinceAwards];
