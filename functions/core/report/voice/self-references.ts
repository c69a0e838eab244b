import { adviceTaken, adviceToCome } from "./advice.ts";
import { type Area, isOwnDeed } from "./own-deeds.ts";
import { speaksOfItself, withFullName } from "./self-names.ts";
import { beginsWithVerb } from "./verbs.ts";

/** Who speaks: what the unit calls itself, and what it calls the authority it reports to. */
export interface Speaker {
  readonly names: readonly string[];
  readonly authority: readonly string[];
  /** The area whose leadership it may speak for, as an office of the authority may. */
  readonly speaksFor?: Area | undefined;
  /** As the report calls it where it is the only one that tells a thing; undefined where it is not named. */
  readonly fullName?: string | undefined;
  /** It says what is to come, and not what was. */
  readonly isPlanning?: boolean;
}

/** What units call themselves at the head of a sentence, by their sort or by none. */
const selves =
  /^(?:(?:đơn vị|cơ quan|địa phương|tập thể đơn vị|toàn đơn vị)(?: chúng tôi| mình| ta| (?:số|thứ) \d+)?|(?:\p{L}+ ){0,3}chúng (?:tôi|em)|em|tôi|(?:xã|phường|trường|thôn|huyện) (?:nhà|ta|chúng tôi)|nhà trường|phòng|ban(?! (?:chấp hành|thường vụ|thường trực|giám))|xã|phường|thị trấn|trường|hội|đoàn|thôn|bản|sở|trung tâm|trạm|văn phòng|ngành|hạt|chi cục|ubnd xã|ubnd phường|ubnd thị trấn|ban chấp hành|ban giám hiệu)\s+/iu;

/** "của đơn vị", "của chúng tôi", where nothing more is said of which. */
const ofSelf =
  /\s+(?:của|(?<=công chức |viên chức |nhân viên |giáo viên |cán bộ )trong) (?:(?:đơn vị|cơ quan|phòng|xã|trường)(?: chúng tôi| mình| nhà| ta)?|chúng tôi|chúng em|nhà trường|mình)(?=$|[,;:.]|\s)/giu;

const leaders =
  /(?<!\p{L})lãnh đạo (?:đơn vị|cơ quan|phòng|xã|UBND xã|trường|nhà trường|sở|hội|văn phòng|trung tâm)(?! (?:nhà|khác))(?!\p{L})/giu;

const ranks = "xã|phường|thị trấn|đặc khu|thôn|bản|tổ dân phố|huyện|cơ quan|đơn vị";
/** "trên địa bàn xã", "Nhân dân trong xã", "bà con xã nhà": whoever is named in front says which. */
const ownPlace = new RegExp(
  `(?<!\\p{L})(trên địa bàn) (?:toàn )?(?:${ranks})(?! \\p{Lu})(?= |[,;.]|$)|\\s+(?:trong|của|ở|tại) (?:toàn )?(?:xã|phường|thị trấn|thôn|bản)(?: nhà| ta)?(?=$|[,;.])|(?:\\s+(?:trong|của|ở|tại)|(?<=(?:[Nn]hân dân|[Bb]à con|[Cc]án bộ))) (?:xã|phường|thị trấn|thôn|bản)(?= (?:đã|được|tích cực|còn|chưa|có|luôn|chủ động|thi đua|hưởng ứng|chủ yếu|là|cơ bản|ngày càng|từng bước|tiếp tục)(?!\\p{L}))|\\s+(?:xã|phường|thôn|bản) (?:nhà|ta)(?!\\p{L})`,
  "gu",
);
/** "hưởng ứng phong trào, đơn vị vận động …": the same subject once more. */
const againSelf =
  /(?<!(?:cơ quan|đơn vị|địa phương|phòng|ban|ngành|xã|hội|đoàn|trường)), (?:đơn vị|cơ quan|phòng|xã|hội|nhà trường|trường)(?: chúng (?:tôi|em))? /giu;
const byOwnPlace =
  /(?<!\p{L})được (?:xã|phường|thị trấn|đơn vị|cơ quan|phòng) (?=(?:quan tâm|tổ chức|triển khai|thực hiện|chỉ đạo|phát động|duy trì)(?!\p{L}))/giu;

