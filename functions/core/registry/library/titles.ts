import { type Level, levels, type Title } from "../title.ts";

/** The Law of 2003 was passed on this day. Who conferred what before it is not asked. */
const FIRST = "2003-11-26";
const LAW_2003 = "Luật Thi đua, khen thưởng năm 2003 (sửa đổi năm 2005, 2009, 2013)";
const LAW_2022 = "Luật Thi đua, khen thưởng số 06/2022/QH15";
const both = `${LAW_2003}; ${LAW_2022}`;
/** Law 06/2022/QH15 took effect on 1/1/2024, the two-tier authorities and Decree 152/2025 on 1/7/2025. */
const NEW_LAW = "2024-01-01";
const OLD_LAW_ENDS = "2023-12-31";
const TWO_TIERS = "2025-07-01";
const DISTRICTS_END = "2025-06-30";

const always = (...by: readonly Level[]) => by.map((level) => ({ by: level, from: FIRST }));
/** Conferred by the district chairman until the districts ended, and by the commune's since. */
const districtThenCommune = [
  { by: "district" as const, from: FIRST, to: DISTRICTS_END },
  { by: "commune" as const, from: TWO_TIERS },
];
const headOrDistrict = [...always("base"), ...districtThenCommune];

/**
 * Titles and forms of the Law of 2003 as amended (to 31/12/2023), of Law 06/2022/QH15 (from 1/1/2024) and of
 * Decree 152/2025/NĐ-CP with the two-tier authorities (from 1/7/2025), highest first. What the amendment of
 * 2026 changes is added here.
 */
