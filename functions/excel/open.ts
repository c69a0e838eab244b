import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import { attribute, type Fact, percentStyles, scanSheet } from "./cells.ts";

/** What a cell of the workbook holds. */
export type Value = string | number | boolean | Date | null;

export interface OpenSheet {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly merged: readonly string[];
}

/** What is larger unpacked is no form of ours; the caller has seen that unpacking ends at all. */
const LARGEST_PART = 12_000_000;
const needed =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/**
 * The workbook's sheets in their order. Undefined when it cannot be read, or is too large to be one of ours. Never
 * give it a file that has not been looked into: it trusts what the package says of its size.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<readonly OpenSheet[] | undefined> {
  try {
    let room = LARGEST_PART;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!needed.test(name)) return false;
        room -= originalSize;
        return room >= 0;
      },
    });
    if (room < 0) return undefined;
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const isPercent = percentStyles(text("xl/styles.xml"));
    const files = sheetFiles(text("xl/workbook.xml"), text("xl/_rels/workbook.xml.rels"));
    const scanned = new Map<string, NonNullable<ReturnType<typeof scanSheet>>>();
    for (const name of Object.keys(parts).filter((each) => each.startsWith("xl/worksheets/"))) {
      const sheet = scanSheet(text(name), isPercent);
      if (!sheet) return undefined;
      scanned.set(name, sheet);
      parts[name] = strToU8(sheet.xml);
    }
    // Packed anew without pressing: the reader would unpress large parts in workers that a bundle cannot make.
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
    // A package that unpacks and yet is no workbook: whatever the reader stumbled over, the person saves it anew.
    return undefined;
  }
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
