import { beginsWithVerb } from "./verbs.ts";

/** Where what is told of a subject begins: "công tác tuyên truyền | có lúc chưa thường xuyên". */
const told =
  /(?<=\S )(?:được(?! (?:giao|phân công|phê duyệt|phát động))|có lúc|có nơi|có|còn|chưa|đã|luôn|là|cơ bản|bảo đảm|đảm bảo|ngày càng|tiếp tục|từng bước|chủ yếu|đa số|diễn ra|phát sinh|xảy ra|xuất hiện|ổn định|đạt|tăng|giảm|không)(?!\p{L})/u;

/** Words behind which a comma ends what is told already: "khối lượng công việc lớn, kinh phí còn …". */
const toldAlready =
  /(?:lớn|nhỏ|nhiều|ít|tốt|cao|thấp|rộng|xa|khó|hẹp|chậm|yếu|kém|thiếu|tăng|giảm|đều|hạn|định|thời|hiện|động|triển|công|trách|quyết)[,;]/u;

/** How many subjects' words a place may stand behind and still be read with them. */
const longest = 90;

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
  if (
    toldAlready.test(subject) ||
    subject.trimEnd().endsWith(",") ||
    /[:;]|(?<!\p{L})(?:mà|khi|nếu|do|vì|để|những|người)(?!\p{L})/u.test(subject)
  )
    return undefined;
  return at - 1;
}

const ofLeaders = /^(?:cấp ủy, )?lãnh đạo cơ quan, đơn vị /iu;

/**
 * A subject's end that those put behind it say already: "chính quyền xã", "an ninh trên địa bàn"; not the end
 * of another word ("văn bản", "hợp tác xã").
 */
export const withoutRank = (subject: string) =>
  subject.replace(
    / (?:trên địa bàn|(?:(?:của|ở|tại|trong) )?(?:toàn )?(?:(?<!hợp tác )xã|phường|thị trấn|thôn|(?<!(?:văn|cơ|biên|kịch|tài|căn|ấn|nguyên|phiên|kế) )bản))$/u,
    "",
  );

/** "lãnh đạo nhiều cơ quan, đơn vị", and not "lãnh đạo cơ quan, đơn vị ở nhiều cơ quan, đơn vị". */
export const ledBy = (subject: string) => /^((?:cấp ủy, )?lãnh đạo) cơ quan, đơn vị$/iu.exec(subject)?.[1];

/** "UBND xã Phú Lộc", and not "UBND tại xã Phú Lộc". */
export const takesPlace = (subject: string) =>
  /(?:UBND|HĐND|[Đđ]ảng ủy|[Cc]hính quyền|[Cc]ấp ủy)$/u.test(subject);
