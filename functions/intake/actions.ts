import { lowered } from "../core/text/first-letter.ts";

/** What a sentence wants done, and where it goes. */
export interface Action {
  /** "gửi báo cáo sơ kết 6 tháng". */
  readonly action: string;
  /** "UBND huyện (qua Phòng Nội vụ huyện)"; "" where it is not said. */
  readonly recipient: string;
}

const papers =
  "(?:bản |các |01 |đủ |các nội dung )*(?:báo cáo|hồ sơ|văn bản|đăng ký|danh sách|bảng|biểu|phiếu|tờ trình|kế hoạch|giao ước|kết quả|biên bản|số liệu|tài liệu|sáng kiến|minh chứng|ý kiến|bài viết|sản phẩm)";
/** "gửi báo cáo sơ kết về …", "nộp hồ sơ tại …". */
const sends = new RegExp(`(?<!\\p{L})(gửi|nộp|trình|chuyển) (${papers}[^.;]*)`, "iu");
/** What stands before "gửi" where the papers come first: "hồ sơ gửi về …", "Báo cáo quý: gửi trước …". */
const handedIn =
  /[,: ]*(?:được |xin |đề nghị |phải |và )*(?:gửi|nộp)(?= (?:về|đến|tới|cho|tại|qua|Ủy ban|UBND|Phòng|Sở|Hội đồng|Ban|Đảng)(?!\p{L})|\s*$)/iu;
const paper = new RegExp(`(?<!\\p{L})${papers}(?!\\p{L})`, "giu");
/** A paper spoken of, and not the one that is sent. */
const beside = /(?:căn cứ|theo|thực hiện|của|kèm|gồm|tại|và|,) (?:các |nội dung )?$/iu;
/** "báo cáo UBND huyện …", "báo cáo kết quả về …". */
const reports =
  /(?<!(?:gửi|nộp|kỳ|nội dung|để|tổng hợp|lập|viết|các|bản|chế độ|hạn|gian) ?)(?<!\p{L})(báo cáo(?! viên)[^.;]*)/iu;
/** "hoàn thành hồ sơ …", "lập danh sách …". */
const makes = new RegExp(`(?<!\\p{L})((?:hoàn thành|hoàn thiện|lập|xây dựng) ${papers}[^.;]*)`, "iu");
/** "Thời gian gửi báo cáo: …". */
const times = new RegExp(
  `(?:thời (?:gian|hạn)|hạn)[^.;:]{0,20}?(?:gửi|nộp|nhận|hoàn thành) (${papers}[^.;:]*)`,
  "iu",
);
const registers =
  /(?<!\p{L})((?:tổ chức )?(?:đăng ký|ký kết|ký) (?:giao ước|thi đua|các danh hiệu|danh hiệu|nội dung)[^.;]*)/iu;
const holds =
  /(?<!\p{L})((?:tổ chức|tiến hành|hoàn thành)(?: việc)?(?: tổ chức)? (?:hội nghị|họp|lễ|buổi|sơ kết|tổng kết|bình xét|phát động|ký kết)[^.;]*)/iu;
const bare = /(?:^|[\s,])(?:gửi|nộp)(?=\s*$|\s(?:về|đến|tới|cho|tại|qua)\s)/iu;
/** What is held and then reported on, in one sentence and by one day. */
const meets = /hội nghị|họp|lễ|sơ kết|tổng kết/iu;

/** Behind a comma these go on to something else; an enumeration ("thi đua, khen thưởng") goes on. */
const turns =
  "(?:đồng thời|gửi|để|trước|chậm|muộn|báo cáo|qua|theo|và gửi|hoàn thành|kèm|bao gồm|trong|hạn|thời|nộp|đánh giá|rà soát|đề ra|từ|vào|bản|file|tệp|hồ sơ|riêng|cụ thể|gồm|số liệu)";
const object = new RegExp(
  `^(.*?)(?=,?\\s(?:gửi\\s)?(?:về|tới|đến|cho|tại)\\s(?=[\\p{Lu}]|các |cơ quan|trưởng|phòng|đơn vị|bộ phận|địa chỉ)|\\s\\(|\\s(?:bao )?gồm\\s|\\squa\\s|,?\\sđể\\s|,\\s${turns}|\\stừ ngày\\s|\\strên cơ sở|\\sxong(?:\\s|$)|\\.\\/\\.|$)`,
  "u",
);
const toward =
  /(?:^|\s)(?:về|tới|đến|cho|tại|gửi|báo cáo(?! kết quả| về))\s((?:(?:Trưởng|trưởng|Phòng|phòng|cơ quan|đơn vị|bộ phận|Bộ phận|Hội đồng|Sở|Ban|Thường trực|Văn phòng|Ủy ban|UBND|Chủ tịch|Khối|Cụm|Đảng|\p{Lu})[^.;]*?))(?=\sđể\s|\strước\s|\schậm\s|\stừ ngày\s|[.;]|\.\/\.|$)/u;
