import { dictAt, type PdfFile } from "../pdf-reading/file.ts";
import { opened } from "../pdf-reading/filter.ts";
import { isArray, isName, isStream, type PdfDict } from "../pdf-reading/value.ts";

/** Bytes of a shown string as the letters they paint; undefined where a code has no known letter. */
export type Decoder = (bytes: Uint8Array) => string | undefined;

/**
 * How a font's codes are read: by its own table of meanings where it has one, else a simple font's codes as
 * the Latin letters that every standard encoding agrees on for figures and marks (annex D).
 */
export function decoderOf(file: PdfFile, font: PdfDict | undefined): Decoder | undefined {
  if (!font) return undefined;
  const composite = isNamed(file, font, "Subtype", "Type0");
  const meanings = file.follow(font.entries.get("ToUnicode"));
  if (isStream(meanings)) return byTable(meaningsIn(opened(meanings)), composite ? 2 : 1);
  if (composite) return undefined;
  return simple(renamed(file, font));
}

function isNamed(file: PdfFile, dict: PdfDict, key: string, name: string): boolean {
  const value = file.follow(dict.entries.get(key));
  return isName(value) && value.name === name;
}

function byTable(meanings: ReadonlyMap<number, string>, width: 1 | 2): Decoder {
  return (bytes) => {
    let text = "";
    for (let at = 0; at < bytes.length; at += width) {
      const code = width === 1 ? bytes[at] : ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      const letter = meanings.get(code ?? -1);
      if (letter === undefined) return undefined;
      text += letter;
    }
    return text;
  };
}

/** Printable ASCII but for the codes that /Differences give to other letters. */
function simple(renamed: ReadonlyMap<number, string | undefined>): Decoder {
  return (bytes) => {
    const letters = [...bytes].map((code) => {
      if (renamed.has(code)) return renamed.get(code);
      return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : undefined;
    });
    return letters.every((letter) => letter !== undefined) ? letters.join("") : undefined;
  };
}

const figures = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const letterNamed = new Map<string, string>([
  ...figures.map((name, at) => [name, String(at)] as const),
  ...([
    ["slash", "/"],
    ["hyphen", "-"],
    ["space", " "],
    ["period", "."],
  ] as const),
]);

function renamed(file: PdfFile, font: PdfDict): ReadonlyMap<number, string | undefined> {
  const encoding = dictAt(file, font, "Encoding");
  const listed = encoding && file.follow(encoding.entries.get("Differences"));
  const found = new Map<number, string | undefined>();
  let code = 0;
  for (const item of isArray(listed) ? listed : []) {
    if (typeof item === "number") code = item;
    else if (isName(item)) {
      found.set(code, letterNamed.get(item.name) ?? (item.name.length === 1 ? item.name : undefined));
      code += 1;
    }
  }
  return found;
}

/**
 * A /ToUnicode table: codes singly and in ranges (9.10.3). A range of more codes than a font has is no table.
 */
function meaningsIn(table: Uint8Array): ReadonlyMap<number, string> {
  const text = Buffer.from(table).toString("latin1");
  const found = new Map<number, string>();
  for (const [, body = ""] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", letter = ""] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      found.set(Number.parseInt(code, 16), lettersIn(letter));
    }
  }
  for (const [, body = ""] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const range = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])/g;
    for (const [, from = "", to = "", first, listed] of body.matchAll(range)) {
      const [least, most] = [Number.parseInt(from, 16), Math.min(Number.parseInt(to, 16), 0xffff)];
      const each = listed?.match(/[0-9A-Fa-f]+/g);
      for (let code = least; code <= most; code += 1) {
        const letter = each
          ? lettersIn(each[code - least] ?? "")
          : String.fromCharCode(Number.parseInt(first ?? "0", 16) + code - least);
        found.set(code, letter);
      }
    }
  }
  return found;
}

function lettersIn(hexadecimal: string): string {
  const units = hexadecimal.match(/[0-9A-Fa-f]{1,4}/g) ?? [];
  return String.fromCharCode(...units.slice(0, 8).map((unit) => Number.parseInt(unit, 16)));
}
