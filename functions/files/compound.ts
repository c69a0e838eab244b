import { type Inspected, no, yes } from "./inspected.ts";

/**
 * Files in Microsoft's compound form (MS-CFB): Word and Excel before 2007, and the wrapper around a newer
 * file that was given a password. Installers and mail messages have the same form and are not taken.
 */
export function inspectCompound(bytes: Uint8Array): Inspected {
  const compound = opened(bytes);
  if (!compound) return no("cut-off");
  const streams = streamsIn(compound);
  if (!streams) return no("cut-off");
  if (streams.has("EncryptedPackage")) return no("password");
  const word = streams.get("WordDocument");
  if (word) {
    // MS-DOC 2.5.2: the bit fEncrypted of the file information block.
    const locked = (firstBytesOf(compound, word, 12)?.[11] ?? 0) & 1;
    return locked ? no("password") : yes("application/msword", ["doc"]);
  }
  const sheets = streams.get("Workbook") ?? streams.get("Book");
  if (!sheets) return no("type");
  return sheetsAreLocked(firstBytesOf(compound, sheets, 4096))
    ? no("password")
    : yes("application/vnd.ms-excel", ["xls"]);
}

interface Compound {
  readonly view: DataView;
  readonly sectorBytes: number;
  /** How many sectors the file holds. No walk over it visits more. */
  readonly sectors: number;
  /** Those that hold the table of chains, in their order. */
  readonly table: readonly number[];
  readonly directory: number;
}

const ENTRY = 128;
const FREE = 0xffff_fffa;

function opened(bytes: Uint8Array): Compound | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 1536) return undefined;
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const sectorBytes = 1 << shift;
  const file = { view, sectorBytes, sectors: Math.floor(bytes.length / sectorBytes) - 1 };
  const table = tableSectors(file);
  return table && { ...file, table, directory: view.getUint32(48, true) };
}

/**
 * The sectors that hold the table of chains: 109 named in the header, more in sectors chained behind it.
 * Undefined when they are more than the file has, or lie outside it: a chain that leads back into itself
 * names the same for ever.
 */
function tableSectors({ view, sectorBytes, sectors }: Omit<Compound, "table" | "directory">) {
  const found: number[] = [];
  const take = (from: number, to: number) => {
    for (let at = from; at < to; at += 4) {
      const sector = view.getUint32(at, true);
      if (sector < FREE) found.push(sector);
    }
  };
  take(76, 512);
  for (let more = view.getUint32(68, true); more < FREE; ) {
    if (more >= sectors || found.length > sectors) return undefined;
    const start = (more + 1) * sectorBytes;
    const before = found.length;
    take(start, start + sectorBytes - 4);
    if (found.length === before) break;
    more = view.getUint32(start + sectorBytes - 4, true);
  }
  return found.length > sectors || found.some((sector) => sector >= sectors) ? undefined : found;
}

/** The sector after this one in its chain; none when the table says nothing of it. */
function after({ view, sectorBytes, table }: Compound, sector: number): number {
  const each = sectorBytes / 4;
  const holder = table[Math.floor(sector / each)];
  return holder === undefined ? FREE : view.getUint32((holder + 1) * sectorBytes + (sector % each) * 4, true);
}

/**
 * Streams by name, each with the sector it starts in. Undefined when the directory leaves the file or never
 * ends.
 */
function streamsIn(compound: Compound): ReadonlyMap<string, number> | undefined {
  const { view, sectorBytes, sectors } = compound;
  const streams = new Map<string, number>();
  let walked = 0;
  for (let sector = compound.directory; sector < FREE; sector = after(compound, sector)) {
    walked += 1;
    if (sector >= sectors || walked > sectors) return undefined;
    const start = (sector + 1) * sectorBytes;
    for (let at = start; at < start + sectorBytes; at += ENTRY) {
      const letters = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
      const name = Buffer.from(view.buffer, view.byteOffset + at, letters).toString("utf16le");
      if (name) streams.set(name, view.getUint32(at + 116, true));
    }
  }
  return streams;
}

/** The first bytes of a stream; both formats keep theirs large enough to lie in whole sectors. */
function firstBytesOf(compound: Compound, sector: number, length: number): Uint8Array | undefined {
  const { view, sectorBytes } = compound;
  const start = (sector + 1) * sectorBytes;
  if (start >= view.byteLength) return undefined;
  return new Uint8Array(view.buffer, view.byteOffset + start, Math.min(length, view.byteLength - start));
}

const FILEPASS = 0x2f;

/** MS-XLS 2.4.117: among the first records of a locked workbook stands FilePass. */
function sheetsAreLocked(head: Uint8Array | undefined): boolean {
  if (!head) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  for (let at = 0; at + 4 <= head.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === FILEPASS) return true;
  }
  return false;
}
