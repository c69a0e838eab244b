import { abbreviations } from "../registry/abbreviations.ts";
import { offerFor } from "../text/legacy/offer.ts";
import { nfc } from "../text/nfc.ts";
import { withoutMarks } from "../text/without-marks.ts";
import { readUnit, type Unadded } from "./measure.ts";

/** What a figure is by its unit and the words over it. Only the first kind is ever added up. */
export type Nature = "additive" | "average" | Unadded;

const seen = new Map<string, Map<string, Nature>>();
const MOST_SEEN = 4_000;
/** What a figure is stands at its label's beginning; a longer text is no label. */
const LONGEST = 400;

/**
 * Whether figures under this label and in this unit may be added; people name their own, so their words
 * decide.
 */
export function natureOf(label: string, unit: string): Nature {
  const byUnit = seen.get(label) ?? new Map<string, Nature>();
  const known = byUnit.get(unit);
  if (known) return known;
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(label, byUnit);
  const nature = judged(inFull(label.slice(0, LONGEST)), plain(unit), unit);
  byUnit.set(unit, nature);
  return nature;
}

const plain = (words: string) =>
  nfc(words)
    .toLocaleLowerCase("vi")
    .replaceAll(/[\s\u00a0]+/g, " ")
    .replaceAll("tỉ ", "tỷ ")
    .trim();

/**
 * What a label says, with what it shortens, hyphenates, leaves unmarked or writes in an old encoding written
 * out.
 */
function inFull(label: string): string {
  const words = plain(offerFor(label)?.text ?? label)
    .replaceAll(/(?<=\p{L})-(?=\p{L})/gu, " ")
    .replaceAll(/(?<!\p{L})b[./]q(?!\p{L})/gu, "bq")
    .replaceAll(/[\p{L}\p{M}]+/gu, (word) => abbreviations[word] ?? word);
  return /[^ -~]/u.test(words) ? words : unmarked.reduce(marked, words);
}

/** Written without any mark, these still say what a figure is. */
const unmarked = namesIn(
  "bình quân, trung bình, đầu người, tỷ lệ, tỷ suất, tỷ trọng, độ che phủ, mật độ, năng suất, tốc độ, tăng trưởng, chỉ số, hệ số, lãi suất, đơn giá, xếp hạng, xếp thứ",
);

function namesIn(list: string): readonly (readonly [RegExp, string])[] {
  return list.split(", ").map((full) => {
    return [new RegExp(`(?<![a-z])${withoutMarks(full).replace(/^ty /, "t[yi] ")}(?![a-z])`, "g"), full];
  });
}

const marked = (label: string, [letters, full]: readonly [RegExp, string]) => label.replaceAll(letters, full);

function judged(label: string, unit: string, typed: string): Nature {
  if (unit === "điểm") return isPlace(label) ? "additive" : "score";
  const read = readUnit(typed);
  if (read.type === "known" && read.unadded) return read.unadded;
  // So much of one thing to one of another, though neither is known.
  if (read.type === "unknown" && /\S\s*\/\s*\S/u.test(unit)) return "rate";
  if (unit === "lần")
    return /gấp|so với|tốc độ|hệ số|vòng quay|hiệu quả|tần suất/.test(label) ? "rate" : byWords(label, unit);
  return byWords(label, unit);
}

/** Points where something is, not points that are given: "điểm vui chơi", "điểm trường". */
function isPlace(label: string): boolean {
  const [, of] = /(?:^|số |tổng số |số lượng |các |những )điểm (\p{L}+(?: \p{L}+)?)/u.exec(label) ?? [];
  return of !== undefined && !scored.test(of);
}
const scored =
  /^(?:thi đua|thi|tự|chấm|số|trung|bình|pci|papi|par|sipas|cchc|cải|dti|chuyển|ict|chuẩn|đánh|xếp|tổng|thưởng|trừ|cộng|kiểm tra|học|rèn|hài|tiêu|chỉ|tốt|đạt|bộ|của|năm|quý|kết|xét|ưu|liệt|sàn|sát hạch|phong trào)(?= |$)/u;

/** "Tỷ lệ …", "Năng suất …": what heads the label says what the figure is. */
const heads: readonly (readonly [RegExp, Nature])[] = [
  [/^(?:tỷ lệ|tỷ suất|tỷ trọng|tỷ số|số giới tính|cơ cấu|độ che phủ|mức độ|phần trăm|%)/u, "share"],
  [/^(?:tốc độ|tăng trưởng|mật độ|năng suất|lãi suất|hiệu suất|hệ số|chỉ số|giá(?! trị)|đơn giá)/u, "rate"],
  [
    /^(?:mức (?!vốn|đầu tư|bán|huy động)|tuổi (?:thọ|nghề|đời|đảng)|bình quân|trung bình|số con bình quân|thu nhập (?:của )?(?:mỗi|một|0?1|người|hộ|lao động|cán bộ)(?= |$)|lương (?:tối thiểu|cơ bản|cơ sở))/u,
    "average",
  ],
  [
    /^(?:điểm|tổng điểm|số điểm|kết quả chấm điểm|chấm điểm|tự chấm điểm) (?:thi đua|chấm|số|pci|papi|par|sipas|cchc|dti|chỉ số|đạt|tự|đánh giá|xếp loại|trung bình|cải cách)/u,
    "score",
  ],
  [/^(?:kết quả )?(?:xếp hạng|thứ hạng|xếp thứ|thứ bậc|hạng|xếp loại)/u, "rank"],
];

