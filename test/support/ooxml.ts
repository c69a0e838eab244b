import { strToU8, zipSync } from "fflate";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const mc =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** A Word file of these pieces of XML, as the programs of offices pack theirs. */
export function wordFile(parts: {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header?: string;
}): Uint8Array<ArrayBuffer> {
  const { body, numbering = "", styles = "", footnotes = "", header = "" } = parts;
  const xml = (root: string, inside: string) =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${w} ${mc}>${inside}</w:${root}>`,
    );
  return new Uint8Array(
    zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/document.xml": xml("document", `<w:body>${body}</w:body>`),
      "word/numbering.xml": xml("numbering", numbering),
      "word/styles.xml": xml("styles", styles),
      "word/footnotes.xml": xml("footnotes", footnotes),
      "word/header1.xml": xml("hdr", header),
    }),
  );
}

/** A paragraph of one run; `list` is its list and level. */
export function paragraph(
  words: string,
  { list, style, run = "" }: { list?: readonly [string, number]; style?: string; run?: string } = {},
): string {
  const numbered = list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : "";
  const styled = style ? `<w:pStyle w:val="${style}"/>` : "";
  return `<w:p><w:pPr>${styled}${numbered}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

/** A definition of a list: each level's format and text. */
export function listDefinition(
  id: string,
  levels: readonly (readonly [format: string, text: string, more?: string])[],
): string {
  const each = levels.map(
    ([format, text, more = ""], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${each.join("")}</w:abstractNum>`;
}

export const listOf = (id: string, definition: string, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;

export const row = (cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
export const cell = (inside: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
export const table = (rows: readonly string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
