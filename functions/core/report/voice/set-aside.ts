import { fold } from "../../registry/spelling.ts";
import { isReference } from "../themes.ts";

/** Why a sentence does not go to the page by itself, whoever sent it; the officer may put it there. */
export type Aside =
  | { readonly type: "left"; readonly why: "no-content" | "no-place" | "covering-note" | "own-decision" }
  /** It may be a secret of the state: asked first. */
  | { readonly type: "secret" }
  /** A proposal that names nobody it is made to: an officer says whether it goes further. */
  | { readonly type: "unaddressed" };

/** Answers that say there is nothing to say, or only how well it went. */
const empty = new Set(
  `tốt|rất tốt|khá|đạt|có|không|không có|không có gì|không phát sinh|chưa có|chưa phát sinh|chưa có số liệu|
  đã thực hiện|đã thực hiện tốt|thực hiện tốt|đã triển khai|đã làm|đã có|đang thực hiện|đầy đủ|bình thường|
  như trên|như kỳ trước|nhất trí|đồng ý|ok|không ý kiến|không có ý kiến|không có kiến nghị|không có đề xuất|
  không có khó khăn|không có tồn tại|không có hạn chế|không có đề xuất kiến nghị|hoàn thành|hoàn thành tốt`
    .split("|")
    .map((words) => fold(words)),
);

/** Why the unit's own report came as it did is told to the leader, not to the superior. */
const excuse =
  /(?:báo cáo|gửi|nộp)(?: \p{L}+){0,3} (?:chậm|muộn|trễ)(?!\p{L})|(?:xin|đề nghị) (?:được )?(?:lùi|gia hạn|gửi chậm|gửi sau|bổ sung sau)|chưa kịp (?:tổng hợp|báo cáo|gửi)|(?:chậm|muộn) (?:gửi|nộp) báo cáo/iu;

/** Cheaper than the pattern, which few sentences have any use for. */
const late = ["chậm", "muộn", "trễ", "lùi", "gia hạn", "chưa kịp", "gửi sau", "bổ sung sau"];

/**
 * What the rules on state secrets commonly hold; whether it does here is the sender's to say. Without their
 * first letters, which may be capitals.
 */
const secret = [
  "uân số",
  "hí tài",
  "hương án tác chiến",
  "hu vực phòng thủ",
  "ối mật",
  "uyệt mật",
  "ặc tình",
  "huyên án",
];

export const maybeSecret = (text: string) => secret.some((word) => text.includes(word));

const asks =
  /^(?:(?:đơn vị|cơ quan|địa phương|phòng|xã)\s+)?(?:kính )?(?:đề nghị|kiến nghị|đề xuất)(?!\p{L})/iu;
/** Who stands above a district or commune; a province has only the centre above it. */
const ministry = /(?<!\p{L})Bộ (?=\p{Lu})|(?<!\p{L})(?:[Tt]rung ương|Chính phủ|Thủ tướng|Quốc hội)(?!\p{L})/u;
const province =
  /(?<!\p{L})(?:Sở (?=\p{Lu})|(?:UBND|HĐND|Ủy ban nhân dân|cấp|Tỉnh ủy|lãnh đạo)? ?tỉnh(?!\p{L})|UBND thành phố)/u;

/** Asked of those above under no name, which no authority is to its own units. */
const superiors =
  /^(?:kính )?(?:đề nghị|kiến nghị|đề xuất)(?: với)? (?:cấp trên|các cấp có thẩm quyền|cấp có thẩm quyền|các bộ)(?!\p{L})/iu;
const namesAnybody = /^(?:kính )?(?:đề nghị|kiến nghị|đề xuất)(?: với)? [\p{Lu}hxpcl]/iu;

interface Place {
  /** The section asks for proposals. */
  readonly proposals: boolean;
  /** The authority is a province: what is above it is the centre. */
  readonly isProvince: boolean;
}

const ownDecision = { type: "left", why: "own-decision" } as const;

/** What is asked of the authority itself is not asked of its superior, unless its leaders say so. */
export function asideOf(text: string, { proposals, isProvince }: Place): Aside | undefined {
  if (text.length <= 60 && empty.has(fold(text))) return { type: "left", why: "no-content" };
  if (isReference(text)) return { type: "left", why: "no-place" };
  if (late.some((word) => text.includes(word)) && excuse.test(text))
    return { type: "left", why: "covering-note" };
  if (maybeSecret(text)) return { type: "secret" };
  if (!proposals) return asks.test(text) ? ownDecision : undefined;
  if (superiors.test(text) || ministry.test(text) || (!isProvince && province.test(text))) return undefined;
  return namesAnybody.test(text) ? ownDecision : { type: "unaddressed" };
}
