import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strToU8, zipSync } from "fflate";
import { addressOf } from "../../functions/core/text/cell-address.ts";

/** A cell as a test writes it: words, a number, or either with what is set around it. */
export type Cell =
  | string
  | number
  | null
  | {
      readonly is?: string | number;
      readonly formula?: string;
      /** Columns and rows that are merged into it. */
      readonly columns?: number;
      readonly rows?: number;
      readonly bold?: boolean;
      readonly date?: boolean;
      readonly font?: string;
    };

export interface SheetOf {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** From which to which row lines are drawn around every cell, counted from 1 as on the sheet. */
  readonly ruled?: readonly [number, number];
  readonly hiddenRows?: readonly number[];
  /** "C". */
  readonly hiddenColumns?: readonly string[];
  readonly hidden?: boolean;
  readonly locked?: boolean;
  /** A list that drops down at a range. */
  readonly lists?: readonly { readonly at: string; readonly options: readonly string[] }[];
}

const escaped = (words: string) =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** An .xlsx as any program writes it, with nothing in it but what is given. */
export function workbookOf(...sheets: readonly SheetOf[]): Uint8Array {
  const fonts = [
    ...new Set([
      "Times New Roman",
      ...sheets.flatMap(({ rows }) =>
        rows.flat().flatMap((cell) => (typeof cell === "object" && cell?.font ? cell.font : [])),
      ),
    ]),
  ];
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}</Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.map(({ name, hidden }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ""} r:id="s${at + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="s${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="st" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": strToU8(stylesOf(fonts)),
  };
  for (const [at, sheet] of sheets.entries())
    files[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(sheetXml(sheet, fonts));
  return zipSync(files, { level: 6 });
}

/** Style = font × (plain, bold) × (plain, ruled) × (number, date), in this order of digits. */
function stylesOf(fonts: readonly string[]): string {
  const faces = fonts.flatMap((name) => [
    `<font><sz val="13"/><name val="${name}"/></font>`,
    `<font><b/><sz val="13"/><name val="${name}"/></font>`,
  ]);
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
  const formats = faces.flatMap((_, font) =>
    [0, 1].flatMap((border) =>
      [0, 14].map(
        (format) =>
          `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>`,
      ),
    ),
  );
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="${faces.length}">${faces.join("")}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/></border><border>${["left", "right", "top", "bottom"].map(side).join("")}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join("")}</cellXfs></styleSheet>`;
}

function sheetXml(
  { rows, ruled, hiddenRows = [], hiddenColumns = [], locked, lists = [] }: SheetOf,
  fonts: readonly string[],
): string {
  const width = Math.max(...rows.map((row) => row.length));
  const merged: string[] = [];
  const lines = rows.map((cells, row) => {
    const isRuled = ruled !== undefined && row + 1 >= ruled[0] && row + 1 <= ruled[1];
    const drawn = Array.from({ length: isRuled ? width : cells.length }, (_, column) => {
      const cell = cells[column] ?? null;
      const given = typeof cell === "object" && cell !== null ? cell : { is: cell ?? undefined };
      const { columns = 1, rows: down = 1 } = "columns" in given || "rows" in given ? given : {};
      if (columns > 1 || down > 1)
        merged.push(
          `${addressOf({ row, column })}:${addressOf({ row: row + down - 1, column: column + columns - 1 })}`,
        );
      const at = addressOf({ row, column });
      const font = Math.max(0, fonts.indexOf("font" in given ? (given.font ?? "") : ""));
      const style =
        font * 8 +
        ("bold" in given && given.bold ? 4 : 0) +
        (isRuled ? 2 : 0) +
        ("date" in given && given.date ? 1 : 0);
      const formula =
        "formula" in given && given.formula !== undefined ? `<f>${escaped(given.formula)}</f>` : "";
      if (typeof given.is === "number") return `<c r="${at}" s="${style}">${formula}<v>${given.is}</v></c>`;
      if (formula) return `<c r="${at}" s="${style}">${formula}</c>`;
      if (given.is === undefined || given.is === null) return `<c r="${at}" s="${style}"/>`;
      return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(given.is)}</t></is></c>`;
    });
    return `<row r="${row + 1}"${hiddenRows.includes(row + 1) ? ' hidden="1"' : ""}>${drawn.join("")}</row>`;
  });
  const columns = hiddenColumns
    .map((letter) => letter.charCodeAt(0) - 64)
    .map((at) => `<col min="${at}" max="${at}" width="9" hidden="1" customWidth="1"/>`);
  const rules = lists.map(
    ({ at, options }) =>
      `<dataValidation type="list" allowBlank="1" sqref="${at}"><formula1>&quot;${escaped(options.join(","))}&quot;</formula1></dataValidation>`,
  );
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>${lines.join("")}</sheetData>${locked ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : ""}${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : ""}${rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>` : ""}</worksheet>`;
}

const run = promisify(execFile);

/** The same workbooks as LibreOffice saves them, all in one go. */
export async function savedByLibreOffice(files: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "forms-"));
  try {
    const names = files.map((_, at) => `form-${at}.xlsx`);
    await Promise.all(names.map((name, at) => writeFile(join(folder, name), files[at] ?? new Uint8Array())));
    await run(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        ...names.map((name) => join(folder, name)),
      ],
      { timeout: 180_000 },
    );
    return await Promise.all(
      names.map(async (name) => new Uint8Array(await readFile(join(folder, "out", name)))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
