import { fold } from "../registry/spelling.ts";

const listOf = (list: string): readonly string[] => list.trim().split(/\s+/u);

/**
 * Words of grammar that carry nothing of their own. Whatever turns, limits, times or directs what is said
 * ("trên", "dưới", "sẽ", "đang", "của", "từ", "bị", "được") is none of them.
 */
const weightless = new Set(
  listOf("các những và đã là việc tại ở trong cho với thì để luôn cũng vào").map(fold),
);

/** Said one for another of the same, as they stand without the words above: each stands for the first. */
const sameSaid: readonly (readonly [string, ...string[]])[] = [
  ["được giữ vững", "ổn định được giữ vững", "được bảo đảm", "được đảm bảo", "ổn định"],
  ["bảo đảm", "đảm bảo"],
  ["an ninh trật tự", "an ninh chính trị trật tự an toàn xã hội"],
  ["tăng cường", "đẩy mạnh", "chú trọng", "quan tâm"],
  [
    ...(["tổ chức", "triển khai", "thực hiện", "tiến hành", "tổ chức thực hiện"] as const),
    ...["triển khai thực hiện", "tổ chức triển khai"],
  ],
  ["đúng quy chế", "theo quy chế", "theo đúng quy chế"],
  ["đúng quy định", "theo quy định", "theo đúng quy định"],
  ["đúng kế hoạch", "theo kế hoạch", "theo đúng kế hoạch"],
  ["tích cực", "chủ động", "mạnh dạn", "hăng hái"],
  ["còn hạn chế", "còn khó khăn", "còn hạn hẹp", "còn eo hẹp"],
  ["nâng cao", "nâng lên"],
  ["tham gia", "hưởng ứng"],
  ["phát động thi đua", "phát động đợt thi đua", "phát động phong trào thi đua"],
  ["hình thức", "phương thức"],
  ["buổi họp", "cuộc họp"],
  ["vận động nhân dân", "vận động hộ", "vận động hộ dân", "vận động hộ gia đình"],
  ["hộ", "hộ dân", "hộ gia đình"],
];

const firstOf = new Map(
  sameSaid.flatMap(([first, ...others]) => others.map((each) => [fold(each), fold(first)] as const)),
);
const alternative = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...firstOf.keys()].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}\\d])`,
  "gu",
);
/** Every first syllable of those, so that most sentences need no search. */
const begins = new Set([...firstOf.keys()].map((each) => each.split(" ", 1)[0] ?? ""));

const atHead = /^(?:tình hình|công tác) /u;
const ownArea = / trên địa bàn(?=$| được )/gu;
const adverbial = / một cách(?= )/gu;

/** What is left of a sentence's words where nothing that carries no weight is. */
export function weighed(words: readonly string[]): string {
  const kept = words.filter((word, at) => !isWeightless(word, words[at + 1] ?? ""));
  const said = kept.join(" ").replace(atHead, "").replace(ownArea, "").replace(adverbial, "");
  return kept.some((word) => begins.has(word))
    ? said.replace(alternative, (phrase) => firstOf.get(phrase) ?? phrase)
    : said;
}

/** "vận động được 87 hộ" is "vận động 87 hộ"; "được hỗ trợ" is not "hỗ trợ". */
const isWeightless = (word: string, next: string) =>
  weightless.has(word) || (word === "được" && /^\d/u.test(next));

/** The words of a text that carry weight, each once. */
export const contentOf = (text: string): ReadonlySet<string> =>
  new Set(
    weighed(
      fold(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean),
    )
      .split(" ")
      .filter(Boolean),
  );
