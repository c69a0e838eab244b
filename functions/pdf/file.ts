import { createHash } from "node:crypto";
import {
  type PDFContext,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from "pdf-lib";
import { deflated } from "./flate.ts";
import type { Packed } from "./pack.ts";

/**
 * The file: pdf-lib's objects one by one, so that whoever adds a signature finds them plain, then the table
 * of where everything lies. By hand, since the library packs the plain objects too and stamps what differs.
 * Same objects, same bytes.
 */
export function fileOf(
  context: PDFContext,
  packed: readonly Packed[],
  catalog: PDFRef,
  info: PDFRef,
): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const put = (bytes: Uint8Array) => {
    parts.push(bytes);
    length += bytes.length;
  };
  const own = context.largestObjectNumber + 1;
  const table = openTable(own + 1);
  put(latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"));
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    table.plain(ref.objectNumber, length);
    put(latin(`${ref.objectNumber} 0 obj\n`));
    put(bytesOf(object));
    put(latin("\nendobj\n"));
  }
  for (const { stream, numbers } of packed) {
    for (let index = 0; index < numbers.length; index++) table.packed(numbers[index] ?? 0, stream, index);
  }
  table.plain(own, length);
  const id = fingerprint(parts);
  const rows = deflated(table.rows());
  const start = length;
  put(
    latin(
      `${own} 0 obj\n<</Type/XRef/Size ${own + 1}/W[1 4 2]/Root ${catalog.toString()}/Info ${info.toString()}` +
        `/ID[<${id}><${id}>]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length ${rows.length}>>stream\n`,
    ),
  );
  put(rows);
  put(latin(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`));
  return joined(parts, length);
}

/**
 * One row of seven bytes an object: how it lies there, where (a place or a stream), and as which of the
 * stream's.
 */
function openTable(count: number) {
  const rows = new DataView(new ArrayBuffer(count * 7));
  const write = (number: number, type: number, at: number, index: number) => {
    rows.setUint8(number * 7, type);
    rows.setUint32(number * 7 + 1, at);
    rows.setUint16(number * 7 + 5, index);
  };
  write(0, 0, 0, 0xffff);
  return {
    plain: (number: number, at: number) => write(number, 1, at, 0),
    packed: (number: number, stream: number, index: number) => write(number, 2, stream, index),
    /** Each row as its difference from the one above (PNG's "up"), which packs to almost nothing. */
    rows(): Uint8Array {
      const bytes = new Uint8Array(count * 8);
      for (let number = 0; number < count; number++) {
        bytes[number * 8] = 2;
        for (let at = 0; at < 7; at++) {
          const above = number === 0 ? 0 : rows.getUint8((number - 1) * 7 + at);
          bytes[number * 8 + 1 + at] = rows.getUint8(number * 7 + at) - above;
        }
      }
      return bytes;
    },
  };
}

function bytesOf(object: PDFObject): Uint8Array {
  if (object instanceof PDFRawStream) {
    object.dict.set(PDFName.of("Length"), PDFNumber.of(object.contents.length));
    const head = latin(`${object.dict.toString()}\nstream\n`);
    return joined([head, object.contents, latin("\nendstream")], head.length + object.contents.length + 10);
  }
  if (object instanceof PDFStream) throw new Error("Only raw streams are written.");
  return latin(object.toString());
}

/** Sixteen bytes that differ when the file does. */
function fingerprint(parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 32);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Every character below 256 as that byte. */
function latin(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "latin1"));
}
