/** Who confers: the rank of the person who signs the decision. */
export const levels = ["state", "government", "ministry", "province", "district", "commune", "base"] as const;
export type Level = (typeof levels)[number];

export const levelNames: Record<Level, string> = {
  state: "Chủ tịch nước",
  government: "Thủ tướng Chính phủ",
  ministry: "Bộ trưởng, Thủ trưởng ban, ngành, đoàn thể trung ương",
  province: "Chủ tịch UBND tỉnh",
  district: "Chủ tịch UBND huyện",
  commune: "Chủ tịch UBND xã",
  base: "Thủ trưởng cơ quan, đơn vị",
};

/** First and last day on which something holds; without a last one it still does. */
export interface Valid {
  readonly from: string;
  readonly to?: string;
}

export function holdsOn({ from, to }: Valid, date: string): boolean {
  return from <= date && (to === undefined || date <= to);
}

/** An emulation title or a form of commendation. */
export interface Title {
  readonly id: string;
  /** What it is called where no day is known. */
  readonly name: string;
  /** What the law called it while it called it otherwise. */
  readonly names?: readonly ({ readonly name: string } & Valid)[];
  /** Other wordings that mean this one and no other; "sĩ", "sỹ" and the two places of a tone are one. */
  readonly spellings?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly object: "individual" | "collective" | "household" | "both";
  readonly type: "title" | "form";
  readonly conferred: readonly ({ readonly by: Level } & Valid)[];
  readonly source: string;
  /** Taken from a second hand or from memory: to be held against the official text. */
  readonly toBeChecked?: true;
}
