import { describe, expect, test } from "vitest";
import { compareWith } from "../../functions/excel/compare.ts";
import { hasCalc, savedByCalc } from "../support/calc.ts";
import { cellOf, readBack, template, withCell } from "./form.ts";

const figure = "i-3-a-awards.advanced-worker.individuals";
const draft = {
  [figure]: "1.762",
  "i-3-a-awards.advanced-worker.collectives": "8",
  "i-3-a-higher.1.level": "government",
  "i-3-a-higher.1.decision": "12/3",
  "i-3-a-higher.1.recipient": "=1+1",
  "i-3-a-higher.2.recipient": "  @SUM(1;2)",
  "i-3-a-initiatives.base.value": "không phát sinh",
  "i-1-a-text": "+84 912 là số điện thoại\nDòng hai",
  "i-1-a-documents.1.date": "27/6/2022",
};

describe.skipIf(!hasCalc)("a form opened in LibreOffice", () => {
  test("T37: computes nothing, and shows every word as it was typed", async () => {
    // Comma, double quotes, UTF-8, every sheet in a file of its own.
    const sheets = savedByCalc(
      await template(draft),
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
    );
    const text = [...sheets.values()].map((bytes) => new TextDecoder().decode(bytes)).join("\n");
    for (const said of ["=1+1", "  @SUM(1;2)", "+84 912 là số điện thoại\nDòng hai", "12/3"])
      expect(text).toContain(said);
    expect(text).toContain(",1762");
  }, 120_000);

  test("and saved by it is read back without a change", async () => {
    const saved = savedByCalc(await template(draft), "xlsx:Calc MS Excel 2007 XML").get("bieu-mau.xlsx");
    for (const section of ["i-1", "i-3"]) {
      const sheet = await readBack(saved ?? new Uint8Array(), section);
      expect(sheet.notes).toEqual([]);
      expect(compareWith(draft, sheet.cells)).toMatchObject({ changes: [], blanked: [] });
      expect(sheet.cells.flatMap(({ doubts }) => doubts)).toEqual([]);
    }
  }, 120_000);

  test("has its formulas worked out there, and they are told from figures that were typed", async () => {
    const bytes = await template(draft);
    const at = await cellOf(bytes, figure);
    const withFormula = withCell(bytes, at, "", `<f>C${at.slice(1)}*200</f>`);
    const saved = savedByCalc(withFormula, "xlsx:Calc MS Excel 2007 XML").get("bieu-mau.xlsx");
    const sheet = await readBack(saved ?? new Uint8Array());
    expect(sheet.cells.find(({ entry }) => entry === figure)).toMatchObject({
      words: "1.600",
      doubts: [{ code: "formula" }],
    });
  }, 120_000);
});
