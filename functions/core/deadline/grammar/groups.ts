import type { Token } from "./lex.ts";
import { lengthAt } from "./phrases.ts";
import type { SeenTime } from "./times.ts";

/** The most words that name whom a deadline binds. */
const LONGEST = 40;
const openings = ["riêng đối với", "đối với", "riêng"];
const verbs = new Set([
  "gửi",
  "gởi",
  "nộp",
  "báo",
  "chậm",
  "trước",
  "hoàn",
  "lập",
  "từ",
  "đến",
  "thời",
  "hạn",
  "là",
]);

/**
 * Whom a time binds, where its own clause says so: "đối với các xã, thị trấn" before or behind it, "Riêng các
 * trường …", "Các khối thi đua: trước ngày …".
 */
export function groupOf(tokens: readonly Token[], text: string, time: SeenTime): string | undefined {
  const clause = tokens[time.first]?.clause;
  let start = time.first;
  while (start > 0 && time.first - start < 2 * LONGEST && tokens[start - 1]?.clause === clause) start -= 1;
  const opened = lengthAt(tokens, start, openings);
  if (opened > 0) return namedFrom(tokens, text, start + opened, time.first);
  const colon = tokens.slice(start, time.first).findIndex(({ text: sign }) => sign === ":");
  if (colon > 0 && colon <= LONGEST) return wordsBetween(tokens, text, start, start + colon);
  const behind = lengthAt(tokens, time.end, openings);
  return behind > 0 ? namedFrom(tokens, text, time.end + behind, time.end + LONGEST) : undefined;
}

function namedFrom(tokens: readonly Token[], text: string, first: number, most: number): string | undefined {
  let end = first;
  while (end < Math.min(most, first + LONGEST) && tokens[end] && !endsName(tokens, end)) end += 1;
  return wordsBetween(tokens, text, first, end);
}

function endsName(tokens: readonly Token[], at: number): boolean {
  const { text = "", kind } = tokens[at] ?? {};
  if (kind === "word") return verbs.has(text);
  if (text === ",") return tokens[at + 1]?.kind !== "word" || verbs.has(tokens[at + 1]?.text ?? "");
  return /^[:;.()]$/.test(text);
}

function wordsBetween(
  tokens: readonly Token[],
  text: string,
  first: number,
  end: number,
): string | undefined {
  const [from, to] = [tokens[first]?.from, tokens[end - 1]?.to];
  return from === undefined || to === undefined || end <= first ? undefined : text.slice(from, to);
}
