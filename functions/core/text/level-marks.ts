/**
 * What stands before a heading or a point: of which kind, which of its kind, and how kinds lie under one
 * another.
 */
export interface Mark {
  /** One level of an answer has one kind: "number", "number.2" for 1.1, "bullet+". */
  readonly kind: string;
  readonly family: Family;
  /** Of its run: 3 for "3.", "c)" or "III."; bullets have none. */
  readonly ordinal?: number;
}

export type Family = "part" | "hash" | "capital" | "roman" | "number" | "letter" | "bullet";

/** Letters and bullets mark points and never headings: with what is under them they are one statement. */
export const marksPoint = ({ family }: Mark) => family === "letter" || family === "bullet";

export interface Marked {
  readonly mark: Mark;
  readonly text: string;
}

/**
 * Which marks came before, and whether the line before was ended: "27." after "ngày" is a day and not a
 * point.
 */
export interface Before {
  readonly last: ReadonlyMap<string, number>;
  readonly ended: boolean;
  /**
   * Letters, numbers and signs that begin lines of the answer, "a)", "B.", "2)": an "a." with no "b."
   * anywhere is a name.
   */
  readonly begins: ReadonlySet<string>;
}

const opens = /^["“”'‘’«([\p{Lu}]/u;
const blanks = "[ \\t\\u00a0]";

const part = new RegExp(
  `^(?:Phần|PHẦN|Chương|CHƯƠNG)${blanks}+(?:(?:thứ|THỨ)${blanks}+\\p{L}+|[IVX]+|\\d{1,2})(?=${blanks}*(?:[.:–-]|$))${blanks}*[.:–-]?${blanks}*`,
  "u",
);
const hash = new RegExp(`^(#{1,6})${blanks}+`, "u");
const roman = new RegExp(
  `^(X{0,3}(?:IX|IV|V?I{0,3}))(?:\\.|\\)|/|${blanks}?[-–](?=${blanks}))-?${blanks}*`,
  "u",
);
const number = new RegExp(
  `^(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?:(?:\\.|/|\\))-?\\)?${blanks}*|${blanks}[-–]${blanks}+(?=\\p{Lu}\\p{Ll})|-(?=${blanks}|\\p{Lu}[\\p{Ll} ])${blanks}*)`,
  "u",
);
/** 1.1 needs no dot behind it, since no figure of prose is followed by a capital letter. */
const bareNumber = new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){1,3})${blanks}+`, "u");
/** "A.1.", "I.1.1.": a number under the letter or the numeral of its chapter. */
const chaptered = new RegExp(
  `^(?:[A-ZĐ]|[IVX]{1,5})((?:\\.\\d{1,2}){1,3})(?:[.)/:]${blanks}*|(?=${blanks}))${blanks}*`,
  "u",
);
const letter = new RegExp(`^([a-zđ])(?:\\.|\\)|/)-?${blanks}*`, "u");
const lowerRoman = new RegExp(`^(i{1,3}|iv|vi{0,3}|ix|x)\\)${blanks}*`, "u");
const bracketed = new RegExp(`^\\((\\d{1,2})\\)${blanks}*(?=\\p{L})`, "u");
const capital = new RegExp(`^([A-ZĐ])(?:\\.|\\))${blanks}+`, "u");
const bullet = new RegExp(`^([-–—−+*•◦‣⁃●○▪▫■□◊►√·~])(?!\\1)${blanks}*`, "u");

/** "tỷ", "ha": a figure and its unit at a line's start is no numbered point; "Tỷ lệ hộ nghèo" is. */
const measured =
  /^(?:%|‰|°|triệu|nghìn|ngàn|ha|km|kg|tấn|tạ|đồng(?!\s*(?:chí|bào))|người|hộ|lượt|tháng|năm|(?:tỷ|tỉ)(?!\s*(?:lệ|trọng|suất)))(?![\p{L}\d])/iu;

/** A figure below or above zero, or a telephone number, and no point: "-5°C", "+ 5%", "+84 912 …". */
const signed =
  /^[-–−+][ \u00a0]?\d[\d.,]*[ \u00a0]?(?:°C|%|‰|độ(?: C)?|điểm %)[.;,]?$|^\+[ \u00a0]?84[\d. ]{6,}$/u;

const alphabet = "abcdđefghijklmnopqrstuvwxyz";
const following: ReadonlyMap<string, string> = new Map(
  [..."abcdđeghiklmnopqrstuvxy"].map((each, at, all) => [each, all[at + 1] ?? ""]),
);

/** The first letter or number and its sign, for `Before.begins`. */
export function beginning(line: string): string | undefined {
  return /^(?:(?:[a-zđA-ZĐ]|i{1,3}|iv|vi{0,3}|ix)[.)/]|\d{1,2}[.)/](?=[ \t\u00a0]))/u.exec(line)?.[0];
}

/** The mark at the beginning of a line without indent, or undefined where the line is prose. */
export function markAt(line: string, before: Before): Marked | undefined {
  if (runsOn(line)) return undefined;
  return (
    partAt(line) ??
    hashAt(line) ??
    chapteredAt(line, before) ??
    numberAt(line, before) ??
    letterAt(line, before) ??
    bulletAt(line)
  );
}

/**
 * A list inside one line, "(1) …; (2) …", keeps all its marks: without the first the others would count on
 * from nothing.
 */
function runsOn(line: string): boolean {
  const [, open = "", sign = "", close = ""] = /^(\(?)([a-zđ]|\d{1,2})([.)/])/u.exec(line) ?? [];
  const next = sign === "" ? "" : /\d/.test(sign) ? `${Number(sign) + 1}` : (following.get(sign) ?? "");
  return next !== "" && line.includes(` ${open}${next}${close} `);
}

const marked = (mark: Mark, line: string, taken: string): Marked => ({
  mark,
  text: line.slice(taken.length),
});

function partAt(line: string): Marked | undefined {
  const found = part.exec(line);
  return found ? marked({ kind: "part", family: "part" }, line, found[0]) : undefined;
}

function hashAt(line: string): Marked | undefined {
  const [taken, signs = ""] = hash.exec(line) ?? [];
  return taken === undefined
    ? undefined
    : marked({ kind: `hash.${signs.length}`, family: "hash" }, line, taken);
}

function chapteredAt(line: string, before: Before): Marked | undefined {
  const [taken, numbers = ""] = chaptered.exec(line) ?? [];
  if (taken === undefined) return undefined;
  const text = line.slice(taken.length);
  const steps = numbers.split(".");
  const kind = `chaptered.${steps.length}`;
  const ordinal = Number(steps.at(-1));
  if (!opens.test(text) || !follows(kind, ordinal, before)) return undefined;
  return { mark: { kind, family: "number", ordinal }, text };
}

function numberAt(line: string, before: Before): Marked | undefined {
  const first = line.charCodeAt(0);
  if (first === 0x49 || first === 0x56 || first === 0x58) return romanAt(line, before);
  if (first < 0x30 || first > 0x39) return undefined;
  return numberBy(bareNumber, line, before) ?? numberBy(number, line, before);
}

function numberBy(pattern: RegExp, line: string, before: Before): Marked | undefined {
  const [taken, written] = pattern.exec(line) ?? [];
  if (taken === undefined || written === undefined) return undefined;
  const text = line.slice(taken.length);
  const depth = written.split(".").length;
  const closed = taken.includes(")") && /^\p{L}/u.test(text);
  const kind = depth === 1 ? "number" : `number.${depth}`;
  const ordinal = Number(written.split(".").at(-1));
  // "1) 50 hộ nghèo" is a point where "2) …" stands too; alone "1. 500 triệu" may be a figure.
  const inRun =
    depth === 1 &&
    /[ \t\u00a0]$/.test(taken) &&
    (before.begins.has(`${ordinal + 1}${taken.charAt(written.length)}`) ||
      (ordinal > 1 && before.last.get(kind) === ordinal - 1)) &&
    /^[\p{L}\d]/u.test(text);
  if ((!opens.test(text) && !closed && !inRun) || measured.test(text)) return undefined;
  return follows(kind, ordinal, before) ? { mark: { kind, family: "number", ordinal }, text } : undefined;
}

/** The first, or near behind the last of its run, or at least on a line of its own. */
function follows(kind: string, ordinal: number, { last, ended }: Before): boolean {
  const known = last.get(kind);
  return ordinal === 1 || ended || (known !== undefined && ordinal > known && ordinal <= known + 3);
}

const romanDigits = { I: 1, V: 5, X: 10 } as const;

function romanValue(numeral: string): number {
  const values = [...numeral].map((digit) => romanDigits[digit as keyof typeof romanDigits]);
  return values.reduce((sum, value, at) => sum + ((values[at + 1] ?? 0) > value ? -value : value), 0);
}

function romanAt(line: string, before: Before): Marked | undefined {
  const [taken, numeral] = roman.exec(line) ?? [];
  if (taken === undefined || !numeral) return undefined;
  const text = line.slice(taken.length);
  const ordinal = romanValue(numeral);
  const known = before.last.get("roman");
  // "V/V", and "X. Hòa Bình" where nothing came before it, are no numerals.
  const alone = numeral.length === 1 && numeral !== "I" && known !== ordinal - 1;
  if (!opens.test(text) || /^V[/.]V\b/u.test(line) || (alone && text !== text.toLocaleUpperCase("vi"))) {
    return undefined;
  }
  return { mark: { kind: "roman", family: "roman", ordinal }, text };
}

function letterAt(line: string, before: Before): Marked | undefined {
  const small = bracketAt(line, before) ?? lowerRomanAt(line, before) ?? smallLetterAt(line, before);
  if (small) return small;
  const [taken, sign] = capital.exec(line) ?? [];
  if (taken === undefined || !sign) return undefined;
  const ordinal = alphabet.indexOf(sign.toLowerCase()) + 1;
  const known = before.last.get("capital");
  const inRun =
    known === undefined ? sign === "A" && before.begins.has(`B${taken.charAt(1)}`) : ordinal <= known + 2;
  if (!inRun || (known !== undefined && ordinal <= known)) return undefined;
  return marked({ kind: "capital", family: "capital", ordinal }, line, taken);
}

/** (1), as ① is read too. */
function bracketAt(line: string, before: Before): Marked | undefined {
  const [taken, written] = bracketed.exec(line) ?? [];
  if (taken === undefined) return undefined;
  const ordinal = Number(written);
  const known = before.last.get("bracket");
  if (ordinal !== 1 && (known === undefined || ordinal <= known || ordinal > known + 3)) return undefined;
  return marked({ kind: "bracket", family: "letter", ordinal }, line, taken);
}

function lowerRomanAt(line: string, { last, begins }: Before): Marked | undefined {
  const [taken, numeral] = lowerRoman.exec(line) ?? [];
  if (taken === undefined || !numeral) return undefined;
  const ordinal = romanValue(numeral.toUpperCase());
  const known = last.get("lower-roman");
  const opensRun = numeral === "i" && begins.has("ii)");
  if (!opensRun && known !== ordinal - 1) return undefined;
  return marked({ kind: "lower-roman", family: "letter", ordinal }, line, taken);
}

function smallLetterAt(line: string, { last, begins }: Before): Marked | undefined {
  const [taken, sign] = letter.exec(line) ?? [];
  if (taken === undefined || !sign) return undefined;
  const ordinal = alphabet.indexOf(sign) + 1;
  const known = last.get("letter");
  const stop = taken.charAt(1);
  const opensRun = sign === "a" && (stop === ")" || begins.has(`b${stop}`));
  // d, đ, e and d, e are both in order, so are e, g and i, k.
  if (!opensRun && !(known !== undefined && ordinal > known && ordinal <= known + 2)) return undefined;
  return marked({ kind: "letter", family: "letter", ordinal }, line, taken);
}

function bulletAt(line: string): Marked | undefined {
  const [taken, sign] = bullet.exec(line) ?? [];
  if (taken === undefined || !sign || signed.test(line)) return undefined;
  const bare = taken.length === sign.length;
  // "-5 độ", "*chú thích": without a blank a sign may belong to its word.
  if (bare && /^\d/.test(line.slice(1)) && /[-–−+]/u.test(sign) && !/\p{L}{2}/u.test(line)) return undefined;
  if (bare && /[*~]/u.test(sign)) return undefined;
  return marked({ kind: `bullet${/[–—−]/u.test(sign) ? "-" : sign}`, family: "bullet" }, line, taken);
}
