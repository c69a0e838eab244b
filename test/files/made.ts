import { strToU8, type Zippable, zipSync } from "fflate";
import { PDFDocument } from "pdf-lib";

/** Files made for the tests, whole ones and broken ones, so that none of anybody's lies in the repository. */
export async function aPdf(pages = 1, packed = false): Promise<Uint8Array> {
  const made = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page += 1) made.addPage([10, 10]);
  return made.save({ useObjectStreams: packed });
}

export function office(parts: Zippable = {}, folder: "word" | "xl" = "word"): Uint8Array {
  const body = folder === "word" ? "word/document.xml" : "xl/workbook.xml";
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    [body]: strToU8("<w:p>Báo cáo sơ kết công tác thi đua</w:p>".repeat(200)),
    ...parts,
  });
}

/** The bytes with each `from` replaced: to let a list lie about its parts. */
export function patched(bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(Buffer.from(from)); at >= 0; at = copy.indexOf(Buffer.from(from), at + 1)) {
    copy.set(to, at);
  }
  return copy;
}

export const int32 = (value: number): readonly number[] => [0, 8, 16, 24].map((by) => (value >>> by) & 255);

/** A compound file of 512-byte sectors with these streams, each with the bytes it begins with. */
export function compound(streams: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const names = ["Root Entry", ...Object.keys(streams)];
  const sectors = 2 + Object.keys(streams).length;
  const bytes = Buffer.alloc(512 * (1 + Math.max(3, sectors)), 0);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0xffff_fffe, 68);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xffff_fffd, 512);
  for (let sector = 1; sector < sectors; sector += 1) bytes.writeUInt32LE(0xffff_fffe, 512 + sector * 4);
  names.forEach((name, place) => {
    const at = 1024 + place * 128;
    bytes.write(name, at, "utf16le");
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes.writeUInt32LE(place === 0 ? 0xffff_fffe : 1 + place, at + 116);
    if (place > 0) bytes.set(streams[name] ?? [], 512 * (2 + place));
  });
  return bytes;
}

export function png(width: number, height: number): Uint8Array {
  const size = (value: number) => [...int32(value)].reverse();
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
  return Uint8Array.from([
    ...[...head, ...size(width), ...size(height), 8, 2, 0, 0, 0, 0, 0, 0, 0],
    ...[0, 0, 0, 0, ...Buffer.from("IEND"), 0, 0, 0, 0],
  ]);
}

export function jpeg(width: number, height: number): Uint8Array {
  const two = (value: number) => [value >> 8, value & 255];
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1],
    ...[0xff, 0xff, 0xc2, 0, 11, 8, ...two(height), ...two(width), 1, 1, 0x11, 0],
    ...[0xff, 0xda, 0, 2, 0xff, 0xd9],
  ]);
}
