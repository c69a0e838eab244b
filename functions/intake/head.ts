import { type CalendarDate, calendarDate } from "../core/instant.ts";
import { kindBySymbol, kindNamed } from "../core/registry/document-kinds.ts";
import { calmed } from "./capitals.ts";
import { type Leaf, shownAs } from "./leaf.ts";
import type { Read } from "./proposal.ts";
import { isCapitals, leading, reading, wordCount } from "./reading.ts";

export interface Head {
  readonly kind?: Read<string>;
  readonly number?: Read<string>;
  readonly placeName?: Read<string>;
  readonly issueDate?: Read<CalendarDate>;
  readonly subject?: Read<string>;
  readonly issuer?: Read<string>;
  readonly superior?: Read<string>;
  /** Lines of the form itself: the State's name and motto, rules, marks of urgency. */
  readonly formal: readonly number[];
}

const motto =
  /C[ỘO]NG H(?:ÒA|OÀ|OA) XÃ H[ỘO]I CH[ỦU] NGH[ĨI]A VI[ỆE]T NAM|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH(?! *(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG))|Độc lập\s*[-–]?\s*Tự do\s*[-–]?\s*Hạnh phúc/giu;
/** The State's name where a column broke it over two lines. */
const isCountry = (text: string, before: string) =>
  /^C[ỘO]NG H(?:ÒA|OÀ|OA) XÃ H[ỘO]I(?: CH[ỦU](?: NGH[ĨI]A)?)?(?: VI[ỆE]T NAM)?$|^CHỦ NGHĨA VIỆT NAM$/u.test(
    text,
  ) ||
  (/^(?:NGHĨA )?VIỆT NAM$/u.test(text) && /^C[ỘO]NG H(?:ÒA|OÀ|OA) XÃ H/u.test(before));
const rule = /^[-–—_*=~.\s•]+$/u;
const urgent = /^(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|DỰ THẢO|MẬT)$/u;
/** "2597 /UBND-NV", "42 -HD/TWĐTN", "7 /2021/TT-BNV"; the number itself may be left open. */
const numbered =
  /Số\s*[:.]?\s*((?:\d{1,5}\s?[A-ZĐ]?)?|[.…_]+)\s*([/-])\s*([\p{L}\d]+(?:\s?[-/&]\s?[\p{Lu}\d][\p{L}\d]*)*)/u;
/** A scan takes a figure apart: "Số: 1 045/UBND", "ngày 2 1 tháng 7". What is put together is asked about. */
const torn =
  /(?<=Số ?[:.]? ?)\d{1,4}(?: \d{1,4}){1,3}(?= ?[/-])|(?<=(?:ngày|tháng) )\d \d(?= (?:tháng|năm))/gu;
const dated =
  /(?:([\p{Lu}][\p{L} .-]{1,40}?)\s*,\s*)?ngày\s*(\d{0,2}|[.…_ ]*)\s*tháng\s*(\d{0,2}|[.…_ ]*)\s*năm\s*(\d{4})/iu;
const concerning = /(?:^|\s)(?:V\/v|V\/V|v\/v|Về việc)\s*:?\s*/u;

/** Whether a paragraph belongs to a head by its own words. */
export const isOfHead = (text: string): boolean =>
  text === "" ||
  dated.test(text) ||
  /^Số\s*[:.]?\s*\d/u.test(text) ||
  kindNamed(text) !== undefined ||
  rule.test(text);

