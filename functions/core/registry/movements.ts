import { fold } from "./spelling.ts";

/**
 * Movements known by more than one spelling, and who launched them. `words` all stand in every spelling,
 * folded.
 */
interface KnownMovement {
  readonly id: string;
  readonly name: string;
  readonly launchedBy: string;
  readonly level: "central" | "province" | "own";
  readonly words: readonly (readonly string[])[];
}

const primeMinister = { launchedBy: "Thủ tướng Chính phủ", level: "central" as const };

const knownMovements: readonly KnownMovement[] = [
  {
    id: "new-countryside",
    name: "Cả nước chung sức xây dựng nông thôn mới",
    ...primeMinister,
    words: [["chung sức xây dựng nông thôn mới"]],
  },
  {
    id: "for-the-poor",
    name: "Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau",
    ...primeMinister,
    words: [["vì người nghèo"], ["không để ai bị bỏ lại"]],
  },
  {
    id: "enterprises",
    name: "Doanh nghiệp Việt Nam hội nhập và phát triển",
    ...primeMinister,
    words: [["doanh nghiệp", "hội nhập"]],
  },
  {
    id: "office-culture",
    name: "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở",
    ...primeMinister,
    words: [["văn hóa công sở"]],
  },
  {
    id: "learning-society",
    name: "Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời",
    ...primeMinister,
    words: [["xã hội học tập"]],
  },
  {
    id: "infrastructure",
    name: "Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống lãng phí",
    ...primeMinister,
    words: [["kết cấu hạ tầng"]],
  },
  {
    id: "no-makeshift-houses",
    name: "Xóa nhà tạm, nhà dột nát",
    ...primeMinister,
    words: [["nhà tạm"]],
  },
  {
    id: "cultural-life",
    name: "Toàn dân đoàn kết xây dựng đời sống văn hóa",
    launchedBy: "Mặt trận Tổ quốc Việt Nam",
    level: "central",
    words: [["xây dựng đời sống văn hóa"]],
  },
];

/**
 * The registry's entry a spelling means: one movement stays one, however a directive or a unit writes its
 * name.
 */
export function movementCalled(name: string): KnownMovement | undefined {
  const said = fold(name);
  return knownMovements.find(({ words }) =>
    words.some((all) => all.every((each) => said.includes(fold(each)))),
  );
}

const order = ["central", "province", "own"] as const;

/** Central movements are told before the province's, and those before a place's own. */
export function launchRank(name: string): number {
  return order.indexOf(movementCalled(name)?.level ?? "own");
}
