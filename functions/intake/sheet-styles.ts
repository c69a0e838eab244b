import type { Encoding } from "../core/text/legacy/encoding.ts";
import { attributeOf, type Tag, visitXml } from "./ooxml.ts";

/** What the looks of a cell say of it. */
export interface Looks {
  readonly bold: boolean;
  /** A line runs along one of its sides at least. */
  readonly ruled: boolean;
  readonly shows: "number" | "percent" | "date";
  /** The font draws letters of an old encoding; `capitals`: and all of them as capitals. */
  readonly font?: { readonly encoding: Encoding; readonly capitals: boolean };
}

export const plainLooks: Looks = { bold: false, ruled: false, shows: "number" };

interface Font {
  readonly bold: boolean;
  readonly name: string;
}

/** The looks behind each style number of the workbook. A part that is broken gives none. */
export function looksIn(part: Uint8Array | undefined): readonly Looks[] {
  if (!part) return [];
  const formats = new Map<string, string>();
  const fonts: Font[] = [];
  const ruled: boolean[] = [];
  const cells: Looks[] = [];
  const path: string[] = [];
  const sound = visitXml(part, {
    open(tag) {
      const within = path.at(-1);
      path.push(tag.name);
      if (tag.name === "numFmt")
        formats.set(attributeOf(tag, "numFmtId") ?? "", attributeOf(tag, "formatCode") ?? "");
      else if (within === "fonts") fonts.push({ bold: false, name: "" });
      else if (within === "font") dress(fonts, tag);
      else if (within === "borders") ruled.push(false);
      else if (within === "border" && isDrawn(tag)) ruled[ruled.length - 1] = true;
      else if (within === "cellXfs" && tag.name === "xf") cells.push(looksOf(tag, formats, fonts, ruled));
    },
    close: () => path.pop(),
  });
  return sound ? cells : [];
}

function dress(fonts: Font[], tag: Tag): void {
  const last = fonts.at(-1);
  if (!last) return;
  const value = attributeOf(tag, "val");
  if (tag.name === "b") fonts[fonts.length - 1] = { ...last, bold: value !== "0" && value !== "false" };
  if (tag.name === "name") fonts[fonts.length - 1] = { ...last, name: value ?? "" };
}

function isDrawn(tag: Tag): boolean {
  const style = attributeOf(tag, "style");
  return tag.name !== "diagonal" && style !== undefined && style !== "none";
}

function looksOf(
  tag: Tag,
  formats: ReadonlyMap<string, string>,
  fonts: readonly Font[],
  ruled: readonly boolean[],
): Looks {
  const at = (name: string) => Number(attributeOf(tag, name) ?? "-1");
  const { bold = false, name = "" } = fonts[at("fontId")] ?? {};
  const font = oldFont(name);
  return {
    ...{ bold, ruled: ruled[at("borderId")] ?? false },
    shows: shownAs(at("numFmtId"), formats.get(String(at("numFmtId"))) ?? ""),
    ...(font ? { font } : {}),
  };
}

/** Built-in formats by their numbers (ECMA-376 Part 1, 18.8.30), own ones by their signs. */
function shownAs(id: number, code: string): Looks["shows"] {
  if (id === 9 || id === 10) return "percent";
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "date";
  const signs = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (signs.includes("%")) return "percent";
  return /d|y/i.test(signs) && !/general/i.test(signs) ? "date" : "number";
}

/** ".VnTime", ".VnArialH": the fonts of TCVN3, whose capitals have a face of their own; "VNI-Times". */
function oldFont(name: string): Looks["font"] {
  if (/^\.vn/i.test(name)) return { encoding: "tcvn3", capitals: /H$/.test(name) };
  return /^vni/i.test(name) ? { encoding: "vni", capitals: false } : undefined;
}
