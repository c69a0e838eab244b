import type { OpeningNote, Unreadable } from "../../../functions/intake/leaf.ts";
import type { PieceName } from "../../intake/pieces.ts";
import type { Words } from "../vi.ts";

/** The same in English. */
export const enIntake: Words["intake"] = {
  title: "Make a round from a document",
  link: "Begin from a document (Word, PDF)",
  lead: "Hand in the directive as the office wrote it. It is read into a proposal that you go through point by point; nothing is recorded and nobody is asked for anything yet.",
  file: "The document (.docx, or a PDF with text)",
  fileHint: "At most 20 MB. The words of a scan cannot be read.",
  text: "Or paste the document's words here",
  read: "Read the document",
  nothing: "There is nothing to read. Choose a file or paste the document's words.",
  notRead: "The document could not be read",
  scan: (pages: number) =>
    `The file is a scan (${pages} pages of pictures) without words to read. Use the Word file or a PDF made from it; if there is only paper, type or paste the words into the box below.`,
  poorScan: (pages: number) =>
    `The file is a scan (${pages} pages) whose words a machine guessed without Vietnamese marks, so they cannot be relied on. Use the Word file or a PDF made from it, or paste the words into the box below.`,
  unreadable: (why: Unreadable): string => {
    switch (why.code) {
      case "unknown-kind":
        return "The file is neither a Word document (.docx) nor a PDF. Open it, save it as .docx and choose it again.";
      case "old-word":
        return "The file is an old Word document (.doc). Open it in Word, save it as .docx and choose it again.";
      case "old-excel":
        return "The file is a workbook and no document. Choose a Word file (.docx) or a PDF.";
      case "locked":
        return "The file has a password and cannot be opened. Take it off, save the file and choose it again.";
      case "broken":
        return "The file is damaged or cut off. Open it on your machine, save it and choose it again.";
      case "too-large":
        return "The document is larger than any administrative document. Save the part that asks for the report by itself and choose that.";
      case "empty":
        return "The document has no words. Check the file or what was pasted.";
    }
  },
  count: (sure: number, asked: number) =>
    `${sure} points were read, ${asked === 0 ? "none is asked about" : `${asked} are asked about`}.`,
  askedTitle: "To be answered",
  askedLead: "The round can be made once these are answered.",
  unanswered: "Some points are not answered, or the answer cannot be read",
  answerThis: "Choose one reading, or leave it out.",
  unread: "What was changed cannot be read. A day is written as 10/6/2026; other boxes are not left empty.",
  states: { certain: "read for sure", likely: "worth a look", ask: "to be answered" },
  keep: "Keep",
  leave: "Leave out",
  change: "Change",
  line: (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}-${last}`),
  noLine: "not in the document",
  toPiece: (n: number) => `Line ${n}, see what was read from it`,
  sections: {
    document: "The document",
    demands: "What is demanded",
    addressees: "Addressees",
    outline: "Outline",
    around: "Opening and closing words",
  },
  pieces: {
    kind: "Kind of document",
    number: "Number and symbol",
    issueDate: "Date of issue",
    placeName: "Place",
    subject: "Subject",
    issuer: "Issuer",
    period: "Period",
    demands: "Demand",
    addressees: "Addressee",
    cutoffs: "Figures as of",
    preamble: "Opening words",
    outline: "Outline",
    closing: "Closing words",
    signatory: "Signatory",
  } satisfies Readonly<Record<PieceName, string>>,
  questions: {
    kind: "What kind of document is this?",
    number: "Is the number read right?",
    issueDate: "Is the date of issue read right?",
    placeName: "Is the place read right?",
    subject: "The document states no subject. Take these words for it?",
    issuer: "Who issues this document?",
    period: "For which period is the report asked?",
    demands: "This demand: who owes it, and when?",
    addressees: "Which units are meant?",
    cutoffs: "Is this the day that figures are as of?",
    preamble: "Does this belong to the opening words?",
    outline: "Does this belong to the outline?",
    closing: "Are these the closing words?",
    signatory: "Is the signatory read right?",
  } satisfies Readonly<Record<PieceName, string>>,
  demand: {
    action: "What",
    recipient: "To whom",
    wording: "Deadline, in the document's words",
    kind: "What kind",
  },
  value: "Words",
  due: "Due",
  noDue: "no deadline was read",
  by: (whom: string) => `Owed by: ${whom}`,
  to: (whom: string) => `To: ${whom}`,
  noUnits: "it is not known which units; chosen on the drafting page",
  prompts: (n: number) => `${n} prompts`,
  movements: (n: number) => `${n} movements named`,
  bases: (n: number) => `${n} documents cited`,
  left: (n: number) => `${n} paragraphs that belong nowhere`,
  leftHint: "They do not become part of the round.",
  notes: "On opening the file",
  note: (note: OpeningNote, quote: (words: string) => string): string => {
    switch (note.code) {
      case "hidden":
        return `Hidden words left out: ${quote(note.words)}`;
      case "deleted":
        return `Words deleted under tracked changes left out: ${quote(note.words)}`;
      case "converted":
        return `Converted from ${note.from} to Unicode, from line ${note.line} on.`;
      case "running-head":
        return `A line repeated at the edge of pages left out: ${quote(note.words)}`;
      case "turned":
        return `Words set aslant over the page left out: ${quote(note.words)}`;
      case "page-without-text":
        return `Page ${note.page} has no words (a picture or a scan) and was not read.`;
    }
  },
  document: "The document's words",
  make: "Answer and make the round",
  makeSure: "Make the round",
  makeHint: "Makes a draft to go on with; nobody is asked for anything yet.",
  again: "Read another document",
};
