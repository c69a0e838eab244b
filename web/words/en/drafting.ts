import { quoted } from "../quote.ts";
import type { viDrafting } from "../vi/drafting.ts";
import { grouped } from "./number.ts";

export const enDrafting: typeof viDrafting = {
  picked: {
    title: "Pick the day to compare",
    hint: "Where no words are written, they follow from the day you pick. Where they are, both must mean the same.",
    day: "Day, month, year (for example 27/6/2026)",
    hour: "Before the hour (if any, for example 17:00)",
    side: "Does the day itself count",
    sides: { INCLUSIVE: "Yes: at the latest on that day", EXCLUSIVE: "No: before that day" },
    written: (wording) => `The words for the document: “${quoted(wording)}”.`,
  },
  amendment: {
    title: "Amend a deadline",
    lead: "Only where a document amends it. Nothing changes until you press the button at the end.",
    demand: "What has its deadline changed",
    wording: "The new deadline, as the document has it (in Vietnamese)",
    number: "Number and symbol of the amending document",
    issued: "Date of the amending document",
    reason: "Reason",
    read: "Read back and see whom it moves",
    whom: "Whom it moves, who is told",
    due: "New deadline",
    told: (addresses) => `told at ${addresses}`,
    unreachable: "has no address, please tell it another way",
    kept: {
      extension: (due) => `keeps its extension, which is later than the new deadline: ${due}`,
      return: (due) => `its report was sent back, to come again by: ${due}`,
    },
    act: (n) => `Change the deadline and tell ${grouped(n)} ${n === 1 ? "unit" : "units"}`,
    before: "Amended before",
    overtaken:
      "While this page stood open, somebody else amended the document. The deadline you entered was not written and your words are kept; look at the amendment below and decide again.",
    toLetters: "See the letters that told each unit",
    line: ({ moment, action, document, due, reason }) =>
      `${moment}: ${quoted(action)}, by ${quoted(document)}. Deadline before: ${due}. Reason: ${quoted(reason)}`,
  },
  calendar: {
    title: "Calendar of public holidays",
    lead: "Deadlines and reminders are reckoned in working days. While a year has not been compared with the official announcement, drafters are told so when a deadline falls into it.",
    years: "Year",
    checked: "(compared)",
    source: "By which document or announcement",
    days: "Days off and days worked instead",
    daysHint: `One day a line, in Vietnamese: “${quoted("02/9/2027 Quốc khánh")}”, “${quoted("03/02/2027 nghỉ bù Tết Nguyên đán")}”, “${quoted("02/01/2027 hoán đổi Tết Dương lịch")}”, “${quoted("09/01/2027 làm việc")}”.`,
    save: "Save this year",
  },
  reportStyle: {
    title: "How reports are written",
    lead: "Holds for whatever the office assembles from now on; what was assembled stays as it is.",
    parts: "Numbering of the parts",
    partsAs: { "ordinal-words": "In words: Part the First", roman: "In Roman figures: Part I" },
    coveredBy: "Put before the leader by",
    coveredByA: {
      note: "An internal note of one page, without a number",
      proposal: "A proposal in the full official form, with a number",
    },
    onPaper: "Told besides in the report to the superior",
    coverageTold: "How many units have reported, with an annex of how each stood",
    annexedByUnit: "Annexes of each unit's documents and own indicators",
    sourcesNamed: "Which unit said what, in brackets",
    dated: "Day and month on what goes to be signed",
    datedAs: {
      day: "The month is printed and the day left blank",
      "day-and-month": "Day and month are both left blank, for the records clerk to fill in",
    },
    keep: "Save",
  },
  fonts: {
    title: "Font of the documents",
    faces: { regular: "Regular", bold: "Bold", italic: "Italic", boldItalic: "Bold italic" },
    none: "No file of your own yet",
    file: "Font file (.ttf)",
    hint: "One file at a time; the system sees which face it is. On Windows: times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf.",
    licensed: "The office may use this font and embed it in documents",
    upload: "Upload",
    dropHint: "Editions made before keep their font.",
    drop: "Drop the office's own font and go back to Tinos",
    own: "Documents made from now on are set in the office's own font.",
    tinos: "Documents are set in Tinos, which has the measures of Times New Roman.",
    bring: "If the office has a licence for Times New Roman, upload its four files, one by one.",
    some: (n) => `${n} of the 4 files are here; the font changes once all four are.`,
    problems: {
      none: "No file was chosen. Choose a .ttf file, then press Upload.",
      notLicensed:
        "The licence was not confirmed. Only upload a font that the office may use and embed in documents.",
      tooLarge: (name) =>
        `The file “${quoted(name)}” is larger than 4 MB. A file of Times New Roman has about 1 MB; please check which file you chose.`,
      "not-truetype": (name) =>
        `The file “${quoted(name)}” is not a TrueType font (.ttf). On Windows, Times New Roman lies in the folder Fonts as times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf.`,
      broken: (name) =>
        `The file “${quoted(name)}” is damaged and cannot be read to its end. Copy it again and upload it.`,
      "not-embeddable": (name) =>
        `The licence in the file “${quoted(name)}” does not allow embedding it in documents. Please use another font.`,
      letters: (name, missing) =>
        `The file “${quoted(name)}” lacks letters: ${quoted(missing)}. Please use a Unicode font with all letters of Vietnamese.`,
      "not-times": (name, found) =>
        `The file “${quoted(name)}” is ${quoted(found)}. Decree 30/2020 asks for Times New Roman; only that font or one of its measures is taken.`,
    },
  },
};