interface Unselfed {
  readonly subject: "unit" | "authority" | undefined;
  readonly text: string;
  readonly alone: string;
}

/** The sentence without the unit's "we", and whether it was the unit that did what it tells. */
export function withoutSelf(sentence: string, speaker: Speaker): Unselfed {
  const { names, authority, speaksFor, fullName = "", isPlanning = false } = speaker;
  if (speaksFor && isOwnDeed(sentence, speaksFor))
    return { subject: "authority", text: sentence, alone: sentence };
  const own = names.find((name) => startsWith(sentence, name));
  const named = own === undefined ? undefined : sentence.slice(own.length).trimStart();
  const generic = sentence.replace(selves, "");
  const rest = [named, generic === sentence ? undefined : generic].find(
    (words) => words !== undefined && beginsWithVerb(words),
  );
  const said = rest ?? sentence;
  const body = withoutPlace(said)
    .replace(ofSelf, (found, at: number, whole: string) => (endsThere(whole, at + found.length) ? "" : found))
    .replace(leaders, (found, at: number, whole: string) =>
      /^ \p{Lu}/u.test(whole.slice(at + found.length)) ? found : "lãnh đạo cơ quan, đơn vị",
    );
  const adviser = { authority, isOffice: speaksFor !== undefined };
  const subject = rest === undefined ? undefined : "unit";
  if (isPlanning) {
    const task = adviceToCome(body, adviser);
    return { subject, text: unnamed(task, names), alone: task };
  }
  const advised = adviceTaken(body, adviser);
  if (advised?.isWhole) return { subject: "authority", text: advised.text, alone: advised.text };
  const told = advised?.text ?? body;
  const isNamed = rest === undefined && fullName !== "" && speaksOfItself(said);
  const alone = isNamed ? withoutPlace(withFullName(said, fullName)) : told;
  return { subject, text: withoutOwnRank(unnamed(told, names), authority), alone };
}

const withoutPlace = (text: string) =>
  text
    .replace(ownPlace, (_, where: string | undefined) => where ?? "")
    .replace(byOwnPlace, "được ")
    .replace(againSelf, (found, at: number, whole: string) =>
      beginsWithVerb(whole.slice(at + found.length)) ? ", " : found,
    )
    .replace(/^(?:đồng chí )(?=(?:Chủ tịch|Phó Chủ tịch|Bí thư|Trưởng))/iu, "");

const ownRank =
  /^((?:(?:[Cc]ấp ủy|[Đđ]ảng ủy|[Cc]hính quyền|HĐND|UBND|Ủy ban nhân dân)(?:, | và |(?= ))?)+) (xã|phường|thị trấn|đặc khu)(?! \p{Lu})(?= )/u;

/** "Đảng ủy, UBND phường" of one and "Đảng ủy, UBND xã" of another are the same bodies of many. */
const withoutOwnRank = (text: string, authority: readonly string[]) =>
  text.replace(ownRank, (whole, bodies: string, rank: string) =>
    authority.some((name) => name.endsWith(` ${rank}`)) ? whole : bodies.trimEnd(),
  );

const startsWith = (text: string, name: string) =>
  name !== "" &&
  text.length > name.length &&
  /[\s,]/u.test(text.charAt(name.length)) &&
  text.slice(0, name.length).toLocaleLowerCase("vi") === name.toLocaleLowerCase("vi");

/** "của đơn vị hành chính" speaks of others; "của đơn vị được …" of itself. */
function endsThere(text: string, at: number): boolean {
  const behind = text.slice(at).trimStart();
  return !/^\p{L}/u.test(behind) || beginsWithVerb(behind);
}

/** The unit's own name inside its sentence, which is nobody else's. */
function unnamed(text: string, names: readonly string[]): string {
  let found = text;
  for (const name of names) {
    if (name === "" || !found.includes(name)) continue;
    found = found
      .replaceAll(` của ${name}`, "")
      .replaceAll(` tại ${name}`, "")
      .replaceAll(` trên địa bàn ${name}`, " trên địa bàn")
      .replaceAll(name, "đơn vị");
  }
  return found;
}
