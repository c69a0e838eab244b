import { keptMarks } from "../core/text/marks.ts";

/** What stands before a heading, an item or a point, exactly as it is printed. */
export interface Mark {
  readonly printed: string;
  readonly family: Family;
  /** What one level of a document has one of: "number.", "number)", "number.2" for 1.1, "bullet+". */
  readonly kind: string;
  /** Its numbers, from the outside in: [2, 1] for "2.1."; none for a bullet. */
  readonly path: readonly number[];
}

export type Family =
  | "part"
  | "capital"
  | "roman"
  | "number"
  | "letter"
  | "lower-roman"
  | "bracket"
  | "bullet";

/** How families usually lie under one another; a document may have it otherwise. */
const ranks: Readonly<Record<Family, number>> = {
  ...{ part: 0, capital: 2, roman: 3, number: 4, letter: 7, "lower-roman": 7.5, bracket: 7.7, bullet: 8 },
};
const orderOfParts = ["phần", "chương", "mục", "điều"];

export function rankOf({ family, kind, path }: Mark): number {
  if (family === "part") return orderOfParts.indexOf(kind.slice("part.".length)) / 10;
  return ranks[family] + (family === "number" ? (path.length - 1) / 10 : 0);
}

export interface Marked {
  readonly mark: Mark;
  readonly text: string;
}

const b = "[ \\t\\u00a0]";
const part = new RegExp(
  `^((Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU)${b}+(?:(?:thứ|THỨ)${b}+(\\p{L}+)|([IVXL]+)|(\\d{1,3})|([A-ZĐ]))(?![\\p{L}\\d/])${b}*[.:)–-]?)${b}*`,
  "u",
);
const roman = new RegExp(`^([IVXL]{1,6}(?:[.)/:]-?|${b}?[-–](?=${b}|\\p{Lu})))${b}*`, "u");
const capital = new RegExp(`^([A-ZĐ](?:[.)/]-?|${b}?[-–](?=${b})))${b}*`, "u");
const chaptered = new RegExp(
  `^((?:[A-ZĐ]|[IVX]{1,5})((?:\\.\\d{1,2}){1,3})[.)/:]?)(?=${b}|\\p{Lu})${b}*`,
  "u",
);
const path = new RegExp(`^((\\d{1,2}(?:\\.\\d{1,2}){1,3})(?:[.)/:]-?)?)(?=${b}|\\p{Lu})${b}*`, "u");
const number = new RegExp(`^((\\d{1,2})(?:[.)/:]-?|${b}?[-–](?=${b}|\\p{Lu})))(${b}*)`, "u");
const letter = new RegExp(`^(([a-zđ])(?:\\)|[./]-?(?=${b}|\\p{Lu})))${b}*`, "u");
const lowerRoman = new RegExp(`^((i{1,3}|iv|v|vi{1,3}|ix|x)[.)])${b}*`, "u");
const bracket = new RegExp(`^(\\((\\d{1,2}|[a-zđ]|i{1,3}|iv)\\))${b}*`, "u");
const bullet = /^(->|=>|\+\)|-{1,2}|[^\p{L}\p{N}\p{Z}\p{C}])([ \t\u00a0]*)/u;
const bare = new RegExp(`^(\\d{1,2})${b}+`, "u");

const opens = /^["“”'‘’«([\p{Lu}]/u;
const signs: ReadonlySet<string> = new Set([
  ...keptMarks,
  "-",
  "–",
  "—",
  "−",
  "+",
  "*",
  "~",
  "->",
  "=>",
  "+)",
  "--",
]);
const alphabet = [..."abcdđefghijklmnopqrstuvwxyz"];
const inWords = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** The mark that a line begins with by its looks. Whether it is one there, the lines around it say. */
export function markAt(line: string): Marked | undefined {
  return (
    partAt(line) ??
    chapteredAt(line) ??
    romanAt(line) ??
    capitalAt(line) ??
    pathAt(line) ??
    numberAt(line) ??
    lowerRomanAt(line) ??
    letterAt(line) ??
    bracketAt(line) ??
    bulletAt(line)
  );
}

/** "5 Hoạt động …": a number whose stop was forgotten. Only a title behind its fourth can be that. */
export function bareNumberAt(line: string): Marked | undefined {
  const [taken, written] = bare.exec(line) ?? [];
  if (taken === undefined || written === undefined) return undefined;
  const text = line.slice(taken.length);
  return opens.test(text) ? marked("number", "number", [Number(written)], written, text) : undefined;
}

/** A mark that the program counted, with the words it stands before. */
export function countedMark(printed: string): Mark {
  const words = `${printed.trim()} A`;
  const found = markAt(words) ?? bareNumberAt(words);
  if (found && found.text === "A") return { ...found.mark, printed: printed.trim() };
  return { printed: printed.trim(), family: "bullet", kind: `bullet${printed.trim()}`, path: [] };
}

const marked = (
  family: Family,
  kind: string,
  numbers: readonly number[],
  printed: string,
  text: string,
): Marked => ({ mark: { printed: printed.trim(), family, kind, path: numbers }, text });

const signOf = (printed: string) => printed.replace(/[\p{L}\d\s]/gu, "").replace(/^[–—]/, "-");

function partAt(line: string): Marked | undefined {
  const [taken, printed, word = "", ordinal, numeral, digits, capitalLetter] = part.exec(line) ?? [];
  if (taken === undefined || printed === undefined) return undefined;
  const text = line.slice(taken.length);
  const kind = word.toLocaleLowerCase("vi");
  const signed = /[.:)–-]$/.test(printed);
  const caps = text === text.toLocaleUpperCase("vi");
  const fits = kind === "điều" || kind === "mục" ? signed || caps : signed || text === "" || opens.test(text);
  const value = ordinal
    ? inWords.indexOf(ordinal.toLocaleLowerCase("vi")) + 1
    : numeral
      ? romanValue(numeral)
      : digits
        ? Number(digits)
        : alphabet.indexOf((capitalLetter ?? "").toLocaleLowerCase("vi")) + 1;
  return fits && value > 0 ? marked("part", `part.${kind}`, [value], printed, text) : undefined;
}

