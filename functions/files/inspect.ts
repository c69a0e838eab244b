import { inspectCompound } from "./compound.ts";
import { inspectJpeg, inspectPng } from "./image.ts";
import { type Inspected, no } from "./inspected.ts";
import { inspectOffice } from "./office.ts";
import { inspectPdf } from "./pdf.ts";

/**
 * What is taken, by the bytes it must begin with: anything before them, and the file passes for something
 * else.
 */
const taken: readonly {
  readonly magic: readonly number[];
  readonly inspect: (bytes: Uint8Array) => Inspected | Promise<Inspected>;
}[] = [
  { magic: [0x25, 0x50, 0x44, 0x46, 0x2d], inspect: inspectPdf },
  { magic: [0x50, 0x4b, 0x03, 0x04], inspect: inspectOffice },
  { magic: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], inspect: inspectCompound },
  { magic: [0xff, 0xd8, 0xff], inspect: inspectJpeg },
  { magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], inspect: inspectPng },
];

/** Looks into a file, within two seconds and a quarter of a gigabyte whatever it holds. */
export async function inspect(bytes: Uint8Array): Promise<Inspected> {
  if (bytes.length === 0) return no("empty");
  const kind = taken.find(({ magic }) => magic.every((byte, place) => bytes[place] === byte));
  return kind ? kind.inspect(bytes) : no("type");
}
