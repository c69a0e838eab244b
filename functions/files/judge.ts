import { fileTypeFromBuffer } from "file-type";
import type { FileRefusal } from "../core/refusal.ts";
import { unpackedSize } from "./zip.ts";

export const LARGEST_FILE = 20_000_000;
export const MOST_FILES = 10;
const LONGEST_NAME = 150;
/** A real annex unpacks to some tens of megabytes; what claims more is a bomb or a mistake. */
const LARGEST_UNPACKED = 300_000_000;

/** What is taken, by content; the name's ending is not asked. */
const taken: ReadonlyMap<string, string> = new Map([
  ["application/pdf", "pdf"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  ["application/x-cfb", "doc, xls"],
  ["image/jpeg", "jpg"],
  ["image/png", "png"],
]);

/** For the file dialog only; the server judges by content. */
export const accept = ".pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png";

export type Judged =
  | { readonly ok: true; readonly type: string; readonly name: string }
  | { readonly ok: false; readonly reason: FileRefusal };

const no = (reason: FileRefusal): Judged => ({ ok: false, reason });

/** Decides about one file by looking into it. `already` is how many the report holds. */
export async function judgeFile(name: string, bytes: Uint8Array, already: number): Promise<Judged> {
  const clean = cleanName(name);
  if (clean === undefined) return no("name");
  if (already >= MOST_FILES) return no("count");
  if (bytes.length === 0) return no("empty");
  if (bytes.length > LARGEST_FILE) return no("size");
  const type = await typeOf(bytes);
  if (type === undefined || !taken.has(type)) return no("type");
  const fault = faultIn(type, bytes);
  return fault ? no(fault) : { ok: true, type, name: clean };
}

/** Stored NFC, for macOS sends NFD; a name that turns letters around or hides them is refused, not repaired. */
function cleanName(name: string): string | undefined {
  const base = name.normalize("NFC").split(/[/\\]/).at(-1)?.trim() ?? "";
  if (base === "" || [...base].length > LONGEST_NAME) return undefined;
  // Control, formatting (bidirectional overrides among them), surrogate and private-use characters.
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(base) ? undefined : base;
}

async function typeOf(bytes: Uint8Array): Promise<string | undefined> {
  const magic = text(bytes.subarray(0, 8));
  // A PDF begins with its mark and nothing before it, so that no page of HTML passes as one.
  if (magic.startsWith("%PDF-")) return "application/pdf";
  if (magic.startsWith("PK")) return officeTypeOf(bytes);
  try {
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    return undefined;
  }
}

/** Word and Excel by the parts their package lists, without unpacking any of it. */
function officeTypeOf(bytes: Uint8Array): string | undefined {
  const listing = unpackedSize(bytes);
  // Cut off before its list of parts: what the names at its head say must do until the fault is told.
  const names = listing?.names ?? [text(bytes.subarray(0, 4000))];
  const within = (part: string) => names.some((held) => held.includes(part));
  if (within("word/")) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (within("xl/")) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return undefined;
}

function faultIn(type: string, bytes: Uint8Array): FileRefusal | undefined {
  switch (taken.get(type)) {
    case "pdf": {
      const tail = text(bytes.subarray(-2048));
      if (!tail.includes("%%EOF")) return "cut-off";
      return /\/Encrypt\s+\d+\s+\d+\s+R/.test(tail) || text(bytes).includes("/Encrypt ")
        ? "password"
        : undefined;
    }
    case "docx":
    case "xlsx": {
      const listing = unpackedSize(bytes);
      if (!listing) return "cut-off";
      return listing.size > LARGEST_UNPACKED || listing.names.some((name) => name.includes(".."))
        ? "unreadable"
        : undefined;
    }
    case "doc, xls":
      // A locked .docx is an OLE file that holds this stream.
      return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le")) ? "password" : undefined;
    case "jpg":
      return Buffer.from(bytes.subarray(-64)).includes(Buffer.from([0xff, 0xd9])) ? undefined : "cut-off";
    case "png":
      return text(bytes.subarray(-64)).includes("IEND") ? undefined : "cut-off";
  }
  return undefined;
}

const text = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
