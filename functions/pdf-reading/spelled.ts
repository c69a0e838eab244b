import { catalogOf, dictAt, type PdfFile } from "./file.ts";
import { opened, roomFor } from "./filter.ts";
import { readValue, readWord, skipWhite } from "./lexer.ts";
import { isArray, isDict, isName, isStream, isString, type PdfDict, type PdfValue, textOf } from "./value.ts";

/** More pages than that are not looked through. */
const MOST_PAGES = 1_000;

/**
 * Of every page, what each of its marked spans says that it spells (`ActualText`, 14.9.4), in the order in
 * which the spans begin; undefined where a span says nothing. A letter drawn as a bare letter and a mark of
 * its own can be told in no other way.
 */
export function spelledOn(file: PdfFile): readonly (readonly (string | undefined)[])[] {
  const room = roomFor();
  return pagesOf(file).map((page) => {
    const contents = file.follow(page.entries.get("Contents"));
    const parts = isArray(contents) ? contents.map((part) => file.follow(part)) : [contents];
    const bytes = parts.flatMap((part) => (isStream(part) ? [opened(part, room)] : []));
    const named = dictAt(file, dictAt(file, page, "Resources") ?? page, "Properties");
    return spelledIn(joined(bytes), (name) => (named ? dictAt(file, named, name) : undefined));
  });
}

function pagesOf(file: PdfFile): readonly PdfDict[] {
  const root = dictAt(file, catalogOf(file), "Pages");
  const found: PdfDict[] = [];
  const seen = new Set<PdfDict>();
  const open = root ? [root] : [];
  for (let node = open.pop(); node !== undefined && found.length < MOST_PAGES; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const kids = file.follow(node.entries.get("Kids"));
    if (!isArray(kids)) found.push(node);
    else
      open.push(
        ...kids
          .map((kid) => file.follow(kid))
          .filter(isDict)
          .reverse(),
      );
  }
  return found;
}

/** One stream after another, as though a blank stood between them (7.8.2). */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, 0)).fill(32);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length + 1;
  }
  return whole;
}

function spelledIn(bytes: Uint8Array, named: (name: string) => PdfDict | undefined) {
  const cursor = { bytes, at: 0 };
  const spelled: (string | undefined)[] = [];
  let last: PdfValue = null;
  for (skipWhite(cursor); cursor.at < bytes.length; skipWhite(cursor)) {
    if (startsValue(bytes[cursor.at])) {
      last = readValue(cursor);
      continue;
    }
    const operator = readWord(cursor);
    if (operator === "BDC") spelled.push(textIn(isName(last) ? named(last.name) : last));
    else if (operator === "BMC") spelled.push(undefined);
    else if (operator === "ID") skipPicture(cursor);
  }
  return spelled;
}

function startsValue(byte: number | undefined): boolean {
  return byte !== undefined && "/([<+-.0123456789".includes(String.fromCharCode(byte));
}

function textIn(properties: PdfValue | undefined): string | undefined {
  const text = isDict(properties) ? properties.entries.get("ActualText") : undefined;
  return isString(text) ? textOf(text) : undefined;
}

/** A picture written among the operators ends at the first EI between blanks. */
function skipPicture(cursor: { readonly bytes: Uint8Array; at: number }): void {
  const isBlank = (byte: number | undefined) => byte === undefined || byte <= 32;
  for (cursor.at += 1; cursor.at < cursor.bytes.length; cursor.at += 1) {
    const [before, e, i, after] = [-1, 0, 1, 2].map((step) => cursor.bytes[cursor.at + step]);
    if (e === 0x45 && i === 0x49 && isBlank(before) && isBlank(after)) {
      cursor.at += 2;
      return;
    }
  }
}
