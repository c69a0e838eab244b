import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import { attribute, type Fact, percentStyles, type Scanned, scanSheet } from "./cells.ts";

/** What a cell of the workbook holds. */
export type Value = string | number | boolean | Date | null;

export interface OpenSheet {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly merged: readonly string[];
}

/** The parts that are read, and how large each may be: some hundred times what a filled form takes. */
const needed: readonly { readonly part: RegExp; readonly most: number }[] = [
  { part: /^xl\/(?:worksheets\/[^/]+|sharedStrings)\.xml$/, most: 6_000_000 },
  { part: /^xl\/styles\.xml$/, most: 3_000_000 },
  {
    part: /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels)$/,
    most: 200_000,
  },
];
const LARGEST = 8_000_000;
const MOST_SHEETS = 100;
const MOST_CELLS = 40_000;

/**
 * The workbook's sheets in their order. Undefined when it cannot be read, or is too large to be one of ours.
 * Never give it a file that has not been looked into: it trusts what the package says of its size.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<readonly OpenSheet[] | undefined> {
  try {
    const parts = partsOf(bytes);
    if (!parts) return undefined;
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const files = sheetFiles(text("xl/workbook.xml"), text("xl/_rels/workbook.xml.rels"));
    if (files.length > MOST_SHEETS || new Set(files).size < files.length) return undefined;
    const isPercent = percentStyles(text("xl/styles.xml"));
    const scanned = new Map<string, Scanned>();
    for (const name of Object.keys(parts).filter((each) => each.startsWith("xl/worksheets/"))) {
      const sheet = scanSheet(text(name), isPercent);
      if (!sheet) return undefined;
      scanned.set(name, sheet);
      parts[name] = strToU8(sheet.xml);
    }
    if ([...scanned.values()].reduce((sum, { cells }) => sum + cells, 0) > MOST_CELLS) return undefined;
    // Packed anew without pressing: the reader would unpress large parts in workers that a bundle cannot
    // make.
    const packed = zipSync(parts, { level: 0 });
    const sheets = await readXlsxFile(new Uint8Array(packed).buffer, { trim: false });
    return sheets.map(({ sheet, data }, index) => {
      const beside = scanned.get(files[index] ?? "");
      return {
        name: sheet,
        // The package declares a day as the class Date itself; it gives an instance of it.
        rows: data as unknown as Value[][],
        facts: beside?.facts ?? new Map(),
        merged: beside?.merged ?? [],
      };
    });
  } catch {
    // A package that unpacks and yet is no workbook: whatever the reader stumbled over, the person saves it
    // anew.
    return undefined;
  }
}

/**
 * Undefined when a part is too large, or has a tag that is not closed: no program writes one, and readers
 * stumble.
 */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  let room = LARGEST;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const kind = needed.find(({ part }) => part.test(name));
      if (!kind) return false;
      room -= originalSize > kind.most ? LARGEST + 1 : originalSize;
      return room >= 0;
    },
  });
  return room < 0 || Object.values(parts).some((part) => /<[^<>]*</.test(strFromU8(part)))
    ? undefined
    : parts;
}

/** The file behind each sheet, in the workbook's order. */
function sheetFiles(workbook: string, relations: string): readonly string[] {
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      (attribute(tag, "Target") ?? "").replace(/^\/?(?:xl\/)?/, "xl/"),
    ]),
  );
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].map(([tag]) => {
    const id = /\s(?:\w+:)?id="([^"]*)"/.exec(tag)?.[1];
    return targets.get(id) ?? "";
  });
}
