import { type Inspected, no, yes } from "./inspected.ts";

/**
 * Files in Microsoft's compound form (MS-CFB): Word and Excel before 2007, and the wrapper around a newer file that
 * was given a password. Installers and mail messages have the same form and are not taken.
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
    const locked = (headOf(compound, word, 12)?.[11] ?? 0) & 1;
    return locked ? no("password") : yes("application/msword", ["doc"]);
  }
  const sheets = streams.get("Workbook") ?? streams.get("Book");
  if (!sheets) return no("type");
  return sheetsAreLocked(headOf(compound, sheets, 4096))
    ? no("password")
    : yes("application/vnd.ms-excel", ["xls"]);
}

interface Compound {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly sectorBytes: number;
  /** For each sector the one after it in its chain. */
  readonly next: readonly number[];
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
  const next: number[] = [];
  for (const sector of tableSectors(view, sectorBytes)) {
    const start = (sector + 1) * sectorBytes;
    if (start + sectorBytes > bytes.length) return undefined;
    for (let at = start; at < start + sectorBytes; at += 4) next.push(view.getUint32(at, true));
  }
  return { bytes, view, sectorBytes, next, directory: view.getUint32(48, true) };
}

/** The sectors that hold the table of chains: 109 named in the header, more in sectors chained behind it. */
function tableSectors(view: DataView, sectorBytes: number): readonly number[] {
  const sectors: number[] = [];
  for (let at = 76; at < 512; at += 4) sectors.push(view.getUint32(at, true));
  let more = view.getUint32(68, true);
  const most = view.byteLength / sectorBytes;
  for (let seen = 0; more < FREE && seen < most; seen += 1) {
    const start = (more + 1) * sectorBytes;
    if (start + sectorBytes > view.byteLength) break;
    for (let at = start; at < start + sectorBytes - 4; at += 4) sectors.push(view.getUint32(at, true));
    more = view.getUint32(start + sectorBytes - 4, true);
  }
  return sectors.filter((sector) => sector < FREE);
}

/** Streams by name, each with the sector it starts in. */
function streamsIn(compound: Compound): ReadonlyMap<string, number> | undefined {
  const streams = new Map<string, number>();
  let sector = compound.directory;
  for (let seen = 0; sector < FREE; seen += 1) {
    const start = (sector + 1) * compound.sectorBytes;
    if (start + compound.sectorBytes > compound.bytes.length || seen > compound.next.length) return undefined;
    for (let at = start; at < start + compound.sectorBytes; at += ENTRY) {
      const letters = Math.max(0, Math.min(64, compound.view.getUint16(at + 64, true)) - 2);
      const name = Buffer.from(compound.bytes.subarray(at, at + letters)).toString("utf16le");
      if (name) streams.set(name, compound.view.getUint32(at + 116, true));
    }
    sector = compound.next[sector] ?? FREE;
  }
  return streams;
}

/** The first bytes of a stream; both formats keep theirs large enough to lie in whole sectors. */
function headOf(compound: Compound, sector: number, length: number): Uint8Array | undefined {
  const start = (sector + 1) * compound.sectorBytes;
  return start < compound.bytes.length ? compound.bytes.subarray(start, start + length) : undefined;
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
