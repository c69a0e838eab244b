import { dayAt } from "./days.ts";
import { weekdayAt } from "./hours.ts";
import type { Token } from "./lex.ts";
import { lengthAt, saysAt } from "./phrases.ts";
import type { Found } from "./seen-day.ts";

/** A length of time: "10 ngày làm việc", "02 tuần", "24 giờ". */
export interface SeenLength {
  readonly count: number;
  readonly unit: "ngày làm việc" | "ngày" | "tuần" | "tháng" | "giờ";
}

const numbers: readonly string[] = [
  ..."không một hai ba bốn năm sáu bảy tám chín mười".split(" "),
  ..."mười một|mười hai|mười ba|mười bốn|mười lăm".split("|"),
];

export function lengthFound(tokens: readonly Token[], at: number): Found<SeenLength> | undefined {
  // "ngày thứ 90 kể từ …" is the last of ninety days.
  if (saysAt(tokens, at, "ngày thứ")) {
    const nth = countOf(tokens, at + 2);
    const runs = nth && lengthAt(tokens, nth.end, [", kể từ", "kể từ", "tính từ", ", tính từ", "sau"]) > 0;
    return runs ? { value: { count: nth.value, unit: "ngày" }, end: nth.end } : undefined;
  }
  const count = countOf(tokens, at);
  if (!count) return undefined;
  const { value, end } = count;
  const working = lengthAt(tokens, end, ["ngày làm việc", "ngày công", "ngày hành chính"]);
  if (working > 0) return { value: { count: value, unit: "ngày làm việc" }, end: end + working };
  const unit = ["ngày", "tuần", "tháng", "giờ"].find((each) => each === tokens[end]?.text);
  // "15 tháng 6", "17 giờ 30", "25 ngày 3/6" are no lengths.
  if (!unit || tokens[end + 1]?.kind === "number") return undefined;
  if (unit === "giờ" && isClock(tokens, end + 1)) return undefined;
  // "6 tháng đầu năm" is what is reported on.
  if (unit === "tháng" && ["đầu", "cuối"].includes(tokens[end + 1]?.text ?? "")) return undefined;
  const rest = restLeftOut(tokens, end + 1);
  return unit === "ngày" && rest > 0
    ? { value: { count: value, unit: "ngày làm việc" }, end: end + 1 + rest }
    : { value: { count: value, unit: unit as SeenLength["unit"] }, end: end + 1 };
}

/** "5 giờ chiều", "17 giờ ngày …", "17 giờ, thứ Sáu …": an hour of a day. */
function isClock(tokens: readonly Token[], at: number): boolean {
  if (["sáng", "chiều", "tối", "trưa", "phút"].includes(tokens[at]?.text ?? "")) return true;
  const next = at + lengthAt(tokens, at, [",", "của", "trong"]);
  return dayAt(tokens, next) !== undefined || weekdayAt(tokens, next) !== undefined;
}

function countOf(tokens: readonly Token[], at: number): Found<number> | undefined {
  const token = tokens[at];
  if (token?.kind === "number") {
    if (/^[/.-]$/.test(tokens[at - 1]?.text ?? "") && tokens[at - 1]?.to === token.from) return undefined;
    return token.text.length <= 3 ? { value: Number(token.text), end: at + 1 } : undefined;
  }
  const words = lengthAt(tokens, at, numbers);
  if (words === 0) return undefined;
  const spoken = tokens.slice(at, at + words).map(({ text }) => text);
  return { value: numbers.indexOf(spoken.join(" ")), end: at + words };
}

/** "(không kể ngày nghỉ)": whoever leaves the days of rest out counts working days. */
function restLeftOut(tokens: readonly Token[], at: number): number {
  const open = tokens[at]?.text === "(" ? 1 : 0;
  const says = lengthAt(tokens, at + open, ["không kể", "không tính", "trừ", "không bao gồm"]);
  if (says === 0) return 0;
  const of = lengthAt(tokens, at + open + says, [
    "các ngày nghỉ",
    "ngày nghỉ",
    "ngày lễ",
    "thứ bảy",
    "thứ 7",
    "ngày thứ bảy",
  ]);
  if (of === 0) return 0;
  if (open === 0) return says + of;
  const close = tokens.slice(at, at + 20).findIndex(({ text }) => text === ")");
  return close < 0 ? open + says + of : close + 1;
}
