import { PDFDocument, StandardFonts } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { readPaper } from "../../functions/decree30/check/read.ts";
import type { OfficialDocument } from "../../functions/decree30/document.ts";
import { fields } from "../../functions/pdf/fields.ts";
import { openPdf } from "../../functions/pdf-reading/file.ts";
import { numberingIn } from "../../functions/signing/numbering.ts";
import { aReport } from "../support/documents.ts";
import { printed } from "../support/press.ts";
import { filled } from "../support/update.ts";

const printedIn = { month: 6, year: 2026 };
const open = (over: Partial<OfficialDocument>) => printed(aReport({ ...over, annexes: [] }));

describe("an office that leaves the month to its clerk", () => {
  let blank: Uint8Array;
  beforeAll(() => {
    blank = open({ dated: { place: "An Sơn", year: 2026 } });
  });
  const given = (number: string, day: string, month?: string) =>
    numberingIn(
      openPdf(
        filled(blank, {
          [fields.number.name]: number,
          [fields.date.name]: day,
          ...(month === undefined ? {} : { [fields.month.name]: month }),
        }),
      ),
      printedIn,
    );

  test("has day and month read from its blanks, the day by that month and not by the one it was made in", () => {
    expect(given("45", "31", "7")).toEqual({ type: "numbered", number: "45", day: "31", month: "7" });
    expect(given("45", "31", "6")).toEqual({ type: "unreadable", what: "date", read: "31" });
  });

  test("is told that the month is missing, or is none", () => {
    expect(given("45", "28")).toEqual({ type: "missing", what: "month" });
    expect(given("45", "28", "13")).toEqual({ type: "unreadable", what: "month", read: "13" });
    expect(given("45", "28", "bảy")).toMatchObject({ what: "month" });
  });
});

test("an office that prints the month has no blank for it, and only the day is read", () => {
  const bytes = filled(open({}), { [fields.number.name]: "05", [fields.date.name]: "28" });
  expect(numberingIn(openPdf(bytes), printedIn)).toEqual({ type: "numbered", number: "05", day: "28" });
});

test.each(["1", "05", "45", "1207", "18a"])(
  "a number that a program writes into its blank stands at the slash without a gap: %s",
  async (number) => {
    const file = await PDFDocument.load(open({}), { updateMetadata: false });
    const form = file.getForm();
    const field = form.getTextField(fields.number.name);
    field.setText(number);
    field.updateAppearances(await file.embedFont(StandardFonts.TimesRoman));
    form.flatten({ updateFieldAppearances: false });
    const [first] = (await readPaper(await file.save())).sheets;
    const row = first?.lines.filter(({ text }) => text.startsWith("Số:") || text.includes("BC-UBND")) ?? [];
    expect(
      row
        .map(({ text }) => text)
        .join(" ")
        .replace(/^Số:\s+/, "Số: "),
    ).toBe(`Số: ${number}/BC-UBND`);
  },
);
