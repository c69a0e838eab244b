/**
 * What word processors, web pages and symbol fonts put before a point of a list, by the mark it is kept as.
 * Every kept mark is in the document's faces; what looks different stays different, since a list's levels are
 * told by its marks.
 */
const shapes: Readonly<Record<string, string>> = {
  "•": "•∙⚫🔵🔴👉",
  "◦": "◦⚪◌",
  "‣": "‣⁃",
  "●": "●⬤",
  "○": "○◯",
  "▪": "▪◾◼⬛🔹🔸",
  "▫": "▫◽◻⬜❏❐❑❒",
  "■": "■🟥🟦🟩",
  "□": "□☐",
  "◊": "◊◆◇❖⧫♦🔶🔷",
  "►": "►▶▸▹▷➢➣➤➔➜➝➞➡⟶⇒⇨→☞☛⮚",
  "√": "√✓✔☑✅🗸🗹",
  "*": "*★☆✦✧✪✫✱✲✳✴✶✸❋⭐🌟✨",
};

/**
 * Letters of Wingdings, Symbol, Webdings and Wingdings 2 as Word puts them on the clipboard: U+F000 and the
 * letter.
 */
const symbolFont: Readonly<Record<string, string>> = {
  "•": "\uf0b7\uf09f",
  "▪": "\uf0a7",
  "●": "\uf06c",
  "○": "\uf0a1",
  "■": "\uf06e\uf067",
  "□": "\uf06f\uf0a8\uf063",
  "▫": "\uf071\uf070\uf072",
  "◊": "\uf076\uf075\uf074",
  "►": "\uf0d8\uf0e8\uf0e0\uf0f0\uf0c4",
  "√": "\uf0fc\uf0fe\uf050\uf052\uf061",
  "*": "\uf0ab\uf0b5\uf02a",
  "-": "\uf02d",
  "+": "\uf02b",
};

/** The same letters as an HTML clipboard gives them: bare, with a tab or non-breaking blanks behind. */
const bare: Readonly<Record<string, string>> = {
  "•": "·",
  "▪": "§",
  "►": "Øèà",
  "√": "üþ",
  "◊": "v",
  "▫": "q",
  "■": "n",
  "□": "o",
  "●": "l",
};

const turned = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).flatMap(([kept, marks]) => [...marks].map((mark) => [mark, kept] as const)));

/** Every mark by the one it is kept as. */
export const listMarks: ReadonlyMap<string, string> = new Map([...turned(shapes), ...turned(symbolFont)]);
/** The marks as they are kept. */
export const keptMarks: ReadonlySet<string> = new Set(listMarks.values());
export const bareLetters: ReadonlyMap<string, string> = turned(bare);

/** Ticks, and what says the opposite of one: a text that has both is a list of yes and no, not of points. */
export const ticks: ReadonlySet<string> = new Set("✓✔☑✅🗸🗹\uf0fc\uf0fe\uf050\uf052\uf061");
export const crosses: ReadonlySet<string> = new Set("✗✘☒❌❎🗷🗶\uf0fb\uf0fd\uf04f\uf051");
export const openBoxes: ReadonlySet<string> = new Set("☐\uf0a8\uf06f\uf063");
