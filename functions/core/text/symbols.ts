import { bareLetters, crosses, listMarks, openBoxes, ticks } from "./marks.ts";
import { noting, type Step } from "./note.ts";

/**
 * Letters that a symbol font draws as a sign with a code of its own, and arrows the document's faces do not
 * have.
 */
const signs: Readonly<Record<string, string>> = {
  ...{ "\uf0b0": "°", "\uf0b1": "±", "\uf0b3": "≥", "\uf0a3": "≤", "\uf0b4": "×", "\uf0b8": "÷" },
  ...{ "\uf0b9": "≠", "\uf0bb": "≈", "\uf0ae": "→", "\uf06d": "μ", "\uf044": "Δ", "\uf053": "Σ" },
  ...{ "\uf0b7": "•", "\uf0d8": "→", "\uf0e8": "→", "\uf0e0": "→", "\uf0f0": "→" },
  ...{ "⇒": "→", "⇨": "→", "➔": "→", "➜": "→", "➝": "→", "➞": "→", "➡": "→", "⟶": "→", "➢": "→" },
  ...{ "➣": "→", "➤": "→", "☞": "→", "☛": "→", "⇔": "↔", "⟷": "↔", "⬅": "←", "▶": "►", "◀": "◄" },
  ...{ "⋅": "·", "℃": "°C", "％": "%", "㏊": "ha", "㎡": "m²", "㎥": "m³", "№": "№" },
};

/**
 * What stands for several letters or for a figure in a frame: squared units, numbers in rings, Roman
 * numerals, odd fractions.
 */
const composed = /[⅐-⅒⅕-⅚⅟-ↂ①-⓿❶-➓㉑-㉟㊱-㊿㍱-㏿]/u;

const special = new RegExp(`[\\p{Co}${Object.keys(signs).join("")}]|${composed.source}|★`, "gu");

/** Anything this step might touch; most texts have none of it. */
const anything =
  /[^\x20-\x7e\n\u00c0-\u024f\u1ea0-\u1ef9\u2013\u201c\u201d\u2026%]|^[ \t]*[voqnl§·Øüþèà](?:[\t\u00a0]| {2})/mu;

