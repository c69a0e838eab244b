import type { Opened } from "../../../functions/intake/leaf.ts";
import { type Sayings, sayIn } from "../said.ts";
import type { Words } from "../vi.ts";

const unreadable: Sayings<Extract<Opened, { type: "unreadable" }>["why"]> = {
  "unknown-kind": () => "The file is neither Word (.docx) nor PDF nor plain text.",
  "old-word": () => "The file is old Word (.doc). Open it in Word, save it as .docx and try again.",
  "old-excel": () => "The file is a spreadsheet, not a document.",
  locked: () => "The file has a password.",
  broken: () => "The file is broken or incomplete.",
  "too-large": () => "The file is too large to be read.",
  empty: () => "The file has no text.",
};

export const dutiesEn: Words["duties"] = {
  title: "What superiors demand",
  link: "What superiors demand",
  lead: "Documents by which a superior asks the authority to report are kept here; officers and leaders are reminded of the deadline.",
  none: "Nothing is recorded yet.",
  open: (n) => `Not yet done for superiors: ${n}`,
  due: "Deadline",
  isDone: (at) => `Done at ${at}`,
  by: (edition) => `The report was issued as edition ${edition} of its round.`,
  record: "Record another",
  file: "The superior's document (.docx, PDF)",
  pasted: "Or paste its text",
  recordHint:
    "The document is read into fields for you to check and correct; the file is kept. Leave both empty to write by hand on the next page.",
  recordAct: "Record",
  unread: {
    scan: ({ pages }) =>
      `The file is a scan of ${pages} pages with no text. Paste the document's text, or write by hand.`,
    unreadable: ({ why }) => sayIn(unreadable, why),
  },
  untitled: "Nothing written yet",
  kind: "Kind of document",
  number: "Number and symbol",
  issued: "Date of issue",
  issuer: "Issued by",
  subject: "Subject",
  action: "What is to be done",
  actionHint: "For example: send the half-year report",
  recipient: "To",
  wording: "Deadline, in the document's words",
  said: "What is demanded",
  check: "The fields below were read from the document or written by hand. Please check them and save.",
  keep: "Save",
  kept: "Saved.",
  overtaken: "Somebody else changed this after the page was opened. Please look again and repeat.",
  original: "Download the document",
  round: "The round held for it",
  roundHint:
    "The round's report names this document and goes to who asked. When the report is issued, this is done.",
  noRound: "None yet",
  follows: "Set the report out by the superior's outline",
  tie: "Set the round",
  outline: "The superior's outline",
  finish: "Done without a round",
  note: "Note",
  finishAct: "Mark as done",
  reopen: "Open again",
  drop: "Delete what was recorded by mistake",
};
