import { sha256 } from "../core/hash.ts";
import { type FaceName, type FontFile, fontKey, wholeSet } from "../core/people/fonts.ts";
import type { Roster } from "../core/people/roster.ts";
import type { Files, World } from "../core/world.ts";
import { standsForTimes } from "../decree30/check/clauses/type.ts";
import { facesFrom } from "../pdf/faces.ts";
import { type FontFault, judgeFont } from "../pdf/judge-font.ts";
import type { Press } from "./edition.ts";

export type FontTaken =
  | { readonly ok: true; readonly face: FaceName; readonly file: FontFile }
  | { readonly ok: false; readonly fault: FontFault | { readonly type: "not-times"; readonly name: string } };

/**
 * Judges a font file and keeps it under its SHA-256. A font that the checker would find in breach is not
 * taken.
 */
export async function takeFont(files: Files, bytes: Uint8Array): Promise<FontTaken> {
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
  { files }: Pick<World, "files">,
  press: Press,
  { authority }: Pick<Roster, "authority">,
): Promise<Press> {
  const set = wholeSet(authority.fonts);
  if (!set) return press;
  const [regular, bold, italic, boldItalic] = await Promise.all([
    bytesOf(files, set.regular),
    bytesOf(files, set.bold),
    bytesOf(files, set.italic),
    bytesOf(files, set.boldItalic),
  ]);
  return { ...press, faces: facesFrom({ regular, bold, italic, boldItalic }) };
}

async function bytesOf(files: Files, file: FontFile): Promise<Uint8Array> {
  const bytes = await files.read(fontKey(file));
  if (sha256(bytes) !== file.hash) throw new FontLost(`${file.name} is not the file with hash ${file.hash}`);
  return bytes;
}
