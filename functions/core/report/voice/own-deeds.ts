import { beginsWithVerb } from "./verbs.ts";

/** The authority's area: what rank it has and how it is called, "huyện" and "An Sơn". */
export interface Area {
  readonly rank: string;
  readonly name: string;
}

/** "huyện An Sơn", "thành phố Quy Nhơn". */
export function areaOf(territory: string): Area {
  const rank = /^\P{Lu}+/u.exec(territory)?.[0] ?? "";
  return { rank: rank.trim().toLocaleLowerCase("vi"), name: territory.slice(rank.length) };
}

const parties: Readonly<Record<string, string>> = {
  tỉnh: "tỉnh ủy",
  huyện: "huyện ủy",
  quận: "quận ủy",
  "thành phố": "thành ủy",
  "thị xã": "thị ủy",
};

/**
 * Whether a sentence tells what the authority's own leadership did: its party committee, councils and
 * People's Committee, or the area as such. Not what it failed to do, and not what another area's did.
 */
export function isOwnDeed(sentence: string, { rank, name }: Area): boolean {
  if (rank === "") return false;
  const own = `${either(rank)}(?: ${name})?(?!\\p{L})(?! \\p{Lu})`;
  const party = `${either(parties[rank] ?? "đảng ủy")}(?!\\p{L})(?: ${own})?`;
  const offices = `(?:${["ban Thường vụ", "thường trực", "ban Chấp hành", "lãnh đạo"].map(either).join("|")}) `;
  const heads = `(?:[Đđ]ồng chí )?(?:Phó )?Chủ tịch `;
  const people = `(?:${offices}|${heads})?(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân)(?: ${own})?`;
  const council = `Hội đồng Thi đua ?[,-] ?[Kk]hen thưởng ${own}`;
  const body = `(?:(?:${offices})?${party}|${people}|${council}|[Cc]ấp ủy, chính quyền ${own})`;
  const whole = `${own} (?=(?:đã|luôn|tiếp tục|tập trung|chỉ đạo)(?!\\p{L}))`;
  const [subject] = new RegExp(`^(?:${body}(?:(?:, | và )${body})* |${whole})`, "u").exec(sentence) ?? [];
  if (subject === undefined || !new RegExp(`${party}|${own}`, "u").test(subject)) return false;
  const deed = sentence.slice(subject.length);
  return beginsWithVerb(deed) && !wanting.test(deed);
}

const wanting = /^(?:chưa|không|còn|chậm|thiếu|có lúc|có nơi|bị|gặp|lúng túng)(?!\p{L})/iu;

/** With a capital, as it begins a sentence or a name, or without. */
const either = (words: string) =>
  `[${words.charAt(0).toLocaleUpperCase("vi")}${words.charAt(0).toLocaleLowerCase("vi")}]${words.slice(1)}`;
