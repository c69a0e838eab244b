import type { FaceName } from "../core/people/fonts.ts";
import { subsetOf } from "./subset.ts";
import { type Font, readFont } from "./ttf.ts";

/** Why a font file cannot print official documents. */
export type FontFault =
  | { readonly type: "not-truetype" }
  | { readonly type: "broken" }
  | { readonly type: "not-embeddable" }
  | { readonly type: "letters"; readonly missing: string };

type FontVerdict =
  | { readonly ok: true; readonly name: string; readonly face: FaceName }
  | { readonly ok: false; readonly fault: FontFault };

const vowels = "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ";
/** What every report needs; any other letter is refused by name when a report that has it is set. */
const needed = [
  ...Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(0x20 + at)),
  ...new Set(vowels + vowels.toUpperCase()),
  ..."“”‘’–…²³",
];

/** OpenType's fsType: embedding forbidden, only whole files, only pictures of letters. */
const FORBIDDEN = 0x0002 | 0x0100 | 0x0200;
const BOLD = 600;

/**
 * Reads a file that someone says is a font, and which face it is. It is taken in only when it could be cut
 * down and embedded here and now, so that a bad file is told of when it comes and not on the day the report
 * is due.
 */
export function judgeFont(file: Uint8Array): FontVerdict {
  if (!isTrueType(file)) return { ok: false, fault: { type: "not-truetype" } };
  const font = tried(() => readFont(file));
  if (!font) return { ok: false, fault: { type: "broken" } };
  const fault = faultIn(font);
  return fault ? { ok: false, fault } : { ok: true, name: font.postscriptName, face: faceIn(font) };
}

function faultIn(font: Font): FontFault | undefined {
  if ((font.embedding & FORBIDDEN) !== 0) return { type: "not-embeddable" };
  const missing = needed.filter((letter) => font.glyphs[letter.charCodeAt(0)] === 0);
  if (missing.length > 0) return { type: "letters", missing: missing.join(" ") };
  const codes = needed.map((letter) => letter.charCodeAt(0));
  return tried(() => subsetOf(font, codes)) ? undefined : { type: "broken" };
}

/**
 * Version 1.0 or "true"; outlines of the other kind ("OTTO") and collections ("ttcf") are not embedded by us.
 */
function isTrueType(file: Uint8Array): boolean {
  const [a, b, c, d] = file;
  const tag = String.fromCharCode(a ?? 0, b ?? 0, c ?? 0, d ?? 0);
  return tag === "\u0000\u0001\u0000\u0000" || tag === "true";
}

/** Which face it is, the file says itself; its name on a disk says nothing. */
function faceIn({ weight, italicAngle }: Font): FaceName {
  if (weight >= BOLD) return italicAngle === 0 ? "bold" : "boldItalic";
  return italicAngle === 0 ? "regular" : "italic";
}

/**
 * Files from outside may say anything of themselves: whatever goes wrong in reading one is the file's fault.
 */
function tried<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
