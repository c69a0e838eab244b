/**
 * A PDF file as its cross-references tell it, and only so. It reads what others wrote and knows nothing of
 * how we write: the checker and the signing room stand on it. Encrypted files are refused.
 */
import { MOST_OBJECTS, opened, type Room, roomFor } from "./filter.ts";
import { readObject, readValue, readWord } from "./lexer.ts";
import { isDict, isRef, isStream, type PdfDict, type PdfValue, UnreadablePdf } from "./value.ts";
import { type Entry, type Revision, revisionsIn } from "./xref.ts";

export interface PdfFile {
  readonly bytes: Uint8Array;
  /** Oldest first; the first is what was issued, each later one an incremental update. */
  readonly revisions: readonly Revision[];
  readonly trailer: PdfDict;
  /** The value itself, references followed; an object that is not there is null, as the standard says. */
  follow(value: PdfValue | undefined): PdfValue;
}

export function openPdf(bytes: Uint8Array): PdfFile {
  const room = roomFor();
  const revisions = revisionsIn(bytes, room);
  const latest = revisions.at(-1);
  if (!latest) throw new UnreadablePdf("it has no revision");
  if (latest.trailer.entries.has("Encrypt")) throw new UnreadablePdf("it is encrypted");
  const places = new Map<number, Entry>();
  for (const revision of revisions) for (const [number, entry] of revision.entries) places.set(number, entry);
  const follow = follower(bytes, places, room);
  return { bytes, revisions, trailer: latest.trailer, follow };
}

/** The dictionary under a key, or undefined: streams count by their dictionaries. */
export function dictAt(file: PdfFile, holder: PdfDict, key: string): PdfDict | undefined {
  const value = file.follow(holder.entries.get(key));
  if (isStream(value)) return value.dict;
  return isDict(value) ? value : undefined;
}

export function catalogOf(file: PdfFile): PdfDict {
  const catalog = dictAt(file, file.trailer, "Root");
  if (!catalog) throw new UnreadablePdf("it has no catalog");
  return catalog;
}

/** Objects written inside one another would be read over and over; an honest file is read once, or twice. */
const TIMES_OVER = 4;

function follower(bytes: Uint8Array, places: ReadonlyMap<number, Entry>, room: Room): PdfFile["follow"] {
  let readable = TIMES_OVER * bytes.length;
  const read = new Map<number, PdfValue>();
  const packed = new Map<number, readonly { number: number; value: PdfValue }[]>();
  const underway = new Set<number>();

  function objectNumbered(number: number): PdfValue {
    const known = read.get(number);
    if (known !== undefined) return known;
    if (underway.has(number)) throw new UnreadablePdf(`object ${number} refers to itself`);
    underway.add(number);
    const value = valueAt(number, places.get(number));
    underway.delete(number);
    read.set(number, value);
    return value;
  }

  function valueAt(number: number, entry: Entry | undefined): PdfValue {
    switch (entry?.type) {
      case undefined:
      case "free":
        return null;
      case "at": {
        const cursor = { bytes, at: entry.offset };
        const object = readObject(cursor, (length) => Number(follow(length)));
        readable -= cursor.at - entry.offset;
        if (readable < 0) throw new UnreadablePdf("its objects lie inside one another");
        if (object.number !== number)
          throw new UnreadablePdf(`object ${object.number} stands where ${number} should`);
        return object.value;
      }
      case "within": {
        const held = packed.get(entry.stream) ?? unpacked(entry.stream);
        packed.set(entry.stream, held);
        const found = held[entry.index];
        if (found?.number !== number)
          throw new UnreadablePdf(`object ${number} is not in stream ${entry.stream}`);
        return found.value;
      }
    }
  }

  function unpacked(streamNumber: number) {
    const stream = objectNumbered(streamNumber);
    if (!isStream(stream)) throw new UnreadablePdf(`object stream ${streamNumber} is missing`);
    const data = opened(stream, room);
    const count = Number(follow(stream.dict.entries.get("N")));
    const first = Number(follow(stream.dict.entries.get("First")));
    if (!(count >= 0 && count <= MOST_OBJECTS)) throw new UnreadablePdf("an object stream counts no objects");
    const heads = { bytes: data, at: 0 };
    const pairs = Array.from(
      { length: count },
      () => [Number(readWord(heads)), Number(readWord(heads))] as const,
    );
    // They stand in the order of their places (7.5.7), so none is read as part of another.
    return pairs.map(([number, offset], place) => {
      const next = pairs[place + 1]?.[1] ?? data.length - first;
      if (!(offset >= 0 && offset < next)) throw new UnreadablePdf("an object stream is out of order");
      return { number, value: readValue({ bytes: data.subarray(0, first + next), at: first + offset }) };
    });
  }

  function follow(value: PdfValue | undefined): PdfValue {
    if (value === undefined) return null;
    if (!isRef(value)) return value;
    const target = objectNumbered(value.number);
    // A reference to a reference is not allowed (7.3.10), so one step is the whole way.
    if (isRef(target)) throw new UnreadablePdf(`object ${value.number} is only another reference`);
    return target;
  }
  return follow;
}