const through = /\(?qua ([^().;]{3,120}?)\)?(?=\sđể\s|[).;,]|$)/iu;

/** Reads the action out of what stands before (and, for where it goes, behind) the words about time. */
export function actionIn(chunk: string, tail: string): Action | undefined {
  const held = holds.exec(chunk)?.[1];
  const sent = sentIn(chunk);
  if (held && sent && meets.test(held) && chunk.indexOf(held) < chunk.indexOf(sent.words)) {
    return { action: `${upTo(held)} và ${sent.action}`, recipient: recipientIn(chunk, tail) };
  }
  if (sent) return { action: sent.action, recipient: recipientIn(chunk, tail) };
  const registered = registers.exec(chunk)?.[1];
  if (registered) return { action: lowered(objectOf(registered)), recipient: recipientIn(chunk, tail) };
  // "Gửi trước ngày 30/5" under "Thời gian": what is sent is what the document asks for.
  if (bare.test(chunk)) return { action: "gửi báo cáo", recipient: recipientIn(chunk, tail) };
  return held ? { action: lowered(objectOf(held)), recipient: "" } : undefined;
}

interface Sent {
  readonly action: string;
  readonly words: string;
}

function sentIn(chunk: string): Sent | undefined {
  const timed = times.exec(chunk)?.[1];
  if (timed) return { action: `gửi ${lowered(objectOf(timed))}`, words: timed };
  const direct = sends.exec(chunk);
  if (direct?.[1] && direct[2])
    return { action: `${lowered(direct[1])} ${objectOf(direct[2])}`, words: direct[0] };
  const passive = handedInOf(chunk);
  if (passive) return passive;
  const made = makes.exec(chunk)?.[1];
  if (made) return { action: lowered(objectOf(made)), words: made };
  const told = reports.exec(chunk)?.[1];
  const own = told && lowered(objectOf(told));
  return told && own ? { action: own === "báo cáo" ? "gửi báo cáo" : own, words: told } : undefined;
}

/** The papers that come before the verb: the first that is not only spoken of. */
function handedInOf(chunk: string): Sent | undefined {
  const verb = handedIn.exec(chunk);
  if (!verb) return undefined;
  const before = chunk.slice(0, verb.index);
  const sentence = before.slice(before.lastIndexOf(";") + 1);
  const all = [...sentence.matchAll(paper)];
  const found = all.find(({ index }) => !beside.test(sentence.slice(0, index))) ?? all.at(-1);
  if (!found) return undefined;
  const words = sentence.slice(found.index);
  return { action: `gửi ${lowered(objectOf(words))}${purposeOf(words, sentence)}`, words };
}

/** Files are told apart by what they apply for: "đề nghị … khen thưởng … năm học 2021 - 2022, hồ sơ …". */
function purposeOf(papersSent: string, chunk: string): string {
  if (!/^hồ sơ$/iu.test(papersSent.trim())) return "";
  const before = chunk.slice(0, chunk.indexOf(papersSent));
  const awards = /đề nghị[^.;]*khen thưởng/iu.test(before) ? " đề nghị khen thưởng" : "";
  const when = /năm (?:học )?\d{4}(?: ?[-–] ?\d{4})?/iu.exec(before)?.[0] ?? "";
  return `${awards}${awards && when ? ` ${when}` : ""}`;
}

const objectOf = (words: string) => trimmed(object.exec(words)?.[1] ?? words);
const upTo = (words: string) =>
  trimmed(words.split(new RegExp(`, ${turns}| (?:về|tới|đến|gửi) `, "u"))[0] ?? words);
const trimmed = (words: string) => words.replace(/[\s,;:.(-]+$/u, "").trim();

/** To whom, and through whom in brackets. */
function recipientIn(chunk: string, tail: string): string {
  const own = toward.exec(chunk)?.[1];
  const to = own ?? toward.exec(tail)?.[1];
  if (!to) return "";
  const by = through.exec(own ? chunk : tail)?.[1];
  const name = trimmed(to.replace(/\s*\(?qua .*$/iu, "").split(new RegExp(`,\\s${turns}`, "u"))[0] ?? to);
  const channel = by && trimmed(by.split(/\s[-–]\s(?=[Cc]ơ quan)/u)[0] ?? by);
  return channel ? `${name} (qua ${channel})` : name;
}