const start = /^([ \t\u00a0]*)(\P{Cc})\ufe0f?(?=([ \t\u00a0]+|$)|[\p{L}\p{N}"“(])/u;

const leading = /^[ \t\u00a0]*\P{Cc}?/u;

/**
 * Marks of lists at a line's start, and inside a line what is a way to write known letters: ㎡, ①, Ⅱ, the
 * signs of symbol fonts. What has no sure reading stays, and the press is asked about it.
 */
export const symbols: Step = (text) => {
  if (!anything.test(text)) return { text, notes: [] };
  const { tell, notes } = noting("symbol");
  const alone = aloneAs(text.trim());
  if (alone !== undefined) {
    tell(text.trim(), alone, text.search(/\S/));
    return { text: alone, notes: notes() };
  }
  const told = isYesOrNo(text);
  let at = 0;
  const lines = text.split("\n").map((line) => {
    const from = leading.exec(line)?.[0].length ?? 0;
    const read = (part: string, offset: number) =>
      part.replace(special, (sign, place: number) => {
        const [before = "", after = ""] = [line[offset + place - 1], line[offset + place + sign.length]];
        const to = signRead(sign, before, after);
        if (to !== sign) tell(sign, to, at + offset + place);
        return to;
      });
    const marked = `${line.slice(0, from)}${read(line.slice(from), from)}`;
    const found = markRead(marked, told);
    if (found) tell(found.from, found.to, at + found.at);
    const whole = found ? found.text : `${read(line.slice(0, from), 0)}${marked.slice(from)}`;
    at += line.length + 1;
    return whole;
  });
  return { text: lines.join("\n"), notes: notes().toSorted((one, other) => one.at - other.at) };
};

/** A tick that is a whole answer is the "x" people put there by hand; a cross or an open box is a blank. */
function aloneAs(text: string): string | undefined {
  const sign = text.replace(/\ufe0f$/, "");
  if (ticks.has(sign)) return "x";
  return crosses.has(sign) || openBoxes.has(sign) ? "" : undefined;
}

/** Lines that begin with a tick, and others with a cross or an open box: then the sign is what is said. */
function isYesOrNo(text: string): boolean {
  const firsts = new Set(text.split("\n").map((line) => /\S/u.exec(line)?.[0] ?? ""));
  const some = (signs: ReadonlySet<string>) => [...firsts].some((first) => signs.has(first));
  return some(crosses) || (some(ticks) && some(openBoxes));
}

/** The line with its mark as we keep it; undefined where it has none, or has it so already. */
function markRead(line: string, yesOrNo: boolean) {
  const [whole = "", indent = "", sign = "", blanks = ""] = start.exec(line) ?? [];
  if (whole === "" || (yesOrNo && meant(sign))) return undefined;
  const rest = line.slice(whole.length + blanks.length);
  const to = markOf(sign, blanks, rest);
  if (to === undefined || (to === sign && whole.length === indent.length + sign.length)) return undefined;
  return { text: `${indent}${to} ${rest}`, from: sign, to, at: indent.length };
}

const meant = (sign: string) => ticks.has(sign) || crosses.has(sign) || openBoxes.has(sign);

function markOf(sign: string, blanks: string, rest: string): string | undefined {
  const known = listMarks.get(sign);
  if (known !== undefined)
    return known === sign || blanks !== "" || /\P{ASCII}/u.test(sign) ? known : undefined;
  // Private use before a blank at a line's start: whatever its font drew, it led a point of a list.
  if (/\p{Co}/u.test(sign) && blanks !== "" && !crosses.has(sign)) return "•";
  const wide = /[\t\u00a0]| {2}/.test(blanks);
  const letter = bareLetters.get(sign);
  if (letter === undefined) return undefined;
  if (sign === "·") return blanks === "" ? undefined : letter;
  return wide && /^["“(]?\p{Lu}/u.test(rest) ? letter : undefined;
}

function signRead(sign: string, before: string, after: string): string {
  const known = signs[sign];
  if (known !== undefined) return known;
  if (sign === "★") return /[\d⅐-⅒⅕-⅟]/u.test(before) && !/\p{L}/u.test(after) ? " sao" : sign;
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0xf080 && code <= 0xf08a) return `(${code - 0xf080})`;
  if (code >= 0xf020 && code <= 0xf03f) {
    // Digits and signs of a symbol font are those of ASCII; alone, they may be drawings.
    return /[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(after)
      ? String.fromCharCode(code - 0xf000)
      : sign;
  }
  return composed.test(sign) ? spelled(sign, code, before) : sign;
}

const superscripts: Readonly<Record<string, string>> = { 2: "²", 3: "³" };

function spelled(sign: string, code: number, before: string): string {
  const plain = sign.normalize("NFKC");
  if (code >= 0x2150 && code <= 0x215f) return `${/\d/.test(before) ? " " : ""}${plain.replace("⁄", "/")}`;
  if (code <= 0x2182) return plain;
  if (code >= 0x3371) return /^[\x20-\x7eµμΩ⁄∕]+$/u.test(plain) ? squared(plain) : sign;
  if (code >= 0x2776 && code <= 0x2793) return `(${((code - 0x2776) % 10) + 1})`;
  if (code >= 0x24eb && code <= 0x24fe) return `(${code <= 0x24f4 ? code - 0x24e0 : code - 0x24f4})`;
  if (code === 0x24ff) return "(0)";
  return /^[\d\p{Lu}\p{Ll}]+$/u.test(plain) ? `(${plain})` : plain;
}

function squared(plain: string): string {
  return plain.replace(/[∕⁄]/gu, "/").replace(/(?<=[a-z])[23]/g, (power) => superscripts[power] ?? power);
}
