import { enConfirming } from "./en/confirming.ts";
import { enDrafted } from "./en/drafted.ts";
import { enDrafting } from "./en/drafting.ts";
import { entryEn } from "./en/entry.ts";
import { excelEn } from "./en/excel.ts";
import { enFindings } from "./en/findings.ts";
import { enLabels } from "./en/labels.ts";
import { lendingEn } from "./en/lending.ts";
import { enMessages } from "./en/messages.ts";
import { enOffice } from "./en/office.ts";
import { enOrigin } from "./en/origin.ts";
import { enProblems } from "./en/problems.ts";
import { enProof } from "./en/proof.ts";
import { enFileRefusals, enRefusals } from "./en/refusals.ts";
import { enReport } from "./en/report.ts";
import { enSigning } from "./en/signing.ts";
import {
  dayInEnglish,
  dueInEnglish,
  leftInEnglish,
  momentInEnglish,
  momentToTheSecondInEnglish,
} from "./en/time.ts";
import { enVerdicts } from "./en/verdicts.ts";
import { withdrawalEn } from "./en/withdrawal.ts";
import { quoted } from "./quote.ts";
import type { Words } from "./vi.ts";

/**
 * The pages in English. What a directive asks, what people write and the names of offices stay as they were written
 * and are marked as Vietnamese. Official documents, their printed drafts and the letters the system sends are
 * Vietnamese by law and have no English. Figures are written as the forms read them: 1.762 and 8,5.
 */
