import type { Every } from "../deadline.ts";
import { lex, type Token } from "./lex.ts";
import { lengthAt } from "./phrases.ts";
import type { Roled } from "./role-of.ts";
import { rolesOf } from "./roles.ts";
import { timesOf } from "./times.ts";
import { markerAt } from "./years.ts";

/** What a sentence says of its times as a whole. */
export interface Sayings {
  /** "hằng năm" and its kin, where they stand apart from a day. */
  readonly marker?: { readonly every: Every; readonly at: number };
  /** "định kỳ" with no year named anywhere: what is asked comes back. */
  readonly periodic?: true;
  /** "kể cả thứ bảy, chủ nhật". */
  readonly restCounted?: true;
  /** "nếu trùng vào ngày nghỉ thì … ngày làm việc tiếp theo". */
  readonly restRolls?: true;
  readonly postmark?: true;
  /** "trừ …": the words of what is left out. */
  readonly excepted?: string;
  /** "thường xuyên", "kịp thời", "khi có yêu cầu". */
  readonly undated?: true;
}

export interface Parsed {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly roled: readonly Roled[];
  /** By the number of the sentence. */
  readonly sayings: readonly Sayings[];
}

/** A text of one sentence or many, with each time in it and what it is for. */
export function parse(text: string): Parsed {
  const lexed = lex(text);
  const { tokens } = lexed;
  return { text, tokens, roled: rolesOf(lexed, timesOf(tokens)), sayings: sayingsOf(text, tokens) };
}

const rest = [
  "thứ 7",
  "thứ bảy",
  "chủ nhật",
  "ngày nghỉ",
  "các ngày nghỉ",
  "ngày lễ",
  "ngày thứ bảy",
  "ngày thứ 7",
];
const free = [
  ...[
    "thường xuyên",
    "định kỳ",
    "kịp thời",
    "khi có yêu cầu",
    "khi được yêu cầu",
    "đột xuất",
    "theo yêu cầu",
  ],
  ...["tại kỳ họp", "theo quy định", "khi phát sinh"],
];

function sayingsOf(text: string, tokens: readonly Token[]): readonly Sayings[] {
  const all: { -readonly [K in keyof Sayings]: Sayings[K] }[] = [];
  const years = new Set<number>();
  const periodic = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    const says = all[token.sentence] ?? {};
    all[token.sentence] = says;
    const times = timesAYear(tokens, at);
    if (times) says.marker ??= { every: times, at };
    if (token.kind === "number") {
      if (token.text.length === 4) years.add(token.sentence);
      continue;
    }
    const marker = markerAt(tokens, at);
    if (marker) says.marker ??= { every: marker.value, at };
    const counted = lengthAt(tokens, at, ["kể cả", "tính cả", "bao gồm cả", "gồm cả"]);
    if (counted > 0 && lengthAt(tokens, at + counted, rest) > 0) says.restCounted = true;
    if (rollsAt(tokens, at)) says.restRolls = true;
    if (lengthAt(tokens, at, ["dấu bưu điện", "dấu bưu chính", "dấu của bưu điện"]) > 0) says.postmark = true;
    if (lengthAt(tokens, at, free) > 0) says.undated = true;
    if (lengthAt(tokens, at, ["định kỳ"]) > 0) periodic.add(token.sentence);
    if (token.text === "trừ" && !says.excepted) says.excepted = exceptionAt(text, tokens, at);
  }
  for (const sentence of periodic) {
    const says = all[sentence];
    if (says && !years.has(sentence)) says.periodic = true;
  }
  return all;
}

const rhythms: ReadonlyMap<string, Every> = new Map([
  ["1 tháng", "month"],
  ["một tháng", "month"],
  ["3 tháng", "quarter"],
  ["ba tháng", "quarter"],
  ["6 tháng", "half-year"],
  ["sáu tháng", "half-year"],
  ["12 tháng", "year"],
  ["1 năm", "year"],
  ["một năm", "year"],
  ["1 quý", "quarter"],
  ["1 tuần", "week"],
]);

/** "6 tháng 1 lần", "06 tháng/lần". */
function timesAYear(tokens: readonly Token[], at: number): Every | undefined {
  const every = rhythms.get(`${tokens[at]?.text.replace(/^0/, "")} ${tokens[at + 1]?.text}`);
  return every && lengthAt(tokens, at + 2, ["1 lần", "01 lần", "một lần", "/ lần", "/ 1 lần"]) > 0
    ? every
    : undefined;
}

/** "nếu trùng vào ngày nghỉ thì … ngày làm việc tiếp theo": within one breath of each other. */
function rollsAt(tokens: readonly Token[], at: number): boolean {
  const falls = lengthAt(tokens, at, ["trùng vào", "rơi vào", "trùng với", "trùng", "rơi đúng vào", "vào"]);
  if (falls === 0 || lengthAt(tokens, at + falls, rest) === 0) return false;
  for (let next = at + falls; next < at + falls + 24 && tokens[next]; next += 1) {
    const works = lengthAt(tokens, next, ["ngày làm việc"]);
    if (works > 0)
      return (
        lengthAt(tokens, next + works, ["tiếp theo", "kế tiếp", "liền kề", "đầu tiên", "liền sau", "sau"]) > 0
      );
  }
  return false;
}

function exceptionAt(text: string, tokens: readonly Token[], at: number): string {
  const [first, last] = [tokens[at], tokens[Math.min(at + 10, tokens.length - 1)]];
  const words = text.slice(first?.from ?? 0, last?.to ?? 0);
  return /^[^;.)\n]+/.exec(words)?.[0].trim() ?? words;
}

export function wordsOf(
  { text, tokens }: Parsed,
  { first, end }: { readonly first: number; readonly end: number },
): string {
  const [from, to] = [tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0];
  return text.slice(from, to);
}
