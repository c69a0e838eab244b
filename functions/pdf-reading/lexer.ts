import { type PdfDict, type PdfValue, UnreadablePdf } from "./value.ts";

/** A place in the bytes, moved along by every read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Follows a stream's /Length when it is written as a reference. */
type LengthOf = (value: PdfValue | undefined) => number;

const REGULAR = 0;
const WHITE = 1;
const DELIMITER = 2;
/** What each byte is in the syntax (7.2.3); a table, since every byte of a file is asked about. */
const classes = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = WHITE;
for (const char of "()<>[]{}/%") classes[char.charCodeAt(0)] = DELIMITER;
const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
// Deeper nesting has no honest use; it would only spend the stack.
const DEEPEST = 64;

/** Reads one value. A dictionary that a stream follows is read by `readObject`, never here. */
export function readValue(cursor: Cursor, depth = 0): PdfValue {
  if (depth > DEEPEST) throw new UnreadablePdf("values nested too deep");
  skipWhite(cursor);
  const { bytes, at } = cursor;
  switch (bytes[at]) {
    case 0x2f:
      return { type: "name", name: readName(cursor) };
    case 0x28:
      return { type: "string", bytes: readLiteral(cursor) };
    case 0x5b:
      return readArray(cursor, depth);
    case 0x3c:
      return bytes[at + 1] === 0x3c
        ? readDict(cursor, depth)
        : { type: "string", bytes: readHexadecimal(cursor) };
  }
  const word = readWord(cursor);
  if (word === "true" || word === "false") return word === "true";
  if (word === "null") return null;
  return readNumberOrRef(cursor, word);
}

/** Reads `12 0 obj … endobj` at the cursor, with the stream if there is one. */
export function readObject(
  cursor: Cursor,
  lengthOf: LengthOf,
): { readonly number: number; readonly generation: number; readonly value: PdfValue } {
  const number = Number(readWord(cursor));
  const generation = Number(readWord(cursor));
  if (!Number.isInteger(number) || readWord(cursor) !== "obj") {
    throw new UnreadablePdf(`no object stands at byte ${cursor.at}`);
  }
  const value = readValue(cursor);
  const after = { ...cursor };
  if (typeof value !== "object" || value === null || !("type" in value) || value.type !== "dict") {
    return { number, generation, value };
  }
  if (peekWord(after) !== "stream") return { number, generation, value };
  readWord(cursor);
  if (cursor.bytes[cursor.at] === 13) cursor.at += 1;
  if (cursor.bytes[cursor.at] === 10) cursor.at += 1;
  const length = lengthOf(value.entries.get("Length"));
  const end = cursor.at + length;
  const raw = cursor.bytes.subarray(cursor.at, end);
  if (!(length >= 0) || raw.length !== length || peekWord({ bytes: cursor.bytes, at: end }) !== "endstream") {
    throw new UnreadablePdf(`the stream of object ${number} is not as long as it says`);
  }
  cursor.at = end;
  return { number, generation, value: { type: "stream", dict: value, raw } };
}

export function skipWhite(cursor: Cursor): void {
  const { bytes } = cursor;
  for (;;) {
    const byte = bytes[cursor.at];
    if (byte === 0x25) while (cursor.at < bytes.length && !isEol(bytes[cursor.at])) cursor.at += 1;
    else if (byte !== undefined && classes[byte] === WHITE) cursor.at += 1;
    else return;
  }
}

export function readWord(cursor: Cursor): string {
  skipWhite(cursor);
  const from = cursor.at;
  skipRegular(cursor);
  if (cursor.at === from) throw new UnreadablePdf(`no word stands at byte ${from}`);
  return latin(cursor.bytes, from, Math.min(cursor.at, from + 4096));
}

export function peekWord(cursor: Cursor): string {
  const ahead = { bytes: cursor.bytes, at: cursor.at };
  skipWhite(ahead);
  return isRegular(ahead.bytes[ahead.at]) ? readWord(ahead) : "";
}

function isEol(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}

function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && classes[byte] === REGULAR;
}

