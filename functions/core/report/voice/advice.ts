import { beginsWithVerb } from "./verbs.ts";

/** Who speaks of advice, and to whom it was given where that is not said. */
interface Adviser {
  /** What its units call the authority. */
  readonly authority: readonly string[];
  /** An office of the authority: it advises nobody else. */
  readonly isOffice: boolean;
}

/** What an authority is advised to do it does itself: in its own report it is no adviser's deed. */
interface AdviceTaken {
  readonly text: string;
  /** The sentence tells of nobody but the authority and its leadership. */
  readonly isWhole: boolean;
}

const advising =
  /^(?:đã |luôn |tiếp tục )?(?:(?:chủ động|kịp thời|tích cực|thường xuyên|trực tiếp|tập trung) )*(?:(tham mưu)(?:,? (?:trình|đề xuất|giúp))*|trình)(?: cho| với)? /iu;
const parts = /(; (?:đồng thời,? )?| và (?=tham mưu )|, (?=(?:tham mưu|trình) ))/u;
const offices = "(?:Thường trực|Ban Thường vụ|[Ll]ãnh đạo|(?:[Đđ]ồng chí )?(?:Phó )?Chủ tịch) ";
const organs =
  "Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|[Đđ]ảng ủy|[Cc]ấp ủy|HĐND|Hội đồng nhân dân|UBND|Ủy ban nhân dân|Hội đồng Thi đua - Khen thưởng";
const ofAuthority = /UBND|Ủy ban nhân dân/u;

/** "tham mưu chậm", "tham mưu có lúc chưa kịp thời" tell how it was advised. */
const wanting = /^(?:chưa|không|còn|chậm|thiếu|có|bị|gặp|được|tốt|kịp thời|lúng túng)(?!\p{L})/iu;

interface Advice {
  readonly who: string | undefined;
  readonly act: string;
}

/** "đã tham mưu UBND huyện ban hành …; tham mưu Chủ tịch UBND huyện phân công …", as what those did. */
export function adviceTaken(text: string, adviser: Adviser): AdviceTaken | undefined {
  if (!/(?:tham mưu|trình) /iu.test(text)) return undefined;
  const [first = "", ...rest] = text.split(parts);
  const opening = adviceIn(first, adviser);
  let last = opening && (opening.who ?? shortest(adviser.authority));
  let told = opening ? `${last} đã ${opening.act}` : first;
  for (let at = 0; at < rest.length; at += 2) {
    const [mark = "", clause = ""] = [rest[at], rest[at + 1]];
    const advice = adviceIn(clause, { ...adviser, isOffice: adviser.isOffice && last !== undefined });
    const isAnother = advice?.who !== undefined && advice.who !== last;
    told += advice ? `${mark}${isAnother ? `${advice.who} đã ` : ""}${advice.act}` : `${mark}${clause}`;
    last = advice?.who ?? last;
  }
  return told === text ? undefined : { text: told, isWhole: opening !== undefined };
}

/** A task to advise the authority is, in the authority's own programme, the task itself. */
export function adviceToCome(text: string, adviser: Adviser): string {
  return text
    .split(parts)
    .map((clause) => {
      const advice = adviceIn(clause, adviser);
      return advice && (advice.who === undefined || ofAuthority.test(advice.who)) ? advice.act : clause;
    })
    .join("");
}

function adviceIn(clause: string, { authority, isOffice }: Adviser): Advice | undefined {
  const advised = advising.exec(clause);
  if (!advised) return undefined;
  const rest = clause.slice(advised[0].length);
  const who = principalsOf(authority).exec(rest)?.[0];
  if (who === undefined && (!isOffice || advised[1] === undefined)) return undefined;
  const act = rest.slice(who?.length ?? 0).trimStart();
  return beginsWithVerb(act) && !wanting.test(act) ? { who, act: act.replace(/^đã /iu, "") } : undefined;
}

/** "UBND tỉnh, Chủ tịch UBND tỉnh"; what stands behind them must be what they did. */
function principalsOf(authority: readonly string[]): RegExp {
  const longestFirst = authority.toSorted((a, b) => b.length - a.length);
  const tails = longestFirst.map((name) => name.replace(/^(?:UBND|Ủy ban nhân dân) /u, ""));
  const one = `(?:${offices})?(?:${[...longestFirst.map(literally), organs].join("|")})(?: (?:${tails.map(literally).join("|")}))?(?!\\p{L})(?! \\p{Lu})`;
  return new RegExp(`^${one}(?:(?:, | và )${one})*`, "u");
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
const shortest = (names: readonly string[]) =>
  names.reduce((best, each) => (each.length < best.length ? each : best), names[0] ?? "");

/** "Phối hợp với chính quyền tổ chức …", as the authority says it: with the body that was to work with it. */
export function workingWith(task: string, authority: readonly string[], body: string): string {
  const selves = authority.toSorted((a, b) => b.length - a.length).map(literally);
  const itself = new RegExp(
    `(?<=(?<!\\p{L})[Pp]hối hợp (?:chặt chẽ )?với )(?:(?:cấp ủy, )?[Cc]hính quyền(?: địa phương)?(?:(?:, | và )(?:${selves.join("|")}|UBND))?(?! các| hai| 0?2)|UBND(?= \\p{Ll})(?! (?:xã|phường|thị trấn|huyện|quận|thành phố|tỉnh|cấp|các))|${selves.join("|")})(?!\\p{L})(?! \\p{Lu})`,
    "u",
  );
  return task.replace(itself, body);
}
