/** The parts of a file's structure that clauses ask after, each read the same way for all of them. */
import { catalogOf, dictAt, type PdfFile } from "../../pdf-reading/file.ts";
import { opened } from "../../pdf-reading/filter.ts";
import {
  isArray,
  isDict,
  isName,
  isRef,
  isStream,
  isString,
  type PdfDict,
  type PdfValue,
  textOf,
} from "../../pdf-reading/value.ts";

export function nameAt(file: PdfFile, dict: PdfDict, key: string): string {
  const value = file.follow(dict.entries.get(key));
  return isName(value) ? value.name : "";
}

export function dictsIn(file: PdfFile, list: PdfValue | undefined): readonly PdfDict[] {
  const items = file.follow(list);
  return isArray(items) ? items.map((item) => file.follow(item)).filter(isDict) : [];
}

export function pagesIn(file: PdfFile): readonly PdfDict[] {
  const pages: PdfDict[] = [];
  const waiting = [dictAt(file, catalogOf(file), "Pages")];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (nameAt(file, node, "Type") === "Page") pages.push(node);
    else waiting.push(...dictsIn(file, node.entries.get("Kids")));
  }
  return pages;
}

/** Fonts of the pages' resources, each once. */
export function fontsIn(file: PdfFile): readonly PdfDict[] {
  const fonts = new Set<PdfDict>();
  for (const page of pagesIn(file)) {
    const resources = dictAt(file, page, "Resources");
    const listed = resources && dictAt(file, resources, "Font");
    for (const value of listed?.entries.values() ?? []) {
      const font = file.follow(value);
      if (isDict(font)) fonts.add(font);
    }
  }
  return [...fonts];
}

export function descriptorsIn(file: PdfFile): readonly PdfDict[] {
  return fontsIn(file).flatMap((font) => {
    const [descendant] = dictsIn(file, font.entries.get("DescendantFonts"));
    const descriptor = dictAt(file, descendant ?? font, "FontDescriptor");
    return [descriptor ?? font];
  });
}

/** Structure types in reading order. */
export function typesIn(file: PdfFile): readonly string[] {
  const root = dictAt(file, catalogOf(file), "StructTreeRoot");
  const types: string[] = [];
  const waiting: PdfValue[] = root ? [root] : [];
  const met = new Set<number>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isRef(next)) {
      if (met.has(next.number)) continue;
      met.add(next.number);
    }
    const node = file.follow(next);
    if (isArray(node)) waiting.push(...[...node].reverse());
    if (!isDict(node)) continue;
    const type = nameAt(file, node, "S");
    if (type !== "") types.push(type);
    const kids = node.entries.get("K");
    if (kids !== undefined) waiting.push(kids);
  }
  return types;
}

export function xmpOf(file: PdfFile): string {
  const stream = file.follow(catalogOf(file).entries.get("Metadata"));
  return isStream(stream) ? new TextDecoder().decode(opened(stream)) : "";
}

/** A property's value, whether written as an element or as an attribute. */
export function tagged(xmp: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>|${name}="([^"]*)"`).exec(xmp)?.slice(1).find(Boolean);
}

export function titleOf(file: PdfFile): string {
  const info = dictAt(file, file.trailer, "Info");
  const title = info && file.follow(info.entries.get("Title"));
  return title !== undefined && isString(title) ? textOf(title) : "";
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
