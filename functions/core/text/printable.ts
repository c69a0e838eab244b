/** Stands on the page for what no face of the document can draw. */
export const PLACEHOLDER = "[?]";

/** Gives the characters of a text that a face has no glyph for. */
export type Lacks = (text: string) => readonly string[];

/** What every face for Vietnamese has; most texts are made of it and need not be asked about. */
const common =
  /^[\x20-\x7e\n\t\u00a0\u00b0-\u00b3\u00c0-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]*$/;

/**
 * The characters that cannot be printed, each once. Private use is refused as a class: a font may have
 * something there, and nobody who typed it meant that.
 */
export function unprintableIn(text: string, lacks: Lacks): readonly string[] {
  if (common.test(text)) return [];
  const found = new Set<string>([...lacks(text), ...(text.match(/\p{Co}/gu) ?? [])]);
  found.delete("\n");
  found.delete("\t");
  return [...found];
}

/** The text as it will be printed: one placeholder for each run of what cannot be. */
export function withPlaceholders(text: string, unprintable: readonly string[]): string {
  if (unprintable.length === 0) return text;
  const without = new Set(unprintable);
  let printed = "";
  let before = false;
  for (const character of text) {
    const lost = without.has(character);
    if (!lost) printed += character;
    else if (!before) printed += PLACEHOLDER;
    before = lost;
  }
  return printed;
}

/** What sort of thing a character is, for saying it to a person who cannot be shown it. */
export type Sort =
  | "drawing"
  | "private"
  | "tick"
  | "cross"
  | "box"
  | "star"
  | "arrow"
  | "sign"
  | "han"
  | "thai"
  | "lao"
  | "khmer"
  | "arabic"
  | "foreign"
  | "mark";

const sorts: readonly (readonly [RegExp, Sort])[] = [
  [/\p{Co}/u, "private"],
  [/[✓✔☑✅]/u, "tick"],
  [/[✗✘☒❌❎]/u, "cross"],
  [/[☐❏❐❑❒]/u, "box"],
  [/[★☆⭐✦✧🌟]/u, "star"],
  [/[\u2190-\u21ff\u2794-\u27bf\u27f0-\u27ff\u2900-\u297f\u2b00-\u2b11]/u, "arrow"],
  [/\p{Emoji_Presentation}|\p{Extended_Pictographic}/u, "drawing"],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u, "han"],
  [/\p{Script=Thai}/u, "thai"],
  [/\p{Script=Lao}/u, "lao"],
  [/\p{Script=Khmer}/u, "khmer"],
  [/\p{Script=Arabic}/u, "arabic"],
  [/\p{M}/u, "mark"],
  [/\p{L}|\p{N}/u, "foreign"],
];

export function sortOf(character: string): Sort {
  return sorts.find(([pattern]) => pattern.test(character))?.[1] ?? "sign";
}

/** U+1F600 */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The words around a character's first place, on one line. */
export function around(text: string, character: string): string {
  const at = text.indexOf(character);
  const near = text
    .slice(Math.max(0, at - 20), at + 20)
    .toWellFormed()
    .replaceAll("\ufffd", "");
  return near.replace(/\s+/g, " ").trim();
}

export const sortNames: Readonly<Record<Sort, string>> = {
  drawing: "hình vẽ",
  private: "ký hiệu riêng của một phông chữ",
  tick: "dấu tích",
  cross: "dấu gạch chéo",
  box: "ô vuông",
  star: "ngôi sao",
  arrow: "mũi tên",
  sign: "ký hiệu",
  han: "chữ Hán, Nhật hoặc Hàn",
  thai: "chữ Thái Lan",
  lao: "chữ Lào",
  khmer: "chữ Khmer",
  arabic: "chữ Ả Rập",
  foreign: "chữ nước ngoài",
  mark: "dấu đi kèm chữ",
};

/** hình vẽ “🎉” (U+1F389) */
export function nameOf(character: string): string {
  const shown = /\p{Co}|\p{M}/u.test(character) ? "" : ` “${character}”`;
  return `${sortNames[sortOf(character)]}${shown} (${codeOf(character)})`;
}
