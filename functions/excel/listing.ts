import { unzipSync, zipSync } from "fflate";
import writeXlsxFile, { type CellObject, type Feature, type Image, type Row } from "write-excel-file/node";
import { literal } from "./literal.ts";
import { asWideAsThePage } from "./printing.ts";
import { LONGEST_CELL } from "./value.ts";

type Content = Image["content"];

export interface Listing {
  readonly sheet: string;
  /** In the order of the columns, with their widths in characters. */
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Rows of words as a workbook of one sheet, its heads always in sight and filterable. Nothing in it is a
 * formula: words are shared strings in cells of the text format, whatever they begin with.
 */
export async function writeListing({ sheet, columns, rows }: Listing): Promise<Uint8Array> {
  const data: Row[] = [columns.map(({ head }) => ({ ...words(head), ...headed }))];
  for (const row of rows) for (const part of withinCells(row)) data.push(part.map((text) => words(text)));
  const workbook = writeXlsxFile(
    [
      {
        sheet,
        data,
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        orientation: "landscape",
      },
    ],
    {
      fontFamily: "Times New Roman",
      fontSize: 11,
      features: [asWideAsThePage, filterable(columns.length, data.length)],
    },
  );
  return withoutClock(new Uint8Array(await workbook.toBuffer()));
}

/** The library stamps the moment of writing on each entry; the same rows are the same bytes. */
function withoutClock(packed: Uint8Array): Uint8Array {
  // Local time on purpose: a ZIP entry carries wall-clock digits without a zone, the same everywhere.
  const mtime = new Date(1980, 0, 1);
  return zipSync(unzipSync(packed), { mtime, level: 6 });
}

const words = (text: string): CellObject => ({
  type: String,
  value: literal(text),
  format: "@",
  wrap: true,
  alignVertical: "top",
});
const headed = { fontWeight: "bold", align: "center", backgroundColor: "#EFEFEA" } as const;

/** A text longer than a cell takes goes on in the row below, and nothing of it is cut. */
function withinCells(row: readonly string[]): readonly (readonly string[])[] {
  const parts = row.map(partsOf);
  const count = Math.max(1, ...parts.map((each) => each.length));
  return Array.from({ length: count }, (_, at) =>
    parts.map((each) => each[at] ?? (each.length === 1 ? (each[0] ?? "") : "")),
  );
}

function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    // No letter of two halves is parted.
    const split = /[\ud800-\udbff]/.test(text[from + LONGEST_CELL - 1] ?? "") ? 1 : 0;
    const to = Math.min(text.length, from + LONGEST_CELL - split);
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts.length === 0 ? [""] : parts;
}

/** Excel's filter over every row under the heads. */
function filterable(columns: number, rows: number): Feature<Content> {
  const last = `${String.fromCharCode(64 + columns)}${rows}`;
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml) => xml.replace("</sheetData>", `$&<autoFilter ref="A1:${last}"/>`),
        },
      },
    },
  };
}
