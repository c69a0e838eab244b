import type { Leaf } from "../../functions/intake/leaf.ts";

/**
 * Leaves as a page that LibreOffice opens: a paragraph each, its first line indented, as offices set them.
 */
export function pageOf(leaves: readonly Leaf[], family = "Times New Roman"): string {
  const look = `text-indent:1.27cm;text-align:justify;margin:6pt 0 0 0;font:14pt '${family}'`;
  const paragraphs = leaves.map(
    ({ mark = "", text }) => `<p style="${look}">${escaped(`${mark} ${text}`.trim())}</p>`,
  );
  return `<html><head><meta charset="utf-8"></head><body>${paragraphs.join("\n")}</body></html>`;
}

export const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