export const titleEntries: readonly Title[] = [
  {
    id: "orders",
    name: "Huân chương, Huy chương, danh hiệu vinh dự nhà nước",
    object: "both",
    type: "form",
    conferred: always("state"),
    source: both,
  },
  {
    id: "pm-merit",
    name: "Bằng khen của Thủ tướng Chính phủ",
    spellings: ["Bằng khen Thủ tướng Chính phủ", "Bằng khen của Thủ tướng", "Bằng khen Chính phủ"],
    abbreviations: ["BKTTCP", "BKTTg"],
    object: "both",
    type: "form",
    conferred: always("government"),
    source: both,
  },
  {
    id: "government-flag",
    name: "Cờ thi đua của Chính phủ",
    spellings: ["Cờ thi đua Chính phủ", "Cờ Chính phủ"],
    abbreviations: ["CTĐCP"],
    object: "collective",
    type: "title",
    conferred: always("government"),
    source: both,
  },
  {
    id: "national-fighter",
    name: "Chiến sĩ thi đua toàn quốc",
    abbreviations: ["CSTĐTQ"],
    object: "individual",
    type: "title",
    conferred: always("government"),
    source: both,
  },
  {
    id: "ministry-fighter",
    name: "Chiến sĩ thi đua cấp bộ",
    spellings: ["Chiến sĩ thi đua bộ", "Chiến sĩ thi đua ngành", "Chiến sĩ thi đua cấp ngành"],
    object: "individual",
    type: "title",
    conferred: always("ministry"),
    source: both,
  },
  {
    id: "province-fighter",
    name: "Chiến sĩ thi đua cấp tỉnh",
    // The law has one title for ministries and provinces; what a province asks by it is its own.
    spellings: [
      ...["Chiến sĩ thi đua tỉnh", "Chiến sĩ thi đua bộ, ban, ngành, tỉnh"],
      ...["Chiến sĩ thi đua cấp bộ, ngành, tỉnh", "Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh"],
    ],
    abbreviations: ["CSTĐCT"],
    object: "individual",
    type: "title",
    conferred: always("province"),
    source: both,
  },
  {
    id: "ministry-flag",
    name: "Cờ thi đua của bộ, ban, ngành",
    spellings: ["Cờ thi đua cấp bộ", "Cờ thi đua của bộ", "Cờ thi đua của ngành"],
    object: "collective",
    type: "title",
    conferred: always("ministry"),
    source: both,
  },
  {
    id: "province-flag",
    name: "Cờ thi đua của UBND tỉnh",
    spellings: [
      ...["Cờ thi đua UBND tỉnh", "Cờ thi đua của tỉnh", "Cờ thi đua tỉnh", "Cờ thi đua cấp tỉnh"],
      ...["Cờ thi đua của bộ, ban, ngành, tỉnh", "Cờ thi đua của Chủ tịch UBND tỉnh"],
    ],
    object: "collective",
    type: "title",
    conferred: always("province"),
    source: both,
  },
  {
    id: "model-commune",
    name: "Xã, phường, đặc khu tiêu biểu",
    names: [{ name: "Xã, phường, thị trấn tiêu biểu", from: NEW_LAW, to: DISTRICTS_END }],
    spellings: ["Xã tiêu biểu", "Phường tiêu biểu", "Đặc khu tiêu biểu", "Thị trấn tiêu biểu"],
    object: "collective",
    type: "title",
    conferred: [{ by: "province", from: NEW_LAW }],
    source: `${LAW_2022}; Nghị định số 152/2025/NĐ-CP`,
    toBeChecked: true,
  },
  {
    id: "excellent-collective",
    name: "Tập thể lao động xuất sắc",
    abbreviations: ["TTLĐXS"],
    object: "collective",
    type: "title",
    conferred: always("ministry", "province"),
    source: both,
  },
  {
    id: "victorious-unit",
    name: "Đơn vị quyết thắng",
    abbreviations: ["ĐVQT"],
    object: "collective",
    type: "title",
    conferred: always("ministry", "province"),
    source: both,
    toBeChecked: true,
  },
  {
    id: "merit",
    name: "Bằng khen",
    spellings: [
      ...["Bằng khen của UBND tỉnh", "Bằng khen UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh"],
      ...["Bằng khen của tỉnh", "Bằng khen cấp tỉnh", "Bằng khen của bộ, ban, ngành, tỉnh"],
    ],
    abbreviations: ["BK"],
    object: "both",
    type: "form",
    conferred: always("ministry", "province"),
    source: both,
  },
  {
    id: "memorial-medal",
    name: "Kỷ niệm chương",
    spellings: ["Kỉ niệm chương"],
    abbreviations: ["KNC"],
    object: "individual",
    type: "form",
    // The Law of 2003 kept it to ministries and central bodies; that of 2022 gave it to the provinces too.
    conferred: [...always("ministry"), { by: "province", from: NEW_LAW }],
    source: both,
    toBeChecked: true,
  },
  {
    id: "base-fighter",
    name: "Chiến sĩ thi đua cơ sở",
    spellings: ["Chiến sĩ thi đua cấp cơ sở"],
    abbreviations: ["CSTĐCS"],
    object: "individual",
    type: "title",
    conferred: headOrDistrict,
    source: both,
  },
  {
    id: "advanced-worker",
    name: "Lao động tiên tiến",
    abbreviations: ["LĐTT"],
    object: "individual",
    type: "title",
    conferred: [...headOrDistrict, { by: "commune", from: FIRST, to: DISTRICTS_END }],
    source: both,
  },
  {
    id: "advanced-soldier",
    name: "Chiến sĩ tiên tiến",
    abbreviations: ["CSTT"],
    object: "individual",
    type: "title",
    conferred: headOrDistrict,
    source: both,
    toBeChecked: true,
  },
  {
    id: "advanced-collective",
    name: "Tập thể lao động tiên tiến",
    abbreviations: ["TTLĐTT"],
    object: "collective",
    type: "title",
    conferred: headOrDistrict,
    source: both,
  },
  {
    id: "advanced-unit",
    name: "Đơn vị tiên tiến",
    abbreviations: ["ĐVTT"],
    object: "collective",
    type: "title",
    conferred: headOrDistrict,
    source: both,
    toBeChecked: true,
  },
  {
    id: "cultural-hamlet",
    name: "Thôn, tổ dân phố văn hóa",
    names: [{ name: "Thôn, làng, ấp, bản, tổ dân phố văn hóa", from: FIRST, to: OLD_LAW_ENDS }],
    spellings: [
      ...["Thôn văn hóa", "Tổ dân phố văn hóa", "Làng văn hóa", "Ấp văn hóa", "Bản văn hóa"],
      ...["Khu phố văn hóa", "Khối phố văn hóa", "Khu dân cư văn hóa", "Thôn, bản văn hóa"],
      ...["Thôn, làng, ấp, bản, khu phố văn hóa", "Thôn, khu phố văn hóa", "Thôn, bản, tổ dân phố văn hóa"],
    ],
    abbreviations: ["KDCVH"],
    object: "collective",
    type: "title",
    conferred: districtThenCommune,
    source: both,
    toBeChecked: true,
  },
  {
    id: "cultural-family",
    name: "Gia đình văn hóa",
    abbreviations: ["GĐVH"],
    object: "household",
    type: "title",
    conferred: always("commune"),
    source: both,
  },
  {
    id: "commendation",
    name: "Giấy khen",
    spellings: ["Giấy khen của Chủ tịch UBND xã", "Giấy khen của Chủ tịch UBND huyện"],
    abbreviations: ["GK"],
    object: "both",
    type: "form",
    conferred: [...always("base", "commune"), { by: "district", from: FIRST, to: DISTRICTS_END }],
    source: both,
  },
  {
    id: "other",
    name: "Hình thức khác",
    object: "both",
    type: "form",
    conferred: always(...levels),
    source: both,
  },
];
