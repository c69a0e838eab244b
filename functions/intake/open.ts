import { offerFor } from "../core/text/legacy/offer.ts";
import type { Opened } from "./leaf.ts";
import { lettersRead } from "./letters.ts";
import { leavesOf } from "./lines.ts";
import { LONGEST_TEXT, plainLines } from "./plain.ts";

/**
 * Opens a file by what its bytes are, whatever it is called: Word (.docx), PDF, or plain text. The readers
 * of both are asked for when one comes: most requests never see a file.
 */
export async function openDocument(bytes: Uint8Array): Promise<Opened> {
  if (bytes.length === 0) return { type: "unreadable", why: { code: "empty" } };
  if (begins(bytes, "PK") || begins(bytes, "\u00d0\u00cf\u0011\u00e0"))
    return (await import("./docx.ts")).openWord(bytes);
  if (begins(bytes, "%PDF-")) return (await import("./pdf.ts")).openPdf(bytes);
  const text = decoded(bytes);
  return text === undefined ? { type: "unreadable", why: { code: "unknown-kind" } } : openText(text);
}

const begins = (bytes: Uint8Array, start: string) =>
  [...start].every((letter, at) => bytes[at] === letter.charCodeAt(0));

/**
 * A plain text file: UTF-8, UTF-16 with its mark, or the bytes of Windows in which the old encodings came.
 */
function decoded(bytes: Uint8Array): string | undefined {
  if (begins(bytes, "\u00ff\u00fe")) return new TextDecoder("utf-16le").decode(bytes);
  if (begins(bytes, "\u00fe\u00ff")) return new TextDecoder("utf-16be").decode(bytes);
  // No text has a zero, and what begins like one of these is another program's file.
  if (bytes.includes(0) || begins(bytes, "{\\rtf") || begins(bytes, "%PDF")) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder("windows-1252").decode(bytes);
    return offerFor(text) ? text : undefined;
  }
}

/** Opens what was pasted or is a plain text file. */
export function openText(text: string): Opened {
  if (text.length > LONGEST_TEXT)
    return { type: "unreadable", why: { code: "too-large", most: LONGEST_TEXT } };
  const { lines, notes } = lettersRead(plainLines(text));
  const leaves = leavesOf(lines);
  if (leaves.length === 0) return { type: "unreadable", why: { code: "empty" } };
  return { type: "document", leaves, notes };
}
