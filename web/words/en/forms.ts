import { quoted } from "../quote.ts";
import type { formsVi } from "../vi/forms.ts";

const SHOWN = 6;
const listed = (at: readonly string[]) =>
  at.length > SHOWN ? `${at.slice(0, SHOWN).join(", ")} and ${at.length - SHOWN} more` : at.join(", ");

export const formsEn: typeof formsVi = {
  unread: {
    "unknown-kind": () => "The file is no .xlsx workbook. Please open it in Excel and save it as .xlsx.",
    "old-word": () => "The file is a Word document. Please copy its table to Excel and save it as .xlsx.",
    "old-excel": () =>
      "An old Excel file (.xls) cannot be read. Please open it in Excel and save it as .xlsx.",
    locked: () => "The file has a password. Please take it off and choose the file again.",
    broken: () => "The file is damaged or not whole. Please open it in Excel, save it and choose it again.",
    "too-large": () =>
      "The file is far larger than a form. Please keep the sheet with the form and save it again.",
    empty: () => "The file is empty.",
    "no-table": () =>
      "No table was found: it takes a row of heads over three columns or more, and rows below. Please look at the file again, or make the table on the page.",
  },
  whys: {
    "capitals-above": "from the line in capitals or bold above the table",
    "line-above": "from the line above the table",
    "sheet-name": "nothing stands above the table; the sheet's name stands in",
    "symbol-above": "from the symbol above the table",
    heads: "from the heads",
    "no-head": "this column has no head",
    name: "from what the column is called",
    unit: "from its unit",
    samples: "from what is filled in below",
    "choice-list": "from the column's own list",
    "nothing-said": "the column's name does not say what goes there",
    "unit-in-name": "the unit stands in the column's name",
    "unit-in-group": "the unit stands in the group's name",
    "unit-above": "the unit stands above the table",
    "unit-column": "each row has its own unit",
    "unit-is-name": "the column is called by its unit",
    "units-above": "several units stand above the table; which is this column's",
    "no-unit": "no unit is given; in what is it told",
    "number-row": "from the row that numbers the columns",
    formula: "from the formula in the cells",
    "two-workings": "the row of numbers and the formulas disagree; which holds",
    "part-of": "a part of the column on its left; parts are not added up",
    "may-add-up": "do the parts add up to this column",
    "ratio-of": "a share of which column in which",
    "unknown-working":
      "worked out in a way that was not read; typed by the unit, or worked out of which columns",
    labels: "the rows have names",
    "no-labels": "the rows are blank; units add their own",
    "numbered-blank": "the rows have numbers only; units add their own",
    dots: "a row of dots: units add their own",
    "dots-below": "a row of dots stands below the named ones; may units add rows",
    "samples-below": "rows below may be samples or the office's own list; taken for samples",
    roman: "a row with a Roman number or a letter over other rows",
    across: "a row across the table",
    "group-or-row": "does this row head others only, or is it answered too",
    "total-word": "a total; it is worked out",
    "total-formula": "from the row's formulas",
    "total-of": "which rows does this total add up",
    "given-values": "figures that the office gave stand in this column; they went into the rows' names",
    "sub-rows": "some rows part others; the total adds up the main ones",
  },
  notes: {
    "hidden-sheet": ({ sheet }) => `The hidden sheet “${quoted(sheet)}” was not read.`,
    "hidden-cell": ({ sheet, at, words }) =>
      `The hidden cell ${at} (sheet “${quoted(sheet)}”) was not read: “${quoted(words)}”.`,
    converted: ({ sheet, from }) =>
      `The letters of sheet “${quoted(sheet)}” were in an old encoding (${from.toUpperCase()}) and are Unicode now.`,
    far: ({ sheet, at }) => `Cell ${at} (sheet “${quoted(sheet)}”) is too far out and was not read.`,
    "no-table": ({ sheet }) => `Sheet “${quoted(sheet)}” has no table.`,
    "too-long": ({ sheet, at }) =>
      `${at} (sheet “${quoted(sheet)}”) has more rows or columns than a form and was not read.`,
    samples: ({ sheet, at }) =>
      `What is filled in on sheet “${quoted(sheet)}” (${listed(at)}) is a sample and no answer.`,
    "left-column": ({ sheet, at, words }) =>
      `Column “${quoted(words)}” (${at}, sheet “${quoted(sheet)}”) is not in the table.`,
    "cross-check": ({ sheet, at, words }) =>
      `Cell ${at} (sheet “${quoted(sheet)}”) says several ways (${words}); the first was taken.`,
  },
};
