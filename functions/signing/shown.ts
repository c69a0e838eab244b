import { catalogOf, dictAt, type PdfFile } from "../pdf-reading/file.ts";
import { opened } from "../pdf-reading/filter.ts";
import { type Cursor, peekWord, readValue, readWord, skipWhite } from "../pdf-reading/lexer.ts";
import {
  isArray,
  isName,
  isStream,
  isString,
  type PdfDict,
  type PdfStream,
  type PdfValue,
} from "../pdf-reading/value.ts";
import { type Decoder, decoderOf } from "./encoding.ts";
import type { FormField } from "./form.ts";

/** A number takes a handful of operators; whatever is longer draws something else. */
const MOST_BYTES = 20_000;

/**
 * The words that a text field's appearance paints: what stands on the page and on paper, whatever its value
 * says. Undefined where they cannot be told: drawn otherwise than as text, or in letters without a known
 * meaning.
 */
export function shownIn(file: PdfFile, { dict }: FormField): string | undefined {
  const looks = dictAt(file, dict, "AP");
  const normal = looks && file.follow(looks.entries.get("N"));
  if (!isStream(normal)) return "";
  const content = opened(normal);
  if (content.length > MOST_BYTES) return undefined;
  const fonts = fontsFor(file, normal);
  return painted(content, (name) => decoderOf(file, fonts(name)))?.trim();
}

/** Whether readers are told to paint the fields anew from their values, as programs do that only fill in. */
export function isPaintedAnew(file: PdfFile): boolean {
  const form = dictAt(file, catalogOf(file), "AcroForm");
  return form?.entries.get("NeedAppearances") === true;
}

function fontsFor(file: PdfFile, look: PdfStream): (name: string) => PdfDict | undefined {
  const form = dictAt(file, catalogOf(file), "AcroForm");
  const holders = [dictAt(file, look.dict, "Resources"), form && dictAt(file, form, "DR")];
  return (name) => {
    for (const holder of holders) {
      const fonts = holder && dictAt(file, holder, "Font");
      const font = fonts && dictAt(file, fonts, name);
      if (font) return font;
    }
    return undefined;
  };
}

/** Text rendering mode 3 paints nothing (9.3.6). */
const INVISIBLE = 3;

function painted(content: Uint8Array, decoder: (font: string) => Decoder | undefined): string | undefined {
  const cursor: Cursor = { bytes: content, at: 0 };
  let operands: PdfValue[] = [];
  let decode: Decoder | undefined;
  let visible = true;
  let text = "";
  for (skipWhite(cursor); cursor.at < content.length; skipWhite(cursor)) {
    const word = peekWord(cursor);
    if (word === "" || /^([+-.\d]|(true|false|null)$)/.test(word)) {
      operands.push(readValue(cursor));
      continue;
    }
    readWord(cursor);
    switch (word) {
      case "Tf":
        decode = isName(operands[0]) ? decoder(operands[0].name) : undefined;
        break;
      case "Tr":
        visible = operands[0] !== INVISIBLE;
        break;
      case "Tj":
      case "TJ":
      case "'":
      case '"': {
        const said = wordsIn(operands.at(-1), decode);
        if (said === undefined) return undefined;
        if (visible) text += said;
        break;
      }
      // Something painted that is not text: a picture, another form, a shading, an image in line.
      case "Do":
      case "sh":
      case "BI":
        return undefined;
    }
    operands = [];
  }
  return text;
}

function wordsIn(operand: PdfValue | undefined, decode: Decoder | undefined): string | undefined {
  if (!decode) return undefined;
  if (isString(operand)) return decode(operand.bytes);
  if (!isArray(operand)) return undefined;
  const parts = operand.filter(isString).map(({ bytes }) => decode(bytes));
  return parts.every((part) => part !== undefined) ? parts.join("") : undefined;
}