/** Reads what stands above the addressees: whose document this is, and which. */
export function headOf(leaves: readonly Leaf[]): Head {
  const formal: number[] = [];
  const rest: Piece[] = [];
  let number: Read<string> | undefined;
  let symbol = "";
  let symbolAt: number[] = [];
  let date: Pick<Head, "placeName" | "issueDate"> = {};
  let before = "";
  for (const leaf of leaves) {
    let text = shownAs(leaf).replace(motto, "  ").trim();
    if (text !== shownAs(leaf).trim()) formal.push(leaf.line);
    const whole = text.replace(torn, (digits) => digits.replaceAll(" ", ""));
    const sound = whole === text;
    text = whole;
    const found = symbol === "" ? numbered.exec(text) : null;
    if (found) {
      const [all, serial = "", between = "", organ = ""] = found;
      symbol = `${serial.replace(/[\s.…_]/gu, "")}${between}${organ.replace(/\s/gu, "")}`;
      if (/^\d/.test(symbol))
        number = reading(symbol, [leaf.line], ...sureOf(sound && isNumber(symbol), "number-line"));
      symbolAt = [leaf.line];
      text = `${text.slice(0, found.index)}  ${text.slice(found.index + all.length)}`.trim();
    }
    const day = date.issueDate || date.placeName ? undefined : dated.exec(text);
    if (day) {
      date = dayIn(day, leaf.line, sound);
      text = `${text.slice(0, day.index)}  ${text.slice(day.index + day[0].length)}`.trim();
      if (!date.issueDate) formal.push(leaf.line);
    }
    if (text === "" || rule.test(text) || urgent.test(text) || isCountry(text, before))
      formal.push(leaf.line);
    else rest.push({ text, leaf });
    before = text;
  }
  const titled = titleIn(rest);
  const subject = subjectIn(rest, titled);
  const kind = kindOf(titled, symbol, symbolAt, subject?.why === "concerning" ? subject.lines : []);
  const names = namesIn(rest.slice(0, titled ? titled.at : rest.length));
  return {
    formal: [...formal, ...symbolAt],
    ...date,
    ...(number ? { number } : {}),
    ...(subject ? { subject } : {}),
    ...(kind ? { kind } : {}),
    ...names,
  };
}

interface Piece {
  readonly text: string;
  readonly leaf: Leaf;
}

function dayIn([, place, day = "", month = "", year = ""]: RegExpExecArray, line: number, sound: boolean) {
  const date: CalendarDate | undefined = calendarDate(Number(year), Number(month), Number(day));
  const named = place?.trim() ?? "";
  return {
    ...(named ? { placeName: reading(named, [line], ...sureOf(isPlace(named), "before-date")) } : {}),
    // A day left open is no day: the office writes it in when it signs.
    ...(date ? { issueDate: reading(date, [line], ...sureOf(sound, "date-line")) } : {}),
  };
}

/** A value that does not look like its kind is asked about, whatever stands beside it. */
const sureOf = (alike: boolean, why: string): readonly ["certain" | "ask", string] =>
  alike ? ["certain", why] : ["ask", "unlike-its-kind"];

/** "Hà Nội", "TP. Hồ Chí Minh", "Bà Rịa - Vũng Tàu". */
const isPlace = (words: string) =>
  wordCount(words.replace(/[-–]/gu, " ")) <= 4 &&
  words.split(/[\s–-]+/u).every((word) => /^\p{Lu}/u.test(word));

/** "23/UBND-NV", "225-KH/TWĐTN": a figure, and behind a stroke whose document it is. */
const isNumber = (symbol: string) =>
  /^\d+[A-ZĐ]?(?:\/\d{4})?(?:[/-][\p{L}\d&]+)*\/\p{Lu}[\p{L}\d&-]*$/u.test(symbol);

interface Titled {
  readonly kind: string;
  /** Behind the kind on its own line: "KẾ HOẠCH Tổ chức …". */
  readonly behind: string;
  readonly at: number;
  readonly line: number;
}

/** The document's kind as a line of its own in capitals. */
function titleIn(pieces: readonly Piece[]): Titled | undefined {
  for (const [at, { text, leaf }] of pieces.entries()) {
    const named = kindNamed(text.replace(/\*+/gu, ""));
    if (named) return { kind: named.kind, behind: named.behind, at, line: leaf.line };
  }
  return undefined;
}

function subjectIn(pieces: readonly Piece[], titled: Titled | undefined): Read<string> | undefined {
  const at = pieces.findIndex(({ text }) => concerning.test(text));
  const letter = pieces[at];
  if (letter && (!titled || at < titled.at)) {
    const from = concerning.exec(letter.text);
    const said = letter.text.slice((from?.index ?? 0) + (from?.[0].length ?? 0));
    const wrapped = leading(pieces.slice(at + 1), ({ text }) => goesOn(text));
    return reading(
      bare([said, ...wrapped.map(({ text }) => text)].join(" ")),
      [letter, ...wrapped].map(({ leaf }) => leaf.line),
      "certain",
      "concerning",
    );
  }
  if (!titled) return undefined;
  const under = pieces.slice(titled.at + 1);
  const first = titled.behind === "" ? under.slice(0, 1).filter(({ text }) => headsAs(text)) : [];
  const said = [...first, ...leading(under.slice(first.length), ({ text }) => isSubject(text))];
  const words = bare([titled.behind, ...said.map(({ text }) => text)].join(" ").replace(concerning, ""));
  if (words === "") return undefined;
  const lines = [...(titled.behind ? [titled.line] : []), ...said.map(({ leaf }) => leaf.line)];
  return reading(words, lines, "certain", "under-title");
}

