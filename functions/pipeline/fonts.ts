import type { Authority } from "../core/authority.ts";
import { type FaceName, type FontFile, fontKey, wholeSet } from "../core/fonts.ts";
import { sha256 } from "../core/hash.ts";
import type { Files } from "../core/world.ts";
import { standsForTimes } from "../decree30/check/clauses/type.ts";
import { facesFrom } from "../pdf/faces.ts";
import { type FontFault, judgeFont } from "../pdf/judge.ts";
import type { Press } from "./build.ts";

export type Taken =
  | { readonly ok: true; readonly face: FaceName; readonly file: FontFile }
  | { readonly ok: false; readonly fault: FontFault | { readonly type: "not-times"; readonly name: string } };

/** Judges a font file and keeps it under its SHA-256. A font that the checker would find in breach is not taken. */
export async function takeFont(files: Files, bytes: Uint8Array): Promise<Taken> {
  const verdict = judgeFont(bytes);
  if (!verdict.ok) return verdict;
  const { name, face } = verdict;
  if (!standsForTimes(name)) return { ok: false, fault: { type: "not-times", name } };
  const file = { name, hash: sha256(bytes) };
  await files.write(fontKey(file), bytes, "font/ttf");
  return { ok: true, face, file };
}

/** A font that a round was frozen with is no longer the same: nothing else may be put in its place. */
export class FontLost extends Error {
  override readonly name = "FontLost";
}

/** The press with the authority's own fonts in it, where it has all four; else the press as it is. */
export async function pressFor(
  read: Files["read"],
  press: Press,
  { fonts }: Pick<Authority, "fonts">,
): Promise<Press> {
  const set = wholeSet(fonts);
  if (!set) return press;
  const [regular, bold, italic, boldItalic] = await Promise.all([
    bytesOf(read, set.regular),
    bytesOf(read, set.bold),
    bytesOf(read, set.italic),
    bytesOf(read, set.boldItalic),
  ]);
  return { ...press, faces: facesFrom({ regular, bold, italic, boldItalic }) };
}

async function bytesOf(read: Files["read"], file: FontFile): Promise<Uint8Array> {
  const bytes = await read(fontKey(file));
  if (sha256(bytes) !== file.hash) throw new FontLost(`${file.name} is not the file with hash ${file.hash}`);
  return bytes;
}
