/** Writes incremental updates, as the programs do that clerks fill and sign with; honest ones and others. */
import { catalogOf, openPdf, type PdfFile } from "../../functions/pdf-reading/file.ts";
import {
  isArray,
  isDict,
  isRef,
  isStream,
  isString,
  type PdfDict,
  type PdfValue,
  textOf,
} from "../../functions/pdf-reading/value.ts";

export function dictOf(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return { type: "dict", entries: new Map(Object.entries(entries)) };
}
export function nameOf(name: string): PdfValue {
  return { type: "name", name };
}
export function refTo(number: number): PdfValue {
  return { type: "ref", number, generation: 0 };
}
export function textString(text: string): PdfValue {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  return { type: "string", bytes: new Uint8Array(bytes) };
}
export function changed(dict: PdfDict, entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return { type: "dict", entries: new Map([...dict.entries, ...Object.entries(entries)]) };
}

export function written(value: PdfValue): string {
  if (value === null || typeof value !== "object") return String(value);
  if (isArray(value)) return `[${value.map(written).join(" ")}]`;
  if (isRef(value)) return `${value.number} ${value.generation} R`;
  if (isString(value)) return `<${Buffer.from(value.bytes).toString("hex")}>`;
  if (isDict(value))
    return `<<${[...value.entries].map(([key, item]) => `/${key} ${written(item)}`).join(" ")}>>`;
  if (isStream(value))
    return `${written(value.dict)}\nstream\n${Buffer.from(value.raw).toString("latin1")}\nendstream`;
  return "name" in value ? `/${value.name}` : "";
}

/**
 * What a new trailer says again of the one before (ISO 32000-1, 7.5.6). A cross-reference stream's own
 * entries are not among them.
 */
const carried: ReadonlySet<string> = new Set(["Root", "Info", "ID"]);

/**
 * The file with some objects written again or anew at its end. Values may be given as text, for what has
 * holes in it.
 */
export function withUpdate(
  bytes: Uint8Array,
  objects: ReadonlyMap<number, PdfValue | { readonly text: string }>,
): Uint8Array<ArrayBuffer> {
  const file = openPdf(bytes);
  const start = Number(
    /startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(bytes.subarray(-64)).toString("latin1"))?.[1],
  );
  let out = "";
  const places: string[] = [];
  for (const [number, value] of objects) {
    places.push(`${number} 1\n${String(bytes.length + out.length).padStart(10, "0")} 00000 n\r\n`);
    const body = value !== null && typeof value === "object" && "text" in value ? value.text : written(value);
    out += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(sizeOf(file), ...[...objects.keys()].map((number) => number + 1));
  const kept = new Map([...file.trailer.entries].filter(([key]) => carried.has(key)));
  const trailer = written(changed({ type: "dict", entries: kept }, { Size: size, Prev: start }));
  const xref = bytes.length + out.length;
  out += `xref\n${places.join("")}trailer\n${trailer}\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(out, "latin1")]));
}

export function sizeOf(file: PdfFile): number {
  return Number(file.trailer.entries.get("Size"));
}

/** A field of the form by its name, with its object's number. */
export function fieldNamed(file: PdfFile, name: string): { readonly number: number; readonly dict: PdfDict } {
  const form = file.follow(catalogOf(file).entries.get("AcroForm"));
  const listed = isDict(form) ? file.follow(form.entries.get("Fields")) : null;
  for (const item of isArray(listed) ? listed : []) {
    const dict = file.follow(item);
    if (!isRef(item) || !isDict(dict)) continue;
    const title = file.follow(dict.entries.get("T"));
    if (isString(title) && textOf(title) === name) return { number: item.number, dict };
  }
  throw new Error(`the form has no field ${name}`);
}

/**
 * The clerk's number and date, typed into the form and painted as the programs do that fill in; `shown`
 * paints others.
 */
export function filled(
  bytes: Uint8Array,
  values: Readonly<Record<string, string>>,
  shown: Readonly<Record<string, string>> = values,
): Uint8Array<ArrayBuffer> {
  const file = openPdf(bytes);
  const objects = new Map<number, PdfValue>();
  let fresh = sizeOf(file);
  for (const [name, text] of Object.entries(values)) {
    const field = fieldNamed(file, name);
    const painted = shown[name];
    const look = painted === undefined ? {} : { AP: dictOf({ N: refTo(fresh) }) };
    if (painted !== undefined) objects.set(fresh++, lookOf(painted));
    objects.set(field.number, changed(field.dict, { V: textString(text), ...look }));
  }
  return withUpdate(bytes, objects);
}

function lookOf(text: string): PdfValue {
  const raw = new Uint8Array(
    Buffer.from(`/Tx BMC q BT /Helv 13 Tf 0 g 2 3 Td (${text}) Tj ET Q EMC`, "latin1"),
  );
  const helvetica = dictOf({ Type: nameOf("Font"), Subtype: nameOf("Type1"), BaseFont: nameOf("Helvetica") });
  const dict = dictOf({
    ...{ Type: nameOf("XObject"), Subtype: nameOf("Form"), BBox: [0, 0, 60, 16], Length: raw.length },
    Resources: dictOf({ Font: dictOf({ Helv: helvetica }) }),
  });
  return { type: "stream", dict, raw };
}
