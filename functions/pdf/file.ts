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
import { deflate } from "./fonts.ts";

/** An object written as text, for the kinds that come by the thousand. */
export interface TextObject {
  readonly number: number;
  readonly text: string;
}

/** So many text objects share a compressed stream. */
const BATCH = 500;

/**
 * The file: pdf-lib's objects one by one, so that whoever adds a signature finds them plain, and text objects
 * packed together. Same objects, same bytes.
 */
export function fileOf(
  context: PDFContext,
  texts: readonly TextObject[],
  catalog: PDFRef,
  info: PDFRef,
): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const put = (bytes: Uint8Array) => {
    parts.push(bytes);
    length += bytes.length;
  };
  const entries: Entry[] = [];
  put(latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"));
  for (let from = 0; from < texts.length; from += BATCH)
    packTexts(context, texts.slice(from, from + BATCH), entries);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    entries[ref.objectNumber] = { type: 1, at: length, index: 0 };
    put(latin(`${ref.objectNumber} 0 obj\n`));
    put(bytesOf(object));
    put(latin("\nendobj\n"));
  }
  const own = context.largestObjectNumber + 1;
  entries[own] = { type: 1, at: length, index: 0 };
  const table = crossReferences(entries, own + 1);
  const id = fingerprint(parts);
  const packed = deflate(table);
  const start = length;
  put(
    latin(
      `${own} 0 obj\n<</Type/XRef/Size ${own + 1}/W[1 4 2]/Root ${catalog.toString()}/Info ${info.toString()}` +
        `/ID[<${id}><${id}>]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length ${packed.length}>>stream\n`,
    ),
  );
  put(packed);
  put(latin(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`));
  return joined(parts, length);
}

interface Entry {
  readonly type: 1 | 2;
  /** Where an object stands in the file, or the number of the stream that holds it. */
  readonly at: number;
  readonly index: number;
}

function packTexts(context: PDFContext, texts: readonly TextObject[], entries: Entry[]): void {
  let offsets = "";
  let body = "";
  const stream = context.nextRef();
  for (const [index, { number, text }] of texts.entries()) {
    offsets += `${number} ${body.length} `;
    body += `${text} `;
    entries[number] = { type: 2, at: stream.objectNumber, index };
  }
  const packed = deflate(latin(offsets + body));
  const dictionary = context.obj({
    Type: "ObjStm",
    N: texts.length,
    First: offsets.length,
    Filter: "FlateDecode",
    Length: packed.length,
  });
  context.assign(stream, PDFRawStream.of(dictionary, packed));
}

/** One row of seven bytes an object, each row written as its difference from the one above (PNG's "up"). */
function crossReferences(entries: readonly (Entry | undefined)[], count: number): Uint8Array {
  const rows = new Uint8Array(count * 8);
  const above = new Uint8Array(7);
  const row = new DataView(new ArrayBuffer(7));
  for (let number = 0; number < count; number++) {
    const entry = entries[number];
    row.setUint8(0, entry?.type ?? 0);
    row.setUint32(1, entry?.at ?? 0);
    row.setUint16(5, entry ? entry.index : 0xffff);
    rows[number * 8] = 2;
    for (let at = 0; at < 7; at++) {
      const byte = row.getUint8(at);
      rows[number * 8 + 1 + at] = byte - (above[at] ?? 0);
      above[at] = byte;
    }
  }
  return rows;
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
export function latin(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "latin1"));
}
