import { Inflate } from "fflate";
import sax from "sax";
import type { Unreadable } from "./leaf.ts";

/** The parts of a Word or Excel file that were asked for, by their names within it. */
export type Parts = ReadonlyMap<string, Uint8Array>;

type OpenedParts =
  | { readonly type: "parts"; readonly names: readonly string[]; readonly parts: Parts }
  | { readonly type: "unreadable"; readonly why: Unreadable };

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
const MOST_PARTS = 5_000;
/** Packed bytes given to the unpacking at a time: what comes of them is counted before the next. */
const PIECE = 8_192;

/**
 * Unpacks the parts that are wanted, at most `most` bytes of them in all. What the package says of their
 * sizes is believed in nothing: each is counted while it comes out, and no byte of the file is unpacked
 * twice.
 */
export function openParts(bytes: Uint8Array, wanted: (name: string) => boolean, most: number): OpenedParts {
  const entries = entriesIn(bytes);
  if (!entries) return unreadable(kindOf(bytes));
  if (entries.some(({ locked }) => locked)) return unreadable({ code: "locked" });
  const parts = new Map<string, Uint8Array>();
  let room = most;
  let free = 0;
  for (const entry of entries.filter(({ name }) => wanted(name)).sort((a, b) => a.at - b.at)) {
    const packed = packedIn(bytes, entry);
    if (!packed || entry.at < free || parts.has(entry.name)) return unreadable({ code: "broken" });
    free = entry.at + packed.length;
    const part = unpacked(packed, entry.method, room);
    if (part === "too-large") return unreadable({ code: "too-large", most });
    if (part === "broken") return unreadable({ code: "broken" });
    room -= part.length;
    parts.set(entry.name, part);
  }
  return { type: "parts", names: entries.map(({ name }) => name), parts };
}

const unreadable = (why: Unreadable): OpenedParts => ({ type: "unreadable", why });

/** What a file that is no package turns out to be. */
function kindOf(bytes: Uint8Array): Unreadable {
  if (bytes.length === 0) return { code: "empty" };
  if (startsWith(bytes, [0x50, 0x4b])) return { code: "broken" };
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { code: "unknown-kind" };
  // Word and Excel before 2007, and any of today under a password, are compound files; they name their
  // streams in UTF-16.
  const names = new TextDecoder("latin1").decode(bytes).replaceAll("\0", "");
  if (names.includes("EncryptedPackage")) return { code: "locked" };
  if (names.includes("WordDocument")) return { code: "old-word" };
  return { code: names.includes("Workbook") ? "old-excel" : "unknown-kind" };
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte);

interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly method: number;
  readonly locked: boolean;
  readonly at: number;
}

/** The list at the package's end. Undefined where it is not whole: no package, or one cut off. */
function entriesIn(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) return undefined;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let part = 0; part < count; part += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return undefined;
    const length = view.getUint16(at + 28, true);
    if (at + 46 + length > end) return undefined;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last but for a comment of at most 64 KiB. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function packedIn(bytes: Uint8Array, { at, packed }: Entry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + packed <= bytes.length ? bytes.subarray(start, start + packed) : undefined;
}

function unpacked(packed: Uint8Array, method: number, most: number): Uint8Array | "too-large" | "broken" {
  if (method === STORED) return packed.length <= most ? packed : "too-large";
  if (method !== DEFLATED) return "broken";
  const chunks: Uint8Array[] = [];
  let length = 0;
  let whole = false;
  const inflating = new Inflate((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    whole ||= final;
  });
  try {
    for (let from = 0; from < packed.length && length <= most; from += PIECE) {
      const piece = packed.subarray(from, from + PIECE);
      inflating.push(piece, from + PIECE >= packed.length);
    }
  } catch {
    return "broken";
  }
  if (length > most) return "too-large";
  if (!whole) return "broken";
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** A tag as it is read: its name without the prefix, which files choose as they like. */
export interface Tag {
  readonly name: string;
  /** With the prefix, where two vocabularies meet in one part: "w:t" and "a:t". */
  readonly full: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Visitor {
  open(tag: Tag): void;
  close?(name: string): void;
  text?(words: string): void;
}

/** Deeper than any program nests its tags. */
const DEEPEST = 256;
const MOST_TAGS = 3_000_000;

/**
 * Goes once over a part. False where it is no well-formed XML, brings a document type of its own, or is
 * deeper or longer than any program writes; what was visited before that is then worth nothing.
 */
export function visitXml(part: Uint8Array, visitor: Visitor): boolean {
  const parser = sax.parser(true, { position: false });
  let sound = true;
  let depth = 0;
  let tags = 0;
  parser.onerror = () => {
    sound = false;
  };
  parser.ondoctype = () => {
    sound = false;
  };
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    tags += 1;
    if (depth > DEEPEST || tags > MOST_TAGS) sound = false;
    if (sound) visitor.open({ name: local(name), full: name, attributes: attributes as Tag["attributes"] });
  };
  parser.onclosetag = (name) => {
    depth -= 1;
    if (sound) visitor.close?.(local(name));
  };
  const text = (words: string) => {
    if (sound) visitor.text?.(words);
  };
  parser.ontext = text;
  parser.oncdata = text;
  const xml = new TextDecoder().decode(part);
  try {
    for (let from = 0; sound && from < xml.length; from += PIECE) parser.write(xml.slice(from, from + PIECE));
    if (sound) parser.close();
  } catch {
    return false;
  }
  return sound && tags > 0;
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** An attribute by its name without the prefix. */
export function attributeOf({ attributes }: Tag, name: string): string | undefined {
  const own = attributes[name];
  if (own !== undefined) return own;
  const prefixed = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return prefixed === undefined ? undefined : attributes[prefixed];
}
