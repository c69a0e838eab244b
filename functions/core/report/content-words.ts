import { fold } from "../registry/spelling.ts";

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words that carry no content of their own: of grammar, and what counts or heads anything at all. */
const small = setOf(`
  các những và của với cho trong tại ở trên được đã đang sẽ là có việc công tác về đến tới để một cách còn như
  thì do bà con nhân dân vào qua bằng theo từ nên cuộc buổi tình hình luôn cũng rất
`);

/** Said one for another of the same: the second and further words stand for the first. */
const sameSaid: readonly (readonly [string, ...string[]])[] = [
  ["giữ vững", "ổn định", "bảo đảm", "đảm bảo"],
  ["tăng cường", "đẩy mạnh", "chú trọng", "quan tâm"],
  ["tổ chức", "triển khai", "thực hiện", "tiến hành"],
  ["đúng", "theo"],
  ["tích cực", "chủ động", "mạnh dạn", "hăng hái"],
  ["hạn chế", "khó khăn", "hạn hẹp", "eo hẹp"],
  ["nâng cao", "nâng lên"],
  ["tham gia", "hưởng ứng"],
  ["hình thức", "phương thức"],
];

const firstOf = new Map(
  sameSaid.flatMap(([first, ...others]) => others.map((each) => [fold(each), fold(first)] as const)),
);
const other = new RegExp(
  `(?<!\\p{L})(?:${[...firstOf.keys()].sort((a, b) => b.length - a.length).join("|")})(?!\\p{L})`,
  "gu",
);

/** The words of a sentence that matter, in their order, those said for one another in one form. */
export function contentWords(text: string): readonly string[] {
  return fold(text)
    .replace(other, (word) => firstOf.get(word) ?? word)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !small.has(word));
}

/** As many words as name another thing. */
const longest = 3;

/**
 * What the second says in the one place where all else is the first's: "trồng quế trên đất dốc" beside "trồng
 * chè trên đất dốc". That is no other way to say a thing but another thing. Empty where there is no such
 * place.
 */
export function saidInstead(first: readonly string[], second: readonly string[]): string {
  let start = 0;
  while (start < Math.min(first.length, second.length) && first[start] === second[start]) start += 1;
  let end = 0;
  const left = Math.min(first.length, second.length) - start;
  while (end < left && first[first.length - 1 - end] === second[second.length - 1 - end]) end += 1;
  const [was, now] = [first.slice(start, first.length - end), second.slice(start, second.length - end)];
  const isPlace = was.length > 0 && now.length > 0 && Math.max(was.length, now.length) <= longest;
  return isPlace && start + end > 0 && !now.some((word) => was.includes(word)) ? now.join(" ") : "";
}
