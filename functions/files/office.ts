import { type Inspected, no, yes } from "./inspected.ts";
import { partsIn, unpacksWithin } from "./zip.ts";

/** A real annex unpacks to some tens of megabytes; what unpacks to more is a bomb or a mistake. */
const LARGEST_UNPACKED = 200_000_000;
const MOST_PARTS = 10_000;

const kinds = [
  {
    within: "word/",
    extension: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  {
    within: "xl/",
    extension: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
] as const;

/**
 * Word and Excel since 2007: a ZIP package that lists its parts. With macros it is another type, and not
 * taken.
 */
export async function inspectOffice(bytes: Uint8Array): Promise<Inspected> {
  const parts = partsIn(bytes);
  if (!parts) return headSaysOffice(bytes) ? no("cut-off") : no("type");
  const names = parts.map(({ name }) => name);
  const kind = kinds.find(({ within }) => names.some((name) => name.startsWith(within)));
  if (!kind || !names.includes("[Content_Types].xml")) return no("type");
  if (names.some((name) => /vbaProject/i.test(name))) return no("type");
  if (parts.some(({ locked }) => locked)) return no("password");
  const outside = names.some((name) => name.startsWith("/") || name.split(/[/\\]/).includes(".."));
  if (outside || parts.length > MOST_PARTS) return no("unreadable");
  return (await unpacksWithin(bytes, parts, LARGEST_UNPACKED))
    ? yes(kind.type, [kind.extension])
    : no("unreadable");
}

/** Cut off before its list, a package still begins with the parts that every such file begins with. */
function headSaysOffice(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  return head.includes("[Content_Types].xml") || kinds.some(({ within }) => head.includes(within));
}

/**
 * A document of OpenOffice or LibreOffice in its own form, which begins with saying so. It is not taken as an
 * annex.
 */
export function isOpenDocument(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 120)).toString("latin1");
  return head.startsWith("PK") && head.includes("mimetypeapplication/vnd.oasis.opendocument");
}
