import { fold } from "./spelling.ts";

/**
 * Emulation titles and forms of commendation, with who confers them and from when. Law is data: each entry
 * holds for the dates it names, under the Law of 2003 as amended (to 31/12/2023), Law 06/2022/QH15 (from
 * 1/1/2024), and Decree 152/2025/NĐ-CP with the two-tier authorities (from 1/7/2025). What the 2026 amendment
 * changes is added here.
 */
export const levels = ["state", "government", "province", "district", "commune", "base"] as const;
export type Level = (typeof levels)[number];

export const levelNames: Record<Level, string> = {
  state: "Chủ tịch nước",
  government: "Thủ tướng Chính phủ",
  province: "Chủ tịch UBND tỉnh",
  district: "Chủ tịch UBND huyện",
  commune: "Chủ tịch UBND xã",
  base: "Thủ trưởng cơ quan, đơn vị",
};

export interface Title {
  readonly id: string;
  readonly name: string;
  readonly abbreviation?: string;
  readonly object: "individual" | "collective" | "both";
  readonly type: "title" | "form";
  readonly conferred: readonly { readonly by: Level; readonly from: string; readonly to?: string }[];
}

const always = (...by: readonly Level[]) => by.map((level) => ({ by: level, from: "2003-11-26" }));
/** Conferred by the district chairman until the districts ended, and by the commune's since. */
const districtThenCommune = [
  { by: "base" as const, from: "2003-11-26" },
  { by: "district" as const, from: "2003-11-26", to: "2025-06-30" },
  { by: "commune" as const, from: "2025-07-01" },
];

export const titles: readonly Title[] = [
  {
    id: "orders",
    name: "Huân chương, Huy chương, danh hiệu vinh dự nhà nước",
    object: "both",
    type: "form",
    conferred: always("state"),
  },
  {
    id: "pm-merit",
    name: "Bằng khen của Thủ tướng Chính phủ",
    object: "both",
    type: "form",
    conferred: always("government"),
  },
  {
    id: "government-flag",
    name: "Cờ thi đua của Chính phủ",
    object: "collective",
    type: "title",
    conferred: always("government"),
  },
  {
    id: "national-fighter",
    name: "Chiến sĩ thi đua toàn quốc",
    object: "individual",
    type: "title",
    conferred: always("government"),
  },
  {
    id: "province-fighter",
    name: "Chiến sĩ thi đua cấp tỉnh",
    object: "individual",
    type: "title",
    conferred: always("province"),
  },
  {
    id: "province-flag",
    name: "Cờ thi đua của UBND tỉnh",
    object: "collective",
    type: "title",
    conferred: always("province"),
  },
  {
    id: "excellent-collective",
    name: "Tập thể lao động xuất sắc",
    abbreviation: "TTLĐXS",
    object: "collective",
    type: "title",
    conferred: always("province"),
  },
  { id: "merit", name: "Bằng khen", object: "both", type: "form", conferred: always("province") },
  {
    id: "base-fighter",
    name: "Chiến sĩ thi đua cơ sở",
    abbreviation: "CSTĐCS",
    object: "individual",
    type: "title",
    conferred: districtThenCommune,
  },
  {
    id: "advanced-worker",
    name: "Lao động tiên tiến",
    abbreviation: "LĐTT",
    object: "individual",
    type: "title",
    conferred: [...districtThenCommune, { by: "commune", from: "2003-11-26", to: "2025-06-30" }],
  },
  {
    id: "advanced-collective",
    name: "Tập thể lao động tiên tiến",
    abbreviation: "TTLĐTT",
    object: "collective",
    type: "title",
    conferred: districtThenCommune,
  },
  {
    id: "commendation",
    name: "Giấy khen",
    object: "both",
    type: "form",
    conferred: [
      { by: "base", from: "2003-11-26" },
      { by: "commune", from: "2003-11-26" },
      { by: "district", from: "2003-11-26", to: "2025-06-30" },
    ],
  },
  { id: "other", name: "Hình thức khác", object: "both", type: "form", conferred: always(...levels) },
];

export function titleIn(id: string): Title | undefined {
  return titles.find((title) => title.id === id);
}

const namesFolded = titles.map((title) => [fold(title.name), title] as const);
const abbreviationsFolded = titles.flatMap((title) =>
  title.abbreviation ? [[fold(title.abbreviation), title] as const] : [],
);
const byName: ReadonlyMap<string, Title> = new Map([...abbreviationsFolded, ...namesFolded]);

/** The title that an official's words mean: full name or abbreviation, "sĩ" or "sỹ". */
export function titleCalled(words: string): Title | undefined {
  return byName.get(fold(words));
}

/** The title whose name these folded words begin with and go on from. */
export function titleBegunBy(folded: string): Title | undefined {
  return namesFolded.find(([name]) => folded.startsWith(`${name} `))?.[1];
}

/** Whether the level could confer it on that day. */
export function mayConfer(title: Title, level: Level, date: string): boolean {
  return title.conferred.some(
    ({ by, from, to }) => by === level && from <= date && (to === undefined || date <= to),
  );
}