/** A subject broken over lines goes on in small letters or figures. */
const goesOn = (text: string) => /^[\p{Ll}\d(–-]/u.test(text) && !/[:]$/u.test(text) && wordCount(text) < 25;

const isSubject = (text: string) =>
  !/^(?:Căn cứ|Thực hiện|Xét|Theo|Để|Nhằm|Kính g|Tiếp theo|Triển khai)/u.test(text) &&
  !/[.:]$/u.test(text) &&
  wordCount(text) <= 45;

/** What stands under the kind and is no sentence says what it is about, whatever it begins with. */
export const headsAs = (text: string) =>
  !/^(?:Căn cứ|Kính g|Theo)\s/u.test(text) && !/[.:;,]$/u.test(text) && wordCount(text) <= 45;

const bare = (words: string) =>
  words
    .replace(/\s+/gu, " ")
    .replace(/[-–—_*\s]+$/u, "")
    .trim();

function kindOf(
  titled: Titled | undefined,
  symbol: string,
  symbolAt: readonly number[],
  concerns: readonly number[],
): Read<string> | undefined {
  const signed = kindBySymbol(/^\d/.test(symbol) ? symbol : `1${symbol}`);
  if (titled && signed && titled.kind !== signed)
    return reading(titled.kind, [titled.line, ...symbolAt], "ask", "title-and-symbol-differ", [signed]);
  if (titled) return reading(titled.kind, [titled.line], signed ? "certain" : "likely", "title");
  if (signed) return reading(signed, symbolAt, "likely", "symbol", ["Công văn"]);
  const lines = [...symbolAt, ...concerns];
  if (lines.length === 0) return undefined;
  const both = symbolAt.length > 0 && concerns.length > 0;
  return reading("Công văn", lines, both ? "certain" : "likely", "letter");
}

const begins =
  /^(?:ỦY BAN|UỶ BAN|UBND|HĐND|HỘI ĐỒNG|SỞ|PHÒNG|TIỂU BAN|BAN|BỘ|VĂN PHÒNG|TỈNH ỦY|TỈNH UỶ|HUYỆN ỦY|HUYỆN UỶ|THÀNH ỦY|ĐẢNG ỦY|ĐẢNG BỘ|THỊ ỦY|TỈNH ĐOÀN|HUYỆN ĐOÀN|THÀNH ĐOÀN|ĐOÀN|HỘI|LIÊN ĐOÀN|CÔNG ĐOÀN|MẶT TRẬN|TRUNG TÂM|TRƯỜNG|CỤM|KHỐI|CÔNG AN|CHI CỤC|CỤC|VIỆN|CÔNG TY|BCH|CHỦ TỊCH|TỔNG)(?!\p{L})/u;

/** A name over one line or several. */
interface Body {
  readonly words: string[];
  readonly lines: number[];
  /** It tells of which place it is, and so is whole. */
  placed: boolean;
}

const place = /(?:HUYỆN|TỈNH|XÃ|PHƯỜNG|THÀNH PHỐ|THỊ XÃ|QUẬN|ĐẶC KHU) /u;

/** The issuer and, above it, its superior: lines in capitals, some of which go on with the one before. */
function namesIn(pieces: readonly Piece[]): Pick<Head, "issuer" | "superior"> {
  const bodies: Body[] = [];
  for (const { text, leaf } of pieces) {
    const last = bodies.at(-1);
    if (!isCapitals(text.replace(/\*+/gu, ""))) continue;
    const words = text.replace(/[*_]+/gu, "").trim();
    if (last && (!begins.test(words) || (/^(?:HỘI ĐỒNG NHÂN DÂN)/u.test(words) && !last.placed))) {
      last.placed ||= place.test(`${last.words.at(-1)} ${words}`);
      last.words.push(words);
      last.lines.push(leaf.line);
    } else bodies.push({ words: [words], lines: [leaf.line], placed: place.test(words) });
  }
  const issuer = bodies.at(-1);
  const superior = bodies.at(-2);
  const read = ({ words, lines }: Body) => reading(calmed(words.join(" ")), lines, "likely", "head");
  return {
    ...(issuer ? { issuer: read(issuer) } : {}),
    ...(superior ? { superior: read(superior) } : {}),
  };
}
