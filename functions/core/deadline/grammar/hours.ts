import type { Weekday } from "../../instant.ts";
import type { Token } from "./lex.ts";
import { lengthAt, saysAt } from "./phrases.ts";
import type { Found } from "./seen-day.ts";

/** An hour as it is written; "office" is the end of office hours, "noon" that of a morning. */
export type SeenHour =
  | { readonly type: "clock"; readonly hour: number; readonly minute: number; readonly words: string }
  | { readonly type: "office" | "noon"; readonly words: string };

const offices = [
  "hết giờ làm việc",
  "hết giờ hành chính",
  "cuối giờ làm việc",
  "cuối giờ hành chính",
  "giờ làm việc",
  "giờ hành chính",
  "cuối giờ chiều",
  "cuối buổi chiều",
  "hết buổi chiều",
  "trong buổi chiều",
  "buổi chiều",
  "trong chiều",
];
const mornings = [
  "cuối giờ sáng",
  "cuối buổi sáng",
  "hết buổi sáng",
  "trong buổi sáng",
  "buổi sáng",
  "trong sáng",
];

/** 17 giờ 00, 17h00, 17h, 17g30, 17:00, 5 giờ chiều, 24 giờ, hết giờ làm việc. */
export function hourAt(tokens: readonly Token[], at: number): Found<SeenHour> | undefined {
  const office = lengthAt(tokens, at, offices);
  if (office > 0)
    return { value: { type: "office", words: said(tokens, at, at + office) }, end: at + office };
  const morning = lengthAt(tokens, at, mornings);
  if (morning > 0)
    return { value: { type: "noon", words: said(tokens, at, at + morning) }, end: at + morning };
  return clockAt(tokens, at);
}

function clockAt(tokens: readonly Token[], at: number): Found<SeenHour> | undefined {
  const [hour, sign] = [tokens[at], tokens[at + 1]];
  if (hour?.kind !== "number" || hour.text.length > 2 || !sign) return undefined;
  if (/^[/.\d]$/.test(tokens[at - 1]?.text ?? "") && tokens[at - 1]?.to === hour.from) return undefined;
  const isColon = sign.text === ":" && sign.from === hour.to;
  if (!isColon && !["giờ", "h", "g"].includes(sign.text)) return undefined;
  const minute = tokens[at + 2];
  const counts =
    minute?.kind === "number" &&
    minute.text.length <= 2 &&
    !(["/", "-", "."].includes(tokens[at + 3]?.text ?? "") && tokens[at + 4]?.kind === "number") &&
    tokens[at + 3]?.text !== "tháng";
  if (isColon && (!counts || minute.from !== sign.to || minute.text.length !== 2)) return undefined;
  let end = counts ? at + 3 : at + 2;
  end += lengthAt(tokens, end, ["phút", "p"]);
  const part = lengthAt(tokens, end, ["sáng", "chiều", "tối", "trưa"]) > 0 ? tokens[end]?.text : undefined;
  if (part) end += 1;
  const evening = (part === "chiều" || part === "tối") && Number(hour.text) < 12 ? 12 : 0;
  return {
    value: {
      type: "clock",
      hour: Number(hour.text) + evening,
      minute: counts ? Number(minute.text) : 0,
      words: said(tokens, at, end),
    },
    end,
  };
}

const weekdays: ReadonlyMap<string, Weekday> = new Map([
  ...(["hai", "ba", "tư", "năm", "sáu", "bảy"] as const).map(
    (word, index) => [word, (index + 1) as Weekday] as const,
  ),
  ...([2, 3, 4, 5, 6, 7] as const).map((number) => [String(number), (number - 1) as Weekday] as const),
]);

/** "thứ Hai", "thứ 2", "chủ nhật". */
export function weekdayAt(tokens: readonly Token[], at: number): Found<Weekday> | undefined {
  if (saysAt(tokens, at, "chủ nhật")) return { value: 7, end: at + 2 };
  const value = saysAt(tokens, at, "thứ") ? weekdays.get(tokens[at + 1]?.text ?? "") : undefined;
  return value ? { value, end: at + 2 } : undefined;
}

export function said(tokens: readonly Token[], first: number, end: number): string {
  return tokens
    .slice(first, end)
    .map(
      (token, index) => (index > 0 && tokens[first + index - 1]?.to !== token.from ? " " : "") + token.text,
    )
    .join("");
}
