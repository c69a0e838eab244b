import type { Token } from "./lex.ts";
import type { SeenTime } from "./times.ts";

const until = new Set(["đến", "tới", "sang", "-", "–", "—", "→"]);
const filling = new Set([
  "hết",
  "ngày",
  "cuối",
  "trước",
  "vào",
  "và",
  "kết",
  "thúc",
  "trong",
  "cho",
  "giờ",
  "lúc",
]);

/** "từ ngày 11/10 đến (hết) ngày 13/10", "05/8 - 30/8", "bắt đầu từ … và kết thúc vào …". */
export function isRange(tokens: readonly Token[], before: SeenTime, time: SeenTime): boolean {
  const between = tokens.slice(before.end, time.first);
  if (between.length === 0 || between.length > 6) return false;
  if (!between.every(({ text }) => until.has(text) || filling.has(text) || text === ",")) return false;
  return between.some(({ text }) => until.has(text)) || between.some(({ text }) => text === "kết");
}

const commas = new Set([",", "và", "hoặc", "&", "ngày", "vào"]);

/** "ngày 20/6 và ngày 20/12", "15/3, 15/6, 15/9". */
export function isListed(tokens: readonly Token[], before: SeenTime, time: SeenTime): boolean {
  if (before.type !== "day" || time.type !== "day") return false;
  const between = tokens.slice(before.end, time.first);
  return between.length > 0 && between.length <= 3 && between.every(({ text }) => commas.has(text));
}