function chapteredAt(line: string): Marked | undefined {
  const [taken, printed = "", steps = ""] = chaptered.exec(line) ?? [];
  if (taken === undefined) return undefined;
  const text = line.slice(taken.length);
  const numbers = steps.split(".").slice(1).map(Number);
  // Under its chapter it counts as 1. and 1.1. do.
  return opens.test(text)
    ? marked("number", `chaptered.${numbers.length}`, numbers, printed, text)
    : undefined;
}

function romanAt(line: string): Marked | undefined {
  const [taken, printed = ""] = roman.exec(line) ?? [];
  if (taken === undefined) return undefined;
  const text = line.slice(taken.length);
  const value = romanValue(/^[IVXL]+/.exec(printed)?.[0] ?? "");
  if (value === 0 || /^V[/.]V\b/u.test(line) || !(opens.test(text) || /^\d/.test(text) || text === ""))
    return undefined;
  return marked("roman", `roman${signOf(printed)}`, [value], printed, text);
}

function capitalAt(line: string): Marked | undefined {
  const [taken, printed = ""] = capital.exec(line) ?? [];
  if (taken === undefined) return undefined;
  const text = line.slice(taken.length);
  const value = alphabet.indexOf(printed.charAt(0).toLocaleLowerCase("vi")) + 1;
  return opens.test(text)
    ? marked("capital", `capital${signOf(printed)}`, [value], printed, text)
    : undefined;
}

function pathAt(line: string): Marked | undefined {
  const [taken, printed = "", digits = ""] = path.exec(line) ?? [];
  if (taken === undefined) return undefined;
  const text = line.slice(taken.length);
  const numbers = digits.split(".").map(Number);
  if (numbers.includes(0) || !opens.test(text)) return undefined;
  return marked("number", `number.${numbers.length}`, numbers, printed, text);
}

function numberAt(line: string): Marked | undefined {
  const [taken, printed = "", digits = "", blanks = ""] = number.exec(line) ?? [];
  if (taken === undefined || Number(digits) === 0) return undefined;
  const text = line.slice(taken.length);
  const dashed = /[-–]$/.test(printed) && !/[.)/:]-$/.test(printed);
  // "10.000 đồng", "1/2 số hộ", "06 - 08 tháng", "8:30" begin with a figure and no number.
  const fits = blanks === "" || dashed ? /^["“(«\p{L}]/u.test(text) : /^["“(«\p{L}\d]/u.test(text);
  if (text !== "" && !fits) return undefined;
  if (dashed && (!opens.test(text) || digits.startsWith("0"))) return undefined;
  return marked("number", `number${signOf(printed)}`, [Number(digits)], printed, text);
}

function letterAt(line: string): Marked | undefined {
  const [taken, printed = "", sign = ""] = letter.exec(line) ?? [];
  if (taken === undefined || /^v\.v/u.test(line)) return undefined;
  return marked(
    "letter",
    `letter${signOf(printed)}`,
    [alphabet.indexOf(sign) + 1],
    printed,
    line.slice(taken.length),
  );
}

const lowerRomans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

function lowerRomanAt(line: string): Marked | undefined {
  const [taken, printed = "", sign = ""] = lowerRoman.exec(line) ?? [];
  if (taken === undefined || /^v\.v/u.test(line)) return undefined;
  const value = lowerRomans.indexOf(sign) + 1;
  return marked("lower-roman", `lower-roman${signOf(printed)}`, [value], printed, line.slice(taken.length));
}

function bracketAt(line: string): Marked | undefined {
  const [taken, printed = "", sign = ""] = bracket.exec(line) ?? [];
  const text = line.slice(taken?.length ?? 0);
  if (taken === undefined || !/^["“\p{L}]/u.test(text)) return undefined;
  const roman = /^i/.test(sign) ? lowerRomans.indexOf(sign) + 1 : 0;
  const value = roman || Number(sign) || alphabet.indexOf(sign) + 1;
  return marked("bracket", `bracket${/\d/.test(sign) ? "1" : roman ? "i" : "a"}`, [value], printed, text);
}

function bulletAt(line: string): Marked | undefined {
  const [taken, printed = "", blanks = ""] = bullet.exec(line) ?? [];
  if (taken === undefined || !signs.has(printed)) return undefined;
  const text = line.slice(taken.length);
  // "-5°C", "+84 912": a sign belongs to the figure behind it.
  if (!/[\p{L}\p{N}]/u.test(text) || (blanks === "" && /^\d/.test(text))) return undefined;
  return marked("bullet", `bullet${printed.replace(/^[–—−]$|^--$/, "-")}`, [], printed, text);
}

const digitsOf: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function romanValue(numeral: string): number {
  const values = [...numeral].map((digit) => digitsOf[digit] ?? 0);
  const value = values.reduce((sum, each, at) => sum + ((values[at + 1] ?? 0) > each ? -each : each), 0);
  return romanOf(value) === numeral ? value : 0;
}

const romanSteps = [
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** A number as capitals of Rome; Word counts in them. */
export function romanOf(value: number): string {
  let [left, numeral] = [value, ""];
  for (const [worth, sign] of romanSteps) {
    while (left >= worth && numeral.length < 12) {
      numeral += sign;
      left -= worth;
    }
  }
  return numeral;
}
