import { enApi } from "./en/api.ts";
import { enConfirming } from "./en/confirming.ts";
import { enDelivery } from "./en/delivery.ts";
import { enDesk } from "./en/desk.ts";
import { enDrafted } from "./en/drafted.ts";
import { enDrafting } from "./en/drafting.ts";
import { dutiesEn } from "./en/duties.ts";
import { enEdition } from "./en/edition.ts";
import { entryEn } from "./en/entry.ts";
import { excelEn } from "./en/excel.ts";
import { enFindings } from "./en/findings.ts";
import { formsEn } from "./en/forms.ts";
import { enIntake } from "./en/intake.ts";
import { enLabels } from "./en/labels.ts";
import { lendingEn } from "./en/lending.ts";
import { enLists, enMisentered } from "./en/lists.ts";
import { enMessages } from "./en/messages.ts";
import { enNobody } from "./en/nobody.ts";
import { enOffice } from "./en/office.ts";
import { enOrigin } from "./en/origin.ts";
import { ownReportEn } from "./en/own-report.ts";
import { enProblems } from "./en/problems.ts";
import { enProof } from "./en/proof.ts";
import { enFileRefusals, enRefusals } from "./en/refusals.ts";
import { enReport } from "./en/report.ts";
import { enShares } from "./en/shares.ts";
import { enSigning } from "./en/signing.ts";
import { tablesEn } from "./en/tables.ts";
import { enText } from "./en/text.ts";
import {
  dayInEnglish,
  dueInEnglish,
  leftInEnglish,
  momentInEnglish,
  momentToTheSecondInEnglish,
} from "./en/time.ts";
import { enUnit } from "./en/unit.ts";
import { enVerdicts } from "./en/verdicts.ts";
import { withdrawalEn } from "./en/withdrawal.ts";
import { enWriting } from "./en/writing.ts";
import { quoted } from "./quote.ts";
import type { Words } from "./vi.ts";

/**
 * The pages in English. What a directive asks, what people write and the names of offices stay as they were
 * written and are marked as Vietnamese. Official documents, their printed drafts and the letters the system
 * sends are Vietnamese by law and have no English. Figures are written as the forms read them: 1.762 and 8,5.
 */
export const en: Words = {
  language: "en",
  asWritten: { lang: "vi" },
  asSaid: { lang: "en" },
  quote: quoted,
  otherLanguage: { code: "vi", name: "Tiếng Việt" },
  nobody: enNobody,
  system: "Emulation and commendation reporting",
  home: "To the first page",
  signOut: "Sign out",
  skip: "Skip to main content",
  deadline: "Deadline",
  noDeadline: "No deadline set",
  due: dueInEnglish,
  left: leftInEnglish,
  day: dayInEnglish,
  instant: momentInEnglish,
  moment: momentToTheSecondInEnglish,
  zone: "Vietnam time",
  labels: enLabels,
  problems: { ...enProblems, ...enFindings, ...enDrafted, ...enMisentered },
  messages: enMessages,
  api: enApi,
  refusals: enRefusals,
  fileRefusals: enFileRefusals,
  text: enText,
  duties: dutiesEn,
  problemsTitle: "There is a problem",
  problemPrefix: "Error",
  optional: "optional",
  notGiven: "Not given",
  states: { todo: "Not started", doing: "In progress", done: "Done", fix: "Needs changes" },
  standing: {
    awaited: "Not sent",
    drafting: "Being written",
    confirming: "Waiting for the head of the unit",
    overdue: "Overdue, not sent",
    onTime: "Sent",
    late: "Sent late",
    extended: "Extended",
    returned: "Sent back",
    accepted: "Accepted",
    waived: "Waived",
  },
  saved: (at) => `Saved on the server at ${at}`,
  notSaved: "Nothing saved yet",
  waiting: {
    offline: "No connection: # sections kept on this computer, sent when it is back",
    expired:
      "Your session has ended: the text is kept on this computer. Open your sign-in link in another window",
    conflict: "Somebody else just changed this section. Press Save to see both texts",
    refused: "The server did not take this text. Press Save to see why",
    restored: "Text that had not been sent was brought back from this computer",
  },
  rehearsal: {
    title: "Rehearsal",
    clock: "clock",
    hour: "+1 hour",
    day: "+1 day",
    week: "+1 week",
    before: "1 minute before the next deadline",
    at: "The very end of the deadline",
    after: "1 minute after the deadline",
  },
  pasted: {
    rows: "Rows pasted: #.",
    head: "The row of column names was left out.",
    doubts: "Boxes to look at again (in yellow): #.",
    left: "Boxes with no place in the table, not pasted: #.",
    none: "Boxes that fell where nothing is asked, not pasted: #.",
    undo: "Take the paste back",
  },
  enter: {
    title: "Sign in",
    of: "Sign-in link of",
    hint: "This link is your unit's own; please do not pass it on. Do not enter anything that is classified as a state secret.",
  },
  ...enUnit,
  ...enShares,
  owed: {
    title: "What your unit owes",
    nothing:
      "No directive asks your unit for a report now. When one does, a letter comes to your unit's mailbox.",
    for: "On behalf of",
    to: "Recipient",
    state: "State",
    reference: "Reference",
    members: "Reports of the member units",
    membersHint: "You read them to report for the bloc; you cannot change them.",
    read: "Read the report",
    finished: "Rounds that are over",
    nothingYet: "No report yet",
  },
  entry: entryEn,
  lists: enLists,
  delivery: enDelivery,
  lending: lendingEn,
  excel: excelEn,
  forms: formsEn,
  tables: tablesEn,
  ownReport: ownReportEn,
  withdrawal: withdrawalEn,
  origin: enOrigin,
  confirming: enConfirming,
  desk: enDesk,
  office: enOffice,
  report: enReport,
  signing: enSigning,
  verdicts: enVerdicts,
  drafting: enDrafting,
  writing: enWriting,
  intake: enIntake,
  edition: enEdition,
  proof: enProof,
};