export const en: Words = {
  language: "en",
  asWritten: { lang: "vi" },
  asSaid: { lang: "en" },
  quote: quoted,
  otherLanguage: { code: "vi", name: "Tiếng Việt" },
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
  problems: { ...enProblems, ...enFindings, ...enDrafted },
  messages: enMessages,
  refusals: enRefusals,
  fileRefusals: enFileRefusals,
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
  tasks: {
    outline: "Sections of the outline",
    files: "Attachments",
    filesCount: (n) => (n === 0 ? "No files" : n === 1 ? "1 file" : `${n} files`),
    checkAct: "Check before sending",
    progress: (done, all) => `${done} of ${all} sections done. Any order will do.`,
    sent: "The report has been sent",
    sentHint:
      "If something must be corrected, change the sections below and send again; what was sent is kept as it was, and so is the time of the first receipt.",
    receipt: "See the receipt",
    asSent: "See what was sent",
    returned: "The report was sent back to be completed",
    returnedBy: "To be sent again by",
    accepted: "The report has been accepted",
    acceptedHint: "It can no longer be changed. For a correction, contact the receiving office.",
    waived: "Your unit is released from this report",
    print: "Print the draft",
    blank: "Print a blank form",
    carry: "Keep the draft as a file",
    noSections: "There is no outline here: attach the documents and send.",
  },
  upward: {
    take: (_, edition) => `Take over your own finished report (edition ${edition})`,
    hint: (reported, owed, signed) =>
      `Its figures and words, drawn from ${reported} of ${owed} reports, fill the draft, and the ${signed ? "signed" : "unsigned"} PDF is attached. Nothing is sent yet.`,
    done: "The draft has been filled in",
    doneHint: "Read every section, complete what is blank, then check and send.",
    newer:
      "Another edition of this report has just been made; nothing was taken over. Press again to take the one named below.",
    typed: "These sections already hold text and were not replaced",
    over: "Replace the answers typed there with those of the report",
    blank: "The report says nothing for these",
    left: "What the report says and this form has no place for",
  },
  entry: entryEn,
  lending: lendingEn,
  section: {
    prompt: "What the directive asks",
    whole: "Read all of it",
    save: "Save and continue",
    exit: "Save and leave",
    addRow: "Add a row",
    row: (n) => `Row ${n}`,
    back: "All sections",
    place: (n, all) => `Section ${n} of ${all}`,
    choose: "Choose…",
    later: "The text has been saved. You can mend it now, or do another section first.",
    previous: (label) => `Last period you reported (${quoted(label)})`,
    copied: "Last period's text was taken as a base; please rewrite it for this period.",
    copy: "Use as a base",
    sentBack: "To be completed in this section",
    secret: "Do not enter anything that is classified as a state secret.",
    cleaned: (n) => `${n} characters that cannot be read were taken out; please look at the text again.`,
    columnTotal: "Item",
    notAsked: "does not apply",
    ordinal: "No.",
  },
  files: {
    title: "Attachments",
    hint: "PDF, Word, Excel or a picture (JPG, PNG), each up to 20 MB, ten files at most.",
    choose: "Choose files",
    add: "Upload",
    none: "No files yet. The report with its head's signature, annexes or pictures can be attached here.",
    drop: "Remove",
    hash: "Checksum (SHA-256)",
    scan: {
      "not-scanned": "Not scanned",
      pending: "Being scanned for malware",
      clean: "Scanned, no malware found",
      infected: "Malware",
    },
    scanAgain: "Check again",
    scanAgainOf: (name) => `Check ${name} for malware again`,
    stillScanning:
      "The malware scanner has not answered yet. The file is kept; please check again in a few minutes.",
    atOnce:
      "JavaScript is off in this browser: the files of one upload may be 4 MB together. For larger ones (up to 20 MB), turn JavaScript on and open this page again.",
    tooMuchAtOnce:
      "The files sent at once are more than 4 MB. Choose fewer; or turn JavaScript on and open this page again to send larger ones (up to 20 MB).",
    waiting: "The connection is lost. The file goes on from where it stopped once it is back.",
    done: "Go on to checking",
  },
  check: {
    title: "Check before sending",
    intro: "Read it a last time. Nothing is sent until you press the button at the end.",
    change: "Change",
    lateTitle: "This report is late",
    lateHint:
      "The deadline is past and the report is still taken. Say briefly why it is late; the reason is kept with it.",
    lateReason: "Reason for being late",
    submit: (recipient) => `Send the report to ${quoted(recipient)}`,
    resubmit: (recipient) => `Send the report again to ${quoted(recipient)}`,
    confirm: "By sending it you confirm that the head of your unit agrees to it.",
    changed: "The text was changed elsewhere after this page was opened. Please read it again, then send.",
    problems: "To be mended before sending",
    findings: "Worth another look",
    findingsHint: "Here figures do not seem to agree. If they are right, send the report as it is.",
    severity: { error: "Does not agree", warn: "Please look", info: "Note" },
    empty: "There is no text and no file to send yet.",
  },
  sent: {
    revisions: "Times sent",
    revision: (n) => `Revision ${n}`,
    reference: "Reference",
    receivedAt: (moment) => `received at ${moment}`,
    slip: "Download the receipt (PDF)",
    content: "The content as hashed (JSON)",
  },
  receipt: {
    title: "The report has been received",
    reference: "Reference",
    referenceHint: "Read it out when you telephone.",
    receivedAt: "Received at",
    revision: "Revision",
    hash: "Checksum of the content (SHA-256)",
    slipHint: "It holds everything that was sent and how to check it (in Vietnamese); keep it on file.",
    next: "What happens next",
    nextSteps: (recipient) => [
      `${quoted(recipient)} reads the report and accepts it or sends it back to be completed.`,
      "If something is missing, a letter with the reason and a new deadline comes to your unit's mailbox.",
      "Your unit's figures go into the authority's own report.",
    ],
    back: "Back to what your unit owes",
  },
  excel: excelEn,
  withdrawal: withdrawalEn,
  origin: enOrigin,
  confirming: enConfirming,
  conflict: {
    title: "This section was changed elsewhere",
    intro:
      "Somebody else (or another window) saved this section after you opened it. Nothing is lost: choose what to keep.",
    mine: "What you typed",
    saved: "What is on the server",
    both: "Join both, the server's first",
    keep: "Keep what is chosen",
    empty: "(empty)",
  },
  office: enOffice,
  report: enReport,
  signing: enSigning,
  verdicts: enVerdicts,
  drafting: enDrafting,
  proof: enProof,
  expired: {
    title: "Your session has ended",
    intro: "What you typed is still on this page and is not lost.",
    steps: [
      "Open the sign-in link of your invitation in another window.",
      "Come back here and press the button below.",
    ],
    retry: "Save what I typed",
  },
};
