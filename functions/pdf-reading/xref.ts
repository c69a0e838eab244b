import { MOST_OBJECTS, opened, type Room } from "./filter.ts";
import { type Cursor, peekWord, readObject, readValue, readWord, skipWhite } from "./lexer.ts";
import { isArray, isDict, isStream, type PdfDict, type PdfValue, UnreadablePdf } from "./value.ts";

/** Where one object stands: at a byte of the file, or as the nth of an object stream. */
export type Entry =
  | { readonly type: "at"; readonly offset: number }
  | { readonly type: "within"; readonly stream: number; readonly index: number }
  | { readonly type: "free" };

/** One saving of the file: what it wrote, and where its bytes end. */
export interface Revision {
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: PdfDict;
  /** Just past the end-of-file mark and its line end. */
  readonly end: number;
}

const MOST_REVISIONS = 200;

/** Every saving of the file, oldest first, by following the cross-references and never by guessing. */
export function revisionsIn(bytes: Uint8Array, room: Room): readonly Revision[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const revisions: Revision[] = [];
  let start: number | undefined = lastStart(text, bytes.length);
  const seen = new Set<number>();
  while (start !== undefined) {
    if (seen.has(start) || seen.size > MOST_REVISIONS)
      throw new UnreadablePdf("its revisions run in a circle");
    seen.add(start);
    const { entries, trailer } = sectionAt(bytes, start, room);
    revisions.unshift({ entries, trailer, end: endAfter(text, start) });
    const earlier: PdfValue | undefined = trailer.entries.get("Prev");
    start = typeof earlier === "number" ? earlier : undefined;
  }
  return revisions;
}

function lastStart(text: Buffer, length: number): number {
  const mark = text.lastIndexOf("startxref");
  if (mark < 0 || length - mark > 1024) throw new UnreadablePdf("it does not end as a PDF file ends");
  return Number(readWord({ bytes: text, at: mark + 9 }));
}

function endAfter(text: Buffer, start: number): number {
  const mark = text.indexOf("%%EOF", start);
  if (mark < 0) throw new UnreadablePdf("a revision has no end mark");
  let end = mark + 5;
  if (text[end] === 13) end += 1;
  if (text[end] === 10) end += 1;
  return end;
}

function sectionAt(bytes: Uint8Array, start: number, room: Room): Pick<Revision, "entries" | "trailer"> {
  if (!(start > 0 && start < bytes.length))
    throw new UnreadablePdf("a cross-reference points outside the file");
  const cursor = { bytes, at: start };
  return peekWord(cursor) === "xref" ? tableAt(cursor, room) : streamAt(cursor, room);
}

function tableAt(cursor: Cursor, room: Room): Pick<Revision, "entries" | "trailer"> {
  readWord(cursor);
  const entries = new Map<number, Entry>();
  while (peekWord(cursor) !== "trailer") {
    const first = Number(readWord(cursor));
    const count = Number(readWord(cursor));
    if (!(count >= 0 && count <= MOST_OBJECTS)) throw new UnreadablePdf("a cross-reference table is broken");
    room.objects -= count;
    if (room.objects < 0) throw new UnreadablePdf("it lists more objects than any report has");
    for (let index = 0; index < count; index += 1) {
      const offset = Number(readWord(cursor));
      readWord(cursor);
      entries.set(first + index, readWord(cursor) === "n" ? { type: "at", offset } : { type: "free" });
    }
  }
  readWord(cursor);
  const trailer = readValue(cursor);
  if (!isDict(trailer)) throw new UnreadablePdf("a trailer is missing");
  // Such a file lists its objects twice, and readers of different age see different ones.
  if (trailer.entries.has("XRefStm"))
    throw new UnreadablePdf("its cross-references are of two kinds at once");
  return { entries, trailer };
}

function streamAt(cursor: Cursor, room: Room): Pick<Revision, "entries" | "trailer"> {
  skipWhite(cursor);
  const { value } = readObject(cursor, directLength);
  if (!isStream(value)) throw new UnreadablePdf("a cross-reference points at something else");
  const data = opened(value, room);
  const { entries: keys } = value.dict;
  const widths = numbers(keys.get("W"));
  const index = keys.has("Index") ? numbers(keys.get("Index")) : [0, Number(keys.get("Size"))];
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const sane = widths.every((width) => Number.isInteger(width) && width >= 0 && width <= 8);
  if (!sane || typeWidth + secondWidth + thirdWidth === 0) {
    throw new UnreadablePdf("a cross-reference stream has no columns that can be read");
  }
  const entries = new Map<number, Entry>();
  let at = 0;
  const field = (width: number) => {
    let total = 0;
    for (let step = 0; step < width; step += 1) total = total * 256 + (data[at++] ?? 0);
    return total;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const first = index[pair] ?? 0;
    for (let number = first; number < first + (index[pair + 1] ?? 0) && at < data.length; number += 1) {
      room.objects -= 1;
      if (room.objects < 0) throw new UnreadablePdf("it lists more objects than any report has");
      const kind = typeWidth === 0 ? 1 : field(typeWidth);
      const second = field(secondWidth);
      const third = field(thirdWidth);
      if (kind === 1) entries.set(number, { type: "at", offset: second });
      else if (kind === 2) entries.set(number, { type: "within", stream: second, index: third });
      else entries.set(number, { type: "free" });
    }
  }
  return { entries, trailer: value.dict };
}

function directLength(value: PdfValue | undefined): number {
  if (typeof value !== "number") throw new UnreadablePdf("a cross-reference stream has no length of its own");
  return value;
}

function numbers(value: PdfValue | undefined): number[] {
  return isArray(value) ? value.map(Number) : [];
}
