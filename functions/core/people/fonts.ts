import * as v from "valibot";
import { Sha256 } from "../ids.ts";

/** The four faces that the official form is set in (Decree 30/2020, annex I). */
export const faceNames = ["regular", "bold", "italic", "boldItalic"] as const;
export type FaceName = (typeof faceNames)[number];

/** A font file an authority has a licence for: the name it bears, and its SHA-256, under which it lies. */
export const FontFile = v.object({ name: v.string(), hash: Sha256 });
export type FontFile = v.InferOutput<typeof FontFile>;

/** Files come one by one; they print only when all four are there, so that no report mixes two families. */
export const FontFiles = v.partial(
  v.object({ regular: FontFile, bold: FontFile, italic: FontFile, boldItalic: FontFile }),
);
export type FontFiles = v.InferOutput<typeof FontFiles>;

type FontSet = Readonly<Record<FaceName, FontFile>>;

export function wholeSet(files: FontFiles | undefined): FontSet | undefined {
  const { regular, bold, italic, boldItalic } = files ?? {};
  return regular && bold && italic && boldItalic ? { regular, bold, italic, boldItalic } : undefined;
}

/** Named by what is in it: a file once printed with is never another. */
export function fontKey({ hash }: FontFile): string {
  return `fonts/${hash}.ttf`;
}
