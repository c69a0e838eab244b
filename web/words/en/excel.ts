import { quoted } from "../quote.ts";
import type { Words } from "../vi.ts";
import { grouped } from "./number.ts";

export const excelEn: Words["excel"] = {
  title: "Excel form",
  download: "Download the Excel form",
  upload: "Upload a filled form",
  intro:
    "The form already holds the draft as saved. Fill it in on your computer, save it as .xlsx and upload it; every change is shown cell by cell first, and nothing is written to the draft before.",
  whole: "The whole report (one sheet a section)",
  choose: "Choose the filled form",
  hint: "An .xlsx file of at most 4 MB. Blank cells take nothing away from what was typed on the page.",
  look: "Preview",
  back: "Back to the list of sections",
  refused: {
    none: "Choose the form, then press Preview.",
    size: "The file is larger than 4 MB. A form is much smaller; take out pictures and added sheets and save it again.",
    empty: "The file is empty (0 bytes). Open it on your computer to check, then choose it again.",
    old: "The file is in the old Excel format (.xls). Open it in Excel, choose File, Save As, type “Excel Workbook (*.xlsx)”, and upload the saved file.",
    "open-document":
      "The file is in the OpenDocument format (.ods). Open it in LibreOffice, choose File, Save As, type “Excel 2007–365 (.xlsx)”, and upload the saved file.",
    type: "The file is not an .xlsx workbook without macros. Download the form on this page, fill it in and save it as .xlsx.",
    password:
      "The file has a password and cannot be opened. Remove the password, save it and choose it again.",
    "cut-off": "The file was cut off while it was uploaded or saved. Upload it again.",
    unreadable:
      "The file is damaged, or far larger than a filled form. Open it, keep only the form's sheets, save it and choose it again.",
    "no-form":
      "This is not a form downloaded from here, or its column A (the codes) was deleted. Download the form again and copy your figures into it.",
    "other-round":
      "This is the form of another directive or period. Nothing was taken. Download the form of this one.",
    "no-section": "No sheet of this file belongs to a section of this report. Download the form again.",
  },
  otherUnit: (party) =>
    `This is the form of another unit (${quoted(party)}). Nothing was taken. Download your own unit's form.`,
  doubts: {
    formula: () => "the cell is a formula; its last result was taken",
    percent: () => "the cell shows a percentage; read as that many per cent",
    rounded: () => "the number has more than 4 decimals; rounded",
    thousand: () => "the number has three decimals; check that thousands were not meant",
    day: () => "Excel holds this cell as a date; check that it is what was typed",
    "count-of-days": () => "the cell is a number; read as Excel counts days",
    merged: ({ range }) => `cells ${range} were merged; the value was taken for the first only`,
    "renamed-column": ({ head, column }) => `column “${quoted(column)}” is now called “${quoted(head)}”`,
    "no-heads": ({ column }) => `the heads are gone; read by its place as column “${quoted(column)}”`,
    "added-row": ({ row }) => `an added row; it becomes row ${row}`,
    "by-label": () => "its code in column A is gone; the row was known by its label",
  },
  notes: {
    "formula-blank": () => "is a formula without a result; open it in Excel, save it and upload it again",
    error: ({ shows }) => `shows the error ${shows}; write the number into the cell`,
    choice: ({ said, options }) =>
      `says “${quoted(said)}”, which is not in the list. The list has: ${quoted(options.slice(0, 8).join("; "))}${options.length > 8 ? "; …" : ""}`,
    "too-long": () => "holds a text longer than a cell of Excel can; the text on the page is kept as it is",
    "over-long": ({ length, most }) =>
      `holds ${grouped(length)} characters, more than the ${grouped(most)} of an Excel cell, and was not taken; please shorten it or send the long part as an attached file`,
    "extra-column": ({ head }) => `column “${quoted(head)}” is not in the form`,
    "missing-column": ({ column }) => `column “${quoted(column)}” is not found`,
    "unknown-row": ({ label }) => `row “${quoted(label)}” is not in the form`,
    "double-row": ({ label }) => `row “${quoted(label)}” is there twice; only the one with a code was taken`,
    "no-room": ({ most }) => `the table takes at most ${grouped(most)} rows`,
    outside: ({ said }) => `says “${quoted(said)}” outside the form's cells`,
  },
  skipped: {
    "no-mark": ({ name }) =>
      `Sheet “${quoted(name)}”: there is no form's code in cell A1, so it was not read`,
    copy: ({ name, of }) =>
      `Sheet “${quoted(name)}” is a copy of sheet “${quoted(of)}” and was not read; fill in the original`,
    "not-asked": ({ name }) => `Sheet “${quoted(name)}”: its section is not part of your report`,
  },
  moved: (sections) =>
    `These sections were just changed elsewhere and were not taken: ${quoted(sections.join("; "))}. Upload the form again to look and choose.`,
  cell: (sheet, at) => `Sheet “${quoted(sheet)}”, cell ${at}`,
  read: (words) => `read as “${quoted(words)}”`,
  preview: {
    title: "Preview of the form",
    intro: "Nothing has been written to the draft. Untick any cell that should not be taken.",
    counts: (changes, doubtful, same) =>
      `${grouped(changes)} cells differ from the draft, ${grouped(doubtful)} of them doubtful (in yellow); ${grouped(same)} are the same.`,
    nothing: "No cell differs from the saved draft.",
    older:
      "This form was downloaded before the outline changed. The cells that still fit were read; check each of them.",
    problems: "Some cells cannot be read as they should",
    problemsHint: "They can go into the draft as they are, and be mended on the page.",
    left: "What is not taken",
    at: "Cell",
    item: "Item",
    before: "Draft",
    after: "Form",
    take: "Take",
    blank: "(blank)",
    blanked: (n) => `The form leaves ${grouped(n)} cells blank that hold something now. They are kept.`,
    wipe: (n) => `Clear these ${grouped(n)} cells`,
    submit: "Put into the draft",
    submitConverted: "Put into the draft, converted to Unicode",
    again: "Choose another file",
  },
  done: {
    title: "The form is in the draft",
    section: (heading, n) => `${quoted(heading)}: ${grouped(n)} ${n === 1 ? "cell" : "cells"}`,
    next: "Open each section and look through it before sending.",
    undo: "Undo",
    undoHint: "Puts the cells just taken back as they were before.",
    undone: "The cells are back as they were before.",
  },
};