function skipRegular(cursor: Cursor): void {
  const { bytes } = cursor;
  let { at } = cursor;
  while (isRegular(bytes[at])) at += 1;
  cursor.at = at;
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Most words are shorter than what it costs to ask for them in one piece. */
const SHORT = 24;

function latin(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT)
    return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("latin1");
  let text = "";
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function readNumberOrRef(cursor: Cursor, word: string): PdfValue {
  const value = Number(word);
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw new UnreadablePdf(`no value is written "${word}"`);
  if (!Number.isInteger(value) || value < 0) return value;
  // "12 0 R" and "12 0" begin alike; only the third word tells.
  const ahead = { bytes: cursor.bytes, at: cursor.at };
  skipWhite(ahead);
  if (!isDigit(ahead.bytes[ahead.at])) return value;
  const generation = readWord(ahead);
  if (!/^\d+$/.test(generation) || peekWord(ahead) !== "R") return value;
  readWord(ahead);
  cursor.at = ahead.at;
  return { type: "ref", number: value, generation: Number(generation) };
}

function readName(cursor: Cursor): string {
  cursor.at += 1;
  const from = cursor.at;
  skipRegular(cursor);
  const written = latin(cursor.bytes, from, cursor.at);
  if (!written.includes("#")) return written;
  return written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function readArray(cursor: Cursor, depth: number): PdfValue[] {
  cursor.at += 1;
  const items: PdfValue[] = [];
  for (;;) {
    skipWhite(cursor);
    if (cursor.bytes[cursor.at] === 0x5d) break;
    items.push(readValue(cursor, depth + 1));
  }
  cursor.at += 1;
  return items;
}

function readDict(cursor: Cursor, depth: number): PdfDict {
  cursor.at += 2;
  const entries = new Map<string, PdfValue>();
  for (;;) {
    skipWhite(cursor);
    if (cursor.bytes[cursor.at] === 0x3e && cursor.bytes[cursor.at + 1] === 0x3e) break;
    if (cursor.bytes[cursor.at] !== 0x2f) throw new UnreadablePdf(`no key stands at byte ${cursor.at}`);
    const key = readName(cursor);
    // Readers disagree on which of two equal keys counts, so a file that has them can show two faces.
    if (entries.has(key)) throw new UnreadablePdf(`the key ${key} stands twice before byte ${cursor.at}`);
    entries.set(key, readValue(cursor, depth + 1));
  }
  cursor.at += 2;
  return { type: "dict", entries };
}

function readHexadecimal(cursor: Cursor): Uint8Array {
  const end = cursor.bytes.indexOf(0x3e, cursor.at);
  if (end < 0) throw new UnreadablePdf("a hexadecimal string never ends");
  const digits = Buffer.from(cursor.bytes.subarray(cursor.at + 1, end))
    .toString("latin1")
    .replace(/\s/g, "");
  if (!/^[0-9A-Fa-f]*$/.test(digits)) throw new UnreadablePdf("a hexadecimal string holds another character");
  cursor.at = end + 1;
  return new Uint8Array(Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex"));
}

function readLiteral(cursor: Cursor): Uint8Array {
  const { bytes } = cursor;
  const out: Bytes = { bytes: new Uint8Array(64), length: 0 };
  let open = 1;
  cursor.at += 1;
  while (open > 0) {
    const byte = bytes[cursor.at++];
    if (byte === undefined) throw new UnreadablePdf("a string never ends");
    if (byte === 0x5c) readEscape(cursor, out);
    else {
      if (byte === 0x28) open += 1;
      if (byte === 0x29) open -= 1;
      if (open > 0) add(out, byte);
    }
  }
  return out.bytes.slice(0, out.length);
}

/** Bytes that grow, each in one byte: a string may be as long as the file. */
interface Bytes {
  bytes: Uint8Array;
  length: number;
}

function add(to: Bytes, byte: number): void {
  if (to.length === to.bytes.length) {
    const wider = new Uint8Array(to.bytes.length * 2);
    wider.set(to.bytes);
    to.bytes = wider;
  }
  to.bytes[to.length++] = byte;
}

function readEscape(cursor: Cursor, out: Bytes): void {
  const byte = cursor.bytes[cursor.at++] ?? 0;
  const char = String.fromCharCode(byte);
  const control = escapes[char];
  if (control !== undefined) add(out, control);
  else if (byte >= 0x30 && byte <= 0x37) {
    let octal = char;
    while (octal.length < 3) {
      const next = cursor.bytes[cursor.at] ?? 0;
      if (next < 0x30 || next > 0x37) break;
      octal += String.fromCharCode(next);
      cursor.at += 1;
    }
    add(out, parseInt(octal, 8) & 0xff);
  } else if (byte === 13) {
    if (cursor.bytes[cursor.at] === 10) cursor.at += 1;
  } else if (byte !== 10) add(out, byte);
}
