import { fold } from "../../registry/spelling.ts";
import type { Voiced } from "./voiced.ts";

/**
 * A document of others made known: "cấp ủy đã quán triệt Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị
 * đến cán bộ, công chức". Of one document it is one deed, whatever the doers call themselves and those told.
 */
export interface PassedOn {
  readonly doer: string;
  readonly acts: readonly string[];
  /** "chỉ thị 34-CT/TW". */
  readonly document: string;
  /** Undefined where the sentence says neither. */
  readonly day: string | undefined;
  readonly issuer: string | undefined;
  readonly cited: string;
  /** " đến cán bộ, công chức". */
  readonly told: string;
  readonly isPast: boolean;
}

const act = "(?:quán triệt|triển khai|phổ biến|học tập|tuyên truyền)";
const body = "(?:[Cc]ấp ủy|[Đđ]ảng ủy|[Cc]hi bộ|[Cc]hính quyền|UBND|[Ll]ãnh đạo(?: cơ quan, đơn vị)?)";
const kind = "(?:Chỉ thị|Nghị quyết|Kết luận|Quyết định|Kế hoạch|Công văn|Hướng dẫn|Thông tư|Nghị định)";
const people = "(?:cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|người lao động|[Nn]hân dân)";
const sentence = new RegExp(
  [
    `^(?:(${body}(?:(?:, | và )${body})*)(?: xã| phường)? )?(đã )?(?:(?:tổ chức|kịp thời|nghiêm túc) )*`,
    `(${act}(?:(?:, | và )${act})*) `,
    `((${kind})(?: số)? (\\d+[\\p{L}\\d]*(?:[/-][\\p{L}\\d]+)+)(?:,? ngày (\\d{1,2}/\\d{1,2}/\\d{4}))?(?: của (\\p{Lu}[^,;:.]*?))?)`,
    `( (?:đến|tới|cho) (?:toàn thể |toàn bộ )?${people}(?:(?:, | và )${people})*)?$`,
  ].join(""),
  "u",
);

export function passedOn({ form, text, past }: Voiced): PassedOn | undefined {
  if (form === "own" || !/\d/.test(text)) return undefined;
  const [, doer = "", did, acts, cited, of = "", symbol = "", day, issuer, told = ""] =
    sentence.exec(text) ?? [];
  if (acts === undefined || cited === undefined) return undefined;
  return {
    ...{ doer, acts: acts.split(/, | và /u), document: `${fold(of)} ${symbol}`, cited, told },
    ...{ day, issuer: issuer === undefined ? undefined : fold(issuer), isPast: past || did !== undefined },
  };
}

/** Both of one document as one deed, saying only what both say; undefined where they may be of two. */
export function passedOnTogether(one: PassedOn, other: PassedOn): PassedOn | undefined {
  const agree = (a: string | undefined, b: string | undefined) =>
    a === undefined || b === undefined || a === b;
  if (one.document !== other.document || !agree(one.day, other.day) || !agree(one.issuer, other.issuer))
    return undefined;
  const [less, more] = one.acts.length <= other.acts.length ? [one, other] : [other, one];
  if (!less.acts.every((each) => more.acts.includes(each))) return undefined;
  return {
    ...{ document: one.document, acts: less.acts, isPast: one.isPast && other.isPast },
    ...{ day: one.day ?? other.day, issuer: one.issuer ?? other.issuer },
    doer: one.doer === other.doer ? one.doer : "",
    told: one.told === other.told ? one.told : "",
    cited: one.cited.length >= other.cited.length ? one.cited : other.cited,
  };
}

export function voiceOf({ doer, acts, cited, told, isPast }: PassedOn): Voiced {
  const deed = `${acts.join(", ")} ${cited}${told}`;
  const text = doer === "" ? deed : `${doer} ${isPast ? "đã " : ""}${deed}`;
  const form = doer === "" ? "predicate" : "clause";
  return { form, text, alone: text, past: doer === "" && isPast, opening: "" };
}
