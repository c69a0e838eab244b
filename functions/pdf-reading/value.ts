/** What a PDF file is made of (ISO 32000-1, 7.3), read and not yet followed. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfDict
  | PdfStream
  | readonly PdfValue[];

interface PdfName {
  readonly type: "name";
  readonly name: string;
}
interface PdfString {
  readonly type: "string";
  readonly bytes: Uint8Array;
}
interface PdfRef {
  readonly type: "ref";
  readonly number: number;
  readonly generation: number;
}
export interface PdfDict {
  readonly type: "dict";
  readonly entries: ReadonlyMap<string, PdfValue>;
}
/** `raw` is the stream as it stands in the file, still filtered. */
export interface PdfStream {
  readonly type: "stream";
  readonly dict: PdfDict;
  readonly raw: Uint8Array;
}

/** The file breaks the syntax it claims: nobody can say what it shows, so nothing in it is believed. */
export class UnreadablePdf extends Error {
  override readonly name = "UnreadablePdf";
}

function isTagged(value: PdfValue | undefined): value is Exclude<PdfValue, null | boolean | number> {
  return typeof value === "object" && value !== null;
}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}
export function isName(value: PdfValue | undefined): value is PdfName {
  return isTagged(value) && !isArray(value) && value.type === "name";
}
export function isString(value: PdfValue | undefined): value is PdfString {
  return isTagged(value) && !isArray(value) && value.type === "string";
}
export function isRef(value: PdfValue | undefined): value is PdfRef {
  return isTagged(value) && !isArray(value) && value.type === "ref";
}
export function isDict(value: PdfValue | undefined): value is PdfDict {
  return isTagged(value) && !isArray(value) && value.type === "dict";
}
export function isStream(value: PdfValue | undefined): value is PdfStream {
  return isTagged(value) && !isArray(value) && value.type === "stream";
}

/**
 * A text string: UTF-16 with its mark, UTF-8 with its mark, or else Latin (PDFDocEncoding agrees where we use
 * it).
 */
export function textOf(value: PdfString): string {
  const [first, second, third] = value.bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(value.bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(value.bytes);
  return Buffer.from(value.bytes).toString("latin1");
}
