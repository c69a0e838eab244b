import { beginsWithVerb } from "./verbs.ts";

/** Where what is told of a subject begins: "công tác tuyên truyền | có lúc chưa thường xuyên". */
const told =
  /(?<=\S )(?:được(?! (?:giao|phân công|phê duyệt|phát động))|có lúc|có nơi|có|còn|chưa|đã|luôn|là|cơ bản|bảo đảm|đảm bảo|ngày càng|tiếp tục|từng bước|chủ yếu|đa số|diễn ra|phát sinh|xảy ra|xuất hiện|ổn định|đạt|tăng|giảm|không)(?!\p{L})/u;

/** Words behind which a comma ends what is told already: "khối lượng công việc lớn, kinh phí còn …". */
const toldAlready =
  /(?:lớn|nhỏ|nhiều|ít|tốt|cao|thấp|rộng|xa|khó|hẹp|chậm|yếu|kém|thiếu|tăng|giảm|đều|hạn|định|thời|hiện|động|triển|công|trách|quyết)[,;]/u;

/** How many subjects' words a place may stand behind and still be read with them. */
const longest = 90;

/** As often part of a name ("tỷ lệ tăng dân số giảm", "hộ còn khó khăn được giúp") as what is told of it. */
const ofBoth =
  /^(?:tăng|giảm|ổn định|phát sinh|còn|có(?! (?:lúc|nơi))|không|bảo đảm|đảm bảo|đạt|diễn ra|xuất hiện|xảy ra|là)(?!\p{L})/u;

/** "vốn thu hút | được là 5 tỷ đồng", "được 12 hộ": the verb of these stands before them. */
const behindVerb = /^được (?:là|trên|hơn|gần|khoảng|các|nhiều|\d)/u;

/** A subject that names its own place takes no other. */
const namesPlace = /(?<!\p{L})(?:ở|tại|trên địa bàn)(?!\p{L})/u;

/** Whether the subject may go on beyond this word: something else is told further on in the same breath. */
function isUnsure(rest: string): boolean {
  if (behindVerb.test(rest)) return true;
  const first = ofBoth.exec(rest)?.[0].length;
  const breath = rest.slice(first).split(/[,;]|(?<!\p{L})nên(?!\p{L})/u, 1)[0] ?? "";
  return first !== undefined && told.test(`x${breath}`);
}

/**
 * Where in a clause the words "ở nhiều cơ quan, đơn vị" stand: behind its subject. Undefined where the
 * subject's end is not sure; then they stand in front of the clause.
 */
export function subjectEnd(clause: string): number | undefined {
  const led = ofLeaders.exec(clause)?.[0].length;
  if (led !== undefined && beginsWithVerb(clause.slice(led))) return led - 1;
  const at = told.exec(clause)?.index;
  if (at === undefined || at > longest || at < 6) return undefined;
  const subject = clause.slice(0, at);
  if (isUnsure(clause.slice(at)) || namesPlace.test(withoutRank(subject.trimEnd()))) return undefined;
  if (
    toldAlready.test(subject) ||
    subject.trimEnd().endsWith(",") ||
    /[:;]|(?<!\p{L})(?:mà|khi|nếu|do|vì|để|những|người)(?!\p{L})/u.test(subject)
  )
    return undefined;
  return at - 1;
}

const ofLeaders = /^(?:cấp ủy, )?lãnh đạo cơ quan, đơn vị /iu;

/** Bodies whose rank stands behind them and is said by the place that is put there. */
const bodies = "UBND|HĐND|[Đđ]ảng ủy|[Cc]hính quyền|[Cc]ấp ủy|[Hh]ội đồng(?: [^,;]+)?";

/**
 * The rank at a subject's end that those put behind it say already: "chính quyền xã", "an ninh trên địa bàn",
 * "tỷ lệ hộ nghèo của xã". A rank without such a word before it is the end of another: "nông thôn", "thị xã",
 * "liên thôn", "trưởng thôn", "văn bản".
 */
export const withoutRank = (subject: string) =>
  subject.replace(
    new RegExp(
      ` (?:trên địa bàn|(?:(?:trên địa bàn|của|ở|tại|trong) )(?:toàn )?(?:${ranks})|toàn (?:${ranks})|(?<=(?<!\\p{L})(?:${bodies}) )(?:xã|phường|thị trấn|đặc khu))$|(?<=Ban Giám hiệu) nhà trường$`,
      "u",
    ),
    "",
  );

const ranks = "xã|phường|thị trấn|thôn|bản";

/** "khuôn viên cơ quan" of many is "khuôn viên nhiều cơ quan, đơn vị"; "các cơ quan" are others. */
export const ofOffice = (subject: string) =>
  /^(.*\S(?<!(?<!\p{L})(?:các|mỗi|từng|những|nhiều|một số|liên|toàn|,)))(?: của)? cơ quan(?:, đơn vị)?$/iu.exec(
    subject,
  )?.[1];

/** "Hoạt động … ở nhiều xã được duy trì ở các thôn": the second place says nothing beside the first. */
export const withoutSecondPlace = (told: string) =>
  told.replace(/ (?:ở|tại) (?:các|từng|mỗi) (?:thôn|bản|xã|tổ dân phố|khu dân cư|cơ quan|đơn vị)$/u, "");

/** "lãnh đạo nhiều cơ quan, đơn vị", and not "lãnh đạo cơ quan, đơn vị ở nhiều cơ quan, đơn vị". */
export const ledBy = (subject: string) => /^((?:cấp ủy, )?lãnh đạo) cơ quan, đơn vị$/iu.exec(subject)?.[1];

/** "UBND xã Phú Lộc", and not "UBND tại xã Phú Lộc". */
export const takesPlace = (subject: string) =>
  /(?:UBND|HĐND|[Đđ]ảng ủy|[Cc]hính quyền|[Cc]ấp ủy|[Bb]an [Gg]iám hiệu)$/u.test(subject);