/** So many to one of what stands behind the stroke. */
const perOne =
  /\/ ?(?:0?1 |1\.?000 |10\.?000 |vạn )?(?:người|hộ|xã|phường|huyện|thôn|bản|trường|cơ sở|chi bộ|ha|năm|vạn|tháng|ngày|dân|lao động|khẩu|phụ nữ|học sinh|giường|km|m²|đơn vị|lớp|sào|con|cán bộ|giáo viên|đảng viên|hội viên|đoàn viên)(?![\p{L}/])/u;

/** Words that make a share or a mean of whatever they stand in. */
const within: readonly (readonly [RegExp, Nature])[] = [
  [/bình quân|trung bình|đầu người|(?:^|\s)mỗi (?=\p{L})/u, "average"],
  [
    /(?:^|\s)trên (?:(?:1|một|mỗi|đầu) \p{L}|(?:vạn|1\.?000|10\.?000|100\.?000) ?(?:dân|người|trẻ|ca|lao động))/u,
    "rate",
  ],
  [perOne, "rate"],
  [/tỷ lệ|tỷ suất|tỷ trọng|độ che phủ|(?:^|[^\d\s.,])\s*%/u, "share"],
  [/tốc độ|tăng trưởng|mật độ|năng suất|lãi suất|chỉ số|hệ số|so với|tuổi thọ|đơn giá/u, "rate"],
];

/** What only looks like a mean: a sum, a stock, a programme's name. */
const sums = /^(?:tổng (?:mức|thu|chi|vốn|giá trị|số vốn|dư nợ)|dân số trung bình|giá trị)/u;
const meant = /bình quân|đầu người|tăng trưởng|trên (?:1|một|mỗi) |\/ ?(?:người|hộ|ha|năm)/u;
const programme = /mỗi (?:xã|làng|thôn|phường|xã,? phường|xã \(phường\)|cơ quan|người) (?:một|1|mỗi)(?= )/gu;

function byWords(label: string, unit: string): Nature {
  if (sums.test(label) && !meant.test(label)) return "additive";
  const own = label.replaceAll(programme, " ");
  const head = heads.find(([words]) => words.test(own));
  if (head) return head[1];
  for (const [words, nature] of within) {
    const found = words.exec(own);
    if (!found) continue;
    const start = own.slice(0, found.index);
    // "Hộ có thu nhập bình quân trên 50 triệu đồng/người" counts households: what is counted leads the label.
    // But the stroke of "Số tiêu chí đạt/xã" divides what is counted, with no bound before it.
    return isCounted(start, unit) && (words !== perOne || /\d/.test(start)) ? "additive" : nature;
  }
  return "additive";
}

/**
 * What a figure with a comma cannot be: so many visits, households, collectives. Days and working days may be
 * halved.
 */
export function isWhole(label: string, unit: string): boolean {
  const read = readUnit(unit);
  if (read.type !== "known" || read.tens !== 0 || read.unadded || weighed.has(read.measure)) return false;
  return !divisible.has(read.measure) && natureOf(label, unit) === "additive";
}
const divisible = new Set(["ngày", "ngày công", "tháng", "ca", "tiết", "lần", "khối", "đơn vị máu", "ster"]);

/** Whether the unit is a noun that is counted, so that a figure below ten is written before it as "05". */
export function isCountedUnit(unit: string): boolean {
  const read = readUnit(unit);
  if (read.type !== "known") return unit !== "" && !unit.includes("/");
  return read.tens === 0 && !read.unadded && !weighed.has(read.measure) && !spans.has(read.name);
}
const spans = new Set(["ngày", "tháng", "năm", "tuổi", "lần", "ca", "tiết", "ster"]);

/** A noun that its unit counts, and a verb that says which of them: "Xã có", "Số hộ đạt". */
function isCounted(start: string, unit: string): boolean {
  const read = readUnit(unit);
  if (read.type !== "known" || read.unadded || weighed.has(read.measure)) return false;
  const noun = unit.replace(/^(?:nghìn|ngàn|triệu|vạn|1\.?000) +/u, "").split(/[ ,/]/u)[0] ?? "";
  const words = start.replace(/^(?:[-+*] *|trong đó:? *|tổng số |tổng |số lượng |số )*/u, "");
  return (words !== start || words.startsWith(noun)) && which.test(`${words} `);
}
const which =
  / (?:có|đạt|được|thuộc|theo|đã|chưa|là|với|dưới|trên|xếp|hưởng|mức|giảm|tăng|cải thiện|hoàn thành|đăng ký|làm|áp dụng|thực hiện|chương trình|xây dựng) /u;
const weighed = new Set([
  "đồng",
  "USD",
  "m²",
  "kg",
  "m³",
  "m",
  "kWh",
  "kW",
  "giờ",
  "tấn hơi",
  "tấn quy thóc",
]);

/** How figures come together: added, as the mean of what each reporter says of itself, or only as a span. */
export type Together = "sum" | "mean" | "range";

/**
 * A mean of means is none, unless all weigh alike: so many to one commune, where each commune speaks for
 * itself. Any other share, mean or score comes only as the span of what was said.
 */
export function togetherAs(nature: Nature, unit: string): Together {
  if (nature === "additive") return "sum";
  return /\/\s*(?:1 )?(?:xã|phường|thị trấn|xã, phường|đặc khu|đơn vị)\s*$/iu.test(unit) ? "mean" : "range";
}
