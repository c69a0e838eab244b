import { MOST_FILES } from "../core/obligation/upload.ts";
import type { FileRefusal } from "../core/problem/refusal.ts";
import { nfc } from "../core/text/nfc.ts";
import { inspect } from "./inspect.ts";

export const LARGEST_FILE = 20_000_000;
const LONGEST_NAME = 150;

/** For the file dialog only; the server judges by content. */
export const accept = ".pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png";

type Judged =
  | { readonly ok: true; readonly type: string; readonly name: string }
  | { readonly ok: false; readonly reason: FileRefusal };

const no = (reason: FileRefusal): Judged => ({ ok: false, reason });

/** Decides about one file by its name and by looking into it. `already` is how many the report holds. */
export async function judgeFile(name: string, bytes: Uint8Array, already: number): Promise<Judged> {
  const clean = cleanName(name);
  if (clean === undefined) return no("name");
  if (already >= MOST_FILES) return no("count");
  if (bytes.length > LARGEST_FILE) return no("size");
  const found = await inspect(bytes);
  if (!found.ok) return found;
  return { ok: true, type: found.type, name: named(clean, found.extensions) };
}

/**
 * Stored NFC, for macOS sends NFD; a name that turns letters around or hides them is refused, not repaired.
 */
export function cleanName(name: string): string | undefined {
  const base = nfc(name).split(/[/\\]/).at(-1)?.trim() ?? "";
  if (base === "" || [...base].length > LONGEST_NAME) return undefined;
  // Control, formatting (bidirectional overrides among them), surrogate and private-use characters.
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(base) ? undefined : base;
}

/**
 * A name must end as its content does, or whoever opens the file starts another program than the content is
 * for.
 */
function named(name: string, extensions: readonly string[]): string {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  return extensions.includes(ending) ? name : `${name}.${extensions[0]}`;
}
