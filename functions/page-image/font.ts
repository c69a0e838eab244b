import { dictAt, type PdfFile } from "../pdf-reading/file.ts";
import { opened } from "../pdf-reading/filter.ts";
import { isArray, isDict, isStream, type PdfDict } from "../pdf-reading/value.ts";
import { type Outlines, outlinesIn } from "./outline.ts";

/** A font as a page of ours uses it: which glyph each code draws, and how far it moves the pen. */
export interface PageFont {
  readonly outlines: Outlines;
  glyphOf(code: number): number;
  /** In thousandths of an em. */
  advanceOf(code: number): number;
}

/** Undefined for a font that is not written as ours are: its text is left out of the picture. */
export function pageFont(file: PdfFile, font: PdfDict): PageFont | undefined {
  const [descendant] = listAt(file, font, "DescendantFonts");
  const cid = file.follow(descendant);
  if (!isDict(cid)) return undefined;
  const descriptor = dictAt(file, cid, "FontDescriptor");
  const program = descriptor && file.follow(descriptor.entries.get("FontFile2"));
  const map = file.follow(cid.entries.get("CIDToGIDMap"));
  if (!isStream(program) || !isStream(map)) return undefined;
  const outlines = outlinesIn(opened(program));
  if (!outlines) return undefined;
  const glyphs = opened(map);
  const widths = widthsIn(file, cid);
  return {
    outlines,
    glyphOf: (code) => ((glyphs[code * 2] ?? 0) << 8) | (glyphs[code * 2 + 1] ?? 0),
    advanceOf: (code) => widths.get(code) ?? 0,
  };
}

/** `first [width …]`, as our writer gives them (9.7.4.3). */
function widthsIn(file: PdfFile, cid: PdfDict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const listed = listAt(file, cid, "W");
  for (let at = 0; at + 1 < listed.length; at += 2) {
    const run = file.follow(listed[at + 1]);
    if (!isArray(run)) break;
    for (const [place, width] of run.entries()) widths.set(Number(listed[at]) + place, Number(width));
  }
  return widths;
}

function listAt(file: PdfFile, holder: PdfDict, key: string) {
  const value = file.follow(holder.entries.get(key));
  return isArray(value) ? value : [];
}
